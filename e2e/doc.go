// Package e2e runs the built program on the samples as its users do and looks
// at what it wrote with tools that share no code with it.
//
// The tests carry the build tag external, because they need pdftotext, mutool,
// qpdf, exiftool, unzip and soffice, and fail where one is missing. Those that
// also read the register's official schema carry the tag shared.
package e2e
