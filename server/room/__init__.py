"""The room, pure: `decide` a command, `evolve` by its events, `view` the result. No clock, no chance, no I/O."""
