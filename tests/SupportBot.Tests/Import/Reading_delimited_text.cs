using CsCheck;
using SupportBot.Import;

namespace SupportBot.Tests.Import;

public sealed class Reading_delimited_text
{
    private static readonly Gen<string> Field = Gen.String[Gen.Char["aü \",;\t\n"], 0, 8].Select(text => text.Trim());

    /// <summary>Whatever is written by the rules of RFC 4180 is read as it was.</summary>
    [Fact]
    public void gives_back_what_was_written() => Field.Array[1, 5].Array[1, 6]
        .Where(rows => rows.All(row => row.Any(field => field.Length > 0)))
        .Sample(rows =>
        {
            var text = string.Join('\n', rows.Prepend(["one", "two"]).Select(row => string.Join(',', row.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));

            Assert.Equal(rows, DelimitedText.Read(text).Skip(1).Select(row => row.Fields));
        });

    [Theory]
    [InlineData("a;b\n1;2")]
    [InlineData("a\tb\r\n1\t2\r\n")]
    [InlineData("a,b\n\n1,2")]
    public void takes_the_separator_of_the_first_line(string text) =>
        Assert.Equal(["1", "2"], DelimitedText.Read(text).Last().Fields);
}
