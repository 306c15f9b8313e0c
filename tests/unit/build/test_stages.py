"""No stage is without words."""

import re
from pathlib import Path

from sitegen.build import stages


def test_every_stage_that_tells_how_far_it_is_has_words():
    folder = Path(stages.__file__).parent
    told = {name for file in folder.glob("*.py") for name in re.findall(r'progress\("(\w+)"', file.read_text())}
    assert told == set(stages.STAGES)
