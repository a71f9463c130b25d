using System.ComponentModel.DataAnnotations;
using Marketplace.Network.Contracts;
using Marketplace.Network.Directory;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network.Joining;

/// <summary>Where a workshop is wanted, what it takes to join, and a form to say that one would like to.</summary>
internal sealed class AskToJoinModel(Db db, INetwork network, TimeProvider clock) : PageModel
{
    /// <summary>How many may wait from one address at once.</summary>
    public const int MostWaiting = 3;

    private const string TooLong = "C’est trop long.";

    [BindProperty, Required(ErrorMessage = "Écrivez le nom de l’atelier."), StringLength(120, ErrorMessage = TooLong)]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Écrivez la commune."), StringLength(100, ErrorMessage = TooLong)]
    public string? City { get; set; }

    [BindProperty, Required(ErrorMessage = "Écrivez le code postal.")]
    [RegularExpression("[0-9]{5}", ErrorMessage = "Un code postal compte cinq chiffres.")]
    public string? PostCode { get; set; }

    [BindProperty, Required(ErrorMessage = "Écrivez votre nom."), StringLength(100, ErrorMessage = TooLong)]
    public string? Person { get; set; }

    [
        BindProperty,
        Required(ErrorMessage = "Écrivez votre adresse électronique."),
        StringLength(256, ErrorMessage = TooLong)
    ]
    [EmailAddress(ErrorMessage = "Ce n’est pas une adresse électronique.")]
    public string? Mail { get; set; }

    [BindProperty, StringLength(40, ErrorMessage = TooLong)]
    public string? Phone { get; set; }

    [BindProperty, Required(ErrorMessage = "Dites en quelques lignes ce que vous faites.")]
    [StringLength(2000, ErrorMessage = "Deux mille signes suffisent.")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "envoye")]
    public string? Sent { get; set; }

    public IReadOnlyList<DepartmentReach> Wanting { get; private set; } = [];

    public IReadOnlyList<Field> Fields =>
        [
            new(nameof(Name), "Nom de l’atelier") { Value = Name, Autocomplete = "organization" },
            new(nameof(City), "Commune") { Value = City, Autocomplete = "address-level2" },
            new(nameof(PostCode), "Code postal") { Value = PostCode, Autocomplete = "postal-code" },
            new(nameof(Person), "Votre nom") { Value = Person, Autocomplete = "name" },
            new(nameof(Mail), "Votre adresse électronique")
            {
                Value = Mail,
                Type = "email",
                Autocomplete = "email",
            },
            new(nameof(Phone), "Votre téléphone")
            {
                Value = Phone,
                Type = "tel",
                Autocomplete = "tel",
                Required = false,
            },
            new(nameof(Text), "Ce que vous faites")
            {
                Value = Text,
                Type = "textarea",
                Hint = "Combien d’ordinateurs par an, avec qui, depuis quand, et ce que vous aimeriez vendre.",
            },
        ];

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var mail = Mail!.Trim().ToLowerInvariant();
        var waiting = await db.Candidacies.CountAsync(one => one.Mail == mail && one.AnsweredAt == null, cancellation);
        Refuse.If(
            waiting >= MostWaiting,
            "Vos candidatures précédentes attendent encore une réponse : nous vous rappelons."
        );
        db.Add(
            new Candidacy
            {
                Name = Name!.Trim(),
                City = City!.Trim(),
                Department = Departments.OfPostCode(PostCode!),
                Person = Person!.Trim(),
                Mail = mail,
                Phone = (Phone ?? "").Trim(),
                Text = Text!.Trim(),
                SentAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return Redirect("/reseau/rejoindre?envoye=oui");
    }

    private async Task Load(CancellationToken cancellation) =>
        Wanting = [
            .. Coverage
                .Of(await network.Operators(cancellation), await network.PickUpPoints(cancellation))
                .Where(one => one.Far.Count > 0),
        ];
}
