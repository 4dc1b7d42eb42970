using System.Collections.Frozen;

namespace FactCheck.Extraction.Quantities;

/// <summary>Words that the grammar of dates and amounts asks for by name.</summary>
internal enum Word : byte
{
    None,
    The,
    A,
    This,
    That,
    These,
    Those,
    Each,
    Every,
    All,
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    Recent,
    Current,
    Latest,
    Same,
    Comparable,
    Other,
    Another,
    Early,
    Late,
    Mid,
    Middle,
    Beginning,
    Close,
    Rest,
    Part,
    Half,
    Ago,
    Earlier,
    Later,
    Before,
    After,
    From,
    Since,
    Until,
    By,
    Within,
    In,
    On,
    At,
    Of,
    For,
    To,
    Between,
    During,
    Through,
    And,
    Or,
    Per,
    About,
    Around,
    Nearly,
    Over,
    Under,
    More,
    Less,
    Than,
    Least,
    Most,
    Up,
    No,
    As,
    Many,
    Much,
    Just,
    Only,
    Few,
    Several,
    Couple,
    Dozens,
    Old,
    So,
    Now,
    Age,
    Aged,
    Fiscal,
    Filler,
    Point,
    Once,
    Time,
    Clock,
    Eve,
    Good,
    Period,
    Near,
    Ended,
    Local,
    Zone,
    Not,
    Estimated,
    Upwards,
    Maximum,
    Minimum,
    Starting,
}

internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>Which way the sentence points, seen from the day it was published.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Future,
}

/// <summary>All that the lexicon knows of one word; a word may be several things ("second", "may", "fall").</summary>
internal sealed class Entry
{
    public static readonly Entry None = new();

    public Word Word { get; set; }

    /// <summary>"twelve" is 12; -1 for a word that is no number.</summary>
    public int Cardinal { get; set; } = -1;

    /// <summary>"million" is 1,000,000; 0 for a word that is no scale.</summary>
    public decimal Scale { get; set; }

    public int Ordinal { get; set; }

    /// <summary>The denominator that the word names: "thirds" is 3.</summary>
    public int Fraction { get; set; }

    /// <summary>"threefold" is 3.</summary>
    public int Fold { get; set; }

    public int Month { get; set; }

    /// <summary>Monday is 1, Sunday 7.</summary>
    public int Weekday { get; set; }

    /// <summary>An abbreviation, or a word with another meaning, that needs support from what stands beside it.</summary>
    public bool Weak { get; set; }

    public bool Plural { get; set; }

    public TimeUnit Unit { get; set; }

    /// <summary>The TIMEX3 code of a season: SP, SU, FA, WI.</summary>
    public string? Season { get; set; }

    /// <summary>The TIMEX3 code of a part of the day: MO, AF, EV, NI, DT; or a time of day, 12:00.</summary>
    public string? Part { get; set; }

    /// <summary>Days from the day of publication: "yesterday" is -1.</summary>
    public int? DayOffset { get; set; }

    /// <summary>"nineties" is 199.</summary>
    public int Decade { get; set; }

    /// <summary>A vague reference: PRESENT_REF, PAST_REF, FUTURE_REF.</summary>
    public string? Reference { get; set; }

    /// <summary>The value of a word that is a recurring time by itself: "daily" is P1D.</summary>
    public string? Recurring { get; set; }

    /// <summary>A unit of measure, as its symbol.</summary>
    public string? Measure { get; set; }

    /// <summary>A currency's ISO 4217 code.</summary>
    public string? Currency { get; set; }

    /// <summary>The country whose currency a word like "Canadian" picks, as the first two letters of the code.</summary>
    public string? Country { get; set; }

    /// <summary>The public holidays whose names begin with this word, the longest first.</summary>
    public HolidayName[]? Holidays { get; set; }

    /// <summary>The Islamic months whose names begin with this word, by the second word, which is empty where there is none.</summary>
    public (string Second, int Month)[]? IslamicMonths { get; set; }

    public Tense Tense { get; set; }

    /// <summary>The bare form of a verb that with a date tells of a plan: "talks begin Friday".</summary>
    public bool Present { get; set; }

    /// <summary>A word that ends a noun phrase: no noun is counted beyond it.</summary>
    public bool Function { get; set; }

