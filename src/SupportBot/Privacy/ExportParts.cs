namespace SupportBot.Privacy;

/// <summary>Cuts an export between rows into parts that each fit into a message and open on their own.</summary>
internal static class ExportParts
{
    /// <summary>The smallest that a platform takes is Discord's 10 MB; a message of several files has room for three such parts.</summary>
    public const int MostBytes = 8_000_000;

    /// <summary>The parts as files, in the order of the rows.</summary>
    /// <param name="tables">Everything.</param>
    /// <param name="pack">Makes a file of some of it.</param>
    public static IEnumerable<byte[]> Of(IReadOnlyList<Table> tables, Func<IReadOnlyList<Table>, byte[]> pack)
    {
        var file = pack(tables);
        var count = tables.Sum(table => table.Rows.Count);

        return file.Length <= MostBytes || count < 2
            ? [file]
            : Of(Cut(tables, 0, count / 2), pack).Concat(Of(Cut(tables, count / 2, count), pack));
    }

    /// <summary>The rows from one place to another, counted over all tables.</summary>
    private static List<Table> Cut(IReadOnlyList<Table> tables, int from, int to)
    {
        var (cut, before) = (new List<Table>(), 0);

        foreach (var table in tables)
        {
            IReadOnlyDictionary<string, string>[] rows = [.. table.Rows.Where((_, i) => before + i >= from && before + i < to)];
            if (rows.Length > 0) cut.Add(table with { Rows = rows });
            before += table.Rows.Count;
        }

        return cut;
    }
}

/// <summary>One table of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">What it holds about the person.</param>
internal sealed record Table(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);
