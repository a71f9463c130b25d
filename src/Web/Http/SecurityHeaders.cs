using Marketplace.Platform;

namespace Marketplace.Web.Http;

/// <summary>What a browser may do with our pages: nothing from elsewhere, no inline script, no inline style, no frame.</summary>
internal static class SecurityHeaders
{
    public static HeaderPolicyCollection Policy(IHostEnvironment environment, IEnumerable<FormTarget> outside)
    {
        var policy = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddCamera().Self();
                permissions.AddMicrophone().None();
                permissions.AddGeolocation().None();
                permissions.AddPayment().None();
            })
            .AddContentSecurityPolicy(content =>
            {
                content.AddDefaultSrc().Self();
                content.AddObjectSrc().None();
                content.AddBaseUri().None();
                var forms = content.AddFormAction().Self();
                foreach (var target in outside)
                    forms.From(target.Origin);
                content.AddFrameAncestors().None();
                content.AddImgSrc().Self();
                content.AddScriptSrc().Self();
                content.AddStyleSrc().Self();
            });
        return environment.IsDevelopment() ? policy : policy.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }

    public static IServiceCollection AddSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        var secure = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = environment.IsDevelopment() ? "form" : "__Host-form";
            antiforgery.Cookie.Path = "/"; // One for all languages, and what __Host- asks for.
            antiforgery.Cookie.SecurePolicy = secure;
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }
}
