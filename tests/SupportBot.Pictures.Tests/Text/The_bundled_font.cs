using SupportBot.Pictures.Text;

namespace SupportBot.Pictures.Tests.Text;

public sealed class The_bundled_font
{
    [Theory]
    [InlineData("Mood, 1–10 · ≥ 4 answers → “better” … 5 €")]
    [InlineData("Zażółć gęślą jaźń, Đặng, İstanbul, Þór")]
    [InlineData("Διάθεση, ᾳ")]
    [InlineData("Настрій, щоденник, ҐЄІЇ")]
    [InlineData("المزاج خلال ١٢٠ يومًا، پچژگ")]
    public void draws_the_four_scripts(string text) => Assert.True(BundledFont.CanDraw(text));

    [Theory]
    [InlineData("心情")]
    [InlineData("💉")]
    [InlineData("שלום")]
    public void knows_what_it_cannot_draw(string text) => Assert.False(BundledFont.CanDraw(text));

    [Fact]
    public void has_glyphs_without_any_font_of_the_system() =>
        Assert.All(Face.Western.Concat(Face.Arabic), face => Assert.InRange(face.Typeface.GlyphCount, 400, 5_000));

    [Theory]
    [InlineData("20 U 💉", "20 U")]
    [InlineData("💉", "session 1")]
    [InlineData("ボトックス 20", "session 1")]
    [InlineData("two\nlines\tand more", "two lines and more")]
    [InlineData("", "session 1")]
    [InlineData("👩‍👩‍👧 family", "family")]
    public void leaves_a_rare_sign_out_or_lets_the_plain_label_stand_in(string text, string shown) =>
        Assert.Equal(shown, BundledFont.Drawable(text, "session 1"));

    [Fact]
    public void keeps_the_marks_that_set_a_word_of_the_other_direction_apart() =>
        Assert.Equal("\u200Eکتامین\u200E · 30", BundledFont.Drawable("\u200Eکتامین\u200E · 30", "session 1"));

    [Theory]
    [InlineData("\u200Eکتامین\u200E · 30")]
    [InlineData("20 U · 9 Aug")]
    [InlineData("المزاج خلال ١٢٠ يومًا")]
    [InlineData("Щоденник Ά ǻ")]
    public void never_shapes_a_box(string text) => Assert.All(
        TextRun.Split(text, rightToLeft: false).Select(run => ShapedRun.Of(run, Weight.Regular)),
        run => Assert.DoesNotContain((ushort)0, run.Glyphs));
}
