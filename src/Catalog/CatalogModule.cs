using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalog;

public sealed class CatalogModule : Module
{
    public override void Map(ModelBuilder model) { }
}
