using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Safety;

/// <summary>What someone in danger sees. Fixed text from memory.</summary>
internal static class CrisisReply
{
    /// <summary>Puts help on top of whatever a command answered.</summary>
    public static Reply Above(Reply reply, Tier tier, string? country, Speech speech)
    {
        _ = country;

        return reply with
        {
            Blocks = [new Block.Paragraph(speech.Say("crisis.heard")), .. reply.Blocks],
            Urgent = tier is Tier.Urgent,
            Placement = Placement.Below,
        };
    }
}
