// Package report says to people what happened: sentences for reasons, the lines
// of a run, the JSON of detect. It never shows a value; it shows a path only to
// the user who typed it.
package report

import "inkoust/document"

// Advice is what to tell of a reason: what happened and what helps.
type Advice struct{ What, Do string }

// Explain returns the advice on a reason in a language ("cs"; all others get
// English).
func Explain(r document.Reason, lang string) Advice {
	table := english
	if lang == "cs" {
		table = czech
	}
	if a, ok := table[r]; ok {
		return a
	}
	return Advice{What: string(r)}
}

// Advise returns the advice on a parked file: that of the place where there is
// one of its own, else that of the reason.
func Advise(p *document.Parked, lang string) Advice {
	table := englishAt
	if lang == "cs" {
		table = czechAt
	}
	if a, ok := table[spot{p.Reason, p.Where}]; ok {
		return a
	}
	return Explain(p.Reason, lang)
}

// spot is a reason with the place that formats give it.
type spot struct {
	reason document.Reason
	where  string
}

var czechAt = map[spot]Advice{
	{document.ReasonEmpty, "carrier"}:          {"Soubor neobsahuje žádný dokument, jen podpis, doručenku nebo oznámení.", "Vložte jej spolu s dokumentem, ke kterému patří, nebo jej odložte."},
	{document.ReasonFeature, "winmail.dat"}:    {"E-mail má přílohy zabalené v souboru winmail.dat.", "Otevřete e-mail v Outlooku, přílohy uložte a vložte je do složky záznamu."},
	{document.ReasonFeature, "feature"}:        {"E-mail má přílohu zabalenou způsobem, který program nečte.", "Otevřete e-mail v poštovním programu, přílohu uložte a vložte ji do složky záznamu."},
	{document.ReasonCodec, "charset"}:          {"Text e-mailu je v neznámém kódování.", "Otevřete e-mail v poštovním programu a uložte jej jako prostý text nebo PDF."},
	{document.ReasonUnsupported, "image"}:      {"Soubor je obrázek; text v něm program nečte.", "Použijte původní elektronický dokument, nebo sken převeďte na PDF s textovou vrstvou (OCR)."},
	{document.ReasonUnsupported, "archive"}:    {"Soubor je archiv, který program nerozbaluje.", "Rozbalte archiv sami a vložte soubory do složky záznamu, nebo jej uložte jako ZIP."},
	{document.ReasonUnsupported, "message"}:    {"Soubor je zpráva Outlooku (MSG).", "V Outlooku ji uložte jako EML, nebo ji přetáhněte do poštovního programu, který EML ukládá."},
	{document.ReasonUnsupported, "doc"}:        {"Soubor je ve starším formátu Word (DOC).", "Nainstalujte LibreOffice (program pak soubor převede sám), nebo jej uložte jako DOCX: soffice --convert-to docx SOUBOR."},
	{document.ReasonUnsupported, "xls"}:        {"Soubor je ve starším formátu Excel (XLS).", "Nainstalujte LibreOffice (program pak soubor převede sám), nebo jej uložte jako XLSX: soffice --convert-to xlsx SOUBOR."},
	{document.ReasonUnsupported, "ppt"}:        {"Soubor je prezentace ve starším formátu (PPT).", "Uložte ji jako PDF s textovou vrstvou."},
	{document.ReasonDamaged, "doc"}:            {"Soubor ve starším formátu Word se nepodařilo převést.", "Otevřete jej v programu Word nebo LibreOffice a uložte jako DOCX."},
	{document.ReasonDamaged, "xls"}:            {"Soubor ve starším formátu Excel se nepodařilo převést.", "Otevřete jej v programu Excel nebo LibreOffice a uložte jako XLSX."},
	{document.ReasonMember, "unlisted"}:        {"Dokument obsahuje součást, kterou program nezná.", "Uložte jej znovu v programu, ve kterém vznikl; nebo nechte neznámé součásti odstranit (--unknown remove)."},
	{document.ReasonUnsupported, "old format"}: {"Soubor je ve starším formátu, který program nečte.", "Uložte jej jako DOCX, XLSX nebo PDF s textovou vrstvou."},
}

