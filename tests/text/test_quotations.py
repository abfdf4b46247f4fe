"""Quotation marks and those who speak, in six languages and all places of the speaker."""

import pytest

from khronika.text.read import read

QUOTED = [
    ("en", "She said: \"It's the dogs' food, not ours.\"", ["It's the dogs' food, not ours."]),
    ("en", "He said: 'It's the dogs' food that's gone.'", ["It's the dogs' food that's gone."]),
    (
        "en",
        "'We don't know,' she said, 'what the others' plans are.'",
        ["We don't know,", "what the others' plans are."],
    ),
    ("en", "The '90s were hard. 'Never again,' he said.", ["Never again,"]),
    (
        "en",
        "“I heard him shout ‘Stop!’ twice,” she said.",
        ["I heard him shout ‘Stop!’ twice,", "Stop!"],
    ),
    (
        "en",
        "‘I heard him shout “Stop!” twice,’ she said.",
        ["I heard him shout “Stop!” twice,", "Stop!"],
    ),
    ("en", "‘The farmers’ union won’t wait,’ said Hara.", ["The farmers’ union won’t wait,"]),
    (
        "en",
        "‘It’s the farmers’ decision,’ said Hara. ‘Not ours.’",
        ["It’s the farmers’ decision,", "Not ours."],
    ),
    (
        "en",
        "\"He told me 'go away' and left,\" she said.",
        ["He told me 'go away' and left,", "go away"],
    ),
    ("en", 'The so-called "reform" (or "purge") failed.', ["reform", "purge"]),
    ("en", 'A 6\'2" man and a 5\'11" woman said "no".', ["no"]),
    ("en", 'A 12" pipe burst. "We need help," he said.', ["We need help,"]),
    ("en", '"We stay,"she said.', ["We stay,"]),
    ("en", 'He said,"We stay."', ["We stay."]),
    ("en", 'She called it "a disaster"—nothing less.', ["a disaster"]),
    ("en", 'It was—"frankly"—a mess.', ["frankly"]),
    ("en", '"Open and never closed.\n\nA new paragraph "with one" here.', ["with one"]),
    ("en", "He quoted her: \"'Never,' she told me.\"", ["'Never,' she told me.", "Never,"]),
    ("en", "He said “We stay„ twice.", []),
    ("en", "The players' and coaches' anger grew. 'We quit,' they said.", ["We quit,"]),
    (
        "en",
        "He said 'we'll go to the players' meeting' and left.",
        ["we'll go to the players' meeting"],
    ),
    ("en", '"We stay" -- "always" -- he wrote.', ["We stay", "always"]),
    ("en", '*"We stay,"* she said. **"Go,"** he said.', ["We stay,", "Go,"]),
    ("en", 'The paper ("Times") wrote "no."', ["Times", "no."]),
    ("en", '"Is it true?" he asked. "It is!"', ["Is it true?", "It is!"]),
    (
        "en",
        '"We [the union] stay ... [and] fight," she said.',
        ["We [the union] stay ... [and] fight,"],
    ),
    ("en", "He called Moll's plan 'mad' and Oss's 'sound'.", ["mad", "sound"]),
    ("en", "“We’re staying,” he said. “They ’re not.”", ["We’re staying,", "They ’re not."]),
    ("en", "A sign read “NO ENTRY”. Another: “Keep out!”", ["NO ENTRY", "Keep out!"]),
    ("en", "'Tis the season. 'Twas always so.", []),
    ("en", "He said (of the 'new' law): 'It's bad.'", ["new", "It's bad."]),
    ("en", "\"'Stop!'\" he cried.", ["'Stop!'", "Stop!"]),
    ("en", "the boss’ car and the ‘new’ office", ["new"]),
    ("ru", "«Мы остаёмся», — сказал он. «Навсегда».", ["Мы остаёмся", "Навсегда"]),
    ("ru", "Он сказал: «Газета «Слово» закрыта».", ["Газета «Слово» закрыта", "Слово"]),
    ("ru", "Он сказал: «Закрыта газета «Слово»».", ["Закрыта газета «Слово»", "Слово"]),
    ("ru", "Он сказал: «Закрыта газета «Слово».", ["Слово"]),
    ("ru", "Он сказал: «Закрыта газета „Слово“».", ["Закрыта газета „Слово“", "Слово"]),
    ("ru", 'Он сказал: «Закрыта газета "Слово"».', ['Закрыта газета "Слово"', "Слово"]),
    ("ru", 'ООО "Рога" и ЗАО "Ноги" закрыты.', ["Рога", "Ноги"]),
    ("ru", '"Газета "Слово" закрыта", - сказал он.', ['Газета "Слово" закрыта', "Слово"]),
    ("ru", "«Первый абзац речи.\n\nВторой абзац речи», — сказал он.", []),
    ("ru", "Он назвал это “ошибкой”.", ["ошибкой"]),
    ("ru", "Он назвал это „ошибкой”.", ["ошибкой"]),
    ("ru", "<<Мы остаёмся>>, сказал он.", ["Мы остаёмся"]),
    ("ru", '"Мы остаёмся", - сказал он. - "Навсегда".', ["Мы остаёмся", "Навсегда"]),
    ("ru", 'экс-"министр" и "псевдо"-наука', ["министр", "псевдо"]),
    (
        "uk",
        "Об'єднання «Слово» заявило: «П'ять років — це мало».",
        ["Слово", "П'ять років — це мало"],
    ),
    ("uk", '"Об\'єднання закрили", - каже він.', ["Об'єднання закрили"]),
    ("uk", "Він сказав: „Ми не підемо“.", ["Ми не підемо"]),
    ("uk", "Він сказав: ”Ми не підемо”.", ["Ми не підемо"]),
    (
        "be",
        "«Мы застаемся», — сказаў ён, — «аб'яднанне жыве».",
        ["Мы застаемся", "аб'яднанне жыве"],
    ),
    (
        "pl",
        "Powiedział: „Gazeta «Słowo» jest zamknięta”.",
        ["Gazeta «Słowo» jest zamknięta", "Słowo"],
    ),
    (
        "pl",
        "Powiedział: „Gazeta »Słowo« jest zamknięta”.",
        ["Gazeta »Słowo« jest zamknięta", "Słowo"],
    ),
    ("pl", 'Powiedział: ,,Zostajemy". Dodał: ,,Na zawsze".', ["Zostajemy", "Na zawsze"]),
    ("pl", '„Zostajemy" – powiedział.', ["Zostajemy"]),
    ("de", "»Wir bleiben«, sagte Moll. »Für immer.«", ["Wir bleiben", "Für immer."]),
    (
        "de",
        "„Wir bleiben“, sagte Moll. „Die ‚Neuen‘ auch.“",
        ["Wir bleiben", "Die ‚Neuen‘ auch.", "Neuen"],
    ),
    ("de", '„Wir bleiben", sagte Moll.', ["Wir bleiben"]),
    ("de", "»Der ›Neue‹ bleibt«, sagte Moll.", ["Der ›Neue‹ bleibt", "Neue"]),
    ("de", '"Wir bleiben", sagte Moll. "Wie geht\'s?"', ["Wir bleiben", "Wie geht's?"]),
    (
        "de",
        "«Wir bleiben», sagte Moll. «Der ‹Neue› auch.»",
        ["Wir bleiben", "Der ‹Neue› auch.", "Neue"],
    ),
    ("de", "Hans' Auto und Max' Haus sind ‚neu‘.", ["neu"]),
    ("en", '"One" and "two," then "three".', ["One", "two,", "three"]),
    ("en", "‘Twas ever thus. “Go,” he said.", ["Go,"]),
    (
        "en",
        '"Go," he said, "and don\'t come back," then: "Never."',
        ["Go,", "and don't come back,", "Never."],
    ),
    ("en", "He likes O’Hara’s book, ‘The Others’.", ["The Others"]),
    ("en", "'Yes.' 'No.' 'Maybe.'", ["Yes.", "No.", "Maybe."]),
    ("en", "“Yes,” he said, “the ‘others’ ’ plans.”", ["Yes,", "the ‘others’ ’ plans.", "others"]),
    (
        "de",
        "„Erster Absatz.\n\n„Zweiter Absatz“, sagte Moll.",
        ["Erster Absatz.\n\n„Zweiter Absatz"],
    ),
    ("en", "‘First words.\n\n‘Second words.’", ["First words.\n\n‘Second words."]),
]
SAID = [
    ("en", "“We go,” said Ivan Hara.", ["Ivan Hara"]),
    ("en", "“We go,” Ivan Hara said.", ["Ivan Hara"]),
    ("en", "Ivan Hara said, “We go.”", ["Ivan Hara"]),
    ("en", "Ivan Hara said: “We go.” Maria Bilko replied: “No.”", ["Ivan Hara", "Maria Bilko"]),
    (
        "en",
        "“We go,” said Ivan Hara, adding: “We will not return to Lipa.”",
        ["Ivan Hara", "Ivan Hara"],
    ),
    (
        "en",
        "“We go,” said Ivan Hara of the Miners’ Union. “We will not return.”",
        ["Ivan Hara", "Ivan Hara"],
    ),
    ("en", "“We go,” said Ivan Hara, who met Maria Bilko in Lipa.", ["Ivan Hara"]),
    ("en", "“We go,” the minister, Ivan Hara, told Maria Bilko.", ["Ivan Hara"]),
    ("en", "Ivan Hara told Maria Bilko: “We go.”", ["Ivan Hara"]),
    ("en", "“We go,” Ivan Hara told Maria Bilko in Lipa.", ["Ivan Hara"]),
    ("en", "According to Ivan Hara, “the bridge will be closed”.", ["Ivan Hara"]),
    ("en", "“The bridge will be closed”, according to Ivan Hara.", ["Ivan Hara"]),
    ("en", "Ivan Hara: “We will close the bridge.”", ["Ivan Hara"]),
    ("en", "Ivan Hara called Maria Bilko “a danger to the nation”.", ["Ivan Hara"]),
    ("en", "“We go,” Hara wrote on Telegram.", ["Hara"]),
    ("en", "In the words of Ivan Hara, “nothing is lost”.", ["Ivan Hara"]),
    ("en", "“We go,” said the mayor of Lipa, Ivan Hara.", ["Ivan Hara"]),
    ("en", "“We go,” said Lipa mayor Ivan Hara.", ["Ivan Hara"]),
    ("en", "Maria Bilko left. “We go,” said Ivan Hara.", ["Ivan Hara"]),
    ("en", "“We go,” said Ivan Hara. Maria Bilko left.", ["Ivan Hara"]),
    ("en", "“We go,” said the Ministry of Health.", ["Ministry of Health"]),
    ("en", "“We go,” Ivan Hara, 45, a miner, said.", ["Ivan Hara"]),
    (
        "en",
        "“Who is it?” asked Ivan Hara. “It is I,” answered Maria Bilko.",
        ["Ivan Hara", "Maria Bilko"],
    ),
    (
        "en",
        "“No,” Hara continued. “Yes,” Bilko shouted. “Maybe,” whispered Lind.",
        ["Hara", "Bilko", "Lind"],
    ),
    (
        "en",
        "Ivan Hara, in a letter to Maria Bilko, wrote that “the bridge will be closed”.",
        ["Ivan Hara"],
    ),
    ("en", "Ivan Hara believes that “the bridge will hold”.", ["Ivan Hara"]),
    ("en", "“Nobody asked us,” complained Ivan Hara.", ["Ivan Hara"]),
    ("en", "“We go,” he said. Ivan Hara then left.", [None]),
    ("en", "The film “Long Road” was shown by Ivan Hara in Lipa.", [None]),
    ("en", "“We go,” says Ivan Hara, “and will not return.”", ["Ivan Hara", "Ivan Hara"]),
    ("en", "As Ivan Hara put it: “Nothing is lost.”", ["Ivan Hara"]),
    (
        "en",
        "Asked about the bridge, Ivan Hara said Maria Bilko was “not to blame for it”.",
        ["Ivan Hara"],
    ),
    ("en", "“We go,” Maria Bilko quoted Ivan Hara as saying.", ["Ivan Hara"]),
    (
        "en",
        "In a speech to parliament, Hara described the vote as “a shame for the country”.",
        ["Hara"],
    ),
    ("ru", "«Мы уходим», — сказал Иван Гара.", ["Иван Гара"]),
    ("ru", "«Мы уходим», — Иван Гара сказал это вчера.", ["Иван Гара"]),
    ("ru", "Иван Гара сказал: «Мы уходим».", ["Иван Гара"]),
    ("ru", "По словам Ивана Гары, «мост закроют до осени».", ["Ивана Гары"]),
    ("ru", "Иван Гара: «Мост закроют до осени».", ["Иван Гара"]),
    ("ru", "Иван Гара заявил Марии Билько: «Мы уходим».", ["Иван Гара"]),
    ("ru", "«Мы уходим, — сказал Иван Гара. — Мы не вернёмся».", ["Иван Гара"]),
    (
        "ru",
        "«Мы уходим», — сказал Иван Гара. «Мы не вернёмся», — добавила Мария Билько.",
        ["Иван Гара", "Мария Билько"],
    ),
    ("ru", "Как отметил Иван Гара, «мост стоит крепко и прочно».", ["Иван Гара"]),
    ("ru", "Мария Билько назвала Ивана Гару «позором всей страны».", ["Мария Билько"]),
    ("ru", "По мнению Ивана Гары, мост «не выдержит и года».", ["Ивана Гары"]),
    ("ru", "«Мы уходим», — написала Мария Билько в телеграм-канале.", ["Мария Билько"]),
    (
        "ru",
        "«Мы уходим», — возмутилась Мария Билько. «Нет», — возразил Иван Гара.",
        ["Мария Билько", "Иван Гара"],
    ),
    ("ru", "«Мы уходим», — подытожил глава завода Иван Гара.", ["Иван Гара"]),
    ("uk", "«Ми йдемо», — сказав Іван Гара.", ["Іван Гара"]),
    ("uk", "За словами Івана Гари, «міст закриють до осені».", ["Івана Гари"]),
    ("uk", "Іван Гара: «Ми йдемо».", ["Іван Гара"]),
    ("uk", "На думку Марії Білько, «міст не витримає».", ["Марії Білько"]),
    (
        "uk",
        "«Ми йдемо», — наголосив Іван Гара. «Ні», — заперечила Марія Білько.",
        ["Іван Гара", "Марія Білько"],
    ),
    ("be", "«Мы ідзём», — сказаў Іван Гара.", ["Іван Гара"]),
    ("be", "Паводле слоў Івана Гары, «мост зачыняць да восені».", ["Івана Гары"]),
    ("be", "Са словаў Івана Гары, «мост зачыняць да восені».", ["Івана Гары"]),
    ("be", "Іван Гара: «Мы ідзём».", ["Іван Гара"]),
    ("pl", "„Idziemy” – powiedział Iwan Hara.", ["Iwan Hara"]),
    ("pl", "Iwan Hara powiedział: „Idziemy”.", ["Iwan Hara"]),
    ("pl", "Zdaniem Iwana Hary „most zostanie zamknięty”.", ["Iwana Hary"]),
    ("pl", "Według Iwana Hary „most zostanie zamknięty”.", ["Iwana Hary"]),
    ("pl", "Jak zauważył Iwan Hara, „most nie wytrzyma roku”.", ["Iwan Hara"]),
    ("pl", "Iwan Hara: „Idziemy”.", ["Iwan Hara"]),
    ("pl", "„Idziemy” – skomentowała Maria Bilko.", ["Maria Bilko"]),
    ("de", "„Wir gehen“, sagte Iwan Hara.", ["Iwan Hara"]),
    ("de", "„Wir gehen“, so Iwan Hara.", ["Iwan Hara"]),
    ("de", "„Wir gehen“, so der Bürgermeister Iwan Hara.", ["Iwan Hara"]),
    ("de", "Laut Iwan Hara wird die Brücke „bis zum Herbst gesperrt“.", ["Iwan Hara"]),
    ("de", "Nach Ansicht von Iwan Hara ist das „ein Fehler der Stadt“.", ["Iwan Hara"]),
    (
        "de",
        "„Wir gehen“, klagte Maria Bilko. „Nein“, widersprach Iwan Hara.",
        ["Maria Bilko", "Iwan Hara"],
    ),
    ("de", "„Wir gehen“, ergänzte Iwan Hara.", ["Iwan Hara"]),
    ("en", "“First words.\n\n“Second words,” said Ivan Hara.", ["Ivan Hara"]),
    ("en", "In her letter Maria Bilko wrote:\n\n> We will not go.", ["Maria Bilko"]),
    ("en", "“We go,” said Dr. Ivan Hara.", ["Ivan Hara"]),
]


