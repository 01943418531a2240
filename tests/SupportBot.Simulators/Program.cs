using SupportBot.Simulators.Discord.Admin;

return args switch
{
    ["discord", .. var rest] => await DiscordByHand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"Usage: simulator discord [--port 57900] [--no-limits]");

    return 2;
}
