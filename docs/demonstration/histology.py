"""Microscopic fields: crowded spindle cells and fat cells, in hematoxylin and eosin and in a brown nuclear stain."""

from __future__ import annotations

import math
import random

from paint import SIZE, Canvas, Point, add_grain, blob, smooth
from PIL import ImageDraw, ImageFilter

Rgb = tuple[int, int, int]
PINK, MEMBRANE, VIOLET, DARK = (232, 176, 202), (203, 122, 166), (104, 62, 140), (66, 36, 100)
PALE, FILM, BLUE, BROWN = (233, 230, 236), (205, 202, 214), (140, 152, 190), (122, 70, 34)
SPAN = 1.0


def spindle_cells(stain: str, seed: int) -> Canvas:
    """The dedifferentiated part: cells in whirling rows, no fat."""
    chance = random.Random(seed)
    hematoxylin = stain == "he"
    canvas = Canvas("RGB", PINK if hematoxylin else PALE)
    fibre = (214, 140, 182) if hematoxylin else (218, 214, 224)
    for _ in range(900):
        at = (chance.uniform(-20, 920), chance.uniform(-20, 740))
        _fibre(canvas, at, chance, (*(clip(level + chance.randint(-16, 14)) for level in fibre),))
    canvas.picture = canvas.picture.filter(ImageFilter.GaussianBlur(1.6))
    for at in scattered(chance, 23, 400):
        length = chance.uniform(11, 17) * (1.7 if chance.random() < 0.07 else 1)
        _nucleus(
            canvas,
            at,
            length,
            length * chance.uniform(0.3, 0.52),
            flow(at) + chance.uniform(-18, 18),
            stain,
            0.82,
            chance,
        )
    return _finished(canvas, seed)


def fat_cells(stain: str, seed: int, size: float, brown: float) -> Canvas:
    """The well-differentiated part: fat cells of unequal size; *brown* is the share of nuclei that take the stain."""
    chance = random.Random(seed)
    hematoxylin = stain == "he"
    canvas = Canvas("RGB", (226, 160, 194) if hematoxylin else FILM)
    canvas.picture = add_grain(canvas.picture, seed + 3, 5, 8)
    seeds = scattered(chance, size, 400, spread=0.9)
    corners: list[Point] = []
    for number, cell in enumerate(voronoi(seeds, size * 3.2)):
        if len(cell) < 3:
            continue
        thin = chance.uniform(1.6, 3.6)
        white = (250, 243, 248) if hematoxylin else (248, 248, 250)
        canvas.fill(smooth(_shrunk(cell, seeds[number], thin), 3), white, 0.6)
        corners.extend(point for point in cell if chance.random() < 0.13)
    _septum(canvas, chance, hematoxylin)
    for corner in corners:
        odd = chance.random() < 0.12
        length = chance.uniform(8, 12) * (1.9 if odd else 1)
        _nucleus(
            canvas, corner, length, length * chance.uniform(0.38, 0.6), chance.uniform(0, 180), stain, brown, chance
        )
    return _finished(canvas, seed)


def clip(level: float) -> int:
    """A level that a channel can hold."""
    return max(0, min(255, round(level)))


def flow(at: Point) -> float:
    """The direction in which cells lie, in degrees, changing smoothly over the field."""
    x, y = at
    return 40 * math.sin(x / 190) + 46 * math.cos(y / 150 + x / 420) + 18


def scattered(chance: random.Random, distance: float, tries: int, spread: float = 0.45) -> list[Point]:
    """Points no nearer to one another than about *distance*."""
    kept: list[tuple[float, float, float]] = []
    for _ in range(tries * 16):
        x, y = chance.uniform(-30, SIZE[0] + 30), chance.uniform(-30, SIZE[1] + 30)
        room = distance * chance.uniform(1 - spread * 0.4, 1 + spread)
        if all((x - a) ** 2 + (y - b) ** 2 > ((room + r) / 2) ** 2 for a, b, r in kept):
            kept.append((x, y, room))
    return [(x, y) for x, y, _ in kept]


def voronoi(seeds: list[Point], reach: float) -> list[list[Point]]:
    """The cell of each seed: a square cut by the line half-way to each neighbour."""
    cells = []
    for x, y in seeds:
        cell = [(x - reach, y - reach), (x + reach, y - reach), (x + reach, y + reach), (x - reach, y + reach)]
        for a, b in seeds:
            if (a, b) != (x, y) and abs(a - x) < 2 * reach and abs(b - y) < 2 * reach:
                cell = _cut(cell, ((x + a) / 2, (y + b) / 2), (a - x, b - y))
        cells.append(cell)
    return cells


