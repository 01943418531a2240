using SupportBot.Commands;
using SupportBot.Dialogue;
using SupportBot.Learn;
using SupportBot.Safety;

namespace SupportBot.Experiences;

/// <summary>Keeps what a person found of a treatment: <c>experience share</c>.</summary>
internal sealed class ShareExperience : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience share";

    private const string Yes = "yes";
    private const string No = "no";

    private static readonly Parameter<string> Helped = Parameter.Choice("helped", ExperienceFields.Helped);
    private static readonly Parameter<string> Onset = Parameter.Choice("onset", ExperienceFields.Onset);
    private static readonly Parameter<string> Lasted = Parameter.Choice("lasted", ExperienceFields.Lasted);
    private static readonly Parameter<IReadOnlyList<string>> Effects = Parameter.Several("effects", [ExperienceFields.NoEffect, .. ExperienceFields.Effects]);
    private static readonly Parameter<string> Again = Parameter.Choice("again", ExperienceFields.Again);
    private static readonly Parameter<string> Cost = Parameter.Choice("cost", ExperienceFields.Cost);
    private static readonly Parameter<string> Words = Parameter.Choice("words", No, Yes);
    private static readonly Parameter<string> Text = Parameter.Text("text", ExperienceFields.MostText) with { AskedWhen = values => values[^2] is Yes };

    private readonly ExperienceStore _experiences;
    private readonly TextStore _texts;
    private readonly SharedWords _words;
    private readonly Screening _screening;
    private readonly Reviewers _reviewers;
    private readonly Library _library;
    private readonly Parameter<Card> _treatment;

    public ShareExperience(ExperienceStore experiences, TextStore texts, SharedWords words, Screening screening, Reviewers reviewers, Library library)
    {
        (_experiences, _texts, _words, _screening, _reviewers, _library) = (experiences, texts, words, screening, reviewers, library);
        _treatment = new("treatment", ReadCard) { MaxLength = 100 };
        Spec = new(Name, _treatment, Helped, Onset, Lasted, Effects, Again, Cost, Words, Text);
    }

    public CommandSpec Spec { get; }

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var card = turn.Get(_treatment);
        IReadOnlyList<string> effects = [.. turn.Get(Effects).Where(effect => effect is not ExperienceFields.NoEffect)];
        await _experiences.KeepAsync(
            turn.Person, new(card.Slug, turn.Get(Helped), turn.Get(Onset), turn.Get(Lasted), effects, turn.Get(Again), turn.Get(Cost)), cancel);

        var more = turn.Has(Text) ? await KeepTextAsync(turn, card, turn.Get(Text), cancel) : (null, null);

        return new(
        [
            new Block.Paragraph(turn.Say("experience.saved", ("treatment", card.Name))),
            .. more.Said is { } said ? [new Block.Paragraph(said)] : Array.Empty<Block>(),
        ])
        {
            Buttons =
            [
                .. more.Next is { } next ? [next] : Array.Empty<IReadOnlyList<Button>>(),
                [
                    new Button.Press(turn.Label("experience.others.button"), new(ShowExperiences.Name, card.Slug)),
                    new Button.Press(turn.Label("experience.withdraw.button"), new(WithdrawExperience.Name, card.Slug)),
                ],
            ],
        };
    }

    /// <summary>
    /// A text is read for danger before this runs, as every text is. Here it is decided whether others may come to read it:
    /// never what could hurt or sell, and what sounds heavy only once its author presses for it.
    /// </summary>
    private async Task<(Words? Said, IReadOnlyList<Button>? Next)> KeepTextAsync(Turn turn, Card card, string text, CancellationToken cancel)
    {
        if (_words.FaultIn(text) is { } fault)
        {
            return (turn.Say($"experience.not.{fault}"), [new Button.Press(turn.Label("experience.change.button"), new(Name, card.Slug))]);
        }

        var isHeavy = _screening.Of(text, turn.Speech.Language).Tier is not Tier.None;
        var place = await _reviewers.PlaceOfAsync(turn, cancel);
        var id = await _texts.KeepAsync(turn.Person, new(card.Slug, text, ""), place?.Id, isHeavy || place is null ? TextState.Kept : TextState.Waiting, cancel);
        if (isHeavy) return (turn.Say("experience.heavy"), [PassOn.Press(turn, card.Slug)]);
        if (place is null) return (turn.Say("experience.nobody-looks"), [PassOn.Press(turn, card.Slug)]);
        if (id is not null) await _reviewers.TellAsync(place.Id, id, cancel);

        return (turn.Say("experience.waits"), null);
    }

    private Mistake? ReadCard(string text, Occasion occasion, out Card card)
    {
        card = null!;

        switch (_library.Search(text.Trim()))
        {
            case Match.Sure(var sure):
                card = sure;
                return null;
            case Match.Likely(var likely):
                return new("experience.near", ("given", Parameter.Shown(text)), ("names", likely.Name));
            case Match.Near(var near):
                return new("experience.near", ("given", Parameter.Shown(text)), ("names", string.Join(", ", near.Take(4).Select(one => one.Name))));
            default:
                return new("experience.no-card", ("given", Parameter.Shown(text)));
        }
    }
}

/// <summary>Passes a text that sounds heavy on to moderators, because its author wants that: <c>experience pass</c>.</summary>
internal sealed class PassOn(TextStore texts, Reviewers reviewers) : ICommand
{
    /// <summary>The name of the command.</summary>
    public const string Name = "experience pass";

    private static readonly Parameter<string> Treatment = Parameter.Text("treatment", maxLength: 32);

    public CommandSpec Spec { get; } = new(Name, Treatment) { Key = "experience.share" };

    /// <summary>The button for it.</summary>
    public static Button.Press Press(Turn turn, string card) => new(turn.Label("experience.pass.button"), new(Name, card));

    public async Task<Reply> RunAsync(Turn turn, CancellationToken cancel)
    {
        var card = turn.Get(Treatment);
        if (await reviewers.PlaceOfAsync(turn, cancel) is not { } place) return new(new Block.Paragraph(turn.Say("experience.nobody-looks"))) { Buttons = [[Press(turn, card)]] };
        if (await texts.PassOnAsync(turn.Person, card, place.Id, cancel) is not { } id) return new(new Block.Paragraph(turn.Say("experience.gone")));

        await reviewers.TellAsync(place.Id, id, cancel);

        return new(new Block.Paragraph(turn.Say("experience.waits")));
    }
}
