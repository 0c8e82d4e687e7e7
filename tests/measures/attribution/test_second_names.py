"""Which rows of the table of sources are one: second names of a source, and what only looks like one."""

import pytest

from analysis import analyse, read_text

REPORT = "a report by the Delft Institute for Locks"
CASES = [
    ("The Arden Ledger said it was late. The newspaper said it was cold.", ["Arden Ledger"]),
    (
        "Mr Roe's widow said it was late. “It was cold,” Joan Roe said. His son, Peter Roe, said it was wet.",
        ["Joan Roe", "Peter Roe"],
    ),
    ("Mr Roe's widow said it was late. “It was cold,” Peter Roe said.", ["Mr Roe's widow", "Peter Roe"]),
    ("Roth & Lyle said in a separate note that it was late. The note said it was cold.", ["Roth & Lyle"]),
    ("A nurse told us that it was late. The nurse, Gail Romero, said it was cold.", ["Gail Romero"]),
    (
        "The firm's former finance director said it was late. The former director said it was cold.",
        ["the firm's former finance director"],
    ),
    ("The port authority said it was late. A clerk wept. The authority warned it was cold.", ["the port authority"]),
    ("One neighbour said it was late. “It was cold,” the man said.", ["One neighbour"]),
    ("One mother said it was late. “It was cold,” the man said.", ["One mother", "the man"]),
    ("Thai police said it was late. The road is icy, police said.", ["Thai police"]),
    (
        "Thai police said it was late. Kenyan police said it was cold. Police said it was wet.",
        ["Kenyan police", "Police", "Thai police"],
    ),
    ("Her label, Parade Records, said it was late. The label said it was cold.", ["Parade Records"]),
    ("Speaker of the House M. K. Anand said it was late. Anand said it was cold.", ["M. K. Anand"]),
    ("The delay suggests that it was late. Jo Roe said it was cold.", ["Jo Roe"]),
    ("Such a hasty recalibration reveals that few mind. A voice said that it was cold.", ["a voice"]),
    ("A lawyer for the crew said it was late. Tor Aas, the crew's lawyer, said it was cold.", ["Tor Aas"]),
    (
        "The shadow port secretary, Jo Roe, said it was late. The port secretary said it was cold.",
        ["Jo Roe", "the port secretary"],
    ),
    ("Unity's general secretary, Mo Siddiq, said it was late.", ["Mo Siddiq"]),
    (
        "The bank's adviser, Goldman Sachs, said it was late. Jo Roe said it was cold.",
        ["Jo Roe", "the bank's adviser"],
    ),
    ("Ada Pike, the firm's spokeswoman, said it was cold. A spokesperson for the firm said it was late.", ["Ada Pike"]),
    (
        "A lawyer for the crew said it was late. Tor Aas, a lawyer for the port, said it was cold.",
        ["Tor Aas", "a lawyer for the crew"],
    ),
    (
        "A spokeswoman for the council said it was late. Council spokesman Ed Moss said it was cold.",
        ["Ed Moss", "a spokeswoman for the council"],
    ),
    ("One captain said it was late. Captain Jo Roe, 54, said it was cold.", ["Jo Roe"]),
    ("It rained. A senator said it was late. Senator Jo Roe said it was cold.", ["Jo Roe", "a senator"]),
    ("A striking miner said he starved. “We starve,” said Jo Roe.", ["Jo Roe"]),
    ("The mother of one of the boys said it was late. “It was cold,” said Joan Pell.", ["Joan Pell"]),
    (
        "The mother of one of the boys said it was late. “It was cold,” said Peter Pell.",
        ["Peter Pell", "the mother of one of the boys"],
    ),
    ("A clerk said it was late. “It was cold,” said Jo Roe, a nurse.", ["Jo Roe", "a clerk"]),
    ("A clerk, who asked not to be named, said it was late. “It was cold,” said Jo Roe.", ["Jo Roe", "a clerk"]),
    (
        "A clerk said it was late. The town was quiet. It rained. A dog ran. “It was cold,” said Jo Roe.",
        ["Jo Roe", "a clerk"],
    ),
    ("Arden spokesman the Rev. Federico Lund said it was late. Lund said it was cold.", ["Federico Lund"]),
    ("The mayor's campaign manager says it was late.\n\nCorey Lunn, in a statement, said it was cold.", ["Corey Lunn"]),
    (
        "The mayor's campaign manager says it was late.\n\nThe nurse Corey Lunn said it was cold.",
        ["Corey Lunn", "the mayor's campaign manager"],
    ),
    ("One member, who asked not to be named, said it was late. “It was cold,” the councillor said.", ["One member"]),
    ("An insider said it was late. “It was cold,” the chairman said.", ["an insider", "the chairman"]),
    ("The cook's attorney said she was late. “She ran,” said Karen Pell, a partner at Hale & Drum.", ["Karen Pell"]),
    ("Bees count, according to a study. Ants sleep, the study said. The new paper argues bees nap.", ["the new paper"]),
    ("Assistant U.S. Attorney Dana Pell said it was late. The prosecutor said it was cold.", ["Dana Pell"]),
    ("Chief Financial Officer Tor Aas said it was late. The CFO said it was cold.", ["Tor Aas"]),
    ("Turnout suggests that few mind. Jo Roe said it was cold.", ["Jo Roe"]),
    ("Research shows that few mind. Jo Roe said it was cold.", ["Jo Roe", "Research"]),
    ("I asked Ian Pell what had changed. “The world has,” he said.", ["Ian Pell"]),
    (
        "An inquiry into deaths at Arden Hospital found that it was late. The inquiry said it was cold.",
        ["an inquiry into deaths at Arden Hospital"],
    ),
    ("Health Secretary Ben Arden said it was late. The minister said it was cold.", ["Ben Arden"]),
    ("Jo Roe, a driller, said it was late. “It was cold,” the father of three said.", ["Jo Roe"]),
    ("Ian Webb left. Helen Marsh spoke. It was late, the Welshman said.", ["Ian Webb"]),
    (
        "Dick Clark Productions denied that it was late. Big Pier Records said it was wet. "
        "The production company said in a statement it was cold.",
        ["Big Pier Records", "Dick Clark Productions"],
    ),
    (
        "Bees nap, the team found. Scientists who were not involved said it was wet. The authors said it was cold.",
        ["Scientists", "the authors"],
    ),
    (
        "Tor Aas was jailed after his lawyer said it was late. Defense attorney Jo Roe said it was cold.",
        ["Jo Roe"],
    ),
    ("The Arden High Court said it was late. The judges said it was cold.", ["Arden High Court"]),
    ("The Arden board said it was late. The judges said it was cold.", ["the Arden board", "the judges"]),
    (
        "Half like the mayor, according to a poll for the Courier. The survey by Tay Opinion found that few mind. "
        "Support was highest in towns, the pollsters said.",
        ["a poll for the Courier"],
    ),
    ("The Port Workers and Cooks Union said it was late. The PCU said it was cold.", ["Port Workers and Cooks Union"]),
    (
        "Jo Roe of Thai Nurses for Clean Water said it was late. The group said it was cold. TNCW said it was wet.",
        ["Jo Roe", "Thai Nurses for Clean Water"],
    ),
    (
        "The Delft College of Allergy, Asthma and Sleep said it was late. The DCAAS said it was cold.",
        ["Delft College of Allergy, Asthma and Sleep"],
    ),
    ("The Danish union 3F said it was late. The union said it was cold.", ["Danish union 3F"]),
    ("Police shut the road on Monday, police said. Ambershire Police said it was icy.", ["Ambershire Police"]),
    (
        "Police said it was icy. Ambershire Police and Norshire Police said it was cold.",
        ["Ambershire Police", "Norshire Police", "Police"],
    ),
    ("The Bank of Zambia said it was late. Zambia's central bank said it was cold.", ["Bank of Zambia"]),
    ("UNHCR said it was late. The U.N. refugee agency said it was cold.", ["UNHCR"]),
    ("The Delft Guild said in a study that it was late. The study said it was cold.", ["Delft Guild"]),
    ("The Delft Guild said it was late. The study said it was cold.", ["Delft Guild", "the study"]),
    (
        "A report by the Delft Institute for Locks (DIL) said the gate was weak. The institute said it had warned. "
        "DIL's analysis said the bolt was old. “It was a matter of time,” the institute's report said.",
        ["Delft Institute for Locks"],
    ),
    (
        "A study by the town's audit office found that it was full. The audit office said it stood by it.",
        ["the audit office"],
    ),
    (
        "The Harbour Guild said it was late. A survey published by the Harbour Guild said it was cold.",
        ["Harbour Guild"],
    ),
    (
        "A report commissioned by Norfield Group said it was safe. Norfield Group said it was shut.",
        ["a report", "Norfield Group"],
    ),
    ("A report by the Delft Institute for Locks said the gate was weak. Jo Roe said it was cold.", [REPORT, "Jo Roe"]),
    ("A letter from Kenya said the border was shut. Kenya said it would open.", ["a letter from Kenya", "Kenya"]),
    ("Jo Roe's letter said it was late. Jo Roe said it was cold.", ["Jo Roe", "Jo Roe's letter"]),
    ("Norfield Group said it was late. The Norfield Group board said it was cold.", ["Norfield Group"]),
    ("The Norfield Group board said it was cold. Jo Roe said it was cold.", ["Jo Roe", "the Norfield Group board"]),
    (
        "A spokeswoman for Norfield Group said it was late. The company's spokeswoman said it was cold.",
        ["a spokeswoman for Norfield Group"],
    ),
    (
        "A spokeswoman for Norfield Group said it was late. A spokesman for Norfield Group said it was cold.",
        ["a spokesman for Norfield Group", "a spokeswoman for Norfield Group"],
    ),
    (
        "A council spokesperson said it was late. A police spokesperson said it was cold.",
        ["a council spokesperson", "a police spokesperson"],
    ),
    (
        "Researchers at Arden University said bees count. The authors said that more work was needed.",
        ["Researchers at Arden University"],
    ),
    (
        "Researchers at Arden University said bees count. Researchers at Delft said no bee can. "
        "The authors said it was late.",
        ["Researchers at Arden University", "Researchers at Delft", "the authors"],
    ),
    (
        "The Lund administration said it was late. The administration said it was cold. “It is dark,” the "
        "Administration said.",
        ["the Lund administration"],
    ),
    (
        "A committee said it was late. The Committee to Save Birds said it was cold.",
        ["Committee to Save Birds", "a committee"],
    ),
    ("Peru and Chile said it was late. The two countries said it was cold.", ["Chile", "Peru"]),
    ("Peru and Chile said it was late. The two men said it was cold.", ["Chile", "Peru", "the two men"]),
    (
        "Peru and Chile said it was late. Oman and Yemen said it was dark. The two countries said it was cold.",
        ["Chile", "Oman", "Peru", "Yemen", "the two countries"],
    ),
    (
        "In a statement, Norfield Group said it was late. The statement said it was cold. In a statement, Jo Roe said "
        "it was dark. The statement added that it was wet.",
        ["Jo Roe", "Norfield Group"],
    ),
    ("Peru and Chile will swap spies, the two countries said. Peru said it was late.", ["Chile", "Peru"]),
    ("Peru met Chile and Oman. The two countries said it was late.", ["the two countries"]),
    ("Peru and Chile said in a joint statement that it was late. The statement said it was cold.", ["Chile", "Peru"]),
    (
        "Arden Guild's report found that it was late. Arden Guild said it was cold. The report said that it was dark.",
        ["Arden Guild"],
    ),
    (
        "Scientists reported on Monday that bees count. The researchers said it was late. The paper's authors said no "
        "bee is alone.",
        ["Scientists"],
    ),
    ("A statement said it was late. Jo Roe told reporters that it was cold.", ["Jo Roe", "a statement"]),
    ("A nurse accused of theft said it was late. The defendant said it was cold.", ["a nurse"]),
    ("A nurse said it was late. The defendant said it was cold.", ["a nurse", "the defendant"]),
    (
        "Only a third like the mayor, according to an Arden College poll. The poll found that women do. The results "
        "suggest that he is late, the pollsters said. The survey showed that few mind.",
        ["an Arden College poll"],
    ),
    (
        "A poll shows the mayor ahead. He would lose the north, according to a poll by Arden College. The phone poll "
        "of 800 voters showed that few mind. The young would stay home, according to the results.",
        ["a poll by Arden College"],
    ),
    (
        "A poll by Arden College found that it was cold. A separate poll by Delft University found that it was wet. "
        "The results showed that it was late.",
        ["a poll by Arden College", "a separate poll by Delft University", "the results"],
    ),
    (
        "The latest Norvane poll shows a tie. The Delft Star tracking poll showed that few mind.",
        ["the Delft Star tracking poll", "the latest Norvane poll"],
    ),
    (
        "Court papers said the money went to a boat. The filing said he lied.",
        ["Court papers"],
    ),
    (
        "A source close to the singer said she was sad. The insider claimed that she cried.",
        ["a source close to the singer"],
    ),
    (
        "A spokesman for broadcaster Channel Nine said it was late. Channel Nine's spokesman said it was cold.",
        ["a spokesman for broadcaster Channel Nine"],
    ),
    (
        "A spokesman for Norfield Group said it was late. Another spokesman for Norfield Group said it was cold.",
        ["Another spokesman for Norfield Group", "a spokesman for Norfield Group"],
    ),
    ("A lawyer for Jo Roe said it was late. Jo Roe's attorney said it was cold.", ["a lawyer for Jo Roe"]),
    ("Somalia said it was late. Somalia's government said it was cold.", ["Somalia"]),
    (
        "Analysts at Norfield Research said it was late. Norfield Research said it was cold.",
        ["Norfield Research"],
    ),
    ("Scientists at Arden University said bees count. The team said it was late.", ["Scientists at Arden University"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sources"), CASES, ids=[text for text, _ in CASES])
def test_a_source_has_one_row_and_two_have_two(text: str, sources: list[str]) -> None:
    assert sorted(analyse(read_text(text)).sources["source"]) == sorted(sources)


def test_what_a_description_tells_counts_for_whom_it_means() -> None:
    text = "The mayor's campaign manager says it was late.\n\nCorey Lunn, in a statement, said it was cold."
    only = analyse(read_text(text)).sources.iloc[0]
    assert (only["naming"], only["sector"], only["statements"]) == ("named", "party", 2)


#: Sources that a word beside the name, or the parser, would make two.
ONE_NAME = [
    ("It was late, said Ana Carey of Arden Magazines. “It is cold,” said Arden’s Carey.", ["Ana Carey"]),
    ("Karl-Heinz Voss said it was late. “It is cold,” says UBS’s Voss.", ["Karl-Heinz Voss"]),
    ("Adam Sorley QC said it was late. Mr Sorley said it was cold.", ["Adam Sorley"]),
    ("Baroness Tessa Holt KC said it was late. Lady Holt said it was cold.", ["Tessa Holt"]),
    ("Sarah Wynn MP said it was late. Ms Wynn said it was cold. The MP said it was wet.", ["Sarah Wynn"]),
    ("Police Detective Sgt. R.K. Osei said it was late. The detective said it was cold.", ["R.K. Osei"]),
    ("Chief Constable Sir Iain Moffat said it was late. The chief constable said it was cold.", ["Iain Moffat"]),
    ("Professor Emerita Lois Grant said it was late. Grant said it was cold.", ["Lois Grant"]),
    (
        "Margo Wootan, director of food at the Arden Guild, says it was late. “It is cold,” "
        "she said. Wootan says few mind.",
        ["Margo Wootan"],
    ),
    ("Trade union Verla said it was late. Verla said it was cold.", ["Verla"]),
    (
        "Retailer Pellworm said it was late. Pellworm said it would close. The retailer said it was cold.",
        ["Pellworm"],
    ),
    (
        "The Hartwell Independent School District said it was late. HISD said it was cold.",
        ["Hartwell Independent School District"],
    ),
    (
        "The Centers for Disease Control and Prevention said it was late. The CDC said it was cold.",
        ["Centers for Disease Control and Prevention"],
    ),
    ("Marchand SA cut 900 jobs. The firm said it was late. Marchand said it was cold.", ["Marchand SA"]),
]


@pytest.mark.parametrize(("text", "sources"), ONE_NAME, ids=[text for text, _ in ONE_NAME])
def test_a_name_with_what_stands_beside_it_is_one(text: str, sources: list[str]) -> None:
    assert sorted(analyse(read_text(text)).sources["source"]) == sorted(sources)


NAMES = [
    ("Helen Marsh said it was late. It rained. Advertisement Marsh said it was cold.", ["Helen Marsh"]),
    (
        "The Department for Culture, Media and Sport said it was late.",
        ["Department for Culture, Media and Sport"],
    ),
    ("Nashik West MLA Vaishali Gaikwad said it was late. “It was cold,” the MLA said.", ["Vaishali Gaikwad"]),
    ("The lawyer Eva-Marie Persson said it was late. Ms Persson said it was cold.", ["Eva-Marie Persson"]),
    ("Dick Clark Productions denied that it was late.", ["Dick Clark Productions"]),
    ("Two players met at the American Music Awards after Swift left.", []),
    ("HEARTBROKEN gran Sheila Potts said it was late. NASA scientists said it was cold.", ["Sheila Potts", "NASA"]),
    ("Novelist Beatriz Amaral said it was late.", ["Beatriz Amaral"]),
    ("Developer Arden Homes said it was late.", ["Arden Homes"]),
    ("NORVANE said it would close a mine. Shares in Norvane fell. Norvane said it was late.", ["Norvane"]),
]


@pytest.mark.parametrize(("text", "actors"), NAMES, ids=[text for text, _ in NAMES])
def test_capitals_and_roles_make_no_actor(text: str, actors: list[str]) -> None:
    assert list(analyse(read_text(text)).actors["actor"]) == actors
