namespace SupportBot.Simulators.Discord.Checks;

/// <summary>One pass over the components of a message or a modal.</summary>
/// <param name="Files">The names of the uploaded files.</param>
internal sealed record ComponentCheck(bool InModal, IReadOnlyList<string> Files)
{
    private readonly HashSet<string> _customIds = [];
    private readonly HashSet<long> _ids = [];
    private int _count;

    /// <summary>The characters of all Text Displays.</summary>
    public int TextLength { get; set; }

    /// <summary>Checks a message's components and tells how many stand at the top.</summary>
    public static int Message(Form message, bool v2, IReadOnlyList<string> files)
    {
        if (message.List("components", 0, v2 ? 40 : 5) is not { } components) return 0;

        var check = new ComponentCheck(InModal: false, files);
        check.All(components, v2 ? [1, 9, 10, 12, 13, 14, 17] : [1]);

        if (v2 && check._count > 40)
        {
            message.Refuse("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                $"The total number of components in this message exceeds the maximum of 40 ({check._count})");
        }

        if (v2 && check.TextLength > 4_000)
        {
            message.Refuse("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                $"The total displayable text exceeds 4000 ({check.TextLength})");
        }

        return components.Count;
    }

    /// <summary>Checks what opens in a window over the chat.</summary>
    public static void Modal(Form modal)
    {
        if (!modal.IsObject()) return;

        modal.Text("custom_id", 1, 100, required: true);
        modal.Text("title", 1, 45, required: true);

        if (modal.List("components", 1, 5, required: true) is { } components)
            new ComponentCheck(InModal: true, []).All(components, [1, 10, 18]);
    }

    /// <summary>Checks each component, when its type may stand here.</summary>
    public void All(IEnumerable<Form> components, int[] allowed)
    {
        foreach (var component in components) One(component, allowed);
    }

    public int? One(Form component, int[] allowed)
    {
        if (!component.IsObject()) return null;

        var type = (int)(component.Whole("type", 1, 99, required: true) ?? 0);

        if (!allowed.Contains(type))
        {
            component.Refuse("type", "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");

            return null;
        }

        _count++;

        if (component.Whole("id", 0, int.MaxValue) is { } id and not 0 && !_ids.Add(id))
            component.Refuse("id", "COMPONENT_ID_DUPLICATED", "Component id must be unique");

        if (!LayoutCheck.Run(component, type, this)) InputCheck.Run(component, type, this);

        return type;
    }

    public void CustomId(Form component)
    {
        if (component.Text("custom_id", 1, 100, required: true) is { } id && !_customIds.Add(id))
            component.Refuse("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}
