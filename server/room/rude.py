"""Words that hold a name for the teacher. A hint, never a block; whole words only, so nobody called Dickens waits."""

_WORDS = """
    anal anus arse arsehole ass asshole bastard bitch bitches bollocks boner boob boobs bullshit butt butthole
    cock cocks coon crap cum cunt cunts damn dick dicks dickhead dildo dyke fag faggot fags fart fuck fucked fucker
    fuckers fucking fucks fuk fuq hitler ho hoe homo horny jerk jizz kkk knob milf motherfucker nazi nazis negro
    nigga niggas nigger niggers nude nudes orgasm paki penis piss pissed poo poop porn prick pussy queef rape rapist
    retard retarded scrotum sex sexy shit shite shits shitty slag slut sluts spastic sperm tit tits titties tosser
    turd twat vagina wank wanker wankers whore whores
"""
RUDE = frozenset(_WORDS.split())
