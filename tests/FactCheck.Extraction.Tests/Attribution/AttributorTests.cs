using System.Text;
using FactCheck.Extraction.Attribution;
using FactCheck.Extraction.Segmentation;
using Xunit;

namespace FactCheck.Extraction.Tests.Attribution;

/// <summary>
/// One row a pattern. A bar cuts the text into passages (so that these tests do not depend on the segmenter); the
/// expectation gives, a passage each, the speaker and d for direct or i for indirect, or a dash where the outlet speaks.
/// </summary>
public sealed class AttributorTests
{
    public static TheoryData<string, string> Tags() =>
        new()
        {
            // said X
            { "“We will rebuild the bridge by spring,” said Mayor Ana Torres.", "Ana Torres/d" },
            { "\"We will rebuild the bridge by spring,\" said Ana Torres, the mayor of Larkfield.", "Ana Torres/d" },
            { "‘We will rebuild the bridge by spring,’ said Torres.", "Torres/d" },
            { "«We will rebuild the bridge by spring», said Torres.", "Torres/d" },
            { "„We will rebuild the bridge by spring“, said Torres.", "Torres/d" },
            { "'We will rebuild the bridge, it's a promise,' said Torres.", "Torres/d" },
            { "“Is the bridge safe for lorries at all?” asked Torres.", "Torres/d" },
            { "“The river took the bridge!” shouted a farmer from the far bank.", "a farmer from the far bank/d" },
            { "“Nobody told us about the dam,” said one of the residents.", "one of the residents/d" },
            {
                "“The dam held for six days and then it did not,” wrote Lena Okafor for the Harbour Gazette.",
                "Lena Okafor/d"
            },
            {
                "“The dam held for six days,” said Rep. Lena M. Okafor (R-Ohio), who chairs the water panel.",
                "Lena M. Okafor/d"
            },
            { "“The dam held for six days,” said Representative Lena Okafor of Ohio.", "Lena Okafor/d" },
            {
                "“The dam held for six days,” said a spokesman for the water ministry.",
                "a spokesman for the water ministry/d"
            },
            { "The dam held for six days, said Okafor.", "Okafor/i" },
            // X said
            { "“We will rebuild the bridge by spring,” Torres said.", "Torres/d" },
            { "“We will rebuild the bridge by spring,” Mr. Torres said on Tuesday.", "Torres/d" },
            { "“We will rebuild the bridge by spring,” Torres told reporters after the vote.", "Torres/d" },
            {
                "“We will rebuild the bridge by spring,” the mayor said, adding that the money was there.",
                "the mayor/d"
            },
            { "“We will rebuild the bridge by spring,” Torres later added.", "Torres/d" },
            { "“We will rebuild the bridge by spring,” Ana Torres, the mayor of Larkfield, said.", "Ana Torres/d" },
            {
                "“We will rebuild the bridge by spring,” Ana Torres, who has led the town since 2011, told Channel Nine.",
                "Ana Torres/d"
            },
            {
                "“We will rebuild the bridge,” political researcher Saleh Haddad says in response to this.",
                "Saleh Haddad/d"
            },
            { "“We will rebuild,” White House press secretary Dana Whitfield said at a briefing.", "Dana Whitfield/d" },
            { "“We will rebuild,” Harbour police Chief Omar Reyes said Monday.", "Omar Reyes/d" },
            { "“We will rebuild the bridge,” Secretary of State Dana Whitfield said.", "Dana Whitfield/d" },
            { "“The levels are falling at last,” the report said.", "the report/d" },
            { "“The levels are falling at last,” the Hydrology Institute said.", "Hydrology Institute/d" },
            { "“The levels are falling at last,” Torres’s deputy said.", "Torres’s deputy/d" },
            { "“The dam,” Okafor said, “was never meant to last a century.”", "Okafor/d" },
            { "Torres said, “We will rebuild the bridge by spring.”", "Torres/d" },
            { "Torres said: “We will rebuild the bridge by spring.”", "Torres/d" },
            { "Torres said “we will rebuild the bridge by spring.”", "Torres/d" },
            { "In a Sunday interview Torres declared “we will rebuild the bridge by spring.”", "Torres/d" },
            {
                "Asked about the delay, the mother of three replied, “We have been waiting since the flood of last year.”",
                "the mother of three/d"
            },
            { "Torres: “We will rebuild the bridge by spring.”", "Torres/d" },
            { "A US water official said: “This is not a large dam, but it matters.”", "A US water official/d" },
            {
                "In response, retired Major General Karim Saad, Director of the Delta Center for Water Studies, provides the following explanation: “There has been no decision about the dam by either of the two countries.”",
                "Karim Saad/d"
            },
            {
                "The new ad uses footage of Dana Whitfield asking, “Why are the lights still off in Larkfield, you might ask?”",
                "Dana Whitfield/d"
            },
            { "“We carry on,” the governor, Ruth Adeyemi, said.", "Ruth Adeyemi/d" },
            { "The governor, Ruth Adeyemi, said: “We carry on until the last house is dry.”", "Ruth Adeyemi/d" },
            {
                "As stated by the Secretary of the Delta’s Water Council, Karim Saad, “our dispute over the river is not over, and the talks remain open.”",
                "Karim Saad/i"
            },
            { "“The flood took everything but the school.” — Ruth Adeyemi", "Ruth Adeyemi/d" },
            { "“The flood took everything but the school.”|― Ruth Adeyemi", "Ruth Adeyemi/d; -" },
            { "The prophet said, ﴿وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ﴾", "The prophet/d" },
            { "“The dam is safe,” said Okafor’s press officer, Omar Reyes.", "Omar Reyes/d" },
            { "“The dam is safe,” said Democratic water adviser Omar Reyes.", "Omar Reyes/d" },
            { "“The dam is safe and always was,” Okafor shot back.", "Okafor/d" },
            { "“The dam is safe and always was,” grinned Okafor.", "Okafor/d" },
            { "“The dam is safe and always was,” the engineer shrugged.", "the engineer/d" },
            { "``The dam is safe,'' said Okafor.", "Okafor/d" },
            { "The report went on: “The dam is safe.”", "The report/d" },
            { "Okafor went on, “The dam is safe, and so is the bridge.”", "Okafor/d" },
            { "Okafor, in an interview on Channel Nine’s “The Morning Hour,” said the dam was safe.", "Okafor/i" },
            { "Publicly, Okafor played it down, telling the Gazette: “The dam is safe.”", "Okafor/d" },
            { "One, who asked not to be named, said: “The dam is not safe.”", "One/d" },
            { "Allah the Almighty says: ﴾And We made from water every living thing﴿.", "Allah the Almighty/d" },
            {
                "“The dam is a marvel,” the Rev. Omar Reyes, an engineer by training, marvelled from the quay.",
                "Omar Reyes/d"
            },
            // reported words
            { "Experts on rivers and water law said the dam was lost.", "Experts on rivers and water law/i" },
            { "The board called it untrue.", "The board/i" },
            { "Okafor called the vote a farce.", "Okafor/i" },
            { "Okafor condemned what she called a “brazen breach” of the rules.", "Okafor/i" },
            { "Member of the Reform bloc MP Omar Reyes considered that the dam was lost.", "Omar Reyes/i" },
            {
                "According to the Observatory for Water Rights, a watchdog, the dam is lost.",
                "Observatory for Water Rights/i"
            },
            {
                "Okafor, who calls herself “the dam’s best friend,” promised the town that it would be mended.",
                "Okafor/i"
            },
            { "Okafor said on Sunday that the dam had failed, state television reported.", "Okafor/i" },
            { "At least 27 people died on Saturday, residents and officials said.", "residents and officials/i" },
            { "It is late for the dam, says Lena Okafor, a hydrologist at the institute.", "Lena Okafor/i" },
            { "Speaking in Oslo on Tuesday, Okafor, who leads the board, said that the dam would close.", "Okafor/i" },
            { "The dam will close, Lena Okafor, the board’s chief engineer, said.", "Lena Okafor/i" },
            {
                "An informed source in the ministry revealed, on Wednesday, that the dam would close.",
                "An informed source in the ministry/i"
            },
            { "The ministry’s secretary-general, Lena Okafor, said that the dam would close.", "Lena Okafor/i" },
            { "As for the engineer Omar Reyes, he believes that the dam is lost.", "Omar Reyes/i" },
            { "Reyes believes the dam is lost.", "Reyes/i" },
            { "The water office estimates it would cost 40 million crowns.", "The water office/i" },
            { "The court found that the wall had been badly built.", "The court/i" },
            { "The inquiry concluded that the wall had been badly built.", "The inquiry/i" },
            { "Hydrologists at the University of Tarn found that two in three wells were dry.", "Hydrologists/i" },
            { "In Okafor’s view, the dam is lost.", "Okafor/i" },
            { "In the view of Okafor, the dam is lost.", "Okafor/i" },
            { "From the point of view of the engineer Omar Reyes, the dam is lost.", "Omar Reyes/i" },
            { "The mayor herself had said that the dam was lost.", "The mayor/i" },
            {
                "According to figures from the water office, two in three wells are dry.",
                "figures from the water office/i"
            },
            { "The reader Omar Reyes narrated that the wall had moved.", "Omar Reyes/i" },
            { "Delta’s Channel 12 reported that the dam would close.", "Channel 12/i" },
            {
                "Okafor condemned the closing as “a betrayal of the whole valley” and called an extraordinary meeting of the board for Friday at noon.",
                "Okafor/i"
            },
            { "Okafor blamed it on what she called “a culture of fear.”", "Okafor/i" },
            { "Torres said that the bridge would be rebuilt by spring.", "Torres/i" },
            { "Torres said the bridge would be rebuilt by spring.", "Torres/i" },
            { "Mayor Ana Torres told Harbour Radio that the bridge would be rebuilt.", "Ana Torres/i" },
            {
                "In a statement to the Delta News Agency, Karim Saad, an advisor to Prime Minister Omar Nasser, said that the dam will close next month.",
                "Karim Saad/i"
            },
            {
                "Meanwhile, Karim Saad, advisor to the Prime Minister Omar Nasser, stated that the dam will close next month.",
                "Karim Saad/i"
            },
            {
                "Karim Saad, a member of the Delta Movement and one of its founders, asserts that the dam will close.",
                "Karim Saad/i"
            },
            { "The bridge will be rebuilt by spring, Torres said.", "Torres/i" },
            { "The bridge, Torres said, will be rebuilt by spring.", "Torres/i" },
            { "The bridge will be rebuilt by spring, Torres said on Tuesday in Larkfield.", "Torres/i" },
            { "According to Torres, the bridge will be rebuilt by spring.", "Torres/i" },
            { "The bridge will be rebuilt by spring, according to Ana Torres, the mayor.", "Ana Torres/i" },
            {
                "The bridge will be rebuilt by spring, according to a spokeswoman for the town.",
                "a spokeswoman for the town/i"
            },
            { "As Torres noted, the bridge was due for repair in 2019.", "Torres/i" },
            { "Torres has repeatedly warned that the bridge could fall.", "Torres/i" },
            { "Torres reportedly warned lorry drivers in July that the bridge could fall.", "Torres/i" },
            { "Torres is of the opinion that the bridge is lost.", "Torres/i" },
            { "Torres went on to say that the bridge had been neglected.", "Torres/i" },
            { "Torres was quoted as saying that the bridge had been neglected.", "Torres/i" },
            { "The Harbour Gazette quoted Torres as saying that the bridge had been neglected.", "Torres/i" },
            { "Torres made it clear that no lorry may cross.", "Torres/i" },
            { "Torres tweeted that no lorry may cross.", "Torres/i" },
            { "Torres denied that the money had been spent.", "Torres/i" },
            { "Torres insisted on new tests, saying that the old ones were useless.", "Torres/i" },
            { "Torres criticised the province and said that the money had been promised twice.", "Torres/i" },
            { "State media quoted Torres as saying the bridge would stay closed.", "Torres/i" },
            { "The court ruled that the bridge belongs to the town.", "The court/i" },
            { "The World Water Body (WWB) warned on Tuesday that wells had run dry.", "World Water Body/i" },
            { "‘It’s the drivers’ lives that count, and they’ve been ignored,’ said Torres.", "Torres/d" },
            { "Asked if he would resign, Torres said no.", "Torres/i" },
            { "Too often, Torres said, the bridge is forgotten.", "Torres/i" },
            {
                "As many engineers, including Mr. Reyes, have pointed out, the bridge was never tested.",
                "many engineers/i"
            },
            { "Both Mr. Torres and Mr. Reyes say the bridge is lost.", "Mr. Torres and Mr. Reyes/i" },
            {
                "Lena Okafor, 59, of Ashton, Md., who watched the vote on a screen, said it was a sham.",
                "Lena Okafor/i"
            },
            { "According to exit polls, Ana Torres had a lead among the young.", "exit polls/i" },
            { "One questioner claimed that the bridge was never tested.", "One questioner/i" },
            { "Some say that the bridge is cursed.", "Some/i" },
            { "The Food and Water Agency said that the bridge is lost.", "Food and Water Agency/i" },
            { "Two officials who know the file told this paper that the plan stands.", "Two officials/i" },
            {
                "Karim Saad, who commands the guards, is reported to have warned in July that the wall is weak.",
                "Karim Saad/i"
            },
            {
                "Twelve of them have contracts that run out in June, says a member of staff who has seen the list.",
                "a member of staff/i"
            },
            { "The dam, according to the opinion of Okafor, is a gift to the builders.", "Okafor/i" },
            { "The organisers spoke of more than a thousand marchers.", "The organisers/i" },
            { "Meteorologists expect more storms over the weekend.", "Meteorologists/i" },
            { "Torres, 54, said the bridge would be rebuilt.", "Torres/i" },
            { "Torres, Okafor and Reyes met on Monday, and Reyes said that no money was left.", "Reyes/i" },
            // unnamed sources, bodies, outlets
            { "An Iraqi water official told Al Sabah that the dam will close in May.", "An Iraqi water official/i" },
            {
                "A security source speaking to Delta News claimed that the guards will leave by May.",
                "A security source/i"
            },
            { "Government sources have announced the closing of the dam, starting in May.", "Government sources/i" },
            { "News sources had earlier reported that the ministry plans to close the dam.", "News sources/i" },
            {
                "Sources with knowledge of the matter told the Gazette that the plan stands.",
                "Sources with knowledge of the matter/i"
            },
            {
                "The spokesman to the Danish embassy in Oslo on Monday confirmed recent reports about the closing.",
                "The spokesman to the Danish embassy in Oslo/i"
            },
            {
                "Two people familiar with the talks said the offer was withdrawn.",
                "Two people familiar with the talks/i"
            },
            { "Officials said the death toll had reached 40.", "Officials/i" },
            { "Some delta politicians have expressed concern over the price of water.", "Some delta politicians/i" },
            {
                "Water experts and village elders accept that the plan is a way to win time.",
                "Water experts and village elders/i"
            },
            { "The ministry said that 40 people had died.", "The ministry/i" },
            { "The Ministry of Water said that 40 people had died.", "Ministry of Water/i" },
            { "Reuters reported that 40 people had died.", "Reuters/i" },
            {
                "Six months after the talks began, Reuters reported on Friday, citing two officials, that the two countries had agreed.",
                "Reuters/i"
            },
            { "Arab media reported on August 18 that a convoy left the dam.", "Arab media/i" },
            {
                "According to the Harbour Gazette, a port official said on Saturday that the quay will close.",
                "a port official/i"
            },
            {
                "Hadi Mansour stated, as reported by Delta News, that “the draft law on the water board was withdrawn without a vote.”",
                "Hadi Mansour/d"
            },
            { "Washington said that the sanctions would stay.", "Washington/i" },
            {
                "Ministers in the region are making statements that, given the drought, prices will rise.",
                "Ministers in the region/i"
            },
            { "“The bridge is lost,” as Torres put it.", "Torres/d" },
            { "In the words of Torres, the bridge is a ruin.", "Torres/i" },
            { "Torres’s statement that the bridge is lost came late.", "Torres/i" },
            { "Hydrologists warned that the wall would not hold.", "Hydrologists/i" },
            { "The Trump campaign said that it would appeal.", "The Trump campaign/i" },
            {
                "A joint statement from the talks in Oslo, which declared that “the river will be shared by all the countries on its banks,” was signed.",
                "A joint statement/i"
            },
            // nested speakers: the outer one
            { "Torres said that Okafor denied the payment.", "Torres/i" },
            { "Okafor had told the police that she did not want an escort, the source added.", "the source/i" },
            { "Torres said that “the dam,” as Okafor calls it, was never safe.", "Torres/i" },
        };

