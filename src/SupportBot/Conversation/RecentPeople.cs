using System.Collections.Concurrent;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>
/// Remembers, in memory only, the country and language of people who wrote lately, so that the right crisis line can be
/// shown when nothing can be looked up.
/// </summary>
internal sealed class RecentPeople
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(string Platform, string User), (string? Country, string? Language)> _people = new();

    /// <summary>What is remembered of an account; nothing if it has not written since the start.</summary>
    public (string? Country, string? Language)? Of(Address account) =>
        _people.TryGetValue((account.Platform, account.User), out var known) ? known : null;

    /// <summary>Remembers an account.</summary>
    public void Remember(Address account, Person person)
    {
        if (_people.Count >= Most) _people.Clear();

        _people[(account.Platform, account.User)] = (person.Profile.Country, person.Profile.Language);
    }

    /// <summary>Forgets an account.</summary>
    public void Forget(Address account) => _people.TryRemove((account.Platform, account.User), out _);
}
