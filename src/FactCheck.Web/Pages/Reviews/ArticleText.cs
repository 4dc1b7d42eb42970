using System.Buffers;
using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Extraction;
using FactCheck.Extraction.Labelling;

namespace FactCheck.Web.Pages.Reviews;

/// <summary>A claim as it is marked in its article's text; offsets in code points.</summary>
internal sealed record MarkedClaim(
    long Id,
    int Number,
    int Start,
    int End,
    ClaimStatus Status,
    Verdict? Verdict,
    bool IsCurrent
);

/// <summary>A stretch of text under one claim or none, and the claims that begin with it.</summary>
internal sealed record TextRun(string Text, MarkedClaim? Claim, IReadOnlyList<MarkedClaim> Begins);

/// <summary>One paragraph as it was published, from the code point <paramref name="Start"/> on.</summary>
internal sealed record TextBlock(int Start, bool IsTitle, bool IsOther, IReadOnlyList<TextRun> Runs)
{
    public int Length => Text.Length;

    public string Text => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>Paragraphs in a row, folded away where all of them are the file's head or furniture of the page.</summary>
internal sealed record TextSection(bool IsFolded, bool IsHead, IReadOnlyList<TextBlock> Blocks)
{
    public string Name =>
        IsHead ? "Head of the file"
        : Blocks.Count == 1 ? "1 passage without a claim"
        : $"{Blocks.Count} passages without a claim";

    /// <summary>The first words, for the fold's label.</summary>
    public string Beginning
    {
        get
        {
            var text = string.Join(
                " · ",
                Blocks.Take(3).Select(b => b.Text.Trim(' ', '-', '\n')).Where(t => t.Length > 0)
            );
            var info = new StringInfo(text.ReplaceLineEndings(IsHead ? " · " : " "));
            return info.LengthInTextElements <= 60 ? info.String : info.SubstringByTextElements(0, 60).TrimEnd() + "…";
        }
    }
}

/// <summary>
/// Lays an article's text out in paragraphs and marks its claims. Where the text has blank lines they part the paragraphs
/// and single line ends are kept; where it has none, every line is one. No character but white space between
/// paragraphs is left out.
/// </summary>
internal static class ArticleText
{
    // A lone heading reads better in its place; a menu of two lines or a long legal note does not.
    private const int FoldedBlocks = 2;
    private const int FoldedLength = 240;

    // One such line alone may be a sentence with a colon.
    private const int HeadLines = 2;
    private const int HeadName = 24;

    private static readonly SearchValues<char> HeadNameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_"
    );

    public static IReadOnlyList<TextSection> Read(Article article, IEnumerable<MarkedClaim> marked)
    {
        var text = article.Text;
        var points = new CodePoints(text);
        var claims = marked
            .Select(c => new Span(points.ToUtf16(c.Start), points.ToUtf16(c.End), c))
            .OrderBy(c => c.Start)
            .ThenBy(c => c.Claim.Number)
            .ToList();
        var passages = article
            .Passages.Where(p => p.Label is not PassageLabel.Other)
            .Select(p => (Start: points.ToUtf16(p.Start), End: points.ToUtf16(p.End)))
            .OrderBy(p => p.Start)
            .ToList();
        var blocks = new List<TextBlock>();
        var open = new List<Span>();
        var titled = false;
        int nextClaim = 0,
            nextPassage = 0;
        foreach (var (from, to) in Paragraphs(text))
        {
            open.RemoveAll(c => c.End <= from);
            for (; nextClaim < claims.Count && claims[nextClaim].Start < to; nextClaim++)
            {
                open.Add(claims[nextClaim]);
            }

            while (nextPassage < passages.Count && passages[nextPassage].End <= from)
            {
                nextPassage++;
            }

            var asserts = nextPassage < passages.Count && passages[nextPassage].Start < to;
            var isTitle = !titled && IsTitle(text.AsSpan(from, to - from), article.Title);
            titled |= isTitle;
            blocks.Add(
                new TextBlock(
                    points.FromUtf16(from),
                    isTitle,
                    open.Count == 0 && !asserts && !isTitle,
                    Runs(text, from, to, open)
                )
            );
        }

        return Fold(blocks);
    }

    private static IEnumerable<(int From, int To)> Paragraphs(string text)
    {
        var blankLines = text.Contains("\n\n", StringComparison.Ordinal);
        int from = -1,
            to = -1;
        for (var line = 0; line < text.Length; )
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            var blank = text.AsSpan(line, end - line).IsWhiteSpace();
            if (!blank)
            {
                from = from < 0 ? line : from;
                to = end;
            }

            if (from >= 0 && (blank || !blankLines))
            {
                yield return (from, to);
                from = -1;
            }

            line = end + 1;
        }

        if (from >= 0)
        {
            yield return (from, to);
        }
    }

    private static bool IsTitle(ReadOnlySpan<char> block, string title) =>
        block.Trim(" #*_\t").Equals(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private static List<TextRun> Runs(string text, int from, int to, List<Span> open)
    {
        var cuts = new SortedSet<int> { from, to };
        foreach (var claim in open)
        {
            cuts.Add(Math.Clamp(claim.Start, from, to));
            cuts.Add(Math.Clamp(claim.End, from, to));
        }

        var runs = new List<TextRun>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var over = open.Where(c => c.Start <= start && c.End >= end).ToList();
            // Of several claims on the same words the one in view shows, else the innermost.
            var top = over.Find(c => c.Claim.IsCurrent) ?? over.MaxBy(c => c.Start);
            var begins = over.Where(c => c.Start == start).Select(c => c.Claim).ToList();
            if (begins.Count == 0 && runs.Count > 0 && runs[^1].Claim == top?.Claim)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + text[start..end] };
            }
            else
            {
                runs.Add(new TextRun(text[start..end], top?.Claim, begins));
            }
        }

        return runs;
    }

    private static List<TextSection> Fold(List<TextBlock> blocks)
    {
        var sections = new List<TextSection>();
        var title = blocks.TakeWhile(b => b.IsTitle).ToList();
        var head = blocks.Skip(title.Count).TakeWhile(b => b.IsOther && IsHead(b.Text)).ToList();
        if (head.Sum(b => b.Text.Split('\n').Length) < HeadLines)
        {
            (title, head) = ([], []);
        }

        if (title.Count > 0)
        {
            sections.Add(new TextSection(false, false, title));
        }

        if (head.Count > 0)
        {
            sections.Add(new TextSection(true, true, head));
        }

        for (var i = title.Count + head.Count; i < blocks.Count; )
        {
            var other = blocks[i].IsOther;
            var run = blocks.Skip(i).TakeWhile(b => b.IsOther == other).ToList();
            var folded = other && (run.Count >= FoldedBlocks || run.Sum(b => b.Length) >= FoldedLength);
            sections.Add(new TextSection(folded, false, run));
            i += run.Count;
        }

        return sections;
    }

    /// <summary>Whether every line is a name, a colon and a value, or a line of hyphens around such.</summary>
    private static bool IsHead(string block)
    {
        foreach (var line in block.AsSpan().EnumerateLines())
        {
            var name = line.IndexOf(':');
            var named = name is > 0 and <= HeadName && line[..name].IndexOfAnyExcept(HeadNameCharacters) < 0;
            if (!named && !line.Trim("- ").IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Span(int Start, int End, MarkedClaim Claim);
}
