"""Who works with whom: pure functions over ids. `settle` is the one way in."""

from server.room.grouping.settle import Settled, settle

__all__ = ["Settled", "settle"]
