"""Pictures of the other invented cases: skin, ultrasound, the back of the eye, and four views in one."""

from __future__ import annotations

import math
import random

from paint import SIZE, Canvas, Point, add_grain, blob, contrast, curve, smooth
from PIL import Image, ImageChops, ImageDraw, ImageFilter


def skin() -> Canvas:
    """Small bleeds around hairs on a shin; some hairs are coiled like a corkscrew."""
    chance = random.Random(401)
    canvas = Canvas("RGB", (224, 178, 150))
    canvas.fill([(-50, -50), (330, -50), (240, 770), (-50, 770)], (233, 192, 166), 130)
    canvas.fill([(640, -50), (950, -50), (950, 770), (720, 770)], (196, 142, 116), 120)
    for _ in range(130):
        _crease(canvas, chance)
    canvas.picture = add_grain(add_grain(canvas.picture, 402, 1.4, 5), 403, 14, 9)
    spots: list[Point] = []
    while len(spots) < 44:
        at = (chance.uniform(30, 870), chance.uniform(30, 690))
        if all(math.dist(at, other) > 84 for other in spots) and not (at[0] < 230 and at[1] > 640):
            spots.append(at)
        elif chance.random() < 0.002:
            break
    for number, at in enumerate(spots):
        _bleed(canvas, at, chance)
        _hair(canvas, at, chance, coiled=number % 3 != 0)
    canvas.picture = canvas.picture.filter(ImageFilter.GaussianBlur(0.5))
    canvas.label(light=False)
    return canvas


def _crease(canvas: Canvas, chance: random.Random) -> None:
    x, y = chance.uniform(-40, 900), chance.uniform(-20, 740)
    turn = chance.choice((0.5, -0.6)) + chance.uniform(-0.2, 0.2)
    far = chance.uniform(30, 90)
    line = curve([(x, y), (x + far * 0.5, y + far * turn * 0.4), (x + far, y + far * turn)], 5)
    canvas_pen = ImageDraw.Draw(canvas.picture)
    shade = chance.choice(((208, 158, 130), (236, 196, 172)))
    canvas_pen.line(canvas.place(line), fill=shade, width=1)


def _bleed(canvas: Canvas, at: Point, chance: random.Random) -> None:
    size, seed = chance.uniform(13, 22), chance.randint(0, 999)
    canvas.fill(blob(at, size * 1.7, size * 1.6, seed, 0.1), (204, 120, 104), size * 0.35, 0.55)
    canvas.fill(blob(at, size, size * 0.94, seed, 0.13), (142, 34, 42), size * 0.2, 0.86)
    canvas.fill(blob(at, size * 0.5, size * 0.46, seed + 1, 0.16), (102, 16, 30), size * 0.16, 0.8)
    canvas.fill(blob((at[0] - 2, at[1] - 2), 4.6, 4.2, seed, 0.05), (214, 160, 132), 1.2)


def _hair(canvas: Canvas, at: Point, chance: random.Random, coiled: bool) -> None:
    angle, length = chance.uniform(-2.4, -0.7), chance.uniform(46, 70)
    points = []
    for step in range(60):
        share = step / 59
        along = share * length * (0.72 if coiled else 1)
        side = math.sin(share * 26) * 7 * min(1, share * 4) if coiled else 9 * math.sin(share * 1.7)
        ahead = math.cos(share * 26) * 4 * min(1, share * 4) if coiled else 0
        points.append(
            (
                at[0] + math.cos(angle) * (along + ahead) - math.sin(angle) * side,
                at[1] + math.sin(angle) * (along + ahead) + math.cos(angle) * side,
            )
        )
    canvas.stroke([(x + 3, y + 4) for x, y in points], (150, 96, 80), 2, 1.6, 0.45)
    canvas.stroke(points, (48, 30, 22), 2.2, 0.4)


def fan(apex: Point, reach: tuple[float, float], half: float, size: tuple[int, int] = SIZE) -> Image.Image:
    """The sector that an ultrasound probe sees, as a mask."""
    mask = Image.new("L", size)
    near, far = reach
    angles = [math.radians(90 - half + 2 * half * step / 60) for step in range(61)]
    outer = [(apex[0] + far * math.cos(a), apex[1] + far * math.sin(a)) for a in angles]
    inner = [(apex[0] + near * math.cos(a), apex[1] + near * math.sin(a)) for a in angles]
    ImageDraw.Draw(mask).polygon([*outer, *reversed(inner)], fill=255)
    return mask.filter(ImageFilter.GaussianBlur(1.2))


