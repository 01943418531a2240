using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using SupportBot.People;

namespace SupportBot.Reminders;

/// <summary>How a reminder is written before it is sealed.</summary>
internal sealed record ReminderBody(
    string Text, ReminderKind Kind, ReminderState State, string? Schedule, bool IsChosen, ProposalBody? Proposal, bool FellSilent, long CountsFrom)
{
    /// <summary>Seals a reminder for its row.</summary>
    public static string Seal(Person person, Reminder reminder) => person.Key.Seal(
        JsonSerializer.Serialize(From(reminder), ReminderJson.Default.ReminderBody), Place(reminder.Id));

    /// <summary>Opens what <see cref="Seal"/> sealed.</summary>
    public static Reminder Open(Person person, string id, string sealedBody, long version, Instant createdAt) =>
        JsonSerializer.Deserialize(person.Key.Open(sealedBody, Place(id)), ReminderJson.Default.ReminderBody)!.ToReminder(id, version, createdAt);

    private static ReminderBody From(Reminder r) => new(
        r.Text,
        r.Kind,
        r.State,
        r.Schedule?.ToString(),
        r.IsChosen,
        r.Proposal is { } asked ? new(asked.Said, asked.Schedule?.ToString(), asked.IsChosen) : null,
        r.FellSilent,
        r.CountsFrom.ToUnixTimeMilliseconds());

    private Reminder ToReminder(string id, long version, Instant createdAt) => new(id, Text, Kind)
    {
        State = State,
        Schedule = Read(Schedule),
        IsChosen = IsChosen,
        Proposal = Proposal is { } asked ? new(asked.Said, Read(asked.Schedule), asked.IsChosen) : null,
        FellSilent = FellSilent,
        CountsFrom = Instant.FromUnixTimeMilliseconds(CountsFrom),
        Version = version,
        CreatedAt = createdAt,
    };

    private static string Place(string id) => $"reminder/{id}";

    private static Schedule? Read(string? text) => text is null ? null : ScheduleText.Read(text);
}

/// <summary>How a proposal is written.</summary>
internal sealed record ProposalBody(string Said, string? Schedule, bool IsChosen);

/// <summary>The JSON of reminders.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReminderBody))]
internal sealed partial class ReminderJson : JsonSerializerContext;
