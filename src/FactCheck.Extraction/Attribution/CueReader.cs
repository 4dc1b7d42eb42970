namespace FactCheck.Extraction.Attribution;

/// <summary>Finds the tags of one passage: who says, by which verb, before or after what.</summary>
internal sealed partial class CueReader(string text, Tokens tokens, SourceReader sources)
{
    // How far a tag's parts may stand from its verb, in tokens: keeps the cost linear whatever the text.
    private const int Reach = 80;

    private readonly List<Cue> cues = [];

    public IReadOnlyList<Cue> Cues => cues;

    /// <summary>The subject that the passage begins with.</summary>
    public Source Lead { get; private set; }

    /// <summary>Whom the passage turns to before its subject: "As for Jane Doe, she ...".</summary>
    public Source Topic { get; private set; }

    /// <summary>Whose thing the passage begins with: "Jane Doe’s answer was short."</summary>
    public Source Owner { get; private set; }

    public void Read()
    {
        cues.Clear();
        Topic = tokens.Is(0, "as") && tokens.Is(1, "for") ? PhraseAfter(2, out _) : Source.None;
        Lead = Topic.Named ? Topic : LeadingSubject(0);
        Owner = Possessor();
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
            else if (TakesClause(i))
            {
                Subject(i, i, Complement.That, Kinds.Believe);
            }
        }

        BehindQuotation();
    }

    // "She narrated that the ...": a person's verb before such a clause is one of speech or thought, listed or not, but for those
    // that make the clause so.
    private bool TakesClause(int i) =>
        i > 0
        && tokens.IsUnlistedPast(i)
        && !tokens[i].Capital
        && tokens.Is(i + 1, "that")
        && tokens.Is(i + 2, Kinds.Determiner | Kinds.Pronoun)
        && !tokens.Is(
            i,
            "ensured",
            "proved",
            "guaranteed",
            "realized",
            "realised",
            "discovered",
            "noticed",
            "demonstrated",
            "determined",
            "arranged",
            "pretended",
            "dreamed",
            "wished",
            "presumed"
        );

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

        // "an informed source"
        if (
            AfterArticle(v)
            && tokens.IsWord(v + 1)
            && !tokens.Is(v + 1, Kinds.Preposition | Kinds.Conjunction | Kinds.Auxiliary)
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
        if ((tokens.Is(v, "quoted", "quotes", "cited")) && LeadsToSaying(v))
        {
            return;
        }

        var first = v;
        if (token.Is(Kinds.Base) && tokens.Is(v - 1, "to"))
        {
            // "went on to say", "continued to insist"
            var k = tokens.Is(v - 2, "on") ? v - 3 : v - 2;
            if (!(tokens.Is(k, "went", "goes", "go", "continued", "continues")))
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
        || tokens.Is(v + 1, "it", "he", "she", "they", "we", "there")
        || tokens.IsType(v + 1, TokenType.Stop)
        || (
            tokens[v - 1].Capital
            && !tokens[v - 1].Is(Kinds.Adjective)
            && After(v) is Complement.Clause or Complement.That
        );

    private bool IsQuantifier(int i) => tokens.Is(i, "some", "many", "others", "several", "both", "few");

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
            if (!(tokens.Is(k, "quoted", "cited", "quoting", "quotes")))
            {
                continue;
            }

            if (tokens.Is(k - 1, Kinds.Auxiliary))
            {
                Subject(k - 1, v, follows is Complement.Nothing ? Complement.Clause : follows, Kinds.Say);
            }
            else if (k + 1 < v - 1)
            {
                var source =
                    tokens.Is(k + 1, "him", "her", "them") && v - k == 3
                        ? sources.Owner(k + 1)
                        : sources.Read(k + 1, v - 1);
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
            && (!IsPluralSubject(source) || tokens.Is(first, "a", "an"))
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
}
