using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>How an emergency number is said.</summary>
internal static class EmergencyWords
{
    /// <summary>
    /// Whom to call: the numbers; or "your local emergency number", with the numbers as a hint where lists do not agree.
    /// </summary>
    public static Words Of(Emergency? emergency, Speech speech)
    {
        if (emergency is null) return speech.Say("crisis.emergency.local");

        var numbers = Splice.Join(emergency.Numbers.Select(number => Of(number, speech)), speech.Label("crisis.emergency.or"));

        return Splice.Say(speech, emergency.InTwoLists ? "crisis.emergency.numbers" : "crisis.emergency.hint", "numbers", numbers);
    }

    private static Words Of(EmergencyNumber number, Speech speech) => number.For is AnsweredBy.Any
        ? [new Run.Phone(number.Number, number.Number)]
        : [new Run.Phone(number.Number, number.Number), $" ({speech.Label($"crisis.emergency.{NameOf(number.For)}")})"];

    private static string NameOf(AnsweredBy who) => who.ToString().ToLowerInvariant();
}
