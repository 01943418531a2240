using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Privacy;

/// <summary>
/// Gives a person everything that is kept about them: <c>/export</c>. One archive with the whole as JSON and each table as
/// CSV, so that both a program and a spreadsheet can read it; several where it is too large for one message.
/// </summary>
internal sealed class ExportMine(IEnumerable<IPersonalData> data) : ICommand
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CommandSpec Spec { get; } = new("export") { Needs = Needs.Person };

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var tables = new List<Table> { new("settings", [SettingsOf(turn.Person)]) };

        foreach (var kind in data.OrderBy(kind => kind.Table, StringComparer.Ordinal))
        {
            var rows = await kind.ExportAsync(turn.Person, cancel);
            if (rows.Count > 0) tables.Add(new(kind.Table, rows));
        }

        byte[][] parts = [.. ExportParts.Of(tables, part => Archive(turn, part))];

        return new Reply(
        [
            new Block.Note(turn.Say("export.made")),
            .. parts.Length > 1 ? [new Block.Note(turn.Say("export.parts", ("count", $"{parts.Length}")))] : Array.Empty<Block>(),
            .. parts.Select((part, i) => new Block.Attachment(
                parts.Length > 1 ? $"supportbot-export-{i + 1}-of-{parts.Length}.zip" : "supportbot-export.zip", "application/zip", part)),
        ]);
    }

    private static byte[] Archive(Turn turn, IReadOnlyList<Table> tables)
    {
        using var bytes = new MemoryStream();

        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("everything.json", stream => Write(stream, turn, tables));
            foreach (var (name, rows) in tables) Add($"{name}.csv", stream => stream.Write(CsvText.Of(rows)));

            void Add(string name, Action<Stream> write)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = turn.Now.InZone(turn.Person.Zone).ToDateTimeOffset();
                using var stream = entry.Open();
                write(stream);
            }
        }

        return bytes.ToArray();
    }

    private static void Write(Stream stream, Turn turn, IReadOnlyList<Table> tables)
    {
        using var json = new Utf8JsonWriter(stream, Json);
        json.WriteStartObject();
        json.WriteString("exported_at", InstantPattern.General.Format(turn.Now));

        foreach (var (name, rows) in tables)
        {
            json.WriteStartArray(name);

            foreach (var row in rows)
            {
                json.WriteStartObject();
                foreach (var (key, value) in row) json.WriteString(key, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, string> SettingsOf(Person person) => new()
    {
        ["agreed_at"] = InstantPattern.General.Format(person.ConsentAt),
        ["consent_version"] = $"{person.ConsentVersion}",
        ["country"] = person.Profile.Country ?? "",
        ["zone"] = person.Profile.Zone ?? "",
        ["language"] = person.Profile.Language ?? "",
        ["quiet_from"] = Clock(person.Profile.QuietFrom),
        ["quiet_to"] = Clock(person.Profile.QuietTo),
        ["discreet"] = person.Profile.Discreet ? "yes" : "no",
    };

    private static string Clock(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";
}
