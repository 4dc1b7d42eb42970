namespace FactCheck.Extraction.Attribution;

/// <summary>Finds the tags of one passage: who says, by which verb, before or after what.</summary>
internal sealed class CueReader(string text, Tokens tokens, SourceReader sources)
{
    // How far a tag's parts may stand from its verb, in tokens: keeps the cost linear whatever the text.
    private const int Reach = 80;

    private readonly List<Cue> cues = [];

    public IReadOnlyList<Cue> Cues => cues;

    /// <summary>The subject that the passage begins with.</summary>
    public Source Lead { get; private set; }

    public void Read()
    {
        cues.Clear();
        Lead = LeadingSubject(0);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (!token.IsWord)
            {
                if (token.Type == TokenType.Dash)
                {
                    Signature(i);
                }

                continue;
            }

            if (token.Is(Kinds.Phrase))
            {
                Phrase(i);
            }

            if (token.Is(Kinds.Cue))
            {
                Verb(i);
            }
        }
    }

    /// <summary>
    /// Whether the passage's first finite verb tells what will, may or is planned to be, and no word turns away from what was said before.
    /// </summary>
    public bool IsProspect()
    {
        if (tokens.Count == 0 || Lead.Kind == SourceKind.Author || Turns(0))
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var t = tokens[i];
            if (t.Type is TokenType.Semicolon or TokenType.Colon or TokenType.Quotation || t.Is(Kinds.Relative))
            {
                return false;
            }

            if (!t.IsWord || t.Capital)
            {
                continue;
            }

            if (t.Is(Kinds.Modal))
            {
                return tokens.Is(i, "will") || tokens.Is(i, "would") || tokens.Is(i, "may") || tokens.Is(i, "might");
            }

            if (t.Is(Kinds.Auxiliary))
            {
                return (tokens.Is(i, "is") || tokens.Is(i, "are") || tokens.Is(i, "was") || tokens.Is(i, "were"))
                    && (
                        tokens.Is(i + 1, "scheduled")
                        || tokens.Is(i + 1, "set")
                        || tokens.Is(i + 1, "due")
                        || tokens.Is(i + 1, "bound")
                        || tokens.Is(i + 1, "planned")
                        || tokens.Is(i + 1, "slated")
                        || tokens.Is(i + 1, "expected")
                        || tokens.Is(i + 1, "to")
                    );
            }

            if (t.Is(Kinds.Finite) && !t.Is(Kinds.Human | Kinds.Body | Kinds.Document | Kinds.Adjective))
            {
                return false;
            }
        }

        return false;
    }

    private bool Turns(int i) =>
        tokens.Is(i, "however")
        || tokens.Is(i, "but")
        || tokens.Is(i, "meanwhile")
        || tokens.Is(i, "currently")
        || tokens.Is(i, "it")
        || tokens.Is(i, "additionally")
        || tokens.Is(i, "thus")
        || tokens.Is(i, "therefore")
        || tokens.Is(i, "separately")
        || tokens.Is(i, "if")
        || tokens.Is(i, "be")
        || tokens.Is(i, "whatever")
        || tokens.Is(i, "this")
        || tokens.Is(i, "that")
        || tokens.Is(i, "there");

    // “...” — Jane Doe
    private void Signature(int dash)
    {
        if (
            dash > 0
            && !tokens.IsType(dash - 1, TokenType.Quotation)
            && !(dash > 1 && tokens.IsType(dash - 2, TokenType.Quotation))
        )
        {
            return;
        }

        var end = dash + 1;
        while (end < tokens.Count && tokens[end].IsWord && (tokens[end].Capital || tokens[end].Is(Kinds.Particle)))
        {
            end++;
        }

        if (
            end - dash is > 1 and < 7
            && (
                end == tokens.Count
                || tokens[end].Type is TokenType.Comma or TokenType.Stop or TokenType.Quotation or TokenType.Bracket
            )
        )
        {
            var source = sources.Read(dash + 1, end);
            if (source.Named)
            {
                cues.Add(
                    new Cue(CueShape.After, source, dash + 1, end - 1, Kinds.Say, Complement.Nothing, Reports: false)
                );
            }
        }
    }

    private void AccordingTo(int i)
    {
        var from = i + 2;
        while (tokens.Is(from, Kinds.Adverb) && !tokens[from].Capital)
        {
            from++;
        }

        // "according to the opinion of X"
        if (tokens.Is(from, "the") && tokens.Is(from + 2, "of") && IsView(from + 1))
        {
            from += 3;
        }

        var source = PhraseAfter(from, out var last);
        if (
            source.Kind == SourceKind.Pronoun
            || (source.Named && !(source.Doubtful && source.Kind == SourceKind.Thing))
        )
        {
            cues.Add(
                new Cue(CueShape.AccordingTo, source, i, last, Kinds.Say, Complement.Clause, Reports: !source.Doubtful)
            );
        }
    }

    private bool IsView(int i) =>
        tokens.Is(i, "opinion")
        || tokens.Is(i, "view")
        || tokens.Is(i, "words")
        || tokens.Is(i, "account")
        || tokens.Is(i, "assessment")
        || tokens.Is(i, "appraisal")
        || tokens.Is(i, "estimation")
        || tokens.Is(i, "telling");

    // "in his words", "in her view"
    private void InTheirView(int i)
    {
        if (tokens.Is(i - 2, "in") && (tokens.Is(i - 1, "his") || tokens.Is(i - 1, "her") || tokens.Is(i - 1, "their")))
        {
            cues.Add(
                new Cue(
                    CueShape.AccordingTo,
                    sources.Owner(i - 1),
                    i - 2,
                    i,
                    Kinds.Say,
                    Complement.Clause,
                    Reports: true
                )
            );
        }
    }

    // "in the words of X"
    private void WordsOf(int i)
    {
        var source = PhraseAfter(i + 2, out var last);
        if (source.Human)
        {
            cues.Add(new Cue(CueShape.AccordingTo, source, i, last, Kinds.Say, Complement.Clause, Reports: true));
        }
    }

    // "as stated by the secretary, Jane Doe, ..."
    private void By(int i)
    {
        var source = PhraseAfter(i + 1, out var last);
        if (source.Named)
        {
            cues.Add(new Cue(CueShape.AccordingTo, source, i - 2, last, Kinds.Say, Complement.Clause, Reports: true));
        }
    }

    // The tags that no speaking verb makes: "according to", "as stated by", "is of the opinion that", "concerned that",
    // "made it clear that", "in the words of", "X's statement that".
    private void Phrase(int i)
    {
        if (tokens.Is(i, "according"))
        {
            if (tokens.Is(i + 1, "to"))
            {
                AccordingTo(i);
            }
        }
        else if (tokens.Is(i, "by"))
        {
            if (i > 1 && tokens.Is(i - 1, Kinds.Cue) && tokens.Is(i - 2, "as"))
            {
                By(i);
            }
        }
        else if (tokens.Is(i, "spoke") || tokens.Is(i, "speaks"))
        {
            if (tokens.Is(i + 1, "of") || tokens.Is(i + 1, "about"))
            {
                Subject(i, i, Complement.Object, Kinds.Announce);
            }
        }
        else if (tokens.Is(i, "put"))
        {
            if (tokens.Is(i + 1, "it"))
            {
                Subject(i, i + 1, Complement.Nothing, Kinds.Say);
            }
        }
        else if (i > 1 && IsView(i) && tokens.Is(i - 1, Kinds.Determiner) && !tokens.Is(i - 1, "the"))
        {
            InTheirView(i);
        }
        else if (tokens.Is(i, "words") && tokens.Is(i + 1, "of") && tokens.Is(i - 1, "the"))
        {
            WordsOf(i);
        }
        else if (tokens.Is(i + 1, "that") && i > 0 && tokens[i - 1].Possessive && IsUtterance(i))
        {
            // "X's statement that"
            var from = i - 1;
            while (from > Math.Max(0, i - Reach) && InPhrase(from - 1, from))
            {
                from--;
            }

            AddIf(
                sources.Read(from, i),
                IsClauseStart(from) ? CueShape.Before : CueShape.Embedded,
                from,
                i,
                Kinds.Say,
                Complement.That,
                IsClauseStart(from)
            );
        }
        else if (tokens.Is(i, "opinion") || tokens.Is(i, "view") || tokens.Is(i, "belief"))
        {
            if (
                tokens.Is(i - 1, "the")
                && tokens.Is(i - 2, "of")
                && tokens.Is(i - 3, Kinds.Auxiliary)
                && After(i) is var follows and not Complement.Nothing
            )
            {
                AddBefore(i - 3, i, Kinds.Say, follows, human: true);
            }
        }
        else if (tokens.Is(i, "clear"))
        {
            var made = tokens.Is(i - 1, "it") ? i - 2 : i - 1;
            if (
                (tokens.Is(made, "made") || tokens.Is(made, "makes") || tokens.Is(made, "make"))
                && tokens.Is(i + 1, "that")
            )
            {
                AddBefore(made, i, Kinds.Say, Complement.That, human: false);
            }
        }
        else if (IsFeeling(i) && tokens.Is(i + 1, "that"))
        {
            var verb = i - 1;
            while (tokens.Is(verb, Kinds.Adverb))
            {
                verb--;
            }

            if (tokens.Is(verb, Kinds.Auxiliary))
            {
                AddBefore(verb, i, Kinds.Believe, Complement.That, human: true);
            }
        }
        else if (tokens.Is(i, "making") || tokens.Is(i, "issuing") || tokens.Is(i, "giving"))
        {
            if (tokens.Is(i - 1, Kinds.Auxiliary) && tokens.Is(i + 1, Kinds.Document) && tokens.Is(i + 2, "that"))
            {
                AddBefore(i - 1, i + 1, Kinds.Say, Complement.That, human: false);
            }
        }
    }

    private bool IsUtterance(int i) =>
        tokens.Is(i, "statement")
        || tokens.Is(i, "assertion")
        || tokens.Is(i, "contention")
        || tokens.Is(i, "allegation")
        || tokens.Is(i, "announcement")
        || tokens.Is(i, "argument")
        || tokens.Is(i, "insistence")
        || tokens.Is(i, "warning");

    private bool IsFeeling(int i) =>
        tokens.Is(i, "concerned")
        || tokens.Is(i, "convinced")
        || tokens.Is(i, "confident")
        || tokens.Is(i, "optimistic")
        || tokens.Is(i, "hopeful")
        || tokens.Is(i, "afraid")
        || tokens.Is(i, "worried")
        || tokens.Is(i, "adamant");

    private void Verb(int v)
    {
        var token = tokens[v];
        var bare = token.Is(Kinds.Base | Kinds.Third);
        if (
            v > 0
            && (bare || token.Is(Kinds.Ing | Kinds.Document | Kinds.Body))
            && NounBefore(v - 1)
            && !(bare && IsQuantifier(v - 1))
        )
        {
            return;
        }

        // "battleground states", "32% of their claims as “false”": a noun, unless what follows at once is a clause.
        if (v > 0 && bare && token.Is(Kinds.Noun) && !tokens.Is(v - 1, Kinds.Pronoun | Kinds.Adverb) && !OpensClause(v))
        {
            return;
        }

        if (token.Is(Kinds.Ing))
        {
            Participle(v);
            return;
        }

        // "quoted X as saying" is read at "saying".
        if ((tokens.Is(v, "quoted") || tokens.Is(v, "quotes") || tokens.Is(v, "cited")) && LeadsToSaying(v))
        {
            return;
        }

        var first = v;
        if (token.Is(Kinds.Base) && tokens.Is(v - 1, "to"))
        {
            // "went on to say", "continued to insist"
            var k = tokens.Is(v - 2, "on") ? v - 3 : v - 2;
            if (
                !(
                    tokens.Is(k, "went")
                    || tokens.Is(k, "goes")
                    || tokens.Is(k, "go")
                    || tokens.Is(k, "continued")
                    || tokens.Is(k, "continues")
                )
            )
            {
                return;
            }

            first = k;
        }

        var follows = After(v);
        if (v > 0 && token.Is(Kinds.Base) && first == v && tokens.Is(v - 1, Kinds.Modal | Kinds.Negation))
        {
            return;
        }

        if (first > 0 && tokens.Is(first - 1, Kinds.Relative))
        {
            if (
                follows == Complement.Quotation
                || (follows == Complement.That && tokens.IsType(v + 2, TokenType.Quotation))
            )
            {
                RelativeTag(first - 1, v, Complement.Quotation);
            }

            return;
        }

        Subject(first, v, follows, token.Kinds);
    }

    private bool OpensClause(int v) =>
        tokens.Is(v + 1, "that")
        || tokens.IsType(v + 1, TokenType.Quotation)
        || tokens.IsType(v + 1, TokenType.Colon)
        || (tokens.IsType(v + 1, TokenType.Comma) && tokens.IsType(v + 2, TokenType.Quotation))
        || v + 1 >= tokens.Count
        || tokens.IsType(v + 1, TokenType.Stop)
        || (
            tokens[v - 1].Capital
            && !tokens[v - 1].Is(Kinds.Adjective)
            && After(v) is Complement.Clause or Complement.That
        );

    private bool IsQuantifier(int i) =>
        tokens.Is(i, "some")
        || tokens.Is(i, "many")
        || tokens.Is(i, "others")
        || tokens.Is(i, "several")
        || tokens.Is(i, "both")
        || tokens.Is(i, "few");

    private bool LeadsToSaying(int v)
    {
        for (var k = v + 1; k < Math.Min(tokens.Count - 1, v + 14); k++)
        {
            if (tokens.Is(k, "as") && tokens.Is(k + 1, "saying"))
            {
                return true;
            }
        }

        return false;
    }

    private bool NounBefore(int i)
    {
        var t = tokens[i];
        return t.IsWord
            && (
                (t.Is(Kinds.Determiner) && !(t.Is(Kinds.Plural)))
                || t.Possessive
                || (t.Is(Kinds.Preposition) && !tokens.Is(i, "to"))
                || (t.Is(Kinds.Adjective) && !t.Is(Kinds.Human | Kinds.Body | Kinds.Place))
            );
    }

    // ", saying that", "was quoted as saying", "are warning that", "before asking her,"
    private void Participle(int v)
    {
        var follows = After(v);
        if (tokens.Is(v - 1, "as") && tokens.IsWord(v - 2))
        {
            Quoted(v, follows);
            return;
        }

        if (follows is Complement.Nothing or Complement.Object && !tokens[v].Is(Kinds.Say))
        {
            return;
        }

        var before = v - 1;
        while (tokens.Is(before, Kinds.Adverb))
        {
            before--;
        }

        if (tokens.Is(before, Kinds.Auxiliary) && before > 0 && !tokens.Is(before, "has") && !tokens.Is(before, "have"))
        {
            Subject(before, v, follows, tokens[v].Kinds & ~Kinds.Ing);
            return;
        }

        // "..., saying anybody could come", "issued a statement saying that"
        var saying = tokens.Is(v, "saying") && before > 0;
        if (
            follows is not (Complement.That or Complement.Quotation or Complement.Colon)
            && !(saying && follows == Complement.Clause && tokens.IsType(before, TokenType.Comma))
        )
        {
            return;
        }

        if (
            before >= 0
            && (
                (saying && follows == Complement.That && tokens[before].IsWord)
                || tokens[before].Type == TokenType.Comma
                || tokens.Is(before, Kinds.Preposition | Kinds.Conjunction | Kinds.Subordinator)
            )
        )
        {
            var subject =
                cues.Count > 0 && cues[^1].Shape != CueShape.Embedded ? cues[^1].Source : ClauseSubject(before);
            if (subject.Kind != SourceKind.None)
            {
                cues.Add(
                    new Cue(
                        CueShape.Before,
                        subject,
                        before,
                        v,
                        tokens[v].Kinds,
                        follows,
                        Reports: tokens[v].Is(Kinds.Say | Kinds.Announce)
                            && follows is Complement.That or Complement.Clause
                            || follows == Complement.Quotation
                    )
                );
            }
        }
        else if (
            before >= 0
            && follows == Complement.Quotation
            && tokens[before].IsWord
            && (tokens[before].Capital || tokens[before].Is(Kinds.Human))
        )
        {
            // "footage of Jane Doe asking, “...”"
            var from = before;
            while (
                from > 0 && tokens[from - 1].IsWord && (tokens[from - 1].Capital || tokens[from - 1].Is(Kinds.Human))
            )
            {
                from--;
            }

            AddIf(sources.Read(from, before + 1), CueShape.Embedded, from, v, tokens[v].Kinds, follows, reports: false);
        }
    }

    // "X was quoted as saying", "Y quoted X as saying"
    private void Quoted(int v, Complement follows)
    {
        for (var k = v - 2; k >= Math.Max(0, v - 14); k--)
        {
            if (!(tokens.Is(k, "quoted") || tokens.Is(k, "cited") || tokens.Is(k, "quoting") || tokens.Is(k, "quotes")))
            {
                continue;
            }

            if (tokens.Is(k - 1, Kinds.Auxiliary))
            {
                Subject(k - 1, v, follows is Complement.Nothing ? Complement.Clause : follows, Kinds.Say);
            }
            else if (k + 1 < v - 1)
            {
                var source = sources.Read(k + 1, v - 1);
                AddIf(source, CueShape.Before, k, v, Kinds.Say, follows, reports: true);
            }

            return;
        }
    }

    // "the statement from the talks, which declared that “...”"
    private void RelativeTag(int relative, int v, Complement follows)
    {
        var end = tokens.IsType(relative - 1, TokenType.Comma) ? relative - 1 : relative;
        for (var k = end - 1; k >= Math.Max(0, end - 25); k--)
        {
            if (tokens[k].Type is TokenType.Comma or TokenType.Quotation or TokenType.Colon or TokenType.Semicolon)
            {
                break;
            }

            if (
                tokens[k].IsWord
                && tokens[k].Is(Kinds.Document)
                && !tokens[k].Is(Kinds.Cue & ~Kinds.Announce & ~Kinds.Say)
            )
            {
                var from = k;
                while (
                    from > 0
                    && tokens[from - 1].IsWord
                    && !tokens[from - 1]
                        .Is(
                            Kinds.Preposition
                                | Kinds.Auxiliary
                                | Kinds.Finite
                                | Kinds.Cue
                                | Kinds.Determiner
                                | Kinds.Conjunction
                        )
                )
                {
                    from--;
                }

                if (tokens.Is(from - 1, Kinds.Determiner))
                {
                    from--;
                }

                AddIf(sources.Read(from, k + 1), CueShape.Before, relative, v, Kinds.Say, follows, reports: true);
                return;
            }
        }

        var start = NounPhraseStart(end);
        if (start < end)
        {
            AddIf(sources.Read(start, end), CueShape.Embedded, relative, v, Kinds.Say, follows, reports: false);
        }
    }

    private int NounPhraseStart(int end)
    {
        var from = end;
        while (
            from > 0
            && tokens[from - 1].IsWord
            && (tokens[from - 1].Capital || tokens[from - 1].Is(Kinds.Human | Kinds.Particle))
        )
        {
            from--;
        }

        return from;
    }

    private void AddBefore(int first, int last, Kinds kinds, Complement follows, bool human)
    {
        var count = cues.Count;
        Subject(first, last, follows, kinds);
        if (human && cues.Count > count && !(cues[^1].Source.Human || cues[^1].Source.Kind == SourceKind.Pronoun))
        {
            cues.RemoveAt(cues.Count - 1);
        }
    }

    // The subject of the verb group that begins at first and whose speaking verb is v.
    private void Subject(int first, int v, Complement follows, Kinds verb)
    {
        var i = first - 1;
        var passive = false;
        while (
            i >= 0
            && (
                tokens.Is(i, Kinds.Adverb | Kinds.Auxiliary | Kinds.Negation) && !tokens[i].Is(Kinds.Human)
                || IsTime(i)
                || tokens[i].Type == TokenType.Bracket && i > 0
            )
        )
        {
            if (tokens.Is(i, Kinds.Negation | Kinds.Modal) && tokens[i].Is(Kinds.Negation | Kinds.Modal))
            {
                return;
            }

            passive |= IsBe(i) && !tokens[v].Is(Kinds.Ing) && first == v && !tokens[v].Is(Kinds.Base);
            i--;
        }

        // "is reported to have warned"
        if (i > 1 && tokens.Is(i, "to") && IsHearsay(i - 1) && tokens.Is(i - 2, Kinds.Auxiliary))
        {
            i -= 3;
        }

        if (passive)
        {
            return;
        }

        // "... however, added", "He, however, said": an interrupting adverb between commas.
        if (
            tokens.IsType(i, TokenType.Comma)
            && i > 1
            && tokens.Is(i - 1, Kinds.Adverb)
            && tokens.IsType(i - 2, TokenType.Comma)
        )
        {
            i -= 3;
        }
        else if (
            tokens.IsType(i, TokenType.Comma)
            && i < first - 1
            && i > 0
            && tokens.Is(i + 1, Kinds.Adverb)
            && tokens.IsWord(i - 1)
            && tokens[i - 1].Is(Kinds.Pronoun)
        )
        {
            i--;
        }

        if (
            i < 0
            || tokens[i].Type is TokenType.Quotation or TokenType.Colon or TokenType.Stop
            || (
                tokens[i].Type is TokenType.Comma or TokenType.Dash
                && i > 0
                && tokens[i - 1].Type == TokenType.Quotation
            )
        )
        {
            if (first == v)
            {
                Inverted(v, verb);
            }

            return;
        }

        var t = tokens[i];
        if (t.Type is TokenType.Comma or TokenType.Dash)
        {
            var from = AppositiveHead(i, out var to);
            if (from >= 0)
            {
                var source = RoleBefore(WithRole(sources.Read(from, to), to, i), from);
                var shape = Shape(from, v, follows);
                Add(source, shape, from, v, verb, follows);
            }
            else if (first == v && follows is Complement.Nothing or Complement.Object && i > 0)
            {
                // "The road is closed, said Jane Doe."
                Inverted(v, verb);
            }

            return;
        }

        if (!t.IsWord && t.Type != TokenType.Number)
        {
            return;
        }

        if (t.Is(Kinds.Relative) || tokens.Is(i, "that"))
        {
            return;
        }

        if (t.Is(Kinds.Conjunction))
        {
            var subject =
                cues.Count > 0
                && cues[^1].Shape is CueShape.Before or CueShape.AccordingTo
                && cues[^1].Source.Kind != SourceKind.None
                    ? cues[^1].Source
                    : ClauseSubject(i);
            if (
                subject.Kind != SourceKind.None
                && follows is Complement.That or Complement.Quotation or Complement.Colon
            )
            {
                Add(subject, CueShape.Before, i, v, verb, follows);
            }

            return;
        }

        if (t.Is(Kinds.Pronoun) && !tokens.Is(i - 1, "of"))
        {
            var shape =
                i > 0
                && tokens.Is(i - 1, Kinds.Subordinator | Kinds.Relative)
                && !tokens.Is(i - 1, "as")
                && !tokens.Is(i - 1, "while")
                    ? CueShape.Embedded
                    : Shape(i, v, follows);
            var source = sources.Read(i, i + 1);
            // Reduced relatives: "the plan he announced".
            if (
                shape == CueShape.Before
                && i > 0
                && tokens[i - 1].IsWord
                && !tokens.Is(i - 1, Kinds.Conjunction | Kinds.Subordinator | Kinds.Adverb)
                && !IsTime(i - 1)
            )
            {
                shape = CueShape.Embedded;
            }

            Add(source, shape, i, v, verb, follows);
            return;
        }

        Adjacent(i, v, follows, verb);
    }

    // Where the subject begins after a prepositional phrase without a comma: past its words of time, at an article that no
    // preposition governs, or at the capitals that end the stretch.
    private int AfterIntroduction(int from, int i)
    {
        var k = from + 1;
        while (k < i && (tokens.Is(k, Kinds.Time) || tokens[k].Type == TokenType.Number))
        {
            k++;
        }

        if (k > from + 1)
        {
            return k;
        }

        for (k = from + 2; k <= i; k++)
        {
            if (tokens.Is(k, Kinds.Determiner) && !tokens.Is(k - 1, Kinds.Preposition | Kinds.Determiner))
            {
                return k;
            }
        }

        k = i;
        while (
            k > from + 1
            && InPhrase(k - 1, k)
            && !IsTime(k - 1)
            && (
                tokens[k - 1].Capital
                || tokens.Is(k - 1, Kinds.Human | Kinds.Adjective | Kinds.Particle)
                || !tokens[k].Capital
            )
        )
        {
            k--;
        }

        return k;
    }

    private bool IsHearsay(int i) =>
        tokens.Is(i, "reported")
        || tokens.Is(i, "said")
        || tokens.Is(i, "believed")
        || tokens.Is(i, "understood")
        || tokens.Is(i, "alleged");

    // The noun phrase that ends right before the verb group, at token i.
    private void Adjacent(int i, int v, Complement follows, Kinds verb)
    {
        var from = i;
        while (from > Math.Max(0, i - Reach) && InPhrase(from - 1, from))
        {
            from--;
        }

        if (
            tokens.Is(from, Kinds.Adverb | Kinds.Preposition | Kinds.Auxiliary | Kinds.Finite)
            && from == i
            && !tokens[i].Capital
        )
        {
            return;
        }

        // "two officials who know the file told": the subject stands before its relative clause.
        if (RestrictiveHead(from, i) is var relative and >= 0)
        {
            var head = relative - 1;
            while (head > Math.Max(0, relative - Reach) && InPhrase(head - 1, head))
            {
                head--;
            }

            if (IsClauseStart(head) || tokens.IsType(head - 1, TokenType.Comma))
            {
                Add(sources.Read(head, relative), Shape(head, v, follows), head, v, verb, follows);
            }

            return;
        }

        var stop = from - 1;
        var embedded = false;
        if (stop >= 0)
        {
            if (tokens.Is(stop, Kinds.Conjunction))
            {
                // "security specialists and political investigators": both, where the phrase begins its clause.
                var whole = stop;
                while (
                    whole > Math.Max(0, i - Reach)
                    && (InPhrase(whole - 1, whole) || tokens.Is(whole - 1, Kinds.Conjunction))
                )
                {
                    whole--;
                }

                if (whole < stop && IsClauseStart(whole) && IsCoordination(whole, stop, i + 1))
                {
                    from = whole;
                }
            }
            else if (tokens.Is(stop, Kinds.Subordinator | Kinds.Relative))
            {
                embedded = !(
                    tokens.Is(stop, "as")
                    || tokens.Is(stop, "while")
                    || tokens.Is(stop, "although")
                    || tokens.Is(stop, "though")
                    || tokens.Is(stop, "whereas")
                );
            }
            else if (tokens.Is(stop, Kinds.Auxiliary | Kinds.Finite | Kinds.Pronoun | Kinds.Cue))
            {
                embedded = true;
            }
        }

        // "In a statement the ministry said", "On Monday Jane Doe told": what the preposition governs goes.
        if (tokens.Is(from, Kinds.Preposition) && !tokens.Is(from, Kinds.Honorific))
        {
            var start = AfterIntroduction(from, i);
            if (start <= from + 1 && stop >= 0 && tokens.IsType(stop, TokenType.Comma))
            {
                return;
            }

            from = start;
        }

        var source = sources.Read(from, i + 1);
        var shape = embedded ? CueShape.Embedded : Shape(from, v, follows);
        if (source.Kind == SourceKind.Description && tokens.IsType(i + 1, TokenType.Comma))
        {
            source = WithRole(source, i + 1, v);
        }

        // "the minister, Jane Doe, said" ends in the name: its description stands before the comma.
        if (
            shape is CueShape.Within or CueShape.After
            && tokens.IsType(from - 1, TokenType.Comma)
            && tokens.IsType(i + 1, TokenType.Comma)
        )
        {
            shape = CueShape.Before;
        }

        Add(source, shape, from, v, verb, follows);
    }

    // The "who" of a relative clause that runs up to the verb, with no comma between; -1 where there is none.
    private int RestrictiveHead(int from, int i)
    {
        if (from > 0 && !tokens.Is(from - 1, Kinds.Auxiliary | Kinds.Finite | Kinds.Relative | Kinds.Cue))
        {
            return -1;
        }

        for (var k = i; k > 0 && k > i - 20; k--)
        {
            if (tokens[k].Type is TokenType.Comma or TokenType.Quotation or TokenType.Colon or TokenType.Semicolon)
            {
                return -1;
            }

            if (tokens.Is(k, "who"))
            {
                return tokens.IsWord(k - 1) && (tokens[k - 1].Capital || tokens.Is(k - 1, Kinds.Human)) ? k : -1;
            }
        }

        return -1;
    }

    private bool IsCoordination(int from, int at, int to) =>
        tokens[at - 1].IsWord
        && tokens[to - 1].IsWord
        && (tokens[at - 1].Capital == tokens[to - 1].Capital)
        && (tokens[at - 1].Capital || tokens[at - 1].Is(Kinds.Human | Kinds.Plural) || tokens[to - 1].Is(Kinds.Plural))
        && from < at;

    private bool IsClauseStart(int i) =>
        i == 0
        || tokens[i - 1].Type
            is TokenType.Comma
                or TokenType.Quotation
                or TokenType.Colon
                or TokenType.Semicolon
                or TokenType.Dash
                or TokenType.Stop;

    // Whether token i may stand in the same noun phrase as token next, to its right.
    private bool InPhrase(int i, int next)
    {
        var t = tokens[i];
        if (t.Type is TokenType.Number or TokenType.Bracket)
        {
            return true;
        }

        if (!t.IsWord)
        {
            return false;
        }

        if (
            t.Capital
            && !(
                i == 0
                && t.Is(Kinds.Subordinator | Kinds.Conjunction | Kinds.Adverb | Kinds.Preposition | Kinds.Pronoun)
            )
        )
        {
            return !t.Is(Kinds.Subordinator | Kinds.Conjunction | Kinds.Pronoun | Kinds.Relative);
        }

        if (t.Is(Kinds.Human | Kinds.Body | Kinds.Document | Kinds.Adjective | Kinds.Time))
        {
            return true;
        }

        if (
            t.Is(
                Kinds.Auxiliary
                    | Kinds.Subordinator
                    | Kinds.Conjunction
                    | Kinds.Relative
                    | Kinds.Pronoun
                    | Kinds.Finite
                    | Kinds.Negation
            )
        )
        {
            return false;
        }

        if (
            t.Is(Kinds.Cue)
            && !t.Is(Kinds.Ing)
            && !(t.Is(Kinds.Base) && i > 0 && tokens.Is(i - 1, Kinds.Determiner | Kinds.Adjective))
        )
        {
            return false;
        }

        // "Jane Doe visited the minister said": a past form after a name is a verb.
        if (
            i > 0
            && tokens[i - 1].IsWord
            && tokens[i - 1].Capital
            && t.Kinds == Kinds.None
            && tokens.Text(i).EndsWith("ed", StringComparison.Ordinal)
        )
        {
            return false;
        }

        return !(t.Is(Kinds.Adverb) && !t.Is(Kinds.Adjective) && i == 0 && tokens.IsType(next, TokenType.Comma));
    }

    private CueShape Shape(int from, int v, Complement follows)
    {
        var before = from - 1;
        while (before >= 0 && (tokens.Is(before, "as") || tokens.Is(before, Kinds.Adverb)))
        {
            before--;
        }

        if (tokens.Is(from - 1, "as") && follows == Complement.Nothing)
        {
            return CueShape.Within;
        }

        var separated = before > 0 && tokens[before].Type is TokenType.Comma or TokenType.Dash;
        var quoted =
            before >= 0 && tokens[before].Type == TokenType.Quotation
            || (separated && tokens[before - 1].Type == TokenType.Quotation);
        if (quoted)
        {
            return CueShape.After;
        }

        if (!separated)
        {
            return CueShape.Before;
        }

        if (follows == Complement.Nothing && tokens.IsType(v + 1, TokenType.Comma))
        {
            return CueShape.Within;
        }

        if (follows is Complement.Nothing or Complement.Object && !IsIntroductory(before))
        {
            return tokens.IsType(v + 1, TokenType.Comma) ? CueShape.Within : CueShape.After;
        }

        return CueShape.Before;
    }

    // Whether everything before the comma is an introduction: "In a statement," "On Monday," "Meanwhile,".
    private bool IsIntroductory(int comma)
    {
        var start = 0;
        for (var k = comma - 1; k >= Math.Max(0, comma - Reach); k--)
        {
            if (tokens[k].Type == TokenType.Quotation)
            {
                return false;
            }

            if (tokens[k].Type is TokenType.Stop or TokenType.Colon)
            {
                start = k + 1;
                break;
            }
        }

        var first = tokens[start];
        if (
            first.IsWord
            && first.Is(
                Kinds.Preposition | Kinds.Subordinator | Kinds.Adverb | Kinds.Conjunction | Kinds.Ing | Kinds.Time
            )
            && !HasVerb(start + 1, comma)
        )
        {
            return true;
        }

        return first.IsWord
            && first.Is(Kinds.Subordinator | Kinds.Preposition)
            && !tokens.Is(start, "that")
            && CountCommas(start, comma) == 0;
    }

    private int CountCommas(int from, int to)
    {
        var n = 0;
        for (var k = from; k < to; k++)
        {
            n += tokens[k].Type == TokenType.Comma ? 1 : 0;
        }

        return n;
    }

    private bool HasVerb(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (tokens.Is(k, Kinds.Auxiliary) || (tokens.Is(k, Kinds.Finite) && !tokens[k].Capital))
            {
                return true;
            }
        }

        return false;
    }

    // The head of "X, an adviser to Y, said": the comma stands right before the verb group.
    private int AppositiveHead(int comma, out int to)
    {
        to = comma;
        var limit = Math.Max(0, comma - 60);
        var bottom = comma;
        while (
            bottom > limit
            && tokens[bottom - 1].Type
                is not (TokenType.Quotation or TokenType.Colon or TokenType.Semicolon or TokenType.Stop)
        )
        {
            bottom--;
        }

        var end = comma;
        while (end > bottom)
        {
            var start = end;
            while (start > bottom && tokens[start - 1].Type is not (TokenType.Comma or TokenType.Dash))
            {
                start--;
            }

            var leftmost = start == bottom;
            start += leftmost && tokens.Is(start, "as") ? 1 : 0;
            if (start < end && !IsAppositive(start, end, leftmost))
            {
                var a = start;
                if (tokens.Is(a, Kinds.Conjunction))
                {
                    a++;
                }

                // "X has done Y, the minister, said" is no noun phrase.
                if (HasVerb(a, end) || tokens.Is(a, Kinds.Cue) && !tokens[a].Capital)
                {
                    return -1;
                }

                // "The secretary of the council, Jane Doe, said": the name stands in apposition.
                to = end;
                return a;
            }

            if (leftmost)
            {
                return -1;
            }

            end = start - 1;
        }

        return -1;
    }

    private bool IsAppositive(int from, int to, bool leftmost)
    {
        var t = tokens[from];
        if (t.Type == TokenType.Number)
        {
            return true;
        }

        if (!t.IsWord)
        {
            return !leftmost;
        }

        if (leftmost)
        {
            return t.Is(Kinds.Preposition | Kinds.Subordinator | Kinds.Relative)
                || (t.Is(Kinds.Adverb) && to - from == 1);
        }

        if (
            t.Is(
                Kinds.Relative
                    | Kinds.Preposition
                    | Kinds.Determiner
                    | Kinds.Subordinator
                    | Kinds.Conjunction
                    | Kinds.Auxiliary
                    | Kinds.Adverb
                    | Kinds.Cue
            )
        )
        {
            return true;
        }

        if (!t.Capital)
        {
            // "a lawyer, political researcher Jane Doe, said" is rarer than "Jane Doe, director of the centre, said".
            return !(
                tokens[to - 1].Capital
                && to - from > 2
                && tokens[to - 2].Capital
                && t.Is(Kinds.Human | Kinds.Adjective)
                && !HasPreposition(from, to)
            );
        }

        // "Director of the Centre", "R-Ohio", "Ohio": capitals that are a title or a place, not a person.
        if (to - from == 1)
        {
            return true;
        }

        return HasPreposition(from, to) && t.Is(Kinds.Human | Kinds.Body | Kinds.Adjective);
    }

    private bool HasPreposition(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (tokens.Is(k, Kinds.Preposition) && !tokens[k].Capital)
            {
                return true;
            }
        }

        return false;
    }

    // "the prime minister, Jane Doe, said": the description before the name is its role.
    private Source RoleBefore(Source source, int from)
    {
        if (source.Kind != SourceKind.Person || source.Role.Length > 0 || !tokens.IsType(from - 1, TokenType.Comma))
        {
            return source;
        }

        var start = from - 1;
        while (start > 0 && tokens[start - 1].Type is TokenType.Word or TokenType.Number)
        {
            start--;
        }

        return sources.Read(start, from - 1) is { Kind: SourceKind.Description } role
            ? source with
            {
                Role = role.Name,
            }
            : source;
    }

    private bool IsNameOnly(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            if (
                tokens[k].Type != TokenType.Bracket
                && !(tokens[k].IsWord && (tokens[k].Capital || tokens[k].Is(Kinds.Particle)))
            )
            {
                return false;
            }
        }

        return from < to;
    }

    // The role that follows a name: "X, an adviser to Y,".
    private Source WithRole(Source source, int comma, int before)
    {
        if (!tokens.IsType(comma, TokenType.Comma) || comma + 1 >= before)
        {
            return source;
        }

        var end = comma + 1;
        while (end < before && tokens[end].Type != TokenType.Comma)
        {
            end++;
        }

        // "the minister, Jane Doe, said": the name is what the description lacks.
        if (source.Kind is SourceKind.Description or SourceKind.Thing)
        {
            if (source.Kind == SourceKind.Description && IsNameOnly(comma + 1, end))
            {
                var name = sources.Read(comma + 1, end);
                if (name.Kind == SourceKind.Person && end - comma > 2)
                {
                    return name with { Role = source.Name };
                }
            }

            return source;
        }

        if (source.Kind != SourceKind.Person || source.Role.Length > 0 || tokens.Is(comma + 1, Kinds.Relative))
        {
            return source;
        }

        for (var k = comma + 1; k < end; k++)
        {
            if (tokens.Is(k, Kinds.Human))
            {
                var from =
                    tokens.Is(comma + 1, "a") || tokens.Is(comma + 1, "an") || tokens.Is(comma + 1, "the")
                        ? comma + 2
                        : comma + 1;
                return from < end
                    ? source with
                    {
                        Role = new TextSpan(tokens[from].Start, tokens[end - 1].End),
                    }
                    : source;
            }

            if (tokens.Is(k, Kinds.Auxiliary | Kinds.Relative))
            {
                break;
            }
        }

        return source;
    }

    // “...,” said X
    private void Inverted(int v, Kinds verb)
    {
        var i = v + 1;
        while (tokens.Is(i, Kinds.Adverb))
        {
            i++;
        }

        if (tokens.Is(i, Kinds.Preposition | Kinds.Subordinator) && !tokens[i].Capital || i >= tokens.Count)
        {
            return;
        }

        if (v == 0 && !tokens[v].Is(Kinds.Say))
        {
            return;
        }

        var source = PhraseAfter(i, out var last);
        if (source.Kind is SourceKind.None or SourceKind.Author)
        {
            return;
        }

        cues.Add(
            new Cue(
                CueShape.After,
                source,
                v,
                last,
                verb,
                Complement.Nothing,
                Reports: (verb & (Kinds.Say | Kinds.Announce)) != Kinds.None && !source.Doubtful
            )
        );
    }

    // The noun phrase that begins at token i, its apposition included in the role.
    private Source PhraseAfter(int i, out int last)
    {
        var end = i;
        last = i;
        var lower = true;
        while (end < Math.Min(tokens.Count, i + Reach))
        {
            var t = tokens[end];
            if (t.Type == TokenType.Bracket || t.Type == TokenType.Number)
            {
                end++;
                continue;
            }

            if (!t.IsWord)
            {
                break;
            }

            if (t.Capital)
            {
                lower &= t.Is(Kinds.Determiner) && end == i;
                end++;
                continue;
            }

            if (t.Is(Kinds.Pronoun))
            {
                end = end == i || tokens.Is(end - 1, "of") ? end + 1 : end;
                break;
            }

            if (
                t.Is(Kinds.Determiner)
                && end > i
                && !tokens.Is(end - 1, Kinds.Preposition | Kinds.Determiner | Kinds.Conjunction)
            )
            {
                break;
            }

            if (
                t.Is(Kinds.Relative | Kinds.Subordinator | Kinds.Auxiliary | Kinds.Negation)
                || (t.Is(Kinds.Cue | Kinds.Finite) && !t.Is(Kinds.Document | Kinds.Human | Kinds.Body))
            )
            {
                break;
            }

            if (t.Is(Kinds.Adverb | Kinds.Time) && !t.Is(Kinds.Adjective | Kinds.Outlet | Kinds.Determiner))
            {
                break;
            }

            if (t.Is(Kinds.Conjunction))
            {
                // "X and Y" where both are names.
                if (end > i && tokens[end - 1].Capital && end + 1 < tokens.Count && tokens[end + 1].Capital)
                {
                    end++;
                    continue;
                }

                break;
            }

            if (t.Is(Kinds.Preposition))
            {
                var attaches =
                    (
                        tokens.Is(end, "of")
                        || tokens.Is(end, "for")
                        || tokens.Is(end, "at")
                        || tokens.Is(end, "from")
                        || tokens.Is(end, "with")
                        || tokens.Is(end, "to")
                        || tokens.Is(end, "in")
                    )
                    && end > i
                    && (
                        !tokens[end - 1].Capital
                        || (tokens.Is(end, "of") && tokens.Is(end - 1, Kinds.Body | Kinds.Human))
                    )
                    && !tokens.Is(end + 1, Kinds.Time | Kinds.Pronoun);
                if (!attaches)
                {
                    break;
                }

                lower = true;
                end++;
                continue;
            }

            // A lower-case word after a name ends it, unless a noun of a body or person goes on: "the Doe campaign".
            if (!lower && !t.Is(Kinds.Human | Kinds.Body | Kinds.Document | Kinds.Particle | Kinds.Adjective))
            {
                break;
            }

            end++;
        }

        if (end == i)
        {
            return Source.None;
        }

        last = end - 1;
        var source = sources.Read(i, end);
        return tokens.IsType(end, TokenType.Comma) ? WithRole(source, end, NextBreak(end + 1)) : source;
    }

    private int NextBreak(int i)
    {
        while (i < tokens.Count && tokens[i].Type is TokenType.Word or TokenType.Number or TokenType.Bracket)
        {
            i++;
        }

        return i;
    }

    private void AddIf(Source source, CueShape shape, int first, int last, Kinds verb, Complement follows, bool reports)
    {
        if (source.Kind is not (SourceKind.None or SourceKind.Author))
        {
            cues.Add(new Cue(shape, source, first, last, verb, follows, reports));
        }
    }

    private void Add(Source source, CueShape shape, int first, int last, Kinds verb, Complement follows)
    {
        if (source.Kind is SourceKind.None or SourceKind.Author)
        {
            return;
        }

        // "cooperation with the members indicates": the verb's number belongs to another noun.
        if (
            (verb & Kinds.Third) != Kinds.None
            && (verb & Kinds.Document) == Kinds.None
            && source is { Plural: true, Kind: SourceKind.Description }
        )
        {
            return;
        }

        // "the White House press": a bare form after one person or body is a noun.
        if (
            (verb & Kinds.Base) != Kinds.None
            && first != last
            && (!IsPluralSubject(source) || tokens.Is(first, "a") || tokens.Is(first, "an"))
            && tokens[last].Is(Kinds.Base)
            && !tokens.Is(last - 1, "to")
        )
        {
            return;
        }

        cues.Add(new Cue(shape, source, first, last, verb, follows, Reports(source, shape, last, verb, follows)));
    }

    private bool IsPluralSubject(Source source) =>
        source.Plural
        || source.Kind == SourceKind.Pronoun
        || (
            source.Kind is SourceKind.Body or SourceKind.Thing or SourceKind.Person
            && source.Name.Length > 0
            && EndsPlural(source.Name)
        );

    private bool EndsPlural(TextSpan name)
    {
        var word = name.In(text);
        return word[^1] == 's' || word.Contains(" and ", StringComparison.Ordinal);
    }

    // Whether the tag alone, without a quotation, says whose content the passage is.
    private bool Reports(Source source, CueShape shape, int v, Kinds verb, Complement follows)
    {
        if (shape == CueShape.Embedded || source.Abstract || (source.Doubtful && (verb & Kinds.Say) == Kinds.None))
        {
            return false;
        }

        var human = source.Human || source.Kind == SourceKind.Pronoun;
        if ((verb & Kinds.Say) != Kinds.None)
        {
            return follows switch
            {
                Complement.Nothing => shape is CueShape.After or CueShape.Within,
                Complement.Object => tokens.Is(v, "said")
                    || tokens.Is(v, "says")
                    || tokens.Is(v, "say")
                    || (human && TakesObject(v))
                    || shape is CueShape.After or CueShape.Within,
                _ => true,
            };
        }

        if ((verb & Kinds.Announce) != Kinds.None)
        {
            return follows switch
            {
                Complement.That or Complement.Quotation or Complement.Colon => true,
                Complement.Clause or Complement.Object => human && TakesObject(v),
                _ => shape is CueShape.After or CueShape.Within,
            };
        }

        return (verb & Kinds.Believe) != Kinds.None
            && human
            && (
                follows == Complement.That
                || (follows != Complement.Nothing && (tokens.Is(v, "expect") || tokens.Is(v, "expects")))
            );
    }

    private bool TakesObject(int v)
    {
        var word = tokens.Text(v);
        foreach (var stem in ObjectVerbs)
        {
            if (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Persons who announce, confirm or describe a thing report it; a body that does so mostly acts.
    private static readonly string[] ObjectVerbs =
    [
        "announc",
        "confirm",
        "den",
        "descri",
        "stress",
        "emphasi",
        "reiterat",
        "express",
        "voic",
        "reveal",
        "disclos",
        "explain",
        "underlin",
        "underscor",
        "acknowledg",
        "insist",
        "told",
        "spoke",
        "speaks",
    ];

    // What follows the verb at v.
    private Complement After(int v)
    {
        var i = v + 1;
        var words = 0;
        var end = Math.Min(tokens.Count, v + Reach);
        for (; i < end; i++)
        {
            var t = tokens[i];
            switch (t.Type)
            {
                case TokenType.Quotation:
                    return Complement.Quotation;
                case TokenType.Colon:
                    return Complement.Colon;
                case TokenType.Stop or TokenType.Semicolon or TokenType.Dash:
                    return words > 0 && !Adverbial(v + 1) ? Complement.Object : Complement.Nothing;
                case TokenType.Comma:
                    if (words == 0 || Adverbial(v + 1))
                    {
                        // "said on Monday, “...”", "X, Y said, is ...": a quotation or a colon may still come.
                        return tokens.IsType(i + 1, TokenType.Quotation) ? Complement.Quotation : Soon(i + 1);
                    }

                    return tokens.IsType(i + 1, TokenType.Quotation) ? Complement.Quotation
                        : ThatSoon(i + 1) ? Complement.That
                        : HasVerbSoon(v + 1, i) ? Complement.Clause
                        : Complement.Object;
                default:
                    break;
            }

            if (t.IsWord)
            {
                if (words > 0 && t.Is(Kinds.Relative))
                {
                    return Complement.Object;
                }

                // "announced a plan that will": a relative clause.
                if (
                    words > 0
                    && tokens.Is(i, "that")
                    && tokens.Is(i + 1, Kinds.Auxiliary | Kinds.Finite)
                    && !tokens[i + 1].Capital
                )
                {
                    return Complement.Object;
                }

                if (
                    tokens.Is(i, "that")
                    || tokens.Is(i, "whether")
                    || tokens.Is(i, "how")
                    || (tokens.Is(i, "why") && words < 6)
                    || (tokens.Is(i, "what") && words < 2)
                )
                {
                    return Complement.That;
                }

                if (
                    words > 0
                    && (t.Is(Kinds.Auxiliary) || (t.Is(Kinds.Finite) && !t.Is(Kinds.Human | Kinds.Adjective)))
                    && !t.Capital
                )
                {
                    return Complement.Clause;
                }
            }

            words++;
        }

        return words == 0 || Adverbial(v + 1) ? Complement.Nothing : Complement.Object;
    }

    // After a comma: "said, citing officials, that ...", "said on Friday, according to Y, that".
    private Complement Soon(int i)
    {
        for (var k = i; k < Math.Min(tokens.Count, i + 20); k++)
        {
            if (tokens[k].Type == TokenType.Comma && tokens.Is(k + 1, "that"))
            {
                return Complement.That;
            }

            if (tokens[k].Type == TokenType.Comma && tokens.IsType(k + 1, TokenType.Quotation))
            {
                return Complement.Quotation;
            }
        }

        return Complement.Nothing;
    }

    private bool ThatSoon(int i)
    {
        for (var k = i; k < Math.Min(tokens.Count, i + 20); k++)
        {
            if (tokens[k].Type == TokenType.Comma && tokens.Is(k + 1, "that"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasVerbSoon(int from, int to) => HasVerb(from, to);

    // "on Monday", "in an interview with Y", "to reporters", "Tuesday".
    private bool Adverbial(int i) =>
        tokens.Is(i, Kinds.Preposition | Kinds.Time | Kinds.Adverb | Kinds.Subordinator | Kinds.Relative | Kinds.Ing)
        || tokens.IsType(i, TokenType.Bracket);

    private bool IsTime(int i)
    {
        if (i < 0)
        {
            return false;
        }

        var t = tokens[i];
        if (t.Type == TokenType.Number)
        {
            return i > 0 && tokens.Is(i - 1, Kinds.Time) && tokens[i - 1].Capital;
        }

        if (!t.IsWord)
        {
            return false;
        }

        if (
            t.Is(Kinds.Time)
            && !t.Is(Kinds.Outlet | Kinds.Human)
            && (
                !t.Capital
                || !(i > 0 && tokens[i - 1].IsWord && tokens[i - 1].Capital)
                || tokens.Text(i).EndsWith("day", StringComparison.Ordinal)
            )
        )
        {
            return true;
        }

        // "on" before Monday, "this" before week.
        return i + 1 < tokens.Count
            && !t.Capital
            && (
                tokens.Is(i, "on")
                || tokens.Is(i, "in")
                || tokens.Is(i, "this")
                || tokens.Is(i, "last")
                || tokens.Is(i, "earlier")
            )
            && tokens.Is(i + 1, Kinds.Time)
            && i > 0;
    }

    private bool IsBe(int i) =>
        tokens.Is(i, "is")
        || tokens.Is(i, "are")
        || tokens.Is(i, "was")
        || tokens.Is(i, "were")
        || tokens.Is(i, "be")
        || tokens.Is(i, "been")
        || tokens.Is(i, "being");

    private Source ClauseSubject(int before)
    {
        // The clause begins after the last quotation or stop.
        var start = 0;
        for (var k = before - 1; k >= Math.Max(0, before - Reach); k--)
        {
            if (tokens[k].Type is TokenType.Stop or TokenType.Colon or TokenType.Semicolon)
            {
                start = k + 1;
                break;
            }
        }

        while (tokens.IsType(start, TokenType.Quotation) || tokens.IsType(start, TokenType.Comma))
        {
            start++;
        }

        return start == 0 ? Lead : LeadingSubject(start);
    }

    // On "Morning Hour," Jane Doe
    private bool EndsInComma(int i) =>
        tokens[i].Type == TokenType.Quotation && tokens[i].End - tokens[i].Start > 3 && text[tokens[i].End - 2] == ',';

    private Source LeadingSubject(int i)
    {
        for (var tries = 0; tries < 4 && i < tokens.Count; tries++)
        {
            while (
                i < tokens.Count
                && (
                    tokens[i].Type is TokenType.Comma or TokenType.Dash
                    || (tokens[i].Type == TokenType.Number && tokens.IsType(i + 1, TokenType.Comma))
                    || (tokens.Is(i, Kinds.Conjunction | Kinds.Adverb) && !tokens[i].Is(Kinds.Human | Kinds.Adjective))
                )
            )
            {
                i++;
            }

            if (i >= tokens.Count || !tokens[i].IsWord)
            {
                return Source.None;
            }

            var t = tokens[i];
            if (t.Is(Kinds.Pronoun))
            {
                return sources.Read(i, i + 1);
            }

            var introduces =
                (
                    t.Is(Kinds.Preposition | Kinds.Subordinator | Kinds.Ing)
                    || (t.Is(Kinds.Cue) && !t.Is(Kinds.Human | Kinds.Body))
                    || (t.Kinds == Kinds.None && tokens.Text(i).EndsWith("ing", StringComparison.Ordinal))
                ) && !(t.Capital && i > 0 && t.Kinds == Kinds.None);
            if (!introduces)
            {
                return PhraseAfter(i, out _);
            }

            while (i < tokens.Count && tokens[i].Type != TokenType.Comma && !EndsInComma(i))
            {
                i++;
            }

            i += tokens.IsType(i, TokenType.Quotation) ? 1 : 0;
        }

        return Source.None;
    }
}
