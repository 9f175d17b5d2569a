package pdf

import (
	"strconv"
	"strings"
)

// usualNames and usualWords are the objects of names and operators that most
// files have by the thousand, made once.
var usualNames, usualWords = map[string]any{}, map[string]any{}

func init() {
	for w := range words {
		usualNames[string(w)] = w
	}
	for w := range tags {
		usualNames[string(w)] = w
	}
	for s := range strings.FieldsSeq(`S P K Pg A T R C E O ID Lang Alt MCID MCR OBJR Obj StructElem Contents Resources XObject FontFile2
		FontFile3 ObjStm XRef Scope RowSpan ColSpan Stm Attached BBox W H D F N Rect Dest`) {
		usualNames[s] = name(s)
	}
	for i := range 100 {
		for _, p := range []string{"F", "G", "X", "P", "Im", "T", "f"} {
			usualNames[p+strconv.Itoa(i)] = name(p + strconv.Itoa(i))
		}
	}
	for s := range strings.FieldsSeq(`b B b* B* BDC BI BMC BT BX c cm CS cs d Do DP EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q
		re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' " obj endobj n f ] >> endstream`) {
		usualWords[s] = keyword(s)
	}
}
