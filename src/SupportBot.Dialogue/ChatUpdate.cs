namespace SupportBot.Dialogue;

/// <summary>Something a person did in a chat.</summary>
/// <param name="From">Who did it and where.</param>
/// <param name="Input">What they did.</param>
public sealed record ChatUpdate(Address From, ChatInput Input)
{
    /// <summary>
    /// The platform's own id of this update, unique on that platform; nothing when it has none. An update that is
    /// handed over twice under one key has its effect once.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>The language the person's app is set to, a BCP 47 tag; a first guess only. Nothing when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Whether others can read along.</summary>
    public ChatPlace Place { get; init; } = ChatPlace.Private;

    /// <summary>
    /// The platform's id of the server or group that this is about, in which the platform says the person is; nothing in
    /// private, where none is meant.
    /// </summary>
    public string? Community { get; init; }

    /// <summary>Whether the platform itself says, with this update, that the person runs that server or group.</summary>
    public bool RunsThePlace { get; init; }

    /// <summary>The platform's ids of the roles the person has there, as it says with this update; empty where it has none.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether the platform can show all fields of a <see cref="Form"/> at once.</summary>
    public FormSupport Forms { get; init; } = FormSupport.None;

    /// <summary>Whether the platform can show an answer of any length, as a terminal can.</summary>
    public bool AnyLength { get; init; }
}

/// <summary>Whether a platform can show all fields of a form at once.</summary>
public enum FormSupport
{
    /// <summary>Never: the bot asks for one value after the other, and the person types or presses it.</summary>
    None,

    /// <summary>It can, in answer to this update.</summary>
    Now,

    /// <summary>It can, but not in answer to this update: a button opens the form (<see cref="Form.Resume"/>).</summary>
    AfterPress,
}

/// <summary>Whether others can read along in a chat.</summary>
public enum ChatPlace
{
    /// <summary>The person and the bot only.</summary>
    Private,

    /// <summary>A server or a group.</summary>
    Shared,
}

/// <summary>What the person did.</summary>
public abstract record ChatInput
{
    private ChatInput() { }

    /// <summary>They wrote something: a command line such as <c>/learn botox</c>, or anything else.</summary>
    public sealed record Said(string Text) : ChatInput
    {
        /// <summary>Names the kind only: what a person wrote never reaches a log.</summary>
        public override string ToString() => nameof(Said);
    }

    /// <summary>They chose a command, from a menu or with a button.</summary>
    public sealed record Called(CommandCall Call) : ChatInput
    {
        /// <summary>Names the command only: the values are the person's own.</summary>
        public override string ToString() => $"{nameof(Called)} {Call.Command}";
    }

    /// <summary>They sent a file, for the one command that takes one (<see cref="FieldKind.File"/>).</summary>
    /// <param name="Content">The bytes; nothing when there are more than <see cref="MostBytes"/> or they could not be had.</param>
    /// <param name="Line">What they wrote with it, such as <c>/import moods="super=9"</c>; may be empty.</param>
    public sealed record Sent(ReadOnlyMemory<byte>? Content, string Line) : ChatInput
    {
        /// <summary>How large a file may be: ten years of a diary, and no burden to a small machine.</summary>
        public const int MostBytes = 2 * 1024 * 1024;

        /// <summary>Names the kind only.</summary>
        public override string ToString() => nameof(Sent);
    }

    /// <summary>They sent a form that showed several fields at once.</summary>
    /// <param name="Form">The form's <see cref="Form.Id"/>.</param>
    /// <param name="Values">One text for each field by its name; empty where the field was left out.</param>
    public sealed record Filled(string Form, IReadOnlyDictionary<string, string> Values) : ChatInput
    {
        /// <summary>Names the kind only.</summary>
        public override string ToString() => nameof(Filled);
    }
}
