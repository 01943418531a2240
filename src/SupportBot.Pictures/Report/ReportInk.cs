namespace SupportBot.Pictures.Report;

/// <summary>The colours and font sizes of the printed page.</summary>
internal static class ReportInk
{
    public const uint Ink = 0xFF1B2430;
    public const uint Quiet = 0xFF5A6673;
    public const uint Rule = 0xFFD5DCE3;
    public const uint Head = 0xFFE9EEF3;
    public const uint Stripe = 0xFFF5F8FA;
    public const uint Accent = 0xFF0B5CA8;

    public const float Title = 19;
    public const float Heading = 11.5f;
    public const float Body = 9.6f;
    public const float Small = 8.4f;
}
