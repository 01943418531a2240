using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using SupportBot.Closing;

namespace SupportBot.Host.Operations;

/// <summary>
/// <c>supportbot close-down</c>: the bot that runs tells everyone who agreed, lets them take a copy for some days, and then erases
/// everything. Run again it says how far that is.
/// </summary>
internal static class CloseDownOperation
{
    private const string Confirmation = "close down";
    private const int DaysUnlessGiven = 30;
    private const int MostDays = 365;

    /// <summary>The command.</summary>
    public static Command Command()
    {
        var days = new Option<int>("--days") { Description = $"How many days people have to take a copy: 1 to {MostDays}.", DefaultValueFactory = _ => DaysUnlessGiven };
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        var takeBack = new Option<bool>("--cancel") { Description = "Stays after all, and tells whoever was told. Possible until the day." };
        var command = new Command("close-down", "Ends the bot: tells everyone who agreed, lets them take a copy for some days, then erases everything and the key.") { days, yes, takeBack };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancel) =>
        {
            string[] args = [.. result.UnmatchedTokens];

            return result.GetValue(takeBack) ? CancelAsync(args, cancel) : RunAsync(args, result.GetValue(days), result.GetValue(yes), cancel);
        });

        return command;
    }

    private static async Task<int> RunAsync(string[] args, int days, bool isSure, CancellationToken cancel)
    {
        if (days is < 1 or > MostDays) throw new SettingRefusedException($"--days is {days}; give a number from 1 to {MostDays}");

        return await WithAsync(args, async (options, store, now) =>
        {
            if (await store.FindAsync(cancel) is { } plan)
            {
                await SayAsync($"The bot closes on {Day(plan.ClosesAt)} already. {Told(await store.CountAsync(cancel))}");

                return 0;
            }

            await SayAsync($"Everyone who agreed is told that the bot closes on {Day(now + Duration.FromDays(days))}. Until then they can take a copy; nothing new is kept.");
            await SayAsync("Then everything is erased, with the master key, so that no backup opens either. Until that day it can be taken back: supportbot close-down --cancel");

            if (!isSure && !await IsSureAsync(cancel))
            {
                await SayAsync("That was something else, so nothing was changed.");

                return 1;
            }

            var people = await store.BeginAsync(days, now, cancel);
            await Acts.NoteAsync(options, $"close-down: on {Day(now + Duration.FromDays(days))}, {people} to be told", cancel);
            await SayAsync($"{people} people are being told by the bot that runs. Leave it running until it stops by itself.");

            return 0;
        }, cancel);
    }

    private static Task<int> CancelAsync(string[] args, CancellationToken cancel) => WithAsync(args, async (options, store, now) =>
    {
        if (await store.CancelAsync(now, cancel) is not { } people)
        {
            await SayAsync("The bot is not closing down, so nothing was changed.");

            return 1;
        }

        await Acts.NoteAsync(options, $"close-down: taken back, {people} to be told", cancel);
        await SayAsync($"The bot stays. {people} people had been told otherwise, and are being told by the bot that runs.");

        return 0;
    }, cancel);

    private static async Task<int> WithAsync(string[] args, Func<HostOptions, ClosingStore, Instant, Task<int>> act, CancellationToken cancel)
    {
        var configuration = SupportBotHost.Configuration(args);
        var options = HostOptions.From(configuration);
        if (options.Database is null && !File.Exists(options.DatabaseFile)) throw new SettingRefusedException($"There is no database yet: {options.DatabaseFile}");

        using var host = SupportBotHost.Builder(configuration, options).Build();
        await SupportBotHost.OpenAsync(host.Services, cancel);

        return await act(options, host.Services.GetRequiredService<ClosingStore>(), TimeProvider.System.GetCurrentInstant());
    }

    private static async Task<bool> IsSureAsync(CancellationToken cancel)
    {
        await SayAsync($"Type “{Confirmation}” to go on:");

        return (await Console.In.ReadLineAsync(cancel))?.Trim() == Confirmation;
    }

    private static string Told(ToldSoFar so) => $"Told: {so.Told}; still to be told: {so.Waiting}; not reached, and told when they write: {so.Undelivered}.";

    private static string Day(Instant at) => at.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static Task SayAsync(string text) => Console.Out.WriteLineAsync(text);
}
