"""What all tests share: laws are not stopwatches, because machines are shared and slow."""

from hypothesis import settings

settings.register_profile("sitegen", deadline=None)
settings.load_profile("sitegen")
