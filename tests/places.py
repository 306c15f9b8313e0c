"""Where the repository is, and beside it the shared folder of real articles, schemas and corpora.

That folder is not part of the repository: `SITEGEN_SHARED` says where it is, and a test that needs it is skipped without.
"""

from __future__ import annotations

import os
from pathlib import Path

REPO = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SITEGEN_SHARED") or REPO.parent / "shared")
GENERATOR = SHARED / "bench/corpus/gen_corpus.py"  # of cases; it knows nothing of sitegen
