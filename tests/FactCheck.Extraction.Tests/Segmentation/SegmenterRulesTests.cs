using FactCheck.Extraction.Segmentation;
using Xunit;

namespace FactCheck.Extraction.Tests.Segmentation;

/// <summary>The rules, one sentence each: ¦ stands where a passage must end, and nowhere else may one end.</summary>
public class SegmenterRulesTests
{
    public static TheoryData<string> Ordinary =>
        [
            "The ferry sank at dawn. ¦Forty people were aboard.",
            "Who gave the order? ¦Nobody at the ministry would say.",
            "The bridge held! ¦Engineers had feared the worst.",
            "What?! ¦Nobody told the crew.",
            "It rained in Oslo.  ¦It snowed in Tromsø.",
            "The vote was tied. ¦Édouard went home.",
            "Profit fell 3%. ¦Sales rose.",
            "The strike ended in 2019. ¦Wages have not moved since.",
            "He was born in 1962. ¦15 people attended the ceremony.",
            "The fund lost $4.5 million. ¦$2 million of it was insured.",
            "The minister resigned. ¦#StandUp trended within the hour.",
            "Prices rose 0.7 percent in May, against 1.25 percent in April.",
            "The score was 3.5 to 2.",
            "Version 2.0.1 of the report replaced it. ¦Nobody noticed.",
            "The reading was 101.325 kPa.",
        ];

    public static TheoryData<string> Abbreviations =>
        [
            "Gen. Ilse Brandt met Lt. Col. Omar Haddad near Mt. Hermon.",
            "Dr. Amara Obi treated Mrs. Lund and Mr. Pak.",
            "The Rev. Paul Kim spoke first.",
            "Sens. Dale Roe and Ann Voss objected, as did Rep. Lee Park.",
            "Prof. Dr. Anke Wolf disagreed.",
            "Maj.-Gen. Rao flew to Leh.",
            "Former Gov. Tess Marlow endorsed Atty. Gen. Pike.",
            "Messrs. Holt and Byrne signed the deed.",
            "Pres. Ode Lamine left for Ft. Worth on Tuesday.",
            "The firm, Orbis Ltd., closed.",
            "She runs Calder & Sons Inc. from a garage.",
            "He sold his stake in Nordwind Corp. ¦The price was not disclosed.",
            "The buyer is Calder Inc. ¦Shares of the company fell 4%.",
            "The loan came from Albany Trust Co. ¦It must be repaid by May.",
            "He joined Vantor Inc. ¦Vantor, which makes pumps, is based in Leeds.",
            "The deal was signed with Hale Ltd. ¦Ms. Ortiz said it would hold.",
            "Brandt Corp. Chairman Eva Brandt declined to comment.",
            "Tarn Holdings Inc. President Joe Mays will stay on.",
            "He lives in the U.S. ¦His brother stayed in Canada.",
            "The U.S. Government appealed.",
            "A U.S. Army convoy crossed the border.",
            "The U.S. Treasury said it would wait.",
            "Talks moved to the U.N. Security Council.",
            "Troops will leave the U.S. ¦Officials in Baghdad welcomed the news.",
            "She studied in the U.K. ¦Then she went home.",
            "Aid workers met the U.N. envoy, and U.S.-led forces stood by.",
            "The plant is in Dayton, Ohio, not Dayton, Tenn., the company said.",
            "He grew up in Macon, Ga. ¦Farmers there still remember him.",
            "The mill closed in Lowell, Mass. ¦Textiles had left years before.",
            "They meant to go to Mass. ¦The church was locked.",
            "Washington, D.C. ¦That is where it began.",
            "The D.C. Circuit heard the case.",
            "Rents fell in Jan. and rose in Feb. ¦The rest of the year was flat.",
            "It opens on Sept. 3 and closes on Dec. 12.",
            "On Nov. 6 the board met.",
            "He wrote of oil, gas, etc. ¦Nobody read it.",
            "Bring tents, stoves, etc. to the camp.",
            "Some goods, e.g. Swiss watches, i.e. luxuries, were exempt.",
            "The case is Roe v. Marlin.",
            "It was Ghana vs. Peru in the final.",
            "The study by Osei et al. found none.",
            "Larkfield (pop. 9,000) voted on Res. 12. ¦The pop stand was shut.",
            "PS. The port is shut.",
            "He left the U.S. . ¦She left the U.K. .",
            "See fig. 4 and pp. 12-19 of vol. 2.",
            "Turn to p. 212. ¦The table is there.",
            "Article No. 7 applies, and so does Art. 12.",
            "Was he there? ¦No. ¦He was in Rome.",
            "The answer is no. ¦Voters said so twice.",
            "Sammy Brooks Jr. ran the shop. ¦Sammy Brooks Sr. owned it.",
            "The estate went to Walter Hume Jr. ¦He sold it within a year.",
            "They met at 14 Elm St. in March.",
            "The fire began on Oak St. ¦It spread to Pine Ave. within minutes.",
            "He was bishop of St. Albans.",
            "The parcel weighed 12 lbs. ¦The box was empty.",
            "The march began at 9 a.m. on Friday.",
            "At 7 a.m. Mr. Dole opened the gates.",
            "The gates opened at 7 a.m. ¦Mr. Dole was not there.",
            "Polls close at 8 p.m. Eastern time.",
            "The blast came at 3:40 p.m. Thursday, police said.",
            "Doors close at 6 p.m. ¦Latecomers must wait.",
            "She holds a Ph.D. in physics.",
            "She earned her Ph.D. ¦Then she taught.",
            "Sdg. Moll led Sdg. Roth and two others.",
            "The U.S. First Lady spoke. ¦In the U.S. Cole said nothing, but he had left the U.S. ¦Cole said why.",
            "He liked the U.S. “Big Sky” films. ¦“They are from the U.S. ¦“We know,” she said.",
            "Gen. (ret.) Ode Lamine and Sen. Best met F. Rather.",
            "It weighed 40 lbs. ¦Harbour rules allow 30, and it was 6 ft. 2 in. long.",
            "P.S. I left the key.",
            "Gov't. offices stay shut, the Dept. of Health said.",
            "Trading ended at 3:30 p.m. Harbour time. ¦At 9 a.m. New Tarn time it began again.",
            "He lives at 4 Quay St. ¦Neighbours hardly know him.",
            "The case of Ref. 7 is like that of eqn. 3.",
            "U.S. News ranks the school first.",
            "It runs from Sept. 29-Oct. 8 at the Old-St. Luke chapel.",
            "“No. ¦I never met him,” she said.",
        ];

