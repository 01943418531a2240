using CsCheck;
using SupportBot.Dialogue;

namespace SupportBot.Tests.Conversation;

public sealed class Reading_a_typed_line
{
    private static readonly CommandSpec Spec = new(
        "checkin", Parameter.Number("mood", 1, 10), Parameter.Text("note", 100) with { Optional = true }, Parameter.Text("rest", 100) with { Rest = true });

    [Theory]
    [InlineData("/checkin 6", "6", "", "")]
    [InlineData("/checkin mood=6 note=\"a walk\"", "6", "a walk", "")]
    [InlineData("/checkin note=“curly quotes” mood=6", "6", "curly quotes", "")]
    [InlineData("/checkin mood=6 note=no quotes at all", "6", "no quotes at all", "")]
    [InlineData("/checkin mood=6 note=1+1=2", "6", "1+1=2", "")]
    [InlineData("/checkin note=\"say \\\"hello\\\"\" 6", "6", "say \"hello\"", "")]
    [InlineData("/checkin note=\"never closed", "", "never closed", "")]
    [InlineData("/checkin 6 walk these are the rest", "6", "walk", "these are the rest")]
    [InlineData("/CHECKIN@my_bot 6", "6", "", "")]
    public void finds_each_value(string line, string mood, string note, string rest)
    {
        var values = CommandLine.Split(line, name => name is "checkin").Values(Spec, out var mistake);

        Assert.Null(mistake);
        Assert.Equal([mood, note, rest], values);
    }

    [Fact]
    public void takes_the_longest_command_it_knows() => Assert.Equal(
        new CommandLine("remind snooze", "abc 10"), CommandLine.Split("/remind Snooze abc 10", name => name is "remind" or "remind snooze"));

    [Fact]
    public void never_fails_whatever_is_typed() => Gen.String.Sample(text =>
        CommandLine.Split($"/a{text}", _ => true).Values(Spec, out _).Count is 0 or 3);

    [Fact]
    public void that_came_back_from_a_button_is_the_same() => Gen.Char.AlphaNumeric.Array[0, 10].Array[0, 3].Sample(words =>
    {
        var call = new CommandCall("remind snooze", [.. words.Select(word => new string(word))]);

        return CommandCall.Decode(call.Encode()) == call;
    });
}
