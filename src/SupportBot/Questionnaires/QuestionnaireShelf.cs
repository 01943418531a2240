using SupportBot.Content;

namespace SupportBot.Questionnaires;

/// <summary>All questionnaires, in memory.</summary>
internal sealed class QuestionnaireShelf
{
    /// <summary>The ones there are: each is a command of its own. The most asked for comes first.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["phq9", "gad7"];

    private readonly Dictionary<string, Questionnaire> _all;

    /// <summary>Reads and checks the files.</summary>
    /// <exception cref="SeedException">A file is not such a questionnaire; says which and where.</exception>
    public QuestionnaireShelf(Seeds seeds) => _all = seeds.In("questionnaires").Select(Read).ToDictionary(one => one.Id);

    /// <summary>All of them, in the order of <see cref="Ids"/>.</summary>
    public IEnumerable<Questionnaire> All => Ids.Select(Find);

    /// <summary>A questionnaire of <see cref="Ids"/>.</summary>
    public Questionnaire Find(string id) => _all[id];

    private static Questionnaire Read(Seed seed)
    {
        var one = seed.As(QuestionnaireJson.Default.Questionnaire);

        return one.Bands.Zip(one.Bands.Skip(1)).Any(pair => pair.First.To >= pair.Second.To) || one.Bands[^1].To != one.Most
            ? throw seed.Fault("$.bands", $"the bands must rise and end at {one.Most}")
            : one.SafetyItem is < 1 || one.SafetyItem > one.Items.Count
                ? throw seed.Fault("$.safety_item", $"there are {one.Items.Count} items")
                : one;
    }
}
