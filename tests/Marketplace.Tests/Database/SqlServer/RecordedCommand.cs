using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>A command as the provider of SQL Server wrote it, with the types of its parameters; what it is for, in words.</summary>
internal sealed record RecordedCommand(string Text, string Parameters, string Purpose)
{
    public static RecordedCommand From(DbCommand command, string purpose) =>
        new(command.CommandText, string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(Declare)), purpose);

    private static string Declare(SqlParameter parameter) =>
        $"@{parameter.ParameterName.TrimStart('@')} {TypeOf(parameter)}";

    private static string TypeOf(SqlParameter parameter) =>
        parameter.SqlDbType switch
        {
            SqlDbType.Decimal => $"decimal({(parameter.Precision == 0 ? 38 : parameter.Precision)},{parameter.Scale})",
            SqlDbType.NVarChar => Sized("nvarchar", parameter.Size, 4000),
            SqlDbType.VarChar => Sized("varchar", parameter.Size, 8000),
            SqlDbType.VarBinary => Sized("varbinary", parameter.Size, 8000),
            var other => other.ToString().ToLowerInvariant(),
        };

    private static string Sized(string type, int size, int longest) =>
        size > 0 && size <= longest ? $"{type}({size})" : $"{type}(max)";
}
