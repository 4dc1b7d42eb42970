using System.Text;

namespace FactCheck.Extraction.Import.Html;

/// <summary>
/// Finds the article's body in a page. Paragraphs of prose lend their score to the elements around them, the nearest
/// most (the idea of arc90's Readability); class names, microdata and the page's own JSON-LD text then move the choice
/// to the element that holds the article and as little else as possible; inside it, what is named or built like
/// something else (share bars, related links, newsletters, bylines, captions) is left out.
/// </summary>
internal sealed class MainContent
{
    private const int TooLittle = 250;

    private readonly PageTree tree;
    private readonly string? title;
    private readonly DeclaredBody? declared;

    private MainContent(PageTree tree, string? title, string? declaredBody)
    {
        this.tree = tree;
        this.title = title;
        declared = declaredBody is { Length: >= 2 * TooLittle } ? new DeclaredBody(declaredBody) : null;
    }

    /// <summary>The article's text, paragraphs apart by an empty line; empty where the page has none.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="title">The headline, which is left out of the text.</param>
    /// <param name="declaredBody">The text that the page's JSON-LD gives as <c>articleBody</c>, if any.</param>
    public static string Find(PageTree tree, string? title, string? declaredBody)
    {
        var finder = new MainContent(tree, title, declaredBody);
        var best = "";
        foreach (var effort in (ReadOnlySpan<Effort>)[Effort.Strict, Effort.WithHidden, Effort.Lenient])
        {
            var text = finder.Find(effort);
            if (text.Length > best.Length * (best.Length > TooLittle / 3 ? 3 : 1))
            {
                best = text;
            }

            if (best.Length >= TooLittle)
            {
                break;
            }
        }

        // A page of nothing but links and notices still says something; better all of it than a refusal.
        return best.Length > 0 ? best : Join(TextBlocks.Write(tree, finder.Everything()));
    }

    private PageNode Everything()
    {
        foreach (var node in tree.Nodes)
        {
            node.Dropped = false;
        }

        return tree.Root;
    }

    private string Find(Effort effort)
    {
        DropJunk(effort);
        CountProse();
        var root = Choose();
        DropInside(root, effort);
        var blocks = TextBlocks.Write(tree, root);
        BlockFilter.Clean(blocks, title);
        if (declared is not null && declared.CoveredBy(blocks) is var covered)
        {
            var length = blocks.Sum(b => b.Text.Length);
            if (covered < 0.5 && declared.Text.Length > length / 2)
            {
                return declared.Text;
            }

            if (covered > 0.85 && declared.Text.Length > length / 2)
            {
                declared.Prune(blocks);
            }
        }

        return Join(blocks);
    }

    private enum Effort
    {
        Strict,
        WithHidden,
        Lenient,
    }

    // ---- Junk, before the choice

    private void DropJunk(Effort effort)
    {
        foreach (var node in tree.Nodes)
        {
            node.Dropped = false;
            node.Prose = 0;
            node.Score = 0;
        }

        // What would be dropped is weighed against all prose, so that one wrong class name cannot take the article away.
        var all = 0;
        foreach (var node in tree.Nodes)
        {
            all += node.Prose = IsProse(node) ? node.Chars : 0;
        }

        Accumulate();
        for (var i = 1; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (IsJunk(node, effort, all))
            {
                node.Dropped = true;
                i = node.End - 1;
            }
        }
    }

    private static bool IsJunk(PageNode node, Effort effort, int all)
    {
        if (node.Name is "br" or "html" or "body" or "main")
        {
            return false;
        }

        if (effort == Effort.Lenient)
        {
            return node.Name is "footer" || ((node.Cues & Cue.Comments) != Cue.None && node.Prose < all / 2);
        }

        if ((node.Cues & Cue.Hidden) != Cue.None && effort == Effort.Strict && node.Prose * 5 <= all * 2)
        {
            return true;
        }

        var inline = !PageTree.IsBlock(node.Name);
        if ((node.Cues & (Cue.Comments | Cue.Overlay)) != Cue.None && !inline && all - node.Prose >= 200)
        {
            return true;
        }

        if (node.Name is "figcaption")
        {
            return true;
        }

        if (node.Prose * 5 > all * 2)
        {
            return false;
        }

        switch (node.Name)
        {
            case "aside" or "footer":
                return true;
            case "figure":
                return !HoldsText(node);
            case "form":
                return node.Prose < 200;
        }

        var cues = node.Cues;
        if ((cues & Cue.Content) != Cue.None && (cues & (Cue.Junk | Cue.Overlay)) == Cue.None)
        {
            return false;
        }

        if ((cues & Cue.Likely) != Cue.None && node.Prose * 5 > all)
        {
            return false;
        }

        if (inline)
        {
            return (cues & (Cue.Junk | Cue.Overlay)) != Cue.None
                && node.Name is not "a"
                && node.OwnChars < 40
                && node.Sentences == 0;
        }

        if (node.Name is "p" or "blockquote" or "h2" or "h3" or "li" && node.Sentences > 1 && node.LinkDensity < 0.3)
        {
            return (cues & Cue.Meta) != Cue.None && node.Chars < 200;
        }

        return (cues & (Cue.Junk | Cue.Overlay | Cue.Meta)) != Cue.None;
    }

