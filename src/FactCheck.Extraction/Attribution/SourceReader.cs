namespace FactCheck.Extraction.Attribution;

/// <summary>Reads who a noun phrase names, roles and titles apart from names.</summary>
internal sealed class SourceReader(string text, Tokens tokens)
{
    private const int LongestName = 8;

    /// <summary>The speaker that the tokens <c>[from, to)</c> name; <see cref="Source.None"/> where they name none.</summary>
    public Source Read(int from, int to)
    {
        Trim(ref from, ref to);
        if (from >= to)
        {
            return Source.None;
        }

        if (to - from == 1 && tokens[from].Is(Kinds.Pronoun))
        {
            return Pronoun(from);
        }

        to = Cut(from, to);
        Trim(ref from, ref to);
        if (from >= to || tokens[from].Is(Kinds.Pronoun) && to - from == 1)
        {
            return Source.None;
        }

        for (var p = from + 1; p < to; p++)
        {
            if (tokens[p].IsWord && !tokens[p].Capital && tokens[p].Is(Kinds.Preposition))
            {
                return Prepositional(from, p, to);
            }
        }

        return Simple(from, to);
    }

    /// <summary>Whoever the pronoun (his, her, him) at <paramref name="at"/> stands for.</summary>
    public Source Owner(int at) =>
        new(SourceKind.Pronoun, Span(at, at + 1), default) { Plural = tokens.Is(at, "their", "them") };

    private Source Pronoun(int at)
    {
        var word = tokens.Text(at);
        var author =
            word.Equals("I", StringComparison.OrdinalIgnoreCase)
            || word.Equals("we", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("I'", StringComparison.Ordinal)
            || word.StartsWith("I’", StringComparison.Ordinal);
        if (author)
        {
            return new Source(SourceKind.Author, Span(at, at + 1), default);
        }

        var known =
            word.Equals("he", StringComparison.OrdinalIgnoreCase)
            || word.Equals("she", StringComparison.OrdinalIgnoreCase)
            || word.Equals("it", StringComparison.OrdinalIgnoreCase)
            || word.Equals("they", StringComparison.OrdinalIgnoreCase);
        return known
            ? new Source(SourceKind.Pronoun, Span(at, at + 1), default)
            {
                Plural = word.Equals("they", StringComparison.OrdinalIgnoreCase),
            }
            : Source.None;
    }

    // "An Iraqi security source speaking to ..." ends before the participle, "groups who ..." before the relative.
    private int Cut(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            var token = tokens[i];
            if (
                token.Type
                is TokenType.Comma
                    or TokenType.Colon
                    or TokenType.Semicolon
                    or TokenType.Dash
                    or TokenType.Quotation
                    or TokenType.Stop
            )
            {
                return i;
            }

            if (!token.IsWord || token.Capital)
            {
                continue;
            }

            if (
                token.Is(Kinds.Relative | Kinds.Subordinator | Kinds.Auxiliary | Kinds.Pronoun)
                && !tokens.Is(i - 1, "of")
            )
            {
                return i;
            }

            if (token.Is(Kinds.Finite) && !token.Is(Kinds.Human | Kinds.Body | Kinds.Document))
            {
                return i;
            }

            if (tokens.IsUnlistedPast(i) && tokens.Is(i - 1, Kinds.Human | Kinds.Body | Kinds.Document))
            {
                return i;
            }

            if (
                tokens.Text(i).EndsWith("ing", StringComparison.Ordinal)
                && token.Kinds is Kinds.None or Kinds.Ing or (Kinds.Ing | Kinds.Manner) or (Kinds.Ing | Kinds.Say)
                && i + 1 < to
                && IsNoun(i - 1)
            )
            {
                return i;
            }
        }

        return to;
    }

    private bool IsNoun(int i) =>
        tokens[i].IsWord && (tokens[i].Capital || tokens[i].Is(Kinds.Human | Kinds.Body | Kinds.Document));

    private void Trim(ref int from, ref int to)
    {
        while (from < to && (!tokens[from].IsWord && tokens[from].Type != TokenType.Number || IsLeading(from, to)))
        {
            from++;
        }

        while (to > from && IsTrailing(from, to))
        {
            to--;
        }
    }

    private bool IsLeading(int i, int to)
    {
        var t = tokens[i];
        if (t.Is(Kinds.Human | Kinds.Honorific | Kinds.Body) || (t.Capital && t.Kinds == Kinds.None))
        {
            return false;
        }

        return t.Is(Kinds.Conjunction | Kinds.Subordinator)
            || (t.Is(Kinds.Adverb) && !t.Is(Kinds.Adjective))
            || (t.Is(Kinds.Preposition) && i + 1 < to && !t.Capital && tokens[i].Kinds == Kinds.Preposition);
    }

