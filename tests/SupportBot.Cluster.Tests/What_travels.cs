using System.Text.Json;
using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.Cluster.Tests;

/// <summary>Whatever the dialogue can say arrives on another machine as it left.</summary>
public sealed class What_travels
{
    private static readonly Words Everything =
    [
        "plain <b>", new Run.Strong("!"), new Run.Moment(Instant.FromUnixTimeSeconds(1_774_000_000), Precision.Day),
        new Run.Link("page", new("https://example.org/a?b=c")), new Run.Phone("116 123", "116123"),
    ];

    public static TheoryData<ChatInput> Inputs =>
    [
        new ChatInput.Said("six. “mood”, 😀"),
        new ChatInput.Called(new("remind snooze", "r1", "", "10")),
        new ChatInput.Sent(null, "/import"),
        new ChatInput.Sent(new byte[] { 0, 1, 255 }, ""),
        new ChatInput.Filled("abcd1234", new Dictionary<string, string> { ["mood"] = "6", ["note"] = "" }),
    ];

    [Fact]
    public void A_reply_with_everything_in_it_arrives_whole()
    {
        var reply = new Reply(
            new Block.Heading("title"), new Block.Paragraph(Everything), new Block.Points([Everything, "two"]), new Block.Facts([new("mood", Everything)]),
            new Block.Note("small"), new Block.Picture(new byte[] { 1, 2, 3 }, "in words"), new Block.Attachment("report.pdf", "application/pdf", new byte[] { 4 }))
        {
            Audience = Audience.Everyone,
            Buttons =
            [
                [new Button.Press("10 min", new("remind snooze", "r1", "10")) { Look = Look.Main }, new Button.Open("page", new("https://example.org/"))],
                [new Button.Copy("copy", "116123") { Look = Look.Danger }],
            ],
            Form = new("abcd1234", "Check-in", [new("mood", "How?", FieldKind.Choice) { Optional = true, Options = [new("6", "six")], MaxLength = 3, Text = "t", Hint = "h", Given = "g" }]),
            Placement = Placement.Below,
            Awaits = Awaits.Text,
            Urgent = true,
            Zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"],
            Language = "uk",
            Then = new("plan edit", "3"),
            Understood = false,
        };

        var arrived = Travel(reply);

        Assert.Equivalent(reply, arrived, strict: true);
        Assert.Equal(Json(reply), Json(arrived));
        Assert.Equal([.. Everything], [.. Assert.IsType<Block.Paragraph>(arrived.Blocks[1]).Words]);
        Assert.Same(DateTimeZone.Utc, Travel(new Reply()).Zone);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_update_arrives_whole(ChatInput input)
    {
        var update = new ChatUpdate(new("telegram", "7", "8"), input)
        {
            Key = "u1",
            Language = "pt-BR",
            Place = ChatPlace.Shared,
            RunsThePlace = true,
            Forms = FormSupport.AfterPress,
            AnyLength = true,
        };

        Assert.Equivalent(update, Travel(update), strict: true);
        Assert.Equal(Json(update), Json(Travel(update)));
    }

    /// <summary>A case that is added to the dialogue must be thought of here.</summary>
    [Fact]
    public void Every_case_of_the_dialogue_is_tried_here()
    {
        Type[] closed = [typeof(Block), typeof(Run), typeof(Button), typeof(ChatInput)];

        Assert.Equal([7, 5, 3, 4], closed.Select(type => type.GetNestedTypes().Count(nested => nested.BaseType == type)));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, DialogueJson.Options);

    private static T Travel<T>(T value) => JsonSerializer.Deserialize<T>(Json(value), DialogueJson.Options)!;
}
