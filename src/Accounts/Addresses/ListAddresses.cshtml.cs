using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Addresses;

[Authorize]
internal sealed class ListAddressesModel(Db db, IAccounts accounts, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Écrivez le nom de qui reçoit.")]
    [StringLength(100, ErrorMessage = "Un nom de cent signes suffit.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Écrivez le numéro et la rue.")]
    [StringLength(200, ErrorMessage = "Deux cents signes suffisent.")]
    public string? Street { get; set; }

    [BindProperty, Required(ErrorMessage = "Écrivez le code postal.")]
    [RegularExpression("[0-9]{5}", ErrorMessage = "Un code postal compte cinq chiffres.")]
    public string? PostalCode { get; set; }

    [BindProperty, Required(ErrorMessage = "Écrivez la commune.")]
    [StringLength(100, ErrorMessage = "Cent signes suffisent.")]
    public string? Town { get; set; }

    [BindProperty, StringLength(30, ErrorMessage = "Ce numéro est trop long.")]
    public string? Phone { get; set; }

    public IReadOnlyList<AddressCard> Known { get; private set; } = [];

    public static IReadOnlyList<Field> Fields =>
        [
            new("Name", "Nom de qui reçoit") { Autocomplete = "name" },
            new("Street", "Numéro et rue") { Autocomplete = "street-address" },
            new("PostalCode", "Code postal") { Autocomplete = "postal-code" },
            new("Town", "Commune") { Autocomplete = "address-level2" },
            new("Phone", "Téléphone")
            {
                Type = "tel",
                Autocomplete = "tel",
                Required = false,
                Hint = "Pour le livreur, s’il ne trouve pas.",
            },
        ];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Known = (await accounts.Buyer(User, HttpContext.RequestAborted))!.Addresses;
        await next();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Refuse.If(Known.Count >= Address.Most, "Dix adresses suffisent : retirez d’abord celles qui ne servent plus.");
        db.Addresses.Add(
            new Address
            {
                Person = User.Actor().Person,
                Name = Name!.Trim(),
                Street = Street!.Trim(),
                PostalCode = PostalCode!,
                Town = Town!.Trim(),
                Phone = string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(),
                PutFirstAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPutFirstAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return
            await Mine(id).ExecuteUpdateAsync(set => set.SetProperty(address => address.PutFirstAt, now), cancellation)
            == 1
            ? RedirectToPage()
            : NotFound();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation) =>
        await Mine(id).ExecuteDeleteAsync(cancellation) == 1 ? RedirectToPage() : NotFound();

    private IQueryable<Address> Mine(Guid id)
    {
        var me = User.Actor().Person;
        return db.Addresses.Where(address => address.Id == id && address.Person == me);
    }
}
