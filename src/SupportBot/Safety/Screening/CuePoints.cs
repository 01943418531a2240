namespace SupportBot.Safety;

/// <summary>What a cue counts, or several together.</summary>
/// <param name="Danger">For danger, or against it.</param>
/// <param name="Now">For now, or against it.</param>
/// <param name="Cues">How many of them count for danger or against it.</param>
internal record struct CuePoints(int Danger, int Now, int Cues)
{
    /// <summary>So many cues that say nothing are added to those of every text.</summary>
    private const int Doubt = 25;

    /// <summary>These and others.</summary>
    public readonly CuePoints And(CuePoints others) => new(Danger + others.Danger, Now + others.Now, Cues + others.Cues);

    /// <summary>These without others.</summary>
    public readonly CuePoints Without(CuePoints others) => new(Danger - others.Danger, Now - others.Now, Cues - others.Cues);

    /// <summary>These, or others that tell more of danger.</summary>
    public readonly CuePoints OrHigher(CuePoints others) => others.Danger > Danger ? others : this;

    /// <summary>
    /// What they would come to if they were a hundred. Chance makes a sum of many cues larger than one of few, by the root of
    /// how many they are, so that is taken out; of a very few nobody can tell, which <see cref="Doubt"/> stands for.
    /// </summary>
    public readonly CuePoints OfAHundred()
    {
        var times = Math.Sqrt(100.0 / (Cues + Doubt));

        return this with { Danger = (int)Math.Floor(Danger * times), Now = (int)Math.Floor(Now * times) };
    }
}
