using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Tokens;

/// <summary>Whom a token acts as, as the database knows it at this moment.</summary>
internal sealed record TokenHolder(
    Guid Token,
    OperatorId Operator,
    string Scopes,
    DateTime? LastUsedAt,
    PersonId Person,
    string Pseudonym,
    Role Role
)
{
    public Actor Actor => new(Person, Operator, Role.Claim(), Pseudonym);
}

internal static class TokenHolders
{
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    extension(Db db)
    {
        /// <summary>Null: no such token, or it is revoked, or its holder has left the operator.</summary>
        public Task<TokenHolder?> HolderOf(Secret secret, CancellationToken cancellation)
        {
            var hash = secret.Hash;
            var memberships = db.Memberships;
            return (
                from token in db.ApiTokens
                where token.Hash == hash && token.RevokedAt == null
                join person in db.People on token.Person equals person.Id
                from membership in memberships
                where membership.Person == token.Person && membership.Operator == token.Operator
                select new TokenHolder(
                    token.Id,
                    token.Operator,
                    token.Scopes,
                    token.LastUsedAt,
                    person.Id,
                    person.Pseudonym,
                    membership.Role
                )
            ).SingleOrDefaultAsync(cancellation);
        }

        /// <summary>The member of this operator with this mail address.</summary>
        public async Task<Actor?> ColleagueAt(OperatorId at, string mail, CancellationToken cancellation)
        {
            var normalized = mail.Normalize().ToUpperInvariant();
            var found = await (
                from person in db.People
                where person.NormalizedEmail == normalized
                join membership in db.Memberships on person.Id equals membership.Person
                where membership.Operator == at
                select new
                {
                    person.Id,
                    person.Pseudonym,
                    membership.Role,
                }
            ).SingleOrDefaultAsync(cancellation);
            return found is null ? null : new Actor(found.Id, at, found.Role.Claim(), found.Pseudonym);
        }

        /// <summary>Writes the use down at most once an hour: a bench that sends all day does not write all day.</summary>
        public async Task NoteUse(TokenHolder holder, DateTime now, CancellationToken cancellation)
        {
            if (now - holder.LastUsedAt < BetweenNotes)
                return;

            await db
                .ApiTokens.Where(token => token.Id == holder.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedAt, now), cancellation);
        }
    }
}
