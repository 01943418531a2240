using SupportBot.Dialogue;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord.Look;

/// <summary>Rows of buttons: at most five in a row, each call once.</summary>
internal static class ButtonLook
{
    public static IReadOnlyList<Component> Rows(IEnumerable<IReadOnlyList<Button>> rows)
    {
        var seen = new HashSet<string>();

        return
        [
            .. rows.SelectMany(row => row.Select(Shown).OfType<Component>().Where(button => seen.Add(button.CustomId ?? button.Url!))
                .Chunk(Limits.ButtonsInRow))
                .Select(row => new Component(ComponentType.Row) { Components = row }),
        ];
    }

    // Discord cannot copy a text; it stands in the reply as well.
    private static Component? Shown(Button button) => button switch
    {
        Button.Press(_, var call) => Named(button) with { Style = StyleOf(button.Look), CustomId = call.Encode() },
        Button.Open(_, var page) => Named(button) with { Style = ButtonStyle.Link, Url = page.AbsoluteUri },
        _ => null,
    };

    private static Component Named(Button button) =>
        new(ComponentType.Button) { Label = Limits.Short(button.Label, Limits.ButtonLabel) };

    private static int StyleOf(Dialogue.Look look) => look switch
    {
        Dialogue.Look.Main => ButtonStyle.Primary,
        Dialogue.Look.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    };
}
