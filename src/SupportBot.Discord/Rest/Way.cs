namespace SupportBot.Discord.Rest;

/// <summary>What is known about whether a call has reached Discord, over all its attempts.</summary>
internal sealed class Way
{
    /// <summary>Whether an attempt left of which nobody knows what became of it.</summary>
    public bool WasSent { get; set; }
}

/// <summary>One attempt of a call.</summary>
/// <param name="Way">What is known over all attempts.</param>
/// <param name="Number">Which attempt, from 0.</param>
internal readonly record struct Attempt(Way Way, int Number)
{
    private readonly bool _before = Way.WasSent;

    /// <summary>It leaves now.</summary>
    public void Leaves() => Way.WasSent = true;

    /// <summary>It did not arrive, or was refused: this attempt had no effect.</summary>
    public void IsRefused() => Way.WasSent = _before;
}
