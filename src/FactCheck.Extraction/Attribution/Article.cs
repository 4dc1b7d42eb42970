namespace FactCheck.Extraction.Attribution;

/// <summary>One article on its way to its speakers.</summary>
internal sealed class Article
{
    // A quotation that makes up this much of a passage makes the passage direct.
    private const double Mostly = 0.5;

    // A whole sentence in quotation marks makes it direct although its speaker's description is long.
    private const double WholeSentence = 0.34;

    // How many passages back a pronoun's speaker may stand.
    private const int PronounReach = 6;

    private readonly string text;
    private readonly IReadOnlyList<TextSpan> passages;
    private readonly Quotations quotations;
    private readonly Tokens tokens;
    private readonly CueReader cues;

    private readonly Facts[] facts;
    private readonly Source[] said;
    private readonly Source[] spoken;
    private readonly int[] paragraph;

    private Source lastSpeaker;
    private int lastSpeakerAt = -1000;
    private Source lastSubject;
    private int lastSubjectAt = -1000;

    public Article(string text, IReadOnlyList<TextSpan> passages, Quotations quotations)
    {
        this.text = text;
        this.passages = passages;
        this.quotations = quotations;
        tokens = new Tokens(text, quotations);
        cues = new CueReader(tokens, new SourceReader(text, tokens));
        facts = new Facts[passages.Count];
        said = new Source[quotations.Items.Length];
        spoken = new Source[passages.Count];
        paragraph = new int[passages.Count];
    }

    public SpeakerAttribution[] Attribute()
    {
        Paragraphs();
        for (var i = 0; i < passages.Count; i++)
        {
            tokens.Read(passages[i]);
            cues.Read();
            Tag(i);
        }

        JoinChains();
        Continue();
        return Results();
    }

    // Where lines were wrapped by an export only a blank line ends a paragraph.
    private void Paragraphs()
    {
        var wrapped = false;
        foreach (var passage in passages)
        {
            if (passage.In(text).Contains('\n'))
            {
                wrapped = true;
                break;
            }
        }

        for (var i = 1; i < passages.Count; i++)
        {
            var between = text.AsSpan(passages[i - 1].End, Math.Max(0, passages[i].Start - passages[i - 1].End));
            var ends = wrapped ? between.Count('\n') > 1 : between.Contains('\n');
            paragraph[i] = paragraph[i - 1] + (ends ? 1 : 0);
        }
    }

    // What the passage's own tags say, of its quotations and of itself.
    private void Tag(int i)
    {
        var fact = new Facts { Lead = cues.Lead };
        var all = cues.Cues;
        var resolved = new Source[all.Count];
        for (var k = 0; k < all.Count; k++)
        {
            resolved[k] = Resolve(all[k].Source, i);
        }

        for (var t = 0; t < tokens.Count; t++)
        {
            if (tokens[t].Type != TokenType.Quotation)
            {
                continue;
            }

            var q = tokens[t].Quotation;
            if (fact.Quotations++ == 0)
            {
                fact.StartsQuoted = t == 0;
            }

            var k = TagOf(t);
            if (k >= 0 && resolved[k].Named && (!said[q].Named || all[k].Shape == CueShape.After))
            {
                said[q] = resolved[k];
            }
        }

        var own = OwnTag();
        if (own >= 0)
        {
            fact.Tag = resolved[own];
            fact.Reports = resolved[own].Named;
            fact.OpensSpeech = all[own].Complement == Complement.Colon && (all[own].Verb & Kinds.Say) != 0;
        }
        else if (all.Count > 0)
        {
            fact.Tag = resolved[^1];
        }

        fact.EndsInColon = tokens.Count > 0 && tokens[tokens.Count - 1].Type == TokenType.Colon;
        facts[i] = fact;
        Remember(i, fact);
    }

    // The tag of the quotation that is token t: the one right after it, else the last one before it.
    private int TagOf(int t)
    {
        var all = cues.Cues;
        var next = t + 1;
        while (
            tokens.IsType(next, TokenType.Comma)
            || tokens.IsType(next, TokenType.Dash)
            || tokens.IsType(next, TokenType.Bracket)
            || tokens.Is(next, "as")
        )
        {
            next++;
        }

        var before = -1;
        for (var k = 0; k < all.Count; k++)
        {
            if (
                all[k].First == next
                && all[k].Shape != CueShape.Embedded
                && all[k].Complement is not (Complement.That or Complement.Clause)
                && !FollowsStop(t)
            )
            {
                return k;
            }

            if (all[k].Last < t && (before < 0 || Closer(all[k], all[before], t)))
            {
                before = k;
            }
        }

        if (before < 0)
        {
            for (var k = 0; k < all.Count; k++)
            {
                if (all[k].First > t && all[k].Shape is CueShape.After or CueShape.Within or CueShape.AccordingTo)
                {
                    return k;
                }
            }
        }

        return before;
    }