def speckled(canvas: Canvas, mask: Image.Image, seed: int, stretch: float = 3.4) -> None:
    """Multiply by speckle that is wider than high, keep what the probe sees, and let the depth fade."""
    width, height = canvas.picture.size
    small = Image.frombytes(
        "L", (round(width / stretch), height), random.Random(seed).randbytes(round(width / stretch) * height)
    )
    speckle = contrast(
        small.resize((width, height), Image.Resampling.BILINEAR).filter(ImageFilter.GaussianBlur(1.3)), 72, 184
    )
    lit = ImageChops.multiply(canvas.picture, speckle.point([80 + round(level * 0.69) for level in range(256)]))
    lit = ImageChops.add(lit, ImageChops.multiply(speckle, Image.new("L", (width, height), 14)))
    canvas.picture = Image.composite(lit, Image.new("L", (width, height), 3), mask)


def ultrasound() -> Canvas:
    """A calf across: a dark collection with fine echoes between the muscles, and beside it an open round vein."""
    canvas = Canvas("L", 96)
    for y, thick, grey in ((92, 14, 190), (176, 7, 214), (300, 6, 170), (520, 8, 206), (560, 6, 190)):
        line = curve([(0, y + 8), (220, y - 12), (460, y + 6), (700, y - 8), (900, y + 10)])
        canvas.stroke(line, grey, thick, 2)
    canvas.fill([(0, 0), (900, 0), (900, 84), (0, 84)], 128, 8)
    chance = random.Random(411)
    for _ in range(150):
        x, y = chance.uniform(-20, 900), chance.uniform(190, 700)
        far = chance.uniform(30, 90)
        canvas.stroke(
            [(x, y), (x + far, y + far * chance.uniform(-0.2, 0.24))], chance.choice((128, 146, 74)), 2, 1.4, 0.5
        )
    collection = blob((400, 384), 196, 84, 12, 0.07, -5)
    canvas.fill(blob((400, 384), 204, 92, 12, 0.07, -5), 170, 3)
    canvas.fill(collection, 26, 3)
    for _ in range(120):
        angle, far = chance.uniform(0, 6.28), chance.uniform(0, 0.86)
        canvas_at = (400 + 186 * far * math.cos(angle), 386 + 74 * far * math.sin(angle))
        ImageDraw.Draw(canvas.picture).ellipse(
            [*canvas_at, canvas_at[0] + 4, canvas_at[1] + 2], fill=chance.choice((52, 64, 84))
        )
    canvas.fill([(230, 478), (560, 464), (600, 720), (220, 720)], 158, 22, 0.4)
    for at, radius in (((700, 448), 40), ((768, 520), 22)):
        canvas.fill(blob(at, radius + 6, radius + 5, 3, 0.02), 196, 2)
        canvas.fill(blob(at, radius, radius - 1, 3, 0.02), 12, 2)
    canvas.fill(blob((560, 720), 120, 70, 5, 0.05), 236, 6)
    speckled(canvas, fan((450, -700), (740, 1400), 27), 412)
    _ruler(canvas)
    canvas.label()
    return canvas


def _ruler(canvas: Canvas) -> None:
    pen = ImageDraw.Draw(canvas.picture)
    for number in range(9):
        y = 48 + number * 76
        pen.line([(868, y), (880 if number % 2 else 888, y)], fill=190, width=2)