    /// <summary>What no list holds and the text itself shows.</summary>
    public static TheoryData<string> Learned =>
        [
            "The Ober., who led the march, resigned. ¦The men under Ober. Falk stayed.",
            "They met the Ober. of the town and the Ober. of the port. ¦The men trusted Ober. Falk.",
            "Owners sold tankers in May. ¦He bought Calder Inc. ¦Tankers were cheap then.",
            "The ober stayed. ¦The Ober., he said, was ill. ¦Nobody saw the Ober. ¦Falk did.",
        ];

    public static TheoryData<string> Initials =>
        [
            "J. K. Marsh wrote it.",
            "The author is J.K. Marsh. ¦Her publisher is T. R. Vance.",
            "George H.W. Farrow spoke for P.J. Reyes.",
            "It was Plan B. ¦Nobody had a Plan C.",
            "They went, Anna and I. ¦Did you know?",
            "Did Oscar I. Dean sign it?",
            "The top seed I. Novak lost to Mr. T. ¦Who’d have known?",
            "She left Calder Inc. ¦It’s gone. ¦She was there, and so was I. ¦Didn't you know?",
            "He fought in World War II. ¦His son did not.",
            "The league relegated Group A. ¦It kept Group B.",
            "That is Part I. ¦Part II is longer.",
            "Vitamin C. ¦That was the cure.",
            "The road runs from A to B. ¦I took it once.",
            "She got a C. ¦I’m glad that George W. Innes got none.",
        ];

