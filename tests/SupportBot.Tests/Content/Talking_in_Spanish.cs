using SupportBot.Content;

namespace SupportBot.Tests.Content;

public sealed class Talking_in_Spanish
{
    private static readonly Phrases Phrases = new(Repository.Seeds);

    /// <summary>
    /// What the bot says in English, as pieces between the holes that are long enough to be known again. The words of a
    /// questionnaire stay English, since only an official translation may stand in for them.
    /// </summary>
    private static readonly string[] English =
    [
        .. from key in Phrases.KeysOf(Phrases.Complete)
           where key is not ("questionnaire.phq9.title" or "questionnaire.gad7.title")
           from form in Phrases.Find(key, Phrases.Complete)!.Forms.Values
           from piece in form.Split('{', '}')
           where piece.Length >= 12 && piece.Contains(' ', StringComparison.Ordinal)
           where !Phrases.Find(key, "es")!.Forms.Values.Any(own => own.Contains(piece, StringComparison.Ordinal))
           select piece,
    ];

    [Fact]
    public async Task leaves_no_English_sentence_of_ours()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/settings language es");

        string[] lines =
        [
            "/help", "/privacy", "/settings", "/settings zone Madrid", "/settings country España", "/settings quiet 22 a 8", "/settings quiet mal",
            "/checkin mood=6 energy=4 sleep=6,5 changed=sleep note=\"dia tranquilo\" day=ayer", "/checkin mood=2", "/checkin mood=40", "/checkin history", "/checkin",
            "/cancel", "/remind cada lunes y jueves a las 9 regar las plantas", "/remind", "/cancel", "/remind list", "/remind martes 10 de nada",
            "/treatment botox date=\"3 de marzo de 2025\" dose=\"15 U\" site=entrecejo", "/treatment", "/treatment zzz date=\"31 de febrero\"",
            "/compare", "/trends 30", "/report 30", "/learn", "/learn zzzz", "/questionnaire", "/phq9", "/cancel", "/plan", "/crisis", "/crisis Chile",
            "/import", "/cancel", "/export", "/forget", "/desconocido", "hola",
        ];
        foreach (var line in lines) await scene.Says(line);

        var said = scene.Heard.Select(PlainText.Of).ToArray();
        Assert.All(said, text => Assert.DoesNotContain(English, piece => text.Contains(piece, StringComparison.Ordinal)));
        Assert.Contains(said, text => text.Contains("Guardado. Gracias.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_an_offer_of_the_platforms_language_until_a_person_chooses()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var help = await scene.Does(Help() with { Language = "es-MX" });
        await scene.Says("/settings language en");
        var chosen = await scene.Does(Help() with { Language = "es-MX" });

        Assert.Contains("Lo que puedo hacer", PlainText.Of(help), StringComparison.Ordinal);
        Assert.Contains("What I can do", PlainText.Of(chosen), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "For now only a part is in Deutsch: the help in a bad hour. The rest is in English.")]
    [InlineData("pt", "For now only a part is in Português (Brasil): the help in a bad hour. The rest is in English.")]
    [InlineData("es", null)]
    public async Task needs_no_warning_that_a_half_spoken_language_has(string language, string? warning)
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        var reply = PlainText.Of(await scene.Says($"/settings language {language}"));

        if (warning is null) Assert.DoesNotContain("Por ahora", reply, StringComparison.Ordinal);
        else Assert.Contains(warning, reply, StringComparison.Ordinal);
    }

    private static Dialogue.ChatUpdate Help() => new(new("test", "chat", "someone"), new Dialogue.ChatInput.Said("/help"));
}
