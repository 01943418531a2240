using NodaTime;

namespace SupportBot.Dialogue;

/// <summary>The way in: adapters hand over updates and show the answer.</summary>
public interface IConversations
{
    /// <summary>
    /// Answers one update. Updates of one account are answered one at a time, in order. Trouble of ours is answered with
    /// a short apology; only cancellation leaves this method as an exception.
    /// </summary>
    Task<Reply> AnswerAsync(ChatUpdate update, CancellationToken cancel);
}

/// <summary>The way out: one platform's means of writing to a person first, for reminders.</summary>
public interface IMessenger
{
    /// <summary>The platform this messenger serves; equal to <see cref="Address.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>
    /// For how long the platform recognises a delivery of the same name and shows it once; zero when it cannot.
    /// </summary>
    Duration KnowsAgainFor => Duration.Zero;

    /// <summary>Delivers a reply to the person's private chat.</summary>
    /// <param name="to">Whom to write to; only the account counts, never a shared chat.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="delivery">
    /// Names this delivery, at most 25 characters; the same again for a repeated attempt, so that a platform that can
    /// tell shows it once.
    /// </param>
    /// <param name="cancel">Gives up. When nothing has left by then, that is said by the first of the exceptions below.</param>
    /// <exception cref="PlatformUnavailableException">The platform did not take the message this time.</exception>
    /// <exception cref="PersonUnreachableException">The platform does not deliver to this person.</exception>
    Task SendAsync(Address to, Reply reply, string delivery, CancellationToken cancel);
}

/// <summary>Something that listens on a platform until it is told to stop: a poller, a gateway shard.</summary>
public interface IListener
{
    /// <summary>Names it among all listeners, for example <c>telegram</c> or <c>discord/0</c>.</summary>
    string Name { get; }

    /// <summary>Listens until cancelled. It comes back by itself after trouble of the world.</summary>
    Task RunAsync(CancellationToken cancel);
}

/// <summary>What all commands look like in a menu, and what may be proposed while a value is typed.</summary>
public interface ICommandMenu
{
    /// <summary>The languages the bot speaks, BCP 47 tags, English first.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>The commands that a menu offers, the most needed first, in the nearest language.</summary>
    IReadOnlyList<MenuEntry> Offer(string language);

    /// <summary>A phrase without holes that the platform says itself, in the nearest language.</summary>
    string Phrase(string key, string language);

    /// <summary>Up to 25 values for what is typed so far, best first. From memory; takes well under 10 ms.</summary>
    IReadOnlyList<Option> Suggest(string command, string parameter, string typed, string language);
}

/// <summary>A command as a menu shows it.</summary>
/// <param name="Name">The command's name, one word.</param>
/// <param name="Help">One sentence, at most 100 characters.</param>
/// <param name="Options">The values that may be given in the open: what is not personal, and a file.</param>
public sealed record MenuEntry(string Name, string Help, IReadOnlyList<MenuOption> Options)
{
    /// <summary>Whether it takes a file.</summary>
    public bool TakesFile { get; init; }

    /// <summary>What must be there before it runs. What needs consent is personal: it is never answered in the open.</summary>
    public Needs Needs { get; init; }

    /// <summary>Whether it matters in which server or group it was asked for.</summary>
    public bool IsLocal { get; init; }
}

/// <summary>A value of a command that may be given in the open, such as a country.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Help">One sentence, at most 100 characters.</param>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Suggests">Whether <see cref="ICommandMenu.Suggest"/> proposes values for it.</param>
/// <param name="Position">Where its value stands among the values of the call, from 0.</param>
public sealed record MenuOption(string Name, string Help, FieldKind Kind, bool Suggests, int Position);
