using System.CommandLine;
using SupportBot.Dialogue;
using SupportBot.Host.Demo;

namespace SupportBot.Host.Operations;

/// <summary><c>supportbot demo</c>: plays an invented story with the real bot, so that anyone can look before they trust it.</summary>
internal static class DemoOperation
{
    /// <summary>The command.</summary>
    public static Command Command()
    {
        var story = new Option<string?>("--story") { Description = "Writes the story's pictures, light and dark, its report and its conversation into this folder." };
        var command = new Command("demo", "Plays a story in the terminal: three months with the bot in a few seconds, on data that is thrown away.") { story };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(story), Console.Out, cancel));

        return command;
    }

    /// <summary>Plays it. Returns 0.</summary>
    /// <param name="folder">Where to write pictures and files; nothing to print the conversation instead.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<int> RunAsync(string? folder, TextWriter output, CancellationToken cancel)
    {
        var seeds = SupportBotHost.SeedsOf(HostOptions.From(SupportBotHost.Configuration([])));
        using var conversation = new StringWriter();
        var page = new StoryPage(folder is null ? output : conversation, FoundingStory.Clock);
        await using var bot = await StoryBot.StartAsync(seeds, FoundingStory.Begins, page, cancel);
        await new FoundingStory(bot, page).PlayAsync(cancel);

        if (folder is null)
        {
            page.Tells("All of this ran on a database that is thrown away now. Without “demo” the bot is yours.");

            return 0;
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "conversation.txt"), conversation.ToString(), cancel);
        page.IsQuiet = true;
        foreach (var look in new[] { "light", "dark" })
        {
            await bot.CallsAsync(new("trends", "80", look), cancel);
            await WriteAsync($"mood-{look}.png", bot.Last.Blocks.OfType<Block.Picture>().Single().Png);
        }

        foreach (var paper in new[] { "a4", "letter" })
        {
            await bot.CallsAsync(new("report make", "80", paper, "no"), cancel);
            await WriteAsync($"report-{paper}.pdf", bot.Last.Blocks.OfType<Block.Attachment>().Single().Content);
        }

        return 0;

        async Task WriteAsync(string name, ReadOnlyMemory<byte> content)
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            await File.WriteAllBytesAsync(path, content.ToArray(), cancel);
            await output.WriteLineAsync(path);
        }
    }
}
