namespace SupportBot.Platforms.Tests.Telegram;

/// <summary>How much a run does: little in the daily run, the whole of it with <c>tests/run --long</c>.</summary>
internal static class Long
{
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("SUPPORTBOT_LONG") is "1";

    public static int Of(int daily, int whole) => IsWanted ? whole : daily;

    /// <summary>Writes a figure where the runner shows it.</summary>
    public static void Note(string figure)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(figure);
        if (IsWanted) File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "figures.txt"), $"{figure}\n");
    }
}
