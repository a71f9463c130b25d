using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>Some value of a type, never null: the shape of a command does not depend on which.</summary>
internal static class Sample
{
    public static object? Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || plain == typeof(object))
            return "x";
        if (plain == typeof(DateTime))
            return DateTime.UnixEpoch;
        if (plain == typeof(DbFunctions))
            return EF.Functions;
        if (plain.IsValueType)
            return Activator.CreateInstance(plain);
        return ElementType(plain) is { } element ? List(plain, element) : Activator.CreateInstance(plain);
    }

    private static object List(Type type, Type element)
    {
        var array = Array.CreateInstance(element, 2);
        array.SetValue(Of(element), 0);
        array.SetValue(Of(element), 1);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, array)!;
    }

    private static Type? ElementType(Type type) =>
        type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces()
                .Prepend(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];
}
