using System.Text.Json.Nodes;

namespace SupportBot.Simulators.Discord.Checks;

/// <summary>
/// What is wrong with a request, in Discord's nested form: <c>errors.a.0.b._errors[{code,message}]</c>.
/// </summary>
internal sealed class FormErrors
{
    /// <summary>The errors; nothing while there are none.</summary>
    public JsonObject? Root { get; private set; }

    public bool Any => Root is not null;

    /// <param name="path">Keys and list positions joined by dots; empty for the whole body.</param>
    public void Add(string path, string code, string message)
    {
        Root ??= [];
        var at = Root;

        foreach (var key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at[key] is not JsonObject inner) at[key] = inner = [];

            at = inner;
        }

        if (at["_errors"] is not JsonArray list) at["_errors"] = list = [];

        list.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }
}
