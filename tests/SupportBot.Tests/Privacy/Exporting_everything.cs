using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Tests.Privacy;

public sealed class Exporting_everything
{
    [Fact]
    public async Task gives_each_table_as_csv_and_the_whole_as_json()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/checkin mood=6 sleep=7 note=\"a \\\"good\\\" walk, twice\"");
        await scene.Says("/treatment botox date=\"1 March\" dose=\"15 U\" site=\"frown lines\"");

        var files = Unpack(await scene.Says("/export"));

        Assert.Equal(
            "﻿day,entered_at,kind,mood,energy,sleep_hours,changed,note,source\r\n2026-03-02,2026-03-02T08:00:00Z,Full,6,,7,,\"a \"\"good\"\" walk, twice\",\r\n",
            files["check_in.csv"]);
        Assert.Contains("botox,session,1 March 2026,15,U,frown lines,,\r\n", files["course.csv"], StringComparison.Ordinal);

        using var json = JsonDocument.Parse(files["everything.json"]);
        Assert.Equal("a \"good\" walk, twice", json.RootElement.GetProperty("check_in")[0].GetProperty("note").GetString());
        Assert.Equal("yes", json.RootElement.GetProperty("settings")[0].GetProperty("discreet").GetString());
    }

    [Fact]
    public async Task leaves_no_row_of_any_table_out()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:00:00Z");
        await scene.Says("/checkin mood=6");
        await scene.Says("/settings zone Berlin");
        await scene.Says("/treatment botox date=\"1 March\" dose=15");
        await scene.Says("/remind every day at 9: water");
        await scene.Presses("Yes, remind me");

        var files = Unpack(await scene.Says("/export"));
        using var json = JsonDocument.Parse(files["everything.json"]);

        foreach (var kind in scene.Get<IEnumerable<IPersonalData>>())
        {
            var rows = await kind.ExportAsync(await scene.Person(), TestContext.Current.CancellationToken);
            if (rows.Count == 0) continue;

            Assert.Equal(rows.Count, json.RootElement.GetProperty(kind.Table).GetArrayLength());
            Assert.Contains($"{kind.Table}.csv", files.Keys);
        }
    }

    [Fact]
    public async Task has_no_table_and_no_column_that_is_not_described()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z");
        await PrivateLife.LiveAsync(scene);
        var described = await File.ReadAllLinesAsync(Path.Combine(Repository.Root(), "config", "export.md"), TestContext.Current.CancellationToken);

        using var json = JsonDocument.Parse(Unpack(await scene.Says("/export"))["everything.json"]);

        foreach (var table in json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind is JsonValueKind.Array))
        {
            var line = Assert.Single(described, line => line.StartsWith($"| `{table.Name}` |", StringComparison.Ordinal));
            Assert.All(table.Value.EnumerateArray().SelectMany(row => row.EnumerateObject()), column => Assert.Contains($"`{column.Name}`", line, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task comes_in_parts_that_each_open_when_it_is_large()
    {
        const int Rows = 1_400;
        using var scene = await Scene.WithStranger("2026-03-02T08:00:00Z", change: services => services.AddSingleton<IPersonalData>(new Incompressible(Rows)));
        await scene.Calls("consent yes", "1");

        var reply = await scene.Says("/export");

        var files = reply.Blocks.OfType<Block.Attachment>().ToList();
        Assert.InRange(files.Count, 2, 4);
        Assert.Equal($"supportbot-export-1-of-{files.Count}.zip", files[0].Name);
        Assert.All(files, file => Assert.InRange(file.Content.Length, 1, 10_000_000));
        Assert.Contains($"so there are {files.Count}", PlainText.Of(reply), StringComparison.Ordinal);
        var numbers = files.SelectMany(file =>
        {
            using var json = JsonDocument.Parse(Unpack(file)["everything.json"]);

            return json.RootElement.GetProperty("incompressible").EnumerateArray().Select(row => row.GetProperty("number").GetString()).ToList();
        });
        Assert.Equal(Enumerable.Range(0, Rows).Select(number => $"{number}"), numbers);
    }

    private static Dictionary<string, string> Unpack(Reply reply) => Unpack(Assert.Single(reply.Blocks.OfType<Block.Attachment>()));

    private static Dictionary<string, string> Unpack(Block.Attachment file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Content.ToArray()));

        return archive.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);

            return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
        });
    }

    /// <summary>More than fits into one message, and no archive makes it small.</summary>
    private sealed class Incompressible(int rows) : IPersonalData
    {
        public string Table => "incompressible";

        public Task JoinAsync(Joining joining) => Task.CompletedTask;

        public Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> ExportAsync(Person person, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, string>>>(
            [
                .. Enumerable.Range(0, rows).Select(number => new Dictionary<string, string>
                {
                    ["number"] = $"{number}",
                    ["text"] = Convert.ToHexString(RandomNumberGenerator.GetBytes(3_500)),
                }),
            ]);
    }
}
