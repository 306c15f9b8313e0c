from __future__ import annotations

import builtins
import contextlib
import socket
import threading
from pathlib import Path
from typing import Any

import pytest

from sitegen.build.validating import Fault, Schema, SchemaProblem, each_fault

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" elementFormDefault="qualified">
<xs:element name="set"><xs:complexType><xs:sequence>
<xs:element name="year" type="xs:integer" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element></xs:schema>"""
DTD = "<!ELEMENT set (year+)>\n<!ELEMENT year (#PCDATA)>\n"


@pytest.fixture
def xsd(tmp_path: Path) -> Schema:
    (tmp_path / "a.xsd").write_text(XSD)
    return Schema(tmp_path / "a.xsd")


def test_a_valid_file_has_no_faults(xsd: Schema) -> None:
    assert xsd.faults(b'<set xmlns="urn:a"><year>2020</year></set>') == []


def test_a_fault_names_the_element_and_its_place_among_its_sisters(xsd: Schema) -> None:
    (fault,) = xsd.faults(b'<set xmlns="urn:a"><year>2020</year><year>soon</year></set>')
    assert (fault.names, fault.turn) == (("set", "year"), (0, 1))
    assert fault.message == "Element 'year': 'soon' is not a valid value of the atomic type 'xs:integer'."


def test_a_dtd_is_a_schema_too(tmp_path: Path) -> None:
    (tmp_path / "a.dtd").write_text(DTD)
    schema = Schema(tmp_path / "a.dtd")
    assert schema.faults(b"<set><year>2020</year></set>") == []
    (fault, *_) = schema.faults(b"<set><month/></set>")
    assert fault.names[0] == "set"


@pytest.mark.parametrize("data", [b"", b"<set", b"<set>\x01</set>", b"\xff\xfe", b"<a/><b/>"])
def test_what_is_no_xml_is_a_fault_in_one_line(xsd: Schema, data: bytes) -> None:
    (fault,) = xsd.faults(data)
    assert fault.message.startswith("this is no XML: ")
    assert "\n" not in fault.message


def test_no_entity_opens_a_file(xsd: Schema, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("2020")
    told = f'<!DOCTYPE set [<!ENTITY e SYSTEM "{tmp_path}/secret">]><set xmlns="urn:a"><year>&e;</year></set>'
    assert xsd.faults(told.encode())


def test_a_bomb_of_entities_is_not_let_off(xsd: Schema) -> None:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 20))
    told = f'<!DOCTYPE set [<!ENTITY e0 "ha">{lines}]><set xmlns="urn:a"><year>&e19;</year></set>'
    assert xsd.faults(told.encode())


@pytest.mark.parametrize("name", ["a.xsd", "a.dtd"])
def test_a_broken_schema_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<xs:schema")
    with pytest.raises(SchemaProblem, match=f"the schema {name} cannot be read") as problem:
        Schema(tmp_path / name)
    assert "fresh copy" in problem.value.hint


def test_a_file_that_the_schema_rests_on_and_that_is_not_there_is_named(tmp_path: Path) -> None:
    """DOAJ's takes the codes of languages from a second file, which libxml2 does not name when it is missing."""
    rests_on = '<xs:include schemaLocation="{}"/><xs:element name="set">'
    (tmp_path / "a.xsd").write_text(XSD.replace('<xs:element name="set">', rests_on.format("parts/b.xsd")))
    with pytest.raises(SchemaProblem, match=r"the schema a.xsd rests on parts/b.xsd, which is not there"):
        Schema(tmp_path / "a.xsd")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts/b.xsd").write_text(XSD.replace('<xs:element name="set">', rests_on.format("c.xsd")))
    with pytest.raises(SchemaProblem, match=r"the schema a.xsd rests on parts/c.xsd, which is not there") as problem:
        Schema(tmp_path / "a.xsd")
    assert problem.value.hint == "take that from where you got a.xsd, with its folders"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xsd", XSD.replace("<xs:element name=\"set\">", '<xs:import namespace="urn:b" schemaLocation="{url}"/><xs:element name="set">')),
        ("a.xsd", XSD.replace("<xs:element name=\"set\">", '<xs:include schemaLocation="{url}"/><xs:element name="set">')),
    ],
    ids=["import", "include"],
)  # fmt: skip
def test_a_schema_never_opens_the_network(tmp_path: Path, name: str, text: str) -> None:
    asked: list[Any] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(1)

        def wait() -> None:
            try:
                asked.append(server.accept())
            except TimeoutError:
                return

        waiting = threading.Thread(target=wait)
        waiting.start()
        (tmp_path / name).write_text(text.replace("{url}", f"http://127.0.0.1:{server.getsockname()[1]}/b.xsd"))
        with contextlib.suppress(SchemaProblem):
            Schema(tmp_path / name)
        waiting.join()
    assert asked == []


def test_without_lxml_it_is_told_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def no_lxml(name: str, *rest: Any) -> Any:
        if name.startswith("lxml"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", no_lxml)
    with pytest.raises(SchemaProblem) as problem:
        Schema(tmp_path / "a.xsd")
    assert "sitegen[deposit]" in problem.value.hint


def test_of_many_faults_the_first_are_told_and_how_many_follow(xsd: Schema) -> None:
    data = b'<set xmlns="urn:a">' + b"<year>x</year>" * 9 + b"</set>"
    found = list(each_fault(xsd, lambda: data, 3))
    assert len(found) == 3
    assert found[2].message.endswith("(and 6 more)")
    assert list(each_fault(xsd, lambda: b'<set xmlns="urn:a"><year>1</year></set>', 3)) == []


def test_a_fault_of_the_whole_file_has_no_element() -> None:
    assert Fault("no XML").names == ()
