using SupportBot.Dialogue;

namespace SupportBot.Commands;

/// <summary>One thing a person can ask of the bot. One class, one file, named after what it does.</summary>
internal interface ICommand
{
    /// <summary>What every platform offers and asks for.</summary>
    CommandSpec Spec { get; }

    /// <summary>
    /// Does it. The values have been checked against <see cref="Spec"/>. It may run a second time for the same update
    /// after a crash: rows it makes take their ids from <see cref="Turn.NewId"/>, so that the second time changes nothing.
    /// </summary>
    Task<Reply> RunAsync(Turn turn, CancellationToken cancel);
}
