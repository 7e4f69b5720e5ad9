"""A phone goes dark in the middle of a talk: nobody sits alone, and whoever comes back finds the old partner again."""

from dataclasses import dataclass

from playwright.async_api import expect

from tests.browser.classmates import classmates
from tests.browser.people import Student, Teacher, seated
from tests.browser.stage import Stage, shoot
from tests.browser.together import Groups, group_of, groups_on, is_with, partners_of

QUESTION = "Should a school day start later?"
NAMES = ("Amara", "Ben", "Chloé", "Dmitri", "Elif")
GRACE_S = 10


@dataclass
class Talks:
    """Three pairs: in `pair` are two phones, one of which goes dark."""

    teacher: Teacher
    phones: dict[str, Student]
    pairs: Groups
    dark: Student
    partner: Student

    @property
    def pair(self) -> frozenset[str]:
        return group_of(self.dark.name, self.pairs)

    async def shoot(self, name: str) -> None:
        await shoot(self.teacher.page, f"{name}-teacher")
        await shoot(self.partner.page, f"{name}-phone")


async def test_a_partner_who_drops_out_and_comes_back_leaves_nobody_alone(stage: Stage) -> None:
    teacher = await Teacher.arrives(stage)
    await teacher.start(QUESTION)
    phones = {student.name: student for student in await seated(stage, teacher.code, *NAMES)}
    async with classmates(stage.served, teacher.code, ("Farid",)):
        await the_teacher_shortens_the_grace(teacher)
        talks = await they_talk(teacher, phones)
        await one_phone_goes_dark(talks)
        meanwhile = await the_partner_gets_others(talks)
        await it_comes_back(talks, meanwhile, stage)


async def the_teacher_shortens_the_grace(teacher: Teacher) -> None:
    await teacher.press("How we talk")
    chosen = teacher.button(f"after {GRACE_S} s")
    await expect(chosen).to_have_attribute("aria-pressed", "false")
    await chosen.click()
    await expect(chosen).to_have_attribute("aria-pressed", "true")
    await shoot(teacher.page, "85-grace-teacher")
    await teacher.press("Close")


async def they_talk(teacher: Teacher, phones: dict[str, Student]) -> Talks:
    await teacher.press("Start thinking")
    await teacher.press("Start pairing")
    await phones["Amara"].sees("You are with")
    pairs = await groups_on(teacher)
    dark, partner = sorted(next(pair for pair in pairs if pair <= phones.keys()))
    talks = Talks(teacher, phones, pairs, phones[dark], phones[partner])
    await talks.dark.say("I would sleep longer")
    await talks.partner.say("me too, but who picks up my sister?")
    await talks.dark.sees("who picks up my sister?")
    await talks.partner.turn_to_answer()
    await talks.partner.press("Take the pen")
    await talks.partner.write("Our answer", "Later, if the little ones start later too.")
    await talks.partner.sees("kept")
    await talks.partner.turn_to_answer()
    return talks


async def one_phone_goes_dark(talks: Talks) -> None:
    await talks.dark.page.close()
    await talks.partner.sees("is reconnecting")
    await expect(talks.teacher.tile(*talks.pair)).to_contain_text(f"{talks.dark.name} is reconnecting")
    await talks.shoot("86-reconnecting")


async def the_partner_gets_others(talks: Talks) -> Groups:
    now = await groups_on(talks.teacher, other_than=talks.pairs)
    assert sorted(len(group) for group in now) == [2, 3]
    trio = group_of(talks.partner.name, now)
    hosts = trio - {talks.partner.name}
    assert hosts in talks.pairs
    await is_with(talks.partner, hosts, "Your partner left. Now you are with")
    for name in hosts & talks.phones.keys():
        await is_with(talks.phones[name], trio - {name}, "Somebody has joined you. You are with")
    await talks.teacher.sees("5 here", "1 away")
    await talks.partner.sees("What we said: 2 messages")
    await talks.shoot("87-others")
    return now


async def it_comes_back(talks: Talks, meanwhile: Groups, stage: Stage) -> None:
    dark = Student(await talks.dark.page.context.new_page(), talks.dark.name)
    await dark.scan(stage.served.url, talks.teacher.code)
    again = await groups_on(talks.teacher, other_than=meanwhile)
    assert again == talks.pairs
    await is_with(dark, {talks.partner.name}, "You are back together with")
    await is_with(talks.partner, {dark.name}, "You are back together with")
    hosts = group_of(talks.partner.name, meanwhile) - {talks.partner.name}
    for name in talks.phones.keys() - talks.pair:
        await is_with(
            talks.phones[name], partners_of(name, talks.pairs), "You go on" if name in hosts else ""
        )
    for student in (dark, talks.partner):
        await student.sees(
            "I would sleep longer", "who picks up my sister?", "if the little ones start later too."
        )
    await shoot(dark.page, "88-back-phone")
    await talks.shoot("88-reunited")
