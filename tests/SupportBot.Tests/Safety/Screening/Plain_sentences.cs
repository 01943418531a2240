using SupportBot.Tests;

namespace SupportBot.Safety;

public sealed class Plain_sentences
{
    private static readonly Screening Screening = Repository.Screening;

    private static readonly IReadOnlyList<LabelledText> Sentences = LabelledText.ReadAll(
        Path.Combine(Repository.Root(), "tests", "SupportBot.Tests", "Safety", "Screening", "Plain"));

    public static TheoryData<string, string, string> Plain =>
        [.. Sentences.Select(sentence => (sentence.Language, sentence.Text, sentence.Tier.ToString()))];

    [Theory]
    [MemberData(nameof(Plain))]
    public void are_always_answered(string language, string text, string tier) =>
        Assert.True(Screening.Of(text, language).Tier >= Enum.Parse<Tier>(tier), $"{tier}: {Screening.Of(text, language)}");

    [Fact]
    public void are_answered_with_small_words_before_them() => Assert.DoesNotContain(
        Sentences.Where(sentence => sentence.Language == "en" && !sentence.Text.Contains("but ", StringComparison.Ordinal)),
        sentence => Screening.Of($"honestly {sentence.Text}", "en").Tier < sentence.Tier);
}
