using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Conversation;

/// <summary>Asks for what a command still needs: all at once as a form, or one value after the other.</summary>
internal static class Question
{
    /// <summary>The value that settles a list of choices as it is, and leaves out anything else.</summary>
    public const string Settle = "-";

    /// <summary>What a value begins with that is put on a list of choices, or taken off again.</summary>
    public const char Toggle = '*';

    private const int MostFields = 5;
    private const int ShortLabel = 12;

    /// <summary>The next fields of a form, as many as a platform can show at once.</summary>
    public static Form AsForm(CommandSpec spec, UnfinishedCall call, Speech speech) => new(
        call.Id,
        speech.Label(speech.Knows($"{spec.Key}.title") ? $"{spec.Key}.title" : $"{spec.Key}.help"),
        [
            .. FieldsThatFit(Enumerable.Range(call.Asked, spec.Parameters.Count - call.Asked)
                .Where(i => Gaps.IsOpen(spec.Parameters[i], call.Values, i, call.AsksAll))
                .Select(i => FieldOf(spec, i, call.Values[i], speech))),
        ]);

    /// <summary>One question, with what was wrong with the last answer above it.</summary>
    public static Reply AsReply(CommandSpec spec, UnfinishedCall call, Mistake? mistake, Speech speech)
    {
        var parameter = spec.Parameters[call.Asked];
        var field = FieldOf(spec, call.Asked, call.Values[call.Asked], speech);
        var blocks = new List<Block>();
        if (mistake is not null) blocks.Add(new Block.Paragraph(speech.Say(mistake)));
        blocks.Add(new Block.Paragraph([new Run.Strong(field.Question)]));
        if (field.Text.Length > 0) blocks.Add(new Block.Paragraph(field.Text));
        if (field.Hint.Length > 0) blocks.Add(new Block.Note(field.Hint));

        return new Reply([.. blocks])
        {
            Buttons = [.. Answers(call, parameter, field, speech), Endings(call, parameter, field, speech)],
            Awaits = parameter.Kind switch
            {
                FieldKind.Choice or FieldKind.Choices => Awaits.Anything,
                FieldKind.File => Awaits.File,
                _ => Awaits.Text,
            },
            Understood = mistake is null,
        };
    }

    /// <summary>A question with a button that opens its form, where a form cannot be opened in answer.</summary>
    public static Reply BeforeForm(CommandSpec spec, UnfinishedCall call, Mistake? mistake, Speech speech)
    {
        var form = AsForm(spec, call, speech);
        Words text = mistake is null ? speech.Say("fill.more", ("title", form.Title)) : speech.Say(mistake);

        return new Reply(new Block.Paragraph(text))
        {
            Buttons = [[new Button.Press(speech.Label("fill.open"), form.Resume) { Look = Look.Main }, new Button.Press(speech.Label("fill.cancel"), new("cancel"))]],
            Understood = mistake is null,
        };
    }

    /// <summary>The text of one choice.</summary>
    public static string LabelOf(CommandSpec spec, Parameter parameter, string value, Speech speech) =>
        parameter.Wording is { } wording ? wording.Labels[Index(parameter.Choices, value)]
        : speech.Knows($"{spec.Key}.{parameter.Name}.{value}") ? speech.Label($"{spec.Key}.{parameter.Name}.{value}") : value;

    private static int Index(IReadOnlyList<string> choices, string value) => choices.TakeWhile(choice => choice != value).Count();

    private static IEnumerable<Field> FieldsThatFit(IEnumerable<Field> fields)
    {
        var room = MostFields;

        return fields.TakeWhile(field => (room -= Form.IsWide(field) ? 2 : 1) >= 0);
    }

    private static Field FieldOf(CommandSpec spec, int index, string given, Speech speech)
    {
        var parameter = spec.Parameters[index];
        var key = $"{spec.Key}.{parameter.Name}";

        return new Field(parameter.Name, parameter.Wording?.Question ?? speech.Label(key), parameter.Kind)
        {
            Text = parameter.Wording?.Text ?? "",
            Optional = parameter.Optional,
            Options = [.. parameter.Choices.Select(value => new Option(value, LabelOf(spec, parameter, value, speech)))],
            MaxLength = parameter.MaxLength,
            Hint = parameter.Wording is { Elsewhere: { Length: > 0 } elsewhere } && speech.Language is not Phrases.Complete ? speech.Label(elsewhere)
                : speech.Knows($"{key}.hint") ? speech.Label($"{key}.hint") : "",
            Given = given,
        };
    }

    private static IEnumerable<IReadOnlyList<Button>> Answers(UnfinishedCall call, Parameter parameter, Field field, Speech speech)
    {
        var chosen = field.Given.Split(',');
        var buttons = field.Options.Select(option => parameter.Kind is FieldKind.Choices && option.Value != parameter.Alone
            ? new Button.Press(
                chosen.Contains(option.Value) ? speech.Label("fill.chosen", ("choice", option.Label)) : option.Label,
                new("fill", call.Id, parameter.Name, $"{Toggle}{option.Value}"))
            : new Button.Press(option.Label, new("fill", call.Id, parameter.Name, option.Value)));

        return Rows([.. buttons]);
    }

    private static IEnumerable<IReadOnlyList<Button>> Rows(IReadOnlyList<Button> buttons)
    {
        var row = new List<Button>();

        foreach (var button in buttons)
        {
            var room = button.Label.Length <= 2 ? 5 : button.Label.Length <= ShortLabel ? 3 : 2;
            if (row.Count > 0 && (row.Count >= room || (row[0].Label.Length <= 2) != (button.Label.Length <= 2)))
            {
                yield return row.ToArray();
                row.Clear();
            }

            row.Add(button);
        }

        if (row.Count > 0) yield return row;
    }

    private static IReadOnlyList<Button> Endings(UnfinishedCall call, Parameter parameter, Field field, Speech speech)
    {
        var cancel = new Button.Press(speech.Label("fill.cancel"), new("cancel"));
        var settle = new CommandCall("fill", call.Id, parameter.Name, Settle);

        return parameter.Kind is FieldKind.Choices && (field.Given.Length > 0 || !parameter.Optional)
            ? [new Button.Press(speech.Label("fill.done"), settle) { Look = Look.Main }, cancel]
            : parameter.Optional ? [new Button.Press(speech.Label("fill.skip"), settle), cancel] : [cancel];
    }
}
