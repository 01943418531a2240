using System.Security.Cryptography;

namespace SupportBot.Telegram;

/// <summary>How long to wait after trouble: 1 second, then twice as long each time up to 30, never quite the same.</summary>
internal sealed class Backoff
{
    private const int Longest = 30;

    private int _seconds;

    public TimeSpan Next()
    {
        _seconds = Math.Clamp(_seconds * 2, 1, Longest);

        return _seconds * TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(500, 1000));
    }

    public void Reset() => _seconds = 0;
}
