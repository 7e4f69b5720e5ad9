"""Who is with whom, as the console and the phones show it."""

import json
from collections.abc import Iterable
from typing import TypeAlias

from playwright.async_api import Locator, expect

from tests.browser.people import Student, Teacher

Groups: TypeAlias = frozenset[frozenset[str]]
NOBODY: Groups = frozenset()

# The groups that take names, each as a sorted list; nothing while they are still those that we know.
GROUPS = """(known) => {
  const groups = [...document.querySelectorAll("main [data-place^=group]")].map((group) =>
    [...group.querySelectorAll("[data-carry]")].map((name) => name.textContent.trim()).sort());
  const read = JSON.stringify(groups.filter((group) => group.length > 0).sort());
  return [known, "[]"].includes(read) ? undefined : read;
}"""


async def groups_on(teacher: Teacher, other_than: Groups = NOBODY) -> Groups:
    """All groups that the console shows, as soon as they are others than these."""
    known = json.dumps(
        sorted(sorted(group) for group in other_than), ensure_ascii=False, separators=(",", ":")
    )
    read = await teacher.page.wait_for_function(GROUPS, arg=known)
    return frozenset(frozenset(group) for group in json.loads(await read.json_value()))


def group_of(name: str, groups: Groups) -> frozenset[str]:
    return next(group for group in groups if name in group)


def partners_of(name: str, groups: Groups) -> frozenset[str]:
    return group_of(name, groups) - {name}


async def is_with(student: Student, names: Iterable[str], why: str = "") -> None:
    """The phone says in one sentence that this student is with these, and with nobody else."""
    title = student.page.get_by_role("heading", level=1)
    await expect(title).to_contain_text(why)
    for name in names:
        await expect(title).to_contain_text(name)
    await expect(title.locator(".person")).to_have_count(len(list(names)))


async def phones_show(groups: Groups, *students: Student) -> None:
    """Each of them is with exactly those with whom the console shows them."""
    for student in students:
        await is_with(student, partners_of(student.name, groups))


def tile_of(teacher: Teacher, *names: str) -> Locator:
    """The group of these students, where names are taken and put down."""
    tile = teacher.page.locator("main [data-place^=group]")
    for name in names:
        tile = tile.filter(has=name_of(teacher, name))
    return tile


def name_of(teacher: Teacher, name: str) -> Locator:
    """A name that can be carried."""
    return teacher.page.locator("[data-carry]").get_by_text(name, exact=True)
