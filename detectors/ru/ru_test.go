package ru_test

import (
	"testing"

	"inkoust/detectors/detectortest"
	"inkoust/detectors/ru"
)

func TestDetectors(t *testing.T) { detectortest.Run(t, ru.All()) }
