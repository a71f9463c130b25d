using Microsoft.AspNetCore.Identity;

namespace Marketplace.Accounts.People;

/// <summary>What ASP.NET Core Identity refuses, in words that a person reads.</summary>
internal sealed class IdentitySentences : IdentityErrorDescriber
{
    public override IdentityError DefaultError() =>
        Say(nameof(DefaultError), "Le compte n’a pas pu être enregistré. Recommencez dans un instant.");

    public override IdentityError ConcurrencyFailure() =>
        Say(nameof(ConcurrencyFailure), "Ce compte vient d’être modifié ailleurs. Recommencez.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), NoAddress(email));

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), NoAddress(userName));

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), Taken(email));

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), Taken(userName));

    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Choisissez un mot de passe d’au moins {length} caractères.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(
            nameof(PasswordRequiresUniqueChars),
            $"Choisissez un mot de passe d’au moins {uniqueChars} caractères différents."
        );

    public override IdentityError PasswordMismatch() =>
        Say(nameof(PasswordMismatch), "Le mot de passe actuel n’est pas celui-là.");

    private static string NoAddress(string? mail) => $"« {mail} » n’est pas une adresse électronique.";

    private static string Taken(string mail) => $"L’adresse « {mail} » a déjà un compte.";

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}

internal static class IdentityResults
{
    /// <summary>Everything that was refused, as one text.</summary>
    public static string Sentence(this IdentityResult failed) =>
        string.Join(' ', failed.Errors.Select(error => error.Description).Distinct());
}
