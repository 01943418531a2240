using NodaTime;
using NodaTime.Extensions;
using SupportBot.Dialogue;

namespace SupportBot.People;

/// <summary>Writes to a person first, on the platform they chose or else where the bot met them.</summary>
internal sealed class Outbox(PersonStore people, IEnumerable<IMessenger> messengers, Vitals vitals, TimeProvider time)
{
    /// <summary>So long a messenger that gives up may take to say whether it had sent anything.</summary>
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IMessenger> _messengers = messengers.ToDictionary(messenger => messenger.Platform);

    /// <summary>
    /// For how long the platform on which a person is written to recognises a delivery that is repeated, so that they see
    /// it once; zero where it does not.
    /// </summary>
    public async Task<Duration> KnowsAgainForAsync(Person person, CancellationToken cancel) =>
        await people.AddressOfAsync(person, cancel) is { } address && _messengers.TryGetValue(address.Platform, out var messenger)
            ? messenger.KnowsAgainFor
            : Duration.Zero;

    /// <summary>Whether another process is the one that reaches a person, as another terminal is.</summary>
    public async Task<bool> IsElsewhereAsync(Person person, CancellationToken cancel) =>
        await people.AddressOfAsync(person, cancel) is { } address && _messengers.TryGetValue(address.Platform, out var messenger) && !messenger.Reaches(address);

    /// <summary>Delivers a reply; see <see cref="IMessenger.SendAsync"/>. A send that hangs is given up.</summary>
    /// <param name="person">To whom.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="delivery">Names it; see <see cref="IMessenger.SendAsync"/>.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PlatformUnavailableException">The platform did not take the message, or does not run here.</exception>
    /// <exception cref="PersonUnreachableException">No account of this person takes messages.</exception>
    public async Task SendAsync(Person person, Reply reply, string delivery, TimeSpan patience, CancellationToken cancel)
    {
        var address = await people.AddressOfAsync(person, cancel) ?? throw new PersonUnreachableException("No platform");

        if (!_messengers.TryGetValue(address.Platform, out var messenger))
        {
            throw new PlatformUnavailableException(address.Platform, Duration.FromMinutes(1));
        }

        try
        {
            await SendAsync(messenger, address, reply with { Zone = person.Zone }, delivery, patience, cancel);
            vitals.Delivered(address.Platform, time.GetCurrentInstant());
        }
        catch (PlatformUnavailableException unavailable)
        {
            vitals.NotDelivered(address.Platform, unavailable.MayHaveArrived ? "unknown" : "unavailable");

            throw;
        }
        catch (PersonUnreachableException)
        {
            vitals.NotDelivered(address.Platform, "refused");
            await people.ReachableAsync(address.Platform, address.User, reachable: false, cancel);

            throw;
        }
    }

    private async Task SendAsync(
        IMessenger messenger, Address address, Reply reply, string delivery, TimeSpan patience, CancellationToken cancel)
    {
        using var enough = new CancellationTokenSource(patience, time);
        using var tooLong = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);

        // One after the other, also when the machine slept and both are long over: the messenger must have its last word.
        await using var last = enough.Token.Register(() => tooLong.CancelAfter(LastWord));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);

        try
        {
            await messenger.SendAsync(address, reply, delivery, either.Token).WaitAsync(tooLong.Token);
        }
        catch (OperationCanceledException hung) when (enough.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new PlatformUnavailableException(address.Platform, Duration.FromSeconds(5), hung) { MayHaveArrived = true };
        }
    }
}