    // “...” Then a new sentence begins: its tag is its own, unless it says that what stood before was said.
    private bool FollowsStop(int t) => tokens.IsType(t + 1, TokenType.Stop) && t + 2 < tokens.Count;

    private bool Closer(Cue a, Cue b, int t)
    {
        // A tag before an earlier quotation does not reach over a full stop to this one.
        _ = t;
        return a.Last > b.Last
            && (
                a.Complement is Complement.Quotation or Complement.Colon or Complement.That
                || b.Complement is not (Complement.Quotation or Complement.Colon)
            );
    }

    // The tag that makes the passage somebody's: the outermost.
    private int OwnTag()
    {
        var all = cues.Cues;
        int main = -1,
            according = -1,
            trailing = -1;
        for (var k = 0; k < all.Count; k++)
        {
            if (!all[k].Reports)
            {
                continue;
            }

            switch (all[k].Shape)
            {
                case CueShape.After or CueShape.Within:
                    trailing = trailing < 0 ? k : trailing;
                    break;
                case CueShape.AccordingTo:
                    according = according < 0 ? k : according;
                    break;
                case CueShape.Before:
                    main = main < 0 ? k : main;
                    break;
                default:
                    break;
            }
        }

        if (trailing >= 0 && !(main >= 0 && all[main].Complement is Complement.Quotation))
        {
            return trailing;
        }

        if (main >= 0 && (according < 0 || all[according].Source.Outlet || all[main].First < all[according].First))
        {
            return main;
        }

        return according >= 0 ? according : main;
    }

    private Source Resolve(Source source, int i)
    {
        if (source.Kind != SourceKind.Pronoun)
        {
            return source;
        }

        var word = source.Name.In(text);
        var it = word.Equals("it", StringComparison.OrdinalIgnoreCase);
        var they = source.Plural;
        bool Fits(Source candidate, int at) =>
            i - at <= PronounReach
            && candidate.Kind switch
            {
                SourceKind.Person => !it && !they,
                SourceKind.Description => !it && they == candidate.Plural,
                SourceKind.Body or SourceKind.Thing => it || they,
                _ => false,
            };
        var speaker = Fits(lastSpeaker, lastSpeakerAt);
        var subject = Fits(lastSubject, lastSubjectAt);
        return speaker && subject ? (lastSubjectAt > lastSpeakerAt ? lastSubject : lastSpeaker)
            : speaker ? lastSpeaker
            : subject ? lastSubject
            : Source.None;
    }

    private void Remember(int i, in Facts fact)
    {
        if (fact.Tag.Named)
        {
            lastSpeaker = fact.Tag;
            lastSpeakerAt = i;
        }

        if (fact.Lead.Named && !fact.Lead.Doubtful)
        {
            lastSubject = fact.Lead;
            lastSubjectAt = i;
        }
    }

    // A quotation over several paragraphs has one speaker, wherever the tag stands.
    private void JoinChains()
    {
        var all = quotations.Items;
        for (var q = 0; q < all.Length; )
        {
            var end = q + 1;
            while (end < all.Length && all[end].Continues)
            {
                end++;
            }

            var speaker = Source.None;
            for (var k = q; k < end; k++)
            {
                if (said[k].Named)
                {
                    speaker = said[k];
                    break;
                }
            }

            if (speaker.Named)
            {
                for (var k = q; k < end; k++)
                {
                    if (!said[k].Named)
                    {
                        said[k] = speaker;
                    }
                }
            }

            q = end;
        }
    }

