using System.Numerics;

namespace FactCheck.Extraction.Labelling;

/// <summary>What a word can tell of the sentence it stands in. A word may give several cues; the lists are in <see cref="Lexicon"/>.</summary>
[Flags]
internal enum Cue : uint
{
    None = 0,
    Report = 1 << 0,
    Praise = 1 << 1,
    Blame = 1 << 2,
    Boost = 1 << 3,
    Hedge = 1 << 4,
    Modal = 1 << 5,
    Duty = 1 << 6,
    FirstPerson = 1 << 7,
    SecondPerson = 1 << 8,
    Mind = 1 << 9,
    Negation = 1 << 10,
    Calendar = 1 << 11,
    Number = 1 << 12,
    Change = 1 << 13,
    Body = 1 << 14,
    Role = 1 << 15,
    Past = 1 << 16,
    Motive = 1 << 17,
    Discourse = 1 << 18,
    Loaded = 1 << 19,
    Question = 1 << 20,
    Vision = 1 << 21,
    Policy = 1 << 22,
    Page = 1 << 23,
    Act = 1 << 24,
    Compare = 1 << 25,
    Be = 1 << 26,
    Unit = 1 << 27,
    Emotion = 1 << 28,
    Harm = 1 << 29,
    Future = 1 << 30,
    Function = 1u << 31,
}

/// <summary>
/// The word lists of the labeller, written for this project. Looked up by the hash of the lower-cased word, so that no
/// string is made of a word; building the table refuses two words of one hash.
/// </summary>
internal static class Lexicon
{
    private const int Bits = 14;
    private static readonly (ulong Hash, Cue Cues)[] Table = Build();

    /// <summary>The cues of the word with this <see cref="Hash"/>; none where no list has it.</summary>
    public static Cue Find(ulong hash)
    {
        for (var i = Slot(hash); ; i = (i + 1) & ((1 << Bits) - 1))
        {
            ref readonly var entry = ref Table[i];
            if (entry.Hash == hash)
            {
                return entry.Cues;
            }

            if (entry.Hash == 0)
            {
                return Cue.None;
            }
        }
    }

    /// <summary>64-bit FNV-1a over the UTF-16 code units as given; callers lower-case.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Fnv.Seed;
        foreach (var c in word)
        {
            hash = Fnv.Add(hash, c);
        }

