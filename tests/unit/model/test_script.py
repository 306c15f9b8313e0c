import pytest

from sitegen.model.script import is_latin


@pytest.mark.parametrize(
    ("words", "latin"),
    [
        ("A mass", True), ("¿Una lesión más?", True), ("Điện tim đồ ở bệnh nhân", True), ("1 + 1 = 2 — ½", True), ("", True),
        ("脊椎の腫瘤", False), ("Опухоль позвоночника", False), ("كتلة", False), ("CT 検査で見つかった脊椎の腫瘤", False),
        ("β-blocker poisoning", True), ("Όγκος", False),
    ],
)  # fmt: skip
def test_most_letters_tell_the_script(words: str, latin: bool) -> None:
    assert is_latin(words) is latin
