using System.Text;

namespace SupportBot.Dialogue;

/// <summary>A command and its values, in the order of the command's parameters.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Values">
/// One text for each parameter; an empty one where it was left out, fewer while the last ones are not filled in yet.
/// </param>
public sealed record CommandCall(string Command, params IReadOnlyList<string> Values)
{
    /// <summary>The most a button can carry, in UTF-8 bytes: Telegram's limit, the lowest of the platforms.</summary>
    public const int MaxEncodedBytes = 64;

    private const char Separator = '|';

    /// <summary>Whether the call fits into a button.</summary>
    public bool Fits =>
        !Values.Any(value => value.Contains(Separator, StringComparison.Ordinal))
        && Encoding.UTF8.GetByteCount(Joined) <= MaxEncodedBytes;

    private string Joined => string.Join(Separator, [Command, .. Values]);

    /// <summary>Packs the call into the hidden part of a button.</summary>
    /// <exception cref="InvalidOperationException">
    /// The call is longer than <see cref="MaxEncodedBytes"/>, or a value has a <c>|</c> in it.
    /// </exception>
    public string Encode() =>
        Fits ? Joined : throw new InvalidOperationException($"A call of '{Command}' does not fit into a button.");

    /// <summary>Unpacks what <see cref="Encode"/> packed.</summary>
    public static CommandCall Decode(string encoded)
    {
        ArgumentException.ThrowIfNullOrEmpty(encoded);

        return encoded.Split(Separator) is [var command, .. var values] ? new(command, values) : new(encoded);
    }

    /// <summary>Whether both are the same command with the same values.</summary>
    public bool Equals(CommandCall? other) =>
        other is not null && Command == other.Command && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Command, Values.Count);

    /// <summary>Names the command only: the values are the person's own.</summary>
    public override string ToString() => Command;
}
