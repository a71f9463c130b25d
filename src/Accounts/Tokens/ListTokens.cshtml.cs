using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Tokens;

/// <summary>The tokens of the operator, newest first, the revoked ones too: they explain old lines of the audit trail.</summary>
[Authorize(Access.Lead)]
internal sealed class ListTokensModel(Db db) : PageModel
{
    public IReadOnlyList<TokenRow> Tokens { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var at = User.Operator();
        var people = db.People;
        Tokens = await (
            from token in db.ApiTokens
            where token.Operator == at
            join person in people on token.Person equals person.Id
            orderby token.RevokedAt != null, token.CreatedAt descending
            select new TokenRow(
                token.Id,
                token.Name,
                person.Name,
                token.Scopes,
                token.CreatedAt,
                token.LastUsedAt,
                token.RevokedAt
            )
        ).ToListAsync(cancellation);
    }
}

/// <summary>A token as its lead sees it: never its secret.</summary>
internal sealed record TokenRow(
    Guid Id,
    string Name,
    string Holder,
    string Scopes,
    DateTime CreatedAt,
    DateTime? LastUsedAt,
    DateTime? RevokedAt
);
