namespace SupportBot.Pictures.Chart;

/// <summary>Small shapes that differ by outline, so that nobody needs colour to tell them apart.</summary>
public enum MarkShape
{
    /// <summary>A five-pointed star.</summary>
    Star,

    /// <summary>A crescent.</summary>
    Moon,

    /// <summary>A speech bubble.</summary>
    Bubble,

    /// <summary>A capsule, half of it filled.</summary>
    Pill,

    /// <summary>Two overlapping rings.</summary>
    Rings,

    /// <summary>A plus.</summary>
    Plus,

    /// <summary>A dumbbell.</summary>
    Dumbbell,

    /// <summary>A stemmed glass.</summary>
    Glass,

    /// <summary>A lightning bolt.</summary>
    Bolt,

    /// <summary>A sun with rays.</summary>
    Sun,

    /// <summary>A drop.</summary>
    Drop,
}
