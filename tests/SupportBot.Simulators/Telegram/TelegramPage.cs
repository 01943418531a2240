namespace SupportBot.Simulators.Telegram;

/// <summary>The page on which a person talks to the bot by hand.</summary>
internal static class TelegramPage
{
    public static string Html { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(TelegramPage).Assembly.GetManifestResourceStream("SupportBot.Simulators.Telegram.page.html")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd();
    }
}
