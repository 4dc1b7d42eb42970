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
                ably accomplished acclaimed adept adeptly admire admired admires adorable affable agile altruistic amiable apt aptly astonishing astonishingly astute attentive authentic awe awe-inspiring awesome balanced
                beacon beauty beautifully benevolent bona-fide bravery breathtaking breathtakingly breezy brilliance bulwark captivating caring celebrate celebrated champion charisma charismatic charm cheerful chic civilised civilized class classic clarity
                clean clear-eyed cohesive comforting commendable committed compassionate competent conscience conscientious considerate consummate cool coolly coolheaded courageously courteous crisp cutting-edge dazzling dear dedicated deft deftly delectable delicate delight
                delighted dependable deservedly devoted dexterity dignified diligent disarming distinguished dynamic eager earnest effective effortless effortlessly elegance elegantly eloquent eloquence eloquently eminent eminently enchanting endearing energetic engaging
                enlightened enlightening enriching enterprising enthralling enviable epic essential ethereal exacting exalted excel exceptionally exciting exemplary exhilarating exquisite exquisitely fabulous fairness faithful fascinatingly favourite favorite
                fearless fearlessly fine finely firm first-class first-rate flair flawless flourishing foremost forthright foresight frank freedom-loving fresh fruitful fun gallant gallantly generous generously gentle gifted giant glamorous gleaming glory goodness
                goodwill gorgeous gracious gripping groundbreaking ground-breaking handsome handsomely happily hard-working hardworking harmonious healthy heartening heartfelt heart-warming heavenly heroically heroism hilarious honestly honesty humane humanity humble humbly humility
                humour iconic idyllic illuminating immaculate immortal impartial impeccable impeccably imposing impressively inclusive indispensable industrious ingenious ingenuity innovative inspiration inspired inspires insightful intelligent
                intelligence intriguing intrepid invaluable invigorating invincible inviting irresistible jewel joyful joyous jubilant judicious just justly keen kind kindly kindness landmark large-hearted laudable legend legendary level-headed liberating lively
                logical lovable loving loyal loyalty lucid luminous luscious lush luxurious magic magical magnanimous majestic marvel marvellous marvelous mastery maturity meaningful merciful merit meritorious mesmerising mesmerizing meticulous mighty mind-blowing
                miracle miraculous modest modesty momentous moving nimble nobility nobly novel nuanced nurturing openness optimism optimistic original originality palatable paragon passionately patriot patriotic patriots peaceful peerless perceptive
                perfection persuasive phenomenal picturesque pioneering playful pleasant pleasing pleasure plucky poetic poignant poised polished polite potent powerful powerfully pragmatic praise praised pre-eminent pretty prestigious principled pristine
                productive progress prosperous prosperity prudent prudence pure quality quick-witted radiant rapturous rational reassuring redeeming refined refreshingly relevant reliable renowned resilience resolute resourceful respectable
                respectful responsible restrained revelation revelatory revolutionary rewarding rich riveting romantic rousing sage salutary sane sanity satisfying saintly savvy scintillating scrupulous secure selfless selflessly sensational sensitive
                serene seriousness shining shrewd shrewdly significant simplicity skilful skilfully skill skilled skillful sleek sober solid soothing sophisticated soulful sound spectacular spectacularly spirited spotless staggering
                stalwart standout steadfast steady stellar stirring stoic straightforward striking strikingly stupendous sturdy stylish subtle sublime succeed successfully supreme surefooted sweet sympathetic talent talented tasteful tenacious tenacity tender terrific
                thorough thoughtful thrilling thrive tireless tolerance tolerant top-notch tough touching transcendent treasured trailblazing tribute triumph triumphs true-hearted trustworthy truthful unassailable unbeatable unbiased understated
                undisputed unequalled unflinching unique unmatched unparalleled unrivalled unsung unwavering upbeat uplifting upstanding urbane valiant valiantly valuable venerable versatile victorious virtuoso virtuous visionaries vital vivid
                vividly warm warmly warmth watchable well-deserved well-intentioned well-meaning well-crafted whimsy wholesome wholeheartedly winning wisdom witty wonder wonderfully wondrous world-class worthwhile zest
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
                abhorrent abject abominable abuse abused abusive abysmal aimless aloof amateurish anaemic anemic anachronistic antiquated apathetic appalled appallingly atrocious
                awkward backwards baffling banal bankrupt baseless battered beleaguered belligerent bitter bitterly blathering bleating bloodless bluster blustering
                bogged bonkers botch botched bottomless brazen brazenly bullied bullies bully bullying bungled bungling burden burdensome calamitous calamity
                callously caricature carnage careless carelessly cave caved cheap cheapened cheat cheated cheating cheesy childish chilling clamour clownish clown clowns
                clueless clunky coarse cold-blooded collapse complacency complacent conceited condescending confused confusing contempt contemptuous contorted contradictory
                contrived corrosive corrupted cosmetic costly cover-up coy cracked crass craven creaking creepy criminal crippled crippling crook crooked crooks crude cruelly cruelty
                crumbling crushing cunning cynically cynicism damaging damning dazed dead-end deafening debased decadent decay deceive deceived deceiving decrepit deepening defeatist defective deficient
                degenerate degrading dehumanising dehumanizing delinquent deluded demagogic demagoguery demeaning demonise demonize deplorable depraved depressing derelict derisory desperate desperation
                despised despise despotic destructive detached detestable detrimental devastating deviant devious diabolical dictatorial dimwitted disarray disastrously
                discredited disdain disdainful disfigured disgraced disheartening dishonestly dishonesty disillusioned disingenuous dismal dismally disorderly dispiriting disregard disrespect disrespectful
                dithering divisiveness dodgy dogma dogmatic doomsday doublespeak downright drab drastic dreary dubiously dud dumb dumbed duplicitous duplicity dystopian
                egotistical egregious egregiously elitism embattled empty-headed enabler enablers endanger enraged erratic erroneous evasive exaggerate exaggerated exaggeration excessive excessively
                exorbitant exploit exploited exploits extortionate extravagant fallacious fallacy falsehood falsehoods farcical far-fetched fatally fatuous favouritism
                fearmongering fear-mongering fiction fictional filthy flagrant flagrantly flailing flaw flaws flimsy flippant flop flopped floundering fluff foolhardy fools foul fragile frail frantic
                frivolous frightening fruitless fudge fumble fumbled fuss gaffe gaffes gag gagged garbled gaslighting ghastly ghoulish glaring glaringly glib gloating gloom gloomy glorified gratuitous
                greed groan grossly grotesque grotesquely grovel grovelling grubby grudge gruesome grumbling grievous gullible gutless gutted half-baked half-hearted half-truth half-truths ham-fisted hapless
                haphazard harassing harmful harsh harshly hateful hatred haughty heartbreaking heartbreak heavy-handed heedless hideous high-handed hijack hijacked histrionic hogwash hollowed homophobic hopelessly horrendous
                horrid horrific horrifying horror hostile hot-headed hubris humbug humourless hyperbole hypocrite hypocritically idiocy idiot idiots ignominious ignorance ill-advised ill-conceived
                ill-informed ill-judged imbecile immature imperious impose imposter impostor impotent impractical imprudent inadequate inane incoherent incompetence inconsequential indecent indecisive
                indifference indifferent indignant indignation indignity indoctrinate ineffective ineffectual inefficient ineptitude inequity inexplicable inexplicably infamous infantile infuriating ingratitude inhuman inhumane
                injustice injustices inoperable insane insanity insensitive insincere insipid insolence insolent insufferable insult insulted insulting insults intolerance intolerant intransigent invasive irrational
                irrelevant irresponsibility irresponsibly irritating jarring jaded jingoism jingoistic juvenile kangaroo kitsch kleptocracy knee-jerk lackadaisical lackey lackeys lackluster lacklustre laughing-stock laughingstock
                leaden lethargic liability lip-service listless loathe loathed loathing loathsome lopsided loser losers lousy lurid maddening malevolent malicious maliciously malign malignant mangled manipulate manipulated
                manipulation manipulative marred maudlin meddle meddling megalomaniac melodramatic menace menacing mendacious mendacity mercenary merciless mindless mind-numbing mirthless misguided mishandled misjudged mismanaged
                mismanagement misrule misplaced miserable miserably misery mislead misled monstrosity monstrous moribund moron moronic morons mouthpiece muddle muddled muddy mugging mumbo-jumbo murderous murky myopic naively
                narcissism narcissist narcissistic narrow-minded nauseating needless needlessly nefarious negligence negligent nightmarish nonsensical notorious notoriously numbing oafish obfuscate obfuscation obnoxious obscene obscenely
                obsession obsessed obsessive obsolete obstinate odious offensive off-putting ominous onerous opaque opportunism opportunistic opportunist orwellian ossified overblown overbearing overdone overhyped overpriced overrated
                overreach overwrought painful painfully pandering pander panic panicked paralysed paralysis parasite parasites parody partisan patronising patronizing peddle peddled peddling perfidious perilous pernicious perverse
                perversion pervert pettiness petty petulant phony pile pitiful pitiless plague plagued platitude platitudes pliant plundered pointlessly polluted pompously ponderous poorest posturing power-hungry powerless preachy precarious
                predatory predictable prejudice prejudiced preposterous pretentious prissy profligate prolix propagandist propagandists prudish puerile puny purge quagmire quisling rabid rabble racism racket ramshackle rancid rancorous rank
                ransacked rapacious ravaged reactionary recklessness regressive regrettable regrettably relentless remorseless reprehensible repressive repugnant repulsive resentful resentment rife rigged rigid rip-off robbery robbed rudderless rude
                ruin ruined ruinous ruining ruse ruthlessly sabotage sabotaged sanctimonious sanctimony sanitised savagely scandal scandals scandalously scapegoat scapegoating scapegoats scaremongering schemer scheming scoundrel scoundrels screed
                self-congratulatory self-destructive self-inflicted self-important self-interest self-pity self-righteous self-serving selfishness senile senseless servile shabby shackle shackled shadowy shaky shambles shambolic shameless shamelessly shifty shoddy
                shopworn short-sighted shortsighted shrill shrillness shun simplistic sinful slander slanderous slavish slavishly sleazy sleaze slick slipshod slither sluggish smirk smirking smugly smugness snake sneak sneaky sneer sneering snobbery snobbish snub
                soft-headed sordid sorry soulless sour spineless spite spiteful splurge spoiled spoilt squabble squabbling squalid squander squandered squandering stagnant stagnation stain stale starry-eyed startling startlingly stench stereotype stereotypes
                stifle stifled stifling stigma stink stinking stinks stodgy strident stubborn stubbornly stupidity stupidly subservient substandard subvert sullen superficial superfluous superstition suppress suppressed suspiciously swamped swindle swindled swindlers
                sycophant sycophantic sycophants taint tainted tantrums tarnish tarnished tasteless tatters tawdry teetering threadbare thuggery thuggish thwarted tiresome tokenism torment tortured totalitarian trample trampled trampling travesties treachery treason treasonous
                trite trivial trivialise trouble troubled tumult turgid turmoil twisted two-faced tyranny ugliness unacceptably unaccountable unaffordable unashamed unattractive unbearable unbelievable unbelievably unbridled unchecked uncivilised
                uncomfortable unconvincing underhand underwhelming undemocratic undeserved undignified undermine undermined undermines undermining unease uneasy unelected unethical unfounded unfairly unforgiving unfortunate ungrateful unhinged unimaginative uninspired uninspiring
                unjustified unjustly unlikeable unloved unnecessary unnecessarily unpalatable unpatriotic unpleasant unprincipled unprofessional unrealistic unreasonable unrelenting unreliable unrepentant unsavoury unsavory unscrupulous unseemly unserious unsettling unsound
                unspeakable unsustainable unthinkable untrue untrustworthy unwanted unwarranted unwise unworkable unworthy upsetting vacuous vainglorious vandalism vapid venal vengeful venomous viciously victimhood vilified vilify vindictive violated virulent vitriol vitriolic
                vulgar vulgarity vulture vultures wanton warped washed-out watered-down weakened weakling weakness wearisome weaselly weird whine whining whimsical wilful willful wimp witless woeful woefully worn-out worryingly worsening wreck wrecked wrecking wretched wrongheaded
                wrong-headed xenophobia xenophobic yawning zealot zealotry zealots
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
                altogether astonishingly awfully bound categorically comically conspicuously crazily crucially damn darn decidedly decisively demonstrably dramatically drastically eminently emphatically exceedingly excessively exclusively exponentially extraordinarily
                famously fatally fiercely flatly glaringly grotesquely heavily hopelessly horribly hideously immeasurably immensely importantly inarguably incomparably increasingly indisputably infinitely inherently inordinately insanely intensely
                intrinsically invariably irretrievably keenly laughably ludicrously manifestly markedly massively mightily mercifully merrily miraculously monumentally needlessly notably noticeably outright overly painfully palpably paradoxically particularly
                patently perfectly perpetually plain positively predictably presumably pretty purely radically rather refreshingly remarkably resoundingly ridiculously rightly seemingly seriously severely sharply shockingly singularly sorely
                staggeringly starkly strikingly strongly stunningly stupidly supremely surprisingly suspiciously terribly thoroughly tragically transparently truthfully ultimately unashamedly unbelievably uncannily undeniably understandably unequivocally
                unfailingly uniquely universally unquestionably unspeakably unsurprisingly utmost vehemently verily violently virtually visibly vitally wholeheartedly wholly woefully
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
                agenda ambition ambitions angling apparently bid bids bolster bolstering calculated calculates calculation cement cementing consolidate consolidating cover cultivate curry deflect deflecting deter discredit distract distraction eager echoes embolden emboldened
                emboldens evokes exploiting favour favor foment fuel fuelled fuels gambit hint hints hopes image impression intent interests lay lever leverage logic maneuver maneuvers manoeuvre manoeuvres maneuvering mask masks masquerade means mirror mirrors model motivation narrative ostensible ostensibly pander plays ploy portends pose posture
                posturing preserve pressure pretend pretending pretends prove proves proven provoke provoking ramifications reason reasons reassert redefine reinforce reinforces repercussions reposition reshape reshaping resolve root roots salvage secure seen signalled significance silence silencing speaks spells stems suggest
                suits sway symbol symbolic symptom tantamount tell tells telling test tests threatens tool undercut undermine vacuum viewed win winning
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
                activist activists anarchist anarchists antichrist anti-american antisemite antisemitic apparatchik apparatchiks autocrat autocratic autocrats big-government bigot bigotry bigots bigwigs billionaires blob bolshevik brainwashed brutality bureaucracy bureaucratic carpetbagger chattering classes
                chauvinist chauvinism collaborator collaborators collectivist colonial colonialist colonisers commie conspiracy conspirators cosmopolitan crusaders cult cultists decolonise deep-state degenerates demonic deplorables despots diversity do-gooders elitists entitled entitlement
                equity ethno-nationalist evildoers expansionist fanatic fanatics fanaticism fat-cat fat-cats fearmongers feminazi feudal foe foes freedom-fighters fundamentalist fundamentalists gestapo globalists globalism godless grandstanding grievance groupthink hard-left hard-right hardliners hate-filled heartland hegemony hegemonic heretic heretics heresy hordes hysteria ideologue ideologues ideological
                ideology illegals imperial imperialists indoctrinated inquisition insurrectionist invaders jackboot jihad jihadist kleptocrats kowtow lackeys leftie lefties liberal-left libtard lobbyists luddite lunatic lunatics maga mafia mainstream-media mandarins martyrdom marxism masses militarism militarist moralising mullahs mythology nationalist neocon neocons neo-colonial neoliberal neoliberalism
                neo-nazi nihilism nihilistic nimby nomenklatura oligarch oppressor orthodoxy pc peaceniks plutocracy plutocrats police-state politically-correct politburo pseudo pseudo-intellectual pseudo-science pundits puritan puritanical quislings racists rhetoric reactionaries rednecks regimes religion righteous righteousness rogue
                ruling-class saviour savior sheeple shill shills slave slaves slavery snowflake snowflakes social-justice spin spin-doctors stalinist statist strongman sub-human subversive supremacist supremacists supremacy terror-loving traitorous tree-huggers tribalism tribal turncoat ultra-nationalist unamerican un-american
                uncle unborn underclass undemocratic unholy usurpers utopia utopian victimhood virtue-signalling virtue-signaling wingnut wingnuts wokeism wokeness zealous zionists
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
                adore adored aghast agony alarmed amazed amused amusing anguish annoyed annoying anxieties anxiety anxious appreciate astonished astounded awed baffled befuddled bewildered bewildering bored boredom calm cheer cheered cheering comfort compassion craving cringe dazzled
                dejected delight depressed desire despairing devastated disappointed disbelief discontent disgruntled disgusted dismay dismayed distress distressed disturbed dread dreaded ecstatic elated embarrassed empathy enjoy enjoyed enraged envious exasperated exasperating exasperation excite excitement
                fed-up frightened frustration fury fun giddy glee gleeful gratitude grief grieve grieving guilt guilty heartache heartbroken helpless helplessness hurt impatience impatient incensed indignant infuriated irritated joy jubilation lament laments laughed laughing laughter
                lonely loneliness longing mourn mourning nervous nostalgia nostalgic outcry overjoyed pain painful panic patience perplexed pity pleased pleasure puzzled rage raging regret regrets relief relieved resent resented revulsion romance sadness sadden saddened
                shaken shudder sick sickened smile smiled smiling sobbing startled stressed stunned surprise surprised sympathy terror tickled tired touched trauma traumatic triumph uneasy unhappy upset warm weary weep weeping yearn yearning
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
