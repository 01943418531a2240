using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Discord.Look;
using SupportBot.Discord.Wire;
using SupportBot.Tests;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Showing_a_reply
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static TheoryData<string> Kinds => [.. Replies.Keys];

    private static readonly Dictionary<string, Reply> Replies = new()
    {
        ["words"] = new(
            new Block.Heading("My plan"),
            new Block.Paragraph(["Take *care* of ", new Run.Strong("yourself"), " at ", new Run.Moment(Noon), ", or read ", new Run.Link("more", new Uri("https://example.org/a(b)")), "."]),
            new Block.Points(["walk", "call my sister"]),
            new Block.Note("Not medical care.")),
        ["facts"] = new(new Block.Facts([new("Mood", "6 of 10"), new("When", [new Run.Moment(Noon, Precision.Day)])])),
        ["crisis"] = new(
            new Block.Paragraph(["Samaritans: ", new Run.Phone("116 123", "116123")]))
        {
            Urgent = true,
            Buttons = [[new Button.Open("Find a line", new Uri("https://findahelpline.com/")), new Button.Copy("Copy the number", "116123")]],
        },
        ["picture"] = new(new Block.Paragraph("Your last 30 days."), new Block.Picture(new byte[] { 1, 2, 3 }, "Mood between 3 and 7."), new Block.Note("Gaps are gaps.")),
        ["file"] = new(new Block.Paragraph("Here it is."), new Block.Attachment("report.pdf", "application/pdf", new byte[] { 1, 2 })),
        ["buttons"] = new(new Block.Paragraph("It is time."))
        {
            Buttons =
            [
                [new Button.Press("Done", new("remind done", "7")) { Look = Look.Main }, new Button.Press("10 min", new("remind snooze", "7", "10"))],
                [new Button.Press("Stop", new("remind stop", "7")) { Look = Look.Danger }],
            ],
        },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void looks_as_approved(string kind) =>
        Snapshot.Matches(Json([.. DiscordRenderer.Render(Replies[kind], onlyForOne: true)]), $"{kind}.discord.json");

    [Fact]
    public void is_plain_when_the_bot_writes_first() =>
        Snapshot.Matches(Json([DiscordRenderer.RenderPlain(Replies["buttons"])]), "reminder.discord.json");

    [Fact]
    public void opens_a_form_in_one_window() => Snapshot.Matches(
        Pretty(JsonSerializer.SerializeToNode(
            FormLook.Of(new("abcd1234", "How are you today?",
            [
                new("day", "What kind of day is it?", FieldKind.Choice) { Options = [new("full", "An ordinary one"), new("rough", "Rough, no details")] },
                new("mood", "Mood", FieldKind.Choice) { Options = [.. Enumerable.Range(1, 10).Select(i => new Option($"{i}", $"{i}"))], Hint = "1 is the worst." },
                new("sleep", "Hours slept", FieldKind.Number) { Optional = true, Given = "7" },
                new("changed", "What else changed?", FieldKind.Choices) { Optional = true, Options = [new("sleep", "Sleep"), new("contact", "Contact")], Given = "sleep" },
                new("note", "A note", FieldKind.LongText) { Optional = true, MaxLength = 1_000 },
            ])),
            WireJson.Default.GetTypeInfo(typeof(Modal))!)!),
        "form.discord.json");

    [Fact]
    public void takes_several_messages_when_it_is_long()
    {
        var text = string.Join(' ', Enumerable.Repeat("A sentence about a treatment.", 400));
        var messages = DiscordRenderer.Render(new(new Block.Paragraph(text)) { Buttons = Replies["buttons"].Buttons }, onlyForOne: true);

        Assert.Equal(4, messages.Count);
        Assert.All(messages, message => Assert.Equal(MessageFlags.Ephemeral | MessageFlags.ComponentsV2, message.Flags));
        Assert.DoesNotContain(messages.SkipLast(1), message => message.Components!.Any(component => component.Type is ComponentType.Row));
        Assert.Contains(messages[^1].Components!, component => component.Type is ComponentType.Row);
    }

    [Fact]
    public void is_never_empty() => Assert.NotEmpty(Assert.Single(DiscordRenderer.Render(new(), onlyForOne: false)).Components!);

    private static string Json(IReadOnlyList<OutgoingMessage> messages) =>
        Pretty(new JsonArray([.. messages.Select(message => JsonSerializer.SerializeToNode(message, WireJson.Default.OutgoingMessage))]));

    private static string Pretty(JsonNode node) => node.ToJsonString(Indented) + "\n";
}
