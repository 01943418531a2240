using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Tests.PeerSupport;

public sealed class A_room_for_two
{
    [Fact]
    public async Task is_opened_at_the_next_press_when_the_bot_stopped_before_it_was()
    {
        var rooms = new FragileRooms();
        using var circle = await Circle.OpensAt(rooms: rooms);
        await circle.OnDuty("sam");
        var ask = new ChatInput.Called(new("support ask", await circle.CommunityIdAsync(), "-"));
        await circle.Does("ada", new ChatUpdate(Circle.Account("ada"), ask) { Community = Circle.Group, Place = ChatPlace.Shared });

        rooms.Stops = true;
        await circle.Presses("sam", "I take it");
        Assert.DoesNotContain("It is yours", circle.Last("sam"), StringComparison.Ordinal);
        rooms.Stops = false;
        await circle.Presses("sam", "I take it");

        Assert.StartsWith("It is yours. I opened a private thread for you both.", circle.Last("sam"), StringComparison.Ordinal);
        Assert.Equal(["ada", "sam"], rooms.Accounts);
        await circle.Waits(minutes: 1);
        Assert.StartsWith("Sam is here for you now.\nYou two have a private thread in the server", circle.Last("ada"), StringComparison.Ordinal);
    }

    /// <summary>Rooms that can fail as a power cut does: nobody learns what became of it.</summary>
    private sealed class FragileRooms : IRooms
    {
        public bool Stops { get; set; }

        public IReadOnlyList<string> Accounts { get; private set; } = [];

        public string Platform => "test";

        public Task<string> OpenAsync(string chat, string name, IReadOnlyList<string> accounts, Reply first, CancellationToken cancel)
        {
            if (Stops) throw new IOException("The machine stopped.");

            Accounts = accounts;

            return Task.FromResult("room");
        }

        public Task ChangeAsync(string room, string comes, string? goes, CancellationToken cancel) => Task.CompletedTask;

        public Task<Instant?> LastHeardAsync(string room, CancellationToken cancel) => Task.FromResult<Instant?>(null);

        public Task CloseAsync(string room, CancellationToken cancel) => Task.CompletedTask;
    }
}
