using System.Diagnostics.CodeAnalysis;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Safety;

/// <summary>Reads a person's plan in a bad hour: in time, or not at all. It never fails and never waits for long.</summary>
internal sealed class OwnPlan(PersonStore people, SafetyPlanStore plans, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    /// <summary>The plan of whoever writes from an account; nothing when there is none, or it cannot be read now.</summary>
    public Task<SafetyPlan?> OfAsync(Address account, CancellationToken cancel) => SoonAsync(
        async () => await people.MeetAsync(account, cancel) is { IsStranger: false } person ? await plans.FindAsync(person, cancel) : null, cancel);

    /// <summary>A person's plan; nothing when there is none, or it cannot be read now.</summary>
    public Task<SafetyPlan?> OfAsync(Person person, CancellationToken cancel) =>
        SoonAsync(() => plans.FindAsync(person, cancel), cancel);

    // On a thread of its own: a database that hangs may block whoever calls it.
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps the plan from being read, the lines are shown.")]
    private async Task<SafetyPlan?> SoonAsync(Func<Task<SafetyPlan?>> read, CancellationToken cancel)
    {
        try
        {
            return await Task.Run(read, cancel).WaitAsync(Patience, time, cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
