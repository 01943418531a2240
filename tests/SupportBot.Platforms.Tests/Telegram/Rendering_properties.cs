using System.Text;
using CsCheck;
using SupportBot.Dialogue;
using SupportBot.Simulators.Telegram;
using SupportBot.Telegram;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Rendering_properties
{
    private static readonly string[] Traps = ["<b>", "</b>", "&lt;", "&#60;", "a & b", "\"", "<a href='x'>", "😀", "&amp;amp;"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Traps.Length - 1].Select(i => Traps[i]).Array[1, 20].Select(string.Concat));

    private static readonly Gen<Run> AnyRun = Gen.OneOf<Run>(
        AnyText.Select(text => (Run)new Run.Plain(text)),
        AnyText.Select(text => (Run)new Run.Strong(text)),
        AnyText.Select(text => (Run)new Run.Link(text, new("https://example.org/?a=1&b=\"2\""))));

    private static readonly Gen<Block> AnyBlock = AnyRun.Array[1, 30].Select(runs => (Block)new Block.Paragraph(Words.From(runs)));

    [Fact]
    public void Whatever_a_person_wrote_is_read_as_they_wrote_it() => AnyText.Sample(text =>
        Shown(new Reply(new Block.Paragraph([new Run.Strong(text)]))) == Visible(text));

    [Fact]
    public void Every_part_fits_into_a_message_and_nothing_is_lost() => AnyBlock.Array[1, 40].Sample(blocks =>
    {
        var reply = new Reply(blocks);
        var pages = TelegramRenderer.Render(reply).Cast<TelegramMessage.Text>().Select(page => HtmlParser.Parse(page.Html)).ToList();
        var all = string.Concat(blocks.Cast<Block.Paragraph>().SelectMany(block => block.Words).Select(Text));

        return pages.All(page => page.Length <= 4096) && Letters(string.Concat(pages.Select(page => page.Text))) == Letters(all);
    });

    [Fact]
    public void One_long_word_is_cut_and_stays_whole() => Gen.Int[1, 20_000].Sample(length =>
    {
        var word = string.Concat(Enumerable.Repeat("😀", length));
        var pages = TelegramRenderer.Render(new(new Block.Paragraph([new Run.Strong(word)]))).Cast<TelegramMessage.Text>().ToList();

        return string.Concat(pages.Select(page => HtmlParser.Parse(page.Html).Text)) == word && pages.Count == (length + 4095) / 4096;
    }, iter: 20);

    private static string Shown(Reply reply) =>
        string.Concat(TelegramRenderer.Render(reply).Cast<TelegramMessage.Text>().Select(page => Visible(HtmlParser.Parse(page.Html).Text)));

    private static string Text(Run run) => run switch
    {
        Run.Plain(var text) => text,
        Run.Strong(var text) => text,
        Run.Link(var text, _) => text,
        _ => "",
    };

    private static string Visible(string text) => text.Trim();

    /// <summary>The text without its spaces, which may change where a page ends.</summary>
    private static string Letters(string text)
    {
        var letters = new StringBuilder();

        foreach (var letter in text.Where(letter => !char.IsWhiteSpace(letter)))
        {
            letters.Append(letter);
        }

        return letters.ToString();
    }
}
