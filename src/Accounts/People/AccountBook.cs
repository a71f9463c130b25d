using System.Security.Claims;
using Marketplace.Accounts.Audit;
using Marketplace.Accounts.Contracts;
using Marketplace.Accounts.Memberships;
using Marketplace.Accounts.Tokens;
using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>The accounts of this marketplace, for the modules above and the command line.</summary>
internal sealed class AccountBook(Db db, UserManager<Person> people, TimeProvider clock) : IAccounts
{
    public Task<PersonCard> Open(NewPerson person, Actor by, CancellationToken cancellation = default) =>
        db.Together(
            async () =>
            {
                var opened = new Person(person.Mail.Trim(), person.Name.Trim(), await FreePseudonym(cancellation))
                {
                    MustChoosePassword = person.Password is null,
                    EmailConfirmed = person.MailConfirmed,
                    SeenAt = clock.GetUtcNow().UtcDateTime,
                };
                Refuse.If(opened.Name.Length is 0 or > 100, "Écrivez le nom de la personne, en cent signes au plus.");
                var drawn = person.Password is null ? Passwords.Draw() : null;
                db.Note(clock, Deed.AccountOpened, by, opened.Id);
                var created = await people.CreateAsync(opened, drawn ?? person.Password!);
                Refuse.If(!created.Succeeded, created.Sentence());
                return opened.Card(drawn);
            },
            cancellation
        );

    public async Task<PersonCard?> Find(string mail, CancellationToken cancellation = default)
    {
        var normalized = people.NormalizeEmail(mail.Trim());
        var found = await db
            .People.AsNoTracking()
            .SingleOrDefaultAsync(person => person.NormalizedEmail == normalized, cancellation);
        return found?.Card();
    }

    public async Task<IReadOnlyList<PersonCard>> People(
        IReadOnlyCollection<PersonId> ids,
        CancellationToken cancellation = default
    ) =>
        [
            .. (
                await db
                    .People.AsNoTracking()
                    .Where(person => ids.Contains(person.Id))
                    .OrderBy(person => person.Name)
                    .ToListAsync(cancellation)
            ).Select(person => person.Card()),
        ];

    public async Task<BuyerCard?> Buyer(ClaimsPrincipal user, CancellationToken cancellation = default)
    {
        if (user.Identity?.IsAuthenticated != true)
            return null;

        var id = user.Actor().Person;
        var addresses = db.Addresses;
        return await db
            .People.Where(person => person.Id == id)
            .Select(person => new BuyerCard(
                person.Id,
                person.Name,
                person.EmailConfirmed ? person.Email : null,
                person.Pseudonym,
                addresses
                    .Where(address => address.Person == person.Id)
                    .OrderByDescending(address => address.PutFirstAt)
                    .Select(address => new AddressCard(
                        address.Id,
                        address.Name,
                        address.Street,
                        address.PostalCode,
                        address.Town,
                        address.Phone
                    ))
                    .ToList()
            ))
            .SingleOrDefaultAsync(cancellation);
    }

    public async Task Join(
        PersonId person,
        OperatorId? at,
        Role role,
        Actor by,
        CancellationToken cancellation = default
    )
    {
        Refuse.If(
            !await db.People.AnyAsync(known => known.Id == person, cancellation),
            "Cette personne n’a pas de compte."
        );
        var held = await db.Memberships.SingleOrDefaultAsync(Of(person, at), cancellation);
        if (held is null)
            db.Memberships.Add(new Membership(person, at, role, clock.GetUtcNow().UtcDateTime));
        else
            held.ChangeTo(role);
        db.Note(clock, Deed.RoleGiven, by, person, at, role.Claim());
        await db.SaveChangesAsync(cancellation);
    }

    public async Task WaiveSecondFactor(PersonId person, Actor by, CancellationToken cancellation = default)
    {
        var known = await db.People.SingleOrDefaultAsync(one => one.Id == person, cancellation);
        Refuse.If(known is null, "Cette personne n’a pas de compte.");
        if (known.SecondFactorWaived)
            return;

        known.SecondFactorWaived = true;
        db.Note(clock, Deed.SecondFactorWaived, by, person);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task Leave(PersonId person, OperatorId? from, Actor by, CancellationToken cancellation = default)
    {
        if (await db.Memberships.SingleOrDefaultAsync(Of(person, from), cancellation) is not { } held)
            return;

        var tokens = db.ApiTokens.Where(token =>
            token.Person == person && token.Operator == from && token.RevokedAt == null
        );
        foreach (var token in await tokens.ToListAsync(cancellation))
        {
            token.Revoke(clock.GetUtcNow().UtcDateTime);
            db.Note(clock, Deed.TokenRevoked, by, person, from, token.Name);
        }
        db.Memberships.Remove(held);
        db.Note(clock, Deed.RoleTaken, by, person, from, held.Role.Claim());
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<MemberCard>> Members(OperatorId? at, CancellationToken cancellation = default) =>
        await Cards(db.Memberships.Where(membership => membership.Operator == at)).ToListAsync(cancellation);

    public async Task<IReadOnlyList<MemberCard>> Roles(PersonId person, CancellationToken cancellation = default) =>
        await Cards(db.Memberships.Where(membership => membership.Person == person)).ToListAsync(cancellation);

    public async Task<Actor> ActorAt(PersonId person, OperatorId? at, CancellationToken cancellation = default)
    {
        var known = await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == person, cancellation);
        Refuse.If(known is null, "Cette personne n’a pas de compte.");
        var role = await db
            .Memberships.Where(Of(person, at))
            .Select(membership => (Role?)membership.Role)
            .SingleOrDefaultAsync(cancellation);
        Refuse.If(role is null && at is not null, "{0} n’a pas de rôle dans cet atelier.", known.Name);
        return new Actor(person, at, (role ?? Role.Buyer).Claim(), known.Pseudonym);
    }

    public async Task<IssuedToken> IssueToken(
        string name,
        OperatorId at,
        PersonId holder,
        IReadOnlyCollection<string> scopes,
        Actor by,
        CancellationToken cancellation = default
    )
    {
        await ActorAt(holder, at, cancellation);
        var secret = Secret.Draw();
        var token = new ApiToken(name, at, holder, scopes, secret, clock.GetUtcNow().UtcDateTime);
        db.ApiTokens.Add(token);
        db.Note(clock, Deed.TokenIssued, by, holder, at, token.Name);
        await db.SaveChangesAsync(cancellation);
        return new IssuedToken(token.Id, secret.Text);
    }

    /// <summary>By name; the roles of one person, oldest first.</summary>
    private IQueryable<MemberCard> Cards(IQueryable<Membership> memberships) =>
        from membership in memberships
        join person in db.People on membership.Person equals person.Id
        orderby person.Name, membership.Since
        select new MemberCard(
            membership.Person,
            person.Email!,
            person.Name,
            membership.Operator,
            membership.Role,
            membership.Since
        );

    private static System.Linq.Expressions.Expression<Func<Membership, bool>> Of(PersonId person, OperatorId? at) =>
        membership => membership.Person == person && membership.Operator == at;

    private async Task<string> FreePseudonym(CancellationToken cancellation)
    {
        var drawn = Pseudonyms.Draw();
        while (await db.People.AnyAsync(person => person.Pseudonym == drawn, cancellation))
            drawn = Pseudonyms.Draw();
        return drawn;
    }
}
