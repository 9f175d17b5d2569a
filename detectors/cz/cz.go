// Package cz finds the identifiers of Czech public and business life. Start with
// rodnecislo.go, the smallest whole example of a detector.
package cz

import "inkoust/detectors"

// All returns the detectors of this package.
func All() []detectors.Detector {
	return []detectors.Detector{
		RodneCislo, VariableSymbol, ICO, DIC, DICOld, Account, AccountTorn, AccountBare,
		IDCard, IDCardLetters, Passport, ResidencePermit, DrivingLicence, Plate, PlateOld, PlateChosen, PlateSpecial,
		Insured, PersonalNumber, ProfessionalNumber, Licence, BirthCertificate, SocialBenefit, Loan, DataBox, DataBoxHeaded,
	}
}

// score levels: how sure a detector is, by what it relies on.
const (
	certain  = 0.99 // label and check digit
	labelled = 0.9  // label alone, or a check digit in a shape of its own
	likely   = 0.75 // check digit without label
	doubtful = 0.45 // asked
)
