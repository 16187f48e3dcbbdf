"""Who is in a synthetic class: names as a Taiwanese university lists them, ids that are nobody's."""

from __future__ import annotations

from random import Random

import msgspec

# Frequent surnames in Taiwan with their usual romanisation there, and given names common among students.
SURNAMES = {
    "陳": "Chen", "林": "Lin", "黃": "Huang", "張": "Chang", "李": "Lee", "王": "Wang", "吳": "Wu",
    "劉": "Liu", "蔡": "Tsai", "楊": "Yang", "許": "Hsu", "鄭": "Cheng", "謝": "Hsieh", "洪": "Hung",
    "郭": "Kuo", "邱": "Chiu", "曾": "Tseng", "廖": "Liao", "賴": "Lai", "徐": "Hsu", "周": "Chou",
    "葉": "Yeh", "蘇": "Su", "莊": "Chuang", "歐陽": "Ouyang", "張簡": "Changchien",
}  # fmt: skip
GIVEN = {
    "家豪": "Chia-Hao", "怡君": "Yi-Chun", "志明": "Chih-Ming", "雅婷": "Ya-Ting", "冠宇": "Kuan-Yu",
    "欣妤": "Hsin-Yu", "承翰": "Cheng-Han", "詩涵": "Shih-Han", "宗翰": "Tsung-Han", "佳穎": "Chia-Ying",
    "柏翰": "Po-Han", "宜庭": "Yi-Ting", "俊傑": "Chun-Chieh", "思妤": "Ssu-Yu", "彥廷": "Yen-Ting",
    "郁婷": "Yu-Ting", "品妍": "Pin-Yen", "哲瑋": "Che-Wei", "子晴": "Tzu-Ching", "睿": "Jui",
}  # fmt: skip
ABROAD = (
    ("Anna", "Müller"), ("Nguyễn", "Minh Anh"), ("Rahul", "Sharma"), ("Seán", "O'Brien"), ("Yuki", "Satō"),
    ("María José", "García-López"),
)  # fmt: skip
"""Exchange students: (first name, last name)."""

_ABROAD_EVERY = 10
_BOTH_NAMES_SHARE = 0.1
"""Of those with a Chinese name, how many carry the romanised one in the LMS as well."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """One student of the class."""

    name: str
    """As a person writes it: 王小明, Anna Müller."""
    sortable: str
    """As an LMS sorts it, family name first: 王小明, "Müller, Anna"."""
    student_id: str
    lms_id: int
    """The number that the LMS uses for the person, which is not the student number."""


def chance(*what: object) -> Random:
    """A generator that belongs to one decision, the same on every machine."""
    return Random(" ".join(map(str, what)))  # noqa: S311 - a class is drawn, no secret


def people(count: int, seed: int) -> tuple[Person, ...]:
    """``count`` distinct people; those of a smaller class are the first ones of a larger class."""
    order = [(surname, given) for surname in SURNAMES for given in GIVEN]
    chance("people", seed).shuffle(order)
    return tuple(_person(number, seed, order) for number in range(count))


def _person(number: int, seed: int, order: list[tuple[str, str]]) -> Person:
    luck = chance("person", seed, number)
    if number % _ABROAD_EVERY == _ABROAD_EVERY - 1:
        first, last = ABROAD[number // _ABROAD_EVERY % len(ABROAD)]
        name, sortable = f"{first} {last}", f"{last}, {first}"
    else:
        surname, given = order[number % len(order)]
        name = sortable = surname + given
        if luck.random() < _BOTH_NAMES_SHARE:
            name = sortable = f"{name} ({GIVEN[given]} {SURNAMES[surname]})"
    return Person(
        name=name,
        sortable=sortable,
        # Department 999 is nobody's; the running number keeps the ids of a class apart.
        student_id=f"B{luck.choice((11, 12, 13))}999{number + 1:03d}",
        lms_id=100_000 + 7 * number + luck.randrange(7),
    )
