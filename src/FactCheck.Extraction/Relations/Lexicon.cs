using System.Buffers;
using System.Collections.Frozen;
using FactCheck.Extraction.Segmentation;

namespace FactCheck.Extraction.Relations;

/// <summary>A word's meaning as far as comparing goes: a key, and for one of two opposites ("begin", "end") which.</summary>
internal readonly record struct Concept(string Key, int Pole);

/// <summary>The words that comparing passages needs to know. The lists are the project's own.</summary>
internal static class Lexicon
{
    /// <summary>Words that carry no matter.</summary>
    public static readonly WordSet Stop = new(
        """
        a an the and or but nor so yet if then than that this these those there here it its he him his she her hers they them their theirs we our ours us
        you your i me my who whom whose which what when where why how of in on at by for from to into onto out off up down over under about after before during
        between among through with within without against per via until till since as is are was were be been being am do does did done doing has have had having
        will would shall should can could may might must ought not no never also just only even still already again very more most much many few less least some
        any all both each every either neither other another such own same too s t re ve ll d m al el la le de von van der one two three
        now later earlier soon today yesterday tomorrow first second last next new old mr mrs ms dr while because though although however
        lrb rrb lsb rsb
        """
    );

    /// <summary>Words of reporting and of any news: they join passages of every matter.</summary>
    public static readonly WordSet Common = new(
        """
        say said says tell told report reported reports according add added adds state stated states statement note noted announce announced call called
        speak spoke spoken ask asked write wrote written claim claimed show shows showed official officials spokesman spokeswoman source sources media news agency
        paper people person time year years month months week weeks day days part way thing number country make made take took taken get got go went gone come came
        set put give gave given use used become became include included known name named hold held good well long great large high
        """
    );

    /// <summary>Words that turn the clause they stand in.</summary>
    public static readonly WordSet Negation = new(
        "not no never none nobody nothing nowhere neither nor cannot without hardly lacks lack lacked fail fails failed false untrue wrongly"
    );

    /// <summary>Verbs that turn all that follows in the sentence.</summary>
    public static readonly WordSet Denial = new(
        """
        deny denies denied denying refuse refuses refused refusing refute refutes refuted dispute disputes disputed
        contradict contradicts contradicted disprove disproved
        """
    );

    /// <summary>Verbs that turn what follows where that is a thing said ("rejected reports that"); else they are the opposite of accepting.</summary>
    public static readonly WordSet Dismissal = new("reject rejects rejected rejecting dismiss dismisses dismissed");

    /// <summary>What begins to name a thing said.</summary>
    public static readonly WordSet Saying = new(
        "report reports claim claims allegation allegations accusation accusations suggestion suggestions rumour rumours rumor rumors that any as"
    );

    /// <summary>After "no" or "not" these make no negation: "no later than", "not only".</summary>
    public static readonly WordSet Limiting = new("later earlier less more fewer only just least without");

    /// <summary>Words at which what a negation governs ends.</summary>
    public static readonly WordSet ClauseStart = new(
        "but however although though while whereas because that which who whom where when since until unless and"
    );

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, Concept> Concepts = Read(
        """
        troop: troop soldier force garrison military
        leave+: leave left withdraw withdrew withdrawn withdrawal depart departure exit pullout pull retreat
        leave-: stay remain
        begin+: begin began begun start launch commence beginning
        begin-: end finish complete completion conclude conclusion cease finalize finalise
        rise+: rise rose risen increase grow grew grown climb gain surge raise
        rise-: fall fell fallen decrease decline drop shrink shrank reduce
        accept+: accept approve adopt endorse support
        accept-: oppose veto reject dismiss
        win+: win won victory
        win-: lose lost defeat
        open+: open
        open-: close shut
        allow+: allow permit legalize authorise authorize
        allow-: ban forbid forbade forbidden prohibit outlaw
        guilty+: guilty convict
        guilty-: innocent acquit
        alive+: alive survive living
        alive-: die died dead death kill fatality perish
        succeed+: succeed success successful
        succeed-: failure unsuccessful
        sell: sell sold sale
        buy: buy bought purchase acquire acquisition
        agree: agree agreement accord deal pact memorandum understanding
        move: move relocate relocation transfer shift redeploy bound
        us: us usa american america washington
        uk: uk british britain london
        iraq: iraq iraqi
        bill: bill law legislation
        partner: partnership partner bilateral
        pay: pay paid payment
        build: build built
        see: see saw seen
        send: send sent
        lead: lead led leader
        vote: vote ballot
        marry+: marry married marriage wed
        marry-: divorce
        child: child children kid
        film: film movie
        plan: plan plann schedule timetable timeframe
        injure: injure injury wound hurt
        transition: transition transform change
        border: border frontier
        gap: gap hole shortfall deficit
        demonstrate: demonstrate demonstration demonstrator protest protester
        house: house home household
        """
    );

    /// <summary>What a word means, by its stem where no list knows it.</summary>
    public static Concept Of(string word)
    {
        var stem = Stem(word);
        return Concepts.TryGetValue(stem, out var concept) ? concept : new Concept(stem, 0);
    }

    /// <summary>
    /// Takes off the commonest endings of plural, past and -ing (step 1 of Porter, 1980, and a final e), so that the forms of one word meet.
    /// </summary>
    public static string Stem(string word)
    {
        var s = word.AsSpan();
        if (s.Length > 4 && s.EndsWith("ies", StringComparison.Ordinal))
        {
            return string.Concat(s[..^3], "y");
        }

        if (s.EndsWith("sses", StringComparison.Ordinal))
        {
            s = s[..^2];
        }
        else if (s.Length > 3 && s[^1] == 's' && s[^2] is not ('s' or 'u' or 'i'))
        {
            s = s[..^1];
        }

        var cut =
            s.Length > 5 && s.EndsWith("ing", StringComparison.Ordinal) ? 3
            : s.Length > 4 && s.EndsWith("ied", StringComparison.Ordinal) ? -1
            : s.Length > 4 && s.EndsWith("ed", StringComparison.Ordinal) && s[^3] != 'e' ? 2
            : 0;
        if (cut < 0)
        {
            return string.Concat(s[..^3], "y");
        }

        if (cut > 0 && s[..^cut].ContainsAny(Vowels))
        {
            s = s[..^cut];
            if (s.Length > 3 && s[^1] == s[^2] && s[^1] is not ('l' or 's' or 'z'))
            {
                s = s[..^1];
            }
        }

        return (s.Length > 3 && s[^1] == 'e' ? s[..^1] : s).ToString();
    }

    private static FrozenDictionary<string, Concept> Read(string lines)
    {
        var concepts = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var pole =
                line[colon - 1] == '+' ? 1
                : line[colon - 1] == '-' ? -1
                : 0;
            var concept = new Concept(line[..colon].TrimEnd('+', '-'), pole);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                concepts[Stem(word)] = concept;
            }
        }

        return concepts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
