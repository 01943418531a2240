using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.Checks;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Rest;

/// <summary>Private threads and who is in them, and what a member of a server is.</summary>
internal sealed class ThreadCalls(DiscordWorld world, Func<ulong, Member> memberOf, Journal journal)
{
    private const int PrivateThread = 12;

    /// <summary>Whether the bot may delete threads; it may always put its own away.</summary>
    public bool MayDelete { get; set; } = true;

    /// <summary>Whether the bot may open private threads.</summary>
    public bool MayOpen { get; set; } = true;

    public async Task ShowMemberAsync(Exchange exchange, ulong guild, ulong id)
    {
        var member = memberOf(id);

        if (!world.IsIn(guild, member)) await exchange.RefuseAsync(404, 10007, "Unknown Member");
        else await exchange.AnswerAsync(200, new JsonObject { ["user"] = member.ToJson(), ["roles"] = member.RolesJson(), ["nick"] = null, ["flags"] = 0 });
    }

    public async Task OpenAsync(Exchange exchange, ulong id)
    {
        if (world.Find(id) is not { } parent)
        {
            await exchange.RefuseAsync(404, 10003, "Unknown Channel");

            return;
        }

        if (!await exchange.ReadAsync()) return;

        var errors = new FormErrors();
        var form = exchange.Body.Form(errors);
        var name = form.Text("name", 1, 100, required: true);
        var type = form.Whole("type", 10, 12, required: true);

        if (errors.Any) await exchange.RefuseAsync(errors);
        else if (!MayOpen || parent.Kind is not ChannelKind.Guild || parent.ParentId is not null || type is not PrivateThread) await exchange.RefuseAsync(403, 50013, "Missing Permissions");
        else
        {
            var thread = world.AddThread(parent);
            journal.Note("thread opened");
            var json = thread.ToJson();
            json["name"] = name;
            await exchange.AnswerAsync(201, json);
        }
    }

    public async Task OnMemberAsync(Exchange exchange, ulong id, ulong account)
    {
        if (world.Find(id) is not { ParentId: { } parentId } thread)
        {
            await exchange.RefuseAsync(404, 10003, "Unknown Channel");

            return;
        }

        var member = memberOf(account);

        // Whoever cannot see the channel cannot be let into its threads.
        if (exchange.Request.Method is "PUT" && world.Find(parentId)?.Members.Contains(member) is not true)
        {
            await exchange.RefuseAsync(403, 50001, "Missing Access");

            return;
        }

        world.Change(thread with { Members = exchange.Request.Method is "PUT" ? [.. thread.Members.Except([member]), member] : [.. thread.Members.Except([member])] });
        await exchange.AnswerAsync(204, null);
    }

    public async Task ChangeAsync(Exchange exchange, ulong id)
    {
        if (world.Find(id) is not { ParentId: not null } thread)
        {
            await exchange.RefuseAsync(404, 10003, "Unknown Channel");
        }
        else if (exchange.Request.Method is "PATCH")
        {
            if (!await exchange.ReadAsync()) return;

            world.Change(thread with { IsArchived = true });
            journal.Note("thread archived");
            await exchange.AnswerAsync(200, thread.ToJson());
        }
        else if (!MayDelete)
        {
            await exchange.RefuseAsync(403, 50013, "Missing Permissions");
        }
        else
        {
            world.Remove(thread);
            journal.Note("thread deleted");
            await exchange.AnswerAsync(200, thread.ToJson());
        }
    }
}
