"""The sector of a source in whole stories: from its role's head noun and its employer, not from any noun near."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text

SECTORS = [
    ("Commander Ida Bell of the Red Valley Front, a rebel group, said it was clear.", "armed group"),
    ("Colonel Ida Bell, who leads the rebels in the east, said it was clear.", "armed group"),
    ("Major Ida Bell, a commander of the insurgents, said it was clear.", "armed group"),
    ("The Red Front, a rebel group, left. A fighter of the group said it was clear.", "armed group"),
    ("Colonel Ida Bell of the anti-rebel squad said it was clear.", "military or police"),
    ("General Ida Bell of the army said the rebels had fled.", "military or police"),
    ("“It floated,” said Erin Moss, who runs marathons.", "unknown"),
    ("Spokesman Thabo Nkosi said the company would pay.", "business"),
    ("Steel is dear. The Harvest Union, the opposition party, said it was clear.", "party"),
    ("The opposition Harvest Union said it was clear.", "party"),
    ("The ruling party, the Harvest Movement, said it was clear.", "party"),
    ("The Bank of Zambia said it was clear.", "government"),
    ("Bank of America said it was clear.", "business"),
    ("Copperline Resources, the country's second-largest producer, said it was clear.", "business"),
    ("The Danish vaccine maker Nordvax said it was clear.", "business"),
    ("The ride-hailing group Zippa said it was clear.", "business"),
    ("The charity Hilltop said it was clear.", "civil society"),
    ("The pollster Veritel said it was clear.", "expert"),
    ("Kestrel Partners said it was clear.", "business"),
    ("Piers Maddox of Kestrel Partners said it was clear.", "business"),
    ("Her label, Pier Records, was glad. Ida Bell of Pier Records said it was clear.", "culture"),
    ("Norvanair said it was clear.", "business"),
    ("American Lanterns said it was clear.", "unknown"),
    ("Friends of the Seafront said it was clear.", "civil society"),
    ("Ida Bell, a former director of Friends of the Seafront, said it was clear.", "civil society"),
    ("The council's chief executive, Moira Tennant, said it was clear.", "government"),
    ("Health and Human Services Secretary Ida Bell said it was clear.", "government"),
    ("U.S. President Ida Bell said it was clear.", "government"),
    ("European officials said it was clear.", "government"),
    ("Election officials said it was clear.", "government"),
    ("Senior Inspector Jo Vega of the provincial police said it was clear.", "military or police"),
    ("Pop critic Alexis Dunmore said it was clear.", "media"),
    ("Her co-author Mateo Quiroga, of the Antarctic Institute in Lima, said it was clear.", "expert"),
    ("Kwame Boateng, who studies tides at the University of Accra, said it was clear.", "expert"),
    ("Ana Lee, who took office in May, said it was clear.", "government"),
    ("Ben Roe, a spokesman for Mr Dale, said it was clear.", "unknown"),
    ("Kofi Mensah, 23, who climbed out with a broken arm, said it was clear.", "ordinary person"),
    ("A report by the consultancy Norlin found that it was clear.", "business"),
    ("Denmark's Norlund said it was clear.", "unknown"),
    ("State Public Safety spokesman Jorge Dome said it was clear.", "government"),
    ("Jo Wang, who is taking over as interim chief executive, said it was clear.", "business"),
    ("The authority's chief executive, Moira Tennant, said it was clear.", "government"),
    ("Local 88 president Tammy Orr said it was clear.", "civil society"),
    ("The union's secretary-general, Dr. Davis Otieno, said it was clear.", "civil society"),
    ("The college's pollster, Kevin Marsh, said it was clear.", "expert"),
    ("A spokesperson for Norvane said the airline would fly on.", "business"),
    ("The group's secretary, Farida Akhter, said it was clear.", "civil society"),
    ("“It is older,” said the study's lead author, Lucia Ferri, a planetary scientist at Trento.", "expert"),
    ("“It is older,” said the paper's first author, Bo Lind.", "expert"),
    ("Hana Ito, a glaciologist at a polar institute, said it was older.", "expert"),
    ("Her co-author Pieter Haan said it was older.", "expert"),
    ("Ravi Shah, an analyst at the Hague Institute, said it was older.", "expert"),
    ("Omar Diop, media coordinator of the university, said it was older.", "expert"),
    ("Noor Bakker, the UN under-secretary-general for legal affairs, said it was clear.", "international organisation"),
    ("The United Nations special envoy, Maria Lund, said it was clear.", "international organisation"),
    ("EU Commissioner Tereza Blum said it was clear.", "international organisation"),
    ("The European Commission met. Commission President Helga Strand said it was clear.", "international organisation"),
    ("Peru's ambassador to the UN, Jo Vega, said it was clear.", "government"),
    ("The health ministry's director-general, Thabo Zulu, said the clinics had fuel.", "government"),
    ("Transport Secretary Alan Fish said the clinics had fuel.", "government"),
    ("“It floated,” said Elsie Marsh, a retired teacher whose house was flooded.", "ordinary person"),
    ("“It floated,” said Grace Otieno, a nurse at the clinic.", "ordinary person"),
    ("Bus driver Sam Pole said the road was wet.", "ordinary person"),
    ("“It floated,” said Luis Vega, a lifeguard at the pool.", "ordinary person"),
    ("“It floated,” said Sal Dunn, a knife grinder.", "ordinary person"),
    ("“It floated,” said Colin Marsh, who lives by the river.", "ordinary person"),
    ("Kitty Rowe, 9, said the pond was cold.", "ordinary person"),
    ("Peter Lund, 45, said the pond was cold.", "unknown"),
    ("“It floated,” said Erin Moss, who owns a diner on the quay.", "business"),
    ("Duncan Reeve, chief executive of Norvale Bank and father of two girls, said it would stay.", "business"),
    ("Tom Slater, a father of three and chief executive of Arden Steel, said it would stay.", "business"),
    ("Store manager Ida Bell said it would stay.", "business"),
    ("An RSPCA spokesman said it would stay.", "civil society"),
    ("Marcela Ruiz, director of the conservation group Blue Meadow, said it would stay.", "civil society"),
    ("Congolese rebels said the town was theirs.", "unknown"),
    ("Rebel spokesman Patrice Lunda said the town was theirs.", "unknown"),
    ("Three militants said the town was theirs.", "armed group"),
    ("The Coast Liberation Army said the town was theirs.", "armed group"),
    ("A spokesman for an armed group said the town was theirs.", "armed group"),
    ("The People’s Liberation Army said the town was theirs.", "military or police"),
    ("Tory rebels said the town was theirs.", "unknown"),
    ("Head coach Dina Roe said it was late.", "sport"),
    ("A spokesman for the local branch of the CGT union said it was late.", "civil society"),
    ("Dina Roe, president of the Arden Education Fund, said it was late.", "civil society"),
    ("Dina Roe, vice president of the Confederation of Indigenous Peoples, said it was late.", "civil society"),
    ("Dina Roe, a biostatistician at Arden, said it was late.", "expert"),
    ("Goalkeeper Dina Roe said it was late.", "sport"),
    ("The Arden Football Club said it was late.", "sport"),
    ("Dina Roe, a jazz drummer, said it was late.", "culture"),
    ("Opera singer Dina Roe said it was late.", "culture"),
    ("“It is late,” said Dina Roe, an actress and UN special envoy.", "international organisation"),
    ("Rovers manager Luis Ferrer said the town was theirs.", "unknown"),
    ("Hana Ito, an entomologist at Lund, was glad. Ito said it was older.", "expert"),
    ("Hana Ito, a neuroscientist who led the work, said it was older.", "expert"),
    ("Hana Ito KC, for the defence, said it was older.", "expert"),
    ("Hana Ito, an apologist, said it was older.", "ordinary person"),
    ("The union's president-general, Tunde Aluko, said it was older.", "civil society"),
    ("The secretary-general of the teachers' union, Tunde Aluko, said it was older.", "civil society"),
    ("The district's chairman, Milton Okoth, said it was older.", "government"),
    ("The village headman, Milton Okoth, said it was older.", "government"),
    ("Health officer Dina Roe said it was older.", "government"),
    ("Safety officer Dina Roe said it was older.", "unknown"),
    ("The club's welfare officer, Dina Roe, said it was older.", "civil society"),
    ("Housing officer Dina Roe said it was older.", "government"),
    ("Detective Inspector Dina Roe said it was older.", "military or police"),
    ("Neighbours said it was older.", "ordinary person"),
    ("Security guard Dina Roe said it was older.", "ordinary person"),
    ("The Chamber of Commerce met. Its director-general, Dina Roe, said it was older.", "civil society"),
    ("The European Union met. “It is older,” its foreign policy spokesman Bo Lind said.", "international organisation"),
    ("Hana Ito, who leads an exiled opposition group in Vilnius, said it was late.", "party"),
    ("Hana Ito, who heads the coast branch of the Heron Club, said it was late.", "civil society"),
    ("“It is late,” said Ray Dorn, who heads Local 12 of the United Arden Workers.", "civil society"),
    ("“It is late,” said Jo Lund, who leads the Conservative group on the council.", "party"),
    ("A coalition of local monitors said it was late.", "civil society"),
    ("Hana Ito, who heads the Danish department of an auction house in Lyon, said it was late.", "business"),
    ("Hana Ito, the owner of a chain of bakeries and a mother of twins, said it was late.", "business"),
    ("Hana Ito, founder of a paint company and mother of three, said it was late.", "business"),
    ("Hana Ito, a midwife who lost her house in the flood, said it was late.", "ordinary person"),
    ("Hana Ito, a dentist whose garden was under water, said it was late.", "ordinary person"),
    ("Hana Ito, the mayor, whose house was flooded, said it was late.", "government"),
    ("Hana Ito, a vet who lost her licence, said it was late.", "expert"),
    ("Executive member for Transport, Climate and Clean Air Ruby Osei said it was late.", "government"),
    ("Reporters Without Borders said it was late.", "civil society"),
    ("The police denied that. “It is late,” said Superintendent Grace Adu.", "military or police"),
    ("The team met. “It is late,” said Captain Grace Adu.", "unknown"),
    ("President Kofi Adu has not commented. His spokesman said it was late.", "government"),
    ("Mayor Dot Lunn resigned. Her rival, Amy Gill, said it was late.", "unknown"),
    ("Army captain Luis Ferrer said the town was theirs.", "military or police"),
]


@pytest.mark.parametrize(("text", "sector"), SECTORS, ids=[text[:70] for text, _ in SECTORS])
def test_a_role_and_its_employer_tell_the_sector(text: str, sector: str) -> None:
    assert [*analyse(read_text(text)).sources["sector"]] == [sector]


def test_a_body_heard_by_what_it_is_stays_a_name() -> None:
    found = analyse(read_text("The Pier Safety Commission was told. The regulator said it was late."))
    assert found.sources[["source", "naming", "sector"]].to_numpy().tolist() == [
        ["Pier Safety Commission", "named", "government"]
    ]


STAFF = [
    (
        "Norvik Foods will shut its plant. The company said it was sorry.\n\n"
        "A spokeswoman for Norvik, Mia Holt, said it had paid.",
        ["Norvik Foods", "Mia Holt"],
    ),
    (
        "Jon Berg, the chief executive of Norvik, said it would pay. Norvik said it was sorry.\n\n"
        "Norvik spokesperson Mia Holt said it had paid.",
        ["Jon Berg", "Norvik", "Mia Holt"],
    ),
]


@pytest.mark.parametrize(("text", "sources"), STAFF, ids=["a body named short", "a body and its head"])
def test_a_spokesperson_has_the_sector_of_the_body_and_a_body_that_of_its_head(text: str, sources: list[str]) -> None:
    told = analyse(read_text(text)).sources
    assert dict(zip(told["source"], told["sector"], strict=True)) == dict.fromkeys(sources, "business")


STORIES = [
    ("The Rail Union met. Its president, Doug Wasyl, said it was clear. Wasyl said no more.", ["civil society"]),
    ("The Redmark party asked for a debate. Its leader, Saleh Djimet, said it was clear.", ["party", "party"]),
    (
        "The ornithologist Jo Roe and her team said it was clear. The European Commission is to decide. "
        "A spokesperson said it would look at it.",
        ["expert", "expert", "international organisation"],
    ),
    ("Two people briefed on the talks said it was clear.", ["unknown"]),
    ("The founder, Ana Lund, said it was clear. He had copied the hand of the charity's founder.", ["civil society"]),
    ("“It is clear,” said Ana Lund, of Save Our Shelves.", ["civil society"]),
    ("Friends of Anna Lee said it was clear.", ["ordinary person"]),
    ("“It is clear,” said Priya Raman at Oakline Securities.", ["business"]),
    ("Jo Roe, a China scholar with the American Enterprise Institute, said it was clear.", ["expert"]),
    ("Bram Hill's rep said it was clear.", ["unknown"]),
    ("The council said it was open. A spokeswoman added that it was shut.", ["government", "government"]),
    ("Parents were furious. “He worked for years,” said Ana Lee.", ["ordinary person"]),
    ("Police said a man was held. “He is kind,” said Ana Lee.", ["military or police", "unknown"]),
    ("Residents were split. Another said that it would grow.", ["ordinary person"]),
    ("Maya Roe's parents, Dana and Curtis Roe, wept. Curtis Roe said it was clear.", ["ordinary person"]),
    ("Two military analysts, Pat Megan and Chris Harm, were asked. Harm said it was clear.", ["expert"]),
    ("Geologists said it was new. The team said it was older.", ["expert", "expert"]),
]


@pytest.mark.parametrize(("text", "sectors"), STORIES, ids=[text[:60] for text, _ in STORIES])
def test_a_story_tells_the_sector_that_the_words_leave_open(text: str, sectors: list[str]) -> None:
    assert [*analyse(read_text(text)).sources["sector"]] == sectors
