namespace Marketplace.Platform;

/// <summary>Where the stylesheets, icons and scripts of the theme in force are served.</summary>
public interface ITheme
{
    string Name { get; }

    /// <summary>The address of <c>shop.css</c>, <c>workshop.css</c>, <c>icons.svg</c> or a script: its name holds the content's hash.</summary>
    string Address(string file);
}
