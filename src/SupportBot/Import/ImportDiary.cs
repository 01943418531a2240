using SupportBot.CheckIns;
using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Safety;

namespace SupportBot.Import;

/// <summary>Takes over a diary kept in Daylio: <c>/import</c> with its CSV export.</summary>
internal sealed class ImportDiary(CheckInStore checkIns, Screening screening, CrisisReply crisis, OwnPlan plans) : ICommand
{
    private static readonly Parameter<DaylioFile> File = new("file", DaylioFile.Of)
    {
        Kind = FieldKind.File,
        MaxLength = ChatInput.Sent.MostBytes,
    };

    private static readonly Parameter<MoodNames> Moods = new("moods", MoodNames.Read) { Optional = true, Aside = true, Public = true, MaxLength = 500 };

    public CommandSpec Spec { get; } = new("import", File, Moods);

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var reading = new DaylioReading(turn.Get(File), turn.Has(Moods) ? turn.Get(Moods) : MoodNames.OfDaylio, turn.Today);
        var read = reading.CheckInsOf(turn.Person.Id, turn.Person.Zone);
        var added = await checkIns.AddAllAsync(turn.Person, read, cancel);

        return await WithHelpAsync(turn, read, ImportReply.Of(turn, reading, read, added), cancel);
    }

    /// <summary>Notes of the days that a check-in could be about are read like a check-in's; older ones are history.</summary>
    private async Task<Reply> WithHelpAsync(Turn turn, IReadOnlyList<CheckIn> read, Reply reply, CancellationToken cancel)
    {
        var recent = read.Where(one => one.Day >= turn.Today.PlusDays(-PastDay.Most) && one.Entry.Note.Length > 0).Select(one => one.Entry.Note);
        var language = turn.Person.Profile.Language ?? turn.Update.Language;
        var screened = recent.Select(note => screening.Of(note, language)).Append(Screened.Nothing).MaxBy(found => found.Tier);

        return screened.Tier is Tier.None
            ? reply
            : crisis.Above(reply, screened, turn.Person.Profile.Country, turn.Speech, language, await plans.OfAsync(turn.Update.From, cancel));
    }
}
