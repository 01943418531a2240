using SupportBot.Dialogue;
using SupportBot.Discord.Wire;

namespace SupportBot.Discord;

/// <summary>Where an answer goes and who sees it.</summary>
/// <param name="InPlace">Whether it takes the place of the message whose button was pressed.</param>
/// <param name="OnlyForOne">Whether only the member who asked sees it.</param>
internal readonly record struct AnswerPlace(bool InPlace, bool OnlyForOne)
{
    /// <summary>
    /// What is personal never takes the place of a message that others see, and never stands where they could see it.
    /// </summary>
    public static AnswerPlace Of(Interaction interaction, Reply reply)
    {
        var onlyForOne = DiscordUpdates.IsShared(interaction) && reply.Audience is Audience.OnlyYou;
        var isSeenByAll = DiscordUpdates.IsShared(interaction) && interaction.Message is { } source && (source.Flags & MessageFlags.Ephemeral) is 0;

        return new(reply.Placement is Placement.InPlace && interaction.Message is not null && !(onlyForOne && isSeenByAll), onlyForOne);
    }

    /// <summary>Before the answer is known it is taken as personal.</summary>
    public static AnswerPlace WhileWaiting(Interaction interaction) => Of(interaction, new Reply());

    /// <summary>
    /// The message as it must be sent there: who sees a message cannot be changed, and a message that had plain text has
    /// to lose it.
    /// </summary>
    public OutgoingMessage Fit(OutgoingMessage message, Interaction interaction) => InPlace
        ? message with
        {
            Flags = MessageFlags.ComponentsV2,
            Content = (interaction.Message!.Flags & MessageFlags.ComponentsV2) is 0 ? "" : null,
            Attachments = message.Attachments ?? [],
        }
        : message;
}
