using NodaTime;
using SupportBot.Content;
using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class Times_in_Spanish_words
{
    private static readonly DateTimeZone Madrid = DateTimeZoneProviders.Tzdb["Europe/Madrid"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 13, 30);

    [Theory]
    [InlineData("todos los días a las 9", "every day at 9")]
    [InlineData("cada día a las 9 y a las 21:00", "every day at 9 and at 21:00")]
    [InlineData("de lunes a viernes a las 8:00, 14:00 y 20:00", "weekdays at 8:00, 14:00 and 20:00")]
    [InlineData("cada lunes y jueves a las 10", "every monday and thursday at 10")]
    [InlineData("los sábados a las 10", "saturdays at 10")]
    [InlineData("cada 12 semanas el lunes a las 10:00", "every 12 weeks on monday 10:00")]
    [InlineData("cada dos semanas el lunes", "every two weeks on monday")]
    [InlineData("cada 8 horas a las 9:00", "every 8 hours at 9:00")]
    [InlineData("todos los meses el 31", "every month on the 31st")]
    [InlineData("el día 15 de cada mes a las 8", "every month on the 15th at 8")]
    [InlineData("todas las mañanas", "every morning")]
    [InlineData("en 3 horas", "in 3 hours")]
    [InlineData("dentro de media hora", "in half an hour")]
    [InlineData("en una hora y media", "in an hour and a half")]
    [InlineData("mañana por la mañana", "tomorrow morning")]
    [InlineData("mañana a las 9 y media de la noche", "tomorrow at 21:30")]
    [InlineData("pasado mañana a las 20:00", "day after tomorrow at 20:00")]
    [InlineData("esta noche", "tonight")]
    [InlineData("el lunes que viene a las 8 de la tarde", "next monday at 20:00")]
    [InlineData("hoy a las 12 de la noche", "today at midnight")]
    [InlineData("el 1 de mayo de 2027 a las 9", "1 may 2027 at 9")]
    [InlineData("cada lunes a las 10 hasta el 1 de mayo", "every monday at 10 until 1 may")]
    [InlineData("todos los días a las 9 durante 10 días", "every day at 9 for 10 days")]
    [InlineData("12 semanas después de mi última sesión", "12 weeks after my last session")]
    public void mean_what_the_English_ones_mean(string spanish, string english) => Assert.Equal(Understood(english), Understood(spanish));

    [Fact]
    public void are_understood_wherever_a_phrase_gives_them_as_an_example()
    {
        var phrases = new Phrases(Repository.Seeds);
        var examples = phrases.KeysOf("es").Where(key => key.StartsWith("remind.", StringComparison.Ordinal))
            .SelectMany(key => phrases.Find(key, "es")!.Forms["other"].Split('«').Skip(1))
            .Select(part => part.Split('»')[0])
            .Where(example => !example.Contains('{', StringComparison.Ordinal) && example != "cada")
            .ToArray();

        Assert.True(examples.Length > 25);
        Assert.All(examples, example => Assert.Null(Reader.Read(example).Mistake));
    }

    [Theory]
    [InlineData("cada", "remind.unclear.unfinished", "cada")]
    [InlineData("3 veces al día", "remind.unclear.times-a-day", "veces")]
    [InlineData("el 31 de febrero", "remind.unclear.date", "31")]
    public void are_said_back_as_they_were_typed(string text, string phrase, string given)
    {
        var mistake = Reader.Read(text).Mistake;

        Assert.NotNull(mistake);
        Assert.Equal(phrase, mistake.Phrase);
        Assert.StartsWith(given, mistake.Holes.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cada día a las 9 tomar agua", "cada día a las 9", "tomar agua")]
    [InlineData("recuérdame llamar a la clínica mañana a las 10", "mañana a las 10", "llamar a la clínica")]
    [InlineData("en 10 minutos: beber agua", "en 10 minutos", "beber agua")]
    public void are_found_in_a_line(string line, string when, string what) => Assert.Equal((when, what), Line.Split(line));

    private static string Understood(string text)
    {
        var (said, mistake) = Reader.Read(text);
        if (said is null) return $"- {mistake!.Phrase}";

        var (timing, late) = Resolution.Of(said, text, Now, Madrid, new LocalTime(9, 0));

        return timing is null ? $"- {late!.Phrase}" : $"{timing.Schedule}";
    }
}
