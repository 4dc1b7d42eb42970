using System.Collections.Frozen;
using AngleSharp.Dom;

namespace FactCheck.Extraction.Import.Html;

/// <summary>Counts of a stretch of a page.</summary>
internal readonly record struct TextCount(int Chars, int LinkChars, int Commas, int Sentences, int Pictures)
{
    public static TextCount operator +(TextCount a, TextCount b) =>
        new(
            a.Chars + b.Chars,
            a.LinkChars + b.LinkChars,
            a.Commas + b.Commas,
            a.Sentences + b.Sentences,
            a.Pictures + b.Pictures
        );
}

/// <summary>One element of a page that may hold readable text, with what the search for the article needs to know of it.</summary>
internal sealed class PageNode(IElement element, string name, PageNode? parent)
{
    public IElement Element { get; } = element;
    public string Name { get; } = name;
    public PageNode? Parent { get; } = parent;

    /// <summary>Position in document order; the subtree is <c>[Index, End)</c>.</summary>
    public int Index { get; set; }
    public int End { get; set; }

    public Cue Cues { get; set; }
    public bool InLink { get; set; }

    /// <summary>What stands directly in the element. Sentences that end within a link are not counted: they are titles.</summary>
    public TextCount Own { get; set; }

    /// <summary>What stands in the subtree, as of the last <see cref="PageTree.Tally"/>.</summary>
    public TextCount All { get; set; }

    /// <summary>Letters, digits and punctuation in the subtree; an ideograph counts three, as it carries about that much.</summary>
    public int Chars => All.Chars;

    /// <summary>Those of them that stand in the element itself or in inline elements of it, outside any block within.</summary>
    public int FlowChars { get; set; }

    /// <summary>Blocks directly within, inline elements between passed over.</summary>
    public int BlockChildren { get; set; }

    /// <summary>Blocks of the subtree that are nothing but one link of a headline's length: the mark of a list of other articles.</summary>
    public int TitleLinks { get; set; }

    /// <summary>Characters of the subtree that stand in paragraphs of prose, junk left aside.</summary>
    public int Prose { get; set; }
    public double Score { get; set; }
    public bool Dropped { get; set; }

    public double LinkDensity => All.Chars == 0 ? 0 : (double)All.LinkChars / All.Chars;

    /// <summary>Whether it starts a paragraph of its own, by its name or for a block within.</summary>
    public bool IsBlock => BlockChildren > 0 || PageTree.IsBlock(Name);

    public bool IsWithin(PageNode other) => Index >= other.Index && Index < other.End;
}

