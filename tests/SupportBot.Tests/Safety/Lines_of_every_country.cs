using System.Text;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.Safety;

namespace SupportBot.Tests.Safety;

public sealed class Lines_of_every_country
{
    private static readonly CrisisLines Lines = new(Repository.Seeds);
    private static readonly CrisisHelp Help = new(Lines, new Countries(Repository.Seeds), new SupportBot.People.CommunityCountry());
    private static readonly Speech English = new Phrases(Repository.Seeds).In("en");

    public static TheoryData<string> Codes => [.. Lines.All.Select(country => country.Country)];

    [Fact]
    public void look_as_they_were_approved()
    {
        var text = new StringBuilder();
        foreach (var country in Lines.All) text.Append(PlainText.Of(LinesCard.Of(Help.In(country.Country, English, null)))).Append("\n\n");

        Snapshot.Matches(text.ToString(), "Lines.txt");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void are_its_own_and_at_most_three(string code)
    {
        var known = Lines.Of(code)!;
        var atHand = Help.In(code, English, null);
        var own = known.Lines.SelectMany(Numbers).Concat(known.Emergency.Numbers.Select(number => number.Number)).ToHashSet();

        Assert.InRange(atHand.Lines.Count, 0, 3);
        Assert.All(AllCards(atHand).SelectMany(Phones), phone => Assert.Contains(phone.Shown, own));
        Assert.All(atHand.Lines, line => Assert.True(line is { SafeToShow: true, Area: null, Sources.Count: > 0, Kind: LineKind.Suicide or LineKind.Support, Audience: LineAudience.Everyone or LineAudience.Adults }, line.Id));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void say_the_emergency_number_first_and_only_as_a_hint_where_lists_do_not_agree(string code)
    {
        var known = Lines.Of(code)!;
        var text = PlainText.Of(AnswerCard.Danger(Help.In(code, English, null))).Split('\n')[0];

        Assert.Contains(known.Emergency.Numbers[0].Number, text, StringComparison.Ordinal);
        Assert.Equal(!known.Emergency.InTwoLists, text.Contains("your local emergency number", StringComparison.Ordinal));
    }

    [Fact]
    public void have_the_right_emergency_number()
    {
        (string Code, string Number)[] right =
        [
            ("US", "911"), ("CA", "911"), ("GB", "999"), ("IE", "112"), ("AU", "000"), ("NZ", "111"), ("DE", "112"), ("AT", "112"), ("CH", "112"), ("FR", "112"),
            ("ES", "112"), ("IT", "112"), ("PT", "112"), ("BR", "192"), ("MX", "911"), ("JP", "119"), ("KR", "119"), ("IN", "112"), ("CN", "120"), ("HK", "999"),
            ("NO", "113"), ("SE", "112"), ("UA", "112"), ("PL", "112"), ("ZA", "112"),
        ];

        Assert.All(right, pair => Assert.Equal(pair.Number, Lines.Of(pair.Code)!.Emergency.Numbers[0].Number));
    }

    [Theory]
    [InlineData("KR", "1393")]
    [InlineData("SG", "1800-221-4444")]
    [InlineData("SG", "6389-2222")]
    [InlineData("CA", "1-833-456-4566")]
    [InlineData("US", "press 3")]
    [InlineData("UA", "116 123")]
    public void never_show_an_old_number_or_one_for_something_else(string code, string number) =>
        Assert.All(AllCards(Help.In(code, English, null)), card => Assert.DoesNotContain(number, PlainText.Of(card), StringComparison.Ordinal));

    [Theory]
    [InlineData("AL")]
    [InlineData("MD")]
    [InlineData("ZW")]
    public void for_young_people_only_are_shown_to_those_who_say_that_they_are_young(string code)
    {
        var atHand = Help.In(code, English, null);

        Assert.Contains("I don't have a line I can trust for", PlainText.Of(LinesCard.Of(atHand)), StringComparison.Ordinal);
        Assert.Empty(atHand.Lines);
        Assert.Contains("116", PlainText.Of(LinesCard.ForYoungPeople(atHand)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BE", "fr", "Centre de Prévention du Suicide")]
    [InlineData("BE", "nl", "Zelfmoordlijn 1813")]
    [InlineData("BE", null, "Zelfmoordlijn 1813")]
    [InlineData("HK", "en-US", "The Samaritans (multilingual)")]
    public void begin_with_one_that_speaks_the_persons_language(string code, string? language, string first) =>
        Assert.Equal(first, Help.In(code, English, language).Lines[0].Name);

    [Fact]
    public void with_signs_in_the_number_are_typed_and_not_dialled()
    {
        var runs = Runs(LinesCard.Of(Help.In("CL", English, null))).ToList();

        Assert.Contains(new Run.Strong("*4141"), runs);
        Assert.DoesNotContain(runs.OfType<Run.Phone>(), phone => phone.Dialled.Contains('*', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void say_when_they_are_not_always_answered(string code)
    {
        var atHand = Help.In(code, English, null);
        var paragraphs = LinesCard.Of(atHand).Blocks.OfType<Block.Paragraph>().Select(block => PlainText.Of(block.Words)).ToList();

        foreach (var line in atHand.Lines)
        {
            var shown = paragraphs.Single(text => text.StartsWith($"{line.Name}: ", StringComparison.Ordinal));
            Assert.Equal(line.Hours.Always, shown.Contains("24/7", StringComparison.Ordinal));
            Assert.All(line.Hours.Times, time => Assert.Contains(time.Split(' ')[^1], shown, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void have_buttons_that_fit_and_say_under_every_card_what_the_bot_is_not(string code) =>
        Assert.All(AllCards(Help.In(code, English, null)), card =>
        {
            Assert.All(card.Buttons.SelectMany(row => row).OfType<Button.Press>(), button => Assert.True(button.Call.Fits, button.Label));
            Assert.InRange(card.Buttons.Count, 1, 5);
            Assert.StartsWith("Not medical care, not a person, and nobody is watching this chat.", PlainText.Of(card with { Blocks = [card.Blocks[^1]] }), StringComparison.Ordinal);
            Assert.True(card.Urgent);
        });

    /// <summary>Every card there is.</summary>
    internal static IEnumerable<Reply> AllCards(HelpAtHand atHand) =>
    [
        LinesCard.Of(atHand), HelpCard.Urgent(atHand), HelpCard.Concern(atHand), HelpCard.LowestMood(atHand),
        .. CrisisStep.All.Values.Select(card => card(atHand)),
        .. BarrierCard.Reasons.Select(reason => BarrierCard.Answer(atHand, reason)),
    ];

    private static IEnumerable<string> Numbers(CrisisLine line) => line.OtherNumbers.Append(line.Phone).OfType<LineNumber>().Select(number => number.Number);

    private static IEnumerable<Run.Phone> Phones(Reply reply) => Runs(reply).OfType<Run.Phone>();

    private static IEnumerable<Run> Runs(Reply reply) => reply.Blocks.OfType<Block.Paragraph>().SelectMany(block => block.Words);
}
