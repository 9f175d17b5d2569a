package ru

import "inkoust/detectors"

// Registry finds numbers of advocates, appraisers and the like.
var Registry = &detectors.Labelled{
	ID:      "ru.professional",
	Type:    detectors.OtherID,
	Summary: "Number of an advocate or another professional in a register",
	Source:  "act 63-ФЗ of 31 May 2002, article 14",
	Labels:  []string{"рег. №", "рег. номер", "реестровый номер", "регистрационный номер", "удостоверение №", "удостоверение", "табельный номер", "таб. №", "номер зачётной книжки", "личный номер", "полис ОМС", "полис ОМС №", "лицензия №"},
	With:    []string{"адвокат", "нотариус", "оценщик", "адвоката", "удостоверение", "табельныи", "таб", "зачетнои", "личныи", "арбитражныи", "полис", "аудитор"},
	Min:     3, Max: 20, Score: labelled,
	Yes: []string{"(адвокат, рег. № [[16/7204]]), контора", "табельный номер [[12345]]"},
	No:  []detectors.Trap{{Name: "request", Text: "Номер обращения 5806-0417-21"}},
}

// Researcher finds identifiers of authors.
var Researcher = &detectors.Labelled{
	ID:      "ru.researcher",
	Type:    detectors.OtherID,
	Summary: "Identifier of a researcher (ORCID, SPIN)",
	Source:  "ISO 27729",
	Labels:  []string{"ORCID", "ORCID iD", "SPIN", "SPIN-код", "ResearcherID", "Author ID", "Scopus ID"},
	Min:     6, Max: 20, Score: 0.95,
	Yes: []string{"ORCID [[0000-0002-1694-233X]], SPIN [[6308-5174]];"},
	No:  []detectors.Trap{{Name: "no label", Text: "код 6308-5174"}},
}

// VehiclePapers finds the certificate of registration of a vehicle, which leads to
// its owner.
var VehiclePapers = &detectors.Pattern{
	ID:      "ru.vehicle-papers",
	Type:    detectors.OtherID,
	Summary: "Russian certificate of registration or passport of a vehicle, after its label",
	Source:  "government decree 1764 of 21 December 2019",
	Digits:  []int{10},
	Labels:  []string{"СТС", "СТС №", "ПТС", "свидетельство о регистрации ТС", "свидетельство о регистрации", "свидетельства о регистрации ТС", "свид. о рег. ТС", "паспорт ТС"},
	Check: func(m *detectors.Match) float64 {
		if !m.Labelled() || !m.Is("4 6", "2 2 6", "10") {
			return 0
		}
		return 0.97
	},
	Yes: []string{"в/у 54 18 118411, СТС [[9920 641833]],", "свидетельство о регистрации ТС [[99 20 641833]]"},
	No:  []detectors.Trap{{Name: "registration of a firm", Text: "свидетельство о государственной регистрации 9920 641833"}},
}

// Policy finds numbers of compulsory health insurance.
var Policy = &detectors.Pattern{
	ID:      "ru.health-policy",
	Type:    detectors.OtherID,
	Summary: "Number of a Russian health insurance policy, after its label",
	Source:  "act 326-ФЗ of 29 November 2010, article 45",
	Digits:  []int{16},
	Labels:  []string{"полис ОМС", "полиса ОМС", "полис ОМС №", "полис", "полиса", "полисом", "ОМС", "ЕНП", "полис обязательного медицинского страхования", "полиса обязательного медицинского страхования", "медицинского страхования", "медицинский полис"},
	Check: func(m *detectors.Match) float64 {
		if !m.NearLabel() || !m.Is("16", "4 4 4 4", "8 8", "6 10") {
			return 0
		}
		return 0.95
	},
	Yes: []string{"полис ОМС [[1648 2204 1718 0412]]", "полис № [[1648220417180412]]"},
	No:  []detectors.Trap{{Name: "card", Text: "карта 1648 2204 1718 0412"}},
}
