using System.Collections.Frozen;

namespace FactCheck.Extraction.Attribution;

/// <summary>What is known of a word apart from where it stands. A word may be several things at once.</summary>
[Flags]
internal enum Kinds
{
    None = 0,

    /// <summary>Says something: attributes whatever follows ("said", "told", "claims").</summary>
    Say = 1 << 0,

    /// <summary>May also report an act: attributes with a clause, a quotation, or a person as its subject ("announced", "confirmed").</summary>
    Announce = 1 << 1,

    /// <summary>A state of mind: attributes with a clause and a human subject ("believe", "fear").</summary>
    Believe = 1 << 2,

    /// <summary>Attributes only beside a quotation ("asked", "quipped", "sings").</summary>
    Manner = 1 << 3,

    /// <summary>A form in -ing of one of these.</summary>
    Ing = 1 << 4,

    /// <summary>The bare form of one of these.</summary>
    Base = 1 << 5,

    /// <summary>The form in -s of one of these.</summary>
    Third = 1 << 6,

    Determiner = 1 << 7,
    Preposition = 1 << 8,

    /// <summary>and, or, but.</summary>
    Conjunction = 1 << 9,

    /// <summary>Opens a clause: that, while, because.</summary>
    Subordinator = 1 << 10,

    /// <summary>who, which, whose, whom.</summary>
    Relative = 1 << 11,

    Pronoun = 1 << 12,
    Auxiliary = 1 << 13,
    Modal = 1 << 14,
    Negation = 1 << 15,
    Adverb = 1 << 16,

    /// <summary>A finite form of a verb that is not a speaking one.</summary>
    Finite = 1 << 17,

    /// <summary>A noun for a person or persons, which before a name is a title.</summary>
    Human = 1 << 18,

    /// <summary>Only ever a title: Mr., Sen.</summary>
    Honorific = 1 << 19,

    /// <summary>A noun for a body: ministry, party, campaign.</summary>
    Body = 1 << 20,

    /// <summary>A noun for what is said or written: statement, letter, report.</summary>
    Document = 1 << 21,

    /// <summary>Names a news outlet, or is a word that such names end in.</summary>
    Outlet = 1 << 22,

    /// <summary>A day, month, or other word of time.</summary>
    Time = 1 << 23,

    /// <summary>An adjective of nation, party or creed, or another that may stand before a name.</summary>
    Adjective = 1 << 24,

    /// <summary>Several persons: a plural of <see cref="Human"/>.</summary>
    Plural = 1 << 25,

    /// <summary>A small word inside names: al, bin, de, van.</summary>
    Particle = 1 << 26,

    /// <summary>A noun that is never a speaker: experience, evidence.</summary>
    Abstract = 1 << 27,

    /// <summary>A place that stands for its government.</summary>
    Place = 1 << 28,

    /// <summary>May begin or carry a tag without a speaking verb: according, opinion.</summary>
    Phrase = 1 << 29,

    /// <summary>A speaking verb whose bare form and form in -s are nouns as well: claim, states.</summary>
    Noun = 1 << 30,

    /// <summary>Any speaking verb.</summary>
    Cue = Say | Announce | Believe | Manner,
}