    private bool IsTrailing(int from, int to)
    {
        var t = tokens[to - 1];
        if (t.Type is TokenType.Bracket or TokenType.Comma or TokenType.Dash or TokenType.Colon or TokenType.Stop)
        {
            return true;
        }

        // "25," after a name.
        if (t.Type == TokenType.Number)
        {
            return to - 1 > from && !tokens.Is(to - 2, "channel");
        }

        if (!t.IsWord || to - 1 == from)
        {
            return false;
        }

        if (
            t.Is(Kinds.Time)
            && !t.Is(Kinds.Outlet)
            && !(t.Capital && tokens[to - 2].Capital && !tokens[to - 2].Is(Kinds.Time) && !IsDay(to - 1))
        )
        {
            return true;
        }

        return (t.Is(Kinds.Adverb | Kinds.Preposition | Kinds.Auxiliary | Kinds.Conjunction) && !t.Capital)
            || (t.Is(Kinds.Determiner) && !t.Capital && to - 2 > from && !tokens.Is(to - 2, Kinds.Preposition));
    }

    private bool IsDay(int i) => tokens.Text(i).EndsWith("day", StringComparison.Ordinal);

    private Source Prepositional(int from, int at, int to)
    {
        var last = at - 1;
        var head = tokens[last];
        if (head.Type == TokenType.Bracket && last > from)
        {
            head = tokens[--last];
        }

        var of = tokens.Is(at, "of", "for", "on");
        if (
            head.Capital
            && !head.Is(Kinds.Plural | Kinds.Determiner)
            && !(of && head.Is(Kinds.Body | Kinds.Human | Kinds.Document | Kinds.Outlet))
        )
        {
            return Simple(from, at);
        }

        // "Secretary of State Jane Doe", "Speaker of the House Jane Doe": a body of one word, then the name.
        var run = to;
        while (run > at + 1 && IsNamePart(run - 1))
        {
            run--;
        }

        if (head.Is(Kinds.Human) && to - run >= 3 && run <= at + 2 && !AnyBody(run + 1, to))
        {
            return new Source(SourceKind.Person, Span(run + 1, to), Span(Bare(from), run + 1));
        }

        // "Member of the Reform bloc MP Jane Doe": a title of her own before the name.
        if (
            head.Is(Kinds.Human)
            && to - run >= 2
            && tokens[run].Is(Kinds.Human | Kinds.Honorific)
            && !tokens.Is(run - 1, Kinds.Preposition | Kinds.Determiner | Kinds.Conjunction)
            && Simple(run, to) is { Kind: SourceKind.Person } named
        )
        {
            return named with { Role = Span(Bare(from), run) };
        }

        // "a spokesman for the Pentagon on Monday": what follows the last noun goes.
        var end = to;
        for (var p = at + 1; p < to; p++)
        {
            if (
                tokens.Is(p, Kinds.Preposition)
                && !tokens[p].Capital
                && !tokens.Is(p, "of")
                && !tokens.Is(p, "for")
                && (p + 1 >= to || tokens.Is(p + 1, Kinds.Time))
            )
            {
                end = p;
                break;
            }
        }

        return Describe(from, end, HeadNoun(from, last));
    }

    // "two people familiar with the talks": an adjective stands between.
    private int HeadNoun(int from, int last)
    {
        for (var i = last; i >= from && i > last - 3; i--)
        {
            if (tokens[i].Is(Kinds.Human | Kinds.Body | Kinds.Document))
            {
                return i;
            }
        }

        return last;
    }

    private Source Describe(int from, int to, int head)
    {
        var h = tokens[head];
        // "Its text", "his statement": the owner speaks.
        if (h.Is(Kinds.Document) && tokens.Is(from, Kinds.Determiner) && (tokens.Is(from, "its", "his", "her")))
        {
            return Owner(from);
        }

        if (tokens.Is(head, "information"))
        {
            return new Source(SourceKind.Pronoun, Span(from, to), default);
        }

        var kind =
            h.Is(Kinds.Human) || IsPerson(head) || (h.Is(Kinds.Determiner) && head + 1 < to) ? SourceKind.Description
            : h.Capital && h.Is(Kinds.Body | Kinds.Outlet) ? SourceKind.Body
            : SourceKind.Thing;
        var start = kind == SourceKind.Body ? Bare(from) : from;
        return new Source(kind, Span(start, to), default)
        {
            Plural =
                h.Is(Kinds.Plural)
                || (kind == SourceKind.Description && !h.Is(Kinds.Human) && tokens.Text(head)[^1] == 's'),
            Abstract = h.Is(Kinds.Abstract) || IsAbstract(head),
            Doubtful =
                h.Is(Kinds.Abstract) || (kind == SourceKind.Thing && !h.Is(Kinds.Body | Kinds.Document | Kinds.Outlet)),
        };
    }

