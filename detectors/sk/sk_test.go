package sk_test

import (
	"testing"

	"inkoust/detectors/detectortest"
	"inkoust/detectors/sk"
)

func TestDetectors(t *testing.T) { detectortest.Run(t, sk.All()) }
