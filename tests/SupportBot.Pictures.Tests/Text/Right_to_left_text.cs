using CsCheck;
using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Tests.Text;

public sealed class Right_to_left_text
{
    /// <summary>Capital letters stand for Arabic ones, as in the examples of the Unicode standard (UAX 9).</summary>
    [Theory]
    [InlineData("car is THE CAR in arabic", "car is RAC EHT in arabic")]
    [InlineData("THE 12 CARS", "SRAC 12 EHT")]
    [InlineData("ABC def GHI", "IHG def CBA")]
    [InlineData("ABC 1.5 X", "X 1.5 CBA")]
    [InlineData("abc", "abc")]
    public void stands_in_the_order_of_the_unicode_standard(string typed, string seen)
    {
        var text = string.Concat(typed.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter - 'A' + 'ب') : letter));

        Assert.Equal(seen, Seen(text));
    }

    /// <summary>A person's word between two marks leaves the sentence around it as it is.</summary>
    [Fact]
    public void does_not_turn_around_what_it_is_marked_off_from() =>
        Assert.Equal("\u200ECBA\u200E · 30 · 1 Aug 2026: better", Seen("\u200E" + "بةت" + "\u200E · 30 · 1 Aug 2026: better"));

    [Fact]
    public void joins_its_letters()
    {
        var joined = Glyphs("سلام");
        var apart = "سلام".SelectMany(letter => Glyphs(letter.ToString())).ToList();

        Assert.NotEqual(apart.Order(), joined.Order());
    }

    [Fact]
    public void runs_from_right_to_left()
    {
        var run = ShapedRun.Of(TextRun.Split("سلام", rightToLeft: false)[0], Weight.Regular);

        Assert.Equal(run.Clusters.OrderDescending(), run.Clusters);
    }

    /// <summary>Otherwise nobody could search a PDF for the word.</summary>
    [Fact]
    public void has_a_code_point_for_each_joined_letter()
    {
        var face = Face.Arabic[0];
        var named = Enumerable.Range(0x600, 0x100).Concat(Enumerable.Range(0xFB50, 0x3AF)).Select(face.Typeface.GetGlyph).ToHashSet();
        var letters = Enumerable.Range(0x621, 0x1A).Concat(Enumerable.Range(0x641, 0xA)).Append('پ').Append('چ').Append('ژ').Append('گ').Append('ک').Append('ی').Select(letter => (char)letter);

        Assert.All(letters, letter => Assert.All(Glyphs($"ب{letter}ب"), glyph => Assert.Contains(glyph, named)));
    }

    [Fact]
    public void loses_no_character() => Gen.OneOf(
        Gen.Char['a', 'z'], Gen.Char['ا', 'ي'], Gen.Char['0', '9'], Gen.Const(' '), Gen.Const('('), Gen.Const('%'), Gen.Const('.'))
        .Array[0, 40].Select(letters => new string(letters)).Sample(text =>
            string.Concat(TextRun.Split(text, rightToLeft: false).SelectMany(run => run.Words).Order()) == string.Concat(text.Order()));

    private static List<ushort> Glyphs(string text) =>
        [.. TextRun.Split(text, rightToLeft: false).SelectMany(run => ShapedRun.Of(run, Weight.Regular).Glyphs)];

    private static string Seen(string text) => string.Concat(TextRun.Split(text, rightToLeft: false)
        .SelectMany(run => int.IsOddInteger(run.Level) ? run.Words.Reverse() : run.Words)
        .Select(letter => letter is >= 'ب' and < '\u0660' ? (char)(letter - 'ب' + 'A') : letter));
}