def fundus() -> Canvas:
    """The back of an eye: a swollen disc without an edge, full winding veins, and small bleeds beside it."""
    canvas = Canvas("RGB", (0, 0, 0))
    eye = blob((450, 360), 340, 340)
    canvas.fill(eye, (196, 88, 40), 2)
    canvas.fill(blob((430, 350), 250, 250), (214, 106, 50), 70, 0.8)
    canvas.fill(blob((300, 370), 90, 90), (150, 56, 28), 40, 0.7)
    canvas.fill(blob((300, 370), 26, 26), (116, 40, 22), 14, 0.7)
    canvas.picture = add_grain(add_grain(canvas.picture, 421, 9, 10), 422, 2, 5)
    disc = (560, 350)
    _nerve_fibres(canvas, disc)
    canvas.fill(blob(disc, 104, 112, 5, 0.07), (236, 158, 98), 24, 0.75)
    canvas.fill(blob(disc, 74, 82, 5, 0.05), (255, 216, 164), 15, 0.9)
    for number, (angle, sweep) in enumerate(
        ((-118, 50), (-62, -34), (118, -50), (60, 36), (-165, 14), (168, -10), (-20, -8), (22, 10))
    ):
        _vessel(canvas, disc, angle, sweep, 11 if number < 4 else 6, (116, 16, 26), 12, number)
        _vessel(canvas, disc, angle + 13, sweep * 0.86, 7 if number < 4 else 4, (178, 44, 36), 4, number + 20)
    canvas.fill(blob(disc, 54, 60, 6, 0.1), (250, 208, 160), 20, 0.5)
    for x, y, rx, ry, turn in (
        (470, 258, 22, 5, 38),
        (654, 262, 26, 6, -42),
        (668, 430, 24, 5, 36),
        (486, 452, 18, 4, -40),
        (610, 232, 16, 4, -68),
    ):
        canvas.fill(blob((x, y), rx, ry, x % 9, 0.12, turn), (126, 14, 20), 2, 0.9)
    for x, y in ((520, 452), (640, 330)):
        canvas.fill(blob((x, y), 15, 11, x % 7, 0.2), (252, 232, 200), 6, 0.8)
    soft = canvas.picture.filter(ImageFilter.GaussianBlur(0.8))
    round_edge = canvas.mask(blob((450, 360), 338, 338), 3)
    canvas.picture = Image.composite(soft, Image.new("RGB", SIZE, (4, 3, 3)), round_edge)
    canvas.label()
    return canvas


def _nerve_fibres(canvas: Canvas, disc: Point) -> None:
    """Pale streaks that run out of the swollen disc."""
    chance = random.Random(423)
    veil = Image.new("L", SIZE)
    pen = ImageDraw.Draw(veil)
    for _ in range(260):
        angle, near, far = chance.uniform(0, 6.28), chance.uniform(40, 70), chance.uniform(90, 170)
        ends = [(disc[0] + r * math.cos(angle), disc[1] + r * 1.06 * math.sin(angle)) for r in (near, far)]
        pen.line(ends, fill=chance.randint(40, 120), width=2)
    canvas.cover(veil.filter(ImageFilter.GaussianBlur(1.8)), (250, 200, 140))


def _vessel(
    canvas: Canvas,
    disc: Point,
    angle: float,
    sweep: float,
    width: float,
    colour: tuple[int, int, int],
    wave: float,
    seed: int,
) -> None:
    """One vessel from the disc outwards: bends by *sweep*, winds by *wave*, thins, and branches once."""
    chance = random.Random(seed)
    points, heading, at = [disc], math.radians(angle), disc
    for step in range(13):
        at = (at[0] + 30 * math.cos(heading), at[1] + 30 * math.sin(heading))
        points.append(at)
        heading += math.radians(sweep) / 13 * 1.5 + math.radians(wave) * 1.6 * math.sin(step * 1.5 + seed)
        if step == 6 and width > 5:
            _branch(canvas, at, heading + math.copysign(0.6, -sweep), width * 0.6, colour, chance)
    for part in range(4):
        line = curve(points[part * 3 : part * 3 + 5], 8)
        canvas.stroke(line, colour, width * (1 - part * 0.19), 0.9, 0.85)
    canvas.stroke(curve(points[:9], 8), tuple(min(255, level + 70) for level in colour), 1.4, 0.7, 0.4)  # type: ignore[arg-type]


def _branch(
    canvas: Canvas, at: Point, heading: float, width: float, colour: tuple[int, int, int], chance: random.Random
) -> None:
    points = [at]
    for _ in range(6):
        at = (at[0] + 26 * math.cos(heading), at[1] + 26 * math.sin(heading))
        heading += chance.uniform(-0.3, 0.3)
        points.append(at)
    canvas.stroke(curve(points), colour, width, 0.8, 0.8)


