using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;
using SupportBot.Storage;

namespace SupportBot.Linking;

/// <summary>Asks the one who made a code whether to join, with all that will become one.</summary>
internal sealed class JoinQuestion(Database database, PersonStore people, IEnumerable<IPersonalData> data)
{
    private const int MostAccounts = 4;

    /// <summary>What people know of by themselves; the rest follows it.</summary>
    private static readonly string[] Shown = ["check_in", "course", "reminder", "questionnaire_answer", "safety_plan", "experience"];

    /// <summary>The question.</summary>
    /// <param name="here">Who is asked; their settings stay.</param>
    /// <param name="there">Who typed the code.</param>
    /// <param name="asked">The question's name.</param>
    /// <param name="speech">How they are asked.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Reply> OfAsync(Person here, Person there, Asked asked, Speech speech, CancellationToken cancel)
    {
        var (ours, theirs) = (await people.AllAccountsAsync(here, cancel), await people.AllAccountsAsync(there, cancel));
        var counts = await CountsAsync(here, there, speech, cancel);
        var differences = JoinedSettings.Differences(here.Profile, there.Profile, speech).ToList();
        Account[] all = [.. ours, .. theirs];
        var names = AccountNames.Of(all, here.Zone, speech);

        return new(
        [
            new Block.Paragraph(speech.Say("link.question", ("accounts", AccountNames.Listed(theirs, here.Zone, speech)))),
            .. counts.Count > 0 ? [new Block.Note(speech.Say("link.counts")), new Block.Facts(counts)] : Array.Empty<Block>(),
            .. differences.Count > 0 ? [new Block.Note(speech.Say("link.rule")), new Block.Facts(differences)] : Array.Empty<Block>(),
            new Block.Paragraph(speech.Say("link.where")),
        ])
        {
            Buttons =
            [
                .. all.Take(MostAccounts).Select((account, i) => (IReadOnlyList<Button>)
                [
                    new Button.Press(speech.Label("link.join.button", ("account", names[i])), new(JoinAccounts.Name, asked.Name, account.Hash)),
                ]),
                [new Button.Press(speech.Label("link.leave.button"), new(LeaveAccounts.Name)) { Look = Look.Danger }],
            ],
        };
    }

    private async Task<IReadOnlyList<Fact>> CountsAsync(Person here, Person there, Speech speech, CancellationToken cancel)
    {
        var counts = new List<Fact>();

        foreach (var table in Shown.Intersect(data.Select(kind => kind.Table)))
        {
            var (mine, other) = (await CountAsync(table, here, cancel), await CountAsync(table, there, cancel));
            if (mine + other > 0) counts.Add(new(speech.Label($"privacy.table.{table}"), $"{mine} + {other}"));
        }

        return counts;
    }

    private async Task<long> CountAsync(string table, Person person, CancellationToken cancel) =>
        (await database.QueryAsync<long>($"SELECT COUNT(*) FROM {table} WHERE person_id = @Id;", new { person.Id }, cancel))[0];
}
