using SupportBot.Dialogue;
using SupportBot.Treatment;

namespace SupportBot.Tests.Treatment;

public sealed class Reading_a_dose
{
    [Theory]
    [InlineData("15", "15")]
    [InlineData("15 U", "15 U")]
    [InlineData("15u", "15 U")]
    [InlineData("15 units", "15 U")]
    [InlineData("0,5 mg/kg", "0.5 mg/kg")]
    [InlineData("50mg", "50 mg")]
    [InlineData("2 tablets", "2 tablets")]
    public void Takes_an_amount_and_perhaps_a_unit(string text, string dose)
    {
        Assert.Null(Dose.Read(text, default, out var read));
        Assert.Equal(dose, $"{read}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("0")]
    [InlineData("-5 mg")]
    [InlineData("1.2.3 mg")]
    [InlineData("999999999 mg")]
    [InlineData("0.12345 mg")]
    [InlineData("5 of the small green ones in the box")]
    public void Refuses_what_is_no_dose(string text) => Assert.Equal("treatment.dose.unclear", Dose.Read(text, default, out _)?.Phrase);

    [Fact]
    public void Adds_up_by_unit() => Assert.Equal(
        ["29 U", "50 mg"], Dose.Sum([new(15, "U"), new(50, "mg"), new(14, "u")]).Select(dose => $"{dose}"));
}
