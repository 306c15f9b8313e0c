"""Radiographs: the spine after fixation from the front and from the side, and a chest. Shadows add up, as on a film."""

from __future__ import annotations

import itertools
import math

from paint import Canvas, Point, add_grain, blob, contrast, curve, smooth
from PIL import ImageFilter

METAL = 252


def developed(canvas: Canvas, seed: int, blur: float = 1.0) -> Canvas:
    """The finished film: a little unsharp, a little grainy, and labelled."""
    soft = canvas.picture.filter(ImageFilter.GaussianBlur(blur))
    canvas.picture = add_grain(add_grain(soft, seed, 0.8, 4), seed + 1, 6, 4)
    return canvas


def spine_from_the_front() -> Canvas:
    """Lower thoracic to sacral spine with four screws on each side of L1, their rods, and no lamina at L1."""
    canvas = Canvas("L", 62, 1, (450, 0))
    canvas.glow(blob((0, 360), 330, 520, 1, 0.03), 34, 60)
    for side in (-1, 1):
        canvas.glow(
            smooth([(side * 40, 220), (side * 70, 260), (side * 150, 560), (side * 130, 720), (side * 60, 720)]), 20, 12
        )
        for number in range(4):
            y = 10 + number * 64
            rib = curve([(side * 62, y + 22), (side * 130, y - 4), (side * 230, y + 30), (side * 320, y + 110)])
            _shadow(canvas, rib, 21 - 2 * number, 40)
    _pelvis(canvas)
    for number in range(7):
        _vertebra_from_the_front(canvas, 36 + number * 92, 56 + 3 * number, open_arch=number == 3)
    for x, y, r in ((-150, 430, 34), (-180, 500, 26), (170, 420, 30), (190, 500, 36), (60, 600, 24), (-90, 610, 28)):
        canvas.glow(blob((x, y), r, r * 0.7, int(x) % 9, 0.15), -22, 9)
    canvas.picture = contrast(canvas.picture, 44, 224)
    for level in (1, 2, 4, 5):
        y = 36 + level * 92
        for side in (-1, 1):
            _screw(canvas, (side * 48, y - 10), (side * 16, y - 4), 8.5)
    for side in (-1, 1):
        rod = curve([(side * 50, 96), (side * 52, 220), (side * 53, 360), (side * 51, 520)])
        canvas.stroke(rod, METAL - 6, 11, 0.6)
        canvas.stroke(rod, 214, 2, 1.0, 0.5)
        for level in (1, 2, 4, 5):
            canvas.fill(blob((side * 51, 26 + level * 92), 14, 17, 1, 0.03), METAL, 0.8)
            canvas.fill(blob((side * 51, 26 + level * 92), 5, 7, 1, 0.03), 228, 1.2)
    canvas.note((24, 22), "R", 30)
    return _named(developed(canvas, 200))


def _shadow(canvas: Canvas, line: list[Point], width: float, strength: int) -> None:
    """A tube seen from the side: denser at both edges."""
    for thick, share in ((width, 0.55), (width * 0.5, -0.3)):
        ribbon = _ribbon(line, thick)
        canvas.glow(ribbon, round(strength * share), 2)


def _ribbon(line: list[Point], width: float) -> list[Point]:
    left, right = [], []
    for a, b in itertools.pairwise(line):
        length = max(math.dist(a, b), 0.01)
        nx, ny = (a[1] - b[1]) / length * width / 2, (b[0] - a[0]) / length * width / 2
        left.append((a[0] + nx, a[1] + ny))
        right.append((a[0] - nx, a[1] - ny))
    return [*left, *reversed(right)]


def _pelvis(canvas: Canvas) -> None:
    for side in (-1, 1):
        wing = smooth(
            [(side * x, y) for x, y in ((60, 730), (80, 650), (150, 600), (250, 610), (320, 690), (330, 740))]
        )
        canvas.glow(wing, 34, 4)
        rim = curve([(side * x, y) for x, y in ((84, 648), (150, 604), (246, 612), (318, 690))])
        _shadow(canvas, rim, 12, 40)
    canvas.glow(smooth([(-74, 650), (0, 632), (74, 650), (60, 740), (-60, 740)]), 40, 4)


