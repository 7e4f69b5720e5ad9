"""Who works with whom: pure functions over ids. `match` for a phase that starts, `settle` while it runs, `merge` for a
phase that puts the groups of an earlier one together."""

from server.room.grouping.settle import Settled, settle

__all__ = ["Settled", "settle"]
