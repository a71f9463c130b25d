using System.Text;

namespace Marketplace.Tests.Ordering.Payments.Transfers;

/// <summary>Statements as banks write them; every name and number is invented.</summary>
internal static class StatementFiles
{
    public static byte[] Camt(params string[] entries) =>
        Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">
              <BkToCstmrStmt>
                <GrpHdr><MsgId>RELEVE-1</MsgId></GrpHdr>
                <Stmt>
                  <Id>42</Id>
                  <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>
                  {string.Concat(entries)}
                </Stmt>
              </BkToCstmrStmt>
            </Document>
            """
        );

    public static string Entry(
        string amount,
        string text,
        string reference = "",
        string direction = "CRDT",
        string status = "BOOK",
        string extra = ""
    ) =>
        $"""
            <Ntry>
              <Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd>{extra}<Sts>{status}</Sts>
              <BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef>
              <NtryDtls><TxDtls>
                <Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <RltdPties><Dbtr><Nm>MME EXEMPLE CAMILLE</Nm></Dbtr></RltdPties>
                <RmtInf><Ustrd>{text}</Ustrd></RmtInf>
              </TxDtls></NtryDtls>
            </Ntry>
            """;

    public static byte[] Csv(params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", ["Date;Libellé;Débit;Crédit", .. lines]) + "\r\n");
}
