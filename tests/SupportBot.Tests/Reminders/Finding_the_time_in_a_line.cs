using SupportBot.Reminders;

namespace SupportBot.Tests.Reminders;

public sealed class Finding_the_time_in_a_line
{
    [Theory]
    [InlineData("every day at 9: take the morning dose", "every day at 9", "take the morning dose")]
    [InlineData("every day at 9 take the morning dose", "every day at 9", "take the morning dose")]
    [InlineData("every day at 9 to take the morning dose", "every day at 9", "take the morning dose")]
    [InlineData("every day at 9:30 take 2 tablets", "every day at 9:30", "take 2 tablets")]
    [InlineData("every day at 9 2 tablets", "every day at 9", "2 tablets")]
    [InlineData("in 1 minute drink water", "in 1 minute", "drink water")]
    [InlineData("in an hour and 30 minutes a walk", "in an hour and 30 minutes", "a walk")]
    [InlineData("every monday and thursday at 10, water the plants", "every monday and thursday at 10", "water the plants")]
    [InlineData("tomorrow 8pm and call mum", "tomorrow 8pm", "call mum")]
    [InlineData("every evening check in", "every evening", "check in")]
    [InlineData("every day at 9 for the cat", "every day at 9", "for the cat")]
    [InlineData("every day at 9 for 10 days the antibiotic", "every day at 9 for 10 days", "the antibiotic")]
    [InlineData("12 weeks after the last session at 10: book the next one", "12 weeks after the last session at 10", "book the next one")]
    [InlineData("me to call the clinic tomorrow at 10", "tomorrow at 10", "call the clinic")]
    [InlineData("call the clinic tomorrow at 10", "tomorrow at 10", "call the clinic")]
    [InlineData("take 2 tablets at 9", "at 9", "take 2 tablets")]
    [InlineData("note: call the clinic tomorrow at 10", "tomorrow at 10", "note: call the clinic")]
    [InlineData("every day at 9: ratio 1:2", "every day at 9", "ratio 1:2")]
    [InlineData("every day at 9 <b>water</b>", "every day at 9", "<b>water</b>")]
    [InlineData("take my pills", "", "take my pills")]
    [InlineData("every day at 9", "every day at 9", "")]
    [InlineData("every blursday take my pills", "every blursday take my pills", "")]
    [InlineData("every blursday: take my pills", "every blursday", "take my pills")]
    [InlineData("every day at 9 except sunday: take my pills", "every day at 9 except sunday", "take my pills")]
    [InlineData("every day at 9 except sunday take my pills", "every day at 9 except sunday take my pills", "")]
    [InlineData("25:00 take my pills", "25:00 take my pills", "")]
    public void takes_the_longest_beginning_that_is_a_time(string line, string when, string what) =>
        Assert.Equal((when, what), Line.Split(line));

    [Fact]
    public void is_quick_whatever_is_typed()
    {
        var line = string.Concat(Enumerable.Repeat("and at 9 every day until ", 4_000));

        Assert.Equal("", Line.Split("x " + line).When);
    }
}
