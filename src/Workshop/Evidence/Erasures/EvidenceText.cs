using System.Text;

namespace Marketplace.Workshop.Evidence.Erasures;

/// <summary>Bytes to text: by the byte order mark, else as UTF-8; a wrong byte becomes U+FFFD and stops nothing.</summary>
internal static class EvidenceText
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>The text without blanks around; null where nothing is left.</summary>
    public static string? Presence(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
