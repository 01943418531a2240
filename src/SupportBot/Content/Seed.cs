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
    public SeedException Fault(string path, string problem)
    {
        for (var at = path; ; at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 0)])
        {
            if (Lines.TryGetValue(at, out var line)) return new(Name, line, problem);
            if (at.Length == 0) return new(Name, 1, problem);
        }
    }
}
