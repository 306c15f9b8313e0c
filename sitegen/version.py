"""The version, alone so that packaging and the fingerprint of the code can read it."""

__version__ = "0.1.0"
