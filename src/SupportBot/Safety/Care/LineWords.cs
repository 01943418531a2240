using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>How a line is said: its name and the ways to reach it, then hours, cost and languages.</summary>
internal static class LineWords
{
    private const string Between = " · ";
    private const int MostLanguages = 4;

    /// <summary>A line in two short rows.</summary>
    /// <param name="line">The line.</param>
    /// <param name="speech">How the person is spoken to.</param>
    /// <param name="own">What speakers call their language, by code.</param>
    /// <param name="language">The person's own language, shown first; nothing when unknown.</param>
    public static Words Of(CrisisLine line, Speech speech, IReadOnlyDictionary<string, string> own, string? language) =>
        [new Run.Strong(line.Name), ": ", .. Splice.Join(Ways(line, speech), Between), "\n", .. Splice.Join(Facts(line, speech, own, language), Between)];

    /// <summary>Whether people can write to a line instead of calling.</summary>
    public static bool CanBeWrittenTo(CrisisLine line) => line.Text is not null || line.Whatsapp is not null || line.Chat is not null;

    /// <summary>The ways to write to a line.</summary>
    public static IEnumerable<Words> WrittenWays(CrisisLine line, Speech speech)
    {
        if (line.Text is { } text)
        {
            var number = new Run.Strong(text.Number);
            var way = text.Word is { } word ? speech.Say("crisis.line.text-word", ("word", word), ("number", number)) : speech.Say("crisis.line.text", ("number", number));
            yield return text.Times is { } times ? [.. way, $" ({HoursWords.Times(times, speech)})"] : way;
        }

        if (line.Whatsapp is { } whatsapp) yield return speech.Say("crisis.line.whatsapp", ("number", new Run.Strong(whatsapp)));
        if (line.Chat is { } chat) yield return [new Run.Link(speech.Label("crisis.line.chat"), chat)];
    }

    private static IEnumerable<Words> Ways(CrisisLine line, Speech speech)
    {
        if (line.Phone is { } phone)
        {
            Run number = phone.Dial is { } dial ? new Run.Phone(phone.Number, dial) : new Run.Strong(phone.Number);
            yield return phone.Then is { } then
                ? speech.Say("crisis.line.call-then", ("number", number), ("key", then))
                : speech.Say("crisis.line.call", ("number", number));
        }

        foreach (var other in line.OtherNumbers)
        {
            yield return speech.Say("crisis.line.or-call", ("number", other.Dial is { } dial ? new Run.Phone(other.Number, dial) : new Run.Strong(other.Number)));
        }

        foreach (var way in WrittenWays(line, speech)) yield return way;
    }

    private static IEnumerable<Words> Facts(CrisisLine line, Speech speech, IReadOnlyDictionary<string, string> own, string? language)
    {
        if (line.Area is { } area) yield return speech.Say("crisis.line.area", ("area", area));
        if (line.Audience is not (LineAudience.Everyone or LineAudience.Adults)) yield return speech.Say($"crisis.for.{Kebab(line.Audience)}");
        if (line.Ages is { } ages) yield return speech.Say("crisis.line.ages", ("ages", ages));
        yield return HoursWords.Of(line.Hours, speech);
        if (line.Cost is not CallCost.Unknown) yield return speech.Say($"crisis.cost.{Kebab(line.Cost)}");
        yield return LanguagesOf(line, own, language);
    }

    private static string LanguagesOf(CrisisLine line, IReadOnlyDictionary<string, string> own, string? language)
    {
        var main = language?.Split('-')[0];
        var codes = line.Languages.OrderBy(code => code == main ? 0 : 1).ToList();
        var names = string.Join(", ", codes.Take(MostLanguages).Select(code => own[code]));

        return codes.Count > MostLanguages ? $"{names} +{codes.Count - MostLanguages}" : names;
    }

    private static string Kebab<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
