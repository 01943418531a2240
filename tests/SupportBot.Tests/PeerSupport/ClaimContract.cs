using NodaTime;
using SupportBot.Communities;
using SupportBot.People;
using SupportBot.PeerSupport;

namespace SupportBot.Tests.PeerSupport;

/// <summary>Of any number of supporters who press at once, on any number of machines, one has the request.</summary>
public abstract class ClaimContract(TestDatabases databases) : StoreContract(databases)
{
    private const int Races = 1000;

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public async Task One_of_two_who_press_at_once_wins_a_thousand_times()
    {
        var (community, asker, one, other) = await BeginAsync(most: 5000);
        var elsewhere = Databases.Another();
        (TalkStore First, TalkStore Second) stores = (new(Database), new(elsewhere));
        var wins = 0;

        for (var race = 0; race < Races; race++)
        {
            var id = await AskAsync(asker, community, race);
            using var gun = new Barrier(2);
            var claims = await Task.WhenAll(Press(stores.First, one, id), Press(stores.Second, other, id));
            Assert.Equal([Claim.Taken, Claim.Late], claims.Order());
            if (claims[0] is Claim.Taken) wins++;

            Task<Claim> Press(TalkStore store, Person who, string what) => Task.Run(
                () =>
                {
                    gun.SignalAndWait(Cancel);

                    return store.TakeAsync(who, what, community.Id, _ => [], Now, Cancel);
                },
                Cancel);
        }

        // Neither machine is the one that always comes first, or the two did not press at once.
        Assert.InRange(wins, 1, Races - 1);
    }

    [Fact]
    public async Task One_of_two_takes_a_talk_over_and_the_first_keeps_it_until_then()
    {
        var (community, asker, one, other) = await BeginAsync(most: 2);
        var third = await SupporterAsync("third", community, 2);
        var store = new TalkStore(Database);
        var id = await AskAsync(asker, community, 1);
        Assert.Equal(Claim.Taken, await TakeAsync(store, one, id, community));
        Assert.Equal(Claim.Late, await TakeAsync(store, other, id, community));
        Assert.Equal(Claim.Mine, await TakeAsync(store, one, id, community));

        await store.OfferAsync(one, id, [], Cancel);
        Assert.Equal(one.Id, (await new RequestStore(Database).FindAsync(id, Cancel))!.TakerId);
        var claims = await Task.WhenAll(TakeAsync(store, other, id, community), TakeAsync(store, third, id, community));

        Assert.Equal([Claim.Taken, Claim.Late], claims.Order());
    }

    [Fact]
    public async Task A_claim_that_is_given_back_leaves_everything_as_it_was_and_nobody_is_told()
    {
        var (community, asker, one, other) = await BeginAsync(most: 2);
        var (store, requests) = (new TalkStore(Database), new RequestStore(Database));
        var id = await AskAsync(asker, community, 1);
        MessageRow[] tell = [MessageRow.For(asker, new(MessageKind.Taken, id, community.Id, "One"), $"taken {id}", Now)];

        var waiting = (await requests.FindAsync(id, Cancel))!;
        Assert.Equal(Claim.Taken, await store.TakeAsync(one, id, community.Id, _ => tell, Now, Cancel));
        Assert.True(await store.GiveBackAsync(one, waiting, tell, Cancel));
        Assert.Equal(waiting, await requests.FindAsync(id, Cancel));
        Assert.Empty(await Database.QueryAsync<string>("SELECT id FROM support_message WHERE request_id = @id;", new { id }, Cancel));
        Assert.Equal(0, await new TakenStore(Database).CountAsync(one, Now, Cancel));

        await TakeAsync(store, one, id, community);
        await store.OfferAsync(one, id, [], Cancel);
        var offered = (await requests.FindAsync(id, Cancel))!;
        Assert.Equal(Claim.Taken, await store.TakeAsync(other, id, community.Id, _ => tell, Now, Cancel));
        Assert.True(await store.GiveBackAsync(other, offered, tell, Cancel));
        Assert.Equal(offered, await requests.FindAsync(id, Cancel));
    }

    [Fact]
    public async Task Nobody_has_more_talks_than_they_wanted_even_when_pressing_twice_at_once()
    {
        var (community, asker, one, _) = await BeginAsync(most: 1);
        var other = await Welcome("another asker");
        var elsewhere = Databases.Another();

        for (var race = 0; race < 50; race++)
        {
            var (first, second) = (await AskAsync(asker, community, 2 * race), await AskAsync(other, community, (2 * race) + 1));
            using var gun = new Barrier(2);

            var claims = await Task.WhenAll(Press(new(Database), first), Press(new(elsewhere), second));

            Assert.Equal([Claim.Taken, Claim.Full], claims.Order());
            await new TalkStore(Database).EndAsync(one.Id, claims[0] is Claim.Taken ? first : second, [], Now, Cancel);

            Task<Claim> Press(TalkStore store, string id) => Task.Run(
                () =>
                {
                    gun.SignalAndWait(Cancel);

                    return TakeAsync(store, one, id, community);
                },
                Cancel);
        }
    }

