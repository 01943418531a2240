using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SupportBot.Reminders;

/// <summary>How reminders are delivered. Section <c>Reminders</c> in <c>config/appsettings.json</c>.</summary>
internal sealed partial class ReminderOptions
{
    /// <summary>
    /// How often to look for due reminders at least. From 1 second to 1 minute; 5 seconds unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a worker holds a reminder before another may take it. From 45 seconds to 1 hour; 1 minute unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:45", "01:00:00")]
    public TimeSpan HoldFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one message may take to send. From 1 to 30 seconds; 15 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan SendFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The most reminders one worker holds at once. From 1 to 1,000; 200 unless set.</summary>
    [Range(1, 1_000)]
    public int AtOnce { get; set; } = 200;

    /// <summary>
    /// How long after an unanswered reminder it is said once more. From 5 minutes to 12 hours; 30 minutes unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:05:00", "12:00:00")]
    public TimeSpan RepeatAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether an unanswered reminder is said once more; yes unless set.</summary>
    public bool Repeats { get; set; } = true;

    /// <summary>From when on a reminder counts as late. From 1 minute to 1 hour; 10 minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan LateAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>From when on a late reminder is not said any more. From 1 hour to 1 day; 12 hours unless set.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan TooLateAfter { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// After how many unanswered in a row the person is asked what to do. From 1 to 50; 3 unless set.
    /// </summary>
    [Range(1, 50)]
    public int AskAfter { get; set; } = 3;

    /// <summary>After how many unanswered in a row a reminder pauses. From 2 to 100; 7 unless set.</summary>
    [Range(2, 100)]
    public int PauseAfter { get; set; } = 7;

    /// <summary>The most reminders one person can have. From 1 to 1,000; 50 unless set.</summary>
    [Range(1, 1_000)]
    public int MostEach { get; set; } = 50;

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<ReminderOptions>;
}