def _vertebra_from_the_front(canvas: Canvas, y: float, half: float, open_arch: bool) -> None:
    """Body with waist, pedicles as rings, transverse processes, and the spinous process as a drop."""
    body = smooth([(-half, y - 34), (half, y - 34), (half - 8, y), (half, y + 34), (-half, y + 34), (-half + 8, y)], 2)
    canvas.glow(body, 50, 2)
    for edge in (y - 33, y + 33):
        _shadow(canvas, curve([(-half + 4, edge), (0, edge + (2 if edge < y else -2)), (half - 4, edge)]), 6, 58)
    for side in (-1, 1):
        waist = curve([(side * half, y - 32), (side * (half - 8), y), (side * half, y + 32)])
        _shadow(canvas, waist, 5, 46)
        process = smooth(
            [
                (side * (half - 10), y - 14),
                (side * (half + 46), y - 22),
                (side * (half + 48), y - 12),
                (side * (half - 8), y + 4),
            ]
        )
        canvas.glow(process, 26, 2.5)
        ring = blob((side * (half - 20), y - 10), 10, 13, 4, 0.03)
        _shadow(canvas, [*ring, ring[0]], 4, 44)
    if not open_arch:
        canvas.glow(blob((0, y + 22), 8, 20, 6, 0.06), 40, 2)
        canvas.glow(smooth([(-30, y + 4), (0, y - 6), (30, y + 4), (22, y + 28), (0, y + 16), (-22, y + 28)]), 16, 3)


def _screw(canvas: Canvas, head: Point, tip: Point, width: float) -> None:
    """A threaded shaft from head to tip."""
    canvas.stroke([head, tip], METAL, width, 0.5)
    length = math.dist(head, tip)
    nx, ny = (head[1] - tip[1]) / length, (tip[0] - head[0]) / length
    turns = max(3, round(length / 7))
    for turn in range(1, turns):
        share = turn / turns
        x, y = head[0] + (tip[0] - head[0]) * share, head[1] + (tip[1] - head[1]) * share
        reach = width * 0.72
        canvas.stroke([(x - nx * reach, y - ny * reach), (x + nx * reach, y + ny * reach)], METAL, 2.4, 0.4)


def spine_from_the_side() -> Canvas:
    """The same spine from the side, the front to the left: screws pass through the pedicles into the bodies."""
    canvas = Canvas("L", 50, 1, (0, 0))
    canvas.glow(smooth([(60, -40), (760, -40), (740, 300), (770, 760), (90, 760), (130, 380)]), 40, 50)
    canvas.glow(smooth([(200, -40), (640, -40), (620, 340), (660, 760), (250, 760), (280, 360)]), 22, 40)
    levels = [
        (430, 30, -7),
        (420, 128, -6),
        (408, 228, -3),
        (396, 330, 1),
        (386, 434, 5),
        (384, 538, 10),
        (398, 640, 18),
    ]
    for number, (x, y, tilt) in enumerate(levels):
        _vertebra_from_the_side(canvas, (x, y), tilt, open_arch=number == 3)
    for x, y in ((230, 180), (200, 300), (240, 430), (190, 540)):
        canvas.glow(blob((x, y), 40, 26, x % 7, 0.2), -20, 10)
    canvas.picture = contrast(canvas.picture, 42, 212)
    ends = []
    for number in (1, 2, 4, 5):
        x, y, tilt = levels[number]
        head = (x + 138, y + 138 * math.tan(math.radians(tilt)) - 14)
        tip = (x - 22, y - 22 * math.tan(math.radians(tilt)) - 10)
        _screw(canvas, head, tip, 11)
        ends.append((head[0] + 6, head[1]))
    rod = curve([(ends[0][0] + 6, ends[0][1] - 30), *ends, (ends[-1][0] + 2, ends[-1][1] + 32)])
    canvas.stroke(rod, METAL - 4, 13, 0.6)
    for x, y in ends:
        canvas.fill(smooth([(x - 16, y - 15), (x + 14, y - 15), (x + 14, y + 15), (x - 16, y + 15)], 2), METAL, 0.8)
        canvas.fill(blob((x, y), 5, 5), 224, 1.0)
    return _named(developed(canvas, 210))


def _vertebra_from_the_side(canvas: Canvas, centre: Point, tilt: float, open_arch: bool) -> None:
    x, y = centre
    cos, sin = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))

    def turned(points: list[Point]) -> list[Point]:
        return [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points]

    canvas.glow(turned(smooth([(-58, -38), (58, -38), (52, 0), (58, 38), (-58, 38), (-52, 0)], 2)), 48, 2)
    for edge in (-37, 37):
        _shadow(canvas, turned(curve([(-54, edge), (0, edge * 0.94), (54, edge)])), 7, 66)
    for edge in (-57, 56):
        _shadow(canvas, turned(curve([(edge, -34), (edge * 0.9, 0), (edge, 34)])), 5, 40)
    canvas.glow(turned(smooth([(52, -26), (92, -24), (96, -2), (54, 0)])), 38, 2.5)
    canvas.glow(turned(smooth([(84, -46), (104, -40), (108, 10), (100, 44), (84, 40), (88, 0)])), 30, 3)
    if not open_arch:
        canvas.glow(turned(smooth([(104, -6), (172, 12), (176, 44), (150, 48), (104, 24)])), 30, 3)