    // Endings that make persons: a geologist, the pedestrians.
    private bool IsPerson(int i)
    {
        var word = tokens.Text(i).TrimEnd('s');
        return tokens[i].IsWord
            && tokens[i].Kinds == Kinds.None
            && !tokens[i].Capital
            && word.Length > 5
            && (
                word.EndsWith("ist", StringComparison.Ordinal)
                || word.EndsWith("ian", StringComparison.Ordinal)
                || word.EndsWith("man", StringComparison.Ordinal)
                || word.EndsWith("men", StringComparison.Ordinal)
                || word.EndsWith("keeper", StringComparison.Ordinal)
            );
    }

    // Endings of what cannot speak: "cooperation", "pressure" by list.
    private bool IsAbstract(int i)
    {
        var word = tokens.Text(i).TrimEnd('s');
        if (tokens[i].Kinds != Kinds.None || word.Length < 7)
        {
            return false;
        }

        foreach (var ending in AbstractEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] AbstractEndings =
    [
        "tion",
        "sion",
        "ment",
        "ness",
        "ity",
        "ance",
        "ence",
        "ism",
        "ship",
    ];

    private Source Simple(int from, int to)
    {
        Trim(ref from, ref to);
        if (from >= to)
        {
            return Source.None;
        }

        for (var i = from + 1; i < to - 1; i++)
        {
            if (tokens.Is(i, Kinds.Conjunction))
            {
                var body =
                    (AnyBody(from, to) || tokens.Is(i - 1, Kinds.Place) || tokens.Is(to - 1, Kinds.Place))
                    && tokens[i - 1].Capital;
                return new Source(body ? SourceKind.Body : SourceKind.Description, Span(Bare(from), to), default)
                {
                    Plural = true,
                };
            }
        }

        var run = to;
        while (
            run > from
            && (
                IsNamePart(run - 1)
                || (run == to && tokens[run - 1] is { IsWord: true, Capital: true, Possessive: true })
            )
            && to - run < LongestName
        )
        {
            run--;
        }

        // A lower-case particle does not begin a name by itself unless a capital follows.
        while (run < to && !tokens[run].Capital && !tokens[run].Is(Kinds.Particle))
        {
            run++;
        }

        if (
            run < to
            && (tokens[to - 1].Capital || tokens[to - 1].Type == TokenType.Number)
            && !(to - from == 1 && (tokens[from].Is(Kinds.Abstract) || IsAbstract(from)))
        )
        {
            return Name(from, run, to);
        }

        // A description: the last word is its head; "all", "many" alone are nobody.
        var head = tokens[to - 1];
        if (to - from == 1 && (tokens.Is(from, "some", "many", "others", "several", "both")))
        {
            return new Source(SourceKind.Description, Span(from, to), default) { Plural = true };
        }

        if (to - from == 1 && (tokens.Is(from, "one", "another")))
        {
            return new Source(SourceKind.Description, Span(from, to), default);
        }

        if (!head.IsWord || (to - from == 1 && head.Is(Kinds.Determiner | Kinds.Adverb | Kinds.Time)))
        {
            return Source.None;
        }

        return Describe(from, to, to - 1);
    }

    private bool IsNamePart(int i)
    {
        var t = tokens[i];
        if (t.Type == TokenType.Bracket)
        {
            return i > 0 && tokens[i - 1].IsWord && i + 1 < tokens.Count && tokens[i + 1].Capital;
        }

        if (!t.IsWord)
        {
            return t.Type == TokenType.Number && tokens.Is(i - 1, "channel");
        }

        if (t.Possessive)
        {
            return false;
        }

        return t.Capital
                ? !(
                    t.Is(Kinds.Determiner | Kinds.Preposition | Kinds.Conjunction | Kinds.Subordinator | Kinds.Pronoun)
                    && !IsUpper(i)
                ) || tokens.Is(i, "al")
            : t.Is(Kinds.Particle) ? tokens.IsWord(i + 1) && tokens[i + 1].Capital
            : tokens.Is(i, "&") || IsEpithet(i);
    }

    // "Allah the Almighty", "Peter the Great"
    private bool IsEpithet(int i) =>
        tokens.Is(i, "the")
        && tokens.IsWord(i - 1)
        && tokens[i - 1] is { Capital: true, Possessive: false }
        && tokens.IsWord(i + 1)
        && tokens[i + 1] is { Capital: true, Kinds: Kinds.None };

    private bool IsUpper(int i) => tokens[i].End - tokens[i].Start > 1 && !tokens.Text(i).ContainsAnyInRange('a', 'z');

    private Source Name(int from, int run, int to)
    {
        // Titles within the run: the name begins after the last one that leaves a name.
        var name = run;
        var titled = false;
        for (var i = run; i < to - 1; i++)
        {
            if (
                tokens[i].Is(Kinds.Human | Kinds.Honorific)
                && HasName(i + 1, to)
                && !(i > run && tokens[i].Is(Kinds.Human) && !tokens[i].Is(Kinds.Honorific) && IsSurname(run, i, to))
            )
            {
                name = i + 1;
                titled = true;
            }
        }

        while (name < to && tokens[name].Type == TokenType.Bracket)
        {
            name++;
        }

        var lower =
            run > from && !tokens[run - 1].Is(Kinds.Determiner) && tokens[run - 1].IsWord && !tokens[run - 1].Capital;
        var roleBefore = lower && tokens[run - 1].Is(Kinds.Human);
        var determined = run > from && tokens[run - 1].Is(Kinds.Determiner);
        if (!titled && name + 2 < to && IsParty(name))
        {
            name++;
            titled = true;
        }

        var only = to - name == 1;
        var last = tokens[to - 1];
        // "the White House press secretary" in capitals: a role, no name.
        if (
            !titled
            && last.Is(Kinds.Human)
            && (only || determined || IsTitleRun(name, to))
            && !last.Is(Kinds.Adjective)
        )
        {
            return new Source(SourceKind.Description, Span(from, to), default) { Plural = last.Is(Kinds.Plural) };
        }

        var body =
            !titled
            && !roleBefore
            && (
                AnyBody(name, to)
                || determined
                || (only && (IsUpper(to - 1) || last.Is(Kinds.Outlet | Kinds.Place | Kinds.Adjective | Kinds.Document)))
            );
        var start = name;
        var role = name > Bare(from) ? Span(Bare(from), name) : default;
        if (body && role.Length > 0 && !roleBefore)
        {
            role = default;
        }

        // “A Long Winter”: a work is nobody.
        if (to - start == 1 && !char.IsLetter(text[tokens[start].Start]))
        {
            return new Source(SourceKind.Thing, Span(start, to), default) { Doubtful = true };
        }

        return new Source(body ? SourceKind.Body : SourceKind.Person, Span(start, to), body ? default : role)
        {
            Outlet = body && AnyOutlet(name, to),
        };
    }

    // Every word a title or an attribute of one: "White House Press Secretary".
    private bool IsTitleRun(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (
                !tokens[i]
                    .Is(
                        Kinds.Human
                            | Kinds.Honorific
                            | Kinds.Adjective
                            | Kinds.Body
                            | Kinds.Document
                            | Kinds.Preposition
                    )
            )
            {
                return false;
            }
        }

        return true;
    }

