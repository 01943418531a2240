namespace SupportBot.Simulators.Discord.Checks;

/// <summary>Pictures and files: a web address, or <c>attachment://</c> and the name of an uploaded file.</summary>
internal static class MediaCheck
{
    private const string Attached = "attachment://";

    public static void Url(Form item, IReadOnlyList<string> files, bool onlyAttached = false)
    {
        if (item.Text("url", 1, 2_048, required: true) is not { } url) return;

        if (url.StartsWith(Attached, StringComparison.Ordinal))
        {
            if (!files.Contains(url[Attached.Length..]))
            {
                item.Refuse("url", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                    $"The referenced attachment was not found: {url}");
            }
        }
        else if (onlyAttached || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            item.Refuse("url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    public static void Media(Form owner, string key, IReadOnlyList<string> files, bool onlyAttached = false)
    {
        if (owner.Inner(key, required: true) is { } media) Url(media, files, onlyAttached);
    }
}
