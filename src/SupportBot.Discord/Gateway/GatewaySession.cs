namespace SupportBot.Discord.Gateway;

/// <summary>What is needed to go on where a connection stopped.</summary>
internal sealed class GatewaySession
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the first session has begun.</summary>
    public Task Begun => _begun.Task;

    /// <summary>Names the session; nothing before the first and after a lost one.</summary>
    public string? Id { get; private set; }

    /// <summary>Where to go on.</summary>
    public string? ResumeUrl { get; private set; }

    /// <summary>The last event that was seen.</summary>
    public int? Sequence { get; private set; }

    public bool CanResume => Id is not null && ResumeUrl is not null;

    public void Begin(string id, string resumeUrl)
    {
        (Id, ResumeUrl) = (id, resumeUrl);
        _begun.TrySetResult();
    }

    public void Saw(int sequence) => Sequence = sequence;

    public void Forget() => (Id, ResumeUrl, Sequence) = (null, null, null);
}
