using System.Text;
using System.Text.Unicode;

namespace Marketplace.Workshop.Evidence.Snapshots;

/// <summary>Bench machines save files as they please; the reader knows UTF-8 only.</summary>
internal static class Encodings
{
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return bytes[3..];
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(span[2..]));
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(span[2..]));
        if (span is [(byte)'{', 0, ..])
            return Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(span));
        if (span is [0, (byte)'{', ..])
            return Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(span));
        return Utf8.IsValid(span) ? bytes : Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(span));
    }
}
