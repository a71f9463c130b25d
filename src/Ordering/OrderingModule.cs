using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering;

public sealed class OrderingModule : Module
{
    public override void Map(ModelBuilder model) { }
}
