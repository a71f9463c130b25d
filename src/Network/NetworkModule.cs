using Marketplace.Platform;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Network;

public sealed class NetworkModule : Module
{
    public override void Map(ModelBuilder model) { }
}
