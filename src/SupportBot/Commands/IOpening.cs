using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Commands;

/// <summary>Something a person must be told the next time they write, whatever they write about.</summary>
internal interface IOpening
{
    /// <summary>What to put above the next answer, once; usually nothing. It counts as told.</summary>
    Task<IReadOnlyList<Block>> TellAsync(Person person, Speech speech, Instant now, CancellationToken cancel);
}
