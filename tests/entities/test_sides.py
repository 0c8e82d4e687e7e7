"""Whose side somebody is on: told by office, owner or body, and where a state's name tells nothing of it."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import analyse, read_text
from analysis.entities.gazetteer import side_of
from analysis.entities.side_rules import SILENCES, Silence
from analysis.language import model

#: Text, a source or actor of it, the side.
TOLD = [
    # A body that a state owns, by name or adjective.
    ("Latvia's Interior Ministry said on Tuesday that two boats were there.", "Interior Ministry", "Latvia"),
    ("Peru’s Supreme Court said the vote was void.", "Peru’s Supreme Court", "Peru"),
    ("Ireland's Data Protection Commission said it had opened a file.", "Data Protection Commission", "Ireland"),
    ("Pakistan's Foreign Office said the talks were off.", "Foreign Office", "Pakistan"),
    ("“We saw nothing,” Kenya's Coast Guard said.", "Kenya's Coast Guard|Coast Guard", "Kenya"),
    # A body whose side was told before.
    ("Chile's interior ministry shut the pass. The ministry said snow had fallen.", "the ministry", "Chile"),
    ("The Peruvian army crossed the river. The army said nobody was hurt.", "the army", "Peru"),
    ("Peru's government fell. The Chilean government said it was sad.", "The Chilean government|Chile", "Chile"),
    ("Togo's interior ministry met Ghana's foreign ministry. The interior ministry said it rained.", "*", "Togo"),
    ("The European Commission met. “It is late,” Commission President Helga Strand said.", "Helga Strand", "EU"),
    ("Ghana's army left. Army spokesman Kojo Mensah said it was tired.", "Kojo Mensah", "Ghana"),
    ("Liu Fang of China's trade ministry smiled. A ministry official, Wu Jun, said it was late.", "Wu Jun", "China"),
    # A person, by what stands behind the name.
    ("Ian Mosby, of British Transport Police, said it was dark.", "Ian Mosby", "United Kingdom"),
    ("Jan Kowal, a Polish member of the board, said it was dark.", "Jan Kowal", "Poland"),
    ("Juris Kalns, the Latvian interior minister, said it was dark. Kalns said he was ready.", "Juris Kalns", "Latvia"),
    ("EU Commissioner Tereza Blum said there was no money.", "Tereza Blum", "EU"),
    ("A Norwegian diplomat said there was no money.", "a Norwegian diplomat", "Norway"),
    # Whose surname, or first name, is a state's.
    ("Erin Jordan said the cooler was full. Jordan said it was cold.", "Erin Jordan", None),
    ("“The roof leaked,” said Tessa Holland, who teaches. Holland said it was wet.", "Tessa Holland", None),
    ("Lindiwe Duma, of the water board, said the pumps had stopped.", "Lindiwe Duma", None),
    ("Marcus Brazil, a baker, says his oven is cold. Brazil says he will sue.", "Marcus Brazil", None),
    ("Captain Ben Ireland said the fog was thick. Ireland said he had waited.", "Ben Ireland", None),
    # Private people speak for no state.
    ("“I took the cat,” said Halyna Bondar, a Ukrainian woman of 60.", "Halyna Bondar", None),
    ("Ukrainian farmer Oleh Danko said the field was mined.", "Oleh Danko", None),
    ("Polish nurse Ewa Lis said the ward was full.", "Ewa Lis", None),
    ("A Russian tourist said the beach was shut.", "a Russian tourist", None),
    ("Syrian refugees said the camp was cold.", "Syrian refugees", None),
    ("Three Chilean students said the hall was cold.", "three Chilean students", None),
    # An armed opponent of a state is not that state.
    ("The Afghan Taliban said the road was open.", "Afghan Taliban|Taliban|the Afghan Taliban", None),
    ("Congolese rebels said the town was theirs.", "Congolese rebels", None),
    ("Colombian guerrillas said they had freed him.", "Colombian guerrillas", None),
    ("Nigerian militants said they had freed him.", "Nigerian militants", None),
    # Nor is its ally, or foe.
    ("Kyiv's European allies said they would meet on Sunday.", "Kyiv's European allies", (None, "EU")),
    ("Israel's neighbours said they would meet on Sunday.", "Israel's neighbours", None),
    ("China's rivals said they would meet on Sunday.", "China's rivals", None),
    ("Moscow's closest partners said they would meet on Sunday.", "Moscow's closest partners", None),
    # Nor is who studies it.
    ("Helen Voss, deputy director of Chinese studies at the Carrow Institute, said it was late.", "Helen Voss", None),
    ("Ravi Menon, who lectures on Russian history at a college, said it was late.", "Ravi Menon", None),
    ("Adam Field, assistant director of Russian and European studies, said it was late.", "Adam Field", None),
    ("Jo Rask, head of the Turkish and Caucasian programme at the Roe Centre, said it was late.", "Jo Rask", None),
    ("Emil Rask, chair of the Egyptian department at the Lund Academy, said it was late.", "Emil Rask", None),
    ("Emil Rask, head of the Egyptian department of antiquities, said it was late.", "Emil Rask", "Egypt"),
    ("Igor Rask, head of the Russian space programme, said it was late.", "Igor Rask", "Russia"),
    ("Ana Ruiz, professor of Chinese law at the college, said it was late.", "Ana Ruiz", None),
    ("Omar Haddad, a professor of Turkish politics, said it was late.", "Omar Haddad", None),
    ("A scholar of Iranian literature said it was late.", "a scholar of Iranian literature", None),
    ("An Iran analyst said it was late.", "an Iran analyst", None),
]


@pytest.mark.parametrize(("text", "who", "side"), TOLD, ids=[text[:70] for text, *_ in TOLD])
def test_a_source_has_the_side_that_is_told(text: str, who: str, side: str | tuple[str | None, ...] | None) -> None:
    rows = analyse(read_text(text)).sources.to_dict("records")
    wanted = {name.casefold() for name in who.split("|")}
    found = [row["side"] for row in rows if who == "*" or row["source"].casefold() in wanted]
    assert found, [row["source"] for row in rows]
    allowed = side if isinstance(side, tuple) else (side,)
    assert all((None if pd.isna(one) else one) in allowed for one in found)


@pytest.mark.parametrize("silence", SILENCES, ids=lambda silence: silence.name)
def test_where_a_states_name_tells_nothing(silence: Silence) -> None:
    words = [token.text for token in model.load().tokenizer(silence.example.replace("[", "").replace("]", ""))]
    assert side_of(words) in {None, "EU"}


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("Indian foreign affairs minister", "India"),
        ("Russian Foreign Affairs Committee", "Russia"),
        ("UN expert", "UN"),
        ("EU envoy for Kosovo", "EU"),
        ("Peru 's ambassador to Chile", "Peru"),
        ("spokesman for Peru", "Peru"),
        ("Kyiv 's army", "Ukraine"),
    ],
)
def test_where_it_tells_a_side(phrase: str, side: str) -> None:
    assert side_of(phrase.split()) == side


HOME = [
    ("LUSAKA (Reuters) - Zambia cut its rate.\n\nFinance Minister Joseph Banda said it was late.", "Zambia"),
    ("The Bank of Zambia met. Health Secretary Ann Zulu said it was late.", "Zambia"),
    ("The Bank of Zambia met the Bank of Kenya. Finance Minister Joseph Banda said it was late.", None),
    ("The Bank of Zambia met. Chief Minister Joseph Banda said it was late.", None),
    (
        "The Bank of Zambia met. Zambian and Kenyan boats left. Kenya lost. Finance Minister Joseph Banda met Kenya.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "side"), HOME, ids=[text for text, _ in HOME])
def test_a_minister_is_of_the_only_state_of_the_story(text: str, side: str | None) -> None:
    found = analyse(read_text(text))
    told = {row.actor: row.side for row in found.rows.actors if row.actor in ("Joseph Banda", "Ann Zulu")}
    assert list(told.values()) == [side]
