using NodaTime;

namespace SupportBot.Reminders;

/// <summary>Something a person asked to be told.</summary>
/// <param name="Id">32 hex digits.</param>
/// <param name="Text">What to say, in the person's own words; 1 to 200 characters.</param>
/// <param name="Kind">What it is about.</param>
internal sealed record Reminder(string Id, string Text, ReminderKind Kind)
{
    /// <summary>Whether it rings.</summary>
    public ReminderState State { get; init; } = ReminderState.Proposed;

    /// <summary>When it rings; nothing until the person agreed to a time.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Whether the person named the time; otherwise it keeps out of their quiet hours.</summary>
    public bool IsChosen { get; init; }

    /// <summary>A time that the person was asked about and has not agreed to yet.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Whether it was paused because nobody answered, and the person has not been told yet.</summary>
    public bool FellSilent { get; init; }

    /// <summary>Rings before this do not count as unanswered: the person dealt with the reminder itself.</summary>
    public Instant CountsFrom { get; init; }

    /// <summary>Grows with each change.</summary>
    public long Version { get; init; } = 1;

    /// <summary>When it was made, UTC.</summary>
    public Instant CreatedAt { get; init; }

    /// <summary>Names the kind of thing only.</summary>
    public override string ToString() => nameof(Reminder);
}

/// <summary>A time that a person was asked about.</summary>
/// <param name="Said">Their words for it.</param>
/// <param name="Schedule">What it was understood as; nothing while it is not known where they are.</param>
/// <param name="IsChosen">Whether they named the time.</param>
internal sealed record Proposal(string Said, Schedule? Schedule, bool IsChosen)
{
    /// <summary>Names the kind of thing only.</summary>
    public override string ToString() => nameof(Proposal);
}

/// <summary>What a reminder is about.</summary>
internal enum ReminderKind
{
    /// <summary>Anything.</summary>
    Other,

    /// <summary>A medicine to take.</summary>
    Medicine,

    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>A session of a treatment.</summary>
    Session,

    /// <summary>A check-in.</summary>
    CheckIn,
}

/// <summary>Whether a reminder rings.</summary>
internal enum ReminderState
{
    /// <summary>Not yet: the person has not said yes.</summary>
    Proposed,

    /// <summary>It rings.</summary>
    Active,

    /// <summary>It waits until the person goes on with it.</summary>
    Paused,

    /// <summary>It is over; only its counts are kept.</summary>
    Stopped,
}
