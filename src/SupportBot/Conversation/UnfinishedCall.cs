using System.Text.Json.Serialization;

namespace SupportBot.Conversation;

/// <summary>A command that waits for more values.</summary>
/// <param name="Id">8 characters.</param>
/// <param name="Command">The command's name.</param>
/// <param name="Values">One text for each parameter; empty where there is none yet.</param>
/// <param name="Asked">The index of the parameter that is asked for now; those before it are settled.</param>
/// <param name="AsksAll">Whether parameters that may be left out are asked for as well.</param>
internal sealed record UnfinishedCall(string Id, string Command, IReadOnlyList<string> Values, int Asked, bool AsksAll)
{
    /// <summary>The call with another value in place.</summary>
    public UnfinishedCall With(int index, string value)
    {
        string[] values = [.. Values];
        values[index] = value;

        return this with { Values = values };
    }

    /// <summary>Names the command only.</summary>
    public override string ToString() => Command;
}

/// <summary>How an unfinished call is written before it is sealed.</summary>
[JsonSerializable(typeof(UnfinishedCall))]
internal sealed partial class UnfinishedCallJson : JsonSerializerContext;
