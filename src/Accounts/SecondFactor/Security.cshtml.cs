using System.Buffers.Text;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

/// <summary>How the account is protected; whoever works here and has only a password is led to this page first.</summary>
[Authorize]
internal sealed class SecurityModel(Db db, Factors factors) : PageModel
{
    private string? asked;

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return
    {
        get => Url.IsLocalUrl(asked) ? asked : null;
        set => asked = value;
    }

    public string ReturnEscaped => Uri.EscapeDataString(Return ?? "");

    public ProvedBy Proved { get; private set; } = null!;

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    /// <summary>Why the person was led here; null where nothing waits.</summary>
    public Message? Must =>
        !User.AwaitsSecondProof() ? null
        : Proved.Any
            ? new(
                MessageKind.Warning,
                "Votre rôle demande deux preuves",
                "Vous êtes entré avec votre mot de passe seul. Déconnectez-vous, puis entrez avec votre clé d’accès."
            )
            {
                Ways = [new("Se déconnecter", "/deconnexion")],
            }
        : new(
            MessageKind.Warning,
            "Avant d’entrer, protégez votre compte",
            "Votre rôle donne accès aux données d’autres personnes : un mot de passe seul ne suffit pas. "
                + "Ajoutez une application de codes ou une clé d’accès, cela prend deux minutes."
        );

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var id = User.Actor().Person;
        Proved = await factors.Of(id, await HttpContext.CurrentSession(), cancellation);
        var passkeys = await db.Set<IdentityUserPasskey<PersonId>>()
            .AsNoTracking()
            .Where(passkey => passkey.UserId == id)
            .ToListAsync(cancellation);
        Passkeys =
        [
            .. passkeys
                .OrderBy(passkey => passkey.Data.CreatedAt)
                .Select(passkey => new PasskeyRow(
                    Base64Url.EncodeToString(passkey.CredentialId),
                    passkey.Data.Name ?? "Clé d’accès",
                    passkey.Data.CreatedAt.UtcDateTime
                )),
        ];
    }
}

/// <summary>A passkey as its owner knows it.</summary>
internal sealed record PasskeyRow(string Id, string Name, DateTime AddedAt);