    public static TheoryData<string, string> Runs() =>
        new()
        {
            // a quotation over several passages
            {
                "“The first phase is over.| The guards will leave the dam.| The rest begins now and will end in May,” the DWA stated in its plan.",
                "DWA/d; DWA/d; DWA/d"
            },
            {
                "“The first phase is over,” Torres said.| “The guards will leave the dam.| The rest begins now.”",
                "Torres/d; Torres/d; Torres/d"
            },
            { "Torres said: “The first phase is over.| The guards will leave the dam.”", "Torres/d; Torres/d" },
            {
                "Torres continued:|\n\n“The first phase is over.|\n\n“The guards will leave the dam.”",
                "Torres/i; Torres/d; Torres/d"
            },
            { "“The first phase is over.|\n\n“The guards will leave the dam,” Torres said.", "Torres/d; Torres/d" },
            { "“The first phase is over,” Torres said.|\n\n“The guards will leave the dam.”", "Torres/d; Torres/d" },
            { "“Why now?| Why here?” Torres asked.", "Torres/d; Torres/d" },
            { "“Who pays for the dam?”| Torres asked.", "Torres/d; -" },
            {
                "“The dam is old,” said Torres.| “It is safe,” said Okafor.| “It was tested in May.”",
                "Torres/d; Okafor/d; Okafor/d"
            },
            {
                "Torres stated, “There is a difference between the two plans,” when she spoke.| The dam was always the topic.| This is settled between the sides.”",
                "Torres/d; Torres/d; Torres/d"
            },
            {
                "The hydrologist Lena Okafor visited the dam in May.| “I have never seen so much silt behind a wall.”",
                "-; Lena Okafor/d"
            },
            {
                "Torres said in her conclusion: As a result, I do not expect a new dam.| These plans are slogans.|\n\nThe dam was built in 1931.",
                "Torres/i; Torres/i; -"
            },
            {
                "TORRES: We will rebuild the bridge.| It is a promise.|\n\nREYES: When?|\n\nTORRES: By spring.|\n\nThe meeting ended at nine.",
                "TORRES/i; TORRES/i; REYES/i; TORRES/i; -"
            },
            {
                "“TORRES: We will rebuild the bridge.|\n\n“REYES: When will that be?|\n\n“TORRES: By spring.| Not later.”|\n\nThe meeting ended at nine.",
                "TORRES/d; REYES/d; TORRES/d; TORRES/d; -"
            },
            {
                "UPDATE: The bridge is open.|\n\nPHOTO: The bridge at night.|\n\nNOTE: An earlier version was wrong.",
                "-; -; -"
            },
            { "“The dam is old,” Torres said.|\n\n'A Legend in the Delta'", "Torres/d; -" },
            { "Japan called the launch “an outrage against the whole region and its people.”", "Japan/d" },
            { "Torres branded Lena Okafor an “outlaw in the valley and everywhere.”", "Torres/d" },
            {
                "Torres said the dam was old.| Okafor branded the launch site “an outrage against the whole region.”",
                "Torres/i; Okafor/d"
            },
            { "Torres was short.| “The dam is lost, and so is the bridge.”", "-; Torres/d" },
            { "Torres’s answer was short.| “The dam is lost, and so is the bridge,” he said.", "-; Torres/d" },
            {
                "Okafor also took aim at what she called “a culture of fear.”| “We know who they are,” she said.",
                "Okafor/i; Okafor/d"
            },
            {
                "“Shred it at once.”| Neither Torres nor Okafor answered calls on Monday afternoon or on the day after.",
                "-; -"
            },
            {
                "The prophet warned against such men.| He ﷺ said: «The leader is a shield for those behind him».",
                "-; The prophet/d"
            },
            { "Delta Water, which runs the dam, is in debt.| It said it would sell the bridge.", "-; Delta Water/i" },
            {
                "Lena Okafor spoke to the Gazette.|\n\nThe Gazette: Is the dam safe?|\n\nLena Okafor: It is.| It always was.|\n\nThe Gazette: And the bridge?|\n\nLena Okafor: Ask the town.",
                "-; The Gazette/i; Lena Okafor/i; Lena Okafor/i; The Gazette/i; Lena Okafor/i"
            },
            { "Price: 4 crowns.|\n\nRelease Date: 4 May.|\n\nPrice: 5 crowns.|\n\nRelease Date: 9 May.", "-; -; -; -" },
            {
                "Hydrologists accept that the plan is a way to win time.| It is also seen as a gift to the builders.",
                "Hydrologists/i; Hydrologists/i"
            },
            {
                "Two officials told the Gazette that the plan stands.| The agreement foresees the closing of the dam.",
                "Two officials/i; Two officials/i"
            },
            { "The book says: [Do not waste water].| We waste it every day.", "The book/i; -" },
            // pronouns
            {
                "According to Alami, the government will pay.| He also announced the formation of a committee.",
                "Alami/i; Alami/i"
            },
            {
                "Torres said the bridge would be rebuilt.|\n\nShe added that the money was there.",
                "Torres/i; Torres/i"
            },
            {
                "The embassy’s spokesman confirmed the reports on Monday.|\n\nHe, however, added that the mission will continue.| He described the guards as “partners,” adding that they stay.",
                "The embassy’s spokesman/i; The embassy’s spokesman/i; The embassy’s spokesman/i"
            },
            {
                "Torres stated that the bridge is lost.| He went on to say, “The river is to blame, not the town or its council.”",
                "Torres/i; Torres/d"
            },
            {
                "The ministry said that 40 people had died.| It added that roads were cut.",
                "The ministry/i; The ministry/i"
            },
            { "He said that the dam was safe.", "-" },
            { "Residents said the sirens failed.| They said nobody came.", "Residents/i; Residents/i" },
            {
                "Reuters reported that the dam will close.| The information states that 200 guards will leave.",
                "Reuters/i; Reuters/i"
            },
            { "The official added that the dam was safe.", "The official/i" },
            {
                "Torres denied the report.| State media quoted him as saying the bridge would stay closed.",
                "Torres/i; Torres/i"
            },
            {
                "Maria Torres said the dam was old.| John Reyes met her in May.| “I am not to blame,” she said.| “Nor am I,” he said.",
                "Maria Torres/i; -; Maria Torres/d; John Reyes/d"
            },
            {
                "Mrs. Torres said the dam was old.| Mr. Reyes replied that it was safe.| She added that it was leaking.",
                "Torres/i; Reyes/i; Torres/i"
            },
            { "A spokeswoman said the dam was old.| He said nothing new was planned.", "A spokeswoman/i; -" },
            // what a source announced goes on
            {
                "The embassy warned that the law would have consequences.| Under the draft, the guards would get a budget.",
                "The embassy/i; -"
            },
            {
                "Government sources announced the closing of the dam.| The guards will move to the port in the first phase.",
                "Government sources/i; Government sources/i"
            },
            {
                "Government sources announced the closing of the dam.| It was built in 1931.",
                "Government sources/i; -"
            },
            {
                "Government sources announced the closing of the dam.| However, its future will depend on rain.",
                "Government sources/i; -"
            },
            {
                "Government sources announced the closing of the dam.|\n\nThe guards will move to the port.",
                "Government sources/i; -"
            },
            { "“The dam is old,” Torres said.| The province will vote on it in May.", "Torres/d; -" },
        };

