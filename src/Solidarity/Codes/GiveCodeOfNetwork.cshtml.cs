using Marketplace.Platform;

namespace Marketplace.Solidarity.Codes;

/// <summary>An administrator of the network gives a code.</summary>
internal sealed class AtNetworkModel(IssueCode issue) : GiveCodeModel(issue)
{
    protected override OperatorId? At => null;
}
