"""Traces in XMP, which is XML: properties by their names, whatever prefix a program gave them. ISO 16684-1.

Read as a stream to where it ends or is damaged. A document type is not followed: entities could grow without end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from xml.parsers import expat

from sitegen.images.trace import Trace, says_something, says_when

_ADOBE, _XAP = "http://ns.adobe.com/", "http://ns.adobe.com/xap/1.0/"
_NAMESPACES: Mapping[str, str] = {
    "http://purl.org/dc/elements/1.1/": "dc",
    f"{_ADOBE}photoshop/1.0/": "photoshop",
    f"{_ADOBE}exif/1.0/": "exif",
    f"{_ADOBE}exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    f"{_ADOBE}tiff/1.0/": "tiff",
    _XAP: "xmp",
    f"{_XAP}rights/": "xmpRights",
    f"{_XAP}mm/": "xmpMM",
    f"{_XAP}sType/ResourceEvent#": "stEvt",
    f"{_XAP}sType/ResourceRef#": "stRef",
    f"{_XAP}sType/Version#": "stVer",
    f"{_XAP}g/img/": "xmpGImg",
    f"{_ADOBE}lightroom/1.0/": "lr",
    f"{_ADOBE}camera-raw-settings/1.0/": "crs",
    f"{_ADOBE}xmp/1.0/DynamicMedia/": "xmpDM",
    f"{_ADOBE}pdf/1.3/": "pdf",
    "http://www.metadataworkinggroup.com/schemas/regions/": "regions",
    "http://ns.microsoft.com/photo/1.0": "microsoft",
    "http://ns.microsoft.com/photo/1.0/": "microsoft",
    "http://ns.microsoft.com/photo/1.2/t/Region#": "microsoft",
    "http://www.digikam.org/ns/1.0/": "digikam",
    "http://ns.google.com/photos/1.0/image/": "gimage",
    "http://ns.google.com/photos/1.0/depthmap/": "gdepth",
    "http://ns.google.com/photos/1.0/camera/": "gcamera",
}
_PROPERTIES: Mapping[Trace, str] = {
    "place": "dc:coverage exif:GPSLatitude exif:GPSLongitude exif:GPSDestLatitude exif:GPSDestLongitude "
             "exif:GPSAreaInformation photoshop:City photoshop:State photoshop:Country xmpDM:shotLocation",
    "name": "dc:creator dc:contributor dc:publisher dc:rights photoshop:AuthorsPosition photoshop:CaptionWriter "
            "photoshop:Credit photoshop:Source tiff:Artist tiff:Copyright exifEX:CameraOwnerName aux:OwnerName "
            "xmpRights:Owner xmpRights:WebStatement regions:Name microsoft:PersonDisplayName pdf:Author pdf:Copyright "
            "stVer:modifier xmp:Author",
    "comment": "dc:title dc:description dc:subject dc:source dc:identifier dc:relation photoshop:Headline "
               "photoshop:Instructions photoshop:TransmissionReference photoshop:Category "
               "photoshop:SupplementalCategories photoshop:TextLayers photoshop:LayerText exif:UserComment "
               "tiff:ImageDescription xmp:Nickname xmp:Identifier xmp:Title xmp:Description xmp:Keywords "
               "lr:hierarchicalSubject lr:weightedFlatSubject microsoft:LastKeywordXMP microsoft:LastKeywordIPTC "
               "digikam:TagsList digikam:CaptionsAuthorNames regions:Description pdf:Keywords pdf:Title pdf:Subject "
               "stVer:comments xmpRights:UsageTerms",
    "file": "stRef:filePath stRef:lastURL stRef:alternatePaths xmpMM:PreservedFileName xmpMM:LastURL xmp:BaseURL "
            "crs:RawFileName",
    "date": "xmp:CreateDate xmp:ModifyDate xmp:MetadataDate exif:DateTimeOriginal exif:DateTimeDigitized "
            "exif:GPSTimeStamp exif:GPSDateStamp photoshop:DateCreated tiff:DateTime stEvt:when stVer:modifyDate "
            "stRef:lastModifyDate dc:date microsoft:DateAcquired xmpDM:shotDate pdf:CreationDate pdf:ModDate "
            "digikam:CaptionsDateTimeStamps",
    "camera": "aux:SerialNumber aux:LensSerialNumber exifEX:BodySerialNumber exifEX:LensSerialNumber exif:MakerNote "
              "microsoft:CameraSerialNumber",
    "history": "photoshop:History digikam:ImageHistory",
    "copy": "xmpGImg:image gimage:Data gdepth:Data",
    "rest": "gcamera:MotionPhoto gcamera:MicroVideo",
}  # fmt: skip
_BY_NAME: Mapping[str, Trace] = {name: trace for trace, names in _PROPERTIES.items() for name in names.split()}
# Archives and agencies describe pictures in properties without number; all but a few are somebody's words.
_DESCRIBING = (
    "http://iptc.org/std/Iptc4xmp", "http://ns.useplus.org/ldf/", "http://ns.acdsee.com/", "http://prismstandard.org/",
    "http://ns.iview-multimedia.com/mediapro/", "http://ns.microsoft.com/expressionmedia/",
)  # fmt: skip
_TECHNICAL = re.compile(
    r"DigitalSource|DigitalImageGUID|MaxAvail|Rb[A-Z]|Version|DPP|RPP|Tagged|Rawrppused|MediaSummary"
)
_WORDS: tuple[tuple[re.Pattern[str], Trace], ...] = (
    (re.compile(r"Date|Time"), "date"),
    (re.compile(r"City|Countr|[Ll]ocation|Province|Region$|Address|PostalCode|PCode|Extadr|WorldRegion"), "place"),
    (re.compile(r"Name|Creator|Author|Person|People|Owner|Credit|E-?mail|Tel|Copyright|Contact|Licens|Byline"), "name"),
)


@lru_cache(4096)  # a file may have any names
def trace_of(name: str) -> Trace | None:
    """What a property is by its namespace and *name*, a space between them; None for one that is technical."""
    address, _, own = name.rpartition(" ")
    if address in _NAMESPACES:
        return _BY_NAME.get(f"{_NAMESPACES[address]}:{own}")
    if not address.startswith(_DESCRIBING) or _TECHNICAL.match(own):
        return None
    return next((trace for pattern, trace in _WORDS if pattern.search(own)), "comment")


def traces_xmp(data: bytes) -> frozenset[Trace]:
    """The traces in XMP, or in a piece of it from its beginning, as far as it can be read."""
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = reader.text, _stop
    with suppress(expat.ExpatError, _Stop, ValueError, LookupError):  # damaged, or in an encoding that nobody knows
        parser.Parse(data.strip(b"\0"), False)
    return frozenset(reader.found)


class _Stop(Exception):
    pass


def _stop(*_: object) -> None:
    raise _Stop


class _Reader:
    """Listens to a stream of XML, and keeps which traces were in it."""

    def __init__(self) -> None:
        self.found: set[Trace] = set()
        self._inside: list[Trace | None] = [None]  # which property each open element belongs to

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        trace = trace_of(name) or self._inside[-1]
        self._inside.append(trace)
        for key, value in attributes.items():
            if found := trace_of(key):
                self._note(found, value)

    def end(self, _name: str) -> None:
        self._inside.pop()

    def text(self, content: str) -> None:
        if trace := self._inside[-1]:
            self._note(trace, content)

    def _note(self, trace: Trace, value: str) -> None:
        if trace not in self.found and _tells(trace, value[:1024].encode()):
            self.found.add(trace)


def _tells(trace: Trace, value: bytes) -> bool:
    if trace == "rest":
        return value.strip() == b"1"
    return says_when(value) if trace == "date" else says_something(value)