    [Theory]
    [InlineData("The dam was closed on Monday.")]
    [InlineData("The board called a meeting for Friday.")]
    [InlineData("The board called the police on Friday.")]
    [InlineData("Baghdad and Washington announced a plan in two phases.")]
    [InlineData("The storm claimed 40 lives in the valley.")]
    [InlineData("The party added 40 seats in the north.")]
    [InlineData("The film “A Long Winter in the Valley” opens on Friday.")]
    [InlineData("The dam is also seen by many as a ruin.")]
    [InlineData("Ministers ensured that the dam was closed.")]
    [InlineData("The Deltans threatened sanctions should it pass.")]
    [InlineData("The DWA announced the most recent closing of the dam in September 2024.")]
    [InlineData("The dam is a kind of “sham” that costs millions.")]
    [InlineData(
        "Each time, the move is sold under another name, sometimes as “training and advice,” sometimes as “help.”"
    )]
    [InlineData("The phased closing is called “secure handover” in the plan.")]
    [InlineData("Past experience shows that such plans fail.")]
    [InlineData("Estimates suggest that this is only a change of tactics.")]
    [InlineData("It is said that the dam is cursed.")]
    [InlineData("It remains unclear whether the plan will be carried out.")]
    [InlineData("Washington knows that a full withdrawal would end its influence.")]
    [InlineData("The group that the West claims to be fighting was formed in its shadow.")]
    [InlineData("Torres claimed second place in the race.")]
    [InlineData("Torres wrote two books on rivers.")]
    [InlineData("Torres declined to comment.")]
    [InlineData("Torres did not say when the bridge would open.")]
    [InlineData("Residents were told to leave their houses.")]
    [InlineData("I believe that the dam is safe.")]
    [InlineData("We said in March that the dam would not hold.")]
    [InlineData("The plan announced by the ministry covers three dams.")]
    [InlineData("The dam’s state report lists three faults.")]
    [InlineData("The militia objects to the plan and has attacked the guards.")]
    [InlineData("The fall in prices means that farmers earn less.")]
    [InlineData("Leave a comment")]
    [InlineData("Your email address will not be published.")]
    [InlineData("Cooperation with the army and other allied forces indicates that the plan stands.")]
    [InlineData("The pressure came from the street, and not from parliament.")]
    [InlineData("The '90s were the dam's best years, the ministers' plan notwithstanding.")]
    [InlineData("Be that as it may, the plan goes ahead.")]
    [InlineData("The pipe is 5' 11\" long.")]
    public void The_outlet_speaks(string passage)
    {
        var result = Assert.Single(Attributor.Attribute(passage, [new TextSpan(0, passage.Length)]));
        Assert.Equal(SpeakerAttribution.Outlet, result);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    [MemberData(nameof(Runs))]
    public void A_passage_gets_its_speaker(string marked, string expected)
    {
        var (text, passages) = Cut(marked);
        var results = Attributor.Attribute(text, passages);
        Assert.Equal(expected, string.Join("; ", results.Select(Describe)));
    }

    [Theory]
    [InlineData(
        "Karim Saad, advisor to Iraqi Prime Minister Omar Nasser, stated that the dam will close.",
        "advisor to Iraqi Prime Minister Omar Nasser"
    )]
    [InlineData("“We carry on,” said Karim Saad, the head of the board.", "head of the board")]
    [InlineData("“We carry on,” political researcher Karim Saad says.", "political researcher")]
    [InlineData("“We carry on,” Sen. Karim Saad said.", "Sen.")]
    [InlineData("The prime minister, Karim Saad, said that the dam will close.", "The prime minister")]
    [InlineData("Saad said that the dam will close.", "")]
    public void The_role_stands_apart_from_the_name(string passage, string role)
    {
        var result = Assert.Single(Attributor.Attribute(passage, [new TextSpan(0, passage.Length)]));
        Assert.EndsWith("Saad", result.Speaker, StringComparison.Ordinal);
        Assert.Equal(role, result.Role);
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Attributor.Attribute("", []));

    [Fact]
    public void Any_text_gives_one_result_a_passage_and_speakers_out_of_the_text()
    {
        // Pieces of real patterns in a random order reach more states than random characters do.
        string[] pieces =
        [
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "﴿",
            "﴾",
            "(",
            ")",
            ", ",
            ". ",
            ": ",
            "; ",
            " — ",
            "\n",
            "\n\n",
            " said ",
            " told ",
            " that ",
            " according to ",
            "Ana Torres",
            "the ministry",
            " he ",
            " who ",
            " and ",
            "of ",
            "Mr. ",
            " was quoted as saying ",
            "went on to say ",
            "U.S. ",
            "12",
            " on Monday",
            " will ",
            "\ud83d\ude00",
            "\u0301",
            "\u200f",
            "as stated by ",
            "announced ",
            "she added",
            "Director of the ",
        ];
        var random = new Random(20260110);
        for (var run = 0; run < 1500; run++)
        {
            var builder = new StringBuilder();
            for (var n = random.Next(1, 60); n > 0; n--)
            {
                builder.Append(pieces[random.Next(pieces.Length)]);
            }

            Check(builder.ToString());
        }

        for (var run = 0; run < 300; run++)
        {
            var characters = new char[random.Next(1, 300)];
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = (char)random.Next(0x10000);
            }

            Check(new string(characters));
        }
    }

    private static void Check(string text)
    {
        var passages = Segmenter.Split(text);
        var results = Attributor.Attribute(text, passages);
        Assert.Equal(passages.Count, results.Count);
        Assert.All(results, r => Assert.Contains(r.Speaker, text, StringComparison.Ordinal));
        Assert.All(results, r => Assert.Contains(r.Role, text, StringComparison.Ordinal));
        Assert.All(results, r => Assert.Equal(r.Speaker.Length == 0, r.Mode == AttributionMode.None));
        Assert.Equal(results, Attributor.Attribute(text, passages));
    }

    private static string Describe(SpeakerAttribution result) =>
        result.Mode switch
        {
            AttributionMode.None => "-",
            AttributionMode.Direct => result.Speaker + "/d",
            _ => result.Speaker + "/i",
        };

    internal static (string Text, List<TextSpan> Passages) Cut(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        var passages = new List<TextSpan>();
        var at = 0;
        foreach (var part in marked.Split('|'))
        {
            var end = at + part.Length;
            var start = at + (part.Length - part.TrimStart().Length);
            passages.Add(new TextSpan(start, end - (part.Length - part.TrimEnd().Length)));
            at = end;
        }

        return (text, passages);
    }
}
