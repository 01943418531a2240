using Microsoft.Extensions.Hosting;

namespace SupportBot.Learn;

/// <summary>Reads the cards in the background while the bot starts; a card that cannot be used stops the start.</summary>
internal sealed class OpenLibrary(Library library) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(library.Open, stoppingToken);
}
