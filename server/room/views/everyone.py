"""What the whole class may see: phase, task, clock, the cards on the wall, and what the teacher says to all."""

from functools import partial

from msgspec import UNSET, UnsetType

from server.protocol import views
from server.protocol.plan import ChoiceTask
from server.room.ids import option_id, visit_id
from server.room.state import Card, Room, Step
from server.room.views.cache import Cache
from server.room.views.chart import chart
from server.room.views.moment import Moment
from server.room.words import words

WARN_MS = 30_000
LONG_PHASE_MS = 180_000
WARN_LONG_MS = 60_000


def everyone(room: Room, moment: Moment, cache: Cache) -> views.Everyone:
    return views.Everyone(
        room=cache.part(
            ("everyone", "room"),
            (
                *(room.stage, room.visit, room.spotlight, room.blank, room.talk, room.parked, room.chat_off),
                moment.cannot_save,
            ),
            lambda: _room(room, moment),
        ),
        phases=cache.part(("everyone", "phases"), (room.steps, room.place), lambda: _phases(room)),
        phase=cache.part(
            ("everyone", "phase"),
            (room.stage, room.place, room.deadline_ms, room.remaining_ms, room.total_ms),
            lambda: _phase(room),
        ),
        cards=cache.part(("everyone", "cards"), (room.cards, room.blank), lambda: _cards(room, cache)),
        line=cache.part(("everyone", "line"), (room.line,), lambda: _line(room)),
        chart=cache.part(
            ("everyone", "chart"),
            (room.students, room.stage, room.place, room.shows_chart, room.blank),
            lambda: chart(room),
        ),
    )


def _room(room: Room, moment: Moment) -> views.Room:
    spotlight = UNSET if room.blank or room.spotlight is None else room.spotlight
    return views.Room(
        code=room.code,
        stage=room.stage,
        talk=room.talk,
        chat_off=room.chat_off,
        parked=room.parked,
        visit=visit_id(room.visit),
        spotlight=spotlight,
        cannot_save=moment.cannot_save,
    )


def _phases(room: Room) -> dict[str, views.PhasePlanned]:
    """Up to the round of now: the class must not read tomorrow's question in today's frames."""
    now = room.steps[max(room.place, 0)].round
    return {step.id: _planned(step) for step in room.steps if step.round <= now}


def _planned(step: Step) -> views.PhasePlanned:
    phase = step.phase
    return views.PhasePlanned(
        kind=step.kind,
        order=step.index,
        round=step.round,
        question=step.question,
        also=step.also or UNSET,
        task=_task(step),
        asks_sure=step.kind == "think" and phase.asks_sure,
        revisits=step.kind == "think" and phase.revisits,
        at_end=phase.at_end,
        size=phase.size if step.kind == "pair" else UNSET,
        turn_s=UNSET if step.kind != "pair" or phase.turn_s is None else phase.turn_s,
        duration_s=UNSET if phase.duration_s is None else phase.duration_s,
        starters=_starters(phase.starters) if phase.starters else UNSET,
    )


def _task(step: Step) -> views.Task:
    task = step.phase.task
    if isinstance(task, ChoiceTask):
        options = {
            option_id(place): views.Choice(text=option.text, order=place, also=option.also or UNSET)
            for place, option in enumerate(task.options)
        }
        return views.Task(type="choice", options=options)
    return views.Task(type="text")


def _starters(texts: tuple[str, ...]) -> dict[str, views.Choice]:
    return {option_id(place): views.Choice(text=text, order=place) for place, text in enumerate(texts)}


def _line(room: Room) -> views.Line | UnsetType:
    if room.line is None or not words(room.line.text):
        return UNSET
    return views.Line(text=words(room.line.text), at_ms=room.line.at_ms)


def _phase(room: Room) -> views.PhaseNow | UnsetType:
    if room.step is None:
        return UNSET
    total_ms = room.total_ms
    timed = {} if total_ms is None else {"total_ms": total_ms, "warn_ms": _warn_ms(total_ms)}
    if room.stage == "time_up":
        return views.PhaseNow(id=room.step.id, clock="up", **timed)
    if room.deadline_ms is not None:
        return views.PhaseNow(id=room.step.id, clock="running", deadline_ms=room.deadline_ms, **timed)
    if room.remaining_ms is not None:
        return views.PhaseNow(id=room.step.id, clock="stopped", remaining_ms=room.remaining_ms, **timed)
    return views.PhaseNow(id=room.step.id, clock="none")


def _warn_ms(total_ms: int) -> int:
    return WARN_LONG_MS if total_ms > LONG_PHASE_MS else WARN_MS


def _cards(room: Room, cache: Cache) -> dict[str, views.CardUp]:
    if room.blank:
        return {}
    return {
        card.id: cache.part(("card up", card.id), (card,), partial(_card, room, card))
        for card in room.cards.values()
        if card.state == "up"
    }


def _card(room: Room, card: Card) -> views.CardUp:
    people = len(room.groups[card.group].members) if card.group else 1
    return views.CardUp(text=words(card.text), order=card.order, phase=card.phase, people=people)
