"""Where events stand once they have happened. `log` says what a log promises; `sqlite` and `memory` keep
it."""
