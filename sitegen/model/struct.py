"""The value type behind every noun: a frozen, tagged msgspec Struct with one canonical encoding.

A value's fingerprint is the hash of this encoding, and the same bytes are its cache entry, so two
values are equal exactly when their bytes are. What cannot be encoded raises TypeError: nobody can
put a lazy or mutable thing into a view. https://jcristharif.com/msgspec/structs.html
"""

from __future__ import annotations

import hashlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


class Value(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="$", omit_defaults=True):
    """Base of nouns and views: keyword-only fields, tuples instead of lists, compared by value."""


class Node(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Base of document tree nodes: positional and encoded as arrays, because there are thousands."""


def encode(value: object) -> bytes:
    """The canonical bytes of *value*: mappings sorted, types told apart by their tags."""
    return _ENCODER.encode(value)


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def decode(data: bytes | memoryview, kind: type[T]) -> T:
    """The value of type *kind* that *data* encodes; `msgspec.DecodeError` when it does not."""
    value: T = _decoder(cast(Hashable, kind)).decode(data)
    return value


def digest(data: bytes) -> str:
    """A 128-bit BLAKE2b hash in hexadecimal: the name of a content, far beyond accidental collision."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def fingerprint(value: object) -> str:
    """The digest of the canonical bytes of *value*."""
    return digest(encode(value))
