using System.Text.Json.Nodes;
using Marketplace.Platform;
using Marketplace.Traceability.Contracts;

namespace Marketplace.Traceability.Passport;

/// <summary>The same passport for machines, in the vocabulary of schema.org.</summary>
internal static class PassportJsonLd
{
    public const string ContentType = "application/ld+json";

    public static JsonObject Of(PassportPage page, IPublicAddress site)
    {
        var address = site.Of($"/passeport/{page.Tag}");
        var product = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Product",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = page.Model,
            ["sku"] = page.Tag,
            ["description"] = $"{page.Specification}. {page.Verdict}",
            ["itemCondition"] = $"https://schema.org/{(page.Clean ? "RefurbishedCondition" : "UsedCondition")}",
            ["additionalProperty"] = new JsonArray([.. page.Facts.Select(fact => (JsonNode)Property(fact))]),
            ["subjectOf"] = new JsonArray([.. page.Chain.Select(step => (JsonNode)Happened(step))]),
        };
        if (page.Head is { } head)
            product["identifier"] = Named("ledger-head", head);
        return product;
    }

    private static JsonObject Property(Fact fact)
    {
        var property = Named(fact.Name, fact.Value);
        if (fact.Means is { } means)
            property["description"] = means;
        return property;
    }

    private static JsonObject Happened(ChainStep step) =>
        new()
        {
            ["@type"] = "Event",
            ["name"] = step.What,
            ["identifier"] = Named("ledger-entry", step.Hash),
            ["position"] = step.Number,
        };

    private static JsonObject Named(string name, string value) =>
        new()
        {
            ["@type"] = "PropertyValue",
            ["name"] = name,
            ["value"] = value,
        };
}