var englishAt = map[spot]Advice{
	{document.ReasonEmpty, "carrier"}:          {"the file holds no document, only a signature, a receipt or a notice", "put it beside the document that it belongs to, or leave it out"},
	{document.ReasonFeature, "winmail.dat"}:    {"the letter has its attachments in winmail.dat", "save the attachments from Outlook and put them into the record's folder"},
	{document.ReasonFeature, "feature"}:        {"the letter has an attachment in a coding that is not read", "save the attachment from a mail program and put it into the record's folder"},
	{document.ReasonCodec, "charset"}:          {"the text of the letter is in an unknown character set", "save it from a mail program as plain text or PDF"},
	{document.ReasonUnsupported, "image"}:      {"the file is a picture; text in it is not read", "use the original electronic document, or make a PDF with a text layer of the scan (ocrmypdf)"},
	{document.ReasonUnsupported, "archive"}:    {"the file is an archive of a kind that is not unpacked", "unpack it into the record's folder, or save it as ZIP"},
	{document.ReasonUnsupported, "message"}:    {"the file is a message of Outlook (MSG)", "save it as EML"},
	{document.ReasonUnsupported, "doc"}:        {"the file is in the old format of Word (DOC)", "install LibreOffice on this machine (inkoust converts the file then), or save it as DOCX: soffice --convert-to docx FILE"},
	{document.ReasonUnsupported, "xls"}:        {"the file is in the old format of Excel (XLS)", "install LibreOffice on this machine (inkoust converts the file then), or save it as XLSX: soffice --convert-to xlsx FILE"},
	{document.ReasonUnsupported, "ppt"}:        {"the file is a presentation in an old format (PPT)", "save it as PDF with a text layer"},
	{document.ReasonDamaged, "doc"}:            {"the file in the old format of Word could not be converted", "open it in Word or LibreOffice and save it as DOCX"},
	{document.ReasonDamaged, "xls"}:            {"the file in the old format of Excel could not be converted", "open it in Excel or LibreOffice and save it as XLSX"},
	{document.ReasonMember, "unlisted"}:        {"the document holds a part that the program does not know", "save it again in the program that made it, or have such parts removed (--unknown remove)"},
	{document.ReasonUnsupported, "old format"}: {"the file is in an old format that is not read", "save it as DOCX, XLSX or PDF with a text layer"},
}

