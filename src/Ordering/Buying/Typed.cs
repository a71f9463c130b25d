using Microsoft.AspNetCore.Http;

namespace Marketplace.Ordering.Buying;

/// <summary>What a person typed, fit to be stored and shown again.</summary>
internal static class Typed
{
    /// <summary>One line without control characters, which no database and no mail takes; cut where it is absurdly long.</summary>
    public static string Line(this IFormCollection form, string field)
    {
        var typed = form[field].ToString();
        var shown = typed.Length <= 1000 ? typed : typed[..1000];
        return Clean(shown);
    }

    /// <summary>Without control characters, which no database and no mail takes.</summary>
    public static string Clean(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
}
