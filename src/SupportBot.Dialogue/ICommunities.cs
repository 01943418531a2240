namespace SupportBot.Dialogue;

/// <summary>The servers or groups of one platform: what somebody may do in one, and how to write where several read.</summary>
public interface ICommunities
{
    /// <summary>The platform; equal to <see cref="Address.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>Asks the platform what an account is in a server or group now. Nothing is remembered.</summary>
    /// <param name="community">The platform's id of the server or group; see <see cref="ChatUpdate.Community"/>.</param>
    /// <param name="account">The platform's id of the account.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PlatformUnavailableException">The platform did not answer.</exception>
    Task<Standing> StandingAsync(string community, string account, CancellationToken cancel);

    /// <summary>Writes where several people read along. What is said there must be meant for all of them.</summary>
    /// <param name="chat">The platform's id of the channel or group.</param>
    /// <param name="reply">What to say; a button leads each person to an answer that only they see.</param>
    /// <param name="delivery">Names it, at most 25 characters; see <see cref="IMessenger.SendAsync"/>.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PlatformUnavailableException">The platform did not take it this time.</exception>
    /// <exception cref="PersonUnreachableException">The bot may not write there, or it is gone.</exception>
    Task PostAsync(string chat, Reply reply, string delivery, CancellationToken cancel);
}

/// <summary>What an account is in a server or group.</summary>
/// <param name="IsMember">Whether it is in there.</param>
/// <param name="RunsIt">Whether it may change how the server or group is run.</param>
/// <param name="Roles">The platform's ids of its roles there; empty where there are none.</param>
public sealed record Standing(bool IsMember, bool RunsIt, IReadOnlyList<string> Roles)
{
    /// <summary>Somebody who is not in there.</summary>
    public static Standing None { get; } = new(false, false, []);

    /// <summary>Names the kind only.</summary>
    public override string ToString() => nameof(Standing);
}
