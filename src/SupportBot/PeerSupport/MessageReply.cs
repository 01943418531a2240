using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>How a message sounds to whoever gets it.</summary>
internal static class MessageReply
{
    /// <summary>The reply, in the reader's language.</summary>
    public static Reply Of(Message message, Speech speech) => Said(message, speech) with { Language = speech.Language };

    private static Reply Said(Message message, Speech speech) => message.Kind switch
    {
        MessageKind.Asked => Say(speech, "support.say.asked", [Press(speech, "support.take.button", Look.Main, "support take", message.RequestId), Press(speech, "support.off.button", Look.Plain, "support duty", message.CommunityId, "0")]),
        MessageKind.Offered => new(new Block.Paragraph(speech.Say("support.say.offered", ("name", speech.Own(message.Name)))))
        {
            Buttons = [[Press(speech, "support.take-over.button", Look.Main, "support take", message.RequestId)]],
        },
        MessageKind.Taken => new(
            new Block.Paragraph(speech.Say("support.say.taken", ("name", new Run.Strong(speech.Own(message.Name))))),
            new Block.Note(speech.Say(message.InRoom ? "support.say.taken.room" : "support.say.taken.how")))
        {
            Buttons = TalkButtons.ForAsker(message.RequestId, speech),
        },
        MessageKind.TakenOver => new(new Block.Paragraph(speech.Say("support.say.taken-over", ("name", new Run.Strong(speech.Own(message.Name))))))
        {
            Buttons = TalkButtons.ForAsker(message.RequestId, speech),
        },
        MessageKind.HandedOver => new(new Block.Paragraph(speech.Say("support.say.handed-over", ("name", speech.Own(message.Name))))),
        MessageKind.Line => new(new Block.Paragraph([new Run.Strong($"{Who(message, speech)}: "), message.Words]))
        {
            Buttons = [.. Answers(message, speech)],
        },
        MessageKind.NotArrived => Say(
            speech,
            "support.say.not-arrived",
            [Press(speech, "support.end.button", Look.Plain, "support end", message.RequestId), Press(speech, "help.crisis", Look.Plain, "crisis")]),
        MessageKind.OverForAsker => new(new Block.Paragraph(speech.Say("support.say.over")), new Block.Paragraph(speech.Say("support.felt.ask")))
        {
            Buttons = TalkButtons.AfterForAsker(message.RequestId, speech),
        },
        MessageKind.OverForSupporter => new(new Block.Paragraph(speech.Say("support.say.over")), new Block.Paragraph(speech.Say("support.care.after")))
        {
            Buttons = TalkButtons.AfterForSupporter(message.RequestId, message.CommunityId, speech),
        },
        MessageKind.Still => Say(
            speech,
            "support.say.still",
            [Press(speech, "support.still.yes", Look.Plain, "support still", message.RequestId), Press(speech, "support.end.button", Look.Plain, "support end", message.RequestId)],
            [Press(speech, "support.another.button", Look.Plain, "support another", message.RequestId)]),
        MessageKind.NobodyYet => Say(
            speech,
            "support.say.nobody-yet",
            [Press(speech, "help.crisis", Look.Plain, "crisis"), Press(speech, "support.take-back.button", Look.Plain, "support end", message.RequestId)]),
        MessageKind.NobodyCame => Say(
            speech,
            "support.say.nobody-came",
            [Press(speech, "help.crisis", Look.Plain, "crisis"), Press(speech, "crisis.plan.button", Look.Plain, "plan show")],
            [Press(speech, "support.ask.again", Look.Plain, "support")]),
        MessageKind.OnDutyNow => Say(speech, "support.say.on-duty-now", [Press(speech, "support.ask.again", Look.Main, "support")]),
        MessageKind.Unsealed => new(new Block.Paragraph(speech.Say("support.unseal.shown", ("account", new Run.Strong(message.Words)))), new Block.Note(speech.Say("support.unseal.care"))),
        _ => throw new NotSupportedException($"There are no words for {message.Kind} yet."),
    };

    private static string Who(Message message, Speech speech) =>
        message.Name.Length > 0 ? speech.Own(message.Name)
        : message.Number == 0 ? speech.Label("support.someone")
        : speech.Label("support.someone.number", ("number", $"{message.Number}"));

    private static IEnumerable<IReadOnlyList<Button>> Answers(Message message, Speech speech)
    {
        if (message.Number > 0) yield return [Press(speech, "support.turn.button", Look.Plain, "support turn", message.RequestId)];
        if (message.IsUrgent) yield return [Press(speech, "support.urgent.button", Look.Plain, "support urgent", message.RequestId)];
    }

    private static Reply Say(Speech speech, string key, params IReadOnlyList<IReadOnlyList<Button>> buttons) => new(new Block.Paragraph(speech.Say(key))) { Buttons = buttons };

    private static Button.Press Press(Speech speech, string key, Look look, string command, params IReadOnlyList<string> values) =>
        new(speech.Label(key), new(command, values)) { Look = look };
}
