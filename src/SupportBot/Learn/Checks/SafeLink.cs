namespace SupportBot.Learn.Checks;

/// <summary>Tells a page that may be shown from a mirror or a test site on which a copy was read.</summary>
internal static class SafeLink
{
    private static readonly string[] Mirrors = ["laibokeji", "mimsdev", "cnpereading", "livingip", "scribd", "culthealth"];

    private static readonly string[] TestSites = ["uat", "dev", "staging", "preview", "test", "qa"];

    /// <summary>Whether a page may be shown.</summary>
    public static bool Is(Uri page) =>
        page.IsAbsoluteUri
        && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
        && page.HostNameType is UriHostNameType.Dns
        && page.IsDefaultPort
        && page.UserInfo.Length == 0
        && !Mirrors.Any(mirror => page.Host.Contains(mirror, StringComparison.OrdinalIgnoreCase))
        && !TestSites.Contains(page.Host.Split('.', '-')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), StringComparer.OrdinalIgnoreCase);
}
