namespace FactCheck.Extraction.Segmentation;

/// <summary>The closed lists that tell what the word after a stop, or at a line's end, can be.</summary>
internal static class Words
{
    /// <summary>
    /// Function words that begin sentences and are hardly ever part of a name: after "Inc." or "U.S." they begin a new
    /// sentence. Words that are also names or months ("Will", "May", "Van") are left out.
    /// </summary>
    public static readonly WordSet Starters = new(
        """
        a about above across according additionally after afterward afterwards again against all almost along
        already also although always am amid among an and another any anybody anyone anything apart are around
        as aside asked at back based because before behind being below beneath beside besides best between
        beyond both but by can cannot citing clearly consequently could currently despite did do does down due
        during each earlier either else elsewhere even eventually ever every everybody everyone everything
        everywhere except few finally first following for former formerly fortunately from further furthermore
        generally given had has have having he hence her here hers herself him himself his hopefully how however
        i if in including indeed initially inside instead into is it its itself just last lastly lately later
        least less let like likewise many maybe meantime meanwhile more moreover most mostly much my neither
        never nevertheless next no nobody none nonetheless nor not nothing notwithstanding now obviously of off
        often on once one only onto or originally other others otherwise our ours out outside over overall own
        particularly per perhaps please possibly presumably previously prior probably quite rather recently
        reportedly sadly second secondly seldom several shall she should shortly similarly simply since so some
        somebody someone something sometimes soon specifically still subsequently such suddenly supposedly
        surely than thanks that the their theirs them themselves then there thereafter therefore these they
        third this those though through throughout thus till to today together tomorrow tonight too toward
        towards two three four five six seven eight nine ten under underneath undoubtedly unfortunately unless
        unlike until unsurprisingly up upon usually very via was we were what whatever when whenever where
        whereas wherever whether which while who whoever whole whom whose why with within without would yes
        yesterday yet you your yours
        """
    );

    /// <summary>The starters that are no surname either: after "J." or "Gen." only these begin a sentence.</summary>
    public static readonly WordSet SureStarters = new(
        """
        the this that these those there they them he she it we you his her their its our my in on at but when if as after
        although however meanwhile since while what who how why where all some many most not nor because before during
        despite for from with without under according
        """
    );

    /// <summary>With which a letter or message begins.</summary>
    public static readonly WordSet Greetings = new("dear hi hello hey");

    /// <summary>With which a letter or message ends, before the name.</summary>
    public static readonly WordSet Closings = new(
        "regards sincerely thanks cheers yours respectfully cordially wishes"
    );

    public static readonly WordSet Ordinals = new("first second third fourth fifth sixth seventh eighth ninth tenth");

    /// <summary>Prepositions that open a phrase of place ("In the U.S.").</summary>
    public static readonly WordSet PlacePrepositions = new(
        "in across throughout from outside inside within to for at with unlike like"
    );

    /// <summary>
    /// Nouns, adjectives and participles that open news sentences. They also stand inside names ("U.S. Government"), so they begin
    /// a sentence only when the word after them is in lower case ("Shares fell").
    /// </summary>
    public static readonly WordSet NewsOpeners = new(
        """
        activists advocates aides airlines allies analysts annual attorneys authorities backers banks bombs bonds business
        businesses buyers campaigners children citizens civilians clashes climate companies competitors concerns
        conservatives consumers cops critics crews customers data dealers deaths demand democrats demonstrators diplomats
        dissidents doctors dozens drivers economists eight electricity employees employers engineers estimates eventually
        everyone evidence executives experts exports families fans farmers fighting figures firefighters foreign forecasters
        founded friends fuel funds gunmen half high historians hospitals hundreds imports industry inflation insiders
        inspectors insurgents investigators investors jobs journalists judges jurors landlords lawmakers lawyers leaders
        legal legislators local managers manufacturers markets medics members men migrants military militants militias
        millions money monitors most negotiations negotiators neighbors neighbours new news none nurses observers officers
        officials oil operators opponents opposition organizers organisers owners parents participants passengers patients
        people photographs photos pilots players polling police politicians polls power preliminary prices prisoners
        production profits prosecutors protesters protests public questions rebels refugees regulators relations relatives
        renewed reporters reports rescue rescuers research researchers residents retailers revenue rising rivals rumors
        rumours sales scientists scores security senior separately settlers shareholders shares shoppers similar skeptics
        sceptics smoke soldiers sources speaking spokesmen staff state stocks students supporters survivors suspects
        talks taxpayers teachers tensions testimony thousands tourists trade traders traffic trading tribal troops turnout
        unemployment unions victims video videos villagers violence visitors volunteers voters war warnings witnesses women
        work workers world writing years young
        """
    );

