"""What the doctor says of one thing."""

from sitegen.doctor.finding import Finding, trouble


def test_a_problem_stops_work_only_when_it_is_said_to():
    assert trouble("disk", "full", "make room") == Finding("disk", "problem", "full", "make room", stops=False)
    assert trouble("disk", "full", "make room", stops=True).stops
