//go:build external

package pdf

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// scanned makes a page of 475 by 95 points with a picture of 1,584 by 320 pixels
// that a program wrote, and a name in invisible text over it.
func scanned(entries string, data []byte) []byte {
	page := scanPage(entries, string(data))
	page = bytes.Replace(page, []byte("/Width 20 /Height 4 "), []byte("/Width 1584 /Height 320 "), 1)
	return moved(bytes.Replace(page, []byte("q 200 0 0 40 60 690 cm"), []byte("q 475 0 0 96 60 640 cm"), 1))
}

// gray150 renders the first page at 150 dpi.
func gray150(t *testing.T, path string) (pix []byte, w, h int) {
	t.Helper()
	b := run(t, "pdftoppm", "-r", "150", "-gray", "-singlefile", path)
	f := bytes.Fields(b[:min(len(b), 40)])
	w, _ = strconv.Atoi(string(f[1]))
	h, _ = strconv.Atoi(string(f[2]))
	if w*h == 0 || len(b) < w*h {
		t.Fatalf("no picture of the page: %q", b[:20])
	}
	return b[len(b)-w*h:], w, h
}

// sources are pictures in all codings that a program of this system writes.
func sources(t *testing.T, dir string) map[string][2]string {
	t.Helper()
	at := func(n string) string { return filepath.Join(dir, n) }
	run(t, "convert", "-size", "1584x320", "-seed", "7", "plasma:white-gray", "-font", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "-pointsize", "40", "-fill", "black",
		"-annotate", "+40+120", "pan Novak tu a jeste mnoho dalsich slov na teto strance", at("s.png"))
	read := func(n string) string {
		b, err := os.ReadFile(at(n))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	out := map[string][2]string{}
	rgb, gray, cmyk := "/ColorSpace /DeviceRGB /BitsPerComponent 8", "/ColorSpace /DeviceGray /BitsPerComponent 8", "/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Decode [1 0 1 0 1 0 1 0]"
	for _, j := range []struct {
		name, entries string
		args          []string
	}{
		{"jpeg", rgb, []string{"-sampling-factor", "2x2", "-quality", "75"}},
		{"jpeg-444", rgb, []string{"-sampling-factor", "1x1", "-quality", "92"}},
		{"jpeg-progressive", rgb, []string{"-interlace", "JPEG"}},
		{"jpeg-gray", gray, []string{"-colorspace", "Gray"}},
		{"jpeg-restart", rgb, []string{"-define", "jpeg:restart-interval=5"}},
		{"jpeg-cmyk", cmyk, []string{"-colorspace", "CMYK"}},
	} {
		file := at(j.name + ".jpg")
		run(t, "convert", append(append([]string{at("s.png")}, j.args...), file)...)
		run(t, "exiftool", "-q", "-overwrite_original", "-Artist=NOVAKSECRET", "-Comment=NOVAKSECRET", "-XMP:Creator=NOVAKSECRET",
			"-IPTC:By-line=NOVAKSECRET", "-GPSLatitude=49.1", file)
		out[j.name] = [2]string{j.entries + " /Filter /DCTDecode", read(j.name + ".jpg")}
	}
	for _, c := range []struct{ name, compress, k string }{{"fax-g4", "Group4", "-1"}, {"fax-g3", "Fax", "0"}} {
		file := at(c.name + ".tif")
		run(t, "convert", at("s.png"), "-monochrome", "-compress", c.compress, "-define", "tiff:rows-per-strip=320", "-define", "quantum:polarity=min-is-white", file)
		from, n, _ := strings.Cut(strings.TrimSpace(string(run(t, "exiftool", "-s3", "-n", "-sep", " ", "-p", "$StripOffsets $StripByteCounts", file))), " ")
		i, _ := strconv.Atoi(from)
		size, _ := strconv.Atoi(n)
		out[c.name] = [2]string{"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms <</Columns 1584 /Rows 320 /K " + c.k + ">>",
			read(c.name + ".tif")[i : i+size]}
	}
	run(t, "convert", at("s.png"), "-depth", "8", "-comment", "NOVAKSECRET", "-quality", "0", at("s.jp2"))
	out["jpeg-2000"] = [2]string{"/ColorSpace /DeviceRGB /Filter /JPXDecode", read("s.jp2")}
	run(t, "convert", at("s.png"), "-depth", "8", "rgb:"+at("s.rgb"))
	out["samples"] = [2]string{rgb, read("s.rgb")}
	return out
}

// TestPicturesAsOthersSeeThem: nothing of the source is left under the box, and
// at most a thousandth of the pixels outside of it has changed.
func TestPicturesAsOthersSeeThem(t *testing.T) {
	dir := t.TempDir()
	for name, source := range sources(t, dir) {
		t.Run(name, func(t *testing.T) {
			page := scanned(source[0], []byte(source[1]))
			d := open(t, page)
			plan := keepAll(d, planFor(d, "Novak"))
			place, err := d.Places(plan.Redactions[0].Span)
			if err != nil {
				t.Fatal(err)
			}
			out, _ := redact(t, d, plan)
			before, after := filepath.Join(dir, name+"-before.pdf"), filepath.Join(dir, name+"-after.pdf")
			for path, data := range map[string][]byte{before: page, after: out} {
				if err := os.WriteFile(path, data, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			run(t, "qpdf", "--check", after)
			a, w, h := gray150(t, before)
			b, _, _ := gray150(t, after)
			r := place[0].Rect
			const scale = 150.0 / 72
			x0, x1, y0, y1 := int(r.X0*scale), int(r.X1*scale), h-int(r.Y1*scale), h-int(r.Y0*scale)
			margin := 3
			if strings.HasPrefix(name, "jpeg") {
				margin = 11 // a unit of 16 pixels has 10 here
			}
			changed, white := 0, 0
			for y := range h {
				for x := range w {
					switch i := y*w + x; {
					case x > x0+1 && x < x1-1 && y > y0+1 && y < y1-1:
						if b[i] > 8 {
							white++
						}
					case x < x0-margin || x > x1+margin || y < y0-margin || y > y1+margin:
						if a[i] != b[i] {
							changed++
						}
					}
				}
			}
			if white > 0 {
				t.Errorf("%d pixels under the box are not black", white)
			}
			if changed*1000 > w*h/4 { // the picture is a quarter of the page or less
				t.Errorf("%d pixels outside of the box have changed", changed)
			}
			plantedWords(t, dir, name, after, string(out))
		})
	}
}

// plantedWords looks for the planted words in the pictures and in the file.
func plantedWords(t *testing.T, dir, name, path, out string) {
	t.Helper()
	run(t, "pdfimages", "-all", path, filepath.Join(dir, "img-"+name))
	files, _ := filepath.Glob(filepath.Join(dir, "img-"+name+"*"))
	if len(files) == 0 {
		t.Fatal("no picture is left")
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		said := run(t, "exiftool", "-ee", "-a", "-u", "-G1", f)
		for what, text := range map[string]string{"picture": string(b), "exiftool": string(said), "file": out} {
			if strings.Contains(text, "NOVAKSECRET") || what == "exiftool" && strings.Contains(text, "GPS") {
				t.Errorf("%s of %s: metadata is left", what, filepath.Base(f))
			}
		}
	}
}
