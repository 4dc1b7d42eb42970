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
    private readonly PageMetadata metadata;
    private readonly string description;
    private readonly DeclaredBody? declared;
    private readonly List<PageNode> headlines = [];
    private readonly List<(PageNode Node, int Prose)> hidden = [];

    private MainContent(PageTree tree, PageMetadata metadata)
    {
        this.tree = tree;
        this.metadata = metadata;
        description = DeclaredBody.Letters(metadata.Description);
        declared = metadata.Body is { Length: >= 2 * TooLittle } body ? new DeclaredBody(body, description) : null;
        FindHeadlines();
    }

    /// <summary>The article's text without its headline, paragraphs apart by an empty line; empty where the page has none.</summary>
    public static string Find(PageTree tree, PageMetadata metadata)
    {
        var finder = new MainContent(tree, metadata);
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

        tree.Tally();
        return tree.Root;
    }

    private string Find(Effort effort)
    {
        DropJunk(effort);
        var root = Choose();
        if (hidden.Sum(h => h.Node.IsWithin(root) ? h.Prose : 0) > root.Prose)
        {
            // Folded sections, slides, or a paywall that a script lifts: hidden at first and yet the article.
            return "";
        }

        var lead = TakeLead(root);
        DropInside(root, effort);
        var blocks = TextBlocks.Write(tree, root);
        BlockFilter.Clean(blocks, metadata);
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

        BlockFilter.Clean(lead, metadata);
        PutBefore(blocks, lead);
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
        tree.Tally();
        var all = 0;
        foreach (var node in tree.Nodes)
        {
            all += node.Prose = IsProse(node) ? node.FlowChars : 0;
        }

        Accumulate();
        hidden.Clear();
        var withinShell = 0;
        for (var i = 1; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (!HoldsArticle(node, all) && IsJunk(node, effort, all, i < withinShell))
            {
                node.Dropped = true;
                i = node.End - 1;
                if ((node.Cues & (Cue.Hidden | Cue.Junk | Cue.Overlay | Cue.Comments)) == Cue.Hidden)
                {
                    hidden.Add((node, node.Prose));
                }
            }
            else if ((node.Cues & Cue.Shell) != Cue.None && node.Prose * 5 > all * 2)
            {
                withinShell = Math.Max(withinShell, node.End);
            }
        }

        CountProse();
        if (effort != Effort.Lenient)
        {
            DropLinkLists();
            CountProse();
        }
    }

    // Lists of other articles, found by their make: most of what they hold are links of a headline's length.
    private void DropLinkLists()
    {
        var all = tree.Root.Prose;
        for (var i = 1; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (
                node.Dropped
                || (node.Prose * 5 < all * 2 && IsLinkList(node) && !headlines.Exists(h => h.IsWithin(node)))
            )
            {
                node.Dropped = true;
                i = node.End - 1;
            }
        }
    }

    private static bool IsLinkList(PageNode node)
    {
        if (!node.IsBlock)
        {
            return false;
        }

        if (node.TitleLinks > 1 && node.Prose < node.TitleLinks * 250)
        {
            return true;
        }

        return node.Name switch
        {
            "ul" or "ol" or "dl" => node.LinkDensity > 0.6 && node.All.Sentences < 3,
            "table" => node.LinkDensity > 0.6,
            "div" or "section" or "article" => node.LinkDensity > (node.All.Sentences == 0 ? 0.6 : 0.95)
                && node.Prose < 100
                && node.Chars < 400,
            _ => false,
        };
    }

    // Whatever else its name says, what holds the headline and prose is not beside the article.
    private bool HoldsArticle(PageNode node, int all) =>
        node.Prose * 2 > all && headlines.Exists(h => h.IsWithin(node));

    private bool IsJunk(PageNode node, Effort effort, int all, bool withinShell)
    {
        if (node.Name is "br" or "html" or "body" or "main")
        {
            return false;
        }

        if (effort == Effort.Lenient)
        {
            return node.Name is "footer" || ((node.Cues & Cue.Comments) != Cue.None && node.Prose < all / 2);
        }

        if ((node.Cues & Cue.Hidden) != Cue.None && effort == Effort.Strict)
        {
            return true;
        }

        if (!node.IsBlock)
        {
            return false;
        }

        if (((node.Cues & (Cue.Comments | Cue.Overlay)) != Cue.None || IsApart(node)) && all - node.Prose >= 200)
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

        if ((node.Cues & Cue.Post) != Cue.None)
        {
            return true;
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

        if (IsCaptioned(node))
        {
            return true;
        }

        var cues = withinShell ? node.Cues & ~Cue.Shell : node.Cues;
        if ((cues & Cue.Content) != Cue.None && (cues & (Cue.Junk | Cue.Shell | Cue.Overlay)) == Cue.None)
        {
            return false;
        }

        if ((cues & Cue.Likely) != Cue.None && node.Prose * 5 > all)
        {
            return false;
        }

        if (
            node.Name is "p" or "blockquote" or "h2" or "h3" or "li"
            && node.All.Sentences > 0
            && node.LinkDensity < 0.3
        )
        {
            return (cues & Cue.Meta) != Cue.None && node.Chars < 200;
        }

        return (cues & (Cue.Junk | Cue.Shell | Cue.Overlay | Cue.Meta)) != Cue.None;
    }

    // Beside the article or under it, by the element's own meaning.
    private static bool IsApart(PageNode node)
    {
        if (node.Name is not ("footer" or "aside"))
        {
            return false;
        }

        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (at.Name is "article" or "main")
            {
                return false;
            }
        }

        return true;
    }

    // A picture's box: beside the picture it holds no more than a caption.
    private bool IsCaptioned(PageNode node)
    {
        if (
            (node.Cues & (Cue.Picture | Cue.Content)) != Cue.Picture
            || node.All.Pictures == 0
            || node.Chars > 500
            || node.All.Sentences > 5
            || node.Name is "p" or "li" or "article" or "header"
        )
        {
            return false;
        }

        for (var i = node.Index + 1; i < node.End; i++)
        {
            if (tree.Nodes[i].Name is "h1" or "h2" or "h3" or "h4")
            {
                return false;
            }
        }

        return true;
    }

    private bool HoldsText(PageNode node)
    {
        for (var i = node.Index + 1; i < node.End; i++)
        {
            if (tree.Nodes[i].Name is "table" or "blockquote" or "pre")
            {
                return true;
            }
        }

        return false;
    }

    // ---- Scores

    private static bool IsProse(PageNode node)
    {
        if (node.FlowChars < 50 || node.InLink || !node.IsBlock || node.LinkDensity > 0.4)
        {
            return false;
        }

        return node.BlockChildren > 0 || node.Name is not ("h1" or "h2" or "h3" or "h4" or "h5");
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
        tree.Tally();
        foreach (var node in tree.Nodes)
        {
            node.Prose = 0;
            node.Score = 0;
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

            node.Prose = node.FlowChars;
            var score = (1 + node.All.Commas + Math.Min(node.Prose / 100, 5)) * (1 - node.LinkDensity);
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

    private static double Weighted(PageNode node) =>
        node.Score * (1 - node.LinkDensity) * ((node.Cues & (Cue.Content | Cue.Likely)) == Cue.None ? 1 : 1.2);

    // ---- The choice

    private PageNode Choose()
    {
        var best = Best(tree.Root);
        var shown = headlines.Find(h => !IsDropped(h));
        var headline = Around(shown);
        if (
            headline is not null
            && !best.IsWithin(headline)
            && !headline.IsWithin(best)
            && (headline.Prose * 6 > best.Prose || headline.Prose > 2000)
        )
        {
            best = Best(headline);
        }

        return Climb(best, shown);
    }

    // An article cut into several containers: go up as long as what is won is mostly prose, but not from the article
    // under the page's headline into the next one.
    private static PageNode Climb(PageNode best, PageNode? headline)
    {
        var border = headline;
        while (border is not null && border.Name is not ("article" or "main"))
        {
            border = border.Parent;
        }

        var chosen = best;
        for (var at = best.Parent; at is not null; at = at.Parent)
        {
            if (border is not null && best.IsWithin(border) && !at.IsWithin(border) && border.Prose * 4 > at.Prose)
            {
                break;
            }

            var won = at.Prose - chosen.Prose;
            if (won <= 0)
            {
                continue;
            }

            var added = at.Chars - chosen.Chars;
            var titles = at.TitleLinks - chosen.TitleLinks;
            if (titles > 1 && won < titles * (won > chosen.Prose * 2 ? 120 : 250))
            {
                continue;
            }

            var needed =
                won > chosen.Prose ? 0.45
                : won > chosen.Prose * 0.3 ? 0.6
                : 0.75;
            if (won > Math.Max(chosen.Prose * 0.1, 150) && won > added * needed)
            {
                chosen = at;
            }
        }

        return chosen;
    }

    private PageNode Best(PageNode within)
    {
        var best = within;
        var top = double.MinValue;
        for (var i = within.Index; i < within.End; i++)
        {
            var node = tree.Nodes[i];
            if (node.Score > 0 && !node.Dropped && Weighted(node) is var score && score > top)
            {
                (best, top) = (node, score);
            }
        }

        return best;
    }

    // Every heading that says the headline, those of the first rank before those of the second.
    private void FindHeadlines()
    {
        if (metadata.Title is not { } title)
        {
            return;
        }

        foreach (var name in (ReadOnlySpan<string>)["h1", "h2"])
        {
            foreach (var node in tree.Nodes)
            {
                if (
                    node.Name == name
                    && node.All.LinkChars == 0
                    && BlockFilter.SameWords(node.Element.TextContent, title)
                )
                {
                    headlines.Add(node);
                }
            }
        }
    }

    private static bool IsDropped(PageNode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.Dropped)
            {
                return true;
            }
        }

        return false;
    }

    // The smallest element around the headline that has prose of its own.
    private static PageNode? Around(PageNode? headline)
    {
        var found = headline;
        while (found is not null && found.Prose < 250)
        {
            found = found.Parent;
        }

        return found;
    }

    // ---- The lead

    // What stands between the headline and the body and reads as prose is the article's first paragraph, wherever the
    // page puts it: under the headline, beside the picture, before a paywall.
    private List<TextBlock> TakeLead(PageNode root)
    {
        var lead = new List<TextBlock>();
        var headline = headlines.FindLast(h => h.Index < root.Index && !IsDropped(h));
        var chars = 0;
        for (var i = headline?.End ?? 0; i < root.Index; i++)
        {
            var node = tree.Nodes[i];
            if (node.Dropped)
            {
                i = node.End - 1;
                continue;
            }

            if (
                node.BlockChildren == 0
                && node.Chars is >= 30 and < 800
                && node.LinkDensity < 0.3
                && (
                    (
                        headline is not null
                        && (IsProse(node) || IsLongHeading(node) || (node.Cues & Cue.Lead) != Cue.None)
                    ) || IsDescription(node)
                )
            )
            {
                chars += node.Chars;
                lead.AddRange(TextBlocks.Write(tree, node));
                i = node.End - 1;
            }
        }

        return chars < root.Prose ? lead : [];
    }

    private static bool IsLongHeading(PageNode node) => node.Name is "h2" or "h3" or "h4" && node.Chars >= 60;

    private bool IsDescription(PageNode node) =>
        description.Length >= 40
        && DeclaredBody.Letters(node.Element.TextContent) is { Length: >= 40 } letters
        && letters.AsSpan(0, 40).SequenceEqual(description.AsSpan(0, 40));

    private static void PutBefore(List<TextBlock> blocks, List<TextBlock> lead)
    {
        var at = 0;
        foreach (var block in lead)
        {
            if (!blocks.Take(at + 4).Any(b => b.Text.StartsWith(block.Text, StringComparison.Ordinal)))
            {
                blocks.Insert(at++, block);
            }
        }
    }

    // ---- Junk inside the chosen element

    private void DropInside(PageNode root, Effort effort)
    {
        DropAfter(root);
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

    // Where one element holds nearly all the prose, what little comes after it is about the author or the site.
    private void DropAfter(PageNode root)
    {
        var body = root;
        for (var i = root.Index + 1; i < root.End; i++)
        {
            var node = tree.Nodes[i];
            if (node.Dropped || node.Prose < root.Prose * 0.8)
            {
                i = node.End - 1;
                continue;
            }

            if (node.BlockChildren > 0 && node.Name is "div" or "section" or "article" or "td" or "main")
            {
                body = node;
            }
        }

        if (body == root)
        {
            return;
        }

        for (var i = body.End; i < root.End; i = tree.Nodes[i].End)
        {
            tree.Nodes[i].Dropped = true;
        }
    }

    private static bool IsJunkInside(PageNode node, PageNode root, Effort effort)
    {
        if (!node.IsBlock || node.Prose * 2 > root.Prose)
        {
            return false;
        }

        switch (node.Name)
        {
            case "header":
                return node.Prose < 200;
            case "h1":
                return effort == Effort.Strict;
            case "div" or "section" or "article":
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
