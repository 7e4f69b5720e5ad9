"""What the people in the lesson of all screens are called, ask and say: in English and in Arabic."""

from dataclasses import dataclass
from typing import Any

from tests.browser.consoles import SEATS

THINK_S, PAIR_S, TURN_S, GRACE_S = 90, 120, 20, 90
HELD = "Dickhead"
"""A name that waits until the teacher has looked at it."""


@dataclass(frozen=True)
class Said:
    language: str
    question: str
    vote: str
    options: tuple[str, ...]
    starters: tuple[str, ...]
    phone: str
    """Who has a phone; `laptop`: who has a laptop."""
    laptop: str
    names: tuple[str, ...]
    thoughts: tuple[str, ...]
    talk: tuple[str, ...]
    answer: str
    insights: tuple[str, ...]
    line: str
    place: str
    unkind: str
    doubtful: tuple[str, ...]
    """Cards in which the filter finds something: a rude word, a link, an address."""
    worrying: str
    own_words: str


ENGLISH = Said(
    language="en",
    question="Why does ice float, when most solids sink in their own liquid?",
    vote="An ice cube melts in a full glass of water. What does the water do?",
    options=("It spills over", "It stays where it is", "It sinks a little"),
    starters=("I think so because…", "Can you say why?", "What if…"),
    phone="Maya",
    laptop="Leo",
    names=(
        "Amara",
        "Ben",
        "Chloé",
        "Dmitri",
        "Elif",
        "Farid",
        "Grace",
        "Hana",
        "Ines",
        "Jonas",
        "Kofi",
        "Lena",
    ),
    thoughts=(
        "I think the particles spread out when it freezes.",
        "Because ice has air in it?",
        "The pattern has holes in it.",
        "Cold things shrink. I do not get it.",
    ),
    talk=(
        "why would they spread out tho",
        "they make a pattern, like a honeycomb",
        "ohh so holes in the pattern = lighter",
    ),
    answer="Same weight, more room: the pattern has holes, so it is lighter.",
    insights=(
        "The molecules keep a distance when they freeze, so the same weight takes more room.",
        "It is like a life jacket: not lighter, just larger.",
        "We said “because it is cold”. But cold metal does not float. So no.",
        "If ice sank, lakes would freeze from the bottom.",
    ),
    line="Two more minutes, then we look at the board together.",
    place="Table 3",
    unkind="nobody wants to hear you, go away",
    doubtful=("Ice floats, you dickhead", "It is all on example.com", "Write to me: zoe@example.com"),
    worrying="I do not want to go home tonight.",
    own_words="potato\nfleabag",
)

ARABIC = Said(
    language="ar",
    question="لماذا يطفو الجليد على الماء مع أن معظم المواد الصلبة تغوص في سائلها؟",
    vote="مكعب ثلج يذوب في كأس ممتلئة بالماء. ماذا يحدث للماء؟",
    options=("يفيض من الكأس", "يبقى كما هو", "ينخفض قليلًا"),
    starters=("أظن ذلك لأن…", "هل يمكنك أن تشرح السبب؟", "ماذا لو…"),
    phone="مريم",
    laptop="عمر",
    names=(
        "أمينة",
        "بشير",
        "جمانة",
        "داود",
        "هالة",
        "وليد",
        "زينب",
        "حسام",
        "طارق",
        "ياسمين",
        "كريم",
        "ليلى",
    ),
    thoughts=(
        "أظن أن الجزيئات تتباعد عندما يتجمد الماء.",
        "هل لأن في الجليد هواءً؟",
        "في النمط فراغات.",
        "الأشياء الباردة تنكمش. لا أفهم ذلك.",
    ),
    talk=("لكن لماذا تتباعد؟", "تصنع نمطًا مثل قرص العسل", "آه، فراغات في النمط = أخف"),
    answer="الوزن نفسه ومكان أكبر: في النمط فراغات، لذلك هو أخف.",
    insights=(
        "تحافظ الجزيئات على مسافة عندما تتجمد، فيأخذ الوزن نفسه مكانًا أكبر.",
        "مثل سترة النجاة: ليست أخف، بل أكبر فقط.",
        "قلنا: «لأنه بارد». لكن المعدن البارد لا يطفو.",
        "لو غاص الجليد لتجمدت البحيرات من القاع.",
    ),
    line="دقيقتان أخريان، ثم ننظر إلى اللوحة معًا.",
    place="الطاولة 3",
    unkind="لا أحد يريد أن يسمعك، اذهب بعيدًا",
    doubtful=("الجليد يطفو يا dickhead", "كل شيء موجود في example.com", "اكتبوا لي: zoe@example.com"),
    worrying="لا أريد أن أعود إلى البيت الليلة.",
    own_words="بطاطا\nقملة",
)

BY_LANGUAGE = {"en": ENGLISH, "ar": ARABIC}


def plan(said: Said) -> dict[str, Any]:
    """Two rounds: one in words, one of choices; in both they think again after they have talked."""
    options = [{"text": text, "right": text == said.options[1]} for text in said.options]
    choose = {"kind": "think", "duration_s": 60, "task": {"type": "choice", "options": options}}
    think = {"kind": "think", "duration_s": THINK_S}
    pair = {"kind": "pair", "duration_s": PAIR_S, "turn_s": TURN_S, "starters": list(said.starters)}
    share = {"kind": "share", "duration_s": 300}
    return {
        "rounds": [
            {"question": said.question, "phases": [think, pair, {**think, "revisits": True}, share]},
            {
                "question": said.vote,
                "phases": [{**choose, "asks_sure": True}, pair, {**choose, "revisits": True}, share],
            },
        ],
        "grace_s": GRACE_S,
        "seats": SEATS,
    }


def brief(said: Said) -> dict[str, Any]:
    """One talk, and what the class hears of it."""
    pair = {"kind": "pair", "duration_s": PAIR_S, "starters": list(said.starters)}
    phases = [{"kind": "think", "duration_s": THINK_S}, pair, {"kind": "share", "duration_s": 300}]
    return {
        "rounds": [{"question": said.question, "phases": phases}],
        "grace_s": GRACE_S,
        "language": said.language,
    }
