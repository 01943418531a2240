using System.Globalization;
using SupportBot.Dialogue;

namespace SupportBot.Content;

/// <summary>What the bot says in one language.</summary>
/// <param name="phrases">All phrases.</param>
/// <param name="language">The language they are taken from; English where it lacks one.</param>
internal sealed class Speech(Phrases phrases, string language)
{
    /// <summary>The language, a BCP 47 tag.</summary>
    public string Language { get; } = language;

    /// <summary>Whether there is such a phrase.</summary>
    public bool Knows(string key) => phrases.Find(key, Language) is not null;

    /// <summary>A phrase with its holes filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase, or a hole was left open.</exception>
    public Words Say(string key, params ReadOnlySpan<(string Hole, Run Run)> holes) => Find(key).Fill(Language, holes);

    /// <summary>A phrase as plain text, for labels.</summary>
    /// <exception cref="KeyNotFoundException">There is no such phrase, or a hole was left open.</exception>
    public string Label(string key, params ReadOnlySpan<(string Hole, Run Run)> holes) => Plain(Say(key, holes));

    /// <summary>
    /// A person's own words for use inside one of our sentences: such as run the other way get a mark on each side, so that
    /// they cannot turn the sentence around.
    /// </summary>
    public string Own(string text)
    {
        var isRightToLeft = CultureInfo.GetCultureInfo(Language).TextInfo.IsRightToLeft;
        var mark = isRightToLeft ? "\u200F" : "\u200E";

        return text.Any(letter => char.IsLetter(letter) && IsRightToLeft(letter) != isRightToLeft) ? $"{mark}{text}{mark}" : text;
    }

    /// <summary>What is wrong with something a person entered.</summary>
    public Words Say(Mistake mistake)
    {
        var holes = mistake.Holes.Select(hole => (hole.Hole, (Run)hole.Text)).ToArray();

        return Say(mistake.Phrase, holes);
    }

    /// <summary>Words without what their runs mean.</summary>
    public static string Plain(Words words) => string.Concat(words.Select(run => run switch
    {
        Run.Plain(var text) => text,
        Run.Strong(var text) => text,
        Run.Link(var text, _) => text,
        Run.Phone(var shown, _) => shown,
        _ => throw new NotSupportedException($"A label has no {run.GetType().Name}."),
    }));

    private static bool IsRightToLeft(char letter) =>
        letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');

    private Phrase Find(string key) =>
        phrases.Find(key, Language) ?? throw new KeyNotFoundException($"There is no phrase '{key}'.");
}
