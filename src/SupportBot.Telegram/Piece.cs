using System.Text;

namespace SupportBot.Telegram;

/// <summary>Text that looks one way.</summary>
/// <param name="Text">The text, not escaped.</param>
/// <param name="Open">The tag before it; empty for plain text.</param>
/// <param name="Close">The tag after it.</param>
internal readonly record struct Piece(string Text, string Open = "", string Close = "")
{
    /// <summary>Puts a piece of this look around another text.</summary>
    public Piece With(string text) => this with { Text = text };

    /// <summary>Writes what Telegram reads as this text. Nowhere else is anything escaped.</summary>
    public void WriteTo(StringBuilder html)
    {
        html.Append(Open);

        foreach (var letter in Text)
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                _ => html.Append(letter),
            };
        }

        html.Append(Close);
    }
}
