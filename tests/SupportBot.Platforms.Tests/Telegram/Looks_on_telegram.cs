using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Telegram;
using SupportBot.Tests;
using Telegram.Bot.Types.ReplyMarkups;

namespace SupportBot.Platforms.Tests.Telegram;

public sealed class Looks_on_telegram
{
    // The smallest PNG there is: one transparent dot.
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    internal static Reply Chart { get; } = new(
        new Block.Heading("Your last 30 days"),
        new Block.Picture(Dot, "Mood on 26 of 30 days, middle 4, between 2 and 7."))
    {
        Buttons = [[new Button.Press("90 days", new("trends", "90"))]],
    };

    [Fact]
    public void A_reminder() => Matches("reminder", new(
        new Block.Paragraph(["It is time: ", new Run.Strong("take <my> dose & water")]),
        new Block.Note(["Next: ", new Run.Moment(Instant.FromUtc(2026, 3, 2, 8, 0)), "."]))
    {
        Zone = DateTimeZoneProviders.Tzdb["Europe/Kyiv"],
        Buttons =
        [
            [new Button.Press("Done", new("remind done", "r1")) { Look = Look.Main }, new Button.Press("Skip", new("remind skip", "r1"))],
            [new Button.Press("10 min", new("remind snooze", "r1", "10")), new Button.Press("1 hour", new("remind snooze", "r1", "60")), new Button.Press("Tomorrow", new("remind snooze", "r1", "1440"))],
        ],
    });

    [Fact]
    public void A_question_with_ten_answers() => Matches("question", new(
        new Block.Paragraph([new Run.Strong("How is your mood?")]), new Block.Note("1 is the worst, 10 the best."))
    {
        Buttons =
        [
            [.. Enumerable.Range(1, 10).Select(mood => new Button.Press($"{mood}", new("fill", "abcdefgh", "mood", $"{mood}")))],
            [new Button.Press("Rough day, no details", new("checkin rough")), new Button.Press("Not today", new("checkin later"))],
        ],
    });

    [Fact]
    public void Help_in_a_bad_hour() => Matches("crisis", new(
        new Block.Heading("You matter. These people can help now."),
        new Block.Points([["Call ", new Run.Phone("116 123", "116123")], ["Text ", new Run.Phone("+44 7000 000000", "+447000000000")]]),
        new Block.Paragraph([new Run.Link("Find a line elsewhere", new("https://findahelpline.com/?a=1&b=2"))]),
        new Block.Note("I am a bot, and nobody is watching this chat."))
    {
        Buttons = [[new Button.Copy("Copy 116 123", "116123")], [new Button.Open("Call", new("tel:116123"))], [new Button.Press("Another country", new("crisis", "?"))]],
        Urgent = true,
    });

    [Fact]
    public void Facts_and_a_danger() => Matches("facts", new(
        new Block.Heading("What is kept about you"),
        new Block.Facts([new("Check-ins", "26"), new("Since", [new Run.Moment(Instant.FromUtc(2026, 1, 1, 0, 0), Precision.Day)]), new("Next", [new Run.Moment(Instant.FromUtc(2026, 1, 1, 7, 5), Precision.Time)])]))
    {
        Buttons = [[new Button.Press("Erase all", new("forget")) { Look = Look.Danger }]],
    });

    [Fact]
    public void A_picture_with_its_words() => Matches("picture", Chart);

    [Fact]
    public void A_file() => Matches("file", new(
        new Block.Paragraph("Here is your report."),
        new Block.Attachment("report.pdf", "application/pdf", new byte[] { 1, 2, 3 }))
    {
        Buttons = [[new Button.Press("Another range", new("report"))]],
    });

    [Fact]
    public void A_picture_of_the_diary_with_what_it_cannot_show() => Matches("trends", new(
        new Block.Picture(Dot, "26 of the last 60 days have a mood, from 2 to 7; the middle one is 4. Treatment: Botox 29 U, 3 March."),
        new Block.Note("Days without a check-in stay empty."))
    {
        Buttons = [[new Button.Press("In words", new("trends words", "60"))], [new Button.Press("30 days", new("trends", "30", "light")), new Button.Press("Dark", new("trends", "60", "dark"))]],
    });

    [Fact]
    public void A_treatment() => Matches("treatment", new(
        new Block.Heading("Botox"),
        new Block.Facts([new("3 March", "15 U, frown lines"), new("17 March", "14 U, frown lines"), new("So far", "29 U in 2 sessions")]),
        new Block.Points([["headache, after 3 March"]]))
    {
        Buttons = [[new Button.Press("Add a session", new("treatment session", "0123456789abcdef0123456789abcdef"))], [new Button.Press("Side effect", new("treatment effect", "a")), new Button.Press("Before and after", new("compare", "a"))]],
    });

    [Fact]
    public void A_list_to_choose_several_of() => Matches("choices", new(
        new Block.Paragraph("That was not on the list."), new Block.Paragraph([new Run.Strong("What else changed?")]), new Block.Note("As many as you like."))
    {
        Buttons =
        [
            [new Button.Press("✓ Sleep", new("fill", "abcdefgh", "changes", "*sleep")), new Button.Press("Contact", new("fill", "abcdefgh", "changes", "*contact"))],
            [new Button.Press("Done", new("fill", "abcdefgh", "changes", "-")) { Look = Look.Main }, new Button.Press("Cancel", new("cancel"))],
        ],
    });

    [Fact]
    public void A_file_too_long_to_explain_in_its_caption() => Matches("file-explained", new(
        new Block.Paragraph(string.Join(' ', Enumerable.Repeat("Your whole diary.", 62))), new Block.Attachment("diary.json", "application/json", new byte[] { 1 })));

    [Fact]
    public void A_day_in_the_language_of_the_reply() => Matches("day-in-german", new(
        new Block.Paragraph(["Seit ", new Run.Moment(Instant.FromUtc(2026, 3, 3, 8, 0))]))
    { Language = "de" });

    [Fact]
    public void In_a_group() => Matches("group", new(new Block.Paragraph("These people can help."))
    {
        Buttons = [[new Button.Press("Another country", new("crisis", "?"))]],
    }, "steady_bot");

    private static void Matches(string name, Reply reply, string? botName = null) => Snapshot.Matches(
        string.Join("\n---\n", TelegramRenderer.Render(reply, botName).Select(message => $"{Text(message)}{Keys(message.Keyboard)}")) + "\n",
        $"{name}.telegram.html");

    private static string Text(TelegramMessage message) => message switch
    {
        TelegramMessage.Text(var html) => html,
        TelegramMessage.Photo(var png, var caption) => $"(picture, {png.Length} bytes)\n{caption}",
        TelegramMessage.Document(var name, var content, var caption) => $"(file {name}, {content.Length} bytes)\n{caption}",
        _ => throw new NotSupportedException(),
    };

    private static string Keys(InlineKeyboardMarkup? keyboard) =>
        string.Concat((keyboard?.InlineKeyboard ?? []).Select(row => $"\n{string.Concat(row.Select(Key))}"));

    private static string Key(InlineKeyboardButton key) =>
        $"[{key.Text} → {key.CallbackData ?? key.Url ?? $"copies {key.CopyText?.Text}"}{(key.Style is { } style ? $" ({style})" : "")}]";
}
