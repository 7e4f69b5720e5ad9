"""Students without a browser, to fill a class: real clients, but nobody looks at their screens."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from tests.browser.served import Served
from tests.support.devices import Device
from tests.support.rooms import take_seat

NAMES = (
    *("Amara", "Ben", "Chloé", "Dmitri", "Elif", "Farid", "Grace", "Hana", "Ines", "Jonas", "Kofi", "Lena"),
    *("Mateo", "Noor", "Oskar", "Priya", "Ravi", "Sofia", "Tom", "Yusuf", "Zeynep", "Emil", "Maja", "Leo"),
    *("Aya", "Ida", "Sam", "Nils", "Tariq", "Jun"),
)


class Classmate:
    """In a seat, and connected."""

    def __init__(self, name: str, student_id: str, device: Device) -> None:
        self.name = name
        self._id = student_id
        self._device = device

    @classmethod
    async def joins(cls, served: Served, code: str, name: str) -> "Classmate":
        seat = await take_seat(f"http://{served.host}", code, name)
        device = Device(served.host, code, seat.seat_token, "websocket")
        await device.connect()
        return cls(name, seat.student_id, device)

    async def think(self, text: str) -> None:
        await self._do("WriteThought", "think", text=text)

    async def choose(self, place: int, why: str, **how: object) -> None:
        """Choose an option by its place, 0 is the first; `sure` if it is asked."""
        await self._in("think")
        options = self._device.views["everyone"]["phases"][self._phase]["task"]["options"]
        ids = sorted(options, key=lambda id: options[id]["order"])
        await self._do("WriteThought", "think", text=why, choice=ids[place], **how)

    async def raise_hand(self) -> None:
        assert (await self._device.do("RaiseHand", up=True))["ok"]

    async def reads(self, line: str | None) -> None:
        """What the teacher says to all; None: nothing."""
        views = self._device.views
        await self._device.until(lambda: views["everyone"].get("line", {}).get("text") == line)

    async def sees_chart(self, shown: bool) -> None:
        views = self._device.views
        await self._device.until(lambda: ("chart" in views["everyone"]) == shown)

    async def say(self, text: str) -> None:
        await self._in_group("SendMessage", text=text)

    async def answer(self, text: str) -> None:
        await self._in_group("WriteAnswer", text=text)

    async def be_done(self) -> None:
        await self._in_group("SetReady", ready=True)

    async def post(self, text: str) -> None:
        await self._do("PostInsight", "share", text=text)

    async def group(self) -> str:
        await self._in("pair")
        await self._device.until(lambda: "group" in self._me)
        return str(self._me["group"])

    async def hears(self, text: str) -> None:
        """From the group."""
        await self._device.until(lambda: text in self._heard.values())

    async def hears_no(self, text: str) -> None:
        """It is nowhere in what this device holds."""
        await self._device.until(lambda: text not in repr(self._device.views))

    async def report(self, text: str) -> None:
        await self.hears(text)
        message = next(id for id, heard in self._heard.items() if heard == text)
        await self._in_group("ReportMessage", message=message)

    async def leave(self) -> None:
        """The device is switched off; the seat is kept."""
        await self._device.close()

    async def come_back(self) -> None:
        await self._device.connect()

    async def give_up_seat(self) -> None:
        assert (await self._device.do("LeaveSeat"))["ok"]

    @property
    def _heard(self) -> dict[str, str]:
        """Messages of the group, by id."""
        talk = self._device.views.get(f"group:{self._me.get('group')}", {})
        return {id: message["text"] for id, message in talk.get("messages", {}).items()}

    @property
    def _phase(self) -> str:
        return str(self._device.views["everyone"].get("phase", {}).get("id", ""))

    @property
    def _me(self) -> dict[str, object]:
        me: dict[str, object] = self._device.views[f"student:{self._id}"]["me"]
        return me

    async def _in(self, kind: str) -> None:
        views = self._device.views
        await self._device.until(lambda: views["everyone"]["phases"].get(self._phase, {}).get("kind") == kind)

    async def _in_group(self, type: str, **fields: object) -> None:
        await self._do(type, "pair", group=await self.group(), **fields)

    async def _do(self, type: str, kind: str, **fields: object) -> None:
        await self._in(kind)
        where = {} if "group" in fields else {"phase": self._phase}
        done = await self._device.do(type, **where, **fields)
        assert done["ok"], done


@asynccontextmanager
async def classmates(served: Served, code: str, names: Sequence[str]) -> AsyncIterator[list[Classmate]]:
    """They join one after the other, and leave at the end of the block."""
    async with AsyncExitStack() as leaving:
        joined = []
        for name in names:
            classmate = await Classmate.joins(served, code, name)
            leaving.push_async_callback(classmate.leave)
            joined.append(classmate)
        yield joined
