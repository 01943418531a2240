using NodaTime.Extensions;
using SupportBot.Dialogue;

namespace SupportBot.People;

/// <summary>Writes to a person first, on the platform they chose or else where the bot met them.</summary>
internal sealed class Outbox(PersonStore people, IEnumerable<IMessenger> messengers, Vitals vitals, TimeProvider time)
{
    private readonly Dictionary<string, IMessenger> _messengers = messengers.ToDictionary(messenger => messenger.Platform);

    /// <summary>Delivers a reply; see <see cref="IMessenger.SendAsync"/>.</summary>
    /// <exception cref="PlatformUnavailableException">The platform did not take the message, or does not run here.</exception>
    /// <exception cref="PersonUnreachableException">No account of this person takes messages.</exception>
    public async Task SendAsync(Person person, Reply reply, string delivery, CancellationToken cancel)
    {
        var address = await people.AddressOfAsync(person, cancel) ?? throw new PersonUnreachableException("No platform");

        if (!_messengers.TryGetValue(address.Platform, out var messenger))
        {
            throw new PlatformUnavailableException(address.Platform, NodaTime.Duration.FromMinutes(1));
        }

        try
        {
            await messenger.SendAsync(address, reply with { Zone = person.Zone }, delivery, cancel);
            vitals.Delivered(address.Platform, time.GetCurrentInstant());
        }
        catch (PlatformUnavailableException)
        {
            vitals.NotDelivered(address.Platform, "unavailable");

            throw;
        }
        catch (PersonUnreachableException)
        {
            vitals.NotDelivered(address.Platform, "refused");
            await people.ReachableAsync(address.Platform, address.User, reachable: false, cancel);

            throw;
        }
    }
}