    private static bool HoldsText(PageNode node)
    {
        foreach (var child in node.Element.Children)
        {
            if (child.LocalName is "table" or "blockquote" or "p" or "ul" or "ol" or "pre")
            {
                return true;
            }
        }

        return false;
    }

    // ---- Scores

    private static bool IsProse(PageNode node)
    {
        if (node.Chars < 50 || node.InLink || !PageTree.IsBlock(node.Name) || node.LinkDensity > 0.4)
        {
            return false;
        }

        return node.Name is "p" or "blockquote" or "pre" or "td" or "li" or "dd"
            ? node.BlockChildren == 0
            : node.OwnChars >= 50
                || (node.BlockChildren == 0 && node.Name is not ("h1" or "h2" or "h3" or "h4" or "h5"));
    }

    private void Accumulate()
    {
        for (var i = tree.Nodes.Count - 1; i > 0; i--)
        {
            var node = tree.Nodes[i];
            if (!node.Dropped)
            {
                node.Parent!.Prose += node.Prose;
            }
        }
    }

    private void CountProse()
    {
        foreach (var node in tree.Nodes)
        {
            node.Prose = 0;
        }

        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (node.Dropped)
            {
                i = node.End - 1;
                continue;
            }

            if (!IsProse(node))
            {
                continue;
            }

            node.Prose = node.BlockChildren == 0 ? node.Chars : node.OwnChars;
            var score = (1 + node.Commas + Math.Min(node.Prose / 100, 5)) * (1 - node.LinkDensity);
            if (node.BlockChildren > 0 || node.Name is "div" or "section" or "td" or "article")
            {
                node.Score += score;
            }

            var level = 0;
            for (var at = node.Parent; at is not null && level < 6; at = at.Parent, level++)
            {
                at.Score +=
                    level == 0 ? score
                    : level == 1 ? score / 2
                    : score / (level * 3);
            }
        }

