using SupportBot.Content;

namespace SupportBot.Tests.Content;

public sealed class Spanish_is_whole
{
    private static readonly Phrases Phrases = new(Repository.Seeds);

    [Fact]
    public void with_every_phrase_that_English_has() =>
        Assert.Empty(Phrases.KeysOf(Phrases.Complete).Except(Phrases.KeysOf("es")));

    [Fact]
    public void so_that_nothing_is_said_of_missing_parts() => Assert.Empty(Phrases.PartsOf("es"));

    [Fact]
    public void while_German_and_Portuguese_have_the_help_in_a_bad_hour() =>
        Assert.All(["de", "pt"], language => Assert.Contains("safety", Phrases.PartsOf(language)));

    [Fact]
    public void and_every_part_has_a_name() => Assert.All(
        Repository.Seeds.In("phrases").Where(seed => seed.Name.Contains("en/", StringComparison.Ordinal)).Select(seed => Path.GetFileNameWithoutExtension(seed.Name)),
        part => Assert.NotNull(Phrases.Find($"settings.part.{part}", Phrases.Complete)));
}
