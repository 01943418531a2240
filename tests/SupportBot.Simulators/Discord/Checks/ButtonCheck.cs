namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Buttons: a custom id, an address or a product, and a label or an emoji.</summary>
internal static class ButtonCheck
{
    public static void Run(Form button, ComponentCheck check)
    {
        var style = button.Whole("style", 1, 6, required: true) ?? 1;
        button.Text("label", 0, 80);
        button.Flag("disabled");

        if (style is 5) Link(button);
        else if (style is 6) Premium(button);
        else Call(button, check);

        if (style is not 6 && !button.Has("label") && !button.Has("emoji"))
            button.Refuse("", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or an emoji");
    }

    private static void Link(Form button)
    {
        button.Text("url", 1, 512, required: true);

        if (button.Has("custom_id")) Both(button, "custom_id");
    }

    private static void Premium(Form button)
    {
        button.Whole("sku_id", 1, long.MaxValue, required: true);

        if (button.Has("custom_id") || button.Has("label") || button.Has("url") || button.Has("emoji"))
        {
            button.Refuse("", "BUTTON_COMPONENT_INVALID_PREMIUM",
                "Premium buttons cannot have custom_id, label, url or emoji");
        }
    }

    private static void Call(Form button, ComponentCheck check)
    {
        check.CustomId(button);

        if (button.Has("url")) Both(button, "url");

        if (button.Has("sku_id")) button.Refuse("sku_id", "BUTTON_COMPONENT_INVALID_SKU", "sku_id only for premium buttons");
    }

    private static void Both(Form button, string key) => button.Refuse(
        key,
        "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified");
}
