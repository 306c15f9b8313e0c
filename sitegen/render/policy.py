"""The content security policy of every page: nothing but the site's own files, and no code in the page.

https://www.w3.org/TR/CSP3/ — `frame-ancestors` is valid in a header only.
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
_FRAMES = "frame-ancestors 'none'"
# The search compiles WebAssembly in a worker, which obeys the header it comes with and not the page that started it, so
# no page needs the exception. The header has it for all paths, because hosts that find two rules for a path may send
# both, and a browser obeys both; the policy in each page takes it away again.
HEADER_POLICY = PAGE_POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") + f"; {_FRAMES}"

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
