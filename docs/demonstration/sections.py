"""Axial sections through a lumbar vertebra, as CT and as MRI show it. Units are about millimetres.

The vertebral body lies at the origin; x grows to the patient's left (right in the picture), y to the back.
"""

from __future__ import annotations

from dataclasses import dataclass

from paint import SIZE, Canvas, Point, add_grain, blob, curve, smooth
from PIL import Image, ImageFilter


@dataclass(frozen=True)
class Look:
    """The grey of each tissue in one kind of image, and how grainy it is."""

    fat: int
    muscle: int
    organ: int
    bone: int
    cortex: int
    vessel: int
    canal: int
    solid: int
    lesion: int
    skin: int = 150
    noise: float = 7


PLAIN_CT = Look(
    fat=58, muscle=128, organ=134, bone=186, cortex=246, vessel=132, canal=122, solid=138, lesion=62, noise=9
)
ENHANCED_CT = Look(fat=58, muscle=132, organ=160, bone=190, cortex=248, vessel=226, canal=124, solid=152, lesion=60)
T1 = Look(
    fat=208, muscle=82, organ=96, bone=118, cortex=26, vessel=20, canal=52, solid=92, lesion=204, skin=120, noise=6
)
T2 = Look(fat=188, muscle=48, organ=90, bone=96, cortex=18, vessel=12, canal=236, solid=150, lesion=186, skin=100)
T1_CONTRAST = Look(
    fat=212, muscle=92, organ=140, bone=124, cortex=26, vessel=190, canal=58, solid=170, lesion=206, skin=130
)


@dataclass(frozen=True)
class Findings:
    """What the disease has done: size of the patch in the vertebra (0 to 1), tumour beside the spine (0 to 1)."""

    patch: float = 0.0
    tumour: float = 0.0
    broken: bool = False
    canal: bool = False


def section(look: Look, findings: Findings, zoom: float, seed: int, centre: Point = (0.0, -30.0)) -> Canvas:
    """One section, `zoom` pixels a millimetre, with *centre* in the middle of the picture."""
    at = (SIZE[0] / 2 - centre[0] * zoom, SIZE[1] / 2 - centre[1] * zoom)
    canvas = Canvas("L", 4, zoom, at)
    _wall(canvas, look, seed)
    _organs(canvas, look, findings, seed)
    if findings.tumour:
        _tumour(canvas, look, findings.tumour, seed)
    _muscles(canvas, look, seed)
    _vertebra(canvas, look)
    _patch(canvas, look, findings, seed)
    soft = canvas.picture.filter(ImageFilter.GaussianBlur(0.7))
    canvas.picture = add_grain(add_grain(soft, seed, 0.9, look.noise * 0.6), seed + 1, 3, look.noise * 0.5)
    black = canvas.mask(_outline(4), 1.5)
    canvas.picture = Image.composite(canvas.picture, Image.new("L", SIZE, 5), black)
    return canvas


def _outline(growth: float = 0.0) -> list[Point]:
    return [(x, min(y, 84 + growth + 0.18 * (y - 84))) for x, y in blob((0, -38), 172 + growth, 122 + growth, 5, 0.02)]


def _wall(canvas: Canvas, look: Look, seed: int) -> None:
    """Skin, fat under the skin, the muscular wall, and the fat around the bowels."""
    canvas.fill(_outline(), look.skin, 0.5)
    canvas.fill(_outline(-2.2), look.fat, 0.6)
    canvas.fill(blob((0, -46), 150, 99, 6, 0.025), look.muscle, 1.0)
    for depth, grey in ((5, -14), (9, 10)):
        canvas.stroke(blob((0, -46), 150 - depth, 99 - depth, 6, 0.025), look.muscle + grey, 1.2, 0.6)
    inner = blob((0, -52), 136, 84, 7, 0.03)
    canvas.fill(inner, look.fat + 4, 1.2)
    canvas.texture(canvas.mask(inner, 2), seed + 3, 5, 9)


