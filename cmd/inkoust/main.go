// Command inkoust anonymises documents of public bodies and makes them ready to
// be published. See inkoust --help.
package main

import (
	"maps"
	"os"

	"inkoust/document/all"
	"inkoust/document/remote"
	"inkoust/internal/isolate"
	"inkoust/selftest"
	verifyall "inkoust/verify/all"
	verifyremote "inkoust/verify/remote"
)

func main() {
	isolate.Main(services())
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// services are what children of this program can do.
func services() map[string]isolate.Handler {
	all := map[string]isolate.Handler{
		remote.Service:       remote.Handler(all.Formats()),
		verifyremote.Service: verifyremote.Handler(verifyall.Verify, verifyall.Search),
	}
	maps.Copy(all, selftest.Services())
	return all
}
