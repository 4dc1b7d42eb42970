namespace FactCheck.Extraction.Labelling;

/// <summary>
/// Turns of phrase that tell of the sentence what no word of them tells alone, by the <see cref="Signal"/> they give. Two to
/// four words each, written for this project; found by the hash of their words.
/// </summary>
internal static class Phrases
{
    public const int Longest = 4;

    private const int Bits = 11;
    private static readonly (ulong Hash, Signal Signal)[] Table = Build();

    /// <summary>Joins the hash of the words so far with the next word's.</summary>
    public static ulong Join(ulong words, ulong next) => ((words << 7) | (words >> 57)) * 0xFF51AFD7ED558CCDUL ^ next;

    /// <summary>The signal of the phrase with this hash; <see cref="Signal.Always"/> where it is none.</summary>
    public static Signal Find(ulong hash)
    {
        for (var i = Slot(hash); ; i = (i + 1) & ((1 << Bits) - 1))
        {
            ref readonly var entry = ref Table[i];
            if (entry.Hash == hash || entry.Hash == 0)
            {
                return entry.Signal;
            }
        }
    }

    private static int Slot(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15UL) >> (64 - Bits));

    private static (ulong Hash, Signal Signal)[] Build()
    {
        var table = new (ulong Hash, Signal Signal)[1 << Bits];
        var count = 0;
        foreach (var (signal, list) in Lists)
        {
            foreach (
                var phrase in list.Split(
                    ['\n', '/'],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
            )
            {
                var words = phrase.Split(' ');
                var hash = words.Skip(1).Aggregate(Lexicon.Hash(words[0]), (h, w) => Join(h, Lexicon.Hash(w)));
                var i = Slot(hash);
                while (table[i].Hash != 0)
                {
                    if (table[i].Hash == hash)
                    {
                        throw new InvalidOperationException($"Twice in the phrases: “{phrase}”.");
                    }

                    i = (i + 1) & (table.Length - 1);
                }

                table[i] = (hash, signal);
                count++;
            }
        }

        return count <= table.Length / 2
            ? table
            : throw new InvalidOperationException("The phrases have outgrown their table.");
    }

    private static (Signal Signal, string Phrases)[] Lists =>
        [
            (
                Signal.PhraseMeaning,
                """
                turning point / new chapter / new era / new phase / milestone in / watershed in / a sign of / a sign that / a symbol of / as a sign / as a signal / as a message / as a warning
                can be seen / be seen as / is seen as / are seen as / was seen as / viewed as / is viewed as / be read as / be understood as / can be read / can be explained / regarded as / interpreted as / amounts to / tantamount to / nothing more than
                nothing less than / nothing but / more than a / less about / more about / more of a / rather than a / aims to / aim to / aimed at / aiming to / seeks to / seek to / is seeking / are seeking / is trying to / are trying to / tries to / trying to
                an attempt to / attempts to / in an attempt / in an effort / effort to / efforts to / bid to / designed to / intended to / meant to / meant as / intention to / intends to / wants to / want to / wish to / hopes to / hoping to
                in order to / so that it / so as to / the aim of / the real aim / the purpose of / the goal of / the point of / the real reason / the reason is / the main reason / because of / as a result / a result of / result of / consequence of / thanks to / owes to / driven by
                due to / the fear of / for fear of / under pressure / the pressure of / a direct result / not only / but also / lies in / lies a / lies the / at stake / in the hands of / into the hands / in favor of / in favour of / the logic of / the interests of
                raises questions / raised questions / raise questions / raises doubts / raising doubts / doubts about / doubt that / casts doubt / sheds light / calls into question / bears witness / bear witness / speaks for itself / points to / point to / shows that / show that / proves that / proven that / has proven / have proven / suggests that
                indicates that / suggest that / reflects the / reflects a / reflect the / underlines the / underscores the / highlights the / lays bare / laid bare / demonstrates that / the root of / root cause / root causes / key to / the key to / the heart of / a matter of / a question of / the role of
                """
            ),
            (
                Signal.PhraseWorry,
                """
                expressed concern / express concern / expressed concerns / expressed fear / expressed hope / expressed confidence / expressed optimism / expresses optimism / expressed support / expressed doubt / voiced concern / voiced concerns / voiced fears / voiced doubt / voiced hope
                concern over / concern about / concerns about / concerns over / concerned that / concerned about / are concerned / been concerned / worried about / worried that / are worried / fear that / fears that / feared that / fear of / fears of / afraid that / afraid of / alarmed by / alarm at / anger at / angry at / angry about / frustrated with
                hope that / hopes that / hoped that / confident that / convinced that / optimistic about / proud of / ashamed of / happy with / disappointed by / disappointed with / satisfied with / tired of / believe that / believes that / believed that / think that / thinks that / thought that / feel that / feels that
                sees in / see in / sees the / see the / critics say / critics see / observers see / analysts see / supporters say / called for / calls for / call for / calling for / appealed for / appealed to / appeals to / urged the / urged both / called on / calls on / praised the / hailed the / welcomed the / condemned the
                denounced the / dismissed the / described it as / described the / called it / called the / in his view / in her view / in their view / in the view / in my view / is of the opinion / of the opinion / in my opinion
                """
            ),
            (
                Signal.PhraseForecast,
                """
                likely to / unlikely to / is likely / are likely / be likely / it is likely / bound to / sure to / certain to / set to become / poised to / may well / might well / could well / could be / may be / might be / may have / might have / would be / would have / will be able / will never / will not be / will continue to
                remains unclear / it remains / remains uncertain / remains to be / to be seen / is unclear / is uncertain / still unclear / open question / sooner or later / in the long run / in the end / in the future / for years to come / in the years ahead / the coming years / the coming months / the coming weeks / time will tell / only time / it may / it might / it could / could provide / could lead / could open / may affect / may lead
                may cause / could cause / may face / could face / risks becoming / risk of / the risk / threatens to / threaten to / another round / spill over / expect to / expects to / expected that / i expect / do not expect / not anticipate / for the foreseeable / no end in sight
                """
            ),
            (
                Signal.PhrasePlan,
                """
                scheduled for / scheduled to / is scheduled / are scheduled / was scheduled / set for / is set for / is set to / are set to / slated to / slated for / due to be / due to start / due to begin / due to end / due to open / is due / are due / planned for / is planned / are planned / plans to / plan to / planning to / will begin / will start / will end / will open / will close / will take effect / takes effect / take effect
                will be held / will be closed / will be paid / will be built / will be moved / will be transferred / will remain in / will leave / will withdraw / will move to / will meet / will vote / will cost / will receive / will apply / agreed to / agreed on / agreement to / the agreement / an agreement / under the agreement / under the plan / under the deal / under the law / the first phase / the second phase / the first stage / the second stage / phase of
                to be completed / be completed by / by the end / at the end of / until the end / from next year / next month / next week / next year / this year / last year / last month / last week / starting in / starting on / beginning in / no later than / as of
                """
            ),
            (
                Signal.PhraseReport,
                """
                said that / said the / he said / she said / they said / it said / said on / said in / said he / said she / told the / told reporters / told a / told al / told that / added that / he added / she added / stated that / announced that / announced the / have announced / has announced / confirmed that / confirmed the / reported that / reported on / reports that / reports of
                according to / citing a / citing the / as reported by / quoted as / was quoted / in a statement / in an interview / statement said / the statement / a spokesman / a spokeswoman / spokesperson for / on condition of / declined to / denied that / denied having / denies that / claimed that / claims that / warned that / insisted that / explained that / noted that / acknowledged that / admitted that / testified that / wrote that / revealed that / disclosed that
                accused of / charged with / sentenced to / convicted of / was killed / were killed / was arrested / were arrested / was found / were found / was elected / was appointed / was founded / was established / was built / was born / died in / killed in / took place / was held / were held / voted to / voted for / voted against / passed a / passed the / signed a / signed the / made up of / consists of / consisting of / is designated / is listed / is located
                """
            ),
            (
                Signal.PhraseCount,
                """
                more than / less than / fewer than / at least / at most / up to / as many as / as few as / some of / an estimated / estimated at / about half / about a / nearly a / almost a / a third / a quarter / two thirds / half of / one in / out of / per cent / percent of / the number of / number of / a total of / the rate of / the highest / the lowest / the largest / the first time / for the first / compared with / compared to / up from / down from / rose by / fell by / rose to / fell to / between and
                square miles / square kilometers / years ago / months ago / days ago / weeks ago / a year ago / since then / in recent / in the past / over the past / in the last / over the last / the same day / on monday / on tuesday / on wednesday / on thursday / on friday / on saturday / on sunday / in january / in february / in march / in april / in may / in june / in july / in august / in september / in october / in november / in december
                """
            ),
            (
                Signal.PhraseJudgement,
                """
                of course / no doubt / without doubt / without a doubt / beyond doubt / make no mistake / needless to say / in truth / in fact / in reality / in short / in other words / the truth is / the fact is / the reality is / the problem is / the question is / the point is / the answer is / it is time / it's time / high time / about time / time to / have to / has to / need to / needs to / ought to / we must / we should / we need / must be / must not / should be / should not / should have / must never
                let us / let's be / why not / so much for / at best / at last / to say the least / to put it / it is hard / it is difficult / hard to / it is easy / it is clear / it's clear / clear that / obvious that / it is no / there is no / there is nothing / there are no / nothing to do / no one / too much / too many / too often / too late / too little / far too / all too / so many / so much / such a / such an / what a / how can / how dare / if only / as if / as though / the so called
                the worst / the best / the greatest / one of the most / one of the / the most important / the kind of / the sort of / sort of / kind of / a kind of / the idea that / the notion that / the very / by no means / not the / is not a / are not / is simply / are simply / is merely / is just / is a mere / is nothing / has become a / deserves to / deserves a / worthy of / dare to / failed to / fails to / refuse to / refuses to / unable to / unwilling to / not in a position / no right / every right / the right thing / the wrong
                shame on / thank you / i think / i believe / i feel / i hope / i know / i am / i'm not / we are / we have to / we can / we will / we want / you know / you have to / you can / if you / if we / as we / our own / our children / our country / our people / the american people / the people of / as a nation / as a society / in my / to me / for me
                """
            ),
        ];
}