        return hash;
    }

    private static int Slot(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15UL) >> (64 - Bits));

    private static (ulong Hash, Cue Cues)[] Build()
    {
        var words = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var (cue, list) in Lists)
        {
            foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words[word] = words.GetValueOrDefault(word) | cue;
            }
        }

        var table = new (ulong Hash, Cue Cues)[1 << Bits];
        if (words.Count > table.Length / 2)
        {
            throw new InvalidOperationException("The lexicon has outgrown its table.");
        }

        foreach (var (word, cues) in words)
        {
            var hash = Hash(word);
            var i = Slot(hash);
            while (table[i].Hash != 0)
            {
                if (table[i].Hash == hash)
                {
                    throw new InvalidOperationException($"Two words of one hash, one of them “{word}”.");
                }

                i = (i + 1) & (table.Length - 1);
            }

            table[i] = (hash, cues);
        }

        return table;
    }

    private static (Cue Cue, string Words)[] Lists =>
        [
            (
                Cue.Report,
                """
                said says say saying told tells tell telling announced announces announce announcing stated states stating confirmed confirms
                confirm confirming reported reports report reportedly reporting added adds adding according claimed claims claiming denied denies deny
                denying warned warns warning insisted insists argued argues acknowledged acknowledges admitted admits
                explained explains noted notes declared declares revealed reveals disclosed discloses testified testifies
                alleged alleges allegedly accused accuses accusing quoted quoting cited cites citing wrote writes tweeted posted replied responded
                asserted asserts asserting stressed stresses emphasized emphasised reiterated pledged pledges vowed vows promised told
                informed briefed interviewed commented remarked described describes expressed expresses called condemned condemns criticized criticised
                statement spokesperson spokesman spokeswoman source sources released published estimated estimates predicted
                """
            ),
            (
                Cue.Praise,
                """
                good great best better excellent wonderful fantastic amazing brilliant beautiful remarkable outstanding superb impressive
                inspiring extraordinary magnificent heroic courageous brave noble wise proud strong strongest finest greatest incredible
                exceptional admirable praiseworthy triumphant glorious splendid masterful masterpiece masterly elegant graceful charming delightful genuine
                sincere honest honorable honourable decent fair just noble visionary bold boldly smart clever sensible reasonable welcome
                refreshing hopeful promising encouraging bright perfect ideal successful success hero heroes genius gem treasure joy
                blessing virtue virtues dignity wisdom courage compassion generosity integrity greatness excellence resilient vibrant thriving robust
                beloved cherished sacred precious memorable unforgettable stunning compelling fascinating delicious lovely nice enjoyable
                rightly wisely bravely beautifully brilliantly admirably lucky fortunate thankfully worthy
                """
            ),
            (
                Cue.Blame,
                """
                bad worse worst terrible horrible awful dreadful disastrous catastrophic shameful disgraceful outrageous appalling
                scandalous ridiculous absurd laughable ludicrous pathetic stupid foolish idiotic insane crazy mad reckless irresponsible
                incompetent corrupt rotten evil wicked cruel brutal heartless callous cynical hypocritical dishonest deceitful
                misleading bogus fake phony phoney sham fraud fraudulent hollow empty shallow weak weakest feeble cowardly coward cowards
                timid lazy greedy selfish arrogant smug pompous vain ignorant naive clueless tone-deaf bizarre weird strange odd
                troubling disturbing alarming worrying dangerous toxic poisonous vicious nasty ugly grim bleak dire hopeless
                doomed failing failed failure failures fiasco debacle disgrace mess chaos disaster catastrophe nightmare farce mockery joke
                travesty scam hoax lie lies lying liar liars deception deceit hypocrisy cowardice folly madness lunacy nonsense
                rubbish drivel garbage trash propaganda charade circus witch-hunt smear smears blunder blunders mistake wrong wrongly sadly
                unfortunately tragically shamefully foolishly recklessly badly poorly unfair unjust unacceptable intolerable inexcusable
                unconscionable unforgivable indefensible untenable immoral unethical despicable contemptible disgusting repulsive sickening
                vile heinous monstrous barbaric savage ruthless draconian tyrannical oppressive authoritarian bloated wasteful
                useless pointless meaningless worthless futile clumsy inept sloppy lame tired stale boring dull bland tedious mediocre
                disappointing disappointed disappointment embarrassing embarrassment humiliating humiliation suspicious dubious specious spurious
                questionable flawed broken dysfunctional backward outdated divisive hateful bigoted racist sexist extremist fanatical
                radical perverse twisted sinister insidious treacherous betrayal betrayed hysterical hysteria paranoid delusional delusion
                illusion myth pretense pretence excuse excuses ploy stunt gimmick trick tricks mirage façade facade guise whitewash blind blatant
                """
            ),
            (
                Cue.Boost,
                """
                very really absolutely utterly totally completely entirely truly deeply highly extremely incredibly simply merely
                clearly obviously certainly definitely undoubtedly surely indeed literally plainly frankly quite rather so such too
                always never every everything nothing nobody everybody everyone anyone ever forever whole entire sheer mere mostly largely hardly
                barely scarcely just even only far much exactly precisely perfectly blatantly grossly wildly hugely vastly
                overwhelmingly profoundly fundamentally enormously tremendously desperately inevitably evidently apparently arguably
                supposedly ostensibly so-called unmistakably naturally ironically curiously strangely essentially basically actually
                endless constant unprecedented immense enormous massive huge tremendous profound total utter pure complete ultimate
                """
            ),
            (
                Cue.Hedge,
                """
                perhaps maybe possibly probably likely unlikely presumably potentially somewhat seem seems seemed appear appears appeared
                might may could suggest suggests suggested indicates indicate implies imply unclear uncertain doubt doubts doubtful
                doubtless speculation speculate presumably almost sort kind tend tends conceivably plausible ambiguous
                """
            ),
            (
                Cue.Modal,
                "will would shall should could can may might must won't wouldn't shouldn't couldn't can't cannot mustn't i'll we'll you'll he'll she'll they'll it'll i'd we'd"
            ),
            (
                Cue.Duty,
                "must should ought need needs shall let let's lets required demand demands deserve deserves deserved urge imperative necessary essential vital crucial urgently please"
            ),
            (Cue.FirstPerson, "i me my mine myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll"),
            (Cue.SecondPerson, "you your yours yourself yourselves you're you've you'd you'll"),
            (
                Cue.Mind,
                """
                think thinks thought believe believes believed feel feels felt hope hopes hoped hoping want wants wanted wish wishes
                know knows guess suppose suspect imagine assume consider considers seem opinion view views idea ideas
                agree agrees disagree doubt doubts wonder convinced understand understood remember realize realise recognize care cares
                prefer expect expects expected fear fears trust
                """
            ),
            (
                Cue.Negation,
                "not no never none neither nor nothing nobody nowhere without isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't ain't"
            ),
            (
                Cue.Calendar,
                """
                january february march april june july august september october november december jan feb mar apr jun jul aug sep
                sept oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight week weeks
                month months year years decade decades century centuries quarter day days hour hours weekend morning afternoon evening
                annual annually monthly weekly daily earlier ago last since until
                """
            ),
            (
                Cue.Number,
                """
                one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
                twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
                billions trillion trillions dozen dozens half third quarter quarters twice double triple doubled tripled first second
                fourth fifth zero several
                """
            ),
            (
                Cue.Change,
                """
                increase increased increases increasing rise rises rose risen rising fall falls fell fallen falling drop drops dropped
                decline declined declining decrease decreased grew grow grows grown growth cut cuts cutting raise raised raises reduce
                reduced reducing reduction doubled tripled halved gained lost loss losses gain gains surged soared plunged jumped climbed slumped
                shrank expanded added created spent spend spending cost costs paid pay pays earned received record
                """
            ),
            (
                Cue.Compare,
                """
                more most less least fewer higher highest lower lowest larger largest smaller smallest longer longest faster slower
                cheaper bigger biggest than compared versus average rate level levels ratio share percentage rank ranked ranks
                majority minority poll polls survey percent per
                """
            ),
            (
                Cue.Unit,
                "percent % per cent pct dollars dollar euros euro pounds pound cents km kilometers kilometres kilometer miles mile meters metres feet tons tonnes barrels kg acres hectares gallons degrees people troops soldiers jobs workers families students children patients cases deaths points seats votes voters homes households"
            ),
            (
                Cue.Body,
                """
                government parliament ministry senate house congress court courts council commission committee agency department
                police army military navy forces union bank party company corporation university hospital institute association
                federation organization organisation office bureau administration authority authorities board embassy coalition nato un eu fbi
                cia imf nasa who pentagon kremlin cabinet assembly judges tribunal prosecutors regulator regulators
                firm manufacturer airline newspaper agency officials lawmakers legislature watchdog charity ngo
                """
            ),
            (
                Cue.Role,
                """
                president minister premier prime chancellor governor senator congressman congresswoman mayor secretary spokesman spokeswoman
                spokesperson official officials director chief chairman chairwoman chair ceo commander general colonel major captain judge justice
                prosecutor attorney lawyer ambassador analyst expert experts professor researcher scientist scientists economist doctor doctors officer
                leader leaders candidate lawmaker representative mp mps king queen prince pope bishop coach author founder editor
                executive manager inspector witness witnesses resident residents victim victims suspect suspects defendant adviser advisor
                mr mrs ms dr gen sen rep gov prof sheikh ayatollah imam
                """
            ),
            (
                Cue.Past,
                """
                was were had did went came took gave made got became began brought built bought broke chose held kept knew led left lost
                met paid put ran rose saw sent set shot showed signed sold spent spoke stood struck swore taught threw voted
                withdrew won wrote fought found flew fell drove drew cut hit hurt quit read shut spread been killed wounded injured arrested
                elected appointed passed approved rejected launched opened closed ended started joined moved returned visited agreed
                """
            ),
            (
                Cue.Act,
                """
                killed kills wounded injured arrested detained charged convicted sentenced jailed indicted sued fined fired hired resigned
                appointed elected nominated signed ratified approved rejected passed vetoed voted blocked banned lifted imposed
                seized captured attacked bombed struck launched deployed withdrew departed arrived landed crossed entered opened
                closed suspended cancelled canceled postponed delayed extended renewed founded established built acquired sold bought merged invested
                donated awarded hosted met visited travelled traveled evacuated rescued destroyed damaged collapsed exploded crashed
                burned flooded died born married divorced graduated discovered issued ordered ruled dismissed overturned upheld
                introduced unveiled scheduled sponsored enacted repealed cosponsored negotiated concluded
                """
            ),
            (
                Cue.Motive,
                """
                aims aim aimed aiming seeks seek sought seeking intends intend intended intention intentions designed meant purpose motive motives
                motivated attempt attempts attempting tries trying tried effort efforts wants strategy tactic ploy message signal signals signaling signalling sends
                reflects reflect reflecting reveals shows demonstrates proves marks represents constitutes amounts symbolizes symbolises underscores underlines
                highlights illustrates exposes paves opens serves because due result consequence hoping calculated pretext turning
                """
            ),
            (
                Cue.Discourse,
                """
                however therefore thus hence moreover furthermore nevertheless nonetheless meanwhile instead otherwise accordingly
                consequently conversely besides still yet although though while whereas despite unless so but and or well
                now then again finally course short sum conclusion fact truth reality question point
                """
            ),
            (
                Cue.Loaded,
                """
                regime elite elites elitist agenda cronies crony mob thugs thug woke globalist marxist marxists socialist communist
                communism fascist fascism fascists nazi nazis imperialist imperialism colonialism zionist tyranny tyrant dictator dictatorship despot puppet
                puppets stooge stooges traitor traitors oligarchs oligarchy swamp establishment mainstream leftist leftists
                far-right far-left rightwing leftwing liberals conservatives snobs hypocrites bureaucrats cabal clique junta occupiers
                occupier usurper enemies enemy terrorists butchers warmongers war-mongers bloodthirsty genocide apartheid
                martyrs martyr liberation resistance oppression oppressors oppressed exploitation plunder looting narrative
                indoctrination brainwashing censorship cancel surrender appeasement crusade rant tantrum
                populist demagogue nanny tax-and-spend handouts freeloaders sheep
                """
            ),
            (Cue.Question, "who what when where why how which whose whom"),
            (
                Cue.Vision,
                """
                future hope dream dreams promise challenge challenges opportunity opportunities values freedom liberty democracy spirit
                destiny vision together forward tomorrow heart hearts soul faith prayer pray god bless thank thanks grateful
                congratulations welcome honor honour privilege friends fellow folks ladies gentlemen nation greatness believe duty responsibility
                moment era chapter path journey change stand fight unite unity
                """
            ),
            (
                Cue.Policy,
                """
                tax taxes budget deficit debt economy economic inflation unemployment wages wage jobs trade tariffs tariff exports imports
                medicare medicaid insurance health education schools school teachers welfare security defense defence nuclear weapons oil
                gas energy emissions climate crime immigration immigrants border housing infrastructure roads highways bill bills law laws
                legislation act amendment treaty agreement plan program programs policy policies regulation regulations funding fund funds
                investment loans loan interest prices price income revenue revenues vaccine vaccines covid pandemic virus broadband opioid
                """
            ),
            (
                Cue.Page,
                """
                share comment comments reply subscribe subscription newsletter login signin signup register email e-mail password cookie
                cookies privacy copyright reserved click menu home search contact advertise advertisement sponsored tags tag
                category categories related trending popular viewed print download follow facebook twitter whatsapp telegram linkedin instagram
                youtube rss photo photos image picture file video gallery caption credit getty reuters afp read next previous
                archive archives sitemap terms conditions updated posted website webpage published required fields field optional
                bookmark topics sections section latest recommended loading skip content top editor's choice
                """
            ),
            (
                Cue.Be,
                "is are was were am be been being isn't aren't wasn't weren't it's that's there's he's she's they're we're you're i'm has have had having does do did"
            ),
            (
                Cue.Emotion,
                """
                love loves loved hate hates hated angry anger furious outrage outraged fear fears afraid scared terrified worried
                worry shocked shocking shock sad sorrow grief tears cry laugh funny hilarious happy glad excited thrilled
                ashamed shame pride jealous envy despair desperate frustrated frustrating disgust enthusiasm passion passionate
                """
            ),
            (
                Cue.Harm,
                """
                kill killing deaths death dead attack attacks war wars bombing crisis violence victims terror terrorism terrorist threat threats
                threaten threatens threatening destroy destroying destruction damage abuse corruption crimes illegal criminal riot riots
                poverty hunger famine disease collapse suffering misery
                """
            ),
            (
                Cue.Future,
                "will won't going tomorrow soon future shall gonna upcoming next eventually forthcoming inevitably i'll we'll you'll he'll she'll they'll it'll prospects"
            ),
            (
                Cue.Function,
                """
                the a an this that these those it its he him his she her hers they them their theirs of in on at by for from to with
                about into over after before between under against during through up down out off as if because than there here
                also another any some all both each few many other own same and but or so not no is are was were be been being has
                have had do does did will would can could should may might must shall i me my we us our you your who what when
                where why how which let let's don't doesn't didn't isn't aren't it's that's i'm we're i've we've
                """
            ),
        ];
}

/// <summary>64-bit FNV-1a, one UTF-16 code unit at a time.</summary>
internal static class Fnv
{
    public const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Add(ulong hash, ulong unit) => (hash ^ unit) * Prime;

    /// <summary>Spreads a hash over a table of 2^<paramref name="bits"/> (the low bits of FNV are poor).</summary>
    public static int Bucket(ulong hash, int bits) =>
        (int)((BitOperations.RotateLeft(hash, 29) ^ hash) * 0x9E3779B97F4A7C15UL >> (64 - bits));
}
