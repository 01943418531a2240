namespace SupportBot.Content;

/// <summary>A file of <c>seeds/</c> cannot be used. The bot does not start with it.</summary>
#pragma warning disable CA1032 // The standard constructors would lose the place.
internal sealed class SeedException(string file, int line, string problem) : Exception($"{file}, line {line}: {problem}")
#pragma warning restore CA1032
{
    /// <summary>The file, below the folder of the seeds.</summary>
    public string File { get; } = file;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong there.</summary>
    public string Problem { get; } = problem;
}
