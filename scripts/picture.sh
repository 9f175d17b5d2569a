#!/usr/bin/env bash
# Makes docs/img/before-after.png: one sample page as it came and as it goes out.
# usage: picture.sh INKOUST; needs pdftoppm and ImageMagick.
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
page=dotace-fasada
"$1" publish samples/inbox --out "$tmp/out" >"$tmp/log" || { cat "$tmp/log" >&2; exit 1; }
pdftoppm -r 75 -png -f 1 -l 1 "samples/inbox/$page.pdf" "$tmp/a"
pdftoppm -r 75 -png -f 1 -l 1 "$tmp/out/$page/k-odeslani/$page.pdf" "$tmp/b"
convert "$tmp/a-1.png" "$tmp/b-1.png" -crop 620x560+0+40 +repage -bordercolor '#bbbbbb' -border 1 +append -colors 32 docs/img/before-after.png
