namespace FactCheck.Extraction.Attribution;

/// <summary>One article on its way to its speakers.</summary>
internal sealed class Article
{
    // A quotation that makes up this much of a passage makes the passage direct.
    private const double Mostly = 0.5;

    // A whole sentence in quotation marks makes it direct although its speaker's description is long.
    private const double WholeSentence = 0.2;

    private const int FewestLabels = 3;

    // Labels that an interview or a round table has; the search for each reads the text once.
    private const int MostVoices = 8;

    private const int LongestLabel = 40;

    // In tokens: "Jane Doe told the crowd on Monday."
    private const int LongestTag = 8;

    // How many passages back a pronoun's speaker may stand.
    private const int PronounReach = 6;

    private readonly string text;
    private readonly IReadOnlyList<TextSpan> passages;
    private readonly Quotations quotations;
    private readonly Tokens tokens;
    private readonly CueReader cues;
    private readonly Genders genders;

    private readonly Facts[] facts;
    private readonly Source[] said;
    private readonly Source[] spoken;

    // The quotation has a tag, although its pronoun stands for nobody known.
    private readonly bool[] tagged;
    private readonly bool[] title;
    private readonly bool[] direct;
    private readonly int[] paragraph;

    private TextSpan[]? labels;
    private readonly List<Source> resolved = [];
    private Source lastSpeaker;
    private int lastSpeakerAt = -1000;
    private Source lastSubject;
    private int lastSubjectAt = -1000;
    private Source lastHe;
    private int lastHeAt = -1000;
    private Source lastShe;
    private int lastSheAt = -1000;

    public Article(string text, IReadOnlyList<TextSpan> passages, Quotations quotations)
    {
        this.text = text;
        this.passages = passages;
        this.quotations = quotations;
        tokens = new Tokens(text, quotations);
        cues = new CueReader(text, tokens, new SourceReader(text, tokens));
        genders = new Genders(text);
        facts = new Facts[passages.Count];
        said = new Source[quotations.Items.Length];
        spoken = new Source[passages.Count];
        tagged = new bool[quotations.Items.Length];
        title = new bool[quotations.Items.Length];
        direct = new bool[passages.Count];
        paragraph = new int[passages.Count];
    }

    public SpeakerAttribution[] Attribute()
    {
        Paragraphs();
        Transcript();
        for (var i = 0; i < passages.Count; i++)
        {
            tokens.Read(passages[i]);
            foreach (var q in tokens.Titles)
            {
                title[q] = true;
            }

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

    // "DOE: Good evening." A label counts where the article has several: one alone may be a heading.
    private void Transcript() =>
        labels = Labels(Label) ?? (Labels(NameLabel) is { } names && IsInterview(names) ? names : null);

    private TextSpan[]? Labels(Func<TextSpan, TextSpan> read)
    {
        TextSpan[]? found = null;
        var count = 0;
        for (var i = 0; i < passages.Count; i++)
        {
            if (
                (i > 0 && paragraph[i] == paragraph[i - 1])
                || text.AsSpan(passages[i].Start, Math.Min(passages[i].Length, LongestLabel + 2)).IndexOf(':') < 0
            )
            {
                continue;
            }

            var label = read(passages[i]);
            if (label.Length > 0)
            {
                found ??= new TextSpan[passages.Count];
                found[i] = label;
                count++;
            }
        }

        return count < FewestLabels ? null : found;
    }

    // Labels in small letters may be a form's: "Price: 4 crowns". An interview comes back to each, and its text names one of them.
    private bool IsInterview(TextSpan[] names)
    {
        var named = false;
        var sentences = true;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0)
            {
                named |= Repeats(seen, names[i].In(text).ToString());
                sentences &= text[passages[i].End - 1] is '.' or '?' or '!' or '”' or '"';
            }
        }

        return seen.Count > 1 && (named || (sentences && seen.Values.Count(times => times > 1) > 1));
    }

    private bool Repeats(Dictionary<string, int> seen, string label)
    {
        var times = seen.GetValueOrDefault(label) + 1;
        seen[label] = times;
        return times == 2
            && seen.Count <= MostVoices
            && label.Contains(' ', StringComparison.Ordinal)
            && IsNamed(label);
    }

