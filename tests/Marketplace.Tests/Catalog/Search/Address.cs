using Marketplace.Catalog.Search;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Marketplace.Tests.Catalog.Search;

internal static class Address
{
    /// <summary>The query of an address, as the page gets it from the browser.</summary>
    public static SearchQuery Read(string address) =>
        SearchAddress.Read(
            QueryHelpers.ParseQuery(address).Select(one => new KeyValuePair<string, StringValues>(one.Key, one.Value))
        );
}
