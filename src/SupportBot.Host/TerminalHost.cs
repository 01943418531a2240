using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Spectre.Console;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.Terminal;

namespace SupportBot.Host;

/// <summary>Runs the bot as a chat in this terminal: no token, no server, no settings needed.</summary>
internal static class TerminalHost
{
    /// <summary>Runs until the input ends. Returns 0, or 1 when a line could not be understood.</summary>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        var configuration = SupportBotHost.Configuration(args);
        var options = HostOptions.From(configuration);
        var isPlain = Console.IsInputRedirected;
        var builder = SupportBotHost.Builder(configuration, options);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        var screen = new TerminalScreen(AnsiConsole.Console, isPlain);
        var account = new TerminalAccount(configuration["Terminal:As"] is { Length: > 0 } name ? name : "me", LanguageOfSystem());
        builder.Services.AddSingleton(screen).AddSingleton(account).AddSingleton<IMessenger, TerminalMessenger>().AddSingleton<ICommunities, TerminalCommunities>();

        using var host = builder.Build();

        // Reading the content takes a moment: it happens beside the opening of the database, and the prompt does not wait.
        var conversations = Task.Run(host.Services.GetRequiredService<IConversations>, CancellationToken.None);
        await SupportBotHost.OpenAsync(host.Services, cancel);
        host.Services.GetRequiredService<IStartupValidator>().Validate();
        await host.StartAsync(cancel);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var chat = new TerminalChat(screen, Console.In, conversations, host.Services.GetRequiredService<ICommandMenu>, account, TimeProvider.System);

        try
        {
            if (!isPlain) Greet(host.Services.GetRequiredService<Phrases>().In(account.Language), screen);
            await chat.RunAsync(over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The person left, or the bot has closed.
        }

        await host.StopAsync(CancellationToken.None);

        return chat.AllUnderstood ? 0 : 1;
    }

    private static void Greet(Speech speech, TerminalScreen screen) => screen.Show(new Reply(
        new Block.Heading(speech.Say("terminal.title")),
        new Block.Paragraph(speech.Say("terminal.how")),
        new Block.Note(speech.Say("help.limits")))
    {
        Buttons =
        [
            [
                new Button.Press(speech.Label("help.check-in"), new("checkin")),
                new Button.Press(speech.Label("help.learn"), new("learn")),
                new Button.Press(speech.Label("help.crisis"), new("crisis")),
                new Button.Press(speech.Label("help.help"), new("help")),
            ],
        ],
    });

    private static string? LanguageOfSystem() =>
        CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : null;
}
