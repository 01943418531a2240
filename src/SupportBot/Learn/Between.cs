namespace SupportBot.Learn;

/// <summary>From one number to another, both included. In days, 0 is the day of the session itself.</summary>
internal readonly record struct Between(int From, int To);
