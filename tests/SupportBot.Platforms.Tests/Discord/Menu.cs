using SupportBot.Dialogue;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>A small menu in two languages.</summary>
internal sealed class Menu(string help = "Short, by need") : ICommandMenu
{
    public IReadOnlyList<string> Languages => ["en", "es", "uk"];

    public IReadOnlyList<MenuEntry> Offer(string language) =>
    [
        new("help", language is "en" ? help : $"{help} ({language})", []),
        new("learn", $"Cards ({language})", [new("topic", $"Which one? ({language})", FieldKind.ShortText, true, 0)]),
        new("setup", $"For this server ({language})", []) { Needs = Needs.Administrator },
    ];

    public string Phrase(string key, string language) => key;

    public IReadOnlyList<Option> Suggest(string command, string parameter, string typed, string language) =>
        [.. Enumerable.Range(0, 40).Select(i => new Option($"{typed}{i}", $"{command} {parameter} {new string('x', 200)}"))];
}
