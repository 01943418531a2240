using SupportBot.Dialogue;
using SupportBot.Discord;

namespace SupportBot.Platforms.Tests.Discord;

/// <summary>The adapter with a bot behind it that answers as a test wants.</summary>
internal sealed class Bot(Func<ChatUpdate, Task<Reply>> answer) : IConversations
{
    /// <summary>What the bot was told.</summary>
    public List<ChatUpdate> Heard { get; } = [];

    public Task<Reply> AnswerAsync(ChatUpdate update, CancellationToken cancel)
    {
        lock (Heard) Heard.Add(update);

        return answer(update);
    }

    /// <summary>A connected rig with this bot, whose commands are offered.</summary>
    public async Task<Rig> ConnectedAsync(SupportBot.Simulators.Discord.Rules? rules = null, bool compress = false)
    {
        InteractionTurn? turn = null;
        var rig = await Rig.ConnectedAsync(rules, (rig, received, cancel) =>
        {
            turn ??= new(this, rig.Answers, new(new Menu()), new(rig.Api, new Notes()), rig.Files, rig.Clock);

            return turn.AnswerAsync(received, cancel);
        }, compress);
        await new DiscordCommands(rig.Api, new Menu()).RegisterAsync(Rig.Cancel);

        return rig;
    }
}
