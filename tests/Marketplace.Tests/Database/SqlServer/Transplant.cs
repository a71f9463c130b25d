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
            QueryParameterExpression parameter => Captured(parameter.Type),
            _ => base.VisitExtension(node),
        };

    // As a lambda captures a variable: EF Core makes a parameter of it again.
    private static MemberExpression Captured(Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), Sample.Of(type))!;
        return Expression.Field(Expression.Constant(box), nameof(Box<>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public readonly T Value = value;
    }
}
