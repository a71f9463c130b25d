using Marketplace.Accounts.Contracts;
using Marketplace.Network.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Solidarity.Reading;

/// <summary>The network notes who was taught to read people's documents.</summary>
internal sealed class NameReadersModel(Db db, Readers readers, IAccounts accounts, INetwork network, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public Guid Personne { get; set; }

    [BindProperty]
    public Guid Atelier { get; set; }

    [BindProperty]
    public string? Acte { get; set; }

    public IReadOnlyList<WorkshopReaders> Workshops { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await Load(cancellation);
        var member = Workshops
            .SelectMany(one => one.People)
            .FirstOrDefault(one => one.Person.Value == Personne && one.Workshop.Value == Atelier);
        Refuse.If(member is null, "Cette personne ne travaille pas dans cet atelier.");
        if (Acte is "retirer")
            await readers.Withdraw(member.Person, member.Workshop, cancellation);
        else
            await readers.Train(member.Person, member.Workshop, User.Actor(), cancellation);
        return RedirectToPage();
    }

    private async Task Load(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var trained = (await db.Readers.AsNoTracking().ToListAsync(cancellation)).ToDictionary(
            one => (one.Operator, one.Person),
            one => one.TrainedUntil
        );
        var workshops = new List<WorkshopReaders>();
        // One question for each workshop: there are few, and the page is rare.
        foreach (var workshop in await network.Operators(cancellation))
        {
            var members = await accounts.Members(workshop.Id, cancellation);
            var people = members.Select(one => new MemberReader(
                one.Person,
                workshop.Id,
                one.Name,
                trained.TryGetValue((workshop.Id, one.Person), out var until) && until > now ? until : null
            ));
            workshops.Add(new WorkshopReaders(workshop.Name, [.. people]));
        }
        Workshops = workshops;
    }
}

internal sealed record WorkshopReaders(string Name, IReadOnlyList<MemberReader> People)
{
    public bool CanRead => People.Count(one => one.Until is not null) >= Readers.Least;
}

/// <param name="Until">Until when the training holds; null: not trained.</param>
internal sealed record MemberReader(PersonId Person, OperatorId Workshop, string Name, DateTime? Until);