    /// <summary>What follows "U.S." or "U.N." as part of the same name, even when the word after it is in lower case.</summary>
    public static readonly WordSet BodyParts = new(
        """
        administration agency agencies aid air airlines airways ambassador ambassadors army assembly attorney attorneys bancorp
        bank bankruptcy border bureau cabinet capitol census central charge charter circuit climate coast command commander
        commission commissioner committee congress congressman congresswoman congressional constitution consul consulate
        copyright council court courts customs defense defence delegate delegation department deputy development district
        embassy embassies energy environmental federal fleet food force forces foreign general geological government governor
        headquarters high highway house human humanitarian immigration intelligence interior internal international justice
        labor marine marines marshal marshals military mint mission national navy news nuclear office open pacific park patent
        postal president presidential refugee rep representative representatives republican resolution route secret secretary
        secretary-general security sen senate senator senators solicitor special state states steel supreme surgeon tax trade
        transportation treasury treasurys treasuries tribunal trust undersecretary vice virgin
        """
    );

    /// <summary>Verbs that follow a subject: after "Inc." or "U.S." a capitalised word before one of them is a subject of its own.</summary>
    public static readonly WordSet Predicates = new(
        """
        is was are were has had have will would could can may might must should did does do said says also told rose fell
        added denied declined reported announced confirmed warned urged called claimed became remains remained won lost
        got went came gave took made left began
        """
    );

    /// <summary>Verbs of speech: after a closed quotation they continue its sentence ("Why?" Jones asked).</summary>
    public static readonly WordSet SpeechVerbs = new(
        """
        said says asked asks told tells wrote writes added adds replied replies shouted cried exclaimed wondered quipped
        tweeted posted demanded yelled responded continued recalled explained declared joked screamed queried muttered
        whispered chanted read
        """
    );

    /// <summary>Offices and parts of a company: after "Inc." they go on with its name ("Inc. Chairman Jones").</summary>
    public static readonly WordSet Roles = new(
        """
        chairman chairwoman chairperson chair chief president vice ceo cfo coo treasurer director executive secretary founder
        spokesman spokeswoman spokesperson analyst manager partner unit units general senior deputy managing head
        international group holdings bank trust
        """
    );

    /// <summary>Words that a careless writer's next sentence begins with in small letters.</summary>
    public static readonly WordSet Pronouns = new("i he she it they we you this that these those there the but");

    /// <summary>What stands before the pronoun "I" at a sentence's end ("you and I.").</summary>
    public static readonly WordSet BeforePronoun = new(
        "and or nor than am do did was as but neither like not if have had could would should can will shall so"
    );

    /// <summary>Words that a letter completes ("Plan B."), so that the letter is no initial.</summary>
    public static readonly WordSet LetterHeads = new(
        "plan vitamin hepatitis group grade type class category section exhibit appendix schedule model option part unit level title influenza"
    );

    public static readonly WordSet NumberedHeads = new(
        "chapter part section article figure fig table step rule lesson appendix annex box map chart item question page"
    );

    /// <summary>What may follow a time of day within its sentence.</summary>
    public static readonly WordSet AfterClock = new(
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet ist msk jst eastern central pacific
        mountain greenwich moscow
        """
    );

    /// <summary>Prepositions that open a phrase of time ("At 5 a.m.").</summary>
    public static readonly WordSet TimePrepositions = new(
        "at by around about before after from since until till on between near"
    );

    /// <summary>Words with which no sentence, heading or entry ends: after one of them a line goes on below.</summary>
    public static readonly WordSet Unfinished = new(
        """
        a an the of to in on at by for from with and or but nor as than that which who whose into onto upon about between
        among against under during through before after since until within without across toward towards its their his her our your my this these those is are was were be been being
        has have had will would can could should may might must not very if while because when where such some any every
        """
    );

    public static readonly WordSet Months = new(
        """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec
        """
    );

    /// <summary>Months before which several languages write the day with a stop ("3. Oktober").</summary>
    public static readonly WordSet MonthsAfterDay = new(
        "januar jänner februar märz april mai juni juli august september oktober november dezember"
    );

    /// <summary>What stands before a weekday within its phrase ("last Monday").</summary>
    public static readonly WordSet BeforeWeekday = new(
        "last next early late past coming starting beginning ending due set"
    );

    public static readonly WordSet Weekdays = new(
        """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
        """
    );

    /// <summary>Labels before the date of publication.</summary>
    public static readonly WordSet DateLabels = new(
        "date dated published updated posted modified released issued created"
    );

    /// <summary>Particles that begin a name in lower case ("al-Sadr", "de Blasio").</summary>
    public static readonly WordSet NameParticles = new(
        "al el ul ar ash as at bin ibn abu de da di du del della dos van von ter la le"
    );
}
