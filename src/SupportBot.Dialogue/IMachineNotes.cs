namespace SupportBot.Dialogue;

/// <summary>Notes that the machines of one bot leave for each other, in the database that all of them share.</summary>
public interface IMachineNotes
{
    /// <summary>The note of this name; nothing if there is none.</summary>
    Task<string?> ReadAsync(string name, CancellationToken cancel);

    /// <summary>Puts a note in place of another one, if that is still there.</summary>
    /// <param name="name">The name of the note.</param>
    /// <param name="seen">What must still be there; nothing if there must be none.</param>
    /// <param name="text">What to put there; nothing to take the note away.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it is there now. Of several machines that replace the same note at the same time, one has it.</returns>
    Task<bool> ReplaceAsync(string name, string? seen, string? text, CancellationToken cancel);
}
