using NodaTime;
using SupportBot.People;

namespace SupportBot.PeerSupport;

/// <summary>Something the bot says to one of two people by itself.</summary>
/// <param name="Kind">What.</param>
/// <param name="RequestId">Which talk it belongs to; empty when to none.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="Name">The name of whoever it is about; empty when of nobody.</param>
/// <param name="Words">What somebody wrote; empty when nothing.</param>
/// <param name="Number">Which of several talks it is, from 1; 0 when there is only one.</param>
internal sealed record Message(MessageKind Kind, string RequestId, string CommunityId, string Name = "", string Words = "", int Number = 0)
{
    /// <summary>Whether what was written points to danger, so that a supporter is shown what to do.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether the two meet in a room of the platform, where they see each other.</summary>
    public bool InRoom { get; init; }

    /// <summary>Names the kind only.</summary>
    public override string ToString() => $"{Kind}";
}

/// <summary>What is said. The numbers are kept in the database: what is new stands at the end.</summary>
internal enum MessageKind
{
    /// <summary>To a supporter: somebody asks.</summary>
    Asked,

    /// <summary>To who asked: a supporter is there.</summary>
    Taken,

    /// <summary>To who asked: another supporter took over.</summary>
    TakenOver,

    /// <summary>To the supporter before: another one took over.</summary>
    HandedOver,

    /// <summary>To a supporter: another one asks somebody to take over, or for backup.</summary>
    Offered,

    /// <summary>A line of the other.</summary>
    Line,

    /// <summary>To who wrote: a line did not arrive.</summary>
    NotArrived,

    /// <summary>To who asked: the talk is over.</summary>
    OverForAsker,

    /// <summary>To the supporter: the talk is over.</summary>
    OverForSupporter,

    /// <summary>To who asked: are you still with someone?</summary>
    Still,

    /// <summary>To who asked: nobody has taken it yet.</summary>
    NobodyYet,

    /// <summary>To who wished for it: somebody is on duty.</summary>
    OnDutyNow,

    /// <summary>To a moderator: whom a report is about, once two have agreed.</summary>
    Unsealed,

    /// <summary>To who asked: nobody took it, and it is taken back.</summary>
    NobodyCame,
}

/// <summary>A message as it is put on its way, in the same transaction as what it tells of.</summary>
internal sealed record MessageRow(string Id, string PersonId, string RequestId, string Body, Instant MadeAt, Instant DueAt)
{
    /// <summary>
    /// The statement that puts it on its way, behind all that is on its way to the same person; a second time it does nothing.
    /// </summary>
    public const string Insert =
        """
        INSERT INTO support_message (id, person_id, request_id, body, made_at, due_at)
        SELECT @Id, @PersonId, @RequestId, @Body, CASE WHEN COALESCE(MAX(made_at), 0) >= @MadeAt THEN MAX(made_at) + 1 ELSE @MadeAt END, @DueAt
        FROM support_message WHERE person_id = @PersonId
        ON CONFLICT (id) DO NOTHING;
        """;

    /// <summary>Seals a message for whoever gets it.</summary>
    public static MessageRow For(Person to, Message message, string id, Instant now) => new(
        id, to.Id, message.RequestId, to.Key.Seal(System.Text.Json.JsonSerializer.Serialize(message, SupportJson.Default.Message), Place(id)), now, now);

    /// <summary>Opens it.</summary>
    public static Message Open(Person to, string id, string body) =>
        System.Text.Json.JsonSerializer.Deserialize(to.Key.Open(body, Place(id)), SupportJson.Default.Message)!;

    private static string Place(string id) => $"support_message/{id}";
}
