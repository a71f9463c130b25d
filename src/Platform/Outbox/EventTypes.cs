using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Marketplace.Platform.Outbox;

/// <summary>How an event is named and written in the outbox: its type's full name and assembly, its properties as JSON.</summary>
internal static class EventTypes
{
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string NameOf(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    public static IEvent Read(string type, string body) =>
        (IEvent)JsonSerializer.Deserialize(body, Type.GetType(type, throwOnError: true)!, Json)!;
}

/// <summary>Calls a handler whose event type is known at run time only.</summary>
internal static class Handlers
{
    public static Task Call(Type contract, object handler, IEvent happened, CancellationToken cancellation)
    {
        var when = contract.GetMethod("When", BindingFlags.Public | BindingFlags.Instance)!;
        return (Task)when.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, [happened, cancellation], null)!;
    }
}
