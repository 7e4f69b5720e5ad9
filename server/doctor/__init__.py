"""`run.py doctor`: what is well on this machine, and what needs doing. Changes nothing."""
