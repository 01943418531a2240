using System.Data.Common;
using SupportBot.Storage;

namespace SupportBot.Tests.Privacy;

public sealed class Looking_at_what_is_kept
{
    [Fact]
    public async Task counts_it_from_the_database()
    {
        using var scene = await Scene.StartsAt("2026-03-02T08:50:00Z");
        await scene.Says("/checkin mood=5");
        await scene.Says("/checkin mood=6");

        await scene.Says("/privacy");

        Assert.StartsWith(
            "This is kept about you, counted just now. You agreed on 2026-03-02.\nSettings: 1\nCheck-ins: 2\n",
            PlainText.Of(scene.Last),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_stranger_says_that_there_is_nothing()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z");

        await scene.Says("/privacy");

        Assert.StartsWith("Nothing is kept about you.", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task never_says_that_there_is_nothing_when_it_cannot_look()
    {
        using var scene = await Scene.WithStranger("2026-03-02T08:50:00Z", new Broken());

        await scene.Says("/privacy");

        Assert.StartsWith("Something went wrong on my side", PlainText.Of(scene.Last), StringComparison.Ordinal);
    }

    private sealed class Broken : Database
    {
        public override string LockSchema => "";

        public override Task<DbConnection> OpenAsync(CancellationToken cancel) => throw new InvalidOperationException("The database is gone.");
    }
}
