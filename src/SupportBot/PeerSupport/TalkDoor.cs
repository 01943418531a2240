using SupportBot.Commands;
using SupportBot.Dialogue;

namespace SupportBot.PeerSupport;

/// <summary>Lets only the two of a talk do something with it; anybody else, and whoever comes late, is answered kindly.</summary>
internal sealed class TalkDoor(RequestStore requests)
{
    /// <summary>The request's id, with which the buttons of a talk begin.</summary>
    public static Parameter<string> Which { get; } = Parameter.Text("request", maxLength: 16);

    /// <summary>Does something with a talk of the person's own.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="side">Who may: one of the two, or both.</param>
    /// <param name="then">What.</param>
    /// <param name="cancel">Gives up.</param>
    /// <param name="isAfter">Whether it may be over already.</param>
    public async Task<Reply> PassAsync(Turn turn, Side side, Func<SupportRequest, Task<Reply>> then, CancellationToken cancel, bool isAfter = false)
    {
        if (await requests.FindAsync(turn.Get(Which), cancel) is not { } request) return Over(turn);

        var mine = request.PersonId == turn.Person.Id ? Side.Asker : request.TakerId == turn.Person.Id ? Side.Supporter : Side.None;

        return mine is Side.None ? Over(turn)
            : request.State is RequestState.Over && !isAfter ? Over(turn)
            : (side & mine) != 0 ? await then(request)
            : new Reply(new Block.Paragraph(turn.Say(mine is Side.Asker ? "support.not-yours.asker" : "support.not-yours.supporter"))) { Placement = Placement.Below };
    }

    /// <summary>Says that it is over.</summary>
    public static Reply Over(Turn turn) => new(new Block.Paragraph(turn.Say("support.over")))
    {
        Buttons = [[new Button.Press(turn.Label("support.ask.again"), new("support"))]],
        Placement = Placement.Below,
    };
}

/// <summary>The two sides of a talk.</summary>
[Flags]
internal enum Side
{
    /// <summary>Neither.</summary>
    None = 0,

    /// <summary>Who asked.</summary>
    Asker = 1,

    /// <summary>Who took it.</summary>
    Supporter = 2,

    /// <summary>Both.</summary>
    Both = Asker | Supporter,
}
