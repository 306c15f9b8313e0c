"""An electrocardiogram as SVG: leads V1 to V3 with and without fever, on paper of 6 units a millimetre.

25 mm a second, 10 mm a millivolt. Plain shapes and text only, so that the site's cleaner has nothing to refuse.
"""

from __future__ import annotations

import itertools
import math

MM = 6.0
WIDTH, HEIGHT = 960, 640
BEAT = 20 * MM  # 0.8 s: 75 beats a minute

# For each lead and state: r, S, J point, end of ST, T wave, in millimetres.
SHAPES = {
    ("V1", True): (1.6, -0.6, 3.2, 0.4, -2.2),
    ("V2", True): (2.2, -1.4, 3.4, 0.8, -2.4),
    ("V3", True): (4.0, -4.5, 1.2, 0.8, 1.6),
    ("V1", False): (1.6, -4.6, 0.3, 0.2, 0.9),
    ("V2", False): (2.6, -6.0, 0.5, 0.6, 2.4),
    ("V3", False): (5.0, -5.0, 0.4, 0.6, 2.8),
}


def drawing() -> str:
    """The whole SVG document."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fffaf8"/>',
        _grid(1, "#f6d5cf", 0.6),
        _grid(5, "#e9a79d", 1.1),
        '<g font-family="Helvetica, Arial, sans-serif" font-size="22" fill="#1a1a1a">',
        _words(60, 42, "With fever", "600"),
        _words(510, 42, "Without fever", "600"),
        *(_words(x, 120 + 180 * row, lead) for row, lead in enumerate(("V1", "V2", "V3")) for x in (14, 474)),
        _words(14, HEIGHT - 16, "Illustration", "600"),
        _words(WIDTH - 260, HEIGHT - 16, "25 mm/s   10 mm/mV"),
        "</g>",
        '<g fill="none" stroke="#111" stroke-width="2.2" stroke-linejoin="round" stroke-linecap="round">',
    ]
    for row, lead in enumerate(("V1", "V2", "V3")):
        for column, fever in ((60, True), (516, False)):
            parts.append(f'<path d="{_trace(column, 156 + 180 * row, SHAPES[lead, fever])}"/>')
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _grid(every: int, colour: str, width: float) -> str:
    step = every * MM
    lines = [f"M{x:g} 0V{HEIGHT}" for x in _steps(WIDTH, step)] + [f"M0 {y:g}H{WIDTH}" for y in _steps(HEIGHT, step)]
    return f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width="{width}" fill="none"/>'


def _steps(end: float, step: float) -> list[float]:
    return [number * step for number in range(int(end / step) + 1)]


def _words(x: float, y: float, words: str, weight: str = "400") -> str:
    return (
        f'<text x="{x}" y="{y}" font-weight="{weight}" stroke="#fffaf8" stroke-width="5" style="paint-order:stroke">'
        f"{words}</text>"
    )


def _trace(x: float, y: float, shape: tuple[float, float, float, float, float]) -> str:
    """The calibration pulse, then three beats."""
    points = [(x, y), (x + 2, y), (x + 2, y - 10 * MM), (x + 5 * MM, y - 10 * MM), (x + 5 * MM, y)]
    start = x + 7 * MM
    for beat in range(3):
        points += [(start + beat * BEAT + step * 0.9, y - MM * _voltage(step * 0.9 / MM, shape)) for step in range(134)]
    return "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in points)


def _voltage(mm: float, shape: tuple[float, float, float, float, float]) -> float:
    """The height in millimetres, *mm* millimetres into a beat."""
    r, s, j, end, t = shape
    knots = [(0, 0), (4.9, 0), (5.3, r), (5.9, s), (6.5, j), (7.6, j * 0.86 + end * 0.14), (9.6, end), (20, 0)]
    wave = 1.1 * math.exp(-(((mm - 2.4) / 0.75) ** 2)) + t * math.exp(-(((mm - 11.4) / 1.5) ** 2))
    for (x0, y0), (x1, y1) in itertools.pairwise(knots):
        if x0 <= mm <= x1:
            share = (mm - x0) / (x1 - x0)
            if x0 == 9.6:
                return wave + y0 * max(0.0, 1 - share * 3.2)
            return wave + y0 + (y1 - y0) * share
    return wave
