package cz_test

import (
	"testing"

	"inkoust/detectors/cz"
	"inkoust/detectors/detectortest"
)

func TestDetectors(t *testing.T) { detectortest.Run(t, cz.All()) }
