using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>Puts help on top of whatever a command answered. Fixed text from memory.</summary>
internal sealed class CrisisReply(CrisisHelp help)
{
    /// <summary>For a text that was screened.</summary>
    /// <param name="reply">What the command answered.</param>
    /// <param name="screened">What screening found; not <see cref="Tier.None"/>.</param>
    /// <param name="country">The country the person chose; nothing when unknown.</param>
    /// <param name="speech">How the person is spoken to.</param>
    /// <param name="language">Their own language, a BCP 47 tag; nothing when unknown.</param>
    /// <param name="plan">Their own plan; nothing when they have none or it could not be read in time.</param>
    public Reply Above(Reply reply, Screened screened, string? country, Speech speech, string? language, SafetyPlan? plan)
    {
        var atHand = help.In(country, speech, language);
        var card = IsAboutSomeoneElse(screened.Rule) ? HelpCard.Someone(atHand)
            : screened.Tier is Tier.Urgent ? HelpCard.Urgent(atHand, plan)
            : HelpCard.Concern(atHand, plan);

        return Above(reply, card, speech);
    }

    /// <summary>For the lowest mood that can be noted, 1.</summary>
    public Reply ForMoodOne(Turn turn, Reply reply) => Above(reply, HelpCard.LowestMood(help.For(turn)), turn.Speech);

    /// <summary>
    /// For the ninth item of PHQ-9, about thoughts of being better off dead: comes before the score whatever the total;
    /// nothing when the answer is 0.
    /// </summary>
    /// <param name="turn">The turn.</param>
    /// <param name="answer">The answer, 0 to 3.</param>
    public Reply? ForItemNine(Turn turn, int answer) => answer switch
    {
        <= 0 => null,
        1 => HelpCard.Concern(help.For(turn)),
        _ => HelpCard.Urgent(help.For(turn)),
    };

    /// <summary>Whether a rule is about someone else: the last part of its name begins with <c>other</c>.</summary>
    public static bool IsAboutSomeoneElse(string rule) =>
        rule.AsSpan(rule.LastIndexOf('.') + 1).StartsWith("other", StringComparison.Ordinal);

    private static Reply Above(Reply reply, Reply card, Speech speech) => reply with
    {
        Blocks = [.. card.Blocks, .. reply.Blocks],
        Buttons = [.. card.Buttons, .. reply.Buttons, .. Later(reply.Form, speech)],

        // A form would cover the help; a button opens it afterwards.
        Form = null,
        Urgent = true,
        Audience = Audience.OnlyYou,
        Placement = Placement.Below,
    };

    private static IEnumerable<IReadOnlyList<Button>> Later(Form? form, Speech speech) =>
        form is null ? [] : [[new Button.Press(speech.Label("fill.open"), form.Resume)]];
}
