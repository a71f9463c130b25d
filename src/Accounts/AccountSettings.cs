namespace Marketplace.Accounts;

/// <summary>Who has to prove twice who they are (<c>Accounts:</c>).</summary>
internal sealed record AccountSettings
{
    public StaffSecondFactor StaffSecondFactor { get; init; } = StaffSecondFactor.Required;
}

/// <summary>Whether those who work with other people’s data need more than a password.</summary>
internal enum StaffSecondFactor
{
    /// <summary>No role is in force before the second proof; outside of production, demonstration accounts are let off.</summary>
    Required,

    /// <summary>Each decides for themselves.</summary>
    Optional,
}