    private bool IsNamed(string label)
    {
        for (
            var at = text.IndexOf(label, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(label, at + label.Length, StringComparison.Ordinal)
        )
        {
            var after = at + label.Length;
            if (after < text.Length && text[after] != ':' && !char.IsLetterOrDigit(text[after]))
            {
                return true;
            }
        }

        return false;
    }

    // "Jane Doe: Good evening."
    private TextSpan NameLabel(TextSpan passage)
    {
        var start = passage.Start;
        while (start < passage.End && text[start] is '*' or '•')
        {
            start++;
        }

        var end = start;
        while (end < passage.End && end - start < LongestLabel && text[end] != ':')
        {
            var opens = end == start || text[end - 1] is ' ' or '-' or '.';
            if (
                !(
                    char.IsLetter(text[end]) && (!opens || char.IsUpper(text[end]))
                    || text[end] is ' ' or '.' or '-' or '\'' or '’'
                )
            )
            {
                return default;
            }

            end++;
        }

        if (
            end - start < 3
            || end + 1 >= passage.End
            || text[end] != ':'
            || !char.IsWhiteSpace(text[end + 1])
            || text[end - 1] == ' '
        )
        {
            return default;
        }

        var label = new TextSpan(start, end);
        foreach (var range in label.In(text).Split(' '))
        {
            const Kinds names = Kinds.Honorific | Kinds.Particle | Kinds.Human | Kinds.Outlet;
            var word = label.In(text)[range];
            var kinds = word is "The" ? Kinds.None : Lexicon.Of(word);
            if (kinds != Kinds.None && (kinds & names) == Kinds.None)
            {
                return default;
            }
        }

        return Lexicon.IsNotice(label.In(text).ToString().ToUpperInvariant()) ? default : label;
    }

    private TextSpan Label(TextSpan passage)
    {
        var start = passage.Start;
        while (start < passage.End && text[start] is '"' or '“' or '‘' or '*' or '•')
        {
            start++;
        }

        var end = start;
        while (
            end < passage.End
            && end - start < LongestLabel
            && (char.IsUpper(text[end]) || text[end] is ' ' or '.' or '-' or '\'' or '’')
        )
        {
            end++;
        }

        if (
            end - start < 3
            || end + 1 >= passage.End
            || text[end] != ':'
            || !char.IsUpper(text[start + 1])
            || text[end - 1] is ' '
        )
        {
            return default;
        }

        var label = new TextSpan(start, end);
        return Lexicon.IsNotice(label.In(text)) ? default : label;
    }

    // What the passage's own tags say, of its quotations and of itself.
    private void Tag(int i)
    {
        var fact = new Facts { Lead = Resolve(cues.Lead, i) };
        var all = cues.Cues;
        resolved.Clear();
        Look(i, cues.Topic);
        foreach (var cue in all)
        {
            // "..., she said" looks back beyond the sentence, "Jane Doe came and she said" within it.
            if (cue.Shape is CueShape.Before or CueShape.Embedded)
            {
                Look(i, fact.Lead);
            }

            resolved.Add(Resolve(cue.Source, i));
        }

        Look(i, fact.Lead);
        if (!fact.Lead.Human && cues.Owner.Kind == SourceKind.Person)
        {
            Look(i, cues.Owner);
        }

        SignBefore(i);

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
            tagged[q] |= k >= 0 && all[k].Source.Kind == SourceKind.Pronoun && !resolved[k].Named;
            if (k >= 0 && resolved[k].Named && (!said[q].Named || all[k].Shape == CueShape.After))
            {
                said[q] = resolved[k];
            }
            else if (
                !said[q].Named
                && fact.Lead is { Named: true, Doubtful: false }
                && (tokens.IsType(t - 1, TokenType.Colon) || (fact.Lead.Human && LedUpTo(t, fact)))
            )
            {
                // "provides the following explanation: “...”"
                said[q] = fact.Lead;
            }
        }

        var own = OwnTag();
        if (own >= 0)
        {
            fact.Tag = resolved[own];
            fact.Reports = resolved[own].Named;
            fact.OpensSpeech =
                !IsBracketed(all[own].Last)
                && all[own].Complement == Complement.Colon
                && (all[own].Verb & Kinds.Say) != Kinds.None;
        }
        else if (all.Count > 0)
        {
            fact.Tag = resolved[all.Count - 1];
            fact.Reports = fact.Lead.Human && CallsBy(fact);
        }

        fact.Prospect = all.Count == 0 && (cues.IsProspect() || (i > 0 && facts[i - 1].Tag.Human && cues.IsAttitude()));
        fact.EndsInColon = tokens.Count > 0 && tokens[tokens.Count - 1].Type == TokenType.Colon;
        facts[i] = fact;
        Remember(i, fact);
    }

