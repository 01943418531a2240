using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SupportBot.Content;

/// <summary>One file of <c>seeds/</c>.</summary>
/// <param name="Name">Its place below the folder, for example <c>treatments/ect.yaml</c>.</param>
/// <param name="Root">What it says.</param>
internal sealed record Seed(string Name, JsonElement Root)
{
    /// <summary>The line, from 1, on which each part stands, by its path such as <c>$.sources[2].year</c>.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>Reads the file as a record: every member known, every required one there, every type right.</summary>
    /// <exception cref="SeedException">It is not such a record; says where.</exception>
    public T As<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return Root.Deserialize(type) ?? throw Fault("$", "the file is empty");
        }
        catch (JsonException wrong)
        {
            throw Fault(wrong.Path ?? "$", wrong.Message.Split(" Path:")[0]);
        }
    }

    /// <summary>What is wrong with a part of the file.</summary>
    public SeedException Fault(string path, string problem) => new(Name, LineOf(path), problem);

    /// <summary>The line of a part, or of the nearest part around it that has one.</summary>
    public int LineOf(string path)
    {
        for (var at = path; ; at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 0)])
        {
            if (Lines.TryGetValue(at, out var line)) return line;
            if (at.Length == 0) return 1;
        }
    }

    /// <summary>Every text in the file, with its path.</summary>
    public IEnumerable<(string Path, string Text)> Texts() => Texts("$", Root);

    private static IEnumerable<(string Path, string Text)> Texts(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts($"{path}.{member.Name}", member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Texts($"{path}[{i}]", item)),
        JsonValueKind.String => [(path, element.GetString()!)],
        _ => [],
    };
}
