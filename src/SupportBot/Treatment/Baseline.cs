using NodaTime;
using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.Treatment;

/// <summary>How much of the diary lies before a treatment, without which there is no before to compare with.</summary>
internal sealed class Baseline(CheckInStore checkIns)
{
    /// <summary>How many days before the first session count.</summary>
    public const int Days = 28;

    /// <summary>How many of them need a mood for a comparison that says something.</summary>
    public const int Enough = 10;

    /// <summary>On how many days before a day there is a mood.</summary>
    public async Task<int> CountAsync(Turn turn, LocalDate before, CancellationToken cancel)
    {
        var days = await checkIns.BetweenAsync(turn.Person, before.PlusDays(-Days), before.PlusDays(-1), cancel);

        return days.Where(checkIn => checkIn.Entry.Mood is not null).Select(checkIn => checkIn.Day).Distinct().Count();
    }

    /// <summary>Says plainly what there is to compare with, or how there can be something.</summary>
    public async Task<Words> SayAsync(Turn turn, RoughDate start, CancellationToken cancel)
    {
        var first = start.First;
        var count = await CountAsync(turn, first < turn.Today ? first : turn.Today, cancel);

        return first > turn.Today ? turn.Say("treatment.baseline.ahead", ("count", $"{count}"), ("enough", $"{Enough}"))
            : first == turn.Today ? turn.Say("treatment.baseline.today", ("count", $"{count}"))
            : count == 0 ? turn.Say("treatment.baseline.none")
            : count < Enough ? turn.Say("treatment.baseline.few", ("count", $"{count}"), ("enough", $"{Enough}"))
            : turn.Say("treatment.baseline.some", ("count", $"{count}"));
    }
}
