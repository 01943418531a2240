using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>Fills the gaps of a command, and runs it once there are none.</summary>
internal sealed class Filling(CommandBook book, UnfinishedCalls unfinished, IEnumerable<IHears> hearers, ClosingDay closing)
{
    /// <summary>Begins with a command: asks for what is missing, or runs it.</summary>
    public Task<Reply> StartAsync(Told told, Heard heard, CancellationToken cancel) => GoOnAsync(
        told,
        heard.Command,
        new UnfinishedCall(UnfinishedCalls.NewId(), heard.Command.Spec.Name, heard.Values, Asked: 0, heard.AsksAll),
        isKept: false,
        cancel);

    /// <summary>Takes a pressed answer: the id of the call, and then perhaps the parameter and its value.</summary>
    public async Task<Reply> FillAsync(Told told, IReadOnlyList<string> pressed, CancellationToken cancel)
    {
        if (await FindAsync(told, pressed.Count > 0 ? pressed[0] : "", cancel) is not var (command, call)) return Stale(told.Speech);
        if (pressed.Count < 3) return await GoOnAsync(told, command, call, isKept: true, cancel);

        var index = IndexOf(command.Spec, pressed[1]);
        var value = pressed[2];

        // A second tap, or the same press handed over again after a crash: the question that stands is asked again.
        if (index >= 0 && index < call.Asked && call.Values[index] == value) return await GoOnAsync(told, command, call, isKept: true, cancel);
        if (index != call.Asked) return Stale(told.Speech);

        var parameter = command.Spec.Parameters[index];

        return value switch
        {
            Question.Settle => await GoOnAsync(told, command, call with { Asked = index + 1 }, isKept: true, cancel),
            _ when parameter.Kind is FieldKind.Choices && value[0] == Question.Toggle =>
                await AskAsync(told, command, call.With(index, Toggled(parameter, call.Values[index], value[1..])), null, cancel),
            _ => await AnswerAsync(told, command, call, index, value, cancel),
        };
    }

    /// <summary>Takes all the answers of a form.</summary>
    public async Task<Reply> FillAsync(Told told, string form, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        if (await FindAsync(told, form, cancel) is not var (command, call)) return Stale(told.Speech);

        foreach (var (name, value) in values)
        {
            var index = IndexOf(command.Spec, name);
            if (index < 0) continue;

            call = call.With(index, value.Trim()) with { Asked = Math.Max(call.Asked, index + 1) };
        }

        return await GoOnAsync(told, command, call, isKept: true, cancel);
    }

    /// <summary>Takes a written text as the answer to the question that was asked last.</summary>
    public async Task<Reply> HearAsync(Told told, string text, CancellationToken cancel)
    {
        var call = !told.Person.HasAgreed ? null : await unfinished.NewestAsync(told.Person, told.Update.From, told.Now, cancel);

        if (call is null || book.Find(call.Command) is not { } command) return await HearElsewhereAsync(told, cancel) ?? NothingAsked(told.Speech);

        var parameter = command.Spec.Parameters[call.Asked];
        var word = text.Trim();

        if (parameter.Optional && SameWord(word, told.Speech.Label("fill.skip")))
        {
            return await GoOnAsync(told, command, call with { Asked = call.Asked + 1 }, isKept: true, cancel);
        }

        if (SameWord(word, told.Speech.Label("fill.cancel")))
        {
            await unfinished.DropAsync(told.Person, told.Update.From, cancel);

            return new Reply(new Block.Paragraph(told.Speech.Say("cancel.done")));
        }

        return await AnswerAsync(told, command, call, call.Asked, ValueOf(command.Spec, parameter, word, told.Speech), cancel);
    }

    /// <summary>Ends the question of a command, if that is what is being asked. Returns whether it was.</summary>
    public async Task<bool> EndAsync(Told told, ICommand command, CancellationToken cancel)
    {
        var call = await unfinished.NewestAsync(told.Person, told.Update.From, told.Now, cancel);

        return call?.Command == command.Spec.Name && await unfinished.DropAsync(told.Person, told.Update.From, cancel);
    }

    /// <summary>Lets whoever it is meant for take something that the bot did not ask for; nothing when it is meant for nobody.</summary>
    public async Task<Reply?> HearElsewhereAsync(Told told, CancellationToken cancel)
    {
        if (!told.Person.HasAgreed) return null;

        foreach (var hearer in hearers)
        {
            if (await hearer.HearAsync(told.Person, told.Update, told.Speech, told.Now, cancel) is { } reply) return reply;
        }

        return null;
    }

    /// <summary>Says that a line could not be used, and why.</summary>
    public static Reply Refuse(Mistake mistake, Speech speech) => new(new Block.Paragraph(speech.Say(mistake))) { Understood = false };

    /// <summary>Says that a button belongs to something that is over.</summary>
    public static Reply Stale(Speech speech) => new(new Block.Paragraph(speech.Say("fill.stale"))) { Placement = Placement.Below };

    /// <summary>Says that only text can be read.</summary>
    public static Reply NoText(Speech speech) => new(new Block.Paragraph(speech.Say("unknown.no-text"))) { Understood = false };

