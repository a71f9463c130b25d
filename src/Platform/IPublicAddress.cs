namespace Marketplace.Platform;

/// <summary>The address under which the world reaches this site, for mails, codes and answers to machines.</summary>
public interface IPublicAddress
{
    /// <summary>The whole address of a path that begins with a slash.</summary>
    string Of(string path);
}
