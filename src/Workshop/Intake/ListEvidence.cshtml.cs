using System.ComponentModel.DataAnnotations;
using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Marketplace.Platform.Theming;
using Marketplace.Workshop.Devices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop.Intake;

/// <summary>The queue of evidence that waits for a person, and the place where a file is handed in by hand.</summary>
internal sealed class ListEvidenceModel(Db db, Bench bench, ReadEvidence read) : PageModel
{
    private const int Most = 200;

    [BindProperty]
    [Required(ErrorMessage = "Choisissez le fichier à déposer.")]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public EvidenceKind Kind { get; set; }

    /// <summary>The tag of the device in hand; empty: the file itself says which device it speaks of.</summary>
    [BindProperty(Name = "appareil", SupportsGet = true)]
    [StringLength(40, ErrorMessage = "Une étiquette est plus courte que cela.")]
    public string? Tag { get; set; }

    /// <summary>What became of the file just handed in.</summary>
    [TempData]
    public string? Sent { get; set; }

    public IReadOnlyList<EvidenceFile> Files { get; private set; } = [];

    public DateTime Now => bench.Now;

    public IReadOnlyList<Field> Questions =>
        [
            new("Kind", "C’est")
            {
                Value = Kind.ToString(),
                Choices =
                [
                    .. Enum.GetValues<EvidenceKind>()
                        .Select(kind => new Choice(kind.ToString(), EvidenceWords.Of(kind))),
                ],
            },
            new("appareil", "Étiquette de l’appareil")
            {
                Value = Tag,
                Required = false,
                Hint = "Si le fichier ne le dit pas lui-même.",
            },
        ];

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Files = await db
            .EvidenceFiles.AsNoTracking()
            .Queued(User.Operator())
            .OrderBy(file => file.ReceivedAt)
            .Take(Most)
            .ToListAsync(HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Wrong();
        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, cancellation);
        var outcome = await read.Read(Kind, content.ToArray(), User.Actor(), Tag, cancellation);
        if (outcome.Device is { } device)
            return Redirect(Addresses.Of(device));
        Sent = outcome.Sentence;
        return Redirect(Addresses.Evidence);
    }

    private PageResult Wrong()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        foreach (var error in ModelState.Values.SelectMany(field => field.Errors).ToList())
            ModelState.AddModelError("", error.ErrorMessage);
        return Page();
    }
}

internal static class EvidenceWords
{
    public static string Of(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Snapshot => "Relevé matériel",
            EvidenceKind.Erasure => "Rapport d’effacement",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No French word for this evidence."),
        };
}
