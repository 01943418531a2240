using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SupportBot.Dialogue;

namespace SupportBot.Telegram;

/// <summary>What a link into the private chat carries: a command line, in the 64 characters that Telegram allows.</summary>
internal static class DeepLink
{
    private const string Prefix = "c-";
    private const string GroupPrefix = "g";
    private const int MostBytes = 46;

    /// <summary>The payload for a command line without its slash; only the command when the line is too long.</summary>
    public static string Of(CommandLine line)
    {
        if (line.Rest.Length is 0) return line.Command.Replace(' ', '-');

        var bytes = Encoding.UTF8.GetBytes($"{line.Command} {line.Rest}");

        return bytes.Length <= MostBytes ? Prefix + Base64Url.EncodeToString(bytes) : line.Command.Replace(' ', '-');
    }

    /// <summary>The payload for a command that is about a group, by the group's id.</summary>
    public static string Of(string command, long group) =>
        string.Create(CultureInfo.InvariantCulture, $"{GroupPrefix}{Math.Abs(group)}-{command.Replace(' ', '-')}");

    /// <summary>
    /// The group that a payload is about, and the rest of it; nothing when it is about none. Anyone can write a link, so
    /// Telegram is asked whether the person is in that group.
    /// </summary>
    public static (string Group, string Payload)? GroupIn(string payload)
    {
        var end = payload.IndexOf('-', StringComparison.Ordinal);

        return payload.StartsWith(GroupPrefix, StringComparison.Ordinal) && end > 1
            && long.TryParse(payload.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? (string.Create(CultureInfo.InvariantCulture, $"-{id}"), payload[(end + 1)..])
                : null;
    }

    /// <summary>
    /// The line that a payload stands for, with its slash, or nothing. Anyone can write a link, so a link may open a
    /// command that is personal but never fills in its values.
    /// </summary>
    public static string? Read(string payload, Func<string, MenuEntry?> offered)
    {
        if (offered(payload) is not null) return $"/{payload}";

        if (!payload.StartsWith(Prefix, StringComparison.Ordinal)) return null;

        var encoded = payload.AsSpan(Prefix.Length);

        if (!Base64Url.IsValid(encoded)) return null;

        var text = $"/{Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded))}";

        if (!CommandLine.IsOne(text)) return null;

        var line = CommandLine.Split(text, _ => false);

        return offered(line.Command) switch
        {
            null => null,
            { Needs: Needs.Nothing } => text,
            _ => $"/{line.Command}",
        };
    }

    /// <summary>The whole link.</summary>
    public static Uri To(string botName, string payload) => new($"https://t.me/{botName}?start={payload}");
}
