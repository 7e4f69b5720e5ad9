"""After apart lists had their way: nobody stays alone who could be with somebody."""

from collections.abc import Sequence

Groups = list[list[int]]


def parted(groups: Groups, apart: Sequence[set[int]]) -> Groups:
    """Breaks groups until nobody sits with somebody apart: who has most of them goes, and is alone."""
    kept: Groups = []
    for group in groups:
        staying = list(group)
        while staying:
            quarrels = [len(apart[one].intersection(staying)) for one in staying]
            if not any(quarrels):
                break
            kept.append([staying.pop(quarrels.index(max(quarrels)))])
        kept.append(staying)
    return kept


def homed(groups: Groups, apart: Sequence[set[int]]) -> Groups:
    """A place for everybody who is alone and can have one: with another who is alone; else in the smallest group that
    may take one more; else with somebody out of a group of three or more, or out of a pair that finds another home."""
    whole = [list(group) for group in groups if len(group) > 1]
    alone = [group[0] for group in groups if len(group) == 1]
    left: list[int] = []
    for loner in alone:
        other = next((one for one in left if one not in apart[loner]), None)
        if other is not None:
            left.remove(other)
            whole.append([other, loner])
        else:
            left.append(loner)
    return whole + [
        [loner] for loner in left if not (_joins(loner, whole, apart) or _takes(loner, whole, apart))
    ]


def _joins(loner: int, whole: Groups, apart: Sequence[set[int]]) -> bool:
    open_to = [group for group in whole if apart[loner].isdisjoint(group)]
    if open_to:
        min(open_to, key=len).append(loner)
    return bool(open_to)


def _takes(loner: int, whole: Groups, apart: Sequence[set[int]]) -> bool:
    """Whether somebody could leave a group to be with the loner; done, if so."""
    for group in sorted(whole, key=len, reverse=True):
        for friend in group:
            if friend in apart[loner]:
                continue
            rest = [member for member in group if member != friend]
            others = [other for other in whole if other is not group]
            if len(rest) > 1 or _joins(rest[0], others, apart):
                whole[:] = [*others, [friend, loner], *([rest] if len(rest) > 1 else [])]
                return True
    return False
