namespace SupportBot.Reminders;

/// <summary>Reads how much later, and from when until when: in 3 hours, starting Friday, until 1 May, for 10 days.</summary>
internal static class Spans
{
    public static bool Read(Cursor at, Said said) =>
        ReadAfter(at, said) || ReadDelay(at, said) || ReadFrom(at, said) || ReadUntil(at, said) || ReadFor(at, said);

    private static bool ReadDelay(Cursor at, Said said)
    {
        if (at.AmountAt(0) is { } ahead && at.Peek(2).Is("from") && at.Peek(3).Is("now"))
        {
            said.Delay.Add(ahead);

            return at.Take(4);
        }

        return at.Peek().Is("in") && (HalfHour(at, 1) ?? at.AmountAt(1)) is not null && at.Take(1) && ReadAmounts(at, said);
    }

    private static bool ReadAmounts(Cursor at, Said said)
    {
        for (var more = 0; ; more = at.Peek().Is("and") || at.Peek().Kind is TokenKind.And ? 1 : 0)
        {
            if (HalfHour(at, more) is { } half) Add(half, more + 3);
            else if (at.AmountAt(more) is { } amount) Add(amount, more + 2);
            else if (more == 1 && at.Peek(1).Is("a") && at.Peek(2).Is("half") && said.Delay is [.., { Unit: Unit.Hour }]) Add(new(Unit.Minute, 30), 3);
            else return true;
        }

        void Add(Amount amount, int tokens)
        {
            said.Delay.Add(amount);
            at.Take(tokens);
        }
    }

    /// <summary>"12 weeks after the last session", and "after the last dose" behind how often.</summary>
    private static bool ReadAfter(Cursor at, Said said)
    {
        var amount = at.AmountAt(0);
        var ahead = amount is null ? 0 : 2;
        if (!at.Peek(ahead).Is("after", "from", "since")) return false;

        ahead++;
        while (at.Peek(ahead).Is("the", "my", "each", "every", "last", "a", "previous")) ahead++;
        if (at.Peek(ahead) is not { Kind: TokenKind.Word, Text: var word }) return false;

        if (amount is not null && WordList.Sessions.Contains(word))
        {
            return said.Put(said.AfterSession, amount, value => said.AfterSession = value) && at.Take(ahead + 1);
        }

        if (!WordList.LastTime.Contains(word) || (amount is null && said.Every is null)) return false;
        if (amount is not null) said.Put(said.Every, amount, value => said.Every = value);
        said.AfterDone = true;

        return at.Take(ahead + 1);
    }

    private static bool ReadFrom(Cursor at, Said said) =>
        at.Peek().Is("from", "starting", "beginning") && ReadDayAt(at, 1) is { } day && said.Put(said.From, day, value => said.From = value);

    private static bool ReadUntil(Cursor at, Said said) =>
        at.Peek().Is("until", "till", "through") && ReadDayAt(at, 1) is { } day && said.Put(said.Until, day, value => said.Until = value);

    private static bool ReadFor(Cursor at, Said said)
    {
        if (!at.Peek().Is("for")) return false;

        var ahead = at.Peek(1).Is("the") && at.Peek(2).Is("next") ? 3 : 1;

        return at.AmountAt(ahead) is { Unit: Unit.Day or Unit.Week or Unit.Month } amount
            && said.Put(said.For, amount, value => said.For = value)
            && at.Take(ahead + 2);
    }

    private static SaidDay? ReadDayAt(Cursor at, int ahead)
    {
        while (at.Peek(ahead).Is("on", "the")) ahead++;

        if (at.Peek(ahead) is { Kind: TokenKind.Word, Text: var word } && WordList.Weekdays.TryGetValue(word, out var weekday))
        {
            return at.Take(ahead + 1) ? new SaidDay.Next(weekday) : null;
        }

        at.Take(ahead);
        if (Dates.ReadDay(at) is { } day) return day;
        at.Take(-ahead);

        return null;
    }

    private static Amount? HalfHour(Cursor at, int ahead) =>
        at.Peek(ahead).Is("half") && at.Peek(ahead + 1).Is("an", "a") && at.Peek(ahead + 2).Is("hour") ? new(Unit.Minute, 30) : null;
}