    /// <summary>Says that there is no such command, and which one may be meant.</summary>
    public Reply Unknown(string name, Speech speech)
    {
        var near = book.All.Select(command => command.Spec).Where(spec => spec.Offered).Select(spec => spec.Name)
            .OrderBy(other => Nearness.Distance(name, other)).First();

        return Nearness.Distance(name, near) <= 2
            ? new Reply(new Block.Paragraph(speech.Say("unknown.near", ("given", Parameter.Shown(name)), ("near", near))))
            {
                Buttons = [[new Button.Press($"/{near}", new(near)), new Button.Press("/help", new("help"))]],
                Understood = false,
            }
            : new Reply(new Block.Paragraph(speech.Say("unknown.command", ("given", Parameter.Shown(name)))))
            {
                Buttons = [[new Button.Press("/help", new("help"))]],
                Understood = false,
            };
    }

    private static Reply NothingAsked(Speech speech) => new(new Block.Paragraph(speech.Say("unknown.text")), new Block.Note(speech.Say("unknown.nobody")))
    {
        Buttons = [[new Button.Press("/checkin", new("checkin")), new Button.Press("/crisis", new("crisis")), new Button.Press("/help", new("help"))]],
        Understood = false,
    };

    private async Task<Reply> AnswerAsync(Told told, ICommand command, UnfinishedCall call, int index, string value, CancellationToken cancel)
    {
        var parameter = command.Spec.Parameters[index];

        return parameter.Check(value, told.Occasion) is { } mistake
            ? await AskAsync(told, command, call, mistake, cancel)
            : await GoOnAsync(told, command, call.With(index, value) with { Asked = index + 1 }, isKept: true, cancel);
    }

    private async Task<Reply> GoOnAsync(Told told, ICommand command, UnfinishedCall call, bool isKept, CancellationToken cancel)
    {
        if (closing.At is { } day && !SayClosing.Runs(command.Spec))
        {
            if (isKept) await unfinished.DropAsync(told.Person, told.Update.From, cancel);

            return SayClosing.InPlace(day, told.Speech);
        }

        if (Gaps.First(command.Spec, call, told.Occasion) is var (index, mistake))
        {
            return await AskAsync(told, command, call with { Asked = index }, mistake, cancel);
        }

        var turn = new Turn(told.Person, told.Update, command.Spec, new(command.Spec.Name, call.Values), told.Now, told.Speech);
        var reply = await command.RunAsync(turn, cancel);
        if (isKept) await unfinished.DropAsync(told.Person, told.Update.From, cancel);

        return reply.Then is { } then && book.Find(then.Command) is { } next
            ? Below(reply, await StartAsync(AfterPress(told), Heard.From(next, then.Values), cancel))
            : reply;
    }

    /// <summary>A form cannot be opened below a reply.</summary>
    private static Told AfterPress(Told told) => told.Update.Forms is FormSupport.Now
        ? told with { Update = told.Update with { Forms = FormSupport.AfterPress } }
        : told;

    private static Reply Below(Reply above, Reply question) =>
        question with { Blocks = [.. above.Blocks, .. question.Blocks], Understood = above.Understood && question.Understood };

    private async Task<Reply> AskAsync(Told told, ICommand command, UnfinishedCall call, Mistake? mistake, CancellationToken cancel)
    {
        // A value that cannot be used is not kept: it would be found wrong again.
        if (mistake is not null && call.Values[call.Asked].Length > 0) call = call.With(call.Asked, "");

        await unfinished.KeepAsync(told.Person, told.Update.From, call, told.Now, cancel);

        return told.Update.Forms switch
        {
            FormSupport.Now when mistake is null => new Reply { Form = Question.AsForm(command.Spec, call, told.Speech) },
            FormSupport.None => Question.AsReply(command.Spec, call, mistake, told.Speech),
            _ => Question.BeforeForm(command.Spec, call, mistake, told.Speech),
        };
    }

    private async Task<(ICommand Command, UnfinishedCall Call)?> FindAsync(Told told, string id, CancellationToken cancel) =>
        told.Person.HasAgreed
        && await unfinished.FindAsync(told.Person, id, told.Now, cancel) is { } call
        && book.Find(call.Command) is { } command
            ? (command, call)
            : null;

    private static string ValueOf(CommandSpec spec, Parameter parameter, string text, Speech speech) => string.Join(
        ',',
        (parameter.Kind is FieldKind.Choices ? text.Split(',', StringSplitOptions.TrimEntries) : [text]).Select(word =>
            parameter.Choices.FirstOrDefault(value => SameWord(word, Question.LabelOf(spec, parameter, value, speech))) ?? word));

    private static bool SameWord(string text, string label) => string.Equals(text, label, StringComparison.OrdinalIgnoreCase);

    private static string Toggled(Parameter parameter, string chosen, string value)
    {
        var before = chosen.Split(',');

        return string.Join(',', parameter.Choices.Where(choice => before.Contains(choice) != (choice == value)));
    }

    private static int IndexOf(CommandSpec spec, string name) =>
        spec.Parameters.TakeWhile(parameter => parameter.Name != name).Count() is var i && i < spec.Parameters.Count ? i : -1;
}
