using NodaTime;

namespace SupportBot.People;

/// <summary>Something that hangs on several things of a person and is set right once two people became one.</summary>
internal interface IFollowsJoining
{
    /// <summary>Sets it right. A second time changes nothing.</summary>
    Task FollowAsync(Person person, Instant now, CancellationToken cancel);
}
