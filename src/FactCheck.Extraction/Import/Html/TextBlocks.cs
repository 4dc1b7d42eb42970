using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Import.Html;

internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Row,
}

/// <summary>One paragraph, heading, list item or table row of the article as it will be written.</summary>
/// <param name="Kind">Decides how it is set off from its neighbours.</param>
/// <param name="Text">White space collapsed; <c>\n</c> only where the page breaks the line.</param>
/// <param name="LinkShare">The part of its characters that stand in links, 0 to 1.</param>
/// <param name="LinkStart">Where in the text the first link begins; the text's length where it has none.</param>
/// <param name="LinkEnd">Where the last link ends; 0 where it has none.</param>
/// <param name="Node">The nearest block element around it.</param>
internal sealed record TextBlock(
    BlockKind Kind,
    string Text,
    double LinkShare,
    int LinkStart,
    int LinkEnd,
    PageNode Node
);

/// <summary>Writes the text of page elements as blocks, in document order and without recursion.</summary>
internal sealed class TextBlocks
{
    private readonly List<TextBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly PageTree tree;
    private int linkChars;
    private int linkStart = int.MaxValue;
    private int linkEnd;
    private bool space;
    private int breaks;

    private TextBlocks(PageTree tree) => this.tree = tree;

    /// <summary>The blocks below <paramref name="root"/>; elements marked <see cref="PageNode.Dropped"/> are left out.</summary>
    public static List<TextBlock> Write(PageTree tree, PageNode root)
    {
        var writer = new TextBlocks(tree);
        writer.Walk(root);
        return writer.blocks;
    }

    private void Walk(PageNode root)
    {
        // Nodes stand in document order, so the walk over the page's own nodes meets them one after the other.
        var next = root.Index + 1;
        var parent = root;
        var path = new Stack<int>();
        var index = 0;
        while (true)
        {
            var children = parent.Element.ChildNodes;
            if (index == children.Length)
            {
                if (PageTree.IsBlock(parent.Name))
                {
                    Flush(parent);
                    if (parent.Name is "td" or "th" && IsDataRow(parent.Parent))
                    {
                        JoinCell();
                    }
                }

                if (path.Count == 0)
                {
                    return;
                }

                parent = parent.Parent!;
                index = path.Pop();
                continue;
            }

            var at = children[index++];
            if (at is IText data)
            {
                Append(data.Data, parent);
                continue;
            }

            if (at is not IElement element || PageTree.IsUnread(element))
            {
                continue;
            }

            var node = tree.Nodes[next];
            if (node.Dropped)
            {
                next = node.End;
                if (PageTree.IsBlock(node.Name))
                {
                    Flush(parent);
                }
                else
                {
                    space = true;
                }

                continue;
            }

            next++;
            if (node.Name == "br")
            {
                breaks++;
                continue;
            }

            if (PageTree.IsBlock(node.Name))
            {
                Flush(parent);
            }

            path.Push(index);
            parent = node;
            index = 0;
        }
    }

    private void Append(string data, PageNode node)
    {
        var keepLines = node.Name == "pre" || node.Parent?.Name == "pre";
        foreach (var c in data)
        {
            if (c == '\n' && keepLines)
            {
                breaks = Math.Max(breaks, 1);
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            if (c is '\u200B' or '\uFEFF' or '\u00AD' or '\u2060' or '\u200E' or '\u200F' || char.IsControl(c))
            {
                continue;
            }

            if (breaks > 1)
            {
                Flush(BlockOf(node));
            }

            if (text.Length > 0)
            {
                if (breaks == 1)
                {
                    text.Append('\n');
                }
                else if (space)
                {
                    text.Append(' ');
                }
            }

            breaks = 0;
            space = false;
            text.Append(c);
            if (node.InLink)
            {
                linkChars++;
                linkStart = Math.Min(linkStart, text.Length - 1);
                linkEnd = text.Length;
            }
        }
    }

    private void Flush(PageNode node)
    {
        breaks = 0;
        space = false;
        if (text.Length > 0)
        {
            var block = BlockOf(node);
            blocks.Add(
                new TextBlock(
                    KindOf(block),
                    text.ToString(),
                    (double)linkChars / text.Length,
                    Math.Min(linkStart, text.Length),
                    linkEnd,
                    block
                )
            );
            text.Clear();
        }

        linkChars = linkEnd = 0;
        linkStart = int.MaxValue;
    }

    private void JoinCell()
    {
        if (blocks.Count < 2 || blocks[^1].Kind != BlockKind.Row || blocks[^2].Kind != BlockKind.Row)
        {
            return;
        }

        var (left, right) = (blocks[^2], blocks[^1]);
        if (left.Node.Parent != right.Node.Parent)
        {
            return;
        }

        blocks.RemoveAt(blocks.Count - 1);
        blocks[^1] = left with
        {
            Text = left.Text.Replace('\n', ' ') + "\t" + right.Text.Replace('\n', ' '),
            LinkShare = (left.LinkShare + right.LinkShare) / 2,
        };
    }

    private static PageNode BlockOf(PageNode node)
    {
        while (!node.IsBlock && node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }

    private static BlockKind KindOf(PageNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            switch (at.Name)
            {
                case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                    return BlockKind.Heading;
                case "li" or "dt" or "dd":
                    return BlockKind.ListItem;
                case "td" or "th":
                    return at == node && IsDataRow(at.Parent) ? BlockKind.Row : BlockKind.Paragraph;
                case "div" or "section" or "article" or "blockquote" or "ul" or "ol" or "main":
                    return BlockKind.Paragraph;
            }
        }

        return BlockKind.Paragraph;
    }

    // A row of data has cells without paragraphs or tables of their own; the cells of a layout table have them.
    private static bool IsDataRow(PageNode? row)
    {
        if (row is null || row.Name != "tr" || row.Chars > 600)
        {
            return false;
        }

        var cells = 0;
        foreach (var cell in row.Element.Children)
        {
            cells++;
        }

        return cells >= 2 && row.BlockChildren == cells;
    }
}