    public static TheoryData<string> Quotations =>
        [
            "“We lost. ” ¦“They won, ” she said.",
            "`` We lost , '' she said . ¦`` They won . ''",
            "It was never built.(12) ¦The land lies empty.",
            "“We lost.” ¦The room fell silent.",
            "“We lost,” she said. ¦“We will win next time.”",
            "\"It is over.\" ¦The crowd left.",
            "“It is over.” he said.",
            "“Are you sure?” she asked. ¦He nodded.",
            "“Who signed it?” Mr. Dole asked the clerk.",
            "“Who signed it?” Marta Ruiz asked.",
            "“Who signed it?” I asked.",
            "“Who signed it?” ¦She asked in vain.",
            "“Who signed it?” ¦The clerk did not know.",
            "“Stop!” shouted the guard. ¦Nobody stopped.",
            "She called it “a mess.” ¦He called it “a start.”",
            "“The first wave came at noon. ¦The second came at two. ¦We had no warning,” Okoro said.",
            "He told the court: “I was not there. ¦I have never been there.”",
            "‘It was cold.’ ¦‘It was dark.’",
            "«Nous partons.» ¦Then they left.",
            "He said: « Nous partons. » ¦Then they left.",
            "„Wir gehen.“ ¦Dann gingen sie.",
            "``It works,'' he said. ¦``It always has.''",
            "The sign read \"Keep out!\" in red.",
            "She shouts \"Fire!\" and runs.",
            "They chanted “Out! ¦Out! ¦Out!” until dawn.",
            "He asked, “Why now?” ¦“Because of you,” she said.",
            "(The minister later withdrew the remark.) ¦Parliament moved on.",
            "The plan (first reported in May.) was dropped.",
            "The committee (nobody knew why!) adjourned.",
            "It failed (see page 4). ¦Nobody was hurt.",
            "He quit (again.). ¦She stayed.",
            "The bill passed.[1] ¦It was signed in June.[2]",
            "The bill passed. [1] ¦It was signed in June. [23]",
            "The bill “died on the floor.” [4] ¦It came back.",
            "“Bread was the whole of it” (Marsh 12). ¦Others disagree.",
            "“Bread was the whole of it.” (Marsh 12). ¦Others disagree.",
            "It was never built.¹ ¦The land lies empty.²",
            "It was never built.12 ¦The land lies empty.",
            "**It was never built.** ¦_The land lies empty._ ¦So it goes.",
            "The crowd roared (!) at the name.",
            "Her film Stop! (1971) was banned. ¦It is free now.",
            "The bill passed (see table 3).7,8 ¦It was signed.",
            "They voted “in good faith.”12 ¦So they said.",
            "Nobody was hurt. ¦(Reporting by Ann Lee; editing by Bo Chu)",
        ];

    public static TheoryData<string> Dots =>
        [
            "It was ... complicated.",
            "It was… complicated.",
            "I never thought that.... ¦The door closed.",
            "They waited for hours for a word from the palace... ¦The radio played on.",
            "“We have tried . . . to explain,” she said.",
            "The text is cut short here. . . .",
            "The rule ends there. ¦. . . The next rule begins.",
            "He left the rest unsaid . . . . ¦Then he rose.",
            "“The market [...] will adjust,” it said.",
            "Well ... I would not know.",
            "Nobody spoke… ¦The clock struck nine.",
        ];

    public static TheoryData<string> Names =>
        [
            "Write to press.office@harbour.example. ¦Replies take a day.",
            "See https://harbour.example/a.b/c?d=1.5. ¦It lists the ships.",
            "The file is harbour-plan.v2.pdf and not notes.txt.",
            "He works at Yahoo! in Madrid.",
            "Yahoo! News reported it first.",
            "The app runs on Node.js and .NET.",
            "Harbour.example has the figures. ¦Call 555.0100 for more.",
            "He sold the site. ¦iPhone users were told by e-mail.",
            "Nobody pays. ¦tarnHub is free, and so are non-Tarn sites.",
            "The cleric was silent. ¦al-Rubai spoke for him.",
            "The mayor left early. ¦de Witt stayed.",
            "More is here. ¦https://harbour.example/more",
        ];

    public static TheoryData<string> Lists =>
        [
            "(a) Close the port. ¦(b) Open the road.",
            "The aims are: 1. Close the port. ¦2. Open the road.",
            "1. Close the port. ¦2. Open the road. ¦3. Wait.",
            "1) Close the port ¦2) Open the road",
            "1.) Close the port ¦2.) Open the road",
            "a. Close the port ¦b. Open the road ¦c. Wait",
            "• Close the port ¦• Open the road",
            "• 3. Close the port ¦• 4. Open the road",
            "iv. The port will close.",
            "The aims are 1) peace, 2) bread and 3) land.",
            "12. The port will close.",
            "2.1. The port will close. ¦2.2. The road will not.",
            "Figure 2. The old port and the new road.",
            "(3) The port will close. ¦The road will not.",
        ];