/// <summary>The readable elements of a page in document order, scripts and controls left out.</summary>
internal sealed class PageTree
{
    private static readonly FrozenSet<string> Unread = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "script",
            "style",
            "template",
            "svg",
            "iframe",
            "frame",
            "embed",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "datalist",
            "nav",
            "dialog",
            "audio",
            "video",
            "map",
            "applet",
            "head",
            "link",
            "meta",
            "title",
            "progress",
            "meter",
            "img",
            "source",
            "track",
            "picture",
            "amp-ad",
            "amp-analytics",
            "amp-sidebar",
            "amp-img",
            "amp-social-share",
            "amp-consent",
            "amp-video",
            "amp-iframe",
            "noembed",
            "noframes",
            "rt",
            "rp",
        ]
    );

    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(
        StringComparer.Ordinal,
        ["img", "picture", "video", "amp-img", "amp-video", "iframe", "amp-iframe", "embed"]
    );

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "br",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "ruby",
            "rb",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
        ]
    );

    private PageTree(List<PageNode> nodes) => Nodes = nodes;

    /// <summary>In document order; the first is the body.</summary>
    public List<PageNode> Nodes { get; }

    public PageNode Root => Nodes[0];

    /// <summary>Whether an element of this name starts a block of its own.</summary>
    public static bool IsBlock(string name) => !Inline.Contains(name);

    /// <summary>Whether an element's text is never read.</summary>
    public static bool IsUnread(IElement element) =>
        Unread.Contains(element.LocalName) || (element.LocalName == "noscript" && HoldsMarkup(element));

    // A page saved from a browser has the markup for browsers without scripts as text.
    private static bool HoldsMarkup(IElement element) =>
        element.FirstChild is IText text && text.Data.AsSpan().TrimStart().StartsWith("<");

    /// <summary>Builds the tree below <paramref name="root"/> without recursion, so that depth costs no stack.</summary>
    public static PageTree Build(IElement root)
    {
        // Children are asked for by index: AngleSharp finds a node's next sibling by a search among all of them.
        var nodes = new List<PageNode>(2048) { new(root, root.LocalName, null) };
        var parent = nodes[0];
        var path = new Stack<int>();
        var index = 0;
        while (true)
        {
            var children = parent.Element.ChildNodes;
            if (index == children.Length)
            {
                parent.End = nodes.Count;
                if (path.Count == 0)
                {
                    var tree = new PageTree(nodes);
                    tree.Tally();
                    return tree;
                }

                parent = parent.Parent!;
                index = path.Pop();
                continue;
            }

            var at = children[index++];
            if (at is IText text)
            {
                Count(parent, text.Data);
            }
            else if (at is IElement element)
            {
                if (IsUnread(element))
                {
                    if (Pictures.Contains(element.LocalName))
                    {
                        parent.Own += new TextCount(0, 0, 0, 0, 1);
                    }

                    continue;
                }

                var node = new PageNode(element, element.LocalName, parent) { Index = nodes.Count };
                node.InLink = parent.InLink || (node.Name == "a" && element.HasAttribute("href"));
                node.Cues = ReadCues(element);
                nodes.Add(node);
                path.Push(index);
                parent = node;
                index = 0;
            }
        }
    }

    /// <summary>Counts every subtree anew, elements marked <see cref="PageNode.Dropped"/> left aside.</summary>
    public void Tally()
    {
        foreach (var node in Nodes)
        {
            node.All = node.Own;
            node.FlowChars = node.Own.Chars;
            node.BlockChildren = node.TitleLinks = 0;
        }

        for (var i = Nodes.Count - 1; i > 0; i--)
        {
            var node = Nodes[i];
            if (
                node.BlockChildren == 0
                && node.All.LinkChars >= 20
                && node.LinkDensity > 0.9
                && IsBlock(node.Name)
                && node.Name is not ("li" or "td")
            )
            {
                node.TitleLinks++;
            }

            if (node.Dropped)
            {
                continue;
            }

            var parent = node.Parent!;
            parent.All += node.All;
            parent.TitleLinks += node.TitleLinks;
            if (node.IsBlock)
            {
                parent.BlockChildren++;
            }
            else
            {
                parent.FlowChars += node.FlowChars;
            }
        }
    }

    private static Cue ReadCues(IElement element)
    {
        var cues = element.LocalName == "noscript" ? Cue.Hidden : Cue.None;
        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                // An anchor made of a heading's words names nothing.
                case "id" when attribute.Value.AsSpan().Count('-') + attribute.Value.AsSpan().Count('_') >= 5:
                    break;
                case "class" or "id" or "data-component" or "data-testid" or "data-component-name" or "data-qa":
                    cues |= Cues.Read(attribute.Value);
                    break;
                case "hidden":
                    cues |= Cue.Hidden;
                    break;
                // Screen readers pass over it; a paragraph of text is shown all the same.
                case "aria-hidden" when attribute.Value == "true" && element.LocalName is not ("p" or "li"):
                    cues |= Cue.Hidden;
                    break;
                case "style":
                    if (Hides(attribute.Value))
                    {
                        cues |= Cue.Hidden;
                    }

                    break;
                case "role":
                    cues |= attribute.Value switch
                    {
                        "navigation"
                        or "complementary"
                        or "contentinfo"
                        or "dialog"
                        or "alert"
                        or "alertdialog"
                        or "menu"
                        or "menubar"
                        or "search"
                        or "toolbar"
                        or "banner" => Cue.Junk,
                        _ => Cue.None,
                    };
                    break;
                case "itemprop":
                    cues |= attribute.Value switch
                    {
                        "articleBody" or "reviewBody" => Cue.Content,
                        "author" or "datePublished" or "dateModified" or "publisher" or "caption" or "keywords" =>
                            Cue.Meta,
                        "comment" => Cue.Comments,
                        _ => Cue.None,
                    };
                    break;
            }
        }

        return cues;
    }

    private static bool Hides(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
        {
            var value = style.AsSpan(at + 7).TrimStart().TrimStart(':').TrimStart();
            if (value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Count(PageNode node, string text)
    {
        int chars = 0,
            commas = 0,
            sentences = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            chars += IsIdeograph(c) ? 3 : 1;
            if (c is ',' or '\u060C' or '\u3001' or '\uFF0C' or ';')
            {
                commas++;
            }
            else if (
                c is '.' or '!' or '?' or '\u06D4' or '\u3002' or '\u061F' or '\u0964'
                && (
                    i + 1 == text.Length
                    || char.IsWhiteSpace(text[i + 1])
                    || text[i + 1] is '"' or '\u201D'
                    || c > '\u007F'
                )
            )
            {
                sentences++;
            }
        }

        node.Own += new TextCount(chars, node.InLink ? chars : 0, commas, node.InLink ? 0 : sentences, 0);
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
}