    // "says: [a verse]": the brackets hold all that is said.
    private bool IsBracketed(int verb)
    {
        while (verb < tokens.Count && tokens[verb].Type != TokenType.Colon)
        {
            verb++;
        }

        return tokens.IsType(verb + 1, TokenType.Bracket);
    }

    // "Jane Doe blamed what she called “a culture of fear.”"
    private bool CallsBy(in Facts fact)
    {
        for (var k = 0; k < resolved.Count; k++)
        {
            var cue = cues.Cues[k];
            if (
                resolved[k].Name == fact.Lead.Name
                && (
                    (fact.Quotations > 0 && cue.Complement == Complement.Quotation)
                    || (tokens.Is(cue.First - 1, "what") && tokens.Is(cue.Last, "called", "calls", "described"))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // "Jane Doe attacked “the hateful ideology ...”": long words of hers inside her sentence.
    private bool LedUpTo(int t, in Facts fact) =>
        t > 1 && !fact.StartsQuoted && fact.Quotations == 1 && quotations.Items[tokens[t].Quotation].Length >= 40;

    // The tag of the quotation that is token t: the one right after it, else the last one before it, else one that
    // closes the sentence. A pronoun yields to a name that leads up to the quotation.
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

        int before = -1,
            after = -1,
            closing = -1;
        for (var k = 0; k < all.Count; k++)
        {
            var cue = all[k];
            if (
                cue.First == next
                && cue.Shape != CueShape.Embedded
                && cue.Complement is not (Complement.That or Complement.Clause)
            )
            {
                after = after < 0 ? k : after;
            }
            else if (cue.Last < t)
            {
                before = before < 0 || Leads(cue, all[before]) ? k : before;
            }
            else if (cue.First > t && cue.Shape is CueShape.After or CueShape.Within or CueShape.AccordingTo)
            {
                closing = closing < 0 ? k : closing;
            }
        }

        if (after >= 0 && !(before >= 0 && all[after].Source.Kind == SourceKind.Pronoun && LeadsUp(all[before])))
        {
            return after;
        }

        return before >= 0 ? before : closing;
    }

    private static bool LeadsUp(in Cue cue) =>
        cue.Complement is Complement.Quotation or Complement.Colon && cue.Source.Named;

    // Of two tags before a quotation the later one leads up to it, unless only the first does or the later is a conduit.
    private static bool Leads(in Cue later, in Cue first) =>
        later.Shape != CueShape.AccordingTo
        && (
            later.Complement is Complement.Quotation or Complement.Colon or Complement.That
            || first.Complement is not (Complement.Quotation or Complement.Colon)
        );

    // The tag that makes the passage somebody's: the outermost.
    private int OwnTag()
    {
        var all = cues.Cues;
        int main = -1,
            according = -1,
            within = -1,
            trailing = -1;
        for (var k = 0; k < all.Count; k++)
        {
            if (!all[k].Reports)
            {
                continue;
            }

            switch (all[k].Shape)
            {
                case CueShape.After:
                    trailing = trailing < 0 ? k : trailing;
                    break;
                case CueShape.Within:
                    within = within < 0 ? k : within;
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

        if (
            trailing >= 0
            && !(main >= 0 && (all[main].Complement is Complement.Quotation || PassesOn(all[trailing], all[main])))
        )
        {
            return trailing;
        }

        if (main >= 0 && (according < 0 || all[according].Source.Outlet || all[main].First < all[according].First))
        {
            return main;
        }

        return within >= 0 ? within : according;
    }

    // "Doe said the plot had failed, state television reported."
    private bool PassesOn(in Cue outlet, in Cue speaker) =>
        speaker.Source.Named && !IsOutlet(speaker.Source) && IsOutlet(outlet.Source);

    private bool IsOutlet(Source source)
    {
        var name = source.Name.In(text);
        return source.Outlet
            || source.Named && (Lexicon.Of(name[(name.LastIndexOf(' ') + 1)..]) & Kinds.Outlet) != Kinds.None;
    }

    private Source Resolve(Source source, int i)
    {
        if (source.Kind != SourceKind.Pronoun)
        {
            return source;
        }

        var word = source.Name.In(text);
        if (word.EndsWith("information", StringComparison.Ordinal))
        {
            return lastSpeakerAt == i - 1 && paragraph[i - 1] >= paragraph[i] - 1 ? lastSpeaker : Source.None;
        }

        var it = word.StartsWith("it", StringComparison.OrdinalIgnoreCase);
        var they = source.Plural;
        var gender =
            word[0] is 'H' or 'h'
                ? (
                    word.Length > 2 && word[..3].Equals("her", StringComparison.OrdinalIgnoreCase)
                        ? Gender.She
                        : Gender.He
                )
            : word.StartsWith("she", StringComparison.OrdinalIgnoreCase) ? Gender.She
            : Gender.Unknown;
        bool Fits(Source candidate, int at) =>
            i - at <= PronounReach
            && (
                gender == Gender.Unknown
                || genders.Of(candidate) is var other && (other == Gender.Unknown || other == gender)
            )
            && candidate.Kind switch
            {
                SourceKind.Person => !it && !they,
                SourceKind.Description => !it && they == candidate.Plural,
                SourceKind.Body or SourceKind.Thing => it ? !LooksPlural(candidate.Name) : they,
                _ => false,
            };
        var speaker = Fits(lastSpeaker, lastSpeakerAt);
        var subject = Fits(lastSubject, lastSubjectAt);
        if (subject && lastSubjectAt == i && gender != Gender.Unknown)
        {
            genders.Learn(lastSubject, gender);
        }

        return speaker && subject ? (lastSubjectAt > lastSpeakerAt ? lastSubject : lastSpeaker)
            : speaker ? lastSpeaker
            : subject ? lastSubject
            : gender == Gender.He && i - lastHeAt <= PronounReach ? lastHe
            : gender == Gender.She && i - lastSheAt <= PronounReach ? lastShe
            : Source.None;
    }

    private bool LooksPlural(TextSpan name)
    {
        var word = name.In(text);
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
    }

    private void Look(int i, Source lead)
    {
        if (lead.Named && !lead.Doubtful)
        {
            lastSubject = lead;
            lastSubjectAt = i;
            Meet(lead, i);
        }
    }

    private void Remember(int i, in Facts fact)
    {
        if (fact.Tag.Named)
        {
            lastSpeaker = fact.Tag;
            lastSpeakerAt = i;
            Meet(fact.Tag, i);
        }
    }

    private void Meet(Source source, int i)
    {
        switch (genders.Of(source))
        {
            case Gender.He:
                lastHe = source;
                lastHeAt = i;
                break;
            case Gender.She:
                lastShe = source;
                lastSheAt = i;
                break;
            default:
                break;
        }
    }

    // A passage that only names the speaker of the quotation before it: "— Jane Doe", "Jane Doe asked the crowd."
    private void SignBefore(int i)
    {
        var q = quotations.FirstAfter(passages[i].Start) - 1;
        if (q < 0 || i == 0 || quotations.Items[q].End < passages[i - 1].End || cues.Cues.Count == 0 || said[q].Named)
        {
            return;
        }

        // A sentence of its own after a full stop is a tag only where it is as short as one.
        if (tokens.Count > LongestTag && text.AsSpan(0, quotations.Items[q].End - 1) is not [.., '?' or '!'])
        {
            return;
        }

        var cue = cues.Cues[0];
        var signature = cue.First == 1 && tokens.IsType(0, TokenType.Dash);
        if (
            resolved[0].Named
            && (
                signature
                || (cue.First == 0 && cue.Complement == Complement.Nothing && paragraph[i] == paragraph[i - 1])
            )
        )
        {
            said[q] = resolved[0];
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
        var voice = Source.None;
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var share = Share(passage);
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
            direct[i] = share >= Mostly || (share >= WholeSentence && IsWholeSentence(passage, longest));
            spoken[i] =
                direct[i] && longest >= 0 && said[longest].Named ? said[longest]
                : facts[i].Reports ? facts[i].Tag
                : share > 0 && facts[i].Quotations > 0 ? Source.None
                : speech.Named ? speech
                : FollowsOn(i, share) ? spoken[i - 1]
                : Source.None;
            if (labels is not null)
            {
                voice = Voice(voice, i, share);
                spoken[i] = voice.Named ? voice : spoken[i];
            }

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

    // In a transcript a label's words go on to the next label, within its paragraph or within the quotation marks about them.
    private Source Voice(Source voice, int i, double share)
    {
        if (labels![i].Length > 0)
        {
            return new Source(SourceKind.Person, labels[i], default);
        }

        var same = i > 0 && paragraph[i] == paragraph[i - 1];
        return same || share > 0.9 && facts[i].Quotations <= 1 && !facts[i].Reports ? voice : Source.None;
    }

    // What a source is reported to have announced goes on in the next sentence of its paragraph, where that one still tells
    // what will or may be and begins no topic of its own.
    private bool FollowsOn(int i, double share) =>
        i > 0
        && paragraph[i] == paragraph[i - 1]
        && spoken[i - 1].Named
        && (facts[i - 1].Reports && facts[i - 1].Quotations == 0 || facts[i - 1].FollowedOn)
        && facts[i].Prospect
        && share == 0
        && (facts[i].FollowedOn = true);

    // How much of the passage is somebody's words: titles are not.
    private double Share(TextSpan passage)
    {
        var share = quotations.Share(passage);
        var all = quotations.Items;
        for (var q = quotations.FirstAfter(passage.Start); q < all.Length && all[q].Start < passage.End; q++)
        {
            share -= title[q] ? (double)all[q].Length / passage.Length : 0;
        }

        return Math.Max(0, share);
    }

    private int Longest(TextSpan passage, int first)
    {
        var all = quotations.Items;
        int best = -1,
            length = 0;
        for (var q = first; q < all.Length && all[q].Start < passage.End; q++)
        {
            var n = Math.Min(all[q].End, passage.End) - Math.Max(all[q].Start, passage.Start);
            if (n > length && !title[q])
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

        // Inside a sentence of its own subject a quotation goes on with nobody's.
        if (quotations.Items[q].Start > passages[i].Start && facts[i].Lead.Named && !facts[i].StartsQuoted)
        {
            return facts[i].Lead.Human ? facts[i].Lead : Source.None;
        }

        // The sentence before, in this paragraph or, where it leads on by a colon or a report, in the one before.
        if (i > 0)
        {
            var near = paragraph[i - 1] == paragraph[i];
            var before = facts[i - 1];
            if (before.EndsInColon)
            {
                return before.Tag.Named ? before.Tag
                    : before.Lead.Doubtful ? Source.None
                    : before.Lead;
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

                if (before.Lead.Human)
                {
                    return before.Lead;
                }
            }
        }

        if (tagged[q])
        {
            return Source.None;
        }

        // The tag of a quotation later in this paragraph.
        for (var k = q + 1; k < quotations.Items.Length && k < q + 4 && SameParagraph(q, k); k++)
        {
            if (said[k].Named)
            {
                return said[k];
            }
        }

        // A paragraph that is nothing but a quotation in the same marks goes on where the last one ended.
        if (i == 0 || quotations.Items[q].Start > passages[i].Start || !SameMarks(q))
        {
            return Source.None;
        }

        return spoken[i - 1].Named ? spoken[i - 1]
            : facts[i - 1].Lead.Human ? facts[i - 1].Lead
            : Source.None;
    }

    private bool SameMarks(int q) =>
        text[quotations.Items[q].Start] is not ('\'' or '‘')
        || (q > 0 && text[quotations.Items[q - 1].Start] == text[quotations.Items[q].Start]);

    private bool SameParagraph(int q, int k) =>
        !text.AsSpan(quotations.Items[q].End, quotations.Items[k].Start - quotations.Items[q].End).Contains('\n');

    private SpeakerAttribution[] Results()
    {
        var results = new SpeakerAttribution[passages.Count];
        for (var i = 0; i < results.Length; i++)
        {
            var source = spoken[i];
            if (!source.Named)
            {
                results[i] = SpeakerAttribution.Outlet;
                continue;
            }

            var mode = direct[i] ? AttributionMode.Direct : AttributionMode.Indirect;
            results[i] = new SpeakerAttribution(
                source.Name.In(text).ToString(),
                mode,
                source.Role.Length > 0 ? source.Role.In(text).ToString() : ""
            );
        }

        return results;
    }

    private bool IsWholeSentence(TextSpan passage, int q)
    {
        if (q < 0)
        {
            return false;
        }

        var quotation = quotations.Items[q];
        var part = new TextSpan(Math.Max(quotation.Start, passage.Start), Math.Min(quotation.End, passage.End));
        var words = part.In(text).Trim("\"“”„«»‘’'`﴿﴾");
        return words.Length > 3
            && (
                char.IsUpper(words[0])
                || char.GetUnicodeCategory(words[0]) is System.Globalization.UnicodeCategory.OtherLetter
            )
            && words[^1] is '.' or ',' or '!' or '?' or '…';
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

        /// <summary>Its main verb tells what will, may or is set to be.</summary>
        public bool Prospect;

        /// <summary>It goes on with what the passage before it reports.</summary>
        public bool FollowedOn;
    }
}
