using System.Buffers;
using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SupportBot.Content;

/// <summary>Reads YAML files as what JSON can say, and remembers on which line each part stood.</summary>
internal static class SeedYaml
{
    /// <summary>Reads all files of one section, also in its subfolders, in the order of their names.</summary>
    public static IReadOnlyList<Seed> ReadSection(string folder, string section)
    {
        var root = Path.Combine(folder, section);

        return !Directory.Exists(root)
            ? []
            : [.. Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => Read(file, Path.GetRelativePath(folder, file).Replace('\\', '/')))];
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="SeedException">It is no YAML, or says something that a seed cannot say.</exception>
    public static Seed Read(string path, string name)
    {
        try
        {
            using var reader = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(reader);
            var lines = new Dictionary<string, int>();
            var buffer = new ArrayBufferWriter<byte>();

            using (var writer = new Utf8JsonWriter(buffer))
            {
                Write(stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode, "$", lines, writer);
            }

            return new Seed(name, JsonDocument.Parse(buffer.WrittenMemory).RootElement) { Lines = lines };
        }
        catch (YamlException wrong)
        {
            throw new SeedException(name, (int)wrong.Start.Line, wrong.Message);
        }
    }

    private static void Write(YamlNode node, string path, Dictionary<string, int> lines, Utf8JsonWriter writer)
    {
        lines[path] = (int)node.Start.Line;

        switch (node)
        {
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping)
                {
                    var name = ((YamlScalarNode)key).Value!;
                    writer.WritePropertyName(name);
                    Write(value, $"{path}.{name}", lines, writer);
                }

                writer.WriteEndObject();
                break;
            case YamlSequenceNode sequence:
                writer.WriteStartArray();
                foreach (var (value, i) in sequence.Select((value, i) => (value, i)))
                {
                    Write(value, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]", lines, writer);
                }

                writer.WriteEndArray();
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain } plain:
                WritePlain(plain.Value, writer);
                break;
            case YamlScalarNode quoted:
                writer.WriteStringValue(quoted.Value);
                break;
            default:
                throw new YamlException(node.Start, node.End, "a seed has no aliases");
        }
    }

    private static void WritePlain(string? text, Utf8JsonWriter writer)
    {
        switch (text)
        {
            case null or "" or "null" or "~":
                writer.WriteNullValue();
                break;
            case "true" or "false":
                writer.WriteBooleanValue(text is "true");
                break;
            default:
                if (IsNumber(text)) writer.WriteRawValue(text);
                else writer.WriteStringValue(text);
                break;
        }
    }

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        && text[0] is not '+' and not '.' && text[^1] is not '.'
        && (text.TrimStart('-') is "0" || text.TrimStart('-')[0] is not '0' || text.TrimStart('-').StartsWith("0.", StringComparison.Ordinal));
}
