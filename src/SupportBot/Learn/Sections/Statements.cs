using System.Globalization;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>Shows what was checked, and says how much was left out because it was not.</summary>
internal static class Statements
{
    /// <summary>The checked statements as points; a sentence about their absence when there are none.</summary>
    /// <param name="claims">Checked and unchecked statements.</param>
    /// <param name="none">The key of that sentence.</param>
    /// <param name="cite">Names the sources.</param>
    /// <param name="speech">How it is said.</param>
    public static Block Points(IEnumerable<Claim> claims, string none, Citations cite, Speech speech)
    {
        Words[] points = [.. claims.Where(claim => claim.Verified).Select(cite.Of)];

        return points.Length > 0 ? new Block.Points(points) : new Block.Paragraph(speech.Say(none));
    }

    /// <summary>How many statements were left out; nothing when none were.</summary>
    public static IEnumerable<Block> LeftOut(IEnumerable<Claim> claims, Speech speech)
    {
        var count = claims.Count(claim => !claim.Verified);

        if (count > 0) yield return new Block.Note(speech.Say("learn.left-out", ("count", count.ToString(CultureInfo.InvariantCulture))));
    }
}
