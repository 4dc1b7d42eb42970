using System.Buffers;
using System.Collections.Frozen;

namespace FactCheck.Extraction.Import.Html;

/// <summary>What an element's class, id and role say of its part in the page.</summary>
[Flags]
internal enum Cue
{
    None = 0,

    /// <summary>Names the article's text ("entry-content", "story-body").</summary>
    Content = 1,

    /// <summary>Weakly names an article or its text ("content", "post", "main").</summary>
    Likely = 2,

    /// <summary>Weakly names something around the article ("header", "widget", "promo").</summary>
    Unlikely = 4,

    /// <summary>Names something that is never part of the article's text ("newsletter", "share", "breadcrumb").</summary>
    Junk = 8,

    /// <summary>Names readers' comments.</summary>
    Comments = 16,

    /// <summary>Not shown on a screen.</summary>
    Hidden = 32,

    /// <summary>Names the byline, date or tags around the text.</summary>
    Meta = 64,

    /// <summary>Laid over the page: cookie notices, sign-in forms, pop-ups.</summary>
    Overlay = 128,

    /// <summary>Names a shell that mostly holds other things, in some pages the article itself: slides, a paywall.</summary>
    Shell = 256,

    /// <summary>Names the article's first paragraph ("standfirst", "chapo").</summary>
    Lead = 512,

    /// <summary>Names a picture or a film with what belongs to it.</summary>
    Picture = 1024,

    /// <summary>Names a post on another site that the article shows.</summary>
    Post = 2048,
}

/// <summary>Reads cues from class and id, word by word: "post-share_bar" and "postShareBar" are both post, share, bar.</summary>
internal static class Cues
{
    private static readonly FrozenDictionary<string, Cue> Words = Build(
        (
            Cue.Junk,
            """
            ad ads adv advert adverts advertisement advertisements advertising adsbygoogle adunit adslot adbox adwrap adcontainer
            adblock dfp gpt sponsor sponsored sponsors sponsorship outbrain taboola zergnet revcontent mgid nrelate criteo teads
            share shares sharing sharebar sharebox sharelinks sharetools sharethis sharedaddy shareaholic addthis addtoany
            social socials socialmedia sociable socialbar socialshare related relateds relatedposts relatedlinks relatednews
            relatedarticles relatedcontent relatedstories recirc recirculation recommend recommended recommendations recommendation
            readnext upnext nextup newsletter newsletters subscribe subscription subscriber signup optin mailchimp
            breadcrumb breadcrumbs crumb crumbs pagination pager paging paginate pagenav postnav navlinks
            nav navbar navigation subnav sidenav topnav menu submenu megamenu
            sidebar sidebars sidebarwidget footer foot colophon siteinfo toolbar tools toolbox
            print printonly noprint printfriendly
            mostread mostpopular mostviewed popular trending trendingnow viral
            disclaimer copyright feedback survey poll quiz
            skip skiplink skiplinks yarpp jp-relatedposts wp-polls feedburner rss
            readmore seealso alsoread morefrom morestories moreon furtherreading promoted promos
            player videoplayer jwplayer brightcove
            donate donation donations appeal buybutton
            rating ratings votes vote emoji reactions reaction likes gallery galleries
            """
        ),
        (
            Cue.Post,
            """
            twittertweet twittervideo instagrammedia fbpost fbvideo tiktokembed blueskyembed mastodonembed redditcard
            redditembed telegrampost
            """
        ),
        (
            Cue.Lead,
            """
            lead lede leadtext standfirst dek deck subtitle subhead subheadline subheading summary abstract excerpt intro
            introduction chapo chapeau sommario occhiello entradilla bajada sumario vorspann anriss ingress ingres underrubrik
            preamble linhafina strapline articledescription description spot
            """
        ),
        (
            Cue.Picture,
            """
            image images img imgs photo photos foto fotos picture pictures pic bild bilder illustration thumbnail thumb media
            mediacon visual figure imageblock imagewrapper articleimage video videos
            """
        ),
        (
            Cue.Shell,
            """
            paywall regwall carousel slideshow slider
            """
        ),
        (
            Cue.Overlay,
            """
            cookie cookies cookiebar cookiebanner gdpr dsgvo rgpd consent ccpa popup popups pum modal modals lightbox overlay login signin
            register registration onetrust didomi usercentrics borlabs complianz cookiebot iubenda interstitial
            """
        ),
        (
            Cue.Comments,
            """
            comment comments commentlist commentform commentary-list commentsection commentthread commentable disqus livefyre
            fbcomments respond replies reply discussion shoutbox viafoura coral talkback leserkommentare kommentare kommentar
            comentarios commentaires commenti reacties
            """
        ),
        (
            Cue.Meta,
            """
            byline bylines author authors authorbox authorbio authorinfo aboutauthor bio biography timestamp datetime dateline
            pubdate publishdate postdate metadata meta postmeta entrymeta tag tags taglist tagcloud taxonomy topics keywords
            categories category cat-links caption captions figcaption photocredit photocredits imagecredit copyrightholder
            kicker eyebrow infoline
            """
        ),
        (
            Cue.Hidden,
            """
            hidden hide invisible sr-only sronly visuallyhidden screenreader d-none displaynone noscreen noshow
            """
        ),
        (
            Cue.Unlikely,
            """
            header masthead banner widget widgets promo teaser teasers aside rail rightrail leftrail rightcol rightcolumn leftcol
            extra extras supplemental secondary community combx contact follow following legends remark outer shopping
            factbox infobox box media list listing latest headlines more next prev previous partner partners bookmark
            hero special forum events weather search stock stocks ticker topbar language languages
            """
        ),
        (
            Cue.Content,
            """
            articlebody articletext articlecontent articlebodycontent storybody storytext storycontent entrycontent entrytext
            postcontent postbody posttext posttxt bodytext bodycopy bodycontent fulltext maintext textbody arttext artikeltext
            newstext newscontent newsbody contentbody articlecopy storycopy articlemaincontent singlecontent blogcontent
            """
        ),
        (
            Cue.Likely,
            """
            article articles story post posts entry hentry body content contents main text blog page news column copy
            artikel noticia nota testo texte texto
            """
        )
    );

