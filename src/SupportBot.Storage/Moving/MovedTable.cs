namespace SupportBot.Storage.Moving;

/// <summary>A table that is moved.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order in which their values are read.</param>
/// <param name="Keys">The columns of its primary key.</param>
internal sealed record MovedTable(string Name, IReadOnlyList<MovedColumn> Columns, IReadOnlyList<string> Keys)
{
    /// <summary>The names of its columns.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));
}

/// <summary>A column of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>TEXT</c>, <c>BIGINT</c> or <c>DOUBLE PRECISION</c>.</param>
internal sealed record MovedColumn(string Name, string Type);
