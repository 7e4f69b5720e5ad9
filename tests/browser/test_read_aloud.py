"""The question is read aloud by a voice of this device, in the language of its words, or not at all."""

import json
from typing import TypeAlias

from playwright.async_api import expect

from tests.browser.consoles import CHOOSE, OPTIONS, QUESTION, Console
from tests.browser.people import Student, Teacher
from tests.browser.stage import Stage

Voice: TypeAlias = tuple[str, bool]
"""Its language, and whether it is of this device."""
REMOTE: Voice = ("en-US", False)
ARABIC = "لماذا يطفو الجليد؟"

# Speech, as a device with these voices has it; what is spoken is written down.
SPEECH = """((voices) => {
  const spoken = (window.spokenAloud = []);
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices.map(([lang, localService], place) => ({ lang, localService, default: place === 0 })),
    speak: ({ text, lang, voice }) => spoken.push({ text, lang, local: voice.localService }),
    cancel: () => undefined,
  });
  class Utterance { constructor(text) { this.text = text; } }
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
})"""


async def thinks(stage: Stage, teacher: Teacher, *voices: Voice, name: str = "Maya") -> Student:
    """Somebody whose device has these voices, in front of the question."""
    maya = await Student.arrives(stage, name)
    await maya.page.add_init_script(f"{SPEECH}({json.dumps(voices)})")
    await maya.scan(stage.served.url, teacher.code)
    await maya.take_seat()
    return maya


async def spoken(student: Student) -> list[dict[str, object]]:
    await student.press("Read aloud")
    await student.page.wait_for_function("spokenAloud.length > 0")
    found: list[dict[str, object]] = await student.page.evaluate("spokenAloud")
    return found


async def test_the_question_and_its_choices_are_read_by_a_voice_of_this_device(stage: Stage) -> None:
    console = await Console.comes_to(stage, [CHOOSE])
    maya = await thinks(stage, console, REMOTE, ("es-MX", True), ("en-GB", True))
    await console.step("Start thinking")
    (said,) = await spoken(maya)
    assert (said["lang"], said["local"]) == ("en-GB", True)
    for words in (QUESTION, *OPTIONS):
        assert words in str(said["text"])


async def test_no_voice_of_another_machine_reads(stage: Stage) -> None:
    console = await Console.comes_to(stage, [CHOOSE])
    maya = await thinks(stage, console, REMOTE)
    await console.step("Start thinking")
    await maya.sees(QUESTION)
    await expect(maya.button("Read aloud")).to_have_count(0)


async def test_a_question_in_other_letters_is_read_by_a_voice_that_knows_them(stage: Stage) -> None:
    teacher = await Teacher.opens(stage, {"rounds": [{"question": ARABIC, "phases": [{"kind": "think"}]}]})
    english = await thinks(stage, teacher, ("en-GB", True))
    both = await thinks(stage, teacher, ("en-GB", True), ("ar-EG", True), name="Leo")
    await teacher.press("Start thinking")
    (said,) = await spoken(both)
    assert (said["lang"], said["text"]) == ("ar-EG", ARABIC)
    await english.sees(ARABIC)
    await expect(english.button("Read aloud")).to_have_count(0)
