using System.Globalization;
using System.Text;
using Dapper;

namespace SupportBot.Storage;

/// <summary>
/// Many rows in one statement: stands after <c>VALUES</c>, or after <c>WITH name (a, b) AS</c>, on every engine. No value may
/// be null, since PostgreSQL would not know its type.
/// </summary>
public sealed class Rows
{
    private readonly StringBuilder _text = new();
    private readonly DynamicParameters _values = new();
    private int _count;

    /// <summary>Makes the rows.</summary>
    public Rows(IEnumerable<object[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows) Add(row);
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Their values, for the statement.</summary>
    public DynamicParameters Values => _values;

    /// <summary>The text, as <c>(@v0, @v1), (@v2, @v3)</c>.</summary>
    public override string ToString() => _text.ToString();

    private void Add(object[] row)
    {
        _text.Append(_text.Length == 0 ? "(" : ", (");

        for (var i = 0; i < row.Length; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"v{_count++}");
            _values.Add(name, row[i]);
            _text.Append(i == 0 ? "@" : ", @").Append(name);
        }

        _text.Append(')');
    }
}
