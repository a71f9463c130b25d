using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Catalog.Contracts;
using Marketplace.Platform;

namespace Marketplace.Catalog.Product;

/// <summary>
/// The page of a unit in the words of schema.org, for search engines. It says nothing that the page does not say. A data
/// block is not executed: the policy that forbids scripts in line lets it pass.
/// </summary>
internal static class ProductJsonLd
{
    // Characters that could end the block are escaped by the default encoder.
    public static string Of(ProductPage page, IPublicAddress site) =>
        new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Product",
            ["name"] = page.Model,
            ["description"] = $"{page.Kind}, {page.Claim}. {page.GoodFor}. {page.Grade.Words} : {page.Grade.Seen}.",
            ["sku"] = page.Chosen?.Tag ?? page.Slug,
            ["brand"] = new JsonObject { ["@type"] = "Brand", ["name"] = page.Model.Split(' ')[0] },
            ["image"] = new JsonArray([.. page.Photos.Select(photo => JsonValue.Create(site.Of(photo.Address)))]),
            ["itemCondition"] = Condition(page),
            ["offers"] = Offer(page, site),
        }.ToJsonString();

    private static string Condition(ProductPage page) =>
        page.Claim.StartsWith("reconditionné", StringComparison.Ordinal)
            ? "https://schema.org/RefurbishedCondition"
            : "https://schema.org/UsedCondition";

    private static JsonObject Offer(ProductPage page, IPublicAddress site) =>
        new()
        {
            ["@type"] = "Offer",
            ["url"] = site.Of($"/ordinateurs/{page.Slug}"),
            ["price"] = (page.Price.Amount.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            ["priceCurrency"] = "EUR",
            ["availability"] = Availability(page),
            ["seller"] = new JsonObject { ["@type"] = "Organization", ["name"] = page.Seller.Name },
            ["hasMerchantReturnPolicy"] = new JsonObject
            {
                ["@type"] = "MerchantReturnPolicy",
                ["applicableCountry"] = "FR",
                ["returnPolicyCategory"] = "https://schema.org/MerchantReturnFiniteReturnWindow",
                ["merchantReturnDays"] = 14,
            },
            ["warranty"] = new JsonObject
            {
                ["@type"] = "WarrantyPromise",
                ["durationOfWarranty"] = new JsonObject
                {
                    ["@type"] = "QuantitativeValue",
                    ["value"] = 24,
                    ["unitCode"] = "MON",
                },
            },
        };

    private static string Availability(ProductPage page) =>
        page.Units.Any(unit => unit.Available) ? "https://schema.org/InStock"
        : page.IsSold ? "https://schema.org/SoldOut"
        : "https://schema.org/OutOfStock";
}
