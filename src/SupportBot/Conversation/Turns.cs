using System.Diagnostics.CodeAnalysis;
using NodaTime;
using SupportBot.Commands;
using SupportBot.Content;
using SupportBot.Dialogue;
using SupportBot.People;

namespace SupportBot.Conversation;

/// <summary>Runs one turn: who is it, what do they want, what is missing, do it.</summary>
internal sealed class Turns(
    PersonStore people, CommandBook book, Filling filling, WaitingRoom waiting, Phrases phrases, RecentPeople recent,
    OneAtATime oneAtATime, IEnumerable<IOpening> openings, ClosingDay closing, TimeProvider time)
{
    /// <summary>How long a command that needs nothing waits to learn who asks.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>Answers an update, one of an account at a time.</summary>
    public Task<Reply> RunAsync(ChatUpdate update, Instant now, CancellationToken cancel) =>
        NeedsNothing(update) is { } command
            ? AnswerWithoutNeedAsync(command, update, now, cancel)
            : oneAtATime.RunAsync(update.From, () => AnswerAsync(update, now, cancel), cancel);

    private ICommand? NeedsNothing(ChatUpdate update)
    {
        var command = update.Input switch
        {
            ChatInput.Called(var call) => book.Find(call.Command),
            ChatInput.Said(var text) when CommandLine.IsOne(text) => book.Find(Split(text).Command),
            _ => null,
        };

        return command?.Spec.Needs is Needs.Nothing ? command : null;
    }

    /// <summary>Neither a slow or broken database nor a turn that hangs keeps crisis lines and cards from being shown.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps us from learning who asks, they are answered.")]
    private async Task<Reply> AnswerWithoutNeedAsync(ICommand command, ChatUpdate update, Instant now, CancellationToken cancel)
    {
        Person person;

        try
        {
            person = await Task.Run(() => MeetAsync(update, cancel), cancel).WaitAsync(Patience, time, cancel);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            person = StrangerFrom(update);
        }

        var speech = SpeechFor(person, update);
        var heard = Hear(command, update, new(now, person.Zone, speech.Language));

        return heard.Mistake is { } mistake
            ? Filling.Refuse(mistake, speech)
            : ReadBy(person, speech, await command.RunAsync(new(person, update, command.Spec, new(command.Spec.Name, heard.Values), now, speech), cancel));
    }

    private async Task<Reply> AnswerAsync(ChatUpdate update, Instant now, CancellationToken cancel)
    {
        var person = await MeetAsync(update, cancel);
        var speech = SpeechFor(person, update);
        var told = new Told(person, update, now, speech);

        return ReadBy(person, speech, await OpenAsync(told, await AnswerAsync(told, cancel), cancel));
    }

    /// <summary>Puts above an answer what the person must be told, where it can be seen and nobody reads along.</summary>
    private async Task<Reply> OpenAsync(Told told, Reply reply, CancellationToken cancel)
    {
        if (!told.Person.HasAgreed || reply.Form is not null || reply.Blocks.Count == 0 || reply.Audience is not Audience.OnlyYou) return reply;

        foreach (var opening in openings)
        {
            if (await opening.TellAsync(told.Person, told.Speech, told.Now, cancel) is { Count: > 0 } blocks) reply = reply with { Blocks = [.. blocks, .. reply.Blocks] };
        }

        return reply;
    }

    private async Task<Reply> AnswerAsync(Told told, CancellationToken cancel)
    {
        var speech = told.Speech;

        return told.Update.Input switch
        {
            ChatInput.Called { Call.Command: AskConsent.Yes } => await AgreeAsync(told, cancel),
            ChatInput.Called { Call: { Command: "fill" } call } => await filling.FillAsync(told, call.Values, cancel),
            ChatInput.Filled(var form, var values) => await filling.FillAsync(told, form, values, cancel),
            ChatInput.Called(var call) => book.Find(call.Command) is { } command
                ? await StartAsync(told, Heard.From(command, call.Values), cancel)
                : Filling.Stale(speech),
            ChatInput.Said(var text) when CommandLine.IsOne(text) => await StartAsync(told, Split(text), cancel),
            ChatInput.Said or ChatInput.Sent { Line: "" } when told.Update.Place is ChatPlace.Shared => new Reply(),
            ChatInput.Sent file => book.TakesFile is { } command ? await TakeAsync(told, Heard.From(command, file), cancel) : Filling.NoText(speech),
            ChatInput.Said(var text) when string.IsNullOrWhiteSpace(text) => Filling.NoText(speech),
            ChatInput.Said(var text) => await filling.HearAsync(told, text, cancel),
            _ => Filling.Stale(speech),
        };
    }

    /// <summary>Takes a file. When its command was being asked for, the file is the answer.</summary>
    private async Task<Reply> TakeAsync(Told told, Heard heard, CancellationToken cancel)
    {
        var isWanted = told.Person.HasAgreed && heard.Mistake is null && await filling.EndAsync(told, heard.Command, cancel);
        var isCommand = told.Update.Input is ChatInput.Sent { Line: var line } && CommandLine.IsOne(line);

        return (isWanted || isCommand ? null : await filling.HearElsewhereAsync(told, cancel)) ?? await StartAsync(told, heard, cancel);
    }

    private Task<Reply> StartAsync(Told told, CommandLine line, CancellationToken cancel) => book.Find(line.Command) is { } command
        ? StartAsync(told, Heard.From(command, line, told.Occasion), cancel)
        : Task.FromResult(filling.Unknown(line.Command, told.Speech));

    private Task<Reply> StartAsync(Told told, Heard heard, CancellationToken cancel)
    {
        if (heard.Mistake is { } mistake) return Task.FromResult(Filling.Refuse(mistake, told.Speech));
        if (told.Person.HasAgreed) return filling.StartAsync(told, heard, cancel);

        if (heard.Command.Spec.Needs is Needs.Person)
        {
            return told.Person.IsStranger
                ? Task.FromResult(new Reply(new Block.Paragraph(told.Speech.Say("privacy.nothing"))))
                : filling.StartAsync(told, heard, cancel);
        }

        if (closing.At is { } day) return Task.FromResult(SayClosing.InPlace(day, told.Speech));

        waiting.Wait(told.Update, told.Now);

        return Task.FromResult(AskConsent.Reply(told.Speech));
    }

    private async Task<Reply> AgreeAsync(Told told, CancellationToken cancel)
    {
        if (closing.At is { } day) return SayClosing.InPlace(day, told.Speech);

        var from = told.Update.From;
        var person = told.Person;

        if (person.IsStranger)
        {
            var id = Guid.CreateVersion7(told.Now.ToDateTimeOffset()).ToString("N");
            person = await people.WelcomeAsync(id, from, new Profile(), told.Now, cancel);
        }
        else
        {
            await people.AgreeAsync(person, Consent.Version, told.Now, cancel);
        }

        recent.Remember(from, person);
        var welcome = new Block.Paragraph(told.Speech.Say("consent.thanks"));

        if (waiting.Return(from, told.Now) is not { } wanted)
        {
            return new Reply(welcome) { Buttons = [[new Button.Press(told.Speech.Label("consent.check-in"), new("checkin")), new Button.Press(told.Speech.Label("consent.settings"), new("settings"))]] };
        }

        var update = told.Update with { Input = wanted.Input, Community = told.Update.Community ?? wanted.Community };
        var reply = await AnswerAsync(update, told.Now, cancel);

        return reply.Form is null ? reply with { Blocks = [welcome, .. reply.Blocks] } : reply;
    }

    private async Task<Person> MeetAsync(ChatUpdate update, CancellationToken cancel)
    {
        var person = await people.MeetAsync(update.From, cancel);
        if (!person.IsStranger) recent.Remember(update.From, person);

        return person;
    }

    private static Reply ReadBy(Person person, Speech speech, Reply reply) => reply with
    {
        Zone = ReferenceEquals(reply.Zone, DateTimeZone.Utc) ? person.Zone : reply.Zone,
        Language = speech.Language,
    };

    private Person StrangerFrom(ChatUpdate update) => recent.Of(update.From) is { } known
        ? Person.Stranger with { Profile = new Profile { Country = known.Country, Language = known.Language } }
        : Person.Stranger;

    private Speech SpeechFor(Person person, ChatUpdate update) => phrases.In(person.Profile.Language ?? update.Language);

    private CommandLine Split(string text) => CommandLine.Split(text, name => book.Find(name) is not null);

    private Heard Hear(ICommand command, ChatUpdate update, Occasion occasion) => update.Input switch
    {
        ChatInput.Said(var text) => Heard.From(command, Split(text), occasion),
        ChatInput.Called(var call) => Heard.From(command, call.Values),
        _ => Heard.From(command, []),
    };
}
