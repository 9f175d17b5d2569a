//go:build race

package isolate

// raceDetector is on: its shadow memory counts as data and would exhaust any
// limit, so that only the process's own watch guards memory.
const raceDetector = true
