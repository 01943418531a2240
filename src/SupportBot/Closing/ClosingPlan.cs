using NodaTime;

namespace SupportBot.Closing;

/// <summary>That the bot closes, and when.</summary>
/// <param name="Days">How many days people have.</param>
/// <param name="ClosesAt">When everything is erased, UTC.</param>
/// <param name="IsOver">Whether it is erased already.</param>
internal sealed record ClosingPlan(int Days, Instant ClosesAt, bool IsOver);

/// <summary>How many people were told.</summary>
/// <param name="Waiting">Who still will be.</param>
/// <param name="Told">Whose platform took the message.</param>
/// <param name="Undelivered">Whose platform does not deliver to them; they learn it when they write.</param>
internal sealed record ToldSoFar(int Waiting, int Told, int Undelivered);

/// <summary>What a person is told.</summary>
internal enum Notice
{
    /// <summary>That the bot closes.</summary>
    Closes,

    /// <summary>That it stays after all.</summary>
    Stays,
}
