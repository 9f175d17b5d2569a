package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

// fakeDetector is an office's program for the scripts: it answers one JSON
// object a line with the places of the word quux, or fails as its argument says.
func fakeDetector() {
	in := bufio.NewReader(os.Stdin)
	for {
		raw, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		switch os.Args[1] {
		case "crash":
			fmt.Fprintf(os.Stderr, "%s", raw)
			os.Exit(1)
		case "hang":
			time.Sleep(time.Hour)
		case "junk":
			fmt.Printf("%s", raw)
			continue
		}
		var q struct {
			ID   int    `json:"id"`
			Text string `json:"text"`
		}
		if json.Unmarshal(raw, &q) != nil {
			os.Exit(2)
		}
		found := ""
		if i := strings.Index(q.Text, "quux"); i >= 0 {
			start := utf8.RuneCountInString(q.Text[:i])
			found = fmt.Sprintf(`{"start":%d,"end":%d,"entity_type":"P","score":0.9}`, start, start+4)
		}
		fmt.Printf(`{"id":%d,"results":[%s]}`+"\n", q.ID, found)
	}
}
