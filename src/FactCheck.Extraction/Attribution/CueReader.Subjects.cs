namespace FactCheck.Extraction.Attribution;

// Who the subject of a speaking verb is.
internal sealed partial class CueReader
{
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
                || tokens.Is(i, "himself", "herself", "itself", "themselves")
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
            if (BeforeRelative(i, v, follows, verb))
            {
                return;
            }

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

    // "Jane Doe, who calls herself “the people’s builder,” promised": a relative clause that ends in a quotation.
    private bool BeforeRelative(int quotation, int v, Complement follows, Kinds verb)
    {
        if (!tokens.IsType(quotation, TokenType.Quotation))
        {
            return false;
        }

        for (var k = quotation - 1; k > 1 && k > quotation - 20; k--)
        {
            if (tokens[k].Type is TokenType.Quotation or TokenType.Colon or TokenType.Semicolon or TokenType.Stop)
            {
                return false;
            }

            if (tokens.Is(k, Kinds.Relative) && tokens.IsType(k - 1, TokenType.Comma))
            {
                var from = k - 1;
                while (from > 0 && InPhrase(from - 1, from))
                {
                    from--;
                }

                if (!IsClauseStart(from))
                {
                    return false;
                }

                Add(sources.Read(from, k - 1), CueShape.Before, from, v, verb, follows);
                return true;
            }
        }

        return false;
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

    private bool IsHearsay(int i) => tokens.Is(i, "reported", "said", "believed", "understood", "alleged");

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

                if (
                    whole < stop
                    && IsClauseStart(whole)
                    && (IsCoordination(whole, stop, i + 1) || IsQualified(whole, stop))
                )
                {
                    from = whole;
                }
            }
            else if (tokens.Is(stop, Kinds.Subordinator | Kinds.Relative))
            {
                embedded = !(tokens.Is(stop, "as", "while", "although", "though", "whereas"));
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

    // "experts on rivers and water law", "leaders in the valley and around it": the coordination belongs to what qualifies the head.
    private bool IsQualified(int from, int at)
    {
        for (var k = from + 1; k < at; k++)
        {
            if (tokens.Is(k, Kinds.Preposition) && !tokens[k].Capital)
            {
                return tokens.Is(k - 1, Kinds.Human) && (!tokens[k - 1].Capital || k == 1);
            }
        }

        return false;
    }

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
            && !AfterArticle(i)
        )
        {
            return false;
        }

        // "Jane Doe visited the minister said": a past form after a name is a verb.
        if (i > 0 && tokens[i - 1].IsWord && tokens[i - 1].Capital && tokens.IsUnlistedPast(i))
        {
            return false;
        }