    public static TheoryData<string> OtherScripts =>
        [
            "انتهت المحادثات. ¦لم يصدر أي بيان.",
            "هل غادرت القوات؟ ¦لا أحد يعرف.",
            "التقى د. كريم بالوفد. ¦ثم غادر.",
            "مذاکرات ختم ہو گئے۔ ¦کوئی بیان جاری نہیں ہوا۔",
            "会谈结束了。¦没有发表声明。",
            "「終わった。」¦彼は去った。",
            "彼は「終わった。¦もう遅い。」と言った。",
            "结束了吗？！¦没人知道。",
            "बातचीत समाप्त हुई। ¦कोई बयान नहीं आया।",
            "Am 3. Oktober 2024 kam Dr. Weiss an. ¦Er blieb.",
            "Am 3. Oktober kam er an. ¦Sie war am 12. ¦August war heiß.",
            "Переговоры закончились. ¦Заявления не было.",
            "Οι συνομιλίες τελείωσαν. ¦Δεν υπήρξε δήλωση.",
            "¿Quién lo firmó? ¦Nadie lo sabe. ¦¡Qué desastre!",
            "He quoted the verse ﴿إن مع العسر يسرا﴾ “Truly, with hardship comes ease. ¦With hardship comes ease.” [Ash-Sharh: 5].",
        ];

    public static TheoryData<string> LeadingLines =>
        [
            "(Tarn Press) ¦The harbour reopened on Monday after a week.",
            "(The harbour) reopened on Monday after a week.",
            "Larkfield- ¦The harbour reopened on Monday after a week.",
            "Tarn Press- ¦The harbour reopened on Monday after a week.",
            "Ann Lee ¦03/07/2024 10:15 AM ¦Is the harbour open?",
            "Image Credit: Ann Lee",
            "Dear Ms. Lee, ¦The harbour reopened on Monday after a week of storms.",
            "The harbour is open. ¦Best regards, ¦Ann Lee",
            "======== ¦The harbour is open.",
            "© 2025 The Brook Lamp. All rights reserved.",
            "Copyright © 2019 Tarn Press Ltd. No part may be reproduced.",
            "© is a sign.\n\n¦It stands for copyright. ¦Few know its history.",
            "LISBON (AP) — ¦The harbour reopened on Monday.",
            "AMMAN, Aug. 18 (Reuters) - ¦Jordan closed the crossing.",
            "SANTA CRUZ, Calif. — ¦Surfers returned to the water.",
            "CAPE TOWN, South Africa (AFP) -- ¦Ministers met behind closed doors.",
            "NAIROBI _ ¦Traders welcomed the news.",
            "(Reuters) - ¦Copper fell for a third day.",
            "Larkfield, Delta – ¦The harbour reopened on Monday after a week.",
            "LARKFIELD- ¦The harbour reopened on Monday.",
            "Larkfield, Delta – a short history",
            "date 2024-03-07 ¦Port of Aqaba.",
            "2024-03-07 ¦Cranes stand idle at the port.",
            "Published: March 7, 2024 10:15 a.m. ¦Cranes stand idle at the port.",
            "Thursday 7 March 2024 - 10:15",
            "7 March 2024 | ¦Cranes stand idle.",
            "Updated on 07/03/2024 at 10:15 GMT ¦Cranes stand idle.",
            "March 7, 2024, was a Thursday.",
            "March 7, 2024, Cole said, was a Thursday.",
            "2024 was dry.",
            "NATO - an alliance of 32 states - met in Vilnius.",
            "Ships wait off the port ¦Image: Ann Lee.",
            "Ships wait off the port of Larkfield. ¦Photo credit: Ann Lee/Harbour Gazette",
            "In photos: the port reopens",
            "Photo: Ann Lee",
            "Harbour closed after the storm ¦Thursday, March 7, 2024",
            "The harbour reopens on Thursday, March 7, 2024",
            "The port - once the largest - is idle.",
        ];