        Accumulate();
    }

    private static double Weight(PageNode node)
    {
        var weight = node.Name switch
        {
            "article" => 1.3,
            "main" => 1.1,
            "div" or "section" => 1,
            "td" => 0.9,
            "body" => 0.8,
            "form" or "ul" or "ol" or "dl" or "li" or "header" or "blockquote" => 0.6,
            _ => 0.9,
        };
        if ((node.Cues & Cue.Content) != Cue.None)
        {
            weight *= 1.4;
        }
        else if ((node.Cues & Cue.Likely) != Cue.None)
        {
            weight *= 1.15;
        }

        if (
            (node.Cues & (Cue.Unlikely | Cue.Comments)) != Cue.None
            && (node.Cues & (Cue.Content | Cue.Likely)) == Cue.None
        )
        {
            weight *= 0.6;
        }

        return weight * (1 - node.LinkDensity);
    }

    // ---- The choice

    private PageNode Choose()
    {
        var best = Best(tree.Root);
        var headline = Headline();
        if (
            headline is not null
            && !best.IsWithin(headline)
            && !headline.IsWithin(best)
            && headline.Prose * 6 > best.Prose
        )
        {
            best = Best(headline);
        }

        return Hinted(Climb(best, headline));
    }

    // An article cut into several containers: go up as long as what is won is mostly prose, but not from the article
    // under the page's headline into the next one.
    private PageNode Climb(PageNode best, PageNode? headline)
    {
        var chosen = best;
        for (var at = best.Parent; at is not null; at = at.Parent)
        {
            if (headline is { Name: "article" } && best.IsWithin(headline) && !at.IsWithin(headline))
            {
                break;
            }

            var won = at.Prose - chosen.Prose;
            if (won <= 0)
            {
                continue;
            }

            var added = Live(at) - Live(chosen);
            var titles = TitleLinks(at) - TitleLinks(chosen);
            if (titles > 1 && won < titles * (won > chosen.Prose * 2 ? 120 : 250))
            {
                continue;
            }

            var needed =
                won > chosen.Prose ? 0.45
                : won > chosen.Prose * 0.3 ? 0.6
                : 0.75;
            if (won > chosen.Prose * 0.1 && won > added * needed)
            {
                chosen = at;
            }
        }

        return chosen;
    }

    private int Live(PageNode node)
    {
        var chars = node.Chars;
        for (var i = node.Index + 1; i < node.End; i++)
        {
            if (tree.Nodes[i].Dropped)
            {
                chars -= tree.Nodes[i].Chars;
                i = tree.Nodes[i].End - 1;
            }
        }

        return chars;
    }

    private int TitleLinks(PageNode node)
    {
        var titles = node.TitleLinks;
        for (var i = node.Index + 1; i < node.End; i++)
        {
            if (tree.Nodes[i].Dropped)
            {
                titles -= tree.Nodes[i].TitleLinks;
                i = tree.Nodes[i].End - 1;
            }
        }

        return titles;
    }

    private PageNode Best(PageNode within)
    {
        var best = within;
        var top = double.MinValue;
        for (var i = within.Index; i < within.End; i++)
        {
            var node = tree.Nodes[i];
            if (node.Score > 0 && !node.Dropped && node.Score * Weight(node) is var score && score > top)
            {
                (best, top) = (node, score);
            }
        }

        return best;
    }

    // The smallest element around the headline that has prose of its own.
    private PageNode? Headline()
    {
        if (title is null)
        {
            return null;
        }

        PageNode? found = null;
        foreach (var node in tree.Nodes)
        {
            if (
                node.Name is "h1" or "h2"
                && !node.InLink
                && node.LinkChars == 0
                && (found is null || (node.Name == "h1" && found.Name != "h1"))
                && BlockFilter.SameWords(node.Element.TextContent, title)
            )
            {
                found = node;
            }
        }

        while (found is not null && found.Prose < 250)
        {
            found = found.Parent;
        }

        return found;
    }

    private PageNode Hinted(PageNode best)
    {
        PageNode? inner = null;
        foreach (var node in tree.Nodes)
        {
            if (
                (node.Cues & Cue.Content) != Cue.None
                && node.Prose >= 200
                && node.IsWithin(best)
                && node.Prose >= best.Prose * 0.8
                && (inner is null || node.Depth > inner.Depth)
            )
            {
                inner = node;
            }
        }

        if (inner is not null)
        {
            return inner;
        }

        for (var at = best.Parent; at is not null; at = at.Parent)
        {
            if ((at.Cues & Cue.Content) != Cue.None && at.Prose > 0 && at.Prose >= Live(at) * 0.5)
            {
                return at;
            }
        }

        return best;
    }

    // ---- Junk inside the chosen element

    private void DropInside(PageNode root, Effort effort)
    {
        for (var i = root.Index + 1; i < root.End; i++)
        {
            var node = tree.Nodes[i];
            if (node.Dropped || IsJunkInside(node, root, effort))
            {
                node.Dropped = true;
                i = node.End - 1;
            }
        }
    }

    private static bool IsJunkInside(PageNode node, PageNode root, Effort effort)
    {
        if (!PageTree.IsBlock(node.Name) || node.Prose * 2 > root.Prose)
        {
            return false;
        }

        if (node.TitleLinks > 1 && node.Prose < node.TitleLinks * 250 && node.Prose * 5 < root.Prose * 2)
        {
            return true;
        }

        switch (node.Name)
        {
            case "ul" or "ol" or "dl":
                return node.LinkDensity > 0.6 && node.Sentences < 3;
            case "table":
                return node.LinkDensity > 0.6;
            case "header":
                return node.Prose < 200;
            case "h1":
                return effort == Effort.Strict;
            case "div" or "section" or "article":
                if (node.LinkDensity > 0.6 && node.Prose < 100 && node.Chars < 400)
                {
                    return true;
                }

                return (node.Cues & Cue.Unlikely) != Cue.None
                    && (node.Cues & (Cue.Content | Cue.Likely)) == Cue.None
                    && (node.LinkDensity > 0.3 || node.Prose == 0)
                    && node.Chars < 500;
        }

        return false;
    }

    // ---- Text

    private static string Join(List<TextBlock> blocks)
    {
        var text = new StringBuilder();
        TextBlock? last = null;
        foreach (var block in blocks)
        {
            if (last is not null)
            {
                text.Append(
                    last.Kind == block.Kind && block.Kind is BlockKind.ListItem or BlockKind.Row ? "\n" : "\n\n"
                );
            }

            text.Append(block.Text);
            last = block;
        }

        return text.ToString();
    }
}