        return !(t.Is(Kinds.Adverb) && !t.Is(Kinds.Adjective) && i == 0 && tokens.IsType(next, TokenType.Comma));
    }

    // "an informed source", "the announced plan", "its stated aim": no verb.
    private bool AfterArticle(int i) => tokens.Is(i - 1, "the", "a", "an", "its", "his", "their");

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

        if (follows is Complement.Nothing or Complement.Object && !IsIntroductory(before, follows))
        {
            return tokens.IsType(v + 1, TokenType.Comma) ? CueShape.Within : CueShape.After;
        }

        return CueShape.Before;
    }

    // Whether everything before the comma is an introduction: "In a statement," "On Monday," "Meanwhile,".
    private bool IsIntroductory(int comma, Complement follows)
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

        return follows == Complement.Object
            && first.IsWord
            && first.Is(Kinds.Subordinator)
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
        int name = -1,
            nameEnd = -1;
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
                // "It is late, says Jane Doe": one comma never parts a subject from its verb.
                if (leftmost && end == comma)
                {
                    return -1;
                }

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
                // "Speaking in Oslo, Doe, who leads the team, said": one word, but no place.
                to = nameEnd;
                return name;
            }

            if (
                end < comma
                && end - start == 1
                && tokens[start].Capital
                && tokens.IsWord(end + 1)
                && !tokens[end + 1].Capital
            )
            {
                name = start;
                nameEnd = end;
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
                || (t.Is(Kinds.Adverb) && to - from == 1)
                || IsParticiple(from);
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

        // "Jane Doe, Calder’s chief executive, said"
        if (
            !tokens[to - 1].Capital
            && tokens[to - 1].Is(Kinds.Human)
            && tokens.IsType(from - 1, TokenType.Comma)
            && tokens.IsWord(from - 2)
            && tokens[from - 2].Capital
            && tokens.IsWord(from - 3)
            && tokens[from - 3].Capital
        )
        {
            return true;
        }

        // "Director of the Centre", "R-Ohio", "Ohio": capitals that are a title or a place, not a person.
        if (to - from == 1)
        {
            return true;
        }

        return HasPreposition(from, to) && t.Is(Kinds.Human | Kinds.Body | Kinds.Adjective);
    }

    // "Speaking in Oslo on Monday,"
    private bool IsParticiple(int i) =>
        tokens.IsWord(i)
        && tokens.Text(i).EndsWith("ing", StringComparison.Ordinal)
        && tokens.Is(i + 1, Kinds.Preposition | Kinds.Determiner | Kinds.Adverb | Kinds.Time | Kinds.Pronoun)
        && !tokens[i + 1].Capital;

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
                var from = tokens.Is(comma + 1, "a", "an", "the") ? comma + 2 : comma + 1;
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

        if (v == 0 && (!tokens[v].Is(Kinds.Say) || tokens[v].Is(Kinds.Base | Kinds.Noun)))
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
                lower = t.Possessive || (lower && t.Is(Kinds.Determiner) && end == i);
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
                    (tokens.Is(end, "of", "for", "at", "from", "with", "to", "in"))
                    && end > i
                    && (
                        !tokens[end - 1].Capital
                        || (tokens.Is(end, "of") && tokens.Is(end - 1, Kinds.Body | Kinds.Human))
                        || (tokens.Is(end, "for") && tokens.Is(end - 1, Kinds.Body))
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
            lower |= end > i && tokens[end - 1].Possessive;
            if (
                !lower
                && !LeadsToName(end)
                && !t.Is(Kinds.Human | Kinds.Body | Kinds.Document | Kinds.Particle | Kinds.Adjective | Kinds.Abstract)
            )
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

    // "Democratic ad maker Jane Doe": small words between capitals.
    private bool LeadsToName(int i)
    {
        // "Japan branded Korea": a past form behind a name is its verb.
        if (tokens.IsUnlistedPast(i))
        {
            return false;
        }

        for (var k = i + 1; k < i + 4 && tokens.IsWord(k); k++)
        {
            if (tokens[k].Capital)
            {
                return !tokens[k].Is(Kinds.Time);
            }

            if (
                tokens[k].Kinds != Kinds.None
                && !tokens[k].Is(Kinds.Human | Kinds.Body | Kinds.Document | Kinds.Adjective)
            )
            {
                return false;
            }
        }

        return false;
    }

    private int NextBreak(int i)
    {
        while (i < tokens.Count && tokens[i].Type is TokenType.Word or TokenType.Number or TokenType.Bracket)
        {
            i++;
        }

        return i;
    }

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
            && (tokens.Is(i, "on", "in", "this", "last", "earlier"))
            && tokens.Is(i + 1, Kinds.Time)
            && i > 0;
    }

    private bool IsBe(int i) => tokens.Is(i, "is", "are", "was", "were", "be", "been", "being");

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
                var subject = PhraseAfter(i, out var last);
                // "Calder, which makes pumps, ...": no person.
                return
                    subject.Kind == SourceKind.Person
                    && tokens.IsType(last + 1, TokenType.Comma)
                    && tokens.Is(last + 2, "which")
                    ? subject with
                    {
                        Kind = SourceKind.Body,
                    }
                    : subject;
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
