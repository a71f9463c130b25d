namespace Marketplace.Web.Demo.Stock;

/// <summary>Models that French offices and schools really give away.</summary>
internal static class DemoModels
{
    private static readonly Finish Graphite = new("#2b2d31", "#33363b", "#1b1c1f");
    private static readonly Finish ThinkPadBlack = new("#232427", "#2a2b2f", "#17181a", PointingStick: true);
    private static readonly Finish Silver = new("#c9ccd0", "#d6d8db", "#2a2c30");
    private static readonly Finish DarkBlue = new("#38445a", "#434f66", "#20242c");
    private static readonly Finish Tower = new("#2e3034", "#3a3d42", "#1c1d20");

    public static readonly DemoModel ThinkPadT480 = Lenovo(
        "ThinkPad T480",
        "20L5S01X00",
        2018,
        14,
        Cpus.I5Gen8Pro,
        ThinkPadBlack
    );
    public static readonly DemoModel LenovoV110 = Lenovo("V110-17IKB", "80V2", 2017, 17.3, Cpus.I3Gen6, Graphite);
    public static readonly DemoModel ThinkCentreTiny = Lenovo(
        "ThinkCentre M720q",
        "10T8S00M00",
        2019,
        0,
        Cpus.I5Gen8Desktop,
        Tower,
        Chassis.Desktop
    );
    public static readonly DemoModel IdeaPadS340 = Lenovo("IdeaPad S340-14IIL", "81VV", 2019, 14, Cpus.I5Gen10, Silver);

    public static readonly DemoModel ProBook650 = Hp("HP ProBook 650 G4", 2018, 15.6, Cpus.I5Gen8, Silver);
    public static readonly DemoModel EliteBook840 = Hp("HP EliteBook 840 G5", 2018, 14, Cpus.I5Gen8, Silver);
    public static readonly DemoModel ZBook15 = Hp("HP ZBook 15 G5", 2018, 15.6, Cpus.I7Gen8H, Graphite);
    public static readonly DemoModel ProDesk400 = Hp(
        "HP ProDesk 400 G4 SFF",
        2017,
        0,
        Cpus.I3Gen7Desktop,
        Tower,
        Chassis.Desktop
    );
    public static readonly DemoModel EliteOne800 = Hp(
        "HP EliteOne 800 G3",
        2017,
        23.8,
        Cpus.I5Gen7Desktop,
        Silver,
        Chassis.AllInOne
    );

    public static readonly DemoModel Latitude7490 = Dell("Latitude 7490", 2018, 14, Cpus.I7Gen8, Graphite);
    public static readonly DemoModel Latitude5490 = Dell("Latitude 5490", 2018, 14, Cpus.I5Gen8Pro, Graphite);
    public static readonly DemoModel Latitude7280 = Dell("Latitude 7280", 2017, 12.5, Cpus.I5Gen7, Graphite);
    public static readonly DemoModel OptiPlex7050 = Dell(
        "OptiPlex 7050",
        2017,
        0,
        Cpus.I5Gen7Desktop,
        Tower,
        Chassis.Desktop
    );
    public static readonly DemoModel OptiPlexAio = Dell(
        "OptiPlex 7460 AIO",
        2018,
        23.8,
        Cpus.I5Gen8Desktop,
        Graphite,
        Chassis.AllInOne
    );

    public static readonly DemoModel AcerAspire17 = Acer("Aspire A317-51", 2020, 17.3, Cpus.I3Gen10, Graphite);
    public static readonly DemoModel AcerSwift3 = Acer("Swift SF314-42", 2020, 14, Cpus.Ryzen7, Silver);
    public static readonly DemoModel AsusVivoBook = Asus("VivoBook 15 X512DA", 2019, 15.6, Cpus.Ryzen5, DarkBlue);
    public static readonly DemoModel AsusZenBook = Asus("ZenBook 13 UX331UN", 2018, 13.3, Cpus.I7Gen8, DarkBlue);

    public static readonly DemoModel Lifebook = Fujitsu("LIFEBOOK E549", 2019, 14, Cpus.I5Gen8Mobile, Graphite);
    public static readonly DemoModel Esprimo = Fujitsu(
        "ESPRIMO D556",
        2016,
        0,
        Cpus.I3Gen6Desktop,
        Tower,
        Chassis.Desktop
    );
    public static readonly DemoModel Portege = Toshiba("PORTEGE Z30-C", 2016, 13.3, Cpus.I5Gen6, Silver);
    public static readonly DemoModel SatellitePro = Toshiba("SATELLITE PRO R50-C", 2016, 15.6, Cpus.I3Gen6, Graphite);

    private static DemoModel Lenovo(
        string name,
        string product,
        int year,
        double inches,
        DemoCpu cpu,
        Finish finish,
        Chassis chassis = Chassis.Laptop
    ) => new("LENOVO", "Lenovo", name, product, "PF******", chassis, year, inches, cpu, finish);

    private static DemoModel Hp(
        string name,
        int year,
        double inches,
        DemoCpu cpu,
        Finish finish,
        Chassis chassis = Chassis.Laptop
    ) => new("HP", "HP", name, name, "5CG####***", chassis, year, inches, cpu, finish);

    private static DemoModel Dell(
        string name,
        int year,
        double inches,
        DemoCpu cpu,
        Finish finish,
        Chassis chassis = Chassis.Laptop
    ) => new("Dell Inc.", "Dell", name, name, "******#", chassis, year, inches, cpu, finish);

    private static DemoModel Acer(string name, int year, double inches, DemoCpu cpu, Finish finish) =>
        new("Acer", "Acer", name, name, "NXH**EF0##########**00", Chassis.Laptop, year, inches, cpu, finish);

    private static DemoModel Asus(string name, int year, double inches, DemoCpu cpu, Finish finish) =>
        new("ASUSTeK COMPUTER INC.", "Asus", name, name, "A#N0AA##******#", Chassis.Laptop, year, inches, cpu, finish);

    private static DemoModel Fujitsu(
        string name,
        int year,
        double inches,
        DemoCpu cpu,
        Finish finish,
        Chassis chassis = Chassis.Laptop
    ) => new("FUJITSU", "Fujitsu", name, name, "DSAA######", chassis, year, inches, cpu, finish);

    private static DemoModel Toshiba(string name, int year, double inches, DemoCpu cpu, Finish finish) =>
        new("TOSHIBA", "Toshiba", name, name, "#A######H", Chassis.Laptop, year, inches, cpu, finish);
}
