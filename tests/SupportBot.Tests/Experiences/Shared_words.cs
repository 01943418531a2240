using SupportBot.Experiences;

namespace SupportBot.Tests.Experiences;

/// <summary>What is not passed on to moderators at all. Everything else is read by one.</summary>
public sealed class Shared_words
{
    private static readonly SharedWords Words = new(Repository.Seeds);

    [Theory]
    [InlineData("The first week was odd, then I could cry again. My sister noticed before I did.")]
    [InlineData("It helped for about three months and then faded. I slept badly on two nights.")]
    [InlineData("I was scared of the mask. The nurse was kind and it was over sooner than I thought.")]
    [InlineData("Nothing happened for me, and that was hard to hear. I am glad I asked for a second opinion.")]
    [InlineData("After ECT I lost some memories of that spring. I would still do it again.")]
    [InlineData("Me ayudó durante unos meses. Al principio me mareaba y luego ya no.")]
    [InlineData("No noté nada, y me costó aceptarlo. Mi hermana vino conmigo.")]
    public void pass_when_they_tell_how_it_was(string text) => Assert.Null(Words.FaultIn(text));

    [Theory]
    [InlineData("I had 29 units in my forehead", "dose")]
    [InlineData("50mg was fine", "dose")]
    [InlineData("５０ ｍｇ was fine", "dose")]
    [InlineData("ask for a higher dose, really, you should take more", "dose")]
    [InlineData("just stop taking it, cold turkey", "dose")]
    [InlineData("you must try it, double the dose", "dose")]
    [InlineData("Debes dejar las pastillas", "dose")]
    [InlineData("con 20 mg me bastó", "dose")]
    [InlineData("Toma el doble y ya", "dose")]
    [InlineData("write to bot@example.com", "contact")]
    [InlineData("see www.example.com", "contact")]
    [InlineData("find @quiet_clinic", "contact")]
    [InlineData("call +49 30 1234567", "contact")]
    [InlineData("DM me and I will tell you", "contact")]
    [InlineData("escríbeme y te cuento", "contact")]
    [InlineData("I have a vendor without prescription", "seller")]
    [InlineData("I ordered it online", "seller")]
    [InlineData("use my promo code", "seller")]
    [InlineData("lo vendo sin receta", "seller")]
    [InlineData("before that I overdosed", "method")]
    [InlineData("I wanted to hang myself", "method")]
    [InlineData("used to cut my arms", "method")]
    [InlineData("cortarme era lo único", "method")]
    [InlineData("tuve una sobre\u200Bdosis", "method")]
    public void are_held_back_for_what_could_hurt_sell_or_lead_to_somebody(string text, string kind) => Assert.Equal(kind, Words.FaultIn(text));

    [Fact]
    public void are_read_in_time_however_they_are_made() => Assert.Null(Words.FaultIn(string.Concat(Enumerable.Repeat("a-", 250))));
}
