namespace SupportBot.Discord.Rest;

/// <summary>The bot's token, until Discord has refused it once: after that nothing more is sent with it.</summary>
internal sealed class BotToken(string token)
{
    private volatile bool _isRefused;

    /// <summary>Discord does not know it.</summary>
    public void Refuse() => _isRefused = true;

    /// <exception cref="TokenRefusedException">Discord has refused it.</exception>
    public void Check()
    {
        if (_isRefused) throw new TokenRefusedException();
    }

    public void SignInto(HttpRequestMessage message) => message.Headers.TryAddWithoutValidation("Authorization", $"Bot {token}");

    /// <summary>Nothing: it is never written anywhere.</summary>
    public override string ToString() => nameof(BotToken);
}
