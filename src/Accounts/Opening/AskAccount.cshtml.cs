using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Mails;
using Marketplace.Platform;
using Marketplace.Platform.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Accounts.Opening;

/// <summary>Nothing is kept of an address before its owner has followed the link, and nothing says whether it has an account.</summary>
[AllowAnonymous]
internal sealed class AskAccountModel(Db db, IAccounts accounts, WriteToPerson write, Links links) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez votre adresse électronique.")]
    [StringLength(256, ErrorMessage = "Cette adresse est trop longue.")]
    [Deliverable]
    public string Mail { get; set; } = "";

    public bool Sent { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var mail = Mail.Trim();
        var known = await accounts.Find(mail, cancellation);
        await write.WriteAsked(
            known is null ? "account-open" : "account-exists",
            known?.Mail ?? mail,
            new PersonLetter { Mail = mail, Action = known is null ? links.Opening(mail) : "/connexion/oubli" },
            cancellation
        );
        await db.SaveChangesAsync(cancellation);
        Sent = true;
        return Page();
    }
}
