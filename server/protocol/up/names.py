"""The commands of the teacher about what students are called."""

from typing import Annotated

from msgspec import Meta

from server.protocol import limits
from server.protocol.plan import Language, Names
from server.protocol.up.command import Command, Id

TypedName = Annotated[str, Meta(min_length=1, max_length=limits.NAME_CHARS)]


class SetNames(Command, frozen=True, kw_only=True):
    """What the class calls students from now on."""

    names: Names


class SetLanguage(Command, frozen=True, kw_only=True):
    """The language of the class."""

    language: Language


class AdmitName(Command, frozen=True, kw_only=True):
    """A name that was held, or asked for again, may be seen by the class as it is."""

    student: Id
    name: Annotated[str, Meta(max_length=2 * limits.NAME_CHARS)]
    """The name on the screen on which this was decided: another one that was typed since waits."""


class Rename(Command, frozen=True, kw_only=True):
    """This student is called so."""

    student: Id
    name: TypedName


class AskName(Command, frozen=True, kw_only=True):
    """Ask this student for another name. The class does not see the one there is any more."""

    student: Id


NameCommand = SetNames | SetLanguage | AdmitName | Rename | AskName
