namespace SupportBot.Learn;

/// <summary>
/// When a treatment's effect on mood begins, is full, may fade and can be judged: for reminders and for the windows of a
/// before/after comparison. Every window is a reviewer's judgement and never a schedule for the person.
/// </summary>
internal sealed record CourseModel
{
    public required CourseKind Kind { get; init; }

    /// <summary>Days after the first session at which an effect on mood may begin.</summary>
    public required Between OnsetDays { get; init; }

    /// <summary>Days after the first session at which the effect may be full.</summary>
    public required Between FullEffectDays { get; init; }

    /// <summary>Days after the last session at which the effect may fade; nothing when nobody knows.</summary>
    public Between? WearOffDays { get; init; }

    /// <summary>Days after the first session before which nobody should judge.</summary>
    public required int JudgeAfterDays { get; init; }

    /// <summary>Days after the last session at which a clinician may give the next; nothing when nobody knows.</summary>
    public Between? RedoseWindowDays { get; init; }

    /// <summary>How many sessions are usual, in words.</summary>
    public required string TypicalSessions { get; init; }

    /// <summary>How many sessions are usual, at least and at most; nothing when nobody counts them.</summary>
    public Between? TypicalSessionsRange { get; init; }

    public required Level Confidence { get; init; }

    /// <summary>Where the windows come from.</summary>
    public required string Basis { get; init; }
}

/// <summary>How a treatment is given over time.</summary>
internal enum CourseKind
{
    /// <summary>A session now and then, each with its own effect.</summary>
    Pulse,

    /// <summary>A number of sessions, and then an end.</summary>
    Course,

    /// <summary>Every day, for as long as it helps.</summary>
    Continuous,
}
