using Marketplace.Bulk.Quoting;
using Marketplace.Bulk.Requesting.Lists;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Bulk.Requesting;

/// <summary>An association, a school or a town asks for a lot, on one page and without an account.</summary>
internal sealed class AskLotsModel(Db db, AnswerRequest answer, LotSeals seals, TimeProvider clock) : PageModel
{
    private readonly Dictionary<string, string> faults = [];

    public LotForm Typed { get; private set; } = new();

    public IReadOnlyDictionary<string, string> Faults => faults;

    public IReadOnlyList<Field> Fields => Questions(Typed, faults);

    public Field Question(string name) => Fields.Single(field => field.Name == name);

    public async Task OnGetAsync(
        [FromQuery(Name = "demande")] Guid? earlier,
        [FromQuery(Name = "cle")] string? key,
        CancellationToken cancellation
    )
    {
        if (
            earlier is { } id
            && seals.Opens(key, id)
            && await db.LotRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } found
        )
            Typed = LotForm.Of(found);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "Fichier")] IFormFile? file,
        CancellationToken cancellation
    )
    {
        Typed = LotForm.Read(Request.Form);
        if (file is { Length: > 0 })
            Typed = Typed with { List = await ListFile.Read(file, cancellation) };
        var now = clock.GetUtcNow().UtcDateTime;
        if (Typed.Asked(now, faults) is not { } asked)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        var request = LotRequest.Ask(asked, await answer.Answer(asked, cancellation), now);
        db.Add(request);
        await db.SaveChangesAsync(cancellation);
        return Redirect(seals.Address(request));
    }

    private static IReadOnlyList<Field> Questions(LotForm typed, Dictionary<string, string> faults)
    {
        Field Ask(string name, string label, string value) =>
            new(name, label) { Value = value, Error = faults.GetValueOrDefault(name) };
        return
        [
            Ask("Organisme", "Vous êtes", typed.Kind) with
            {
                Choices = BuyerKinds.Choices,
            },
            Ask("Nombre", "Combien d’appareils ?", typed.Count) with
            {
                Type = "number",
            },
            Ask("Type", "De quel type ?", typed.Type) with
            {
                Choices = LotChoices.Types,
            },
            Ask("Memoire", "Mémoire", typed.Ram) with
            {
                Choices = LotChoices.Memories,
            },
            Ask("Stockage", "Stockage", typed.Storage) with
            {
                Choices = LotChoices.Disks,
            },
            Ask("Etat", "État", typed.Grade) with
            {
                Choices = LotChoices.Grades,
            },
            Ask("Batterie", "Batterie, au moins, en %", typed.Battery) with
            {
                Required = false,
                Type = "number",
            },
            Ask("Modeles", "Un seul modèle, ou plusieurs ?", typed.Models) with
            {
                Choices = LotChoices.Models,
            },
            Ask("CodePostal", "Où ? Votre code postal", typed.Postcode) with
            {
                Autocomplete = "postal-code",
            },
            Ask("Avant", "Pour quand ?", typed.Before) with
            {
                Type = "date",
                Required = false,
            },
            Ask("Budget", "Au plus, en euros TTC pour le tout", typed.Budget) with
            {
                Required = false,
            },
            Ask("Partage", "S’il en manque", typed.Share) with
            {
                Choices = LotChoices.Shares,
            },
            Ask("Usage", "Pour quoi faire ?", typed.Use) with
            {
                Required = false,
                Hint = "« Ateliers numériques pour des adultes », par exemple. Les ateliers le lisent.",
            },
        ];
    }
}