var czech = map[document.Reason]Advice{
	document.ReasonEmpty:       {"Soubor je prázdný.", "Zkontrolujte, zda se soubor uložil celý, a vložte ho znovu."},
	document.ReasonUnsupported: {"Formát souboru program nečte (rozhoduje obsah, ne přípona).", "Uložte dokument jako DOCX, ODT, PDF s textovou vrstvou nebo prostý text."},
	document.ReasonEncrypted:   {"Soubor je chráněn heslem.", "Uložte jej bez hesla a vložte znovu; heslo programu nesdělujte."},
	document.ReasonDamaged:     {"Soubor je poškozený nebo neúplný.", "Otevřete jej v programu, ve kterém vznikl, uložte znovu a vložte opravenou kopii."},
	document.ReasonTooLarge:    {"Soubor je větší, než lze bezpečně zpracovat.", "Rozdělte jej na více souborů jednoho záznamu."},
	document.ReasonBomb:        {"Soubor se po rozbalení neúměrně zvětšuje.", "Ověřte původ souboru; běžný dokument takový není."},
	document.ReasonNoText:      {"Dokument (nebo jeho strana) nemá textovou vrstvu, je to jen obraz.", "Použijte původní elektronický dokument, nebo sken nejprve převeďte na text (OCR)."},
	document.ReasonUntrusted:   {"Text uložený v dokumentu neodpovídá tomu, co je vidět.", "Vytiskněte dokument do PDF znovu z původního programu, nebo použijte DOCX."},
	document.ReasonCodec:       {"Obraz v dokumentu má kódování, které nelze bezpečně upravit.", "Uložte dokument znovu bez tohoto obrazu, nebo jej převeďte do jiného formátu."},
	document.ReasonFeature:     {"Dokument používá vlastnost, kterou program neumí bezpečně odstranit.", "Uložte dokument znovu z původního programu jako prosté PDF nebo DOCX."},
	document.ReasonMember:      {"Dokument obsahuje neznámou součást.", "Uložte jej znovu jako DOCX bez maker a vložených objektů."},
	document.ReasonUnreadable:  {"Soubor nelze přečíst.", "Ověřte, že je dostupný a neotevřený v jiném programu."},
	document.ReasonPermission:  {"K souboru chybí oprávnění.", "Požádejte správce o právo ke čtení souboru."},
	document.ReasonCrashed:     {"Čtení souboru skončilo chybou.", "Uložte dokument znovu z původního programu; opakuje-li se to, předejte soubor správci."},
	document.ReasonTimeout:     {"Zpracování souboru trvalo příliš dlouho.", "Rozdělte dokument na menší části."},
	document.ReasonMemory:      {"Zpracování souboru potřebuje příliš mnoho paměti.", "Rozdělte dokument na menší části."},
	document.ReasonResidue:     {"Kontrola výstupu našla údaj, který měl být odstraněn, nebo chybějící text.", "Soubor nezveřejňujte. Uložte dokument znovu z původního programu a zkuste to znovu."},
	document.ReasonUnverified:  {"Výstup se nepodařilo celý zkontrolovat.", "Soubor nezveřejňujte. Uložte dokument znovu z původního programu a zkuste to znovu."},
	document.ReasonName:        {"Archiv obsahuje nebezpečné jméno souboru.", "Rozbalte archiv sami a vložte soubory do složky."},
	document.ReasonDetector:    {"Vnější detektor selhal nebo neodpověděl včas; co by našel, není známo.", "Požádejte správce, aby detektor spustil nebo opravil, a vložte soubor znovu."},
}

var english = map[document.Reason]Advice{
	document.ReasonEmpty:       {"the file is empty", "check that it was saved whole and drop it again"},
	document.ReasonUnsupported: {"the format is not supported (judged by content, not by extension)", "save the document as DOCX, ODT, PDF with a text layer or plain text"},
	document.ReasonEncrypted:   {"the file is protected by a password", "save it without a password"},
	document.ReasonDamaged:     {"the file is damaged or incomplete", "open it in the program that made it and save it again"},
	document.ReasonTooLarge:    {"the file is larger than can be processed safely", "split it into several files of one record"},
	document.ReasonBomb:        {"the file expands out of all proportion", "check where it comes from; no ordinary document does this"},
	document.ReasonNoText:      {"the document, or a page of it, has no text layer", "use the original electronic document, or run OCR on the scan first (ocrmypdf)"},
	document.ReasonUntrusted:   {"the text stored in the document is not what is seen", "print it to PDF again from the original program, or use the DOCX"},
	document.ReasonCodec:       {"an image has an encoding that cannot be rewritten safely", "save the document again without the image or convert the image"},
	document.ReasonFeature:     {"the document uses a feature that cannot be removed safely", "save it again as plain PDF or DOCX"},
	document.ReasonMember:      {"the document holds an unknown member", "save it again as DOCX without macros and embedded objects"},
	document.ReasonUnreadable:  {"the file cannot be read", "check that it is there and not open elsewhere"},
	document.ReasonPermission:  {"no permission to read the file", "ask the administrator for the right to read it"},
	document.ReasonCrashed:     {"reading the file ended in an error", "save the document again; if it happens again, hand the file to the administrator"},
	document.ReasonTimeout:     {"the file took too long", "split the document"},
	document.ReasonMemory:      {"the file needs too much memory", "split the document"},
	document.ReasonResidue:     {"the check of the output found a value that was to be removed, or text missing", "do not publish the file; save the document again and retry"},
	document.ReasonUnverified:  {"the output could not be checked whole", "do not publish the file; save the document again and retry"},
	document.ReasonName:        {"the archive has an unsafe file name", "unpack it yourself and use a folder"},
	document.ReasonDetector:    {"an external detector failed or did not answer in time: what it would find is not known", "start or mend the detector that --detectors names and run again"},
}
