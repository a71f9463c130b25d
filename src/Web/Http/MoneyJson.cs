using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Platform;

namespace Marketplace.Web.Http;

/// <summary>Money as <c>{ "cents": 12900, "currency": "EUR" }</c>.</summary>
internal sealed class MoneyJson : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var read = JsonDocument.ParseValue(ref reader);
        return
            read.RootElement is { ValueKind: JsonValueKind.Object } money
            && money.TryGetProperty("cents", out var cents)
            && cents.ValueKind is JsonValueKind.Number
            && cents.TryGetInt64(out var value)
            && (!money.TryGetProperty("currency", out var currency) || currency.ValueEquals("EUR"))
            ? new Money(value)
            : throw new JsonException(
                "Un montant s’écrit { \"cents\": 12900, \"currency\": \"EUR\" }, en centimes entiers."
            );
    }

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("cents", value.Cents);
        writer.WriteString("currency", "EUR");
        writer.WriteEndObject();
    }
}
