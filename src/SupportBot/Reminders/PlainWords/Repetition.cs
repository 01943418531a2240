using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Reads how often: every 2 weeks, daily, weekdays, Mondays.</summary>
internal static class Repetition
{
    private static readonly IsoDayOfWeek[] WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    public static bool Read(Cursor at, Said said) =>
        ReadEvery(at, said) || ReadGroup(at, said) || ReadAdverb(at, said) || ReadEachWeekday(at, said) || ReadOnceA(at, said);

    private static bool ReadEvery(Cursor at, Said said)
    {
        if (!at.Peek().Is("every", "each")) return false;

        var count = at.NumberAt(1) ?? OrdinalAt(at, 1);
        var ahead = count is null ? 1 : 2;

        if (at.UnitAt(ahead) is var (unit, times)) return Put(said, unit, (count ?? 1) * times) && at.Take(ahead + 1);
        if (at.Peek(ahead) is { Kind: TokenKind.Word, Text: var word } && WordList.Weekdays.ContainsKey(word)) return Put(said, Unit.Week, count ?? 1) && at.Take(ahead);
        if (IsGroup(at, 1) || (at.Peek(1).Kind is TokenKind.Word && WordList.EachWeekday.ContainsKey(at.Peek(1).Text))) return at.Take(1);
        if (at.Peek(1) is { Kind: TokenKind.Word, Text: var part } && WordList.Parts.ContainsKey(part)) return Put(said, Unit.Day, 1) && at.Take(1);
        if (Dates.ReadsAt(at, 1)) return Put(said, Unit.Month, 12) && at.Take(1);

        return at.Peek(1).Kind is TokenKind.Ordinal && Put(said, Unit.Month, 1) && at.Take(1);
    }

    private static bool ReadGroup(Cursor at, Said said)
    {
        // "The weekend" alone is the coming one; only "every weekend" and "weekends" come back.
        if (!IsGroup(at, 0) || (at.Peek().Is("weekday", "workday", "weekend") && !at.Peek(-1).Is("every", "each"))) return false;

        said.Weekdays.AddRange(at.Peek().Is("weekend", "weekends") ? Weekend : WorkingDays);
        if (said.Every is not { Unit: Unit.Week }) Put(said, Unit.Week, 1);

        return at.Take(at.Peek().Is("working", "work") ? 2 : 1);
    }

    private static bool ReadAdverb(Cursor at, Said said) =>
        at.Peek() is { Kind: TokenKind.Word, Text: var word }
        && WordList.Adverbs.TryGetValue(word, out var adverb)
        && Put(said, adverb.Unit, adverb.Times)
        && at.Take(1);

    private static bool ReadEachWeekday(Cursor at, Said said)
    {
        if (at.Peek() is not { Kind: TokenKind.Word, Text: var word } || !WordList.EachWeekday.TryGetValue(word, out var day)) return false;

        said.Weekdays.Add(day);
        if (said.Every is not { Unit: Unit.Week }) Put(said, Unit.Week, 1);

        return at.Take(1);
    }

    private static bool ReadOnceA(Cursor at, Said said) =>
        at.Peek().Is("once")
        && at.Peek(1).Is("a", "per", "every", "each")
        && at.UnitAt(2) is var (unit, times)
        && Put(said, unit, times)
        && at.Take(3);

    private static bool IsGroup(Cursor at, int ahead) =>
        at.Peek(ahead).Is("weekday", "weekdays", "workday", "workdays", "weekend", "weekends")
        || (at.Peek(ahead).Is("working", "work") && at.Peek(ahead + 1).Is("day", "days"));

    private static int? OrdinalAt(Cursor at, int ahead) => at.Peek(ahead) switch
    {
        { Kind: TokenKind.Ordinal, Number: var number } when at.UnitAt(ahead + 1) is not null || IsWeekday(at, ahead + 1) => number,
        { Kind: TokenKind.Word, Text: var word } when WordList.Ordinals.TryGetValue(word, out var number) => number,
        _ => null,
    };

    private static bool IsWeekday(Cursor at, int ahead) =>
        at.Peek(ahead) is { Kind: TokenKind.Word, Text: var word } && WordList.Weekdays.ContainsKey(word);

    private static bool Put(Said said, Unit unit, int count) => said.Put(said.Every, new Amount(unit, count), every => said.Every = every);
}
