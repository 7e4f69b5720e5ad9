"""A class in its lobby: one teacher, one wall, four phones, one of them with a name that has to wait."""

from dataclasses import dataclass, field

from tests.browser.people import Board, Student, Teacher
from tests.browser.stage import Stage, shoot

QUESTION = "Why does ice float, when most solids sink in their own liquid?"
RUDE = "Dickhead"


@dataclass
class Lesson:
    teacher: Teacher
    board: Board
    amara: Student
    ben: Student
    chloe: Student
    dmitri: Student
    partner: Student = field(init=False)

    @property
    def four(self) -> tuple[Student, Student, Student, Student]:
        """Who is there from the beginning."""
        return self.amara, self.ben, self.chloe, self.dmitri

    async def shoot(self, name: str) -> None:
        for role, somebody in (("teacher", self.teacher), ("board", self.board), ("phone", self.amara)):
            await shoot(somebody.page, f"{name}-{role}")

    async def all_see(self, *texts: str) -> None:
        for somebody in (self.board, *self.four):
            await somebody.sees(*texts)


async def the_class_gathers(stage: Stage) -> Lesson:
    teacher = await Teacher.arrives(stage)
    await shoot(teacher.page, "01-front-teacher")
    await teacher.start(QUESTION)
    board = await teacher.open_board()
    await board.sees(teacher.code_as_read, "elbow.test", QUESTION, "Your names appear here.")
    url, code = stage.served.url, teacher.code
    amara, ben, chloe, dmitri = [
        await Student.arrives(stage, name) for name in ("Amara", "Ben", RUDE, "Dmitri")
    ]
    await amara.type_code(url, code.lower())
    for student in (ben, chloe, dmitri):
        await student.scan(url, code)
    await shoot(ben.page, "02-join-phone")
    for student in (amara, ben, chloe, dmitri):
        await student.take_seat()
        await student.sees("You’re in. Look up.")  # noqa: RUF001
    lesson = Lesson(teacher, board, amara, ben, chloe, dmitri)
    await a_name_is_held(lesson)
    return lesson


async def a_name_is_held(lesson: Lesson) -> None:
    await lesson.board.sees("4 are here", "Amara", "Ben", "Dmitri")
    await lesson.board.sees_no(RUDE)
    await lesson.chloe.sees("Your teacher will look at your name")
    await lesson.teacher.sees("May the class see these names?")
    await shoot(lesson.teacher.page, "02-held-teacher")
    await lesson.teacher.press(f"Let {RUDE} through")
    await lesson.board.sees(RUDE)
    await lesson.teacher.sees_no("May the class see these names?")
    await lesson.shoot("03-lobby")