    /// <summary>A plural without "s", which a number can count: "people".</summary>
    public bool Countable { get; set; }

    public bool IsNumeric => Cardinal >= 0 || Scale > 0;
}

/// <summary>The trigger words of the scanner: one look-up a token decides whether anything can begin there.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, Entry> Entries = Build();
    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Entries.Keys.Max(k => k.Length);

    // Written before an amount, in this case only: "Rs 500", "RM5", "EUR 20". Codes that are rather words or names in capitals (ALL, COP, TOP) are left out.
    private static readonly FrozenDictionary<string, string> CurrencySigns = (
        "AED AFN AMD AOA ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BWP BYN CAD CDF CHF CLP CNY CRC CZK DEM DKK DOP DZD EGP ETB EUR FRF GBP GEL GHS GTQ HKD HNL HUF IDR ILS INR IQD IRR ISK ITL "
        + "JMD JOD JPY KES KGS KHR KRW KWD KZT LBP LKR LYD MAD MDL MKD MMK MNT MUR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SYP "
        + "THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF YER ZAR ZMW Rs=INR Re=INR RM=MYR Rp=IDR Tk=BDT KSh=KES Ksh=KES USh=UGX TSh=TZS SFr=CHF RMB=CNY Dh=AED Dhs=AED SR=SAR QR=QAR KD=KWD JD=JOD LE=EGP"
    )
        .Split(' ')
        .Select(sign => sign.Split('='))
        .ToFrozenDictionary(sign => sign[0], sign => sign[^1], StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DesignatorsBySpan = Set(
        "airbus amendment annex apollo appendix area article articles block boeing catch category channel chapter chapters class clause decree directive district episode exit flight form formula gate grade highway iphone kilo "
            + "interstate lane level line model number numbers page pages paragraph paragraphs phase platform precinct proposition psalm regulation resolution resolutions room route rule russell schedule section "
            + "sections soyuz stage subsection terminal tier title type unit version volume windows zone"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CallsBySpan = Set(
        "call calls called calling dial dials dialed dialled dialing dialling dispatcher dispatchers operator operators emergency"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PaymentsBySpan = Set(
        "bet bill bonus bounty budget cash charge coin compensation cost costing costs damages debt debts deposit donated donation earn earned earning earns fare fee fine fined grant loan money note notes owe owed "
            + "paid pay paying payment payout pays penalty price priced prize profit raised reward salary saved savings selling sold spend spending spent stole tax ticket voucher wage worth"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ChangesBySpan = Set(
        "added adds advanced climb climbed climbing climbs decline declined declines declining decreased decreases dipped down drop dropped dropping drops eased eases edged fall fallen falling falls fell firmed "
            + "gain gained gaining gains grew grow growing grown grows higher increased increases increasing jump jumped jumps lose loses losing lost lower plunged rallied retreated rise risen rises rising rose sank "
            + "shed sheds slid slipped slips soared strengthened surged surges tumbled up weakened"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MishapsBySpan = Set(
        "accident airstrike airstrikes ambush announcement arrest arrests assault attack attacks blast blasts bombing bombings carnage clash clashes collapse collision crash crashes decision defeat disaster earthquake "
            + "explosion explosions fire flood flooding incident killing killings loss massacre murder quake raid raids riot riots ruling shooting shootings statement storm tragedy verdict victory violence win"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LastingBySpan = Set(
        "accord agreement alliance ban blockade boycott campaign case ceasefire civil coalition conflict contract curfew deal dictatorship dispute embargo feud insurgency investigation marriage "
            + "moratorium occupation pact partnership practice probe rebellion record regime reign relationship revolt rivalry rule siege strike struggle tradition treaty truce uprising war"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> YoungBySpan = Set(
        "babies baby boy boys brother calf child children cub daughter girl girls grandchild granddaughter grandson infant infants kitten nephew newborn niece patient puppy sister son toddler "
            + "triplets twin twins victim"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberedBySpan = Set(
        "airborne amendment armored armoured avenue battalion boulevard brigade circuit corps district division drive fleet infantry lane regiment road square squadron street terrace"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RacesBySpan = Set(
        "champions finals heats hurdles races relays runners sprinters sprints swimmers titles"
    );
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> SignsBySpan =
        CurrencySigns.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Entry Find(ReadOnlySpan<char> word) =>
        word.Length <= Longest && BySpan.TryGetValue(word, out var entry) ? entry : Entry.None;

    /// <summary>The ISO 4217 code for what stands before an amount of money, or null.</summary>
    public static string? CurrencySign(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && SignsBySpan.TryGetValue(word, out var code) ? code : null;

    /// <summary>A word whose number is a name: "Flight 93", "page 12", "Resolution 242".</summary>
    public static bool IsDesignator(ReadOnlySpan<char> word) => DesignatorsBySpan.Contains(word);

    /// <summary>A street, court or military unit that has a number for its name.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> word) => NumberedBySpan.Contains(word);

    /// <summary>What is run over so many metres: "the 400m hurdles".</summary>
    public static bool IsRace(ReadOnlySpan<char> word) => RacesBySpan.Contains(word);

    /// <summary>What lasts, so that its age is a duration: "the 30-year-old conflict".</summary>
    public static bool IsLasting(ReadOnlySpan<char> word) => LastingBySpan.Contains(word);

    /// <summary>Who may be weeks or months old.</summary>
    public static bool IsYoung(ReadOnlySpan<char> word) => YoungBySpan.Contains(word);

    /// <summary>A word of rising or falling, after which "$2 to $70" is a change and where it led, no range.</summary>
    public static bool IsChange(ReadOnlySpan<char> word) => ChangesBySpan.Contains(word);

    /// <summary>What is named with its day only once it has happened: "Friday's attack", "Monday's ruling".</summary>
    public static bool IsMishap(ReadOnlySpan<char> word) => MishapsBySpan.Contains(word);

    /// <summary>A word beside which pounds are money.</summary>
    public static bool IsPayment(ReadOnlySpan<char> word) => PaymentsBySpan.Contains(word);

    /// <summary>A word beside which 911 is the number to call.</summary>
    public static bool IsCall(ReadOnlySpan<char> word) => CallsBySpan.Contains(word);

    public static bool IsCurrencySign(ReadOnlySpan<char> word) => CurrencySign(word) is not null;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, Entry> Build()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);

        void Set(string words, Action<Entry> set)
        {
            foreach (var word in words.Split(' '))
            {
                if (!entries.TryGetValue(word, out var entry))
                {
                    entries[word] = entry = new Entry();
                }

                set(entry);
            }
        }

        void Each(string words, Action<Entry, int> set)
        {
            var n = 0;
            foreach (var alternatives in words.Split(' '))
            {
                foreach (var word in alternatives.Split('|'))
                {
                    Set(word, e => set(e, n));
                }

                n++;
            }
        }

        void Name(Word word, string words) => Set(words, e => e.Word = word);

        Each(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            (e, n) => e.Cardinal = n
        );
        Each("twenty thirty forty|fourty fifty sixty seventy eighty ninety", (e, n) => e.Cardinal = (n + 2) * 10);
        Each("twenties thirties forties fifties sixties seventies eighties nineties", (e, n) => e.Decade = 192 + n);
        Each(
            "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold",
            (e, n) => e.Fold = n + 2
        );
        Set("hundredfold", e => e.Fold = 100);
        Set("thousandfold", e => e.Fold = 1000);
        Set("hundred", e => e.Scale = 100);
        Set("dozen", e => e.Scale = 12);
        Set("thousand", e => e.Scale = 1_000);
        Set("lakh lakhs", e => e.Scale = 100_000);
        Set("million mn mln", e => e.Scale = 1_000_000);
        Set("crore crores cr", e => e.Scale = 10_000_000);
        Set("billion bn bln", e => e.Scale = 1_000_000_000);
        Set("trillion tn trn", e => e.Scale = 1_000_000_000_000);
        Each(
            "_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
            (e, n) => e.Ordinal = n
        );
        Set("thirtieth", e => e.Ordinal = 30);
        Set("hundredth", e => e.Ordinal = 100);
        Each(
            "_ _ half|halves third|thirds quarter|quarters fifth|fifths sixth|sixths seventh|sevenths eighth|eighths ninth|ninths tenth|tenths",
            (e, n) => e.Fraction = n
        );
        Set("hundredth hundredths", e => e.Fraction = 100);
        Name(Word.Half, "half halves");

        Each(
            "_ january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec",
            (e, n) => e.Month = n
        );
        Set("jan feb mar apr jun jul aug sep sept oct nov dec", e => e.Weak = true);
        Set("may march", e => e.Weak = true);
        Each(
            "يناير فبراير مارس أبريل|ابريل مايو يونيو|يونيه يوليو|يوليه أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
            (e, n) => e.Month = n + 1
        );
        Each(
            "_ monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun",
            (e, n) => e.Weekday = n
        );
        Set("mon tue tues wed thu thur thurs fri sat sun", e => e.Weak = true);
        Each(
            "_ mondays tuesdays wednesdays thursdays fridays saturdays sundays",
            (e, n) => (e.Weekday, e.Plural) = (n, true)
        );

        foreach (
            var (words, unit) in new[]
            {
                ("second sec", TimeUnit.Second),
                ("minute min", TimeUnit.Minute),
                ("hour hr", TimeUnit.Hour),
                ("day", TimeUnit.Day),
                ("weekend", TimeUnit.Weekend),
                ("week", TimeUnit.Week),
                ("fortnight", TimeUnit.Fortnight),
                ("month", TimeUnit.Month),
                ("quarter", TimeUnit.Quarter),
                ("year yr", TimeUnit.Year),
                ("decade", TimeUnit.Decade),
                ("century", TimeUnit.Century),
                ("millennium", TimeUnit.Millennium),
            }
        )
        {
            Set(words, e => e.Unit = unit);
            foreach (var word in words.Split(' '))
            {
                Set(word + "s", e => (e.Unit, e.Plural) = (unit, true));
            }
        }

        Set("centuries", e => (e.Unit, e.Plural) = (TimeUnit.Century, true));
        Set("millennia", e => (e.Unit, e.Plural) = (TimeUnit.Millennium, true));
        Set("sec secs min mins hr hrs yr yrs", e => e.Weak = true);

        Set("spring", e => (e.Season, e.Weak) = ("SP", true));
        Set("summer", e => e.Season = "SU");
        Set("fall", e => (e.Season, e.Weak) = ("FA", true));
        Set("autumn", e => e.Season = "FA");
        Set("winter", e => e.Season = "WI");
        Set("springs", e => (e.Season, e.Weak, e.Plural) = ("SP", true, true));
        Set("summers", e => (e.Season, e.Plural) = ("SU", true));
        Set("autumns", e => (e.Season, e.Plural) = ("FA", true));
        Set("winters", e => (e.Season, e.Plural) = ("WI", true));

        Set("morning", e => e.Part = "MO");
        Set("afternoon", e => e.Part = "AF");
        Set("evening", e => e.Part = "EV");
        Set("night", e => e.Part = "NI");
        Set("dawn daybreak sunrise", e => e.Part = "MO");
        Set("dusk nightfall sunset", e => e.Part = "EV");
        Set("lunchtime", e => e.Part = "MI");
        Set("noon midday", e => e.Part = "12:00");
        Set("midnight", e => e.Part = "24:00");
        Set("mornings", e => (e.Part, e.Plural) = ("MO", true));
        Set("afternoons", e => (e.Part, e.Plural) = ("AF", true));
        Set("evenings", e => (e.Part, e.Plural) = ("EV", true));
        Set("nights", e => (e.Part, e.Plural) = ("NI", true));
        Set("today", e => e.DayOffset = 0);
        Set("yesterday", e => e.DayOffset = -1);
        Set("tomorrow", e => e.DayOffset = 1);
        Set("tonight", e => (e.DayOffset, e.Part) = (0, "NI"));
        Set("overnight", e => e.Part = "NI");

        Set("now currently current nowadays presently", e => e.Reference = "PRESENT_REF");
        Set("recently lately", e => e.Reference = "PAST_REF");
        Set("soon", e => e.Reference = "FUTURE_REF");
        Set("future", e => e.Reference = "FUTURE_REF");
        Set("past", e => e.Reference = "PAST_REF");
        Set("hourly", e => e.Recurring = "PT1H");
        Set("daily nightly", e => e.Recurring = "P1D");
        Set("weekly", e => e.Recurring = "P1W");
        Set("fortnightly biweekly", e => e.Recurring = "P2W");
        Set("bimonthly", e => e.Recurring = "P2M");
        Set("monthly", e => e.Recurring = "P1M");
        Set("yearly annually", e => e.Recurring = "P1Y");

        Name(Word.The, "the");
        Name(Word.A, "a an");
        Name(Word.This, "this");
        Name(Word.That, "that");
        Name(Word.These, "these");
        Name(Word.Those, "those");
        Name(Word.Each, "each");
        Name(Word.Every, "every");
        Name(Word.All, "all");
        Name(Word.Last, "last");
        Name(Word.Past, "past");
        Name(Word.Previous, "previous prior preceding");
        Name(Word.Next, "next");
        Name(Word.Coming, "coming upcoming");
        Name(Word.Following, "following subsequent");
        Name(Word.Recent, "recent");
        Name(Word.Current, "current");
        Name(Word.Latest, "latest");
        Name(Word.Same, "same");
        Name(Word.Comparable, "comparable corresponding");
        Name(Word.Other, "other");
        Name(Word.Another, "another");
        Name(Word.Early, "early");
        Name(Word.Late, "late");
        Name(Word.Mid, "mid");
        Name(Word.Middle, "middle midst");
        Name(Word.Beginning, "beginning start outset");
        Name(Word.Close, "end close");
        Name(Word.Rest, "rest remainder course");
        Name(Word.Part, "part");
        Name(Word.Ago, "ago");
        Name(Word.Earlier, "earlier");
        Name(Word.Later, "later");
        Name(Word.Before, "before");
        Name(Word.After, "after");
        Name(Word.From, "from");
        Name(Word.Since, "since");
        Name(Word.Until, "until till");
        Name(Word.By, "by");
        Name(Word.Within, "within");
        Name(Word.In, "in");
        Name(Word.On, "on");
        Name(Word.At, "at");
        Name(Word.Of, "of");
        Name(Word.For, "for");
        Name(Word.To, "to");
        Name(Word.Between, "between");
        Name(Word.During, "during throughout");
        Name(Word.Through, "through");
        Name(Word.And, "and");
        Name(Word.Or, "or");
        Name(Word.Per, "per");
        Name(Word.About, "about approximately roughly circa");
        Name(Word.Around, "around some");
        Name(Word.Nearly, "nearly almost");
        Name(Word.Over, "over above exceeding");
        Name(Word.Under, "under below");
        Name(Word.More, "more");
        Name(Word.Less, "less fewer");
        Name(Word.Than, "than");
        Name(Word.Least, "least");
        Name(Word.Most, "most");
        Name(Word.Up, "up");
        Name(Word.No, "no");
        Name(Word.Not, "not");
        Name(Word.As, "as");
        Name(Word.Many, "many");
        Name(Word.Much, "much");
        Name(Word.Just, "just");
        Name(Word.Only, "only exactly");
        Name(Word.Few, "few");
        Name(Word.Several, "several");
        Name(Word.Couple, "couple");
        Name(Word.Dozens, "dozens hundreds thousands millions billions scores tens");
        Set("tens", e => e.Scale = 10);
        Set("dozens", e => e.Scale = 12);
        Set("scores", e => e.Scale = 20);
        Set("hundreds", e => e.Scale = 100);
        Set("thousands", e => e.Scale = 1_000);
        Set("millions", e => e.Scale = 1_000_000);
        Set("billions", e => e.Scale = 1_000_000_000);
        Name(Word.Old, "old");
        Name(Word.So, "so");
        Name(Word.Now, "now");
        Name(Word.Age, "age ages");
        Name(Word.Aged, "aged");
        Name(Word.Fiscal, "fiscal financial");
        Name(
            Word.Filler,
            "additional straight consecutive successive full whole entire trading business working calendar academic long extra solid turbulent crucial lengthy short"
        );
        Name(Word.Point, "point points");
        Name(Word.Once, "once twice");
        Name(Word.Time, "time times");
        Name(Word.Clock, "o'clock");
        Name(Word.Eve, "eve");
        Name(Word.Good, "good");
        Name(Word.Period, "period");
        Name(Word.Near, "near foreseeable immediate distant");
        Name(Word.Ended, "ended ending ends");
        Name(Word.Local, "local");
        Name(Word.Estimated, "estimated");
        Name(Word.Upwards, "upwards upward excess north");
        Name(Word.Maximum, "maximum");
        Name(Word.Minimum, "minimum");
        Name(Word.Starting, "starting effective");
        Name(Word.Zone, "gmt utc est edt cst cdt mst mdt pst pdt et pt cet cest bst ist eet msk jst");

        foreach (var names in Quantities.Holidays.Names)
        {
            Set(names.Key, e => e.Holidays = [.. names]);
        }

        foreach (var (names, months) in Islamic.Names)
        {
            Set(names, e => e.IslamicMonths = months);
        }

        foreach (
            var (symbol, words) in new[]
            {
                ("km", "km kms kilometer kilometers kilometre kilometres"),
                ("m", "meter meters metre metres"),
                ("cm", "cm centimeter centimeters centimetre centimetres"),
                ("mm", "mm millimeter millimeters millimetre millimetres"),
                ("mi", "mile miles"),
                ("nmi", "nmi"),
                ("yd", "yard yards"),
                ("ft", "foot feet ft"),
                ("in", "inch inches"),
                ("kg", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
                ("g", "gram grams gramme grammes"),
                ("mg", "mg milligram milligrams"),
                ("t", "tonne tonnes"),
                ("ton", "ton tons"),
                ("st", "stone"),
                ("lb", "lb lbs pound pounds"),
                ("oz", "oz ounce ounces"),
                ("ha", "ha hectare hectares"),
                ("acre", "acre acres"),
                ("l", "liter liters litre litres"),
                ("ml", "ml millilitre millilitres milliliter milliliters"),
                ("cl", "cl"),
                ("pt", "pint pints"),
                ("gal", "gallon gallons"),
                ("bbl", "barrel barrels"),
                ("bpd", "bpd"),
                ("mcm", "mcm"),
                ("bcm", "bcm"),
                ("tcm", "tcm"),
                ("bcf", "bcf"),
                ("tcf", "tcf"),
                ("W", "watt watts"),
                ("kW", "kw kilowatt kilowatts"),
                ("MW", "mw megawatt megawatts"),
                ("GW", "gw gigawatt gigawatts"),
                ("TW", "tw terawatt terawatts"),
                ("kWh", "kwh"),
                ("MWh", "mwh"),
                ("GWh", "gwh"),
                ("TWh", "twh"),
                ("kcal", "kcal calorie calories"),
                ("dB", "decibel decibels"),
                ("V", "volt volts"),
                ("ct", "carat carats"),
                ("km/h", "kph kmh"),
                ("mph", "mph"),
                ("kn", "knot knots"),
                ("kt", "kiloton kilotons"),
                ("Mt", "megaton megatons"),
                ("deg", "degree degrees"),
                ("kB", "kb kilobyte kilobytes"),
                ("MB", "mb megabyte megabytes"),
                ("GB", "gb gigabyte gigabytes"),
                ("TB", "tb terabyte terabytes"),
                ("Hz", "hz hertz"),
                ("MHz", "mhz megahertz"),
                ("GHz", "ghz gigahertz"),
            }
        )
        {
            Set(words, e => e.Measure = symbol);
        }

        foreach (
            var (code, words) in new[]
            {
                ("USD", "dollar dollars"),
                ("USD-cent", "cent cents"),
                ("EUR", "euro euros"),
                ("GBP", "sterling quid pound pounds"),
                ("GBP-cent", "pence penny"),
                ("JPY", "yen"),
                ("CNY", "yuan renminbi"),
                ("INR", "rupee rupees"),
                ("INR-cent", "paisa paise"),
                ("RUB-cent", "kopeck kopecks kopek kopeks"),
                ("RUB", "ruble rubles rouble roubles"),
                ("CHF", "franc francs"),
                ("ILS", "shekel shekels"),
                ("DINAR", "dinar dinars"),
                ("RIYAL", "riyal riyals"),
                ("RIAL", "rial rials"),
                ("AED", "dirham dirhams"),
                ("TRY", "lira liras"),
                ("CROWN", "krona kronor krone kroner koruna korunas crown crowns"),
                ("PESO", "peso pesos"),
                ("SHILLING", "shilling shillings"),
                ("BRL", "real reais"),
                ("ZAR", "rand rands"),
                ("PLN", "zloty zlotys"),
                ("UAH", "hryvnia hryvnias"),
                ("HUF", "forint forints"),
                ("RON", "leu lei"),
                ("BGN", "lev leva"),
                ("KZT", "tenge"),
                ("AMD", "dram drams"),
                ("AZN", "manat manats"),
                ("BDT", "taka"),
                ("ETB", "birr"),
                ("GHS", "cedi cedis"),
                ("ZMW", "kwacha"),
                ("AFN", "afghani afghanis"),
                ("MMK", "kyat kyats"),
                ("THB", "baht"),
                ("IDR", "rupiah rupiahs"),
                ("MYR", "ringgit ringgits"),
                ("VND", "dong"),
                ("NGN", "naira"),
                ("DEM", "mark marks"),
                ("VES", "bolivar bolivars"),
                ("BTC", "bitcoin bitcoins"),
                ("GBp", "p"),
            }
        )
        {
            Set(words, e => e.Currency = code);
        }

        foreach (
            var (country, words) in new[]
            {
                ("US", "american"),
                ("CA", "canadian"),
                ("AU", "australian"),
                ("NZ", "zealand"),
                ("HK", "kong"),
                ("SG", "singapore singaporean"),
                ("CH", "swiss"),
                ("FR", "french"),
                ("BE", "belgian"),
                ("IQ", "iraqi"),
                ("KW", "kuwaiti"),
                ("JO", "jordanian"),
                ("BH", "bahraini"),
                ("DZ", "algerian"),
                ("TN", "tunisian"),
                ("LY", "libyan"),
                ("RS", "serbian"),
                ("SA", "saudi"),
                ("QA", "qatari"),
                ("IR", "iranian"),
                ("YE", "yemeni"),
                ("OM", "omani"),
                ("TR", "turkish"),
                ("IT", "italian"),
                ("LB", "lebanese"),
                ("SY", "syrian"),
                ("SE", "swedish"),
                ("NO", "norwegian"),
                ("DK", "danish"),
                ("CZ", "czech"),
                ("IS", "icelandic"),
                ("MX", "mexican"),
                ("PH", "philippine"),
                ("AR", "argentine argentinian"),
                ("CL", "chilean"),
                ("CO", "colombian"),
                ("CU", "cuban"),
                ("DO", "dominican"),
                ("UY", "uruguayan"),
                ("JM", "jamaican"),
                ("MA", "moroccan"),
                ("SD", "sudanese"),
                ("KE", "kenyan"),
                ("UG", "ugandan"),
                ("TZ", "tanzanian"),
                ("SO", "somali"),
                ("NP", "nepali nepalese"),
                ("PK", "pakistani"),
                ("LK", "lankan"),
                ("IN", "indian"),
                ("EG", "egyptian"),
                ("GB", "british"),
                ("KR", "korean"),
                ("TW", "taiwan taiwanese"),
                ("DE", "german"),
            }
        )
        {
            Set(words, e => e.Country = country);
        }

        Set(
            "will shall 'll wo expires resumes turns meets concludes appears becomes takes goes retires expected expects scheduled due plans plan planned intends intend hopes upcoming would should slated planning begins starts leaves arrives opens returns until till by going proposed may might next tomorrow can must deadline ending prepares preparing",
            e => e.Tense = Tense.Future
        );
        Set(
            "said was were had did told been killed began came took went made met left became reported announced rose fell closed ended died won lost got gave saw found sent held wrote shot led struck broke spoke knew thought grew sold bought paid brought stood lay ran sat flew drew fled hit cut has have ago",
            e => e.Tense = Tense.Past
        );
        Set("begin start open resume expire meet play face go vote", e => e.Present = true);
        Set(
            "the a an this that these those and or but nor if when while as at by for from in into of off on onto out over per since than then through to under until up upon with within without is are was were be been being has have had do does did will would can could may might must shall should not no he she it they we you i who which what where why how his her its their our your my him them us me said say says after before during between about against also still just only more most less least so such too very all both each every any because although though however according during among across along around behind beyond despite near toward towards via like amid were went came there here now took made told yet even again ago came first last next per while apart alone died rose fell including else",
            e => e.Function = true
        );
        Set(
            "people men women children police troops personnel staff cattle sheep fish aircraft feet teeth mice deer livestock media data dead soldiers wounded injured missing percent crew",
            e => e.Countable = true
        );
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
