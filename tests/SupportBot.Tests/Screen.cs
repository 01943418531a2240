namespace SupportBot.Tests;

/// <summary>The part of a phone in which a message is read without scrolling: about 35 letters by 20 lines.</summary>
internal static class Screen
{
    private const int Columns = 35;

    /// <summary>How many lines there are.</summary>
    public const int Lines = 20;

    /// <summary>Whether it is read without scrolling.</summary>
    public static bool Fits(string text) => Height(text) <= Lines;

    /// <summary>The lines that a text takes when it is broken between words.</summary>
    public static int Height(string text) => text.Split('\n').Sum(LinesOf);

    private static int LinesOf(string line)
    {
        var (lines, room) = (1, Columns);

        foreach (var word in line.Split(' '))
        {
            if (word.Length > room && room < Columns) (lines, room) = (lines + 1, Columns);

            lines += Math.Max(0, word.Length - 1) / Columns;
            room -= (word.Length % Columns) + 1;
        }

        return lines;
    }
}
