using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Workshop;

public sealed class WorkshopModule : Module
{
    public override void Map(ModelBuilder model) { }
}
