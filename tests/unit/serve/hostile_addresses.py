"""Addresses that could lead out of the site, or be read in two ways."""

HOSTILE = [
    "/..", "/../", "/../etc/passwd", "/cases/../index.html", "/cases/x/..", "/.", "/./index.html", "/cases/./x/",
    "/%2e%2e/", "/%2e%2e/etc/passwd", "/.%2e/", "/%2E./", "/%2e", "/cases/%2e%2e/index.html",
    "/..%2f..%2fetc/passwd", "/cases%2fx/", "/cases/x%2Findex.html", "/%2fetc/passwd", "/..%5c..%5cetc", "/..\\..\\etc",
    "/cases\\x/", "/cases%5Cx/", "//", "//evil.example/", "//evil.example/%2e%2e", "/cases//x/", "/cases/x//", "///",
    "/index.html%00", "/%00", "/index.html%00.png", "/a%0ab", "/a%0d%0aSet-Cookie:x", "/a%7f", "/a%C2%85b", "/a\x00b",
    "/a b", "/a\tb", "/%", "/%4", "/%zz", "/a%u0041", "/%c0%ae%c0%ae/", "/%c0%afetc", "/%e0%80%af", "/%ff", "/%ed%a0%80",
    "/%f8%80%80%80%af", "/é/", "/a<b", '/a"b', "/a^b", "/a`b", "/a{b}", "/a|b", "/a#b", "/a?b",
    "", "index.html", "*", "http://127.0.0.1/", "http://evil.example/index.html", "file:///etc/passwd", "C:/windows",
]  # fmt: skip