@pytest.mark.parametrize(("language", "text", "inner"), QUOTED)
def test_what_stands_between_marks(language: str, text: str, inner: list[str]) -> None:
    quotations = read(text, language=language).quotations
    assert [text[each.inner_start : each.inner_end] for each in quotations] == inner


@pytest.mark.parametrize(("language", "text", "speakers"), SAID)
def test_who_says_it(language: str, text: str, speakers: list[str | None]) -> None:
    outer = [each for each in read(text, language=language).quotations if not each.nested]
    assert [each.speaker for each in outer] == speakers


@pytest.mark.parametrize(
    ("language", "text", "asides"),
    [
        ("ru", "«Мы уходим, — сказал Гара. — Мы не вернёмся».", 1),
        ("uk", "«Ми йдемо, — сказав Гара. — І все, — додав він. — Крапка».", 2),
        ("pl", "„Idziemy – powiedział Hara – i nie wrócimy”.", 1),
        ("ru", "«Мост — сказка, а дорога — быль».", 0),
        ("de", "„Die Brücke – sagte man – hält.“", 0),
    ],
)
def test_words_of_the_author_inside(language: str, text: str, asides: int) -> None:
    (quotation,) = read(text, language=language).quotations
    found = [text[start:end] for start, end in quotation.asides]
    assert len(found) == asides
    assert all(each.startswith(("–", "—")) and each.endswith(("–", "—")) for each in found)
