package pl_test

import (
	"testing"

	"inkoust/detectors/detectortest"
	"inkoust/detectors/pl"
)

func TestDetectors(t *testing.T) { detectortest.Run(t, pl.All()) }