    [Fact]
    public async Task Whoever_is_off_duty_takes_nothing_from_the_very_second_on()
    {
        var (community, asker, one, _) = await BeginAsync(most: 2);
        var store = new TalkStore(Database);
        var id = await AskAsync(asker, community, 1);
        var until = Now + Duration.FromHours(2);

        Assert.Equal(Claim.OffDuty, await store.TakeAsync(one, id, community.Id, _ => [], until, Cancel));
        await new DutyStore(Database).SetAsync(one, community.Id, Now, Cancel);
        Assert.Equal(Claim.OffDuty, await TakeAsync(store, one, id, community));
        Assert.Equal(RequestState.Waiting, (await new RequestStore(Database).FindAsync(id, Cancel))!.State);

        await new DutyStore(Database).SetAsync(one, community.Id, until, Cancel);
        Assert.Equal(Claim.Taken, await TakeAsync(store, one, id, community));
    }

    [Fact]
    public async Task Two_who_blocked_each_other_do_not_meet()
    {
        var (community, asker, one, other) = await BeginAsync(most: 2);
        await new BlockStore(Database).AddAsync(asker, one.Id, Now, Cancel);
        await new BlockStore(Database).AddAsync(other, asker.Id, Now, Cancel);
        var id = await AskAsync(asker, community, 1);

        Assert.Equal(Claim.Late, await TakeAsync(new(Database), one, id, community));
        Assert.Equal(Claim.Late, await TakeAsync(new(Database), other, id, community));
        Assert.Empty(await new DutyStore(Database).WithRoomAsync(community.Id, asker.Id, Now, Cancel));
    }

    [Fact]
    public async Task What_is_on_its_way_to_one_person_is_said_in_order_and_by_one_machine()
    {
        var (_, asker, one, _) = await BeginAsync(most: 2);
        var store = new MessageStore(Database);
        await store.AddAsync([.. Enumerable.Range(0, 3).Select(i => MessageRow.For(asker, new(MessageKind.Line, "", "", "", $"{i}"), $"m{i}", Now + Duration.FromMilliseconds(i)))], Cancel);
        await store.AddAsync([MessageRow.For(one, new(MessageKind.Line, "", "", "", "other"), "n", Now)], Cancel);
        var now = Now + Duration.FromSeconds(1);

        var both = await Task.WhenAll(store.TakeAsync(now, now + Duration.FromMinutes(1), 20, Cancel), new MessageStore(Databases.Another()).TakeAsync(now, now + Duration.FromMinutes(1), 20, Cancel));
        Assert.Equal(["m0", "n"], both.SelectMany(some => some).Select(message => message.Id).Order());
        await store.RemoveAsync("m0", Cancel);

        Assert.Equal(["m1"], (await store.TakeAsync(now, now + Duration.FromMinutes(1), 20, Cancel)).Select(message => message.Id));
    }

    [Fact]
    public async Task Nothing_is_looked_after_before_anybody_was_there_to_be_asked()
    {
        await Database.ExecuteAsync("DELETE FROM support_message;", new { }, Cancel);
        await Database.ExecuteAsync("DELETE FROM community;", new { }, Cancel);
        Assert.False(await new QuietStore(Database).IsUsedAsync(Cancel));

        await BeginAsync(most: 2);

        Assert.True(await new QuietStore(Database).IsUsedAsync(Cancel));
    }

    private static Task<Claim> TakeAsync(TalkStore store, Person who, string id, Community community) => store.TakeAsync(who, id, community.Id, _ => [], Now, Cancel);

    private async Task<string> AskAsync(Person asker, Community community, int number)
    {
        var id = $"{number:x16}";
        await new RequestStore(Database).AskAsync(asker, id, community.Id, new("", null, null), [], Now, Cancel);

        return id;
    }

    private async Task<(Community Community, Person Asker, Person One, Person Other)> BeginAsync(int most)
    {
        await Database.ExecuteAsync("DELETE FROM community;", new { }, Cancel);
        var community = await new CommunityStore(Database, Databases.Vault).MeetAsync("test", "group", Now, Cancel);

        return (community, await Welcome("asker"), await SupporterAsync("one", community, most), await SupporterAsync("other", community, most));
    }

    private async Task<Person> SupporterAsync(string account, Community community, int most)
    {
        var person = await Welcome(account);
        await new DutyStore(Database).SetAsync(person, community.Id, Now + Duration.FromHours(2), Cancel);
        await new DutyStore(Database).SetMostAsync(person, community.Id, most, Cancel);

        return person;
    }
}

public sealed class Claims_on_SQLite(OnSqlite databases) : ClaimContract(databases), IClassFixture<OnSqlite>;

public sealed class Claims_on_PostgreSQL(OnPostgres databases) : ClaimContract(databases), IClassFixture<OnPostgres>;