    // "Martin King Jones": a role word between two names that no title began is a name itself.
    private bool IsSurname(int run, int i, int to) =>
        to - i == 2
        && i - run == 1
        && tokens[run].Kinds == Kinds.None
        && tokens[i].End - tokens[i].Start <= 5
        && (tokens.Is(i, "king", "prince", "dean", "pope", "judge"));

    private bool HasName(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Capital && !tokens[i].Is(Kinds.Body | Kinds.Human | Kinds.Outlet) && !IsSuffix(i))
            {
                return true;
            }
        }

        // "Mr. King", "Sen. Times": whatever follows a title alone is the name.
        return from < to && to - from == 1 && tokens[from - 1].Is(Kinds.Honorific) && tokens[from].Capital;
    }

    private bool IsSuffix(int i) => tokens.Text(i) is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";

    private bool IsParty(int i) => tokens.Is(i, "Republican", "Democrat", "Democratic");

    private bool AnyBody(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Is(Kinds.Body | Kinds.Outlet | Kinds.Document))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyOutlet(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Is(Kinds.Outlet))
            {
                return true;
            }
        }

        return false;
    }

    // Past the article.
    private int Bare(int from) => tokens.Is(from, "the", "a", "an", "both") ? from + 1 : from;

    private TextSpan Span(int from, int to)
    {
        if (from >= to)
        {
            return default;
        }

        int start = tokens[from].Start,
            end = tokens[to - 1].End;
        if (tokens[to - 1].Possessive && text[end - 1] == 's' && end - start > 2 && text[end - 2] is '\'' or '’')
        {
            end -= 2;
        }
        else if (
            text[end - 1] == '.'
            && tokens[to - 1].IsWord
            && !tokens.Text(to - 1)[..^1].Contains('.')
            && tokens[to - 1].End - tokens[to - 1].Start > 4
        )
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
