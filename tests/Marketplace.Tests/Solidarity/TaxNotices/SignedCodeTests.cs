using CsCheck;
using Marketplace.Platform;
using Marketplace.Solidarity.TaxNotices;

namespace Marketplace.Tests.Solidarity.TaxNotices;

public sealed class SignedCodeTests(NoticeShop office) : IClassFixture<NoticeShop>
{
    [Theory]
    [InlineData("02", "04")]
    [InlineData("03", "04")]
    [InlineData("04", "28")]
    public void Each_version_of_the_header_is_read(string version, string kind)
    {
        var code = SignedCode.Read(office.Notice(version, kind, income: 12_345, parts: "2,5"));

        Assert.Equal(("FR03-AV01", kind), (code.Signer, code.Kind));
        Assert.Equal(DateOnly.FromDateTime(DateTime.UtcNow.AddMonths(-2)), code.SignedOn);
        Assert.Equal(("12345", "2,5", "1234567890123"), (code.Field("41"), code.Field("43"), code.Field("47")));
        Assert.Equal(64, code.Signature.Length);
    }

    // The two specimens of the specification (ANTS, version 3.3, pages 201 and 221), with invented people.
    [Theory]
    [InlineData(
        "04",
        "DC04FR000001FFFF1FB60401FR432,75<GS>44227801234567845202146RETI PATRICK<GS>4A310720224163198<GS>"
            + "47300112345678948RETI SOPHIE<GS>490701987765432<US>"
            + "QHA4A6QOV6AZJEBTIUNR7QOBXINNTMZTD5COQH6VN24NCZTXA7MYXB6SNSNTWAQRYK3ZFP4ZWBGLTJ6SDSPMURF7YFILKQFIAJY7NTI"
    )]
    [InlineData(
        "28",
        "DC04FR000001FFFF25472801FR432,75<GS>44227801234567845202146RETI PATRICK<GS>4A31072022"
            + "4Y145 RUE JULLIARD/ZASPECIMEN/78320/LEVIS STNOM<GS>4163198<GS>47300112345678948RETISOPHIE<GS>"
            + "4907019877654324V3542<GS>4X3724<GS>4Z182<GS><US>"
            + "MA2KMBNBSV5WZB6RC5TEP7OCQ2GW7JV2AIYGRCWCOZHM4DMTKPV3SWB2OL25JEW4QUYKTW3HIRALV3XSGWKRVGW7DYQUTW5THUCW4PQ"
    )]
    public void The_specimens_of_the_specification_are_read(string kind, string specimen)
    {
        var code = SignedCode.Read(specimen);
        var notice = TaxNotice.Of(code, new DateOnly(2022, 9, 1));

        Assert.Equal((kind, "FR00-0001"), (code.Kind, code.Signer));
        Assert.Equal(("3001123456789", "0701987765432"), (code.Field("47"), code.Field("49")));
        Assert.Equal(("2278012345678", "31072022"), (code.Field("44"), code.Field("4A")));
        Assert.Equal((2021, Money.Euros(63_198), 2.75m), (notice.IncomeYear, notice.Income, notice.Parts));
        Assert.Equal(64, code.Signature.Length);
    }

    [Theory]
    [InlineData("<GS>", "<US>")]
    [InlineData("[gs]", "[us]")]
    [InlineData("␝", "␟")]
    public void What_cannot_be_seen_is_read_however_an_application_writes_it(string group, string unit)
    {
        var notice = office.Notice();

        var typed = notice
            .Replace("\u001d", group, StringComparison.Ordinal)
            .Replace("\u001f", unit, StringComparison.Ordinal);
        var code = SignedCode.Read($"  {typed[..40]}\r\n{typed[40..]}\n");

        Assert.Equal(SignedCode.Read(notice).Signed, code.Signed);
        Assert.Equal(SignedCode.Read(notice).Signature, code.Signature);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("DC99FR03AV0100000000280100FR41120")]
    [InlineData("DC04FR03AV01ZZZZZZZZ2801FR4112000\u001fABCDEFGH")]
    [InlineData("DC04FR03AV01264F264F2801FR4112000")]
    [InlineData("DC04FR03AV01264F264F2801FR4112000\u001fabc0189!")]
    public void What_is_no_code_is_refused_with_a_sentence(string? typed) =>
        Assert.Throws<Refusal>(() => SignedCode.Read(typed));

    [Fact]
    public void Nonsense_is_refused_and_never_breaks() =>
        Gen.String[Gen.Char[' ', '~'], 0, 300]
            .Sample(text =>
            {
                try
                {
                    SignedCode.Read($"DC04{text}");
                }
                catch (Refusal)
                {
                    return;
                }
            });

    [Fact]
    public void A_notice_says_the_income_of_one_part()
    {
        var notice = TaxNotice.Of(SignedCode.Read(office.Notice(income: 30_000, parts: "2.5")), Today);

        Assert.Equal(Money.Euros(12_000), notice.PerPart);
    }

    [Fact]
    public void An_old_notice_or_another_document_is_refused()
    {
        Assert.Throws<Refusal>(() => TaxNotice.Of(SignedCode.Read(office.Notice(year: Today.Year - 3)), Today));
        Assert.Throws<Refusal>(() => TaxNotice.Of(SignedCode.Read(office.Notice(kind: "01")), Today));
        Assert.Throws<Refusal>(() => TaxNotice.Of(SignedCode.Read(office.Notice(parts: "0")), Today));
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);
}
