namespace SupportBot.Simulators.Discord.Rest;

/// <summary>One call of Discord's API and its limit.</summary>
/// <param name="Name">The name that faults, counts and tests use.</param>
/// <param name="Bucket">The name of the limit; routes may share one.</param>
/// <param name="Requests">So many requests in <paramref name="Seconds"/>, for each channel or token.</param>
/// <param name="NeedsToken">Whether the bot's token must be sent; such calls also count against the global limit.</param>
internal sealed record Route(string Name, string Bucket, int Requests, double Seconds, bool NeedsToken)
{
    public static readonly Route GatewayBot = new("gateway bot", "gwbot", 2, 5, true);
    public static readonly Route Me = new("me", "me", 30, 30, true);
    public static readonly Route Application = new("application", "app", 30, 30, true);
    public static readonly Route Commands = new("commands", "cmds", 5, 20, true);
    public static readonly Route CreateDm = new("create dm", "dm", 10, 10, true);
    public static readonly Route CreateMessage = new("create message", "msg", 5, 5, true);
    public static readonly Route GetMember = new("get member", "gmem", 10, 10, true);
    public static readonly Route CreateThread = new("create thread", "thr", 50, 10, true);
    public static readonly Route ThreadMember = new("thread member", "thrm", 50, 10, true);
    public static readonly Route ChangeChannel = new("change channel", "chch", 50, 10, true);
    public static readonly Route GetMessage = new("get message", "getmsg", 50, 1, true);
    public static readonly Route GetChannel = new("get channel", "getch", 50, 1, true);
    public static readonly Route Callback = new("callback", "cb", 100, 1, false);
    public static readonly Route FollowUp = new("follow up", "wh", 5, 2, false);
    public static readonly Route FollowUpMessage = new("follow up message", "whm", 5, 2, false);
}
