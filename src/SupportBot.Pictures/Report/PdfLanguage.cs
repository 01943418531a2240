using System.Globalization;
using System.Text;

namespace SupportBot.Pictures.Report;

/// <summary>
/// Says in a PDF which language its text has, so that a screen reader speaks it right, and that a viewer shows the title.
/// Skia cannot, so the catalogue is written a second time as an incremental update (ISO 32000-1, 7.5.6).
/// </summary>
internal static class PdfLanguage
{
    /// <summary>The document with its language set.</summary>
    /// <param name="pdf">A document with a plain cross-reference table, as Skia writes it.</param>
    /// <param name="language">BCP 47: letters, digits and hyphens.</param>
    public static byte[] Set(byte[] pdf, string language)
    {
        if (!language.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            throw new ArgumentException($"'{language}' is not a language tag.", nameof(language));
        }

        // Every byte is one character, so that positions are the same in both.
        var text = Encoding.Latin1.GetString(pdf);
        var trailer = Between(text, text.LastIndexOf("trailer", StringComparison.Ordinal), "<<", ">>");
        var number = Between(trailer, trailer.IndexOf("/Root", StringComparison.Ordinal), "/Root ", " 0 R");
        var catalogue = text[text.LastIndexOf($"\n{number} 0 obj", StringComparison.Ordinal)..];
        var entries = catalogue[(catalogue.IndexOf("<<", StringComparison.Ordinal) + 2)..catalogue.IndexOf(">>\nendobj", StringComparison.Ordinal)];
        var previous = Between(text, text.LastIndexOf("startxref", StringComparison.Ordinal), "startxref\n", "\n");
        var updated = new StringBuilder(text).Append('\n');
        var at = updated.Length;
        updated.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<<{entries}\n/Lang ({language})\n/ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n");
        var table = updated.Length;
        updated.Append(CultureInfo.InvariantCulture, $"xref\n{number} 1\n{at:0000000000} 00000 n \ntrailer\n<<{trailer}\n/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n");

        return Encoding.Latin1.GetBytes(updated.ToString());
    }

    private static string Between(string text, int from, string start, string end)
    {
        var first = text.IndexOf(start, from, StringComparison.Ordinal) + start.Length;

        return text[first..text.IndexOf(end, first, StringComparison.Ordinal)];
    }
}
