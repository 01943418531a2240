using SupportBot.Host.Operations;
using SupportBot.People;

namespace SupportBot.Host.Closing;

/// <summary>The end of an installation whose database is erased: its key goes as well, and with it every copy of the data.</summary>
internal static class ClosedDown
{
    /// <summary>Why such an installation does not start.</summary>
    public static string Refusal(HostOptions options) =>
        "This bot was closed down, and everything in it is erased. To begin anew, give it "
        + (options.Database is null ? $"an empty data folder: move {options.DatabaseFile} away" : "an empty database");

    /// <summary>Takes the key file away, and writes the act down, once.</summary>
    public static async Task FinishAsync(HostOptions options, KeyFolder keys, CancellationToken cancel)
    {
        if (!keys.IsGiven && !File.Exists(keys.File)) return;

        keys.Destroy();
        await Acts.NoteAsync(options, keys.IsGiven ? "close-down: everything is erased; take the setting MasterKey away" : "close-down: everything is erased, and the key file", cancel);
    }
}
