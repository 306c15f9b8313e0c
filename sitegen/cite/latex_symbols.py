"""LaTeX commands and the characters they stand for. Tables only; `latex.py` reads them."""

from __future__ import annotations

ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "h": "\u0309", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327",
    "k": "\u0328", "b": "\u0331", "t": "\u0361", "textcommabelow": "\u0326", "textcommaaccent": "\u0326",
    "cedilla": "\u0327", "ogonek": "\u0328",
}  # fmt: skip

SPACES = {
    " ": " ", "\n": " ", "\t": " ", "\\": " ", ",": "\u202f", ";": " ", ":": " ", ">": " ", "!": "", "/": "", "-": "",
    "(": "", ")": "", "[": "", "]": "", "@": "",
}  # fmt: skip

GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ",
    "varsigma": "ς", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "Alpha": "Α", "Beta": "Β", "varepsilon": "ε", "vartheta": "ϑ",
    "varphi": "φ", "varrho": "ϱ", "varpi": "ϖ",
}  # fmt: skip

TEXT = {
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
    "S": "§", "P": "¶", "dag": "†", "ddag": "‡", "copyright": "©", "pounds": "£", "euro": "€", "texteuro": "€",
    "ldots": "…", "dots": "…", "textellipsis": "…", "slash": "/", "hyphen": "-", "lq": "‘", "rq": "’",
    "textendash": "–", "textemdash": "—", "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\",
    "textbar": "|", "textless": "<", "textgreater": ">", "textunderscore": "_", "textbraceleft": "{",
    "textbraceright": "}", "textdollar": "$", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "textquotedbl": '"', "textquotesingle": "'",
    "textdegree": "°", "degree": "°", "textregistered": "®", "texttrademark": "™", "textcopyright": "©",
    "textordmasculine": "º", "textordfeminine": "ª", "textperiodcentered": "·", "textbullet": "•", "textmu": "µ",
    "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textpm": "±", "texttimes": "×",
    "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³", "textsection": "§",
    "textparagraph": "¶", "textdagger": "†", "textdaggerdbl": "‡", "textasciiacute": "´", "textasciigrave": "`",
    "textexclamdown": "¡", "textquestiondown": "¿", "textcent": "¢", "textsterling": "£", "textyen": "¥",
    "textbrokenbar": "¦", "textasciidieresis": "¨", "textlnot": "¬", "textasciimacron": "¯", "textdiv": "÷",
    "textperthousand": "‰", "textnumero": "№", "textvisiblespace": "␣", "textprime": "′", "textminus": "−",
    "space": " ", "quad": " ", "qquad": " ", "thinspace": "\u202f", "enspace": " ", "nobreakspace": "\u00a0",
    "newline": " ", "linebreak": " ", "par": " ", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX",
    "textregisteredsign": "®", "cyrchar": "", "relax": "", "noindent": "", "protect": "", "allowbreak": "",
    "bibnamedelima": " ", "mkbibdateshort": "", "adddot": ".", "addcomma": ",", "addcolon": ":", "addspace": " ",
    "nbspace": "\u00a0", "addnbspace": "\u00a0",
    **{"text" + name: char for name, char in GREEK.items()},
}  # fmt: skip

MATH = {
    **GREEK,
    "times": "×", "pm": "±", "mp": "∓", "cdot": "·", "div": "÷", "ast": "∗", "circ": "°", "bullet": "•",
    "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼", "simeq": "≃",
    "equiv": "≡", "ll": "≪", "gg": "≫", "leqslant": "⩽", "geqslant": "⩾", "lesssim": "≲", "gtrsim": "≳",
    "propto": "∝", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫",
    "in": "∈", "notin": "∉", "subset": "⊂", "cup": "∪", "cap": "∩", "emptyset": "∅", "forall": "∀", "exists": "∃",
    "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "uparrow": "↑", "downarrow": "↓",
    "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "prime": "′", "degree": "°", "ell": "ℓ",
    "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "perp": "⊥", "parallel": "∥", "mid": "|", "vert": "|",
    "langle": "⟨", "rangle": "⟩", "ldots": "…", "cdots": "⋯", "dots": "…", "star": "⋆", "dagger": "†",
    "ddagger": "‡", "oplus": "⊕", "otimes": "⊗", "wedge": "∧", "vee": "∨", "neg": "¬", "lnot": "¬", "angle": "∠",
    "quad": " ", "qquad": " ", "backslash": "\\", "lbrace": "{", "rbrace": "}", "log": "log", "ln": "ln",
    "exp": "exp", "min": "min", "max": "max", "sin": "sin", "cos": "cos", "tan": "tan", "micro": "µ",
}  # fmt: skip