def echo_composite() -> Canvas:
    """Four views in one picture: heart in long axis, the same with colour, carotid artery across and along."""
    whole = Canvas("RGB", (0, 0, 0), size=(1200, 960))
    views = (_heart(False), _heart(True), _artery_across(), _artery_along())
    for number, view in enumerate(views):
        corner = (number % 2 * 600, number // 2 * 480)
        whole.picture.paste(view.convert("RGB"), corner)
        whole.note((corner[0] + 18, corner[1] + 12), "abcd"[number], 34)
    pen = ImageDraw.Draw(whole.picture)
    pen.line([(600, 0), (600, 960)], fill=(90, 90, 90), width=3)
    pen.line([(0, 480), (1200, 480)], fill=(90, 90, 90), width=3)
    whole.label()
    return whole


QUARTER = (600, 480)


def _heart(coloured: bool) -> Image.Image:
    """Parasternal long axis: right ventricle in front, septum, left ventricle, mitral leaflets, aortic root, atrium."""
    canvas = Canvas("L", 122, size=QUARTER)
    canvas.fill(smooth([(120, 110), (330, 92), (470, 126), (400, 168), (150, 190)]), 16, 4)
    canvas.fill(smooth([(96, 250), (190, 206), (312, 214), (340, 286), (300, 352), (180, 366), (104, 322)]), 12, 4)
    canvas.fill(smooth([(318, 196), (400, 152), (500, 128), (520, 208), (430, 262), (336, 276)]), 12, 3)
    canvas.fill(smooth([(322, 300), (420, 274), (500, 290), (500, 372), (410, 408), (330, 374)]), 12, 4)
    for line, width in (
        ([(316, 200), (400, 156), (508, 122)], 6),
        ([(340, 280), (420, 266), (520, 214)], 6),
        ([(336, 286), (300, 268), (262, 284)], 5),
        ([(330, 356), (300, 334), (276, 314)], 5),
        ([(388, 166), (396, 206), (402, 254)], 4),
        ([(90, 392), (240, 404), (330, 398), (420, 424)], 9),
    ):
        canvas.stroke(curve([(float(x), float(y)) for x, y in line]), 236, width, 1)
    mask = fan((300, -30), (50, 500), 41, QUARTER)
    speckled(canvas, mask, 431)
    picture = canvas.picture.convert("RGB")
    if not coloured:
        return picture
    box = Canvas("RGB", (0, 0, 0), size=QUARTER)
    box.picture = picture
    for share, colour in ((1.0, (220, 60, 20)), (0.62, (250, 170, 40)), (0.3, (90, 190, 250))):
        jet = [
            (396, 204),
            (340, 226 - 18 * share),
            (250, 246 - 26 * share),
            (214, 262),
            (250, 270 + 18 * share),
            (342, 240 + 16 * share),
        ]
        box.fill(smooth([(float(x), float(y)) for x, y in jet]), colour, 4, 0.85)
    pen = ImageDraw.Draw(box.picture)
    pen.polygon([(196, 150), (436, 120), (468, 300), (180, 330)], outline=(220, 220, 220))
    for row in range(120):
        red = row < 60
        level = 255 - min(row, 119 - row) * 3
        pen.line([(568, 40 + row), (582, 40 + row)], fill=(level, level // 4, 0) if red else (0, level // 4, level))
    return box.picture


def _artery_across() -> Image.Image:
    canvas = Canvas("L", 108, size=QUARTER)
    _neck_muscle(canvas)
    centre = (300, 250)
    canvas.fill(blob(centre, 128, 122, 3, 0.02), 214, 2)
    canvas.fill(blob(centre, 122, 116, 3, 0.02), 128, 3)
    canvas.fill(blob(centre, 80, 76, 3, 0.03), 206, 2)
    canvas.fill(blob(centre, 76, 72, 3, 0.03), 10, 2)
    canvas.fill(blob((470, 190), 58, 34, 4, 0.05), 14, 3)
    speckled(canvas, _window(), 441)
    return canvas.picture


def _artery_along() -> Image.Image:
    canvas = Canvas("L", 108, size=QUARTER)
    _neck_muscle(canvas)
    for top, grey in ((136, 216), (142, 130), (188, 206), (192, 10), (308, 206), (312, 130), (356, 216), (362, 108)):
        edge = curve([(-20, top + 6), (200, top - 3), (400, top + 3), (620, top - 5)])
        canvas.fill([*edge, (620, 500), (-20, 500)], grey, 1.6)
    speckled(canvas, _window(), 442)
    return canvas.picture


def _neck_muscle(canvas: Canvas) -> None:
    for y, grey in ((46, 186), (70, 150), (104, 190), (430, 170)):
        canvas.stroke(curve([(-10, y), (200, y + 8), (420, y - 4), (610, y + 6)]), grey, 5, 2)


def _window() -> Image.Image:
    mask = Image.new("L", QUARTER)
    ImageDraw.Draw(mask).rectangle((36, 20, 564, 460), fill=255)
    return mask
