"""Writes client/js/protocol.d.ts from the wire types, so that both sides share one definition.

`python -m server.protocol.typescript` writes it; with `--check` it only compares, and fails if the file is stale.
"""

import sys
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from server.protocol import class_file, down, limits, plan, up, views

TARGET = Path(__file__).parents[2] / "client" / "js" / "protocol.d.ts"
_MODULES = (
    plan,
    class_file,
    up.calls,
    up.screen,
    up.lesson,
    up.student,
    up.anyone,
    up.teacher,
    up.regroup,
    up.care,
    up.door,
    up.gate,
    up.names,
    views.parts,
    views.everyone,
    views.board,
    views.care,
    views.desk,
    views.entrance,
    views.arranging,
    views.teacher,
    views.student,
    views.group,
    down,
)
"""In the order of the file, which is the order in which they are best read."""
_HEAD = """\
// Made from server/protocol by `python -m server.protocol.typescript`. Do not edit.
"""
_PLAIN = {
    "StrType": "string",
    "IntType": "number",
    "FloatType": "number",
    "BoolType": "boolean",
    "NoneType": "null",
    "AnyType": "unknown",
}


def typescript() -> str:
    """The text of the file."""
    structs = [
        member
        for module in _MODULES
        for member in vars(module).values()
        if isinstance(member, type)
        and issubclass(member, msgspec.Struct)
        and member.__module__ == module.__name__
        and member not in (up.Command, up.ClockCommand, up.GroupCommand, views.Part)
    ]
    blocks = [_interface(struct) for struct in structs]
    commands = [struct.__name__ for struct in structs if issubclass(struct, up.Command)]
    blocks.append("export type AnyCommand =\n  | " + "\n  | ".join(commands) + ";\n")
    blocks.append(f"export type Limits = {{\n{''.join(_limit(name) for name in _limit_names())}}};\n")
    return "\n".join([_HEAD, *blocks])


def _limit_names() -> list[str]:
    return [name for name in vars(limits) if name.isupper()]


def _limit(name: str) -> str:
    return f"  {name}: number;\n"


def _interface(struct: type[msgspec.Struct]) -> str:
    kind = inspect.type_info(struct)
    assert isinstance(kind, inspect.StructType)
    lines = [f'  {kind.tag_field}: "{kind.tag}";'] if kind.tag is not None else []
    lines += [_field(field) for field in kind.fields]
    return f"export interface {struct.__name__} {{\n" + "".join(f"{line}\n" for line in lines) + "}\n"


def _field(field: inspect.Field) -> str:
    types = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    needed = [kind for kind in types if not isinstance(kind, inspect.NoneType)]
    # What goes down leaves defaults out; what goes up may leave them out.
    optional = "" if field.required else "?"
    texts = list(dict.fromkeys(map(_type, needed)))
    if len(needed) < len(types) and field.default is not None:  # None is not what leaving it out says
        texts.append("null")
    return f"  {field.encode_name}{optional}: {' | '.join(texts)};"


def _type(kind: Any) -> str:
    match kind:
        case inspect.LiteralType(values):
            text = " | ".join(sorted(f'"{value}"' for value in values))
        case inspect.StructType(struct):
            text = struct.__name__
        case inspect.DictType(key, value):
            text = f"Record<{_type(key)}, {_type(value)}>"
        case inspect.VarTupleType(item):
            text = f"({_type(item)})[]"
        case inspect.TupleType(items):
            text = "[" + ", ".join(map(_type, items)) + "]"
        case inspect.UnionType(types):
            text = " | ".join(dict.fromkeys(map(_type, types)))
        case _:
            text = _PLAIN[type(kind).__name__]
    return text


def main(arguments: list[str]) -> int:
    """0 if the file is as it should be (or has been written), 1 if it is stale."""
    if "--check" not in arguments:
        TARGET.write_text(typescript(), encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == typescript():
        return 0
    print(f"{TARGET.name} is stale: run python -m server.protocol.typescript")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
