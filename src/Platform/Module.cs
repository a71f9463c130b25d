using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform;

/// <summary>One part of the business. Everything it does not publish in its Contracts folder is internal.</summary>
public abstract class Module
{
    public string Name => GetType().Name[..^"Module".Length];

    /// <summary>Maps the module's own entities; their tables are prefixed with its name.</summary>
    public abstract void Map(ModelBuilder model);

    /// <summary>Names the typed ids of the module, so that they are stored as GUIDs: <c>types.Id&lt;OrderId&gt;()</c>.</summary>
    public virtual void MapIds(ModelConfigurationBuilder types) { }

    public virtual void AddServices(IServiceCollection services, IConfiguration configuration) { }

    /// <summary>Maps addresses outside of the API and of the pages.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder app) { }

    /// <summary>
    /// Maps calls under <c>/api/v1</c>. Each needs a bearer token; name the scope with <c>RequireScope</c>, or say
    /// <c>AllowAnonymous</c> where the contract says public.
    /// </summary>
    public virtual void MapApi(IEndpointRouteBuilder api) { }
}