    // Words before another that take its meaning away: "has-sidebar", "enable-lightbox". The second set does so only at
    // the start, where it speaks of the page: "single-comment", "theme-banner".
    private static readonly FrozenSet<string> Negations = FrozenSet.Create(
        StringComparer.Ordinal,
        ["has", "no", "with", "without", "not", "show", "enable", "enabled", "hide", "use"]
    );

    private static readonly FrozenSet<string> PageWords = FrozenSet.Create(
        StringComparer.Ordinal,
        ["is", "js", "page", "single", "theme", "layout"]
    );

    // Two neighbouring words of one class that together name the article's text.
    private static readonly FrozenSet<string> First = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "article",
            "articles",
            "story",
            "entry",
            "post",
            "news",
            "body",
            "content",
            "main",
            "art",
            "single",
            "rich",
            "full",
            "blog",
        ]
    );

    private static readonly FrozenSet<string> Second = FrozenSet.Create(
        StringComparer.Ordinal,
        ["body", "text", "content", "copy", "txt", "maincontent", "bodytext", "contents"]
    );

    private static readonly SearchValues<string> ShownAtSomeWidth = SearchValues.Create(
        [":block", ":flex", ":grid", ":inline", "-block", "-flex", "-inline"],
        StringComparison.Ordinal
    );

    /// <summary>The cues of one attribute value (a class list or an id).</summary>
    public static Cue Read(ReadOnlySpan<char> value)
    {
        var cues = Cue.None;
        var whole = value;
        while (!value.IsEmpty)
        {
            var end = value.IndexOfAny(" \t\r\n\f");
            var name = end < 0 ? value : value[..end];
            value = end < 0 ? default : value[(end + 1)..];
            if (name.Length is > 0 and <= 80)
            {
                cues |= ReadName(name);
            }
        }

        // WordPress writes a post's taxonomy into its class ("hentry category-newsletter"), and style sheets by screen
        // width hide on one screen what they show on another ("hidden md:block").
        if (whole.Contains("hentry", StringComparison.Ordinal) || whole.Contains("type-post", StringComparison.Ordinal))
        {
            cues &= Cue.Content | Cue.Likely;
        }

        if ((cues & Cue.Hidden) != Cue.None && whole.IndexOfAny(ShownAtSomeWidth) >= 0)
        {
            cues &= ~Cue.Hidden;
        }

        return cues;
    }

    private static Cue ReadName(ReadOnlySpan<char> name)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[name.Length];
        Span<char> joined = stackalloc char[name.Length];
        var cues = Cue.None;
        if (words.TryGetValue(lower[..name.ToLowerInvariant(lower)], out var whole))
        {
            cues |= whole;
        }

        int start = 0,
            length = 0,
            count = 0,
            previous = -1,
            previousEnd = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var boundary =
                i == name.Length
                || !char.IsAsciiLetterOrDigit(name[i])
                || (i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (!boundary)
            {
                continue;
            }

            ReadOnlySpan<char> word = lower[start..i];
            if (word.Length > 0)
            {
                word.CopyTo(joined[length..]);
                length += word.Length;
                if (
                    count == 0
                    && word.Length < name.Length
                    && (
                        Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
                        || PageWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
                    )
                )
                {
                    return Cue.None;
                }

                count++;
                if (words.TryGetValue(word, out var found))
                {
                    // "overflow-hidden" hides nothing.
                    cues |= found & ~Cue.Hidden;
                }

                if (
                    previous >= 0
                    && Second.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
                    && First.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[previous..previousEnd])
                )
                {
                    cues |= Cue.Content;
                }

                (previous, previousEnd) = (start, i);
            }

            start = i < name.Length && char.IsAsciiLetterOrDigit(name[i]) ? i : i + 1;
        }

        if (count > 1 && words.TryGetValue(joined[..length], out var compound))
        {
            cues |= compound;
        }

        return cues;
    }

    private static FrozenDictionary<string, Cue> Build(params (Cue Cue, string Words)[] lists)
    {
        var words = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (cue, list) in lists)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | cue;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
