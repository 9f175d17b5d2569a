package detectors_test

import (
	"context"
	"fmt"

	"inkoust/detectors"
	"inkoust/detectors/cz"
	"inkoust/document"
)

func ExampleRegistry_Detect() {
	registry := detectors.Registry(cz.All())
	part := &document.Part{ID: "body", Text: "Jana Vzorná, r. č. 850101/1002, IČO 60070561"}
	found, err := registry.Detect(context.Background(), part)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range found {
		fmt.Println(f.Type, f.Kind, f.Start, f.End, f.Why)
	}
	// Output:
	// BIRTH_NUMBER cz.rodne-cislo 21 32 [label check digit]
	// COMPANY_ID cz.ico 39 47 [label check digit]
}
