#!/usr/bin/env bash
# Makes the pictures of the documentation, pages as they came and as they go out:
# docs/img/before-after.png (a sample), docs/img/chromium.png and docs/img/groff.png
# (the contract of document/pdf/testdata, printed by two programs).
# usage: picture.sh INKOUST; needs pdftoppm, ImageMagick, chromium, groff.
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# beside BEFORE AFTER GEOMETRY OUT sets the first pages beside each other.
beside() {
	pdftoppm -r 75 -png -f 1 -l 1 "$1" "$tmp/a"
	pdftoppm -r 75 -png -f 1 -l 1 "$2" "$tmp/b"
	convert "$tmp"/a-*1.png "$tmp"/b-*1.png -crop "$3" +repage -bordercolor '#bbbbbb' -border 1 +append -colors 32 "$4"
	rm "$tmp"/[ab]-*.png
}

page=dotace-fasada
"$1" publish samples/inbox --out "$tmp/out" >"$tmp/log" || { cat "$tmp/log" >&2; exit 1; }
beside "samples/inbox/$page.pdf" "$tmp/out/$page/k-odeslani/$page.pdf" 620x560+0+40 docs/img/before-after.png

data=document/pdf/testdata
printf '%s\n' 'Žofie Dvořáčková' 855403/0009 'zofie@dvorackova-vzor.cz' 'Petr Malý' 'Lipová 12, 123 45 Vzorov' '601 234 567' >"$tmp/terms"
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$tmp/profile" --no-pdf-header-footer \
	--print-to-pdf="$tmp/chromium.pdf" "file://$PWD/$data/contract.html" 2>"$tmp/log"
groff -k -t -ms -Tpdf "$data/contract.ms" >"$tmp/groff.pdf"
for name in chromium groff; do
	"$1" redact "$tmp/$name.pdf" --terms "$tmp/terms" --out "$tmp/$name" >"$tmp/log" || { cat "$tmp/log" >&2; exit 1; }
done
beside "$tmp/chromium.pdf" "$tmp/chromium/chromium.pdf" 620x470+0+20 docs/img/chromium.png
beside "$tmp/groff.pdf" "$tmp/groff/groff.pdf" 620x200+0+60 docs/img/groff.png