    // Quotations without a tag: the speaker they continue.
    private void Continue()
    {
        var all = quotations.Items;
        var speech = Source.None;
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var share = quotations.Share(passage);
            var first = quotations.FirstAfter(passage.Start);
            if (i > 0 && paragraph[i] != paragraph[i - 1])
            {
                speech = Source.None;
            }

            for (var q = first; q < all.Length && all[q].Start < passage.End; q++)
            {
                if (said[q].Named || share < Mostly)
                {
                    continue;
                }

                said[q] = q > 0 && all[q].Continues ? said[q - 1] : Inherited(i, q, first);
            }

            var longest = Longest(passage, first);
            spoken[i] =
                share >= Mostly && longest >= 0 && said[longest].Named ? said[longest]
                : facts[i].Reports ? facts[i].Tag
                : share >= Mostly || share > 0 && facts[i].Quotations > 0 ? Source.None
                : speech;
            if (facts[i].OpensSpeech && facts[i].Reports && share < 0.1)
            {
                speech = facts[i].Tag;
            }
            else if (facts[i].Quotations > 0 || (facts[i].Reports && facts[i].Tag != speech))
            {
                speech = Source.None;
            }
        }
    }

    private int Longest(TextSpan passage, int first)
    {
        var all = quotations.Items;
        int best = -1,
            length = 0;
        for (var q = first; q < all.Length && all[q].Start < passage.End; q++)
        {
            var n = Math.Min(all[q].End, passage.End) - Math.Max(all[q].Start, passage.Start);
            if (n > length)
            {
                best = q;
                length = n;
            }
        }

        return best;
    }

    private Source Inherited(int i, int q, int first)
    {
        // Another quotation of this passage.
        if (q > first && said[q - 1].Named)
        {
            return said[q - 1];
        }

        // The sentence before, in this paragraph or, where it leads on by a colon or a report, in the one before.
        if (i > 0)
        {
            var near = paragraph[i - 1] == paragraph[i];
            var before = facts[i - 1];
            if (before.EndsInColon)
            {
                return before.Tag.Named ? before.Tag : Person(before.Lead, i - 1);
            }

            if (near)
            {
                if (
                    spoken[i - 1].Named
                    && !(before.Lead.Kind == SourceKind.Person && before.Quotations == 0 && !before.Reports)
                )
                {
                    return spoken[i - 1];
                }

                if (Person(before.Lead, i - 1) is { Named: true } lead)
                {
                    return lead;
                }
            }
        }

        // The tag of a quotation later in this paragraph.
        for (var k = q + 1; k < quotations.Items.Length && k < q + 4 && SameParagraph(q, k); k++)
        {
            if (said[k].Named)
            {
                return said[k];
            }
        }

        // A paragraph that is nothing but a quotation goes on where the last one ended.
        if (i > 0 && quotations.Items[q].Start <= passages[i].Start && spoken[i - 1].Named)
        {
            return spoken[i - 1];
        }

        return i > 0 && quotations.Items[q].Start <= passages[i].Start ? Person(facts[i - 1].Lead, i - 1) : Source.None;
    }

    private bool SameParagraph(int q, int k) =>
        !text.AsSpan(quotations.Items[q].End, quotations.Items[k].Start - quotations.Items[q].End).Contains('\n');

    private Source Person(Source lead, int i)
    {
        var source = lead.Kind == SourceKind.Pronoun && spoken[i].Named ? spoken[i] : lead;
        return source.Human ? source : Source.None;
    }

    private SpeakerAttribution[] Results()
    {
        var results = new SpeakerAttribution[passages.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var source = spoken[i];
            var share = quotations.Share(passages[i]);
            if (!source.Named)
            {
                results[i] = SpeakerAttribution.Outlet;
                continue;
            }

            var mode =
                share >= Mostly || share >= WholeSentence && IsWholeSentence(passages[i])
                    ? AttributionMode.Direct
                    : AttributionMode.Indirect;
            results[i] = new SpeakerAttribution(
                source.Name.In(text).ToString(),
                mode,
                source.Role.Length > 0 ? source.Role.In(text).ToString() : ""
            );
        }

        return results;
    }

    private bool IsWholeSentence(TextSpan passage)
    {
        var all = quotations.Items;
        var q = Longest(passage, quotations.FirstAfter(passage.Start));
        return q >= 0
            && all[q].Length > 20
            && all[q].Start + 1 < text.Length
            && (char.IsUpper(text[all[q].Start + 1]) || text[all[q].End - 2] is '.' or ',' or '!' or '?');
    }

    private struct Facts
    {
        public Source Lead;
        public Source Tag;
        public bool Reports;
        public bool OpensSpeech;
        public bool EndsInColon;
        public bool StartsQuoted;
        public int Quotations;
    }
}
