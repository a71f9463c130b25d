using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Marketplace.Accounts.Mails;

/// <summary>
/// An address that a mail server takes as it is written. What anybody types here is written to: one that nothing can be
/// sent to would be tried again and again.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class DeliverableAttribute()
    : ValidationAttribute("Cette adresse ne semble pas complète : elle ressemble à camille@exemple.fr.")
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 } typed || Plain().IsMatch(typed.Trim());

    // Letters of any language and the signs of an atom, without quotes and comments (RFC 5321, 4.1.2; RFC 6531).
    [GeneratedRegex(
        @"^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Plain();
}
