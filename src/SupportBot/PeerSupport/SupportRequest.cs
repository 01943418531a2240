using System.Text.Json.Serialization;
using NodaTime;

namespace SupportBot.PeerSupport;

/// <summary>Someone asks for a supporter; once one has taken it, the talk of the two.</summary>
/// <param name="Id">16 hex digits.</param>
/// <param name="CommunityId">Where they asked.</param>
/// <param name="PersonId">Who asks.</param>
/// <param name="TakerId">The supporter who has it; nothing while nobody has.</param>
/// <param name="State">How far it is.</param>
/// <param name="IsOffered">Whether another supporter may take it over.</param>
/// <param name="Number">Tells the open talks of one supporter apart, from 1.</param>
/// <param name="HasRoom">Whether the two meet in a room of the platform; otherwise the bot passes on what they write.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="HeardAt">When one of the two was last heard, UTC.</param>
internal sealed record SupportRequest(
    string Id, string CommunityId, string PersonId, string? TakerId, RequestState State, bool IsOffered, int Number, bool HasRoom, Instant AskedAt, Instant HeardAt)
{
    /// <summary>The other of the two; nothing when there is none.</summary>
    public string? OtherOf(string personId) => personId == PersonId ? TakerId : PersonId;

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(SupportRequest);
}

/// <summary>How far a request is.</summary>
internal enum RequestState
{
    /// <summary>Nobody has it yet.</summary>
    Waiting,

    /// <summary>A supporter has it.</summary>
    Taken,

    /// <summary>It was ended or taken back.</summary>
    Over,
}

/// <summary>What of a request is sealed with the key of who asks.</summary>
/// <param name="Words">What they wrote; empty when nothing, and once it is over.</param>
/// <param name="Chat">The platform's id of the channel in which they asked; nothing in private.</param>
/// <param name="Room">The platform's id of the room of the two; nothing while there is none.</param>
internal sealed record RequestBody(string Words, string? Chat, string? Room)
{
    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(RequestBody);
}

/// <summary>How it is written before it is sealed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RequestBody))]
[JsonSerializable(typeof(Message))]
internal sealed partial class SupportJson : JsonSerializerContext;
