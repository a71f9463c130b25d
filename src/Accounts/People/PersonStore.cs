using Marketplace.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Marketplace.Accounts.People;

/// <summary>ASP.NET Core Identity's store over the one <see cref="Db"/>, with a typed id and no role tables.</summary>
internal sealed class PersonStore(Db db, IdentityErrorDescriber? sentences = null)
    : UserOnlyStore<Person, Db, PersonId>(db, sentences)
{
    public override PersonId ConvertIdFromString(string? id) => id is null ? default : PersonId.From(Guid.Parse(id));

    public override string? ConvertIdToString(PersonId id) => id == default ? null : id.Value.ToString();
}
