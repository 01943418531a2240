using System.Collections.Concurrent;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Listening;

/// <summary>The rights of this machine, one for each listener.</summary>
internal sealed class ListeningRights(IMachineNotes notes, TimeProvider time)
{
    // A machine that was started anew is another one: it must not take what its earlier life had for its own.
    private readonly string _machine = Guid.CreateVersion7().ToString("N");
    private readonly ConcurrentDictionary<string, ListeningRight> _rights = new();

    /// <summary>The right to run a listener.</summary>
    public ListeningRight Of(string listener) => _rights.GetOrAdd(listener, name => new(name, _machine, notes, time));
}
