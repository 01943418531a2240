using SupportBot.Simulators.Telegram;

switch (args.FirstOrDefault())
{
    case "telegram":
        await TelegramByHand.RunAsync(args[1..]);
        break;

    default:
        await Console.Error.WriteLineAsync("Which one? For example: telegram --port 8081");
        break;
}
