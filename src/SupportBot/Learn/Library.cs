using System.Collections.Frozen;
using SupportBot.Content;
using SupportBot.Dialogue;

namespace SupportBot.Learn;

/// <summary>All cards, in memory. They are read on the first use, or earlier by <see cref="OpenLibrary"/>.</summary>
internal sealed class Library(Seeds seeds)
{
    private readonly Lazy<Shelf> _shelf = new(() => Shelf.From(seeds));

    /// <summary>Every card, by name.</summary>
    public IReadOnlyList<Card> All => _shelf.Value.Cards;

    /// <summary>Reads the cards now, if nobody did before.</summary>
    /// <exception cref="SeedException">A card cannot be used; says which and where.</exception>
    public void Open() => _ = _shelf.Value;

    /// <summary>The card of a slug; nothing if there is none.</summary>
    public Card? Find(string slug) => _shelf.Value.BySlug.GetValueOrDefault(slug);

    /// <summary>What a person may mean by a name, a brand, a nickname or a misspelling of one.</summary>
    public Match Search(string text) => _shelf.Value.Names.Search(text);

    /// <summary>Up to 25 cards for what is typed so far, best first.</summary>
    public IReadOnlyList<Option> Suggest(string typed) =>
        [.. _shelf.Value.Names.Suggest(typed, 25).Select(card => new Option(card.Slug, card.Name))];

    private sealed record Shelf(IReadOnlyList<Card> Cards, FrozenDictionary<string, Card> BySlug, Names Names)
    {
        public static Shelf From(Seeds seeds)
        {
            Card[] cards = [.. seeds.In("treatments").Select(seed => seed.As(CardJson.Default.Card)).OrderBy(card => card.Name, StringComparer.Ordinal)];

            return new(cards, cards.ToFrozenDictionary(card => card.Slug), new Names(cards));
        }
    }
}
