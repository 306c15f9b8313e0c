"""The content security policy of every page: nothing but the site's own files, and no code in the page.

https://www.w3.org/TR/CSP3/ — `frame-ancestors` is valid in a header only. The search page may compile WebAssembly.
"""

from __future__ import annotations

_SOURCES = (
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)
PAGE_POLICY = "; ".join(_SOURCES)
SEARCH_POLICY = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
_FRAMES = "frame-ancestors 'none'"
# Of two policies a browser obeys both. The header has that of the search page for all paths, because hosts that find
# two rules for a path send both; the policy in each other page is narrower, so that none of them gains anything.
HEADER_POLICY = f"{SEARCH_POLICY}; {_FRAMES}"

_OTHERS = (
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Strict-Transport-Security", "max-age=31536000"),
)
HEADERS = (("Content-Security-Policy", HEADER_POLICY), *_OTHERS)
HEADERS_WITHOUT_SEARCH = (("Content-Security-Policy", f"{PAGE_POLICY}; {_FRAMES}"), *_OTHERS)
