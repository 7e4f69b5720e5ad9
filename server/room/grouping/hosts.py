"""Groups that stand, and the people who come to them."""

from collections.abc import Collection, Mapping, Sequence
from heapq import nsmallest
from random import Random

from server.room.grouping.pairs import best_pairs
from server.room.grouping.people import Person, Reason, Wishes
from server.room.grouping.prices import CHANCE_BITS, JOINED, MOVED, Prices, Table
from server.room.grouping.reasons import reasons
from server.room.ids import StudentId

Offer = dict[int, int]
"""What it costs somebody to come to each group that holds nobody apart from them, by its number."""


class Hosts:
    """Each group may take one: two who come to the same group would have each other."""

    def __init__(
        self, groups: Mapping[int, Sequence[StudentId]], people: Sequence[Person], wishes: Wishes, seed: int
    ) -> None:
        """`people`: everybody; `groups`: any number for each."""
        people = sorted(people, key=lambda person: person.id)
        self._place = {person.id: place for place, person in enumerate(people)}
        members = {number: sorted(self._place[one] for one in group) for number, group in groups.items()}
        # In an order of their own, so that the same seed gives the same whatever numbers they have.
        self._groups = dict(sorted(members.items(), key=lambda item: item[1]))
        self._prices = Prices(people, wishes)
        self._by = wishes.by
        self._dice = Random(seed)

    def take(self, loose: Collection[StudentId], but: Collection[int] = ()) -> dict[StudentId, int]:
        """Who comes to the group of which number (none of `but`), if all others of `loose` find each other.

        As few alone as can be; then few who come; then those who should be together; then few who are moved by it;
        then the price.
        """
        loose = sorted(loose)
        offers = [self._offer(self._place[one], but) for one in loose]
        # As many as they are themselves: whoever finds one taken has another.
        asked = {number for offer in offers for number in nsmallest(len(loose), offer, key=offer.__getitem__)}
        numbers = [number for number in self._groups if number in asked]
        pairs = best_pairs(self._table([self._place[one] for one in loose], offers, numbers))
        return {
            loose[one]: numbers[other - len(loose)]
            for one, other in (pair for pair in pairs if len(pair) == 2)
            if other >= len(loose)
        }

    def reasons(self, one: StudentId, number: int) -> tuple[Reason, ...]:
        """Why this one and this group."""
        host = self._groups[number]
        return tuple(reasons([*host, self._place[one]], self._prices, self._by, [set(host)]))

    def _offer(self, one: int, but: Collection[int]) -> Offer:
        return {
            number: JOINED
            + MOVED * len(group)
            + min(self._prices.price(one, member) for member in group)
            + self._dice.getrandbits(CHANCE_BITS)
            for number, group in self._groups.items()
            if number not in but and self._prices.apart[one].isdisjoint(group)
        }

    def _table(self, loose: Sequence[int], offers: Sequence[Offer], numbers: Sequence[int]) -> Table:
        """Among the loose, and a column for each group."""
        table = self._prices.table(loose, self._dice)
        for offer, prices, apart in zip(offers, table.between, table.apart, strict=True):
            prices.extend(offer.get(number, 0) for number in numbers)
            apart.update(len(loose) + column for column, number in enumerate(numbers) if number not in offer)
        return table._replace(hosts=len(numbers))
