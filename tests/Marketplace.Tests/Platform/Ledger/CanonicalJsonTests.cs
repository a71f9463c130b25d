using System.Text.Json.Nodes;
using CsCheck;
using Marketplace.Platform.Ledger;

namespace Marketplace.Tests.Platform.Ledger;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ 2, null, true ] }""", """{"a":[2,null,true],"b":1}""")]
    [InlineData("""{"é":"œuvre à 5 €","Z":"<&>"}""", """{"Z":"<&>","é":"œuvre à 5 €"}""")]
    [InlineData("""{"a":{"d":{},"c":[]}}""", """{"a":{"c":[],"d":{}}}""")]
    public void Sorts_members_and_drops_white_space(string written, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.WriteText(JsonNode.Parse(written)));

    [Fact]
    public void Nothing_at_all_is_null() => Assert.Equal("null", CanonicalJson.WriteText(null));

    [Fact]
    public void The_order_in_which_members_came_does_not_matter() =>
        Gen.Dictionary(Gen.String.AlphaNumeric, Gen.Int)
            .Sample(members =>
            {
                var forward = new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value)));
                var backward = new JsonObject(
                    members.Reverse().Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value))
                );
                return CanonicalJson.WriteText(forward) == CanonicalJson.WriteText(backward);
            });
}
