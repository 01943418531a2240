namespace SupportBot.Platforms.Tests.Discord;

/// <summary>How much of a long run is done: a little in every run of the tests, all of it with <c>tests/run --long</c>.</summary>
internal static class LongRun
{
    public static bool IsWanted { get; } = Environment.GetEnvironmentVariable("SUPPORTBOT_LONG") is "1";

    public static int Of(int usually, int wholly) => IsWanted ? wholly : usually;

    /// <summary>Writes a figure where the runner shows it, and after a long run also beside the tests.</summary>
    public static void Note(string figure)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(figure);

        if (IsWanted) File.AppendAllText(Path.Combine(AppContext.BaseDirectory, "figures.txt"), $"{figure}\n");
    }
}
