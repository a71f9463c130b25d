using Marketplace.Accounts.Contracts;
using Marketplace.Platform;
using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Solidarity.Codes;

/// <summary>A lead of a workshop gives a code.</summary>
[Authorize(Access.Lead)]
internal sealed class AtWorkshopModel(IssueCode issue) : GiveCodeModel(issue)
{
    protected override OperatorId? At => User.Operator();
}
