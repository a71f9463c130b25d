using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;

namespace Marketplace.Tests.Database.SqlServer;

/// <summary>Moves a query from the model of one engine into that of the twin, with sample values for its parameters.</summary>
internal sealed class Transplant(DbContext twin) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) =>
        node switch
        {
            EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) =>
                new EntityQueryRootExpression(
                    twin.GetService<IAsyncQueryProvider>(),
                    twin.Model.FindEntityType(root.EntityType.Name)!
                ),
            QueryParameterExpression parameter => Captured(parameter.Type, Sample.Of(parameter.Type)),
            _ => base.VisitExtension(node),
        };

    /// <summary>
    /// <c>FindAsync(key)</c> asks for <c>Equals(EF.Property&lt;object&gt;(row, "Id"), key)</c>: here the parameter says
    /// nothing of its type, and the property that it is compared with does.
    /// </summary>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node
            is { Method.Name: nameof(Equals), Arguments: [MethodCallExpression property, QueryParameterExpression key] }
        && KeyType(property) is { } type
            ? node.Update(null, [Visit(property), Captured(key.Type, Sample.Of(type))])
            : base.VisitMethodCall(node);

    private Type? KeyType(MethodCallExpression property) =>
        property
            is { Method.Name: nameof(EF.Property), Arguments: [var row, ConstantExpression { Value: string name }] }
            ? twin.Model.FindEntityType(row.Type)?.FindProperty(name)?.ClrType
            : null;

    // As a lambda captures a variable: EF Core makes a parameter of it again.
    private static MemberExpression Captured(Type type, object? sample)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), sample)!;
        return Expression.Field(Expression.Constant(box), nameof(Box<>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
