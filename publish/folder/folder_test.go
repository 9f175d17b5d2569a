package folder_test

import (
	"testing"

	"inkoust/publish"
	"inkoust/publish/folder"
)

func TestFolderTakesEverything(t *testing.T) {
	target := folder.Target{Name: "ru-152fz"}
	p := &publish.Publication{Lang: "ru", Target: target, Files: []publish.File{{Name: "dogovor.docx", Disposition: publish.Publish}},
		Metadata: &publish.Metadata{Subject: "Поставка мебели", Parties: []publish.Party{{Name: "ООО «Образец»"}}}}
	if target.Profile() != "ru-152fz" || target.Operation(p) != "" || p.Problems() != nil {
		t.Error("a folder has a message or refuses")
	}
	got := map[string]bool{}
	for _, s := range target.Form(p).Sections {
		for _, f := range s.Fields {
			got[f.Label+"="+f.Value] = true
		}
	}
	for _, want := range []string{"Предмет договора=Поставка мебели", "Название=ООО «Образец»", "Файл=dogovor.docx", "Номер договора="} {
		if !got[want] {
			t.Errorf("%s is not in %v", want, got)
		}
	}
}
