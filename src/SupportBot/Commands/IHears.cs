using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Commands;

/// <summary>Somebody for whom a text or file is meant that is no command and that the bot did not ask for.</summary>
internal interface IHears
{
    /// <summary>Takes it; nothing when it is not meant for them.</summary>
    Task<Reply?> HearAsync(Person person, ChatUpdate update, Speech speech, Instant now, CancellationToken cancel);
}
