using System.Globalization;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>The studies, each with its numbers and what to keep in mind.</summary>
internal static class StudiesSection
{
    /// <summary>The section of a card.</summary>
    public static IEnumerable<Block> Blocks(Card card, Citations cite, Speech speech) =>
    [
        new Block.Note(speech.Say("learn.studies.doses")),
        .. card.Studies.SelectMany(study => Blocks(study, cite, speech)),
        new Block.Note(speech.Say("learn.studies.words")),
    ];

    private static IEnumerable<Block> Blocks(Study study, Citations cite, Speech speech) =>
        [new Block.Heading([cite.Of(study.Source)]), new Block.Facts([.. Facts(study, speech)])];

    private static IEnumerable<Fact> Facts(Study study, Speech speech)
    {
        if (study.People is { } people)
        {
            yield return new(speech.Label("learn.studies.people"), people.ToString("N0", CultureInfo.GetCultureInfo(speech.Language)));
        }

        yield return new(speech.Label("learn.studies.design"), study.Design);
        yield return new(speech.Label("learn.studies.against"), study.ComparedWith);
        yield return new(speech.Label("learn.studies.numbers"), study.Numbers);
        yield return new(speech.Label("learn.studies.points"), study.ResultNote is { } limits ? $"{Pointing(study, speech)} ({limits})" : Pointing(study, speech));

        if (study.Note is { } note) yield return new(speech.Label("learn.studies.note"), note);
        if (study.Seen is not Seen.Numbers) yield return new(speech.Label("learn.studies.read"), speech.Say(study.Seen is Seen.Design ? "learn.studies.design-only" : "learn.studies.second-hand"));
    }

    private static string Pointing(Study study, Speech speech) => speech.Label(study.Result switch
    {
        Result.For => "learn.result.for",
        Result.Mixed => "learn.result.mixed",
        Result.Against => "learn.result.against",
        Result.Pending => "learn.result.pending",
        _ => "learn.result.unclear",
    });
}
