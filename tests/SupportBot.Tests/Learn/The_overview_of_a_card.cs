using System.Text;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.Learn;

namespace SupportBot.Tests.Learn;

public sealed class The_overview_of_a_card
{
    private static readonly Library Library = new(Repository.Seeds);

    private static readonly Speech Speech = new Phrases(Repository.Seeds).In("en");

    public static TheoryData<string> Slugs => [.. Library.All.Select(card => card.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void fits_on_one_phone_screen(string slug) =>
        Assert.InRange(LinesOnAPhone(CardReply.Overview(Library.Find(slug)!, Speech)), 8, 20);

    /// <summary>The lines of 35 characters, broken between words, with an empty line between two blocks.</summary>
    private static int LinesOnAPhone(Reply reply) =>
        reply.Blocks.Count - 1 + reply.Blocks.Sum(block => Wrapped(PlainText.Of(new Reply(block))));

    private static int Wrapped(string text)
    {
        var (lines, line) = (1, new StringBuilder());

        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > 35)
            {
                lines++;
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        return lines;
    }
}
