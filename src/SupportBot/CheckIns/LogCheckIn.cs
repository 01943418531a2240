using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Safety;

namespace SupportBot.CheckIns;

/// <summary>Notes how someone is: <c>/checkin</c>.</summary>
internal sealed class LogCheckIn(CheckInStore checkIns, CrisisReply crisis) : ICommand
{
    private const int Lowest = 1;

    public CommandSpec Spec { get; } = new(
        "checkin", CheckInFields.Mood, CheckInFields.Energy, CheckInFields.Sleep, CheckInFields.Changed, CheckInFields.Note, CheckInFields.Day);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var checkIn = new CheckIn(
            turn.NewId(), turn.Has(CheckInFields.Day) ? turn.Get(CheckInFields.Day) : turn.Today, turn.Now, EntryOf(turn));

        await checkIns.AddAsync(turn.Person, checkIn, cancel);

        var reply = CheckInReply.Saved(turn, checkIn);

        return checkIn.Entry.Mood == Lowest ? crisis.ForMoodOne(turn, reply) : reply;
    }

    private static Entry EntryOf(Turn turn) => new()
    {
        Kind = turn.Get(CheckInFields.Mood) switch
        {
            CheckInFields.Rough => EntryKind.Rough,
            CheckInFields.NotToday => EntryKind.NotToday,
            _ => EntryKind.Full,
        },
        Mood = int.TryParse(turn.Get(CheckInFields.Mood), out var mood) ? mood : null,
        Energy = turn.Has(CheckInFields.Energy) ? turn.Get(CheckInFields.Energy) : null,
        Sleep = turn.Has(CheckInFields.Sleep) ? turn.Get(CheckInFields.Sleep) : null,
        Changed = turn.Has(CheckInFields.Changed) ? turn.Get(CheckInFields.Changed) : [],
        Note = turn.Has(CheckInFields.Note) ? turn.Get(CheckInFields.Note) : "",
    };
}
