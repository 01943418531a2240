using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SupportBot.Telegram;

/// <summary>How the bot reaches Telegram. Section <c>Telegram</c> of the configuration.</summary>
internal sealed partial class TelegramOptions
{
    /// <summary>The token that @BotFather gave, digits and letters with a colon between them.</summary>
    [Required]
    [RegularExpression("^[0-9]{1,16}:[A-Za-z0-9_-]{1,200}$")]
    public string Token { get; set; } = "";

    /// <summary>Where the Bot API is; only scheme, host and port count. Telegram's own unless set.</summary>
    [Required]
    public Uri ApiBaseUrl { get; set; } = new("https://api.telegram.org");

    /// <summary>
    /// The https address under which Telegram reaches this machine. When it is set, Telegram posts updates there;
    /// otherwise the bot asks for them and needs no open port.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Proves that an update comes from Telegram: 16 to 256 of A-Z, a-z, 0-9, _ and -. For PublicUrl only.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{16,256}$")]
    public string? WebhookSecret { get; set; }

    /// <summary>Where the bot listens for what comes to PublicUrl. http://127.0.0.1:8443/ unless set.</summary>
    [Required]
    public Uri WebhookListen { get; set; } = new("http://127.0.0.1:8443/");

    /// <summary>
    /// Messages a second to all chats together. From 1 to 10,000; 29.5 unless set, just under the 30 that Telegram names.
    /// </summary>
    [Range(1, 10_000)]
    public double MessagesPerSecond { get; set; } = 29.5;

    /// <summary>How long a poll waits for updates. From 1 to 50 seconds; 30 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:50")]
    public TimeSpan PollFor { get; set; } = TimeSpan.FromSeconds(30);

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<TelegramOptions>;

    /// <summary>What the attributes cannot say: a webhook needs a secret.</summary>
    internal sealed class WebhookValidator : IValidateOptions<TelegramOptions>
    {
        public ValidateOptionsResult Validate(string? name, TelegramOptions options) => options switch
        {
            { PublicUrl: null } => ValidateOptionsResult.Success,
            { WebhookSecret: null } => ValidateOptionsResult.Fail("Telegram:PublicUrl needs Telegram:WebhookSecret."),
            { PublicUrl: { IsLoopback: false, Scheme: not "https" } } =>
                ValidateOptionsResult.Fail("Telegram:PublicUrl must begin with https."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
