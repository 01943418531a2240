using SupportBot.Simulators.Discord.Admin;
using SupportBot.Simulators.Telegram;

switch (args)
{
    case ["telegram", .. var rest]:
        await TelegramByHand.RunAsync(rest);

        return 0;
    case ["discord", .. var rest]:
        return await DiscordByHand.RunAsync(rest);
    default:
        await Console.Error.WriteLineAsync("Which one? For example: telegram --port 8081, or discord --port 57900");

        return 2;
}
