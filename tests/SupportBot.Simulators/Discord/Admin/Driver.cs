using System.Diagnostics;
using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.Interactions;

namespace SupportBot.Simulators.Discord.Admin;

/// <summary>Sends interactions at a rate or as many at once, and tells how they were answered.</summary>
internal static class Driver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static async Task<JsonObject> RunAsync(DiscordSimulator discord, Wish wish)
    {
        using var room = new SemaphoreSlim(wish.AtOnce ?? int.MaxValue);
        var began = Stopwatch.GetTimestamp();
        var sent = new List<SentInteraction>(wish.Count);

        for (var i = 0; i < wish.Count; i++)
        {
            if (wish.Rate is { } rate && TimeSpan.FromSeconds(i / rate) - Stopwatch.GetElapsedTime(began) is { TotalMilliseconds: > 1 } wait)
                await Task.Delay(wait);

            if (!await room.WaitAsync(Patience)) break;

            var interaction = Sample.Of(discord, wish.Mix[i % wish.Mix.Count], i);
            sent.Add(interaction);
            _ = interaction.Answered.ContinueWith(_ => room.Release(), TaskScheduler.Default);
            await Sending.SendAsync(discord, interaction);
        }

        await Task.WhenAny(Task.WhenAll(sent.Select(interaction => interaction.Answered)), Task.Delay(Patience));
        var report = Report(discord.Clock, sent);

        foreach (var interaction in sent) discord.Sent.Forget(interaction);

        discord.World.ClearMessages();

        return report;
    }

    private static JsonObject Report(TimeProvider clock, List<SentInteraction> sent)
    {
        var answered = sent.Where(interaction => interaction.Answered.IsCompleted).ToList();
        var milliseconds = answered.Select(one => Milliseconds(clock, one)).Order().ToList();
        var span = answered.Count is 0 ? 1 : clock.GetElapsedTime(sent[0].SentAt, answered.Max(one => one.AnsweredAt)).TotalSeconds;

        return new JsonObject
        {
            ["sent"] = sent.Count,
            ["answered"] = answered.Count,
            ["refused"] = sent.FirstOrDefault(interaction => interaction.Refusal is not null)?.Refusal,
            ["seconds"] = Math.Round(span, 3),
            ["perSecond"] = Math.Round(answered.Count / span, 1),
            ["first"] = answered.Count is 0 ? -1 : Math.Round(Milliseconds(clock, answered[0]), 2),
            ["p50"] = At(milliseconds, .5),
            ["p99"] = At(milliseconds, .99),
            ["max"] = At(milliseconds, 1),
        };
    }

    private static double Milliseconds(TimeProvider clock, SentInteraction interaction) =>
        clock.GetElapsedTime(interaction.SentAt, interaction.AnsweredAt).TotalMilliseconds;

    private static double At(List<double> sorted, double part) =>
        sorted.Count is 0 ? -1 : Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))], 3);
}
