package main

import "strings"

// Two ways to write Cyrillic names in Latin letters: as passports of Ukraine,
// Russia and Bulgaria do, and as Czech does. Both folded, so without diacritics.
var (
	passport = letters("а a б b в v г g ґ g д d е e є ie ж zh з z и i і i ї i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia ѓ gj ќ kj ѕ dz џ dz љ lj њ nj ј j ў u")
	ukraine  = letters("г h и y й y ю yu я ya є ye ї yi х kh")
	czech    = letters("а a б b в v г g ґ g д d е e є je ж z з z и i і i ї ji й j к k л l м m н n о o п p р r с s т t у u ф f х ch ц c ч c ш s щ sc ъ - ы y ь - э e ю ju я ja ѓ g ќ k ѕ dz џ dz љ l њ n ј j ў u")
	czechUK  = letters("г h и y щ sc")
)

func letters(s string) map[rune]string {
	m, f := map[rune]string{}, strings.Fields(s)
	for i := 0; i+1 < len(f); i += 2 {
		m[[]rune(f[i])[0]] = strings.Trim(f[i+1], "-")
	}
	return m
}

// latin writes a Cyrillic name in Latin letters, in each way that makes a
// difference; a name in other letters gives none.
func latin(name string) (all []string) {
	seen := map[string]bool{}
	for _, tables := range [][]map[rune]string{{passport}, {ukraine, passport}, {czech}, {czechUK, czech}} {
		if s, ok := spell(strings.ToLower(name), tables); ok && !seen[s] && strings.Trim(s, "aeiouy ") != "" {
			seen[s] = true
			all = append(all, s)
		}
	}
	return all
}

func spell(name string, tables []map[rune]string) (string, bool) {
	var b strings.Builder
	cyrillic := false
next:
	for _, r := range name {
		if r == '\'' || r == '’' || r == 'ʼ' {
			continue
		}
		for _, t := range tables {
			if s, ok := t[r]; ok {
				b.WriteString(s)
				cyrillic = true
				continue next
			}
		}
		b.WriteRune(r)
	}
	return b.String(), cyrillic
}