def _organs(canvas: Canvas, look: Look, findings: Findings, seed: int) -> None:
    right = findings.tumour > 0.5
    liver = blob((-100, -72), 34, 46, 11, 0.06, 18)
    canvas.fill(liver, look.organ, 1.0)
    canvas.texture(canvas.mask(liver, 2), seed + 5, 2.5, 7)
    for x, number in ((-84, 0), (84, 1)):
        if right and number:
            continue
        _kidney(canvas, look, (x, -8 + 4 * number), -14 if number else 14)
    loops = [
        (-58, -108, 20, 14),
        (-22, -116, 24, 15),
        (20, -112, 21, 16),
        (-36, -84, 22, 13),
        (4, -84, 17, 12),
        (58, -104, 22, 15),
    ]
    if not right:
        loops += [(44, -78, 20, 13), (98, -74, 16, 26), (86, -46, 13, 12)]
    for number, (x, y, rx, ry) in enumerate(loops):
        canvas.fill(blob((x, y), rx, ry, 30 + number, 0.08), look.muscle + 4, 0.9)
        canvas.fill(blob((x, y - 1), rx - 4, ry - 4, 30 + number, 0.08), look.muscle - 16 + 7 * (number % 3), 1.4)
        if number % 3 == 0:
            gas = [(px, min(py, y - 1)) for px, py in blob((x, y - 2), rx - 5, ry - 5, 30 + number, 0.05)]
            canvas.fill(gas, 6, 0.8)
    for x, y, r in ((-4, -60, 3), (10, -66, 2.4), (-16, -62, 2.2), (24, -58, 2), (-28, -58, 2)):
        canvas.fill(blob((x, y), r, r, 3), look.vessel - 6, 0.6)
    canvas.fill(blob((-15, -27), 11.5, 8, 12, 0.05), max(look.vessel - 14, 8), 0.7)
    canvas.fill(blob((9, -28), 9, 9, 13, 0.02), look.vessel, 0.6)


def _kidney(canvas: Canvas, look: Look, at: Point, turn: float) -> None:
    x, y = at
    inward = -1 if x > 0 else 1
    canvas.fill(blob(at, 23, 31, 14, 0.04, turn), look.organ + 22, 0.9)
    for dx, dy in ((-7, -15), (4, -19), (11, -4), (8, 12), (-5, 17)):
        canvas.fill(blob((x - inward * dx, y + dy), 5.5, 5.5, 15, 0.1), look.organ + 4, 1.6)
    canvas.fill(blob((x + inward * 12, y), 11, 12, 16, 0.15), look.fat + 6, 1.2)
    canvas.fill(blob((x + inward * 15, y), 5, 6, 17, 0.1), look.vessel, 1.0)


def _tumour(canvas: Canvas, look: Look, size: float, seed: int) -> None:
    """A mass to the left of the spine: a fatty part with strands, and a solid part in front of the psoas."""
    grown = 0.62 + 0.38 * size
    fatty = blob((82, -42), 56 * grown, 60 * grown, 21, 0.07)
    canvas.fill(fatty, min(look.lesion + 16, 250), 1.0)
    canvas.texture(canvas.mask(fatty, 2), seed + 7, 4, 16)
    strands = [((34, -70), (62, -56), (96, -66), (128, -58)), ((60, -92), (72, -60), (66, -24), (84, 4)),
               ((104, -88), (98, -54), (116, -26), (110, -2)), ((70, -14), (96, -22), (126, -30))]  # fmt: skip
    shade = (look.lesion + look.solid) // 2 + 14
    for strand in strands:
        near = [(82 + (x - 82) * grown, -42 + (y + 42) * grown) for x, y in strand]
        canvas.stroke(curve(near), shade, 1.3, 0.7, 0.75)
    canvas.stroke([*fatty, fatty[0]], shade, 1.2, 0.7, 0.8)
    solid = blob((58, -28), 33 * grown, 30 * grown, 24, 0.1)
    canvas.fill(solid, look.solid, 1.2)
    canvas.texture(canvas.mask(solid, 3), seed + 8, 6, 22)
    canvas.fill(blob((55, -25), 12 * grown, 10 * grown, 25, 0.15), look.solid - 30, 5)
    canvas.fill(blob((104, -66), 15 * grown, 12 * grown, 26, 0.12), look.solid - 8, 1.6)


def _muscles(canvas: Canvas, look: Look, seed: int) -> None:
    for side in (-1, 1):
        for number, (x, y, rx, ry, turn) in enumerate(
            (
                (37, 3, 14, 20, 14),
                (68, 25, 17, 8.5, -16),
                (33, 56, 25, 16, 8),
                (60, 52, 15, 13, -20),
                (12, 60, 7, 13, 8),
            )
        ):
            shape = blob((side * x, y), rx, ry, 40 + number, 0.05, side * turn)
            canvas.fill(shape, look.muscle, 0.9)
            canvas.texture(canvas.mask(shape, 2), seed + 20 + number, 2.2, 7)
        for streak in (((20, 50), (30, 58), (40, 70)), ((44, 42), (48, 56), (54, 66)), ((16, 66), (26, 70), (36, 74))):
            canvas.stroke(curve([(side * x, y) for x, y in streak]), look.fat, 0.9, 0.6, 0.6)


