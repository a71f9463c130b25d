using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.People;
using Marketplace.Accounts.SignIn;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.SecondFactor;

[Authorize]
internal sealed class AddPasskeyModel(
    Db db,
    UserManager<Person> people,
    IPasskeyHandler<Person> passkeys,
    Factors factors,
    SealedCookies cookies
) : PageModel
{
    private const int Most = 10;

    [BindProperty]
    [Required(ErrorMessage = "Donnez un nom à cette clé.")]
    [StringLength(60, ErrorMessage = "Un nom de soixante signes suffit.")]
    public string Name { get; set; } = "";

    /// <summary>What the browser made, as <c>PublicKeyCredential.toJSON</c> writes it.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    /// <summary>The recovery codes, shown this once.</summary>
    public IReadOnlyList<string> Sheet { get; private set; } = [];

    public string WayOn => Url.IsLocalUrl(Return) ? Return : "/compte/securite";

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellation)
    {
        var person = await Me(cancellation);
        await MayAdd(person, cancellation);
        var entity = new PasskeyUserEntity
        {
            Id = person.Id.Value.ToString(),
            Name = person.Email!,
            DisplayName = person.Name,
        };
        var asked = await passkeys.MakeCreationOptionsAsync(entity, HttpContext);
        cookies.Write(HttpContext, SealedCookies.Challenge, asked.AttestationState ?? "");
        Response.Headers.CacheControl = "no-store";
        return Content(asked.CreationOptionsJson, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var person = await Me(cancellation);
        var proved = await MayAdd(person, cancellation);
        var made = await Made(person);
        made.Name = Name.Trim();
        var kept = await people.AddOrUpdatePasskeyAsync(person, made);
        Refuse.If(!kept.Succeeded, kept.Sentence());
        Response.Headers.CacheControl = "no-store";
        // A buyer's password still opens the account by itself: nothing to lose, so no codes.
        Sheet = await factors.Added(
            person,
            $"clé d’accès « {made.Name} »",
            codesDue: proved.Works,
            (await HttpContext.CurrentSession())!.Value,
            User.Actor(),
            cancellation
        );
        return Sheet.Count > 0 ? Page() : LocalRedirect(WayOn);
    }

    private async Task<UserPasskeyInfo> Made(Person person)
    {
        var state = cookies.Read(HttpContext, SealedCookies.Challenge);
        cookies.Delete(HttpContext, SealedCookies.Challenge);
        var made = await passkeys.PerformAttestationAsync(
            new()
            {
                HttpContext = HttpContext,
                CredentialJson = Credential is { Length: > 0 and < 20_000 } ? Credential : "null",
                AttestationState = state,
            }
        );
        Refuse.If(
            !made.Succeeded || made.UserEntity.Id != person.Id.Value.ToString(),
            "Cette clé n’a pas pu être vérifiée. Recommencez depuis le début."
        );
        return made.Passkey;
    }

    private async Task<ProvedBy> MayAdd(Person person, CancellationToken cancellation)
    {
        var proved = await factors.Of(person.Id, await HttpContext.CurrentSession(), cancellation);
        proved.MayAdd();
        Refuse.If(proved.Passkeys >= Most, "Dix clés d’accès suffisent : retirez d’abord celles qui ne servent plus.");
        return proved;
    }

    private Task<Person> Me(CancellationToken cancellation)
    {
        var id = User.Actor().Person;
        return db.People.SingleAsync(one => one.Id == id, cancellation);
    }
}
