package publish_test

import (
	"testing"
	"time"

	"inkoust/publish"
)

func overviewRows() []publish.OverviewRow {
	return []publish.OverviewRow{
		{Source: "Kvido Ostrožný.pdf", Record: "zaznam-001", State: publish.ToSend, Profile: "cz-registr-smluv", Start: day(2026, 4, 1), Hint: "odeslat"},
		{Source: "odpoved", Record: "odpoved", State: publish.ToReview, Profile: "cz-foi", Start: day(2026, 3, 27), Questions: 2, Hint: "odpovědět na otázky"},
		{Source: "stara.docx", Record: "stara", State: publish.Parked, Profile: "cz-registr-smluv", Start: day(2026, 2, 20), Hint: "bez textové vrstvy"},
		{Source: "bez-data.docx", Record: "bez-data", State: publish.ToSend, Profile: "cz-registr-smluv"},
		{Source: "hotova.docx", Record: "hotova", State: publish.Published, Profile: "cz-registr-smluv", Start: day(2026, 1, 5)},
		{Source: "zmluva.docx", Record: "zmluva", State: publish.ToSend, Profile: "sk-zverejnenie", Start: day(2026, 4, 5)},
	}
}

func TestDeadlines(t *testing.T) {
	for _, c := range []struct {
		name           string
		row            publish.OverviewRow
		deadline, void time.Time
	}{
		{"contract", publish.OverviewRow{Profile: "cz-registr-smluv", Start: day(2026, 3, 12)}, day(2026, 4, 11), day(2026, 6, 12)},
		{"end of a short month", publish.OverviewRow{Profile: "cz-registr-smluv", Start: day(2026, 11, 30)}, day(2026, 12, 30), day(2027, 2, 28)},
		{"leap year", publish.OverviewRow{Profile: "cz-registr-smluv", Start: day(2027, 11, 30)}, day(2027, 12, 30), day(2028, 2, 29)},
		{"over new year", publish.OverviewRow{Profile: "cz-registr-smluv", Start: day(2026, 12, 31)}, day(2027, 1, 30), day(2027, 3, 31)},
		{"answer", publish.OverviewRow{Profile: "cz-foi", Start: day(2026, 3, 27)}, day(2026, 4, 11), time.Time{}},
		{"unknown day", publish.OverviewRow{Profile: "cz-registr-smluv"}, time.Time{}, time.Time{}},
		{"other profile", publish.OverviewRow{Profile: "sk-zverejnenie", Start: day(2026, 3, 27)}, time.Time{}, time.Time{}},
	} {
		if got := c.row.Deadline(); !got.Equal(c.deadline) {
			t.Errorf("%s: deadline: got %v, want %v", c.name, got, c.deadline)
		}
		if got := c.row.Void(); !got.Equal(c.void) {
			t.Errorf("%s: void: got %v, want %v", c.name, got, c.void)
		}
	}
}
