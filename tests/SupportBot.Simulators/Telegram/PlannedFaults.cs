namespace SupportBot.Simulators.Telegram;

/// <summary>The faults that wait for their calls.</summary>
internal sealed class PlannedFaults
{
    private readonly List<TelegramFault> _planned = [];

#pragma warning disable CA5394 // Chance here decides when the simulator fails, nothing secret; the seed makes it repeatable.
    private readonly Random _random = new(20261124);

    public void Plan(TelegramFault fault) => _planned.Add(fault);

    public void Clear() => _planned.Clear();

    /// <summary>The fault that befalls this call, if one does.</summary>
    public TelegramFault? Take(string method)
    {
        var index = _planned.FindIndex(fault => Fits(fault, method) && _random.NextDouble() < fault.Chance);

        if (index < 0) return null;

        var fault = _planned[index];

        if (fault.Times > 1)
        {
            _planned[index] = fault with { Times = fault.Times - 1 };
        }
        else
        {
            _planned.RemoveAt(index);
        }

        return fault;
    }
#pragma warning restore CA5394

    private static bool Fits(TelegramFault fault, string method) => fault.Method is "*"
        ? !method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase)
        : fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase);
}
