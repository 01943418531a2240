namespace SupportBot.Safety;

/// <summary>Rows of numbers, one behind the other in one piece of memory.</summary>
internal sealed class Rows
{
    private readonly int[] _first;
    private readonly int[] _numbers;

    /// <summary>Copies rows.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="row">The numbers of a row.</param>
    public Rows(int count, Func<int, IEnumerable<int>> row)
    {
        var numbers = new List<int>();

        _first = new int[count + 1];

        for (var i = 0; i < count; i++)
        {
            numbers.AddRange(row(i));
            _first[i + 1] = numbers.Count;
        }

        _numbers = [.. numbers];
    }

    /// <summary>A row by its place.</summary>
    public ReadOnlySpan<int> this[int row] => _numbers.AsSpan(_first[row], _first[row + 1] - _first[row]);
}
