using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts;

public sealed class AccountsModule : Module
{
    public override void Map(ModelBuilder model) { }
}
