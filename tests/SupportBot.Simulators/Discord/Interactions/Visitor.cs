using System.Text.Json.Nodes;
using SupportBot.Simulators.Discord.World;

namespace SupportBot.Simulators.Discord.Interactions;

/// <summary>A member in a channel, who can do only what Discord's own app would let them do.</summary>
internal sealed class Visitor(DiscordSimulator discord, Member member, Channel where)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What they can read here, oldest first.</summary>
    public IReadOnlyList<Message> Sees => discord.World.SeenBy(member, where);

    /// <summary>The commands in the menu here.</summary>
    public IReadOnlyList<string> Menu =>
        [.. discord.Commands.Registered.OfType<JsonObject>().Where(IsHere).Select(command => command["name"]!.ToString())];

    /// <summary>Chooses a command from the menu.</summary>
    public Task<SentInteraction> CallsAsync(string command, params (string Name, string Value)[] options)
    {
        var registered = Offered(command);
        var names = (registered["options"] as JsonArray ?? []).Select(option => option!["name"]!.ToString()).ToList();

        if (options.FirstOrDefault(option => !names.Contains(option.Name)) is { Name: { } unknown })
            throw new InvalidOperationException($"/{command} has no option {unknown}.");

        return SendAsync(2, Content(registered, [.. options.Select(option => Option(option.Name, option.Value, isFocused: false, TypeOf(registered, option.Name)))]), null);
    }

    /// <summary>Chooses a command and gives it a file, and perhaps other values.</summary>
    public Task<SentInteraction> GivesAsync(string command, string option, byte[] file, params (string Name, string Value)[] others)
    {
        var registered = Offered(command);
        var isFile = (registered["options"] as JsonArray ?? []).Any(known => known!["name"]!.ToString() == option && known["type"]!.ToString() is "11");
        var (id, described) = isFile ? discord.Files.Add("file.csv", file) : throw new InvalidOperationException($"/{command} takes no file.");
        var content = Content(registered, [new JsonObject { ["name"] = option, ["type"] = 11, ["value"] = id }, .. others.Select(other => Option(other.Name, other.Value, isFocused: false))]);
        content["resolved"] = new JsonObject { ["attachments"] = new JsonObject { [id] = described } };

        return SendAsync(2, content, null);
    }

    /// <summary>What is proposed while they type.</summary>
    public async Task<IReadOnlyList<string>> TypesAsync(string command, string option, string text)
    {
        var sent = await SendAsync(4, Content(Offered(command), [Option(option, text, isFocused: true)]), null);

        return [.. sent.CallbackContent!["choices"]!.AsArray().Select(choice => choice!["value"]!.ToString())];
    }

    /// <summary>Presses the newest button of this label that they can see.</summary>
    public Task<SentInteraction> PressesAsync(string label) => PressesAsync(label, Sees.Last(message => Button(message, label) is not null));

    public Task<SentInteraction> PressesAsync(string label, Message message)
    {
        var button = Button(message, label) ?? throw new InvalidOperationException($"There is no button '{label}'.");

        return SendAsync(
            3,
            new() { ["custom_id"] = button["custom_id"]!.DeepClone(), ["component_type"] = 2, ["id"] = button["id"]!.DeepClone() },
            message);
    }

    /// <summary>Fills the form that was opened and sends it.</summary>
    /// <param name="opened">What opened it.</param>
    /// <param name="values">Values by the field's custom id: several choices joined by commas, the text of a file. Others stay as they are.</param>
    public Task<SentInteraction> FillsAsync(SentInteraction opened, IReadOnlyDictionary<string, string> values)
    {
        var form = opened.CallbackContent ?? throw new InvalidOperationException("No form was opened.");
        var files = new JsonObject();
        var content = new JsonObject
        {
            ["custom_id"] = form["custom_id"]!.DeepClone(),
            ["components"] = Filling.Of(form, values, text => Upload(text, files)),
        };

        if (files.Count > 0) content["resolved"] = new JsonObject { ["attachments"] = files };

        return SendAsync(5, content, opened.Source);
    }

    private string Upload(string text, JsonObject files)
    {
        var (id, described) = discord.Files.Add("file.csv", System.Text.Encoding.UTF8.GetBytes(text));
        files[id] = described;

        return id;
    }

    private static JsonObject? Button(Message message, string label) => message.Inputs.FirstOrDefault(input =>
        input["type"]!.ToString() is "2" && input["label"]?.ToString() == label && input["disabled"]?.GetValue<bool>() is not true);

    private static JsonObject Content(JsonObject command, JsonArray options) => new()
    {
        ["id"] = command["id"]!.DeepClone(),
        ["name"] = command["name"]!.DeepClone(),
        ["type"] = 1,
        ["options"] = options,
    };

    private static int TypeOf(JsonObject command, string option) =>
        (command["options"] as JsonArray ?? []).First(known => known!["name"]!.ToString() == option)!["type"]!.GetValue<int>();

    private static JsonObject Option(string name, string value, bool isFocused, int type = 3)
    {
        var option = new JsonObject { ["name"] = name, ["type"] = type, ["value"] = value };

        if (isFocused) option["focused"] = true;

        return option;
    }

    private JsonObject Offered(string command)
    {
        var found = discord.Commands.Registered.OfType<JsonObject>().FirstOrDefault(known => known["name"]!.ToString() == command)
            ?? throw new InvalidOperationException($"/{command} is not offered.");

        return IsHere(found) ? found : throw new InvalidOperationException($"/{command} is not offered here.");
    }

    private bool IsHere(JsonObject command) =>
        command["contexts"] is not JsonArray contexts || contexts.Any(context => context!.GetValue<int>() == where.Context);

    private async Task<SentInteraction> SendAsync(int type, JsonObject content, Message? source)
    {
        var sent = Sending.New(discord, type, member, where, content, source);
        await Sending.SendAsync(discord, sent);

        try
        {
            await sent.Shown.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No answer to {content.ToJsonString()}; refused: {sent.Refusal}");
        }

        return sent;
    }
}
