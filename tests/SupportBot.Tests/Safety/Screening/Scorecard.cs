using System.Globalization;
using System.Text;

namespace SupportBot.Safety;

/// <summary>What screening says about labelled texts, held against their labels.</summary>
internal sealed class Scorecard
{
    private readonly List<Judged> _all;

    /// <summary>Screens every text.</summary>
    public Scorecard(Screening screening, IEnumerable<LabelledText> texts) =>
        _all = [.. texts.Select(text => new Judged(text, screening.Of(text.Text, text.Language)))];

    private Scorecard(List<Judged> some) => _all = some;

    /// <summary>Texts that ask for help and get any flag.</summary>
    public Share Recall => Share.Among(_all.Where(text => text.Asks), text => text.Flagged);

    /// <summary>Flagged texts that ask for help.</summary>
    public Share Precision => Share.Among(_all.Where(text => text.Flagged), text => text.Asks);

    /// <summary>Texts that do not ask for help and get a flag all the same.</summary>
    public Share FalseAlarms => Share.Among(_all.Where(text => !text.Asks), text => text.Flagged);

    /// <summary>Urgent texts that get any flag.</summary>
    public Share UrgentFlagged => Share.Among(_all.Where(text => text.Label.Tier == Tier.Urgent), text => text.Flagged);

    /// <summary>Texts that do not ask for help and are called urgent.</summary>
    public Share NoneCalledUrgent => Share.Among(_all.Where(text => !text.Asks), text => text.Result.Tier == Tier.Urgent);

    /// <summary>Texts whose tier is exactly the label's.</summary>
    public Share Exact => Share.Among(_all, text => text.Result.Tier == text.Label.Tier);

    /// <summary>Pairs in which every text is flagged or not as its label says; by tier where the labels are two tiers.</summary>
    public Share Pairs => Share.Among(
        _all.Where(text => text.Label.Pair.Length > 0).GroupBy(text => (text.Label.Language, text.Label.Pair)),
        pair => pair.All(text => text.IsRight || (pair.Any(other => !other.Asks) && text.Asks == text.Flagged)));

    /// <summary>The texts that are judged otherwise than labelled.</summary>
    public IEnumerable<Judged> Wrong => _all.Where(text => !text.IsRight);

    /// <summary>The part about one language or phenomenon.</summary>
    public Scorecard Where(Func<LabelledText, bool> part) => new([.. _all.Where(text => part(text.Label))]);

    /// <summary>Tables by language and phenomenon, with 95 % intervals.</summary>
    public override string ToString()
    {
        var page = new StringBuilder();

        page.AppendLine(CultureInfo.InvariantCulture, $"recall {Recall}\nprecision {Precision}\nfalse alarms {FalseAlarms}\nurgent given any flag {UrgentFlagged}");
        page.AppendLine(CultureInfo.InvariantCulture, $"none called urgent {NoneCalledUrgent}\nexact tier {Exact}\npairs {Pairs}\n");

        foreach (var language in _all.Select(text => text.Label.Language).Distinct())
        {
            var part = Where(text => text.Language == language);

            page.AppendLine(CultureInfo.InvariantCulture, $"{language}: recall {part.Recall}, false alarms {part.FalseAlarms}, urgent flagged {part.UrgentFlagged}, pairs {part.Pairs}");
        }

        foreach (var phenomenon in _all.Select(text => (text.Label.Language == "en", text.Label.Phenomenon)).Distinct().OrderByDescending(key => key.Item1))
        {
            var part = Where(text => (text.Language == "en", text.Phenomenon) == phenomenon);
            var asks = part._all.Exists(text => text.Asks);

            page.AppendLine(CultureInfo.InvariantCulture, $"{(phenomenon.Item1 ? "en" : "others")} {phenomenon.Phenomenon}: {(asks ? "recall" : "false alarms")} {(asks ? part.Recall : part.FalseAlarms)}, exact {part.Exact}");
        }

        return page.ToString();
    }
}

/// <summary>A text, its label, and what screening says.</summary>
internal sealed record Judged(LabelledText Label, Screened Result)
{
    /// <summary>Whether the text asks for help.</summary>
    public bool Asks => Label.Tier != Tier.None;

    /// <summary>Whether screening says that it does.</summary>
    public bool Flagged => Result.Tier != Tier.None;

    /// <summary>Whether the tier is the label's.</summary>
    public bool IsRight => Result.Tier == Label.Tier;
}
