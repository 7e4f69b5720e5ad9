"""Rooms in motion: one runner per room, the clocks, who is connected, and what goes down to which screen."""
