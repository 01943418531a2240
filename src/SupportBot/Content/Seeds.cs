using System.Text.Json;

namespace SupportBot.Content;

/// <summary>
/// The reviewed content in <c>seeds/</c>. It is read from the YAML files themselves, or from the form that the build
/// prepared from them, which starts faster and says the same.
/// </summary>
internal sealed class Seeds
{
    private readonly Func<string, IReadOnlyList<Seed>> _read;

    private Seeds(string place, Func<string, IReadOnlyList<Seed>> read) => (Place, _read) = (place, read);

    /// <summary>Where the content was found, for people who ask.</summary>
    public string Place { get; }

    /// <summary>Reads the YAML files below a folder.</summary>
    public static Seeds FromFolder(string folder) => new(folder, section => SeedYaml.ReadSection(folder, section));

    /// <summary>Reads what <see cref="Prepare"/> wrote.</summary>
    public static Seeds FromPrepared(string folder) => new(folder, section =>
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, $"{section}.json"));

        return [.. JsonDocument.Parse(bytes).RootElement.EnumerateObject().Select(file => new Seed(file.Name, file.Value))];
    });

    /// <summary>Writes a folder of YAML files in prepared form, one file for each section.</summary>
    /// <exception cref="SeedException">A file cannot be read; says which and where.</exception>
    public static void Prepare(string from, string to)
    {
        Directory.CreateDirectory(to);

        foreach (var section in Directory.EnumerateDirectories(from).Select(folder => Path.GetFileName(folder)!))
        {
            using var file = File.Create(Path.Combine(to, $"{section}.json"));
            using var writer = new Utf8JsonWriter(file);
            writer.WriteStartObject();

            foreach (var seed in SeedYaml.ReadSection(from, section))
            {
                writer.WritePropertyName(seed.Name);
                seed.Root.WriteTo(writer);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>The files of a section, by name; none if there is no such section.</summary>
    /// <exception cref="SeedException">A file cannot be read; says which and where.</exception>
    public IReadOnlyList<Seed> In(string section) => _read(section);
}
