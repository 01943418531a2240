using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.CheckIns;

/// <summary>Changes one part of a check-in: <c>checkin mood</c>, <c>checkin note</c> and so on, behind a button each.</summary>
internal sealed class ChangeCheckIn : ICommand
{
    private static readonly Parameter<string> Id = Parameter.Text("id", maxLength: 32);

    private readonly CheckInStore _checkIns;
    private readonly Func<Turn, Entry, Entry> _change;

    private ChangeCheckIn(CheckInStore checkIns, Parameter parameter, Func<Turn, Entry, Entry> change)
    {
        _checkIns = checkIns;
        _change = change;
        Spec = new($"checkin {parameter.Name}", Id, parameter) { Key = "checkin" };
    }

    public CommandSpec Spec { get; }

    /// <summary>How many parts can be changed.</summary>
    public const int Parts = 5;

    /// <summary>One command for each part.</summary>
    public static IEnumerable<ICommand> Each(CheckInStore checkIns)
    {
        var mood = CheckInFields.Mood;
        var energy = CheckInFields.Energy with { Optional = false, AskedWhen = null };
        var sleep = CheckInFields.Sleep with { Optional = false, AskedWhen = null };
        var changed = CheckInFields.Changed with { Optional = false, AskedWhen = null };
        var note = CheckInFields.Note with { Optional = false, AskedWhen = null };

        return
        [
            new ChangeCheckIn(checkIns, mood, (turn, entry) => int.TryParse(turn.Get(mood), out var score)
                ? entry with { Kind = EntryKind.Full, Mood = score }
                : entry with { Kind = turn.Get(mood) is CheckInFields.Rough ? EntryKind.Rough : EntryKind.NotToday, Mood = null }),
            new ChangeCheckIn(checkIns, energy, (turn, entry) => entry with { Energy = turn.Get(energy) }),
            new ChangeCheckIn(checkIns, sleep, (turn, entry) => entry with { Sleep = turn.Get(sleep) }),
            new ChangeCheckIn(checkIns, changed, (turn, entry) => entry with { Changed = turn.Has(changed) ? turn.Get(changed) : [] }),
            new ChangeCheckIn(checkIns, note, (turn, entry) => entry with { Note = turn.Get(note) }),
        ];
    }

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        if (await _checkIns.FindAsync(turn.Person, turn.Get(Id), cancel) is not { } checkIn) return new(new Block.Paragraph(turn.Say("checkin.gone")));

        var changed = checkIn with { Entry = _change(turn, checkIn.Entry) };
        await _checkIns.ChangeAsync(turn.Person, changed.Id, changed.Entry, cancel);

        return CheckInReply.Saved(turn, changed);
    }
}
