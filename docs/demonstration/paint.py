"""Brushes for the demonstration's drawings: soft shapes, grain, labels. Pillow and nothing else; no chance involved."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Point = tuple[float, float]
Colour = int | tuple[int, int, int]
SIZE = (900, 720)


def grain(size: tuple[int, int], seed: int, softness: float, strength: float) -> Image.Image:
    """Noise around 128, about *strength* grey levels deep, with spots of *softness* pixels."""
    noise = Image.frombytes("L", size, random.Random(seed).randbytes(size[0] * size[1]))
    soft = noise.filter(ImageFilter.GaussianBlur(softness)) if softness else noise
    spread = 74 / max(1.0, 3.4 * softness)
    return soft.point([clamp(128 + (level - 127.5) * strength / spread) for level in range(256)])


def clamp(level: float) -> int:
    """A level that a channel can hold."""
    return max(0, min(255, round(level)))


def add_grain(picture: Image.Image, seed: int, softness: float, strength: float) -> Image.Image:
    """The picture with noise in it, the same in all channels."""
    noise = grain(picture.size, seed, softness, strength)
    return ImageChops.add(picture, Image.merge(picture.mode, [noise] * len(picture.getbands())), 1, -128)


def blob(centre: Point, rx: float, ry: float, seed: int = 0, wobble: float = 0.0, turn: float = 0.0) -> list[Point]:
    """A closed, wavy ellipse turned by *turn* degrees."""
    chance = random.Random(seed)
    waves = [
        (number, chance.uniform(-1, 1) * wobble / number**0.7, chance.uniform(0, 6.28)) for number in (2, 3, 4, 5, 7)
    ]
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    points = []
    for step in range(96):
        angle = step * math.tau / 96
        swell = 1 + sum(depth * math.sin(number * angle + phase) for number, depth, phase in waves)
        x, y = rx * swell * math.cos(angle), ry * swell * math.sin(angle)
        points.append((centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos))
    return points


def smooth(points: Sequence[Point], rounds: int = 3) -> list[Point]:
    """The polygon with its corners cut, again and again."""
    current = list(points)
    for _ in range(rounds):
        pairs = zip(current, [*current[1:], current[0]], strict=True)
        current = [
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share) for a, b in pairs for share in (0.25, 0.75)
        ]
    return current


def curve(points: Sequence[Point], steps: int = 14) -> list[Point]:
    """A Catmull-Rom line through the points."""
    line: list[Point] = []
    ends = [points[0], *points, points[-1]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            line.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return [*line, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


class Canvas:
    """A picture that is painted on in its own units: `scale` pixels a unit, `origin` at pixel `at`."""

    def __init__(
        self, mode: str, ground: Colour, scale: float = 1.0, at: Point = (0, 0), size: tuple[int, int] = SIZE
    ) -> None:
        self.picture = Image.new(mode, size, ground)
        self.scale = scale
        self.at = at

    def place(self, points: Iterable[Point]) -> list[Point]:
        """Units to pixels."""
        return [(self.at[0] + x * self.scale, self.at[1] + y * self.scale) for x, y in points]

    def mask(self, points: Iterable[Point], edge: float = 0.5) -> Image.Image:
        """The shape as a mask with a soft edge, in units."""
        shape = Image.new("L", self.picture.size)
        ImageDraw.Draw(shape).polygon(self.place(points), fill=255)
        return shape.filter(ImageFilter.GaussianBlur(max(0.8, edge * self.scale)))

    def fill(self, points: Iterable[Point], colour: Colour, edge: float = 0.5, share: float = 1.0) -> None:
        """Paint a shape; *share* below 1 lets what is below shine through."""
        self.cover(self.mask(points, edge), colour, share)

    def cover(self, mask: Image.Image, colour: Colour, share: float = 1.0) -> None:
        """Paint through a mask."""
        if share < 1:
            mask = mask.point([round(level * share) for level in range(256)])
        self.picture.paste(colour, mask=mask)

    def glow(self, points: Iterable[Point], strength: int, edge: float) -> None:
        """Make a region of a grey picture lighter (or darker), as overlapping shadows on a film do."""
        mask = self.mask(points, edge).point([round(level * abs(strength) / 255) for level in range(256)])
        work = ImageChops.add if strength > 0 else ImageChops.subtract
        self.picture = work(self.picture, mask)

    def stroke(
        self, points: Sequence[Point], colour: Colour, width: float, edge: float = 0.3, share: float = 1.0
    ) -> None:
        """Paint a line with round ends."""
        line = Image.new("L", self.picture.size)
        placed = self.place(points)
        pen = ImageDraw.Draw(line)
        thick = max(1, round(width * self.scale))
        pen.line(placed, fill=255, width=thick, joint="curve")
        for x, y in (placed[0], placed[-1]):
            pen.ellipse((x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2), fill=255)
        self.cover(line.filter(ImageFilter.GaussianBlur(max(0.7, edge * self.scale))), colour, share)

    def texture(self, mask: Image.Image, seed: int, softness: float, strength: float) -> None:
        """Mottle a region."""
        self.picture.paste(add_grain(self.picture, seed, softness, strength), mask=mask)

    def label(self, words: str = "Illustration", light: bool = True) -> None:
        """The word that nobody may miss, at the lower left."""
        pen = ImageDraw.Draw(self.picture)
        self._write(pen, (18, self.picture.height - 44), words, 26, light)

    def note(self, at: Point, words: str, size: int = 24, light: bool = True) -> None:
        """Words anywhere, in pixels."""
        self._write(ImageDraw.Draw(self.picture), at, words, size, light)

    def _write(self, pen: ImageDraw.ImageDraw, at: Point, words: str, size: int, light: bool) -> None:
        ink, halo = ((245, 245, 245), (10, 10, 10)) if light else ((25, 25, 25), (250, 250, 250))
        colours = (ink, halo) if self.picture.mode == "RGB" else (ink[0], halo[0])
        font = ImageFont.load_default(size)
        plain = words.translate(str.maketrans("µó", "uo"))  # the font that Pillow brings along has neither
        pen.text(at, plain, font=font, fill=colours[0], stroke_width=3, stroke_fill=colours[1])
        for place, letter in enumerate(words):
            x, y = at[0] + font.getlength(plain[:place]), at[1]
            if letter == "µ":
                pen.line(
                    [(x + size * 0.105, y + size * 0.55), (x + size * 0.105, y + size * 1.2)],
                    fill=colours[0],
                    width=max(2, size // 11),
                )
            elif letter == "ó":
                pen.line(
                    [(x + size * 0.26, y + size * 0.4), (x + size * 0.38, y + size * 0.22)],
                    fill=colours[0],
                    width=max(2, size // 11),
                )


def contrast(picture: Image.Image, dark: int, light: int) -> Image.Image:
    """*dark* becomes black and *light* white."""
    return picture.point([clamp((level - dark) * 255 / (light - dark)) for level in range(256)])


def finish(picture: Image.Image) -> Image.Image:
    """64 grey levels or 256 colours: a file a third of the size that looks the same."""
    if picture.mode == "L":
        return picture.point([clamp(round(level * 63 / 255) * 255 / 63) for level in range(256)])
    return picture.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
