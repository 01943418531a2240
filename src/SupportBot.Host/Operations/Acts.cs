using NodaTime.Extensions;
using NodaTime.Text;

namespace SupportBot.Host.Operations;

/// <summary>The log of what was done to the installation by hand: when and what, and nothing about any person.</summary>
internal static class Acts
{
    private const string FileName = "acts.log";

    /// <summary>Writes one act down, in the data folder.</summary>
    public static async Task NoteAsync(HostOptions options, string act, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.DataFolder);
        var now = InstantPattern.General.Format(TimeProvider.System.GetCurrentInstant());
        await File.AppendAllTextAsync(Path.Combine(options.DataFolder, FileName), $"{now} {act}\n", cancel);
    }
}
