"""Elbow Room: think, pair, share for a live classroom."""