/// <summary>The word lists. Looked up without regard to case and without allocation.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Kinds> Words = Build();

    private static readonly FrozenDictionary<string, Kinds>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of <paramref name="word"/>, a final stop and a possessive ending aside.</summary>
    public static Kinds Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 24)
        {
            return Kinds.None;
        }

        if (Lookup.TryGetValue(word, out var kinds))
        {
            return kinds;
        }

        if (word[^1] == '.' && Lookup.TryGetValue(word[..^1], out kinds))
        {
            return kinds;
        }

        if (OfHyphenated(word, out kinds))
        {
            return kinds;
        }

        // "Fifty-eight"
        if (
            word.IndexOf('-') is > 2 and var hyphen
            && Lookup.TryGetValue(word[..hyphen], out kinds)
            && kinds == Kinds.Determiner
        )
        {
            return kinds;
        }

        return word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0])
            ? Kinds.Adverb
            : Kinds.None;
    }

    // "secretary-general", "editor-in-chief", "ex-minister", "co-leader": an office as its one word is.
    private static bool OfHyphenated(ReadOnlySpan<char> word, out Kinds kinds)
    {
        const Kinds office = Kinds.Human | Kinds.Plural;
        kinds = Kinds.None;
        var hyphen = word.IndexOf('-');
        if (hyphen < 2)
        {
            return false;
        }

        var head = word[..hyphen];
        var rest = word[(hyphen + 1)..];
        var part =
            Endings.Contains(rest) ? head
            : Prefixes.Contains(head) ? rest
            : default;
        if (!part.IsEmpty && Lookup.TryGetValue(part, out var known))
        {
            kinds = known & office;
        }

        return kinds != Kinds.None;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Set(
        "in-chief general elect designate at-arms at-large"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(
        "ex vice co deputy sub under self arch major lieutenant brigadier director secretary attorney then former"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Notices = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "UPDATE",
            "UPDATED",
            "BREAKING",
            "NOTE",
            "PHOTO",
            "PHOTOS",
            "VIDEO",
            "WATCH",
            "READ",
            "READ MORE",
            "MORE",
            "RELATED",
            "CORRECTION",
            "LIVE",
            "EXCLUSIVE",
            "OPINION",
            "ANALYSIS",
            "MAP",
            "SOURCE",
            "SOURCES",
            "CREDIT",
            "WARNING",
            "TAGS",
            "FILE",
            "FAQ",
            "SEE ALSO",
            "ALSO READ",
            "TOPICS"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Works = Set(
        "show program programme film movie book novel song series documentary play album essay called titled entitled"
    );

    /// <summary>A word before a work's title: "the film", "titled".</summary>
    public static bool IsWork(ReadOnlySpan<char> word) => Works.Contains(word);

    /// <summary>Whether a label in capitals announces a kind of text rather than a speaker.</summary>
    public static bool IsNotice(ReadOnlySpan<char> label) => Notices.Contains(label);

    private static FrozenDictionary<string, Kinds> Build()
    {
        var words = new Dictionary<string, Kinds>(StringComparer.OrdinalIgnoreCase);
        void Add(Kinds kind, string list)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        void Verbs(Kinds kind, string list)
        {
            foreach (var verb in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var forms = verb.Split('/');
                var stem = forms[0];
                if (!forms.AsSpan(1).Contains(stem))
                {
                    Add(kind | Kinds.Base, stem);
                }

                Add(kind | Kinds.Third, Third(stem));
                Add(kind | Kinds.Ing, Ing(stem));
                if (forms.Length == 1)
                {
                    Add(kind, Past(stem));
                }

                foreach (var past in forms.Skip(1))
                {
                    Add(kind, past);
                }
            }
        }

        void Nouns(Kinds kind, string list)
        {
            foreach (var noun in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var forms = noun.Split('/');
                Add(kind, forms[0]);
                Add(kind | Kinds.Plural, forms.Length > 1 ? forms[1] : Third(forms[0]));
            }
        }

        Verbs(Kinds.Say, SayVerbs);
        Verbs(Kinds.Announce, AnnounceVerbs);
        Verbs(Kinds.Believe, BelieveVerbs);
        Verbs(Kinds.Manner, MannerVerbs);
        Add(Kinds.Determiner, Determiners);
        Add(Kinds.Preposition, Prepositions);
        Add(Kinds.Preposition, "according");
        Add(Kinds.Conjunction, "and or but nor yet & plus");
        Add(Kinds.Subordinator, Subordinators);
        Add(Kinds.Relative, "who which whose whom");
        Add(Kinds.Pronoun, Pronouns);
        Add(Kinds.Auxiliary, Auxiliaries);
        Add(
            Kinds.Auxiliary | Kinds.Modal,
            "will would can could may might shall should must ought cannot i'll he'll she'll they'll we'll"
        );
        Add(
            Kinds.Negation,
            "not never n't didn't hasn't haven't hadn't doesn't don't won't wouldn't couldn't cannot can't"
        );
        Add(Kinds.Adverb, Adverbs);
        Add(Kinds.Finite, FiniteVerbs);
        Nouns(Kinds.Human, People);
        Add(Kinds.Human | Kinds.Plural, Groups);
        Add(Kinds.Human, "president-elect co-founder cofounder co-chair co-author");
        Add(Kinds.Honorific, Honorifics);
        Nouns(Kinds.Body, Bodies);
        Add(
            Kinds.Body,
            "assembly congress senate parliament cabinet nato unicef opec house motors electric airlines labs inc corp ltd llc plc"
        );
        Nouns(Kinds.Document, Documents);
        Add(Kinds.Outlet, Outlets);
        Add(Kinds.Time, Times);
        Add(Kinds.Adjective, Adjectives);
        Add(
            Kinds.Particle,
            "al el bin ibn ben bint abu umm de da di du del della der den van von ter la le dos das ould st mac"
        );
        Add(Kinds.Abstract, Abstracts);
        Add(Kinds.Place, Places);
        Add(Kinds.Phrase, Phrases);
        foreach (var noun in NounVerbs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(Kinds.Noun, noun);
            Add(Kinds.Noun, Third(noun));
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string Third(string stem) =>
        stem.EndsWith('y') && !IsVowel(stem, 2) ? stem[..^1] + "ies"
        : stem.EndsWith("man", StringComparison.Ordinal) ? stem[..^3] + "men"
        : stem.EndsWith('s')
        || stem.EndsWith('x')
        || stem.EndsWith("sh", StringComparison.Ordinal)
        || stem.EndsWith("ch", StringComparison.Ordinal)
            ? stem + "es"
        : stem + "s";

    private static string Ing(string stem) => Doubled(stem) + "ing";

    private static string Past(string stem) =>
        stem.EndsWith('e') ? stem + "d"
        : stem.EndsWith('y') && !IsVowel(stem, 2) ? stem[..^1] + "ied"
        : Doubled(stem) + "ed";

    // What -ing and -ed follow: "quip" gives "quipp", "state" gives "stat".
    private static string Doubled(string stem)
    {
        if (stem.EndsWith('e') && !stem.EndsWith("ee", StringComparison.Ordinal))
        {
            return stem[..^1];
        }

        return stem is "quip" or "admit" or "blog" or "rap" or "chat" or "yap" or "submit" ? stem + stem[^1] : stem;
    }

    private static bool IsVowel(string stem, int fromEnd) =>
        stem.Length >= fromEnd && stem[^fromEnd] is 'a' or 'e' or 'i' or 'o' or 'u';

    private const string SayVerbs = """
        say/said tell/told add claim state assert contend allege argue insist maintain explain reply respond retort remark comment
        write/wrote/written tweet opine caution complain reiterate recount recall/recalled testify quip joke
        declare aver avow lament boast concede acknowledge admit stress emphasize emphasise underline underscore note observe counter elaborate intone
        """;

    private const string AnnounceVerbs = """
        announce confirm report reveal disclose describe warn deny predict suggest promise vow pledge urge propose
        estimate clarify indicate hint imply signal express voice advise assure inform notify
        demand request repeat affirm reaffirm specify point/pointed mention post publish relate
        swear/swore/sworn threaten speculate surmise summarize summarise calculate forecast/forecast project outline highlight
        stipulate submit interject decry allow recommend remind charge call learn/learned/learnt agree quote cite conjecture
        attest rule reject refute rebut continue conclude dismiss transmit/transmitted answer
        """;

    private const string BelieveVerbs = """
        believe think/thought fear hope expect accept doubt suspect feel/felt worry consider assume reckon regret
        anticipate wonder complain
        """;

    private const string MannerVerbs = """
        ask inquire query shout yell cry scream whisper murmur mutter mumble exclaim sing/sang/sung chant laugh sigh
        grumble groan moan gush rave rant fume snap bark growl crow tease taunt mock muse ponder reflect reason remember
        begin/began/begun interrupt interpose exhort implore plead beg/begged pray
        thunder roar rail preach proclaim pronounce profess protest read/read
        chime chide scold rebuke berate blast slam criticize criticise denounce condemn accuse blame praise
        hail applaud greet rejoin venture prompt find/found judge
        wisecrack deadpan drawl stammer stutter rap recite echo concur
        """;

    private const string NounVerbs = """
        state claim report note comment tweet post charge remark estimate forecast promise demand request project outline highlight
        hope fear doubt worry regret feel point signal hint pledge vow urge quote post voice answer call rule blame praise
        """;

    private const string Phrases = """
        according by spoke speaks put words opinion view belief account assessment appraisal estimation telling
        clear concerned convinced confident optimistic hopeful afraid worried adamant making issuing giving
        back went goes
        statement assertion contention allegation announcement argument insistence warning
        """;

    private const string Determiners = """
        the a an some several many few various other others another two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousands dozens no none
        his her its their our my your this these those one both all most each every any certain such
        """;

    private const string Prepositions = """
        in on at by for of from to with without within into onto under over about above across against along among amid
        around before behind below beneath beside besides between beyond during despite except inside near off outside
        through throughout toward towards upon via per versus regarding concerning following ahead alongside
        """;

    private const string Subordinators = """
        that while when because since if although though after before until unless whether where what how why as whereas once lest
        """;

    private const string Pronouns = """
        he she they it we you i him them us me himself herself itself themselves who's he's she's it's they're
        he'd she'd they'd it'd i'm i've we've we're there everyone everybody everything nothing nobody someone somebody anyone anything
        he’s she’s it’s they’re he’d she’d they’d i’m i’ve we’ve we’re mine ours theirs
        """;

    private const string Auxiliaries = """
        is are was were be been being am has have had having do does did
        isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't shouldn't can't
        isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t didn’t doesn’t don’t won’t wouldn’t couldn’t shouldn’t can’t
        """;

    private const string Adverbs = """
        also later then further furthermore moreover previously recently however earlier meanwhile again still already once now
        even just only always ever soon too instead thus therefore hence nonetheless nevertheless additionally
        subsequently consequently separately reportedly repeatedly today yesterday tomorrow tonight
        twice often sometimes overall so there here afterwards afterward thereafter likewise first second secondly firstly finally
        publicly privately similarly initially originally notably importantly ironically ultimately eventually apparently clearly obviously
        unfortunately fortunately sadly hopefully officially formally politically legally simultaneously accordingly conversely alternatively
        specifically generally typically historically crucially evidently naturally undoubtedly increasingly remarkably surprisingly
        indeed perhaps maybe especially particularly immediately flatly out back on-air aloud simply almost
        """;

    private const string FiniteVerbs = """
        got came took made gave met left became held led sent put set saw ran kept stood hit won lost knew
        brought bought built caught chose cut did drew drove fell fled flew forgot fought froze grew heard hurt
        laid lay let meant paid rose sat sold shot showed shut slept spent spoke spread stole struck swept taught threw
        understood withdrew wore broke arrived attacked backed called condemned continued criticised criticized
        decided died entered failed forced ended happened helped invited joined killed launched liked lived looked
        moved needed offered opened passed played praised pushed received refused rejected remained resigned returned
        responded served signed started stopped supported tried turned used visited voted walked wanted warned worked
        attended appeared appealed hosted interviewed replaced released raised leaned earned faced changed dropped
        spoke goes gives takes makes seems wants needs comes knows gets keeps shows means remains becomes continues
        holds leads stands runs plans hopes expects seeks tries uses works supports opposes leaves appears include includes
        ends begins opens closes features sets lists follows requires allows brings faces lives plays holds helps says gone done cannot
        want need seem know make take give get come go keep remain become continue seek try appear
        """;

    private const string People = """
        spokesman spokeswoman spokesperson official officer source adviser advisor aide ally analyst expert scholar professor researcher
        scientist economist historian lawyer attorney prosecutor judge justice senator congressman congresswoman representative
        lawmaker legislator politician mp minister president premier chancellor governor mayor councilman councilwoman
        councillor councilor secretary undersecretary commissioner ambassador diplomat envoy negotiator director chief head chairman chairwoman chairperson chair
        leader boss manager executive ceo founder owner partner member commander general colonel major captain lieutenant sergeant admiral
        brigadier marshal soldier veteran fighter militant activist campaigner organizer organiser advocate strategist pollster consultant operative
        candidate nominee contender rival opponent critic supporter donor delegate voter resident neighbor neighbour
        witness bystander survivor victim patient doctor physician surgeon nurse teacher principal student pupil parent mother father
        wife husband son daughter brother sister uncle aunt niece nephew cousin friend colleague relative widow
        author writer editor reporter journalist correspondent columnist commentator blogger host anchor moderator narrator announcer presenter
        producer photographer actor actress singer musician artist director-general coach player athlete driver pilot sailor farmer worker
        employee contractor trader investor banker businessman businesswoman entrepreneur developer engineer programmer
        speaker whip deputy vice prime king queen prince princess sheikh sheik imam ayatollah cleric priest bishop archbishop
        cardinal pope pastor rabbi reverend monk nun mufti caliph emir sultan treasurer comptroller clerk inspector investigator detective
        superintendent sheriff policeman trooper guard firefighter paramedic coroner regulator auditor planner
        messenger prophet statesman dealmaker insider participant protester demonstrator organiser man woman boy girl teen teenager youngster
        person/people guy immigrant refugee migrant citizen taxpayer customer client tenant shopper passenger specialist technician
        mediator monitor observer inspector economist planner fellow scholar dean rector provost vice-president
        guest caller listener viewer reader user contributor defender detractor skeptic sceptic proponent opponent
        billionaire millionaire mogul tycoon magnate heir heiress star celebrity comedian filmmaker
        attorney-general solicitor barrister magistrate juror defendant plaintiff suspect prisoner detainee hostage
        chairman-elect incumbent elder survivor expert pensioner peasant registrar curator ranger baker butcher carpenter plumber landlord questioner bookkeeper challenger frontrunner front-runner runner-up republican democrat conservative liberal progressive libertarian
        """;

    private const string Groups = """
        sources officials authorities police staff media troops ministers aides people politicians factions critics experts
        """;

    private const string Honorifics = """
        mr mrs ms miss mx dr sir dame lord lady sen sens rep reps gov govs pres prof gen lt col maj capt sgt adm rev hon amb sec del atty insp supt det cmdr
        mp mep msp cllr councillor ald pc dc mullah maulana hojatoleslam allama sayyed seyyed seyed eminence excellency holiness highness majesty
        ustadh sayyid hajj hajji sr señor herr frau monsieur madame st fr messrs pm fm ret retired former acting interim
        ex-president ex-minister ex-prime vice deputy
        """;

    private const string Bodies = """
        ministry department agency bureau office administration government army navy force military command council committee commission
        party campaign team coalition alliance bloc union federation association organization organisation group movement foundation
        institute institution center centre university college school academy bank fund company firm corporation network court tribunal board
        authority regime embassy mission delegation panel faction militia brigade resistance league society church chamber club
        conference court watchdog think-tank lobby chamber kremlin pentagon embassy consulate secretariat directorate service
        observatory station project initiative trust staff police country nation state city side camp community
        """;

    private const string Documents = """
        statement report letter communique communiqué resolution declaration document article book memo memorandum note filing lawsuit complaint indictment
        ad advertisement advert poll survey study paper email message tweet post headline editorial release announcement bulletin
        analysis/analyses inquiry probe investigation assessment testimony transcript census plea book
        ruling verdict petition brief dispatch review audit website site page account summary paragraph text verse caption sign
        banner placard leaflet pamphlet motto slogan constitution law act agreement treaty charter press
        """;

    private const string Outlets = """
        news reuters ap afp upi tass xinhua anadolu irna isna mehr ansa dpa efe kyodo yonhap pti cnn bbc abc cbs nbc msnbc fox npr pbs c-span
        times post journal guardian telegraph independent herald tribune gazette chronicle observer globe inquirer examiner sun mirror mail express
        newsweek time economist bloomberg politico axios vox breitbart buzzfeed vice slate salon atlantic forbes fortune newspaper magazine daily weekly
        media tv television radio channel broadcaster podcast jazeera arabiya mayadeen awsat al-awsat manar monde figaro spiegel bild zeitung mundo haaretz
        rudaw shafaq kurdistan24 alwaght newsmax mediaite deadline variety huffpost newsroom wire dispatch courier sentinel star
        youtube facebook twitter instagram telegram
        """;

    private const string Times = """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat
        today yesterday tomorrow tonight morning afternoon evening night week weekend month year decade century hour hours minute minutes day days weeks months
        years ago last next early late mid midday noon midnight summer autumn winter spring a.m p.m am pm recently
        """;

    private const string Adjectives = """
        american iraqi iranian syrian british english scottish welsh irish french german russian ukrainian chinese japanese korean
        israeli palestinian lebanese saudi yemeni egyptian turkish kurdish jordanian qatari emirati kuwaiti libyan tunisian algerian moroccan
        afghan pakistani indian european african asian arab western eastern northern southern spanish italian greek polish
        dutch belgian swedish norwegian danish finnish hungarian czech austrian swiss canadian mexican brazilian argentine cuban
        venezuelan australian nigerian kenyan ethiopian sudanese somali indonesian malaysian vietnamese thai filipino
        shiite shia sunni muslim islamic christian jewish catholic orthodox republican democratic democrat conservative liberal labour labor socialist communist green gop
        foreign federal national local regional international central senior top chief former current retired political military
        security government official unnamed anonymous unidentified independent leading prominent veteran longtime long-time
        state u.s us uk eu un u.n white supreme high low new old young early press
        """;

    private const string Abstracts = """
        experience experiences history evidence reality fact facts estimate estimates everything nothing data figures numbers results
        past polling truth logic question questions answer reason reasons part number share percent majority minority
        statistics calculations chance odds time times move step decision plan plans deal change changes withdrawal result presence outcome development developments
        situation event events tension tensions action actions policy policies tactic thing things way ways idea
        trend trends record records history version
        """;

    private const string Places = """
        washington baghdad tehran moscow beijing kyiv kiev london paris berlin brussels ankara riyadh damascus beirut jerusalem cairo tel aviv
        iraq iran russia china ukraine israel syria turkey france germany britain america lebanon yemen egypt jordan qatar
        erbil amman doha muscat kuwait bahrain oman sanaa khartoum sudan tripoli libya tunis tunisia rabat morocco algiers algeria
        kabul afghanistan islamabad delhi seoul tokyo pyongyang taipei taiwan warsaw poland prague budapest hungary madrid spain rome
        italy athens greece ottawa canada canberra australia havana cuba caracas venezuela nairobi kenya abuja nigeria pretoria
        india pakistan japan u.s us uk eu un u.n usa
        """;
}
