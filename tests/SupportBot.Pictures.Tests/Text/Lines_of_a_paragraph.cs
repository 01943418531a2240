using CsCheck;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Tests.Text;

public sealed class Lines_of_a_paragraph
{
    private static readonly Gen<string> Texts =
        Gen.String[Gen.Char['a', 'z'], 1, 30].Array[0, 40].Select(words => string.Join(' ', words));

    [Fact]
    public void fit_the_width() => Gen.Select(Texts, Gen.Single[60, 500], Gen.Int[1, 9]).Sample((text, width, lines) =>
    {
        var typesetter = new Typesetter(rightToLeft: false);
        var broken = Paragraph.Lines(text, width, lines, 10, typesetter);

        return broken.Count <= lines && broken.All(line => typesetter.Measure(line, 10) <= width);
    });

    [Fact]
    public void keep_every_word_when_there_is_room() => Texts.Sample(text =>
        string.Join(' ', Paragraph.Lines(text, 400, 100, 10, new Typesetter(rightToLeft: false))) == text);

    [Fact]
    public void end_in_an_ellipsis_when_there_is_not()
    {
        var lines = Paragraph.Lines("one two three four five six", 40, 2, 10, new Typesetter(rightToLeft: false));

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
    }
}
