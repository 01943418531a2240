using System.Text.Json;
using CsCheck;
using NodaTime;
using SupportBot.Dialogue;
using SupportBot.Discord;
using SupportBot.Discord.Look;
using SupportBot.Discord.Wire;
using SupportBot.Simulators.Discord.Checks;
using Form = SupportBot.Dialogue.Form;
using MessageFlags = SupportBot.Discord.Wire.MessageFlags;

namespace SupportBot.Platforms.Tests.Discord;

public sealed class Replies_of_any_kind
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 300],
        Gen.String[Gen.Char["\\*_~`|>#-+[]()<@:.123 \n"], 0, 60],
        Gen.String[Gen.Char.AlphaNumeric, 0, 6_000]);

    private static readonly Gen<string> Labels = Gen.String[Gen.Char.AlphaNumeric, 1, 120];

    private static readonly Gen<Words> AnyWords = Gen.OneOf(
        Texts.Select(text => (Run)new Run.Plain(text)),
        Texts.Select(text => (Run)new Run.Strong(text)),
        Gen.Int.Select(seconds => (Run)new Run.Moment(Instant.FromUnixTimeSeconds(seconds)))).Array[0, 4].Select(runs => Words.From(runs));

    private static readonly Gen<Block> Blocks = Gen.OneOf(
        AnyWords.Select(words => (Block)new Block.Heading(words)),
        AnyWords.Select(words => (Block)new Block.Paragraph(words)),
        AnyWords.Array[0, 6].Select(items => (Block)new Block.Points(items)),
        Gen.Select(Labels, AnyWords, (label, value) => new Fact(label, value)).Array[0, 6].Select(rows => (Block)new Block.Facts(rows)),
        AnyWords.Select(words => (Block)new Block.Note(words)),
        Texts.Select(alt => (Block)new Block.Picture(new byte[] { 1 }, alt)));

    private static readonly Gen<Button> Buttons = Gen.OneOf(
        Gen.Select(Labels, Gen.Int[0, 99], (label, n) => (Button)new Button.Press(label, new("remind snooze", $"{n}", "10"))),
        Labels.Select(label => (Button)new Button.Open(label, new Uri("https://example.org/"))),
        Labels.Select(label => (Button)new Button.Copy(label, "116 123")));

    private static readonly Gen<Reply> AnyReply = Gen.Select(Blocks.Array[0, 14], Buttons.Array[0, 8].Array[0, 7], (blocks, rows) =>
        new Reply(blocks) { Buttons = rows });

    [Fact]
    public void Discord_takes_every_message() => AnyReply.Sample(reply =>
    {
        foreach (var message in DiscordRenderer.Render(reply, onlyForOne: true).Append(DiscordRenderer.RenderPlain(reply)))
        {
            var errors = new FormErrors();
            var json = JsonSerializer.SerializeToElement(message, WireJson.Default.OutgoingMessage);
            var (_, isEmpty) = new MessageCheck(MessageFlags.Ephemeral | MessageFlags.ComponentsV2, [.. message.Files.Select(file => file.Filename)])
                .Run(new(json, "", errors));
            Assert.False(errors.Any, errors.Root?.ToJsonString());
            Assert.False(isEmpty);
        }
    });

    [Fact]
    public void Nobody_is_pinged() => AnyReply.Sample(reply =>
        DiscordRenderer.Render(reply, onlyForOne: false).All(message => message.AllowedMentions.Parse.Count is 0));

    [Fact]
    public void What_a_person_typed_stays_as_they_typed_it() => Texts.Sample(text => Unescape(Markdown.Escape(text)) == text);

    [Fact]
    public void What_a_person_typed_cannot_become_markup() => Texts.Sample(text =>
    {
        var escaped = Markdown.Escape(text);

        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] is '\\') i++;
            else if ("*_`[<@".Contains(escaped[i], StringComparison.Ordinal)) return false;
        }

        return !escaped.Contains("||", StringComparison.Ordinal) && !escaped.Contains("~~", StringComparison.Ordinal)
            && escaped.Split('\n').All(line => line.TrimStart() is not ['-' or '+' or '#' or '>', ..]);
    });

    [Fact]
    public void Discord_takes_every_form() => Gen.Select(
        Labels,
        Gen.Select(Gen.Enum<FieldKind>(), Labels, Labels.Array[0, 30], Gen.Bool, Texts, (kind, question, options, isOptional, given) =>
            new Field("f", question, kind)
            {
                Options = [.. options.Select((label, i) => new Option($"o{i}", label))],
                Optional = isOptional,
                Hint = question,
                Given = given,
                MaxLength = 500,
            }).Array[1, 7],
        (title, fields) => new Form("abcd1234", title, [.. fields.Select((field, i) => field with { Name = $"f{i}" })]))
        .Sample(form =>
        {
            var errors = new FormErrors();
            var json = JsonSerializer.SerializeToElement(FormLook.Of(form), WireJson.Default.GetTypeInfo(typeof(Modal))!);
            ComponentCheck.Modal(new(json, "", errors));
            Assert.False(errors.Any, errors.Root?.ToJsonString());
        });

    private static string Unescape(string text)
    {
        var plain = new System.Text.StringBuilder();

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\\' && i + 1 < text.Length) i++;

            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
