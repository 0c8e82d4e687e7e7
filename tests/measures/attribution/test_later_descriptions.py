"""Who speaks where a later description names them: the one it means, or the words themselves where two fit."""

import pytest

from analysis import analyse, read_text

CASES = [
    ("Zoe Lindt, 20, said it was late. The chemistry student said that it was cold.", "Zoe Lindt"),
    ("Hal Morton, chief executive of Arden Air, said the airline paid. The airline executive said so.", "Hal Morton"),
    (
        "Zoe Lindt said it was late. The port's driver said it was cold. The bus driver wept.",
        {"Zoe Lindt", "The port's driver"},
    ),
    ("Zoe Lindt said it was late. The trial judge said that it was cold.", {"Zoe Lindt", "The trial judge"}),
    ("Zoe Lindt said that Ada Moss was ill. The Moss supporter said it was cold.", {"Zoe Lindt", "The Moss supporter"}),
    (
        "Belmark's water minister, Idris Tal, said it was late. Ports Minister Ann Roe wept.\n\nTal said it was "
        "cold. “It is,” the minister said.",
        "Idris Tal",
    ),
    ("Ada Pell, for the defence, said it was late. The barrister said it was cold.", "Ada Pell"),
    ("Cross-examining, Ada Pell said it was late. “It was,” the barrister said.", "Ada Pell"),
    ("Ada Pell testified for a day. “It was late,” the witness said.", "Ada Pell"),
    (
        "Leanne Cross said it was late. Her husband, Darren Cross, wept. “Somebody knew,” Mr Cross said.",
        {"Leanne Cross", "Darren Cross"},
    ),
    (
        "A baker has lost her oven.\n\nDee Halloran, 52, of Arden, said it was late.\n\nAda Pell wept. Jon Hale wept. "
        "“It was,” the baker said.",
        "Dee Halloran",
    ),
    (
        "Fund manager Carla Neri said it was late. A branch manager said it was cold. “It was,” the manager said.",
        {"Carla Neri", "A branch manager", "the manager"},
    ),
    (
        "Novelist Jon Ames said it was late.\n\nKayla Lund said it was cold. “It was,” the Bristol writer said.",
        {"Jon Ames", "Kayla Lund"},
    ),
    (
        "Gov. Ada Wendt said it was late. State Sen. Owen Burke said so. “It was,” the Arden senator said.",
        {"Ada Wendt", "Owen Burke"},
    ),
    ("British actor Leo Marsh said it was late. The Briton said it was cold.", "Leo Marsh"),
    ("Wales international Owain Prys said it was late. The Wales defender said it was cold.", "Owain Prys"),
    ("Her publisher, Linnet Press, said it was late.", "Linnet Press"),
    ("Friends of Arden Libraries said it was late. The group said it was cold.", "Friends of Arden Libraries"),
    ("At the Husky inn, brakeman Len Kowal said he knew two. “Nobody did,” the 71-year-old said.", "Len Kowal"),
    ("Dr Ewan Laird, who once led Clean Rivers, was glad. The campaigner said that it was late.", "Ewan Laird"),
    ("Labour's Claire Moffat voted no. “We are still waiting,” the Arden MSP said.", "Claire Moffat"),
    ("“They bought 19 players,” Alan Prowse told Radio Nine. The pundit said that it was late.", "Alan Prowse"),
    ("Ida Voss met Len Aas. Ida Voss said Len Aas was ill. The billionaire said that it was late.", "Ida Voss"),
    ("Geraint Pugh served at the ports office until 2019. The former minister said that it was late.", "Geraint Pugh"),
    ("Geraint Pugh was ill. The minister said that it was late.", "The minister"),
    ("Geraint Pugh was ill. The former president said that it was late.", "The former president"),
    ("Geraint Pugh was ill. The judge said that it was late.", "The judge"),
    ("Geraint Pugh was ill. An activist wept. The activist said that it was late.", "The activist"),
    ("Geraint Pugh met Ida Voss. The activist said that it was late.", "The activist"),
    ("Ministry of Port Affairs spokesperson Vik Sethi was ill. The MPA spokesperson said it was late.", "Vik Sethi"),
    ("Jonah Pell plays a keeper. “It is long,” said the 29-year-old actor. The actor said it was good.", "Jonah Pell"),
    ("The builder, Arden Holdings, said that the wall was sound.", "Arden Holdings"),
    ("Greenleaf Pacific is angry. It sued. The environmental group said that the wall was weak.", "Greenleaf Pacific"),
    ("Her employer, the courier firm Dashly, said it was sorry. The firm added that it was late.", "Dashly"),
    (
        "Norfield Motors and Castle Foods met. Norfield Motors lost. The company said that it was late.",
        "Norfield Motors",
    ),
    ("Norfield Motors and Castle Foods met. The company said that it was late.", "The company"),
    ("Dr Lena Hart treated forty people. “We ran out of beds,” the doctor said.", "Lena Hart"),
    ("Goalkeeper Karl Lund saved twice. “I just dived,” the 29-year-old said.", "Karl Lund"),
    ("Karl Lund, 29, met Ann Roe, 35, at the gate. “It was early,” the 35-year-old said.", "Ann Roe"),
    ("Harbour Bank will shut six branches. “Our customers have moved,” the bank said.", "Harbour Bank"),
    ("Ardent Motors recalled 4,000 vans. “Safety comes first,” the company said.", "Ardent Motors"),
    ("The Ministry of Ports closed the harbour. The ministry said that the wall was weak.", "Ministry of Ports"),
    ("Gov. Hal Morton vetoed the bill. The governor said the tax was unfair.", "Hal Morton"),
    ("Jon Hale, a former striker, coaches the under-tens. “They run all day,” the ex-striker said.", "Jon Hale"),
    ("Rep. Kay Moss (R-Ohio) voted no. “The bill is a mess,” said the Republican.", "Kay Moss"),
    ("The Farmers' Union called a strike. “Talks led nowhere,” the union said. “It is late.”", "Farmers' Union"),
    ("Dr Lena Hart waved to Dr Omar Said. “We ran out of beds,” the doctor said.", "the doctor"),
    ("Harbour Bank and Castle Bank will shut. “Our customers have moved,” the bank said.", "the bank"),
    ("Her father, a Methodist, believed that girls should learn bookkeeping.", "Her father"),
    ("Her nephew, the architect Piers Lund, met us. “She liked the tide,” he recalled.", "Piers Lund"),
    ("His sister, the novelist Ada Brand, told reporters that the house was cold.", "Ada Brand"),
    ("A grandfather of eleven, Chaim Lund, was found. “I was only cold,” he said.", "Chaim Lund"),
    ("“We lost the whole catch,” auctioneer Simon Mwangi said.", "Simon Mwangi"),
    ("“The road stays shut,” police chief Karl Lund and ranger Ann Roe said.", {"Karl Lund", "Ann Roe"}),
    ("The bridge is rotten, chief surveyor Paul Toth and mayor Erika Nemeth told us.", {"Paul Toth", "Erika Nemeth"}),
    ("The ferry's operator, Blue Lagoon Lines, said that the ship was sound.", "Blue Lagoon Lines"),
    ("The game's developer, Norfield Studios, denied that it had copied the design.", "Norfield Studios"),
    ("A survivor, who gave her name only as Marie, said it was cold. “They laughed,” she said.", "Marie"),
    ("A FURIOUS mum-of-three has told how it was dumped.\n\nKelly-Anne Lund, 34, said she wept.", "Kelly-Anne Lund"),
    ("A student has claimed that she was ignored.\n\nJo Brand, 21, said she wept.", "Jo Brand"),
    ("Gov. Hal Morton vetoed the bill. “It is a mess,” the Republican said.", "Hal Morton"),
    ("Manager Carla Jung was glad. “We hit the bar,” the Dane said.", "Carla Jung"),
    ("Manager Carla Jung was glad. “We hit the bar,” the German said.", "Carla Jung"),
    ("Jung met Hal Morton and Kay Moss. “We hit the bar,” the Republican said.", "the Republican"),
    ("Ada Brand, whose film Cold Pier won two prizes, wrote that she was glad.", "Ada Brand"),
    ("A woman known as an aide to Jo Roe said that the shelves were empty.", "A woman"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[text for text, _ in CASES])
def test_a_later_description_speaks_for(text: str, speaker: str | set[str]) -> None:
    speakers = {speaker} if isinstance(speaker, str) else speaker
    assert {row.speaker for row in analyse(read_text(text)).statements.itertuples()} == speakers


def test_who_holds_an_office_is_not_whom_the_next_paragraph_names() -> None:
    text = "A judge said that the sentence was just.\n\nJo Brand, 21, said she wept."
    assert [row.speaker for row in analyse(read_text(text)).statements.itertuples()] == ["A judge", "Jo Brand"]


SOURCES = [
    ("One insider admitted bosses were mortified. “Heads will roll,” the source said.", ["One insider"]),
    ("A source said talks had failed. A second source said they had not.", ["a second source", "a source"]),
    ("A study said bees tell the time. The paper suggests that cells act as a clock.", ["a study"]),
    ("The Arden Herald sold out. The paper said that readers were glad.", ["Arden Herald"]),
    ("One resident said it was late. “It is cold,” the source said.", ["One resident", "the source"]),
]


@pytest.mark.parametrize(("text", "sources"), SOURCES, ids=[text for text, _ in SOURCES])
def test_a_later_description_is_one_source_with(text: str, sources: list[str]) -> None:
    assert sorted(analyse(read_text(text)).sources["source"]) == sources


KINDS = [
    ("Rovers captain Callum Lund said the game was lost.", "person", "unknown"),
    ("Police captain Jo Lund said the road was shut.", "person", "military or police"),
    ("Capt. Tom Lund said all was well.", "person", "military or police"),
    ("“It is cold,” said GWU general secretary Moira Lund.", "person", "unknown"),
    ("Trains were late, the rail operator said.", "organisation", "business"),
    ("A crane operator said it was loud.", "person", "ordinary person"),
    ("One picker at the site said he walked 14 miles.", "person", "ordinary person"),
    ("“They were not reacting,” said lead author Dr Noor Lund.", "person", "expert"),
]


@pytest.mark.parametrize(("text", "form", "sector"), KINDS, ids=[text for text, *_ in KINDS])
def test_a_noun_says_what_kind_of_source_it_is(text: str, form: str, sector: str) -> None:
    assert {(row.form, row.sector) for row in analyse(read_text(text)).statements.itertuples()} == {(form, sector)}
