#!/bin/sh
# Makes the four bundled fonts from the full ones: subset.sh INTER_FOLDER VAZIRMATN_FOLDER
# (the npm packages @expo-google-fonts/inter 0.4.2 and @expo-google-fonts/vazirmatn 0.4.1; needs fonttools).
# Run it in this folder.
set -eu

latin="U+0020-007E,U+00A0-024F,U+0259,U+02B9-02BC,U+02C6-02DD,U+0300-0304,U+0306-030C,U+031B,U+0323-0328"
greek="U+0370-03FF,U+1F00-1FFF"
cyrillic="U+0400-052F"
more="U+1E00-1EFF,U+2000-200F,U+2010-2015,U+2018-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044"
signs="U+2070,U+2074-2079,U+2080-2089,U+20A0-20BF,U+2113,U+2116,U+2122,U+2190-2199,U+2202,U+2211,U+2212,U+221A,U+221E"
maths="U+2248,U+2260,U+2264,U+2265,U+25CF,U+2713"

subset() {
  pyftsubset "$1" --output-file="$2" --unicodes="$3" --layout-features="$4" \
    --no-hinting --desubroutinize --name-IDs='*' --notdef-outline
}

# Without calt: its other shapes have no code point, and a PDF could not say which letter they are.
for weight in 400Regular 600SemiBold; do
  subset "$1/$weight/Inter_$weight.ttf" "Inter-$weight.ttf" \
    "$latin,$greek,$cyrillic,$more,$signs,$maths" "kern,mark,mkmk,ccmp,locl"
  subset "$2/$weight/Vazirmatn_$weight.ttf" "Vazirmatn-$weight.ttf" \
    "U+0020-003F,U+00AB,U+00BB,U+0600-06FF,U+0750-077F,U+200B-200F,U+2010-2015,U+2026,U+25CC,U+FB50-FDFF,U+FE70-FEFF" \
    "init,medi,fina,rlig,ccmp,locl,mark,mkmk,kern"
  "$(dirname "$0")/name-joined-letters.py" "Vazirmatn-$weight.ttf"
done