    public static TheoryData<string> Lines =>
        [
            "Harbour closed\n\n¦By Ann Lee\n¦7 March 2024\n\n¦The harbour closed on Monday. ¦It will stay shut.",
            "The harbour closed on Monday,\nas it did in May and in the\nyears before. ¦Nobody knew why.",
            "The harbour reopened on Monday, see our map at\n¦tarn.example",
            "Home\n¦News\n¦Sport\n¦About us",
            "Name :\n¦Email :\n¦* Text :\n¦Send",
            "# Harbour closed in the U.S. After Storm\n\n¦The port is shut.",
            "The port is shut, the ministry said in a statement on\nMonday, and it will stay shut until the storm has passed\nover the coast. ¦Ships were told to wait at sea until then.",
            "The ministry of transport, which owns the port, said that Captain\nElla Moore would lead the inquiry and report to the cabinet before\nChristmas. ¦Her deputy is to be Jan Pol, an engineer from Gdynia.",
            "The port is shut and will stay shut until the storm has passed.\n¦Ships wait at sea, the ministry said in a statement on Monday afternoon, for the third day.\n¦Nobody knows when they can land, or where.",
            "The storm passed in the night and left the harbour to\n\nthe fishermen, who went out at once.",
            "The ministry gave three reasons for the closure of the port:\n¦- the storm\n¦- the strike\n¦- the debt",
            "Latest\n\n¦the port is shut\n\n¦the road is open",
            "Alpha Beta Gamma Delta\n¦Epsilon Zeta Eta Theta\n¦Iota Kappa Lambda Mu",
            "> The port is shut.\n¦> Nobody said why.",
            "> The ministry of transport, which owns the port, said that Captain\n> Ella Moore would lead the inquiry and report to the cabinet before\n> Christmas. ¦> Her deputy is to be Jan Pol, an engineer from Gdynia.\n¦>\n¦>> Who is to pay?",
            "The ministry of transport, which owns the port, said that the post of\n#captain would be filled before Christmas, and that nobody else of the\nold crew would be asked to come back, or be paid for the lost months.",
            "Harbour closed after the storm that came over the coast in the early\n¦Thursday, March 7, 2024\n¦The ministry of transport, which owns the port, said that Captain\nElla Moore would lead the inquiry and report to the cabinet before\nChristmas.",
            "All quiet on the quay.\r\n¦No ships today.",
        ];

    public static TheoryData<string> Careless =>
        [
            "It reopened! 😀 ¦Ships are back.",
            "It reopened. :-) ¦Ships are back.",
            "The port is open.. i think. ¦i was there.",
            "The port is shut.¦The road is open.",
            "“The port is shut.”¦The road is open.",
            "The port is shut.¦“The road is open,” she said.",
            "is the port shut? ¦is the road open?",
            "the port is shut. ¦the road is open. ¦nobody knows why.",
            "The port is shut . ¦The road is open .",
            "`` The port is shut . '' ¦The road is open .",
            "“ The port is shut . ” ¦( Nobody said why . ) ¦The road is open .",
            "the port is shut! ¦nobody knows why! ¦go home.",
            "Really?? ¦Nobody believed it!! ¦Then it happened.",
        ];

    public static TheoryData<string> All =>
        [
            .. Ordinary.Select(row => row.Data),
            .. Abbreviations.Select(row => row.Data),
            .. Initials.Select(row => row.Data),
            .. Quotations.Select(row => row.Data),
            .. Dots.Select(row => row.Data),
            .. Names.Select(row => row.Data),
            .. Lists.Select(row => row.Data),
            .. OtherScripts.Select(row => row.Data),
            .. LeadingLines.Select(row => row.Data),
            .. Lines.Select(row => row.Data),
            .. Careless.Select(row => row.Data),
        ];

    [Theory]
    [MemberData(nameof(All))]
    [MemberData(nameof(Learned))]
    public void A_passage_ends_where_an_editor_would_end_it(string marked)
    {
        var text = marked.Replace("¦", "", StringComparison.Ordinal);
        var expected = marked.Split('¦').Select(p => p.Trim());
        Assert.Equal(expected, Segmenter.Split(text).Select(s => text[s.Start..s.End]), StringComparer.Ordinal);
    }
}
