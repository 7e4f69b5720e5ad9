"""Who works with whom: pure functions over ids. `match` for a phase that starts, `settle` while it runs."""

from server.room.grouping.settle import Settled, settle

__all__ = ["Settled", "settle"]
