package main

import (
	"bytes"
	"encoding/base64"
	"mime"
	"mime/quotedprintable"
	"strings"
	"time"

	"inkoust/internal/envelope/envelopetest"
)

// dataMessage puts the text into a message of a data box, as it is saved.
func dataMessage(_ *tools, e entry, clean string) []byte {
	return envelopetest.Message{
		Sender: "ČISTÝ DŮM Žďár s.r.o.", SenderBox: "c1std4m", Recipient: "Město Vzorov", RecipientBox: "vz4rv7k", Subject: "Smlouva o poskytování úklidových služeb",
		Delivered: time.Date(2026, 4, 20, 7, 31, 0, 0, time.UTC),
		Files:     []envelopetest.File{{Name: "smlouva.txt", Media: "text/plain", Data: []byte(clean)}},
	}.ZFO()
}

// letter puts the text into an e-mail, with the way over the servers, the same
// text again as a rich one, and a signature.
func letter(_ *tools, e entry, clean string) []byte {
	var text bytes.Buffer
	w := quotedprintable.NewWriter(&text)
	_, _ = w.Write([]byte(clean)) // a buffer takes everything
	_ = w.Close()
	rich := base64.StdEncoding.EncodeToString([]byte("<html><body><pre>" + clean + "</pre></body></html>"))
	return []byte(strings.ReplaceAll(`Return-Path: <odchozi@posta.example>
Received: from [192.0.2.17] by posta.example; Wed, 11 Mar 2026 08:42:03 +0100
From: `+mime.QEncoding.Encode("utf-8", e.author)+` <`+e.address+`>
To: podatelna@mesto-vzorov.cz
Subject: `+mime.BEncoding.Encode("utf-8", "Podmínky pro pořízení kopií")+`
Date: Wed, 11 Mar 2026 08:42:03 +0100
Message-ID: <118@posta.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="cast"

--cast
Content-Type: multipart/alternative; boundary="podoba"

--podoba
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

`, "\n", "\r\n") + strings.ReplaceAll(strings.ReplaceAll(text.String(), "\r\n", "\n"), "\n", "\r\n") + strings.ReplaceAll(`
--podoba
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

`+rich+`
--podoba--
--cast
Content-Type: application/pkcs7-signature; name=smime.p7s
Content-Transfer-Encoding: base64

`+base64.StdEncoding.EncodeToString(envelopetest.CMS(nil))+`
--cast--
`, "\n", "\r\n"))
}
