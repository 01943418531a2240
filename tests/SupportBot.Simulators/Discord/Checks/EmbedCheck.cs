namespace SupportBot.Simulators.Discord.Checks;

/// <summary>The limits of embeds: ten, and 6,000 characters over all of them.</summary>
internal static class EmbedCheck
{
    /// <summary>Notes what is wrong and tells how many embeds there are.</summary>
    public static int Run(Form message, IReadOnlyList<string> files)
    {
        if (message.List("embeds", 0, 10) is not { } embeds) return 0;

        if (embeds.Sum(embed => Size(embed, files)) > 6_000)
            message.Refuse("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");

        return embeds.Count;
    }

    private static int Size(Form embed, IReadOnlyList<string> files)
    {
        var size = Trimmed(embed.Text("title", 0, 256)) + Trimmed(embed.Text("description", 0, 4_096));

        foreach (var field in embed.List("fields", 0, 25) ?? [])
            size += Trimmed(field.Text("name", 1, 256, required: true)) + Trimmed(field.Text("value", 1, 1_024, required: true));

        if (embed.Inner("footer") is { } footer) size += Trimmed(footer.Text("text", 0, 2_048, required: true));

        if (embed.Inner("author") is { } author) size += Trimmed(author.Text("name", 0, 256, required: true));

        embed.Whole("color", 0, 0xFFFFFF);

        if (embed.Inner("image") is { } image) MediaCheck.Url(image, files);

        if (embed.Inner("thumbnail") is { } thumbnail) MediaCheck.Url(thumbnail, files);

        return size;
    }

    private static int Trimmed(string? text) => text is null ? 0 : Form.Length(text.Trim());
}
