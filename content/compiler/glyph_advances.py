"""Writes glyph_advances.cpp: how wide each letter of Andika is, so that the linter needs no window and no font.

    python3 content/compiler/glyph_advances.py > content/compiler/glyph_advances.cpp

Reads the two fonts of Debian's fonts-sil-andika with nothing but the standard library (OpenType: cmap format 4, hhea, hmtx).
"""
import struct

FOLDER = "/usr/share/fonts/truetype/andika/"
# What a pack in a Latin script may write; a letter beyond is taken for as wide as an M.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026,
           0x2212, 0x25A1, 0x3C0, 0x2032, *range(0x2070, 0x2090), 0x2190, 0x2191, 0x2192, 0x2193, 0x21BA, 0x21BB, 0x221A, 0x221B,
           0x2220, 0x2225, 0x2245, 0x2248, 0x2260, 0x2264, 0x2265, 0x22A5, 0x25B3]
LETTERS.sort()


def tables(data):
    count = struct.unpack(">H", data[4:6])[0]
    found = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
        found[tag.decode()] = data[offset:offset + length]
    return found


def glyph_of(cmap, letter):
    for i in range(struct.unpack(">H", cmap[2:4])[0]):
        offset = struct.unpack(">I", cmap[8 + 8 * i:12 + 8 * i])[0]
        sub = cmap[offset:]
        if struct.unpack(">H", sub[:2])[0] != 4:
            continue
        n = struct.unpack(">H", sub[6:8])[0] // 2
        words = struct.unpack(f">{len(sub) // 2}H", sub[:len(sub) // 2 * 2])
        ends, starts = words[7:7 + n], words[8 + n:8 + 2 * n]
        deltas, ranges = words[8 + 2 * n:8 + 3 * n], words[8 + 3 * n:8 + 4 * n]
        for s in range(n):
            if starts[s] <= letter <= ends[s]:
                if ranges[s] == 0:
                    return (letter + deltas[s]) & 0xFFFF
                glyph = words[8 + 3 * n + s + ranges[s] // 2 + letter - starts[s]]
                return (glyph + deltas[s]) & 0xFFFF if glyph else 0
    return 0


def advances(name):
    font = tables(open(FOLDER + name, "rb").read())
    per_em = struct.unpack(">H", font["head"][18:20])[0]
    longs = struct.unpack(">H", font["hhea"][34:36])[0]
    out = []
    for letter in LETTERS:
        glyph = glyph_of(font["cmap"], letter)
        at = min(glyph, longs - 1)
        width = struct.unpack(">H", font["hmtx"][4 * at:4 * at + 2])[0]
        out.append(round(width * 1000 / per_em) if glyph else 0)
    return out


regular, bold = advances("Andika-Regular.ttf"), advances("Andika-Bold.ttf")
print("""// Advances of Andika's letters in thousandths of an em: {code point, regular, bold}, rising.
// 0: the font has none. Written by glyph_advances.py from Debian's fonts-sil-andika, never by hand.
#include "content/compiler/glyph_advances.hpp"

namespace pipit::pack {

// clang-format off
const std::array<GlyphAdvance, """ + str(len(LETTERS)) + """> glyph_advances = {{""")
line = ""
for letter, r, b in zip(LETTERS, regular, bold):
    line += f"{{{letter}, {r}, {b}}}, "
    if len(line) > 74:
        print("    " + line.rstrip())
        line = ""
if line:
    print("    " + line.rstrip())
print("""}};
// clang-format on

}  // namespace pipit::pack""")
