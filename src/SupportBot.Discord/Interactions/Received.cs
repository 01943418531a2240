using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>An interaction and when it came.</summary>
/// <param name="Interaction">What the member did.</param>
/// <param name="At">The clock's timestamp.</param>
internal readonly record struct Received(Interaction Interaction, long At);
