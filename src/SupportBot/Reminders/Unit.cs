namespace SupportBot.Reminders;

/// <summary>What a reminder is counted in. Minutes and hours are time that passes; the others are days of a calendar.</summary>
internal enum Unit
{
    /// <summary>60 seconds, whatever the clocks do.</summary>
    Minute,

    /// <summary>60 minutes, whatever the clocks do.</summary>
    Hour,

    /// <summary>A day on the person's calendar.</summary>
    Day,

    /// <summary>Seven days, beginning with Monday.</summary>
    Week,

    /// <summary>A month on the person's calendar.</summary>
    Month,
}
