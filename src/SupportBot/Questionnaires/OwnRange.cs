namespace SupportBot.Questionnaires;

/// <summary>Where a total stands among a person's earlier ones.</summary>
/// <param name="Times">How many earlier ones there are, 1 or more.</param>
/// <param name="Least">The lowest of them.</param>
/// <param name="Most">The highest of them.</param>
/// <param name="Last">The newest of them.</param>
/// <param name="Total">The total in question.</param>
internal sealed record OwnRange(int Times, int Least, int Most, FilledQuestionnaire Last, int Total)
{
    /// <summary>How much it differs from the newest earlier one; negative when it is lower.</summary>
    public int Change => Total - Last.Total;

    /// <summary>The end of the phrase key that says where it stands: <c>below</c>, <c>above</c> or <c>inside</c>.</summary>
    public string Place => Total < Least ? "below" : Total > Most ? "above" : "inside";

    /// <summary>Compares a filled questionnaire with those of the same kind before it; nothing when it is the first.</summary>
    /// <param name="filled">The one in question.</param>
    /// <param name="all">All of the person's, oldest first.</param>
    public static OwnRange? Of(FilledQuestionnaire filled, IReadOnlyList<FilledQuestionnaire> all)
    {
        FilledQuestionnaire[] earlier = [.. all.Where(one => one.Which == filled.Which).TakeWhile(one => one.Id != filled.Id)];

        return earlier is [.., var last]
            ? new(earlier.Length, earlier.Min(one => one.Total), earlier.Max(one => one.Total), last, filled.Total)
            : null;
    }
}
