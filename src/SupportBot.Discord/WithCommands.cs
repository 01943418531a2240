using Microsoft.Extensions.Logging;
using SupportBot.Dialogue;
using SupportBot.Discord.Rest;

namespace SupportBot.Discord;

/// <summary>Offers the commands while it listens: an answer must not wait for the menu.</summary>
internal sealed partial class WithCommands(IListener listener, DiscordCommands commands, TimeProvider clock, ILogger log) : IListener
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    public string Name => listener.Name;

    public async Task RunAsync(CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var offering = OfferAsync(end.Token);

        try
        {
            await listener.RunAsync(cancel);
        }
        finally
        {
            await end.CancelAsync();
            await offering;
        }
    }

    private async Task OfferAsync(CancellationToken cancel)
    {
        try
        {
            while (!await IsOfferedAsync(cancel)) await Task.Delay(Again, clock, cancel);
        }
        catch (Exception over) when (over is OperationCanceledException or TokenRefusedException)
        {
            // The listener says what is wrong with the token.
        }
    }

    private async Task<bool> IsOfferedAsync(CancellationToken cancel)
    {
        try
        {
            if (await commands.RegisterAsync(cancel)) Log.Offered(log);

            return true;
        }
        catch (Exception trouble) when (trouble is DiscordApiException or RestTimeoutException)
        {
            Log.NotOffered(log, trouble.Message);

            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Discord now offers the bot's commands as they are in this version.")]
        public static partial void Offered(ILogger log);

        [LoggerMessage(LogLevel.Error, "Discord did not take the bot's commands; trying again in five minutes. {Why}")]
        public static partial void NotOffered(ILogger log, string why);
    }
}
