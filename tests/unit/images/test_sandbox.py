import subprocess
import sys

import pytest

pytest.importorskip("resource", reason="this system has no resource limits")
START = "from sitegen.images.sandbox import *\nlimit_process()\n"


def run(code):
    return subprocess.run([sys.executable, "-c", START + code], capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit")
def test_a_worker_cannot_take_all_memory():
    assert "MemoryError" in run("bytearray(MEMORY + 1)").stderr


def test_what_a_picture_may_need_fits():
    assert run("bytearray(450 * 2**20)").returncode == 0


def test_a_picture_that_never_ends_is_ended():
    assert run("limit_next_picture(1)\nwhile True: pass").returncode < 0


def test_other_work_may_take_its_time():
    code = "limit_next_picture(1)\nlimit_next_picture(0)\nimport resource\n"
    assert run(code + "assert resource.getrlimit(resource.RLIMIT_CPU)[0] == resource.RLIM_INFINITY").returncode == 0
