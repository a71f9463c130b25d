using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Marketplace.Platform.Mail;

/// <summary>
/// An address that a mail server takes as it is written. What anybody types here is written to: one that nothing can be
/// sent to would be tried again and again.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class DeliverableAttribute() : ValidationAttribute(Incomplete)
{
    public const string Incomplete = "Cette adresse ne semble pas complète : elle ressemble à camille@exemple.fr.";

    /// <summary>The longest that a server takes (RFC 5321, 4.5.3.1).</summary>
    public const int Longest = 254;

    /// <summary>Whether a mail can be sent there; for a form that is read by hand.</summary>
    public static bool Takes(string typed) => typed.Length <= Longest && Plain().IsMatch(typed);

    public override bool IsValid(object? value) => value is not string { Length: > 0 } typed || Takes(typed.Trim());

    // Letters of any language and the signs of an atom, without quotes and comments (RFC 5321, 4.1.2; RFC 6531).
    [GeneratedRegex(
        @"^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Plain();
}
