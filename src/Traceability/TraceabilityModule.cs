using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Traceability;

public sealed class TraceabilityModule : Module
{
    public override void Map(ModelBuilder model) { }
}
