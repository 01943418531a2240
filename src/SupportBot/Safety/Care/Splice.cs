using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Puts several runs into one hole of a phrase.</summary>
internal static class Splice
{
    private static readonly Run Gap = new Run.Plain("\0");

    /// <summary>A phrase with runs in one of its holes.</summary>
    public static Words Say(Speech speech, string key, string hole, IEnumerable<Run> runs) =>
        [.. speech.Say(key, (hole, Gap)).SelectMany(run => ReferenceEquals(run, Gap) ? runs : [run])];

    /// <summary>Pieces with the same runs between each two.</summary>
    public static Words Join(IEnumerable<Words> pieces, string between) =>
        [.. pieces.SelectMany((piece, i) => i == 0 ? (IEnumerable<Run>)piece : [between, .. piece])];
}
