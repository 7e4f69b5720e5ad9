"""Every message on the wire, defined once. Imports nothing of ours; everybody may import it."""

PROTOCOL = 1
"""Version of the wire. A page that speaks another one is told to reload (`old_page`)."""
