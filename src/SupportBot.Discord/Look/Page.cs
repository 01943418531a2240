using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Look;

/// <summary>One message while it is being filled. Neighbouring texts share a component.</summary>
internal sealed class Page
{
    /// <summary>Discord takes ten files with a message.</summary>
    private const int MostFiles = 10;

    /// <summary>All files of a message together; Discord takes 25 MiB with everything else.</summary>
    private const int MostBytes = 24 * 1024 * 1024;

    private readonly List<UploadedFile> _attachments = [];
    private int _length;

    public List<Component> Components { get; } = [];

    public List<Upload> Files { get; } = [];

    public bool IsEmpty => Components.Count is 0;

    public bool HasRoomFor(int components, int length = 0, int fileBytes = 0) =>
        Components.Sum(component => 1 + (component.Components?.Count ?? 0)) + components <= Limits.Components
        && _length + length + 2 <= Limits.Text + 2
        && Files.Count < MostFiles
        && (Files.Count is 0 || Files.Sum(file => file.Content.Length) + fileBytes <= MostBytes);

    public void Add(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;

        _length += text.Length + 2;

        if (Components is [.., { Type: ComponentType.Text } before])
            Components[^1] = before with { Content = $"{before.Content}\n\n{text}" };
        else
            Components.Add(new(ComponentType.Text) { Content = text });
    }

    public void Add(Component component, Upload file, string? description)
    {
        Components.Add(component);
        _attachments.Add(new(Files.Count, file.Filename, description));
        Files.Add(file);
    }

    public OutgoingMessage ToMessage(int flags) => new()
    {
        Flags = flags | MessageFlags.ComponentsV2,
        Components = Components,
        Attachments = Files.Count is 0 ? null : _attachments,
        Files = Files,
    };
}
