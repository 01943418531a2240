#!/usr/bin/env python3
"""Gives joined Arabic letters that a font leaves without a code point their presentation form (U+FB50 to U+FEFF).

A PDF then says for each glyph which letter it is, and readers can search and copy the words.
"""

import sys
import unicodedata

from fontTools.ttLib import TTFont

FORMS = {"init": "<initial>", "medi": "<medial>", "fina": "<final>"}
NAMED = {unicodedata.decomposition(chr(code)): code for code in range(0xFB50, 0xFEFD)}

font = TTFont(sys.argv[1])
letters = font.getBestCmap()
named = set(letters.values())
table = font["GSUB"].table

for record in table.FeatureList.FeatureRecord:
    for index in record.Feature.LookupListIndex if record.FeatureTag in FORMS else []:
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            for code, glyph in sorted(letters.items()):
                joined = getattr(subtable, "mapping", {}).get(glyph)
                form = NAMED.get(f"{FORMS[record.FeatureTag]} {code:04X}")
                if joined and form and joined not in named:
                    named.add(joined)
                    for cmap in font["cmap"].tables:
                        cmap.cmap.setdefault(form, joined)

font.save(sys.argv[1])
