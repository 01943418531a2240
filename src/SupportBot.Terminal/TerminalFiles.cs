using SupportBot.Dialogue;

namespace SupportBot.Terminal;

/// <summary>The files of whoever sits at the terminal: one they send, and what they keep of a reply.</summary>
internal static class TerminalFiles
{
    /// <summary>Takes a path and what may stand behind it apart; nothing when no file is there.</summary>
    /// <param name="text">Such as <c>~/daylio.csv</c> or <c>"my diary.csv" moods="super=9"</c>.</param>
    public static (string Path, string Line)? Find(string text)
    {
        var whole = text.Trim();
        if (File.Exists(Home(whole))) return (Home(whole), "");

        var end = whole.StartsWith('"') ? whole.IndexOf('"', 1) : whole.IndexOf(' ', StringComparison.Ordinal);
        var (path, line) = end < 0 ? (whole, "") : (whole[..end], whole[(end + 1)..].Trim());

        return File.Exists(Home(path.Trim('"'))) ? (Home(path.Trim('"')), line) : null;
    }

    /// <summary>A file as the bot takes it; without its bytes when there are too many or it cannot be read.</summary>
    public static async Task<ChatInput.Sent> ReadAsync(string path, string line, CancellationToken cancel)
    {
        try
        {
            return new FileInfo(path).Length > ChatInput.Sent.MostBytes ? new(null, line) : new(await File.ReadAllBytesAsync(path, cancel), line);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new(null, line);
        }
    }

    /// <summary>Writes pictures and files of a reply into a folder. Returns their paths.</summary>
    public static IReadOnlyList<string> Save(Reply reply, string folder)
    {
        var paths = new List<string>();
        Directory.CreateDirectory(Home(folder));

        foreach (var block in reply.Blocks)
        {
            if (block is not (Block.Picture or Block.Attachment)) continue;

            var (name, content) = block is Block.Attachment file ? (file.Name, file.Content) : ("picture.png", ((Block.Picture)block).Png);
            paths.Add(Path.GetFullPath(Path.Combine(Home(folder), name)));
            File.WriteAllBytes(paths[^1], content.ToArray());
        }

        return paths;
    }

    private static string Home(string path) => path is ['~', '/' or '\\', .. var rest]
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), rest)
        : path;
}
