using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Reads what time of day: at 9, 20:00, half past 8, in the evening, noon.</summary>
internal static class Clocks
{
    public static bool Read(Cursor at, Said said) => ReadPart(at, said) || ReadSpoken(at, said) || ReadTime(at, said);

    private static bool ReadPart(Cursor at, Said said)
    {
        var ahead = at.Peek().Is("in") && at.Peek(1).Is("the") ? 2 : at.Peek().Is("this") ? 1 : 0;
        if (at.Peek(ahead) is not { Kind: TokenKind.Word, Text: var word } || !WordList.Parts.TryGetValue(word, out var part)) return false;
        if (word is "tonight" || at.Peek().Is("this")) said.Day ??= new SaidDay.InDays(0);

        return said.Put(said.Part, part, value => said.Part = value) && at.Take(ahead + 1);
    }

    private static bool ReadSpoken(Cursor at, Said said)
    {
        var minutes = at.Peek().Is("half") ? 30 : at.Peek().Is("quarter") ? 15 : 0;
        var isBefore = at.Peek(1).Is("to");
        if (minutes == 0 || !(at.Peek(1).Is("past") || (isBefore && minutes == 15)) || Hour(at, 2) is not { } hour) return false;

        var time = new LocalTime(hour, 0).PlusMinutes(isBefore ? -minutes : minutes);
        said.Times.Add(at.Peek(2) with { Kind = TokenKind.Time, Time = time });

        return at.Take(3);
    }

    private static bool ReadTime(Cursor at, Said said)
    {
        if (at.Peek().Kind is TokenKind.Time)
        {
            said.Times.Add(at.Peek());

            return at.Take(1);
        }

        if (Hour(at, 0) is not { } hour || !MayBeHour(at) || WordList.Months.ContainsKey(at.Peek(1).Text) || at.Peek(1).Is("times")) return false;

        said.Times.Add(at.Peek() with { Kind = TokenKind.Time, Time = new LocalTime(hour, 0), IsSure = hour is 0 or > 12 });
        at.Take(1);
        at.Take("oclock");

        return true;
    }

    /// <summary>A lone number is an hour after "at" and the like, or at the end of a text that says nothing else.</summary>
    private static bool MayBeHour(Cursor at) =>
        at.Peek(-1).Is("at", "from", "around", "and")
        || at.Peek(-1).Kind is TokenKind.And
        || at.Peek(1).Is("oclock")
        || (!at.IsLine && at.Peek().Kind is TokenKind.Number);

    private static int? Hour(Cursor at, int ahead) => at.NumberAt(ahead) is >= 0 and <= 23 and var hour && !at.Peek(ahead).Is("a", "an") ? hour : null;
}
