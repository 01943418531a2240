namespace SupportBot.Tests.Learn;

/// <summary>When muscles relax says nothing about when mood may change, so nothing that compares moods may know it.</summary>
public sealed class The_look_of_a_face
{
    [Fact]
    public void is_known_to_its_own_section_and_to_what_checks_the_cards_and_to_nothing_else()
    {
        var source = Path.Combine(Repository.Root(), "src");
        var users = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("CosmeticModel", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("SupportBot/Learn/Checks/", StringComparison.Ordinal));

        Assert.Equal(
            [
                "SupportBot/Learn/Card.cs", "SupportBot/Learn/CosmeticModel.cs", "SupportBot/Learn/Sections/CardSections.cs",
                "SupportBot/Learn/Sections/CosmeticSection.cs",
            ],
            users.Order(StringComparer.Ordinal));
    }
}
