using System.Text.Json.Nodes;

namespace Marketplace.Tests.Traceability.Epcis;

/// <summary>The reader of schemas finds what is wrong: else "valid" would mean nothing.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonSchema Schema = new(
        JsonNode
            .Parse(
                """
                {
                  "type": "object",
                  "required": ["name"],
                  "properties": {
                    "name": { "type": "string", "pattern": "^[a-z]+$" },
                    "site": { "$ref": "#/definitions/%40address" },
                    "tags": { "type": "array", "minItems": 1, "uniqueItems": true, "items": { "enum": ["a", "b"] } },
                    "exact": { "properties": { "x": {} }, "additionalProperties": false }
                  },
                  "propertyNames": { "anyOf": [{ "pattern": "^[a-z]+$" }, { "format": "uri" }] },
                  "allOf": [{ "if": { "required": ["tags"] }, "then": { "required": ["site"] } }],
                  "not": { "required": ["forbidden"] },
                  "definitions": { "@address": { "type": "string", "format": "uri" } }
                }
                """
            )!
            .AsObject()
    );

    [Theory]
    [InlineData("""{"name":"ok"}""")]
    [InlineData("""{"name":"ok","tags":["a","b"],"site":"https://a.test/"}""")]
    [InlineData("""{"name":"ok","exact":{"x":1},"mkt:own":true}""")]
    public void What_keeps_to_the_schema_passes(string text) => Assert.Empty(Schema.Faults(JsonNode.Parse(text)));

    [Theory]
    [InlineData("""[]""", "is no object")]
    [InlineData("""{}""", "lacks name")]
    [InlineData("""{"name":3}""", "/name is no string")]
    [InlineData("""{"name":"NO"}""", "/name does not match")]
    [InlineData("""{"name":"ok","site":"no uri"}""", "/site is no uri")]
    [InlineData("""{"name":"ok","tags":["a"]}""", "lacks site")]
    [InlineData("""{"name":"ok","tags":[],"site":"a:b"}""", "too few")]
    [InlineData("""{"name":"ok","tags":["c"],"site":"a:b"}""", "is none of")]
    [InlineData("""{"name":"ok","tags":["a","a"],"site":"a:b"}""", "twice")]
    [InlineData("""{"name":"ok","exact":{"y":1}}""", "/exact/y is too much")]
    [InlineData("""{"name":"ok","Not A Name":1}""", "fits none")]
    [InlineData("""{"name":"ok","forbidden":1}""", "must not be")]
    public void What_breaks_it_is_named(string text, string fault) =>
        Assert.Contains(Schema.Faults(JsonNode.Parse(text)), one => one.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void A_keyword_that_is_not_read_is_a_failure() =>
        Assert.Throws<NotSupportedException>(() =>
            new JsonSchema(new JsonObject { ["maxLength"] = 3 }).Faults(JsonValue.Create("four"))
        );

    [Fact]
    public void The_examples_of_the_standard_pass()
    {
        if (Repository.Shared is not { } shared)
            return;
        var folder = Path.Combine(shared, "data", "spec", "epcis");
        var schema = JsonSchema.Read(Path.Combine(folder, "EPCIS-JSON-Schema.json"));

        Assert.All(
            Directory.GetFiles(Path.Combine(folder, "examples")),
            file => Assert.Empty(schema.Faults(JsonNode.Parse(File.ReadAllText(file))))
        );
    }
}
