"""Traces in XMP, which is XML: properties by their names, whatever prefix a program gave them. ISO 16684-1.

Read as a stream to where it ends or is damaged. A document type is not followed: entities could grow without end.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from xml.parsers import expat

from sitegen.images.trace import Trace, says_something, says_when

_ADOBE = "http://ns.adobe.com/"
_NAMESPACES: Mapping[str, str] = {
    "http://purl.org/dc/elements/1.1/": "dc",
    f"{_ADOBE}photoshop/1.0/": "photoshop",
    f"{_ADOBE}exif/1.0/": "exif",
    f"{_ADOBE}exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    f"{_ADOBE}tiff/1.0/": "tiff",
    f"{_ADOBE}xap/1.0/": "xmp",
    f"{_ADOBE}xap/1.0/rights/": "xmpRights",
    f"{_ADOBE}xap/1.0/mm/": "xmpMM",
    f"{_ADOBE}xap/1.0/sType/ResourceEvent#": "stEvt",
    f"{_ADOBE}xap/1.0/sType/ResourceRef#": "stRef",
    f"{_ADOBE}xap/1.0/g/img/": "xmpGImg",
    f"{_ADOBE}lightroom/1.0/": "lr",
    f"{_ADOBE}xmp/1.0/DynamicMedia/": "xmpDM",
    f"{_ADOBE}pdf/1.3/": "pdf",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "iptc",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "iptc",
    "http://www.metadataworkinggroup.com/schemas/regions/": "regions",
    "http://ns.microsoft.com/photo/1.0/": "microsoft",
    "http://ns.microsoft.com/photo/1.2/t/Region#": "microsoft",
    "http://www.digikam.org/ns/1.0/": "digikam",
    "http://ns.google.com/photos/1.0/image/": "gimage",
    "http://ns.google.com/photos/1.0/depthmap/": "gdepth",
    "http://ns.google.com/photos/1.0/camera/": "gcamera",
}
_PROPERTIES: Mapping[Trace, str] = {
    "place": "exif:GPSLatitude exif:GPSLongitude exif:GPSDestLatitude exif:GPSDestLongitude exif:GPSAreaInformation "
             "photoshop:City photoshop:State photoshop:Country iptc:Location iptc:Sublocation iptc:City "
             "iptc:ProvinceState iptc:CountryName iptc:CountryCode iptc:LocationCreated iptc:LocationShown "
             "iptc:LocationName xmpDM:shotLocation",
    "name": "dc:creator dc:contributor dc:publisher dc:rights photoshop:AuthorsPosition photoshop:CaptionWriter "
            "photoshop:Credit photoshop:Source tiff:Artist tiff:Copyright exifEX:CameraOwnerName aux:OwnerName "
            "xmpRights:Owner xmpRights:WebStatement iptc:CreatorContactInfo iptc:PersonInImage "
            "iptc:PersonInImageWDetails iptc:OrganisationInImageName iptc:CiEmailWork iptc:CiTelWork iptc:CiAdrCity "
            "iptc:CiAdrExtadr regions:Name microsoft:PersonDisplayName pdf:Author",
    "comment": "dc:title dc:description dc:subject dc:source dc:identifier photoshop:Headline photoshop:Instructions "
               "photoshop:TransmissionReference photoshop:Category photoshop:SupplementalCategories "
               "photoshop:TextLayers photoshop:LayerText exif:UserComment tiff:ImageDescription xmp:Nickname "
               "xmp:Identifier lr:hierarchicalSubject microsoft:LastKeywordXMP microsoft:LastKeywordIPTC "
               "digikam:TagsList digikam:CaptionsAuthorNames iptc:Scene iptc:SubjectCode iptc:Event pdf:Keywords "
               "xmpRights:UsageTerms",
    "file": "stRef:filePath xmpMM:FilePath",
    "date": "xmp:CreateDate xmp:ModifyDate xmp:MetadataDate exif:DateTimeOriginal exif:DateTimeDigitized "
            "exif:GPSTimeStamp exif:GPSDateStamp photoshop:DateCreated tiff:DateTime stEvt:when dc:date "
            "microsoft:DateAcquired xmpDM:shotDate",
    "camera": "aux:SerialNumber aux:LensSerialNumber exifEX:BodySerialNumber exifEX:LensSerialNumber exif:MakerNote",
    "history": "photoshop:History",
    "copy": "xmpGImg:image gimage:Data gdepth:Data",
    "rest": "gcamera:MotionPhoto gcamera:MicroVideo",
}  # fmt: skip
_BY_NAME: Mapping[str, Trace] = {name: trace for trace, names in _PROPERTIES.items() for name in names.split()}
_TRACES: Mapping[str, Trace] = {
    f"{address} {name.partition(':')[2]}": trace
    for address, prefix in _NAMESPACES.items()
    for name, trace in _BY_NAME.items()
    if name.startswith(f"{prefix}:")
}


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
        trace = _TRACES.get(name) or self._inside[-1]
        self._inside.append(trace)
        for key in attributes.keys() & _TRACES.keys():
            self._note(_TRACES[key], attributes[key])

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
