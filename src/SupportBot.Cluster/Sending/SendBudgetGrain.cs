namespace SupportBot.Cluster.Sending;

/// <summary>What a platform takes from the bot in a second, for all machines together. One for each platform.</summary>
internal interface ISendBudgetGrain : IGrainWithStringKey
{
    /// <summary>Reserves slots for a machine.</summary>
    /// <param name="wanted">How many it can use.</param>
    /// <param name="perSecond">How many all machines may have in a second.</param>
    /// <returns>How many it got, and how long from now the first one is.</returns>
    [ResponseTimeout("00:00:01")]
    Task<(int Count, TimeSpan First)> ReserveAsync(int wanted, double perSecond);
}

/// <summary>Gives out slots, evenly spaced. It keeps nothing: one that takes over begins with a pause.</summary>
internal sealed class SendBudgetGrain(TimeProvider time) : Grain, ISendBudgetGrain
{
    private readonly SlotPlan _plan = new(time);

    public Task<(int Count, TimeSpan First)> ReserveAsync(int wanted, double perSecond) => Task.FromResult(_plan.Reserve(wanted, perSecond));
}
