using System.Collections.Frozen;

namespace FactCheck.Extraction.Segmentation;

/// <summary>What a full stop after a word means for the sentence.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation: the stop ends the sentence when what follows can begin one.</summary>
    None,

    /// <summary>Stands before a name ("Gen. Smith"): ends a sentence only before a word that is never a name.</summary>
    Title,

    /// <summary>Never stands last in a sentence ("e.g.", "vs.").</summary>
    Inner,

    /// <summary>Stands before a number ("p. 55"), and is an ordinary word elsewhere.</summary>
    Number,

    /// <summary>May end a sentence or not ("Jr.", "Jan.", "Ave."): the next word decides.</summary>
    Either,

    /// <summary>A company's form ("Inc."): as <see cref="Either"/>, but a name that is a subject may follow.</summary>
    Company,

    /// <summary>A state or province: after a comma it ends the sentence before a capital, since a comma would close it.</summary>
    Place,

    /// <summary>The same, where it is a word too ("Mass.", "Miss."): an abbreviation only after a comma.</summary>
    PlaceOrWord,

    /// <summary>A country, city or body ("U.S.", "U.N.", "D.C."): as <see cref="Either"/>, but what belongs to it follows in capitals.</summary>
    Body,

    /// <summary>"a.m.", "p.m.": ends a sentence before a capital unless a weekday, month or time zone follows.</summary>
    Clock,

    /// <summary>"etc.", "lbs.": ends a sentence before any capital.</summary>
    Last,

    /// <summary>A street or a saint: a name before and a function word after make it a street.</summary>
    Street,

    /// <summary>In no list, but shaped or used like an abbreviation.</summary>
    Unlisted,

    /// <summary>A capital letter: an initial, unless it completes a name ("Plan B.").</summary>
    Initial,

    /// <summary>The number or letter of a list item.</summary>
    Marker,
}

/// <summary>
/// The curated abbreviations of English news prose: titles and ranks as wire services write them, company forms,
/// months, states (the traditional, not the postal abbreviations), units, references. What the lists lack,
/// <see cref="DocumentEvidence"/> learns from the article itself.
/// </summary>
internal static class Abbreviations
{
    // A leading ^ marks an entry that counts only when it is written with a capital: in lower case it is a word.
    private const string Titles = """
        adm amb asst atty ^ald brig capt cdr cllr cmdr comdr comdt cpl cpt ^det dr drs ^ens ^fr ^gen gens gov govs
        ^hon ^insp lieut lt ltc ^maj mgr mlle mme mmes messrs mr mrs ms mx msgr mssrs mt mts ^ft ^op pfc ph pres prof profs
        ^pte pvt ^rep reps ^rev revd rt ^sen sens ^secy sgt sgts spc supt dra sra sras srta ste ^ven ^col cols ^ing ^mag ^hr ^dir
        ^dep cmsgt msgt ssgt tsgt ltjg radm vadm ^const shri ^smt ^wm ^chas ^geo ^bp ^abp ptl ptlm
        """;

    private const string Inner = """
        vs v e.g i.e p.s ^ps cf viz ret approx incl excl ca c deg resp nr esp ee a.k.a aka n.b q.v s.v
        """;

    private const string Number = """
        pop res est tab cap no nos n° nº № num ref refs eqn eqns ^app ^art ^arts fig figs eq eqs sec secs sect ch chap vol vols p pp para paras pt
        ^sun ^sat ^mar ^wed ^mon ^fri tel ext apt ^rm § ver ^sched ^reg cl
        """;

    private const string Either = """
        assn assoc dist dept depts univ intl int'l nat'l natl gov't govt jr sr esq ph.d m.d b.sc m.sc d.phil ll.b ll.m m.b.a
        d.d.s r.n c.e.o c.f.o jan feb apr jun jul aug sep sept oct nov dec tue tues thu thur thurs weds
        ave blvd rd hwy rte pkwy ^ln ^sq ^ct ^pl bldg bce b.c.e c.e ed eds repr orig al ibid uu
        ^fed ^utd ^civ ^crim ^proc ^supp ^cir ^evid ^bankr
        """;

    private const string Company = """
        inc corp co cos ltd llc llp plc bros mfg cie gmbh pty s.p.a s.r.l e.v ^hldgs ^intl ^bancorp
        """;

    private const string Places = """
        ala ariz ark calif cal colo conn fla ga ^ind kan kans ky ^la ^md mich minn mont neb nebr nev n.h n.j n.m n.y n.c n.d
        okla ^pa r.i s.c s.d tenn tex vt ^va w.va wis wyo ont que b.c alta sask n.s n.b p.e.i
        """;

    private const string PlacesOrWords = "^mass ^miss ^wash ^ill ^ore ^mo ^man ^del";

    // In small letters; a name seldom follows a unit, so a capital begins a sentence.
    private const string Units = "oz lb lbs mph hr hrs yr yrs km kg cm mm gal tbsp tsp ml wk wks bbl pts";

    private const string Body = "u.s u.s.a u.n e.u u.k u.a.e u.s.s.r e.c d.p.r.k p.r.c d.c n.y.c l.a";

    private static readonly FrozenDictionary<string, (AbbreviationKind Kind, bool Capital)> ByWord = Build();

    private static readonly FrozenDictionary<string, (AbbreviationKind Kind, bool Capital)>.AlternateLookup<
        ReadOnlySpan<char>
    > Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names that carry their own exclamation mark.</summary>
    public static readonly WordSet MarkedNames = new("E Yahoo Jeopardy Joomla Yum Wham Oklahoma");

    /// <summary>What the lists say of <paramref name="word"/>, written without its last full stop.</summary>
    public static AbbreviationKind Find(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var found) && (!found.Capital || char.IsUpper(word[0]))
            ? found.Kind
            : AbbreviationKind.None;

    private static FrozenDictionary<string, (AbbreviationKind, bool)> Build()
    {
        var all = new Dictionary<string, (AbbreviationKind, bool)>(StringComparer.OrdinalIgnoreCase);
        Add(Titles, AbbreviationKind.Title);
        Add(Inner, AbbreviationKind.Inner);
        Add(Number, AbbreviationKind.Number);
        Add(Either, AbbreviationKind.Either);
        Add(Body, AbbreviationKind.Body);
        Add(Company, AbbreviationKind.Company);
        Add(Places, AbbreviationKind.Place);
        Add(PlacesOrWords, AbbreviationKind.PlaceOrWord);
        Add("a.m p.m", AbbreviationKind.Clock);
        Add("etc", AbbreviationKind.Last);
        Add(Units, AbbreviationKind.Last);
        Add("st", AbbreviationKind.Street);
        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string words, AbbreviationKind kind)
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                all.TryAdd(word.TrimStart('^'), (kind, word[0] == '^'));
            }
        }
    }
}
