namespace SupportBot.Content.Checks;

/// <summary>Something about the content that somebody should look at.</summary>
/// <param name="File">The file, below the folder of the seeds.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Text">What it is.</param>
internal sealed record Finding(string File, int Line, Severity Severity, string Text)
{
    /// <summary>One line for a terminal.</summary>
    public override string ToString() => $"{File}, line {Line}: {(Severity is Severity.Fault ? "fault" : "warning")}: {Text}";
}

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    /// <summary>A person should read it; it may be right.</summary>
    Warning,

    /// <summary>It must not be published.</summary>
    Fault,
}