def _cut(cell: list[Point], middle: Point, normal: Point) -> list[Point]:
    def side(point: Point) -> float:
        return (point[0] - middle[0]) * normal[0] + (point[1] - middle[1]) * normal[1]

    kept: list[Point] = []
    for a, b in zip(cell, [*cell[1:], *cell[:1]], strict=True):
        here, there = side(a), side(b)
        if here <= 0:
            kept.append(a)
        if (here < 0 < there) or (there < 0 < here):
            share = here / (here - there)
            kept.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
    return kept


def _shrunk(cell: list[Point], seed: Point, by: float) -> list[Point]:
    shrunk = []
    for x, y in cell:
        far = max(math.dist((x, y), seed), 1)
        shrunk.append(
            (seed[0] + (x - seed[0]) * max(1 - by / far, 0.1), seed[1] + (y - seed[1]) * max(1 - by / far, 0.1))
        )
    return shrunk


def _fibre(canvas: Canvas, at: Point, chance: random.Random, colour: Rgb) -> None:
    angle = math.radians(flow(at))
    half = chance.uniform(20, 46)
    dx, dy = math.cos(angle) * half, math.sin(angle) * half
    ImageDraw.Draw(canvas.picture).line(
        [(at[0] - dx, at[1] - dy), (at[0] + dx, at[1] + dy)], fill=colour, width=chance.randint(2, 6)
    )


def _septum(canvas: Canvas, chance: random.Random, hematoxylin: bool) -> None:
    """A band of fibrous tissue through the field."""
    start = chance.uniform(120, 560)
    top, bottom = [], []
    for step in range(13):
        x = -40 + step * 82
        y = start + 46 * math.sin(step / 2.3 + start) + step * 6
        thick = 12 + 9 * math.sin(step * 1.3 + start)
        top.append((x, y - thick))
        bottom.append((x, y + thick))
    canvas.fill(smooth([*top, *reversed(bottom)], 2), (222, 146, 186) if hematoxylin else (214, 208, 218), 1.2)


def _nucleus(
    canvas: Canvas, at: Point, rx: float, ry: float, turn: float, stain: str, brown: float, chance: random.Random
) -> None:
    """One nucleus with clumped chromatin. Drawn in a small picture of its own: there are hundreds."""
    if stain == "he":
        colour, dark = VIOLET, DARK
    elif chance.random() < brown:
        colour, dark = BROWN, (84, 44, 20)
    else:
        colour, dark = BLUE, (108, 118, 164)
    shade = chance.randint(-14, 16)
    room = round(max(rx, ry) * 1.4) + 4
    tile = Canvas("RGB", 0, 1, (room, room), (2 * room, 2 * room))
    box = (round(at[0]) - room, round(at[1]) - room)
    tile.picture.paste(canvas.picture.crop((box[0], box[1], box[0] + 2 * room, box[1] + 2 * room)))
    seed = chance.randint(0, 999)
    shape = blob((0, 0), rx, ry, seed, 0.09, turn)
    tile.fill(shape, (clip(colour[0] + shade), clip(colour[1] + shade), clip(colour[2] + shade)), 0.9, 0.93)
    for _ in range(max(2, round(rx / 4))):
        far, angle = (
            chance.uniform(0, 0.6),
            math.radians(turn) + chance.choice((0, math.pi)) + chance.uniform(-0.3, 0.3),
        )
        spot = (rx * far * math.cos(angle), rx * far * math.sin(angle))
        tile.fill(blob(spot, rx * 0.17 + 0.6, ry * 0.24 + 0.5), dark, 0.8, 0.7)
    canvas.picture.paste(tile.picture, box)


def _finished(canvas: Canvas, seed: int) -> Canvas:
    canvas.picture = add_grain(canvas.picture.filter(ImageFilter.GaussianBlur(0.6)), seed + 9, 1.2, 3)
    pen = ImageDraw.Draw(canvas.picture)
    right, bottom = SIZE[0] - 30, SIZE[1] - 28
    pen.rectangle((right - 158, bottom - 54, right + 10, bottom + 10), fill=(250, 250, 250))
    pen.rectangle((right - 150, bottom - 8, right, bottom), fill=(20, 20, 20))
    canvas.note((right - 108, bottom - 44), "50 µm", 26, light=False)
    canvas.label(light=False)
    return canvas


def tumour_series() -> dict[str, Canvas]:
    """The six panels of the figure: primary tumour (both parts) and the deposit in the spine, each in two stains."""
    return {
        "histology-a": spindle_cells("he", 301),
        "histology-b": spindle_cells("mdm2", 302),
        "histology-c": fat_cells("he", 303, 78, 0),
        "histology-d": fat_cells("mdm2", 304, 78, 0.55),
        "histology-e": fat_cells("he", 305, 92, 0),
        "histology-f": fat_cells("mdm2", 306, 92, 0.5),
    }
