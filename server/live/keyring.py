"""Keys of a room beside those that it was opened with: new ones, cover links, phones as consoles, seats that move."""

from collections.abc import Callable

from msgspec import UNSET

from server.live.clock import Clock
from server.live.pairing import Pairing
from server.live.passes import pass_of, with_key
from server.live.rooms import Rooms
from server.live.runner import Runner
from server.live.tokens import Role, hashed, same, token
from server.protocol import down, up
from server.room.commands import AddConsole, ClaimSeat, Command, RenewKeys
from server.room.ids import MACHINE, TEACHER, Actor
from server.room.refused import REASONS, Refused
from server.storage.log import Unavailable

COVER_MS = 24 * 60 * 60 * 1000
"""No cover link lasts longer, whatever day a device believes that it is."""


class Keyring:
    """`secret` is what tokens are derived with. Any call may raise Refused (room_unknown) and Unavailable."""

    def __init__(self, rooms: Rooms, clock: Clock, pairing: Pairing, secret: Callable[[], bytes]) -> None:
        self._rooms = rooms
        self._clock = clock
        self._pairing = pairing
        self._secret = secret

    async def renew(self, code: str, bearer: str, order: up.Again) -> down.KeysMade:
        """New links for teacher and board; those before are void at once. The same request again has the same answer,
        though the token that it came with is void since. Refused: not_allowed."""
        loaded = await self._rooms.get(code)
        made = down.KeysMade(
            teacher_token=self._token("teacher", code, order.key),
            board_token=self._token("board", code, order.key),
        )
        keys, asked_with, key_hash = loaded.runner.room.keys, hashed(bearer), hashed(order.key)
        if keys is not None and same(keys.key_hash, key_hash) and same(keys.asked_with, asked_with):
            return made
        holder = pass_of(loaded, asked_with, self._clock.now_ms())
        if holder is None or holder.actor != TEACHER or holder.is_cover:
            raise Refused("not_allowed")
        hashes = hashed(made.teacher_token), hashed(made.board_token)
        await asked(loaded.runner, TEACHER, RenewKeys(key_hash, asked_with, *hashes))
        return made

    async def cover(self, code: str, order: up.Cover) -> down.CoverMade:
        """A link for whoever stands in, until then. Refused: bad_message, if that is no time of this day; too_many."""
        if not 0 < order.until_ms - self._clock.now_ms() <= COVER_MS:
            raise Refused("bad_message")
        made = down.CoverMade(
            cover_token=self._token("cover", code, order.key),
            board_token=self._token("cover board", code, order.key),
            expires_ms=order.until_ms,
        )
        hashes = hashed(made.cover_token), hashed(made.board_token)
        await self._add(code, AddConsole("cover", hashes[0], order.until_ms, hashes[1]))
        return made

    async def ask_console(
        self, code: str, order: up.Again, address: str
    ) -> down.NumberShown | down.ConsoleMade:
        """A phone would like to be a console: its number, or its token once the teacher has typed that. `address`:
        where it asks from. Refused: too_many."""
        room = (await self._rooms.get(code)).runner.room
        phone_token = self._token("console", code, order.key)
        token_hash = hashed(phone_token)
        if any(same(token_hash, console.token_hash) for console in room.consoles.values()):
            return down.ConsoleMade(teacher_token=phone_token)
        return down.NumberShown(number=self._pairing.number(code, token_hash, address))

    async def admit_console(self, code: str, number: str) -> None:
        """The teacher has typed this number. Refused: unknown, if no phone shows it; too_many."""
        token_hash = self._pairing.take(code, number)
        if token_hash is None:
            raise Refused("unknown")
        await self._add(code, AddConsole("phone", token_hash))

    async def ask_seat(self, code: str, order: up.AskSeat) -> down.SeatTaken | down.Asked:
        """Another device says that it is the student of this name: the seat, once the teacher has said yes.

        Refused: unknown, if nobody sits there by that name; declined; blocked; too_many; bad_name.
        """
        runner = (await self._rooms.get(code)).runner
        seat_token = self._token("seat", code, order.key)
        seated = with_key(runner.room, order.key)
        if seated is not None and seated.seated:
            return down.SeatTaken(student_id=seated.id, seat_token=seat_token)
        key_hash = hashed(order.key)
        await asked(runner, MACHINE, ClaimSeat(order.name, hashed(seat_token), key_hash))
        claims = runner.room.claims.values()
        return down.Asked(claim=next(claim.claim for claim in claims if claim.key_hash == key_hash))

    async def _add(self, code: str, order: AddConsole) -> None:
        await asked((await self._rooms.get(code)).runner, TEACHER, order)

    def _token(self, role: Role, code: str, key: str) -> str:
        return token(self._secret(), role, code, key)


async def asked(runner: Runner, actor: Actor, command: Command) -> None:
    """Do it, or raise Refused or Unavailable."""
    done = await runner.ask(actor, command)
    if done.code is not UNSET:
        raise Refused(done.code) if done.code in REASONS else Unavailable(done.code)
