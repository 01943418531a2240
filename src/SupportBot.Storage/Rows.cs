using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SupportBot.Storage;

/// <summary>
/// Many rows as one value of a statement, a list of lists: <see cref="Transaction.Rows"/> stands where a table would, and
/// <c>value -&gt;&gt; 0</c> is the first column of each, as text. One statement for any number of rows, so it is read once.
/// </summary>
public sealed class Rows
{
    /// <summary>Makes the rows, of texts and whole numbers.</summary>
    public Rows(IEnumerable<object[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var bytes = new ArrayBufferWriter<byte>();

        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();

            foreach (var row in rows)
            {
                IsEmpty = false;
                json.WriteStartArray();
                foreach (var value in row) Write(json, value);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        Text = Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty { get; } = true;

    /// <summary>The rows, for the parameter <c>@rows</c>.</summary>
    public string Text { get; }

    private static void Write(Utf8JsonWriter json, object value)
    {
        if (value is long number) json.WriteNumberValue(number);
        else json.WriteStringValue((string)value);
    }
}
