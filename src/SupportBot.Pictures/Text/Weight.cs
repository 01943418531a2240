namespace SupportBot.Pictures.Text;

/// <summary>How heavy the letters are. The value is the place in <see cref="Face.Western"/>.</summary>
internal enum Weight
{
    Regular = 0,
    SemiBold = 1,
}
