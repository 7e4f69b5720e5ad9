"""Changes of views, as JSON Merge Patches (RFC 7396).

Views are made of frozen structs and dicts, and a part that did not change is the same object as before, so `diff`
passes over it without looking inside. It sees a view as the encoder writes it: what the encoder leaves out is absent,
and what becomes absent is null in the patch. Views hold no null themselves, so none of their values can be mistaken.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any, TypeAlias

from msgspec import NODEFAULT, UNSET, Struct
from msgspec.structs import astuple, fields

_ABSENT: Any = object()
_PARTS = (Struct, dict)
Part: TypeAlias = Struct | dict[str, Any]
Changed = Iterator[tuple[str, Any, Any]]
"""What is another object than before, as the encoder writes it: name, before and after."""


def diff(before: Part, after: Part) -> dict[str, Any] | None:
    """What turns `before` into `after`, of the same type; None if there is nothing to change. May hold structs, yet to
    be encoded."""
    if before is after:
        return None
    patch: dict[str, Any] = {}
    changed: Callable[[Any, Any], Changed] = _changed_entries if isinstance(after, dict) else _changed_fields
    for name, was, value in changed(before, after):
        if value is _ABSENT:
            patch[name] = None
        elif isinstance(value, _PARTS) and isinstance(was, _PARTS):
            inner = diff(was, value)
            if inner is not None:
                patch[name] = inner
        elif was != value:
            patch[name] = value
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


def _changed_entries(before: dict[str, Any], after: dict[str, Any]) -> Changed:
    for name, value in islice(after.items(), _begun_alike(before, after), None):
        was = before.get(name, _ABSENT)
        if was is not value:
            yield name, was, value
    for name in before.keys() - after.keys():
        yield name, before[name], _ABSENT


def _begun_alike(before: dict[str, Any], after: dict[str, Any]) -> int:
    """So many entries are those of `before`, all of them, or it says 0. Most grow at the end: talk, thoughts, cards."""
    count = len(before)
    alike = (
        len(after) > count
        and list(islice(after, count)) == list(before)
        and list(islice(after.values(), count)) == list(before.values())
    )
    return count if alike else 0


def _changed_fields(before: Struct, after: Struct) -> Changed:
    for (encoded, default), was, value in zip(
        _fields_of(type(after)), astuple(before), astuple(after), strict=True
    ):
        if was is not value:
            written, now = _written(was, default), _written(value, default)
            if written is not now:
                yield encoded, written, now


def _written(value: Any, default: object) -> Any:
    """The encoder tells a default by identity too, and an empty dict by its length."""
    left_out = value is UNSET or value is default or (default is dict and not value)
    return _ABSENT if left_out else value


@cache
def _fields_of(kind: type[Struct]) -> tuple[tuple[str, object], ...]:
    """Name on the wire, and what counts as left out: a default, `dict` for an empty dict, or nothing."""
    omits = kind.__struct_config__.omit_defaults
    return tuple(
        (
            field.encode_name,
            (field.default if field.default is not NODEFAULT else field.default_factory)
            if omits
            else NODEFAULT,
        )
        for field in fields(kind)
    )
