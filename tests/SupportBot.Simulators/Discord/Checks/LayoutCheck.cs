namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Components that hold or show something: rows, sections, text, pictures, files, lines, containers, labels.</summary>
internal static class LayoutCheck
{
    /// <summary>Checks a layout component; tells whether the type is one.</summary>
    public static bool Run(Form component, int type, ComponentCheck check)
    {
        switch (type)
        {
            case 1:
                Row(component, check);
                return true;
            case 9:
                Section(component, check);
                return true;
            case 10:
                check.TextLength += component.Text("content", 1, 4_000, required: true) is { } text ? Form.Length(text) : 0;
                return true;
            case 11:
                MediaCheck.Media(component, "media", check.Files);
                component.Text("description", 0, 1_024);
                return true;
            case 12:
                Gallery(component, check);
                return true;
            case 13:
                MediaCheck.Media(component, "file", check.Files, onlyAttached: true);
                return true;
            case 14:
                component.Whole("spacing", 1, 2);
                component.Flag("divider");
                return true;
            case 17:
                component.Whole("accent_color", 0, 0xFFFFFF);
                component.Flag("spoiler");
                check.All(component.List("components", 1, 40, required: true) ?? [], [1, 9, 10, 12, 13, 14]);
                return true;
            case 18:
                Label(component, check);
                return true;
            default:
                return false;
        }
    }

    private static void Row(Form row, ComponentCheck check)
    {
        int[] allowed = check.InModal ? [4] : [2, 3, 5, 6, 7, 8];
        var types = (row.List("components", 1, 5, required: true) ?? []).Select(item => check.One(item, allowed)).ToList();
        var selects = types.Count(type => type is not 2);

        if (selects > 1 || (selects is 1 && types.Count > 1))
            row.Refuse("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private static void Section(Form section, ComponentCheck check)
    {
        check.All(section.List("components", 1, 3, required: true) ?? [], [10]);

        if (section.Inner("accessory", required: true) is { } accessory) check.One(accessory, [2, 11]);
    }

    private static void Gallery(Form gallery, ComponentCheck check)
    {
        foreach (var item in gallery.List("items", 1, 10, required: true) ?? [])
        {
            MediaCheck.Media(item, "media", check.Files);
            item.Text("description", 0, 1_024);
        }
    }

    private static void Label(Form label, ComponentCheck check)
    {
        label.Text("label", 1, 45, required: true);
        label.Text("description", 0, 100);

        if (label.Inner("component", required: true) is { } inner)
            check.One(inner, [3, 4, 5, 6, 7, 8, 19, 21, 22, 23]);
    }
}
