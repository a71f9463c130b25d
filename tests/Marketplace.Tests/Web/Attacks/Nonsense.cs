using System.Globalization;

namespace Marketplace.Tests.Web.Attacks;

/// <summary>What somebody who wishes no good, or a cat on the keyboard, types into a field.</summary>
internal sealed class Nonsense(Random dice)
{
    private static readonly string[] Known =
    [
        "",
        " ",
        "0",
        "-1",
        "1e309",
        "NaN",
        "999999999999999999999999",
        "-2147483649",
        "9223372036854775808",
        "1,5",
        "true",
        "null",
        "undefined",
        "\0",
        "a\0b",
        "\r\nSet-Cookie: panier=1",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; DROP TABLE orders; --",
        "' OR 1=1 --",
        "%' AND '%'='",
        "{{7*7}}{% raise %}",
        "${jndi:ldap://127.0.0.1/a}",
        "../../../../etc/passwd",
        "..%2f..%2f",
        "file:///etc/passwd",
        "\ud800",
        "\u202e\u2066",
        "é\u0301\u0301\u0301\u0301",
        "👩‍🔧",
        "İıſ",
        "+33612345678",
        "camille@exemple.test",
        "2026-02-30",
        "0001-01-01",
        "9999-12-31T23:59:59.9999999Z",
        "00000000-0000-0000-0000-000000000000",
        "OS-00000000",
        "(((((((((((((((((((((((((((((",
        "*:* OR title:[* TO *]",
        "~~~ AND NOT \"",
    ];

    public string Word() =>
        dice.Next(8) switch
        {
            0 => new string((char)dice.Next(1, 0xD7FF), dice.Next(1, 40)),
            1 => string.Concat(Enumerable.Range(0, dice.Next(1, 30)).Select(_ => (char)dice.Next(1, 0x2FF))),
            2 => new string('9', dice.Next(1, 400)),
            3 => dice.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture),
            _ => Known[dice.Next(Known.Length)],
        };

    public T One<T>(IReadOnlyList<T> among) => among[dice.Next(among.Count)];

    public bool Sometimes() => dice.Next(3) == 0;
}
