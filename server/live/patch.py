"""Changes of views, as JSON Merge Patches (RFC 7396).

Views are made of frozen structs and dicts, and a part that did not change is the same object as before, so `diff`
passes over it without looking inside. It sees a view as the encoder writes it: what the encoder leaves out is absent,
and what becomes absent is null in the patch. Views hold no null themselves, so none of their values can be mistaken.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

from msgspec import NODEFAULT, UNSET, Struct
from msgspec.structs import fields

_ABSENT: Any = object()
Part: TypeAlias = Struct | dict[str, Any]


def diff(before: Part, after: Part) -> dict[str, Any] | None:
    """What turns `before` into `after`; None if there is nothing to change. May hold structs, yet to be encoded."""
    if before is after:
        return None
    old, new = _entries(before), _entries(after)
    patch: dict[str, Any] = {}
    for name, value in new.items():
        was = old.get(name, _ABSENT)
        if was is value:
            continue
        if was is _ABSENT:
            patch[name] = value
        else:
            _note_change(patch, name, was, value)
    if old.keys() - new.keys():
        patch.update(dict.fromkeys(name for name in old if name not in new))
    return patch or None


def merge(target: Any, patch: Any) -> Any:
    """What `target` becomes by `patch`, both plain JSON values; neither is changed (RFC 7396, section 2)."""
    if not isinstance(patch, dict):
        return patch
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge(merged.get(name), value)
    return merged


def _note_change(patch: dict[str, Any], name: str, was: Any, value: Any) -> None:
    if isinstance(was, Struct | dict) and isinstance(value, Struct | dict):
        inner = diff(was, value)
        if inner is not None:
            patch[name] = inner
    elif was != value:
        patch[name] = value


def _entries(part: Part) -> dict[str, Any]:
    """What the encoder would write of it."""
    return part if isinstance(part, dict) else dict(_written(part))


def _written(part: Struct) -> Iterator[tuple[str, Any]]:
    for name, encoded, default in _fields_of(type(part)):
        value = getattr(part, name)
        # The encoder tells a default by identity too, and an empty dict by its length.
        if value is UNSET or value is default or (default is dict and not value):
            continue
        yield encoded, value


@cache
def _fields_of(kind: type[Struct]) -> tuple[tuple[str, str, object], ...]:
    """Name, name on the wire, and what counts as left out: a default, `dict` for an empty dict, or nothing."""
    omits = kind.__struct_config__.omit_defaults
    return tuple(
        (
            field.name,
            field.encode_name,
            (field.default if field.default is not NODEFAULT else field.default_factory)
            if omits
            else NODEFAULT,
        )
        for field in fields(kind)
    )
