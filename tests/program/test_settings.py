"""What can be set, by flags and by the environment, and that nonsense is refused."""

import re
from pathlib import Path

import pytest

import run
from server.settings import Settings, option_parser, read_settings

NONSENSE = [
    ("PORT", "0"),
    ("PORT", "65536"),
    ("PORT", "-1"),
    ("PORT", "80 80"),
    ("PORT", "\u0663"),
    ("HOST", "not a host"),
    ("HOST", "http://127.0.0.1"),
    ("DATA", "a\0b"),
    ("PUBLIC_URL", "elbow.school.example"),
    ("PUBLIC_URL", "ftp://elbow.school.example"),
    ("PUBLIC_URL", "https://elbow.school.example/room"),
    ("PUBLIC_URL", "https://elbow.school.example?a=b"),
    ("PUBLIC_URL", "https://me@elbow.school.example"),
    ("PUBLIC_URL", "https://elbow.school.example:99999"),
    ("PUBLIC_URL", "https://elbow.school.example; script-src *"),
    ("PUBLIC_URL", "https://"),
    ("PUBLIC_URL", "http://["),
    ("METRICS_TOKEN", "x" * 21),
    ("METRICS_TOKEN", "x" * 101),
    ("METRICS_TOKEN", "x" * 21 + " x"),
    ("METRICS_TOKEN", "x" * 21 + "\u00e9"),
]


@pytest.mark.parametrize(("name", "value"), NONSENSE)
def test_nonsense_is_refused_wherever_it_is_set(
    name: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    flag = f"--{name.lower().replace('_', '-')}"
    for arguments, environment in (([f"{flag}={value}"], {}), ([], {f"ELBOWROOM_{name}": value})):
        with pytest.raises(SystemExit) as ended:
            read_settings(arguments, environment)
        assert ended.value.code == 2
        assert flag in capsys.readouterr().err


def test_without_anything_set_it_serves_the_whole_network() -> None:
    assert read_settings([], {}) == Settings()
    assert (Settings().host, Settings().port, Settings().data) == ("0.0.0.0", 8080, Path("data"))


def test_a_flag_goes_before_the_environment_and_an_empty_variable_is_none() -> None:
    environment = {"ELBOWROOM_PORT": "9000", "ELBOWROOM_HOST": "", "ELBOWROOM_DATA": "rooms"}
    settings = read_settings(["--data", "elsewhere"], environment)
    assert (settings.port, settings.host, settings.data) == (9000, "0.0.0.0", Path("elsewhere"))


@pytest.mark.parametrize(
    ("value", "opens"), [("", True), ("0", True), ("no", True), ("1", False), ("TRUE", False), ("yes", False)]
)
def test_the_environment_can_leave_the_browser_alone(value: str, opens: bool) -> None:
    assert read_settings([], {"ELBOWROOM_NO_OPEN": value}).opens_browser == opens
    assert not read_settings(["--no-open"], {"ELBOWROOM_NO_OPEN": value}).opens_browser


def test_the_environment_cannot_half_leave_the_browser_alone() -> None:
    with pytest.raises(SystemExit):
        read_settings([], {"ELBOWROOM_NO_OPEN": "perhaps"})


@pytest.mark.parametrize(
    ("typed", "origin", "host"),
    [
        ("https://elbow.school.example", "https://elbow.school.example", "elbow.school.example"),
        ("https://Elbow.School.example/", "https://elbow.school.example", "elbow.school.example"),
        ("https://elbow.school.example:443", "https://elbow.school.example", "elbow.school.example"),
        ("http://10.0.0.2:8443/", "http://10.0.0.2:8443", "10.0.0.2:8443"),
        ("http://[::1]:9000", "http://[::1]:9000", "[::1]:9000"),
    ],
)
def test_the_public_address_is_kept_as_browsers_write_an_origin(typed: str, origin: str, host: str) -> None:
    settings = read_settings(["--public-url", typed], {})
    assert (settings.public_url, settings.public_host) == (origin, host)
    assert settings.host == "0.0.0.0"


def test_every_option_of_the_server_is_in_the_help_of_run_py_and_no_other() -> None:
    options = {option for action in option_parser({})._actions for option in action.option_strings}
    told = set(re.findall(r"^  (--[a-z-]+)", run.__doc__ or "", re.MULTILINE))
    assert told == {option for option in options if option.startswith("--")} - {"--help"}


def test_the_help_names_every_option() -> None:
    text = option_parser({}).format_help()
    told = re.findall(r"^  (--[a-z-]+)", run.__doc__ or "", re.MULTILINE)
    assert [option for option in told if option not in text] == []
