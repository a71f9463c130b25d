using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Marketplace.Platform.Sql;

/// <summary>What a neutral migration says where the engines need a word of their own.</summary>
public static class NeutralColumns
{
    /// <summary>A key that the database numbers by itself.</summary>
    public static OperationBuilder<AddColumnOperation> AutoNumber(this OperationBuilder<AddColumnOperation> column) =>
        column
            .Annotation("Sqlite:Autoincrement", true)
            .Annotation("SqlServer:Identity", "1, 1")
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
