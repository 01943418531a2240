using System.Text.Json;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Discord.Wire;
using SupportBot.Simulators.Discord.Checks;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Reading_what_discord_sends
{
    private static readonly MenuOption[] Options =
    [
        new("country", "Which country?", FieldKind.ShortText, true, 1),
        new("days", "How many days?", FieldKind.Number, false, 0),
    ];

    [Theory]
    [InlineData("\"1200000000000000001\"", "1200000000000000001")]
    [InlineData("2", "2")]
    public void takes_an_id_as_text_or_number(string id, string read) =>
        Assert.Equal(read, Read(Interaction(3, $$"""{"id":{{id}},"custom_id":"help","component_type":2}""")).Data!.Id);

    [Fact]
    public void takes_all_kinds_of_fields()
    {
        var update = Translate(Interaction(5, """
            {"custom_id":"form|abcd1234","components":[
              {"type":18,"id":1,"component":{"type":23,"id":2,"custom_id":"agreed","value":true}},
              {"type":18,"id":3,"component":{"type":21,"id":4,"custom_id":"mood","value":null}},
              {"type":18,"id":5,"component":{"type":22,"id":6,"custom_id":"changed","values":["sleep","contact"]}},
              {"type":18,"id":7,"component":{"type":3,"id":8,"custom_id":"energy","values":["4"]}},
              {"type":1,"id":9,"components":[{"type":4,"id":10,"custom_id":"note","value":"a walk"}]}]}
            """))!;

        var filled = Assert.IsType<ChatInput.Filled>(update.Input);
        Assert.Equal("abcd1234", filled.Form);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["agreed"] = "True",
                ["mood"] = "",
                ["changed"] = "sleep,contact",
                ["energy"] = "4",
                ["note"] = "a walk",
            },
            filled.Values);
        Assert.Equal(FormSupport.AfterPress, update.Forms);
    }

    [Fact]
    public void takes_an_empty_list_of_choices_for_none()
    {
        var errors = new FormErrors();
        CommandCheck.All(JsonElement.Parse("""[{"name":"learn","description":"Learn","options":[{"type":3,"name":"topic","description":"What?","autocomplete":true,"choices":[]}]}]"""), errors);

        Assert.False(errors.Any);
        Assert.True(CommandSets.AreSame(
            Commands("""[{"name":"learn","description":"Learn","type":1,"options":[{"type":3,"name":"topic","description":"What?","autocomplete":true,"choices":[]}]}]"""),
            Commands("""[{"name":"learn","description":"Learn","type":1,"options":[{"type":3,"name":"topic","description":"What?","autocomplete":true}]}]""")));
    }

    [Fact]
    public void puts_values_where_the_command_has_them()
    {
        var update = Translate(Interaction(2, """{"id":"1","name":"crisis","type":1,"options":[{"name":"country","type":3,"value":"UA"}]}"""))!;

        Assert.Equal(new ChatInput.Called(new CommandCall("crisis", "", "UA")), update.Input);
    }

    [Fact]
    public void takes_a_pressed_button_for_the_call_it_carries()
    {
        var update = Translate(Interaction(3, """{"id":2,"custom_id":"remind snooze|7|10","component_type":2}"""))!;

        Assert.Equal(new ChatInput.Called(new CommandCall("remind snooze", "7", "10")), update.Input);
        Assert.Equal("123", update.Key);
        Assert.Equal("uk", update.Language);
    }

    [Theory]
    [InlineData("""  "context":1,"user":{"id":"42"} """, ChatPlace.Private, false)]
    [InlineData("""  "context":2,"user":{"id":"42"} """, ChatPlace.Shared, false)]
    [InlineData("""  "context":0,"guild_id":"9","member":{"user":{"id":"42"},"permissions":"64"} """, ChatPlace.Shared, false)]
    [InlineData("""  "context":0,"guild_id":"9","member":{"user":{"id":"42"},"permissions":"2251799813685247"} """, ChatPlace.Shared, true)]
    [InlineData("""  "guild_id":"9","member":{"user":{"id":"42"},"permissions":"8"} """, ChatPlace.Shared, true)]
    public void knows_who_and_where(string who, ChatPlace place, bool runsThePlace)
    {
        var update = Translate(Interaction(2, """{"id":"1","name":"help","type":1}""", who))!;

        Assert.Equal("42", update.From.User);
        Assert.Equal(place, update.Place);
        Assert.Equal(runsThePlace, update.RunsThePlace);
    }

    [Theory]
    [InlineData("""{"id":null,"application_id":"1","token":"t","type":2}""")]
    [InlineData("""{"application_id":"1","token":"t","type":2}""")]
    [InlineData("""{"id":"1","application_id":"1","token":"t","type":"x"}""")]
    public void refuses_what_is_no_interaction(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, WireJson.Default.Interaction));

    [Theory]
    [InlineData(2, """{"id":"1","type":1}""")]
    [InlineData(3, """{"component_type":2}""")]
    [InlineData(5, """{"custom_id":"another|window","components":[]}""")]
    [InlineData(1, """{}""")]
    [InlineData(99, """{"custom_id":"help"}""")]
    public void passes_over_what_is_not_for_the_bot(int type, string content) => Assert.Null(Translate(Interaction(type, content)));

    private static ChatUpdate? Translate(string json) => DiscordUpdates.Translate(Read(json), _ => Options);

    private static Interaction Read(string json) => JsonSerializer.Deserialize(json, WireJson.Default.Interaction)!;

    private static IReadOnlyList<ApplicationCommand> Commands(string json) =>
        JsonSerializer.Deserialize(json, WireJson.Default.IReadOnlyListApplicationCommand)!;

    private static string Interaction(int type, string content, string who = """ "context":1,"user":{"id":"42","username":"maria"} """) => $$"""
        {"id":"123","application_id":"1","type":{{type}},"token":"t","version":1,"data":{{content}},"channel_id":"7","locale":"uk",{{who}}}
        """;
}