def chest() -> Canvas:
    """A chest from the front; in the right lung (left in the picture) a thick-walled cavity with a level of fluid."""
    canvas = Canvas("L", 28, 1, (450, 0))
    canvas.glow(
        smooth(
            [
                (-470, 760),
                (-430, 300),
                (-330, 120),
                (-120, 70),
                (-90, -40),
                (90, -40),
                (120, 70),
                (330, 120),
                (430, 300),
                (470, 760),
            ]
        ),
        112,
        22,
    )
    for side in (-1, 1):
        lung = [
            (30, 150),
            (74, 92),
            (150, 84),
            (230, 150),
            (292, 300),
            (316, 470),
            (318, 590),
            (230, 536),
            (120, 520),
            (60, 545),
        ]
        if side > 0:
            lung = [
                (36, 150),
                (80, 92),
                (150, 84),
                (230, 150),
                (292, 300),
                (316, 470),
                (320, 606),
                (250, 560),
                (196, 548),
                (170, 470),
                (96, 380),
                (58, 300),
            ]
        canvas.glow(smooth([(side * x, y) for x, y in lung], 3), -88, 9)
    canvas.glow(
        smooth(
            [
                (-40, 60),
                (40, 60),
                (62, 240),
                (100, 360),
                (196, 480),
                (200, 560),
                (60, 600),
                (-70, 590),
                (-84, 430),
                (-56, 280),
            ]
        ),
        40,
        9,
    )
    canvas.glow(smooth([(-14, -20), (14, -20), (13, 190), (-13, 190)]), -34, 4)
    for number in range(12):
        canvas.glow(
            smooth([(-32, 52 * number - 4), (32, 52 * number - 4), (30, 52 * number + 36), (-30, 52 * number + 36)], 2),
            9,
            3,
        )
    for side in (-1, 1):
        _ribs(canvas, side)
        _vessels(canvas, side)
        _shadow(canvas, curve([(side * 30, 116), (side * 110, 92), (side * 200, 96), (side * 290, 66)]), 24, 54)
        scapula = smooth([(side * x, y) for x, y in ((300, 120), (370, 110), (372, 250), (330, 330), (296, 220))])
        canvas.glow(scapula, 18, 5)
    _cavity(canvas, (-196, 330))
    canvas.picture = contrast(canvas.picture, 22, 232)
    canvas.note((30, 30), "R", 34)
    developed(canvas, 220, 1.3)
    canvas.label("Ilustración")
    return canvas


def _ribs(canvas: Canvas, side: int) -> None:
    for number in range(9):
        y, reach = 96 + 50 * number, min(170 + 26 * number, 326)
        back = curve(
            [(side * 30, y), (side * reach * 0.5, y - 22), (side * reach * 0.88, y + 6), (side * reach, y + 56)]
        )
        _shadow(canvas, back, 22, 52)
        if number < 7:
            front = curve([(side * reach, y + 56), (side * reach * 0.84, y + 116), (side * reach * 0.52, y + 150)])
            _shadow(canvas, front, 19, 30)


def _vessels(canvas: Canvas, side: int) -> None:
    """The hilum and the vessels that fan out of it, thinner and fainter outwards."""
    canvas.glow(blob((side * 78, 300), 26, 44, 9, 0.2), 30, 12)
    for number in range(11):
        angle = math.radians(-72 + number * 15)
        bend = 0.16 * math.sin(number * 2.1)
        points = []
        for step in range(6):
            far = 24 + step * 34
            points.append(
                (side * (78 + far * math.cos(angle + bend * step)), 300 + far * math.sin(angle + bend * step))
            )
        for part, width in ((points[:3], 9), (points[2:5], 5), (points[4:], 3)):
            canvas.glow(_ribbon(curve(part, 6), width), 22, 1.6)


def _cavity(canvas: Canvas, at: Point) -> None:
    _x, y = at
    canvas.glow(blob(at, 118, 112, 8, 0.06), 30, 26)
    canvas.glow(blob(at, 82, 78, 8, 0.04), 72, 5)
    hollow = blob(at, 60, 57, 8, 0.03)
    canvas.glow(hollow, -84, 3)
    fluid = [(px, max(py, y + 14)) for px, py in hollow]
    canvas.glow(fluid, 84, 1.2)


def _named(canvas: Canvas) -> Canvas:
    canvas.label()
    return canvas


def fixation() -> dict[str, Canvas]:
    """Both panels of the postoperative figure."""
    return {"xr-a": spine_from_the_front(), "xr-b": spine_from_the_side()}
