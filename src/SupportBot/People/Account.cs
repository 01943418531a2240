using NodaTime;
using SupportBot.Dialogue;

namespace SupportBot.People;

/// <summary>A login of a person on one platform.</summary>
/// <param name="Hash">By what it is found: a keyed hash, 32 hex digits.</param>
/// <param name="Address">Where to write to them.</param>
/// <param name="Since">When they agreed with it, UTC.</param>
internal sealed record Account(string Hash, Address Address, Instant Since)
{
    /// <summary>Names the platform only.</summary>
    public override string ToString() => $"{Address}";
}
