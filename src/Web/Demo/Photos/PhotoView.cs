using Marketplace.Web.Demo.Stock;

namespace Marketplace.Web.Demo.Photos;

/// <summary>From where a picture is taken.</summary>
internal enum PhotoView
{
    Front,
    Lid,
    Keyboard,
    Left,
    Right,
    Bottom,
    Back,
    Inside,
    Accessories,
}

internal static class PhotoViews
{
    /// <summary>The six pictures that a unit needs before it may be listed.</summary>
    public static IReadOnlyList<PhotoView> Of(Chassis chassis) =>
        chassis switch
        {
            Chassis.Laptop =>
            [
                PhotoView.Front,
                PhotoView.Lid,
                PhotoView.Keyboard,
                PhotoView.Left,
                PhotoView.Right,
                PhotoView.Bottom,
            ],
            Chassis.AllInOne =>
            [
                PhotoView.Front,
                PhotoView.Back,
                PhotoView.Left,
                PhotoView.Right,
                PhotoView.Bottom,
                PhotoView.Accessories,
            ],
            _ =>
            [
                PhotoView.Front,
                PhotoView.Back,
                PhotoView.Left,
                PhotoView.Right,
                PhotoView.Inside,
                PhotoView.Accessories,
            ],
        };

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public static string Caption(this PhotoView view) =>
        view switch
        {
            PhotoView.Front => "Vu de face",
            PhotoView.Lid => "Capot fermé",
            PhotoView.Keyboard => "Clavier",
            PhotoView.Left => "Côté gauche",
            PhotoView.Right => "Côté droit",
            PhotoView.Bottom => "Dessous",
            PhotoView.Back => "Vu de dos",
            PhotoView.Inside => "Intérieur",
            _ => "Accessoires fournis",
        };
}
