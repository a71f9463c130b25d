using Marketplace.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>
/// ASP.NET Core Identity's store over the one <see cref="Db"/>, with a typed id and no role tables. The key of an
/// authenticator is sealed: who reads the database computes no code.
/// </summary>
internal sealed class PersonStore(Db db, IDataProtectionProvider protection, IdentityErrorDescriber? sentences = null)
    : UserOnlyStore<Person, Db, PersonId>(db, sentences)
{
    private readonly IDataProtector keys = protection.CreateProtector("authenticator-key");

    public override PersonId ConvertIdFromString(string? id) => id is null ? default : PersonId.From(Guid.Parse(id));

    public override string? ConvertIdToString(PersonId id) => id == default ? null : id.Value.ToString();

    public override Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } kept ? keys.Unprotect(kept) : null;
}
