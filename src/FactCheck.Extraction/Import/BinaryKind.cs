namespace FactCheck.Extraction.Import;

/// <summary>Recognises the files that are no text at all, by the bytes they begin with.</summary>
internal static class BinaryKind
{
    private const string SaveAsText = "Save it as text or HTML first and import that.";

    private static readonly (byte[] Start, string Kind, string Advice)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document", "Copy its text into a .txt file and import that."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture", "Type out or recognise its text first."),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture", "Type out or recognise its text first."),
        ("GIF8"u8.ToArray(), "a GIF picture", "Type out or recognise its text first."),
        ("RIFF"u8.ToArray(), "a WebP picture, sound or film", "Type out its words first."),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office document", SaveAsText),
        (@"{\rtf"u8.ToArray(), "a Rich Text document", SaveAsText),
        ([0x1F, 0x8B], "a gzip archive", "Unpack it and import the files inside."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive", "Unpack it and import the files inside."),
        ("Rar!"u8.ToArray(), "a RAR archive", "Unpack it and import the files inside."),
        ("BZh9"u8.ToArray(), "a bzip2 archive", "Unpack it and import the files inside."),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz archive", "Unpack it and import the files inside."),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program", "Choose an article instead."),
        ("SQLite format 3"u8.ToArray(), "an SQLite database", "Choose an article instead."),
        ("OggS"u8.ToArray(), "a sound or film", "Type out its words first."),
        ("ID3"u8.ToArray(), "a sound", "Type out its words first."),
        ("wOF"u8.ToArray(), "a web font", "Choose an article instead."),
    ];

    /// <summary>What the bytes are, with its article ("a PDF document"), and what to do about it; false where no signature matches.</summary>
    public static bool TryRecognise(ReadOnlySpan<byte> bytes, out string kind, out string advice)
    {
        foreach (var (start, name, what) in Signatures)
        {
            if (bytes.StartsWith(start))
            {
                (kind, advice) = (name, what);
                return true;
            }
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            (kind, advice) = Zip(bytes[..Math.Min(bytes.Length, 4096)]);
            return true;
        }

        if (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8))
        {
            (kind, advice) = ("a film, sound or picture", "Type out its words first.");
            return true;
        }

        (kind, advice) = ("", "");
        return false;
    }

    private static (string Kind, string Advice) Zip(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("epub"u8) >= 0)
        {
            return ("an e-book (EPUB)", SaveAsText);
        }

        if (head.IndexOf("opendocument"u8) >= 0)
        {
            return ("an OpenDocument file", SaveAsText);
        }

        return
            head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("_rels/"u8) >= 0
            ? ("a Microsoft Office document (.docx or the like)", SaveAsText)
            : ("a zip archive", "Unpack it and import the files inside.");
    }
}
