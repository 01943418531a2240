using NodaTime;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>An update with everything that answering it needs.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Update">What they did.</param>
/// <param name="Now">When, UTC.</param>
/// <param name="Speech">How they are answered.</param>
internal sealed record Told(Person Person, ChatUpdate Update, Instant Now, Speech Speech)
{
    /// <summary>When and by whom a text is read.</summary>
    public Occasion Occasion => new(Now, Person.Zone, Speech.Language);
}
