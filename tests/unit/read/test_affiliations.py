from sitegen.model.diagnostic import Severity
from sitegen.model.metadata import Affiliation, Author
from sitegen.read.affiliations import Affiliations

WARD = Affiliation(id="ward", name="Ward One")
LAB = Affiliation(id="lab", name="Laboratory Two", city="Graz")


def resolve(
    defined: tuple[Affiliation, ...], *authors: tuple[Affiliation, ...]
) -> tuple[list[tuple[int, ...]], list[Affiliation], list[tuple[str, str, Severity]]]:
    people = [Author(name="A", affiliations=affiliations) for affiliations in authors]
    reports: list[tuple[str, str, Severity]] = []
    book = Affiliations(
        defined, people, lambda path, message, hint, severity: reports.append((path, message + hint, severity))
    )
    positions = [book.of(person, f"authors.{number}") for number, person in enumerate(people)]
    book.rest()
    return positions, book.used, reports


def named(*texts: str) -> tuple[Affiliation, ...]:
    return tuple(Affiliation(name=text) for text in texts)


def test_ids_stand_for_affiliations_in_the_order_of_first_use():
    positions, used, reports = resolve((WARD, LAB), named("lab"), named("lab", "ward"))
    assert (positions, used, reports) == ([(0,), (0, 1)], [LAB, WARD], [])


def test_names_and_references_do_as_well():
    positions, used, _ = resolve((WARD, LAB), named("Laboratory two"), (Affiliation(id="lab"),))
    assert (positions, used[0]) == ([(0,), (0,)], LAB)


def test_affiliations_written_out_are_one_when_they_are_equal():
    positions, used, reports = resolve((), named("Ward One, Graz"), named("Ward One, Graz", "Elsewhere"))
    assert positions == [(0,), (0, 1)]
    assert not reports
    assert [item.name for item in used] == ["Ward One, Graz", "Elsewhere"]


def test_an_affiliation_written_out_with_an_id_can_be_named_by_others():
    positions, used, reports = resolve((), (LAB,), named("lab"))
    assert (positions, used, reports) == ([(0,), (0,)], [LAB], [])


def test_ids_separated_by_commas():
    assert resolve((WARD, LAB), named("ward, lab"))[0] == [(0, 1)]


def test_numbers_count_in_a_list_without_ids():
    positions, used, reports = resolve(named("First Ward", "Second Ward"), named("2"), named("1"))
    assert (positions, [item.name for item in used], reports) == ([(0,), (1,)], ["Second Ward", "First Ward"], [])


def test_an_unknown_id_is_an_error_with_a_suggestion():
    _, _, reports = resolve((WARD, LAB), named("wrad", "lab"))
    path, words, severity = reports[0]
    assert (path, severity) == ("authors.0.affiliations.0", "error")
    assert "did you mean 'ward'" in words


def test_a_text_with_spaces_is_a_new_affiliation_even_beside_ids():
    positions, used, _ = resolve((WARD,), named("ward", "New Clinic"))
    assert positions == [(0, 1)]
    assert used[1].name == "New Clinic"


def test_an_id_alone_without_a_list_is_an_error():
    assert "no affiliation has the id" in resolve((), (Affiliation(id="x"),))[2][0][1]


def test_what_nobody_uses_is_kept_with_a_warning():
    _, used, reports = resolve((WARD, LAB), named("lab"))
    assert used == [LAB, WARD]
    assert [(path, severity) for path, _, severity in reports] == [("affiliations.0", "warning")]


def test_one_id_for_two_affiliations_is_an_error():
    _, _, reports = resolve((WARD, Affiliation(id="ward", name="Other")), named("ward"))
    assert reports[0][0] == "affiliations.1"
    assert reports[0][2] == "error"


def test_an_affiliation_without_a_name_is_an_error():
    reports = resolve((Affiliation(id="x", city="Graz"),), named("x"))[2]
    assert [(path, severity) for path, _, severity in reports] == [("authors.0.affiliations.0", "error")]
