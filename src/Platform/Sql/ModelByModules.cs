using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Marketplace.Platform.Sql;

/// <summary>One model for each set of modules: two hosts in one process may be composed differently.</summary>
internal sealed class ModelByModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (((Db)context).ModuleNames, context.Database.ProviderName, designTime);
}