def _vertebra(canvas: Canvas, look: Look) -> None:
    """Body, pedicles, transverse processes, laminae, facets and spinous process around the canal."""
    body = smooth([(-22, -9), (-12, -17), (12, -17), (22, -9), (23, 6), (15, 15), (0, 12.5), (-15, 15), (-23, 6)])
    arch = [smooth([(0, 36), (6, 40), (3.4, 52), (4, 68), (0, 72), (-4, 68), (-3.4, 52), (-6, 40)])]
    for side in (-1, 1):
        for points in (
            [(10, 10), (21, 8), (23, 26), (15, 32), (11, 22)],
            [(16, 20), (26, 24), (47, 29), (49, 33), (28, 33), (15, 30)],
            [(12, 28), (22, 27), (24, 38), (14, 42), (3, 46), (0, 41), (8, 35)],
        ):
            arch.append(smooth([(side * x, y) for x, y in points], 2))
    for shape in (body, *arch):
        canvas.fill(_grown(shape, 1.0), look.cortex, 0.4)
    for shape in (body, *arch):
        canvas.fill(_grown(shape, -1.1), look.bone, 0.7)
    canvas.texture(canvas.mask(_grown(body, -2), 1), 77, 1.2, 12)
    for side in (-1, 1):
        canvas.stroke([(side * 18, 31), (side * 16, 40)], min(look.cortex, 60) if look.cortex > 99 else 90, 1.1, 0.4)
    canal = smooth([(-11, 16), (0, 14.5), (11, 16), (12, 24), (6, 32), (0, 35), (-6, 32), (-12, 24)])
    canvas.fill(_grown(canal, 0.9), look.cortex, 0.4)
    canvas.fill(canal, look.fat, 0.6)
    canvas.fill(blob((0, 23.5), 9, 7.4, 50, 0.03), look.canal, 0.7)
    root = look.canal - 70 if look.canal > 150 else look.canal + 26
    for x, y in ((-4, 27), (-1.5, 28.5), (1.5, 28.5), (4, 27), (-6, 24), (6, 24), (0, 26)):
        canvas.fill(blob((x, y), 0.8, 0.8), root, 0.4, 0.8)


def _grown(points: list[Point], by: float) -> list[Point]:
    """The shape made larger by about *by* on each side, from its middle."""
    x0 = sum(x for x, _ in points) / len(points)
    y0 = sum(y for _, y in points) / len(points)
    grown = []
    for x, y in points:
        far = max(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5, 0.1)
        grown.append((x0 + (x - x0) * (1 + by / far), y0 + (y - y0) * (1 + by / far)))
    return grown


def _patch(canvas: Canvas, look: Look, findings: Findings, seed: int) -> None:
    """Tissue like fat inside the vertebral body; when *broken*, through its rim, when *canal*, into the canal."""
    if not findings.patch:
        return
    size = findings.patch
    parts = [blob((6 - 4 * size, 1 + 2 * size), 5 + 15 * size, 4.5 + 9 * size, 61, 0.12)]
    if findings.broken:
        parts.append(blob((16, 11), 9, 8, 62, 0.14))
        parts.append(blob((-9, 13), 7, 5, 63, 0.12))
    if findings.canal:
        parts.append(blob((3, 17), 10.5, 5.6, 64, 0.1))
        parts.append(blob((14, 20), 6, 8, 65, 0.1))
    for shape in parts:
        canvas.fill(shape, look.lesion, 0.9)
    for shape in parts:
        canvas.texture(canvas.mask(shape, 1), seed + 30, 2, 5)
    if findings.broken and look.cortex > 99:
        for x, y in ((11, 3), (-6, 6), (19, 13), (2, -4)):
            canvas.fill(blob((x, y), 1.4, 1.0, 66, 0.2), look.cortex - 30, 0.5)


def spinal_series() -> dict[str, Canvas]:
    """The eight panels of the figure, by name."""
    early = Findings(tumour=1.0)
    seen = Findings(patch=0.75, tumour=0.55, broken=True)
    close, spread = (0.0, 14.0), Findings(patch=0.85, broken=True, canal=True)
    drawn = {
        "ct-a": section(ENHANCED_CT, early, 2.45, 100),
        "ct-b": section(PLAIN_CT, Findings(patch=0.14), 5.2, 110, close),
        "ct-c": section(PLAIN_CT, Findings(patch=0.38), 5.2, 120, close),
        "ct-d": section(PLAIN_CT, seen, 2.45, 130),
        "ct-e": section(PLAIN_CT, Findings(patch=0.92, broken=True), 5.2, 140, close),
        "ct-f": section(T1, spread, 4.6, 150, close),
        "ct-g": section(T2, spread, 4.6, 160, close),
        "ct-h": section(T1_CONTRAST, spread, 4.6, 170, close),
    }
    for canvas in drawn.values():
        canvas.note((18, 330), "R", 28)
        canvas.label()
    return drawn
