package pdf

// moreGlyphNames continues glyphNames: the rest of the Adobe Glyph List for Latin,
// Greek, Cyrillic, Hebrew letters, marks, arrows, mathematics and boxes. Small
// capitals, old style, superior and inferior figures, to which the list gives
// private characters, stand here for what is read: the letter or the digit.
const moreGlyphNames = `
visiblespace 20 exclamsmall 21 dollarinferior 24 dollaroldstyle 24 dollarsuperior 24 ampersandsmall 26 commaaccent 2C commainferior 2C commasuperior 2C
hypheninferior 2D hyphensuperior 2D periodinferior 2E periodsuperior 2E zerooldstyle 30 onefitted 31 oneoldstyle 31 twooldstyle 32 threeoldstyle 33
fouroldstyle 34 fiveoldstyle 35 sixoldstyle 36 sevenoldstyle 37 eightoldstyle 38 nineoldstyle 39 questionsmall 3F Asmall 41 Bsmall 42 Csmall 43 Dsmall 44
Esmall 45 Fsmall 46 Gsmall 47 Hsmall 48 Ismall 49 Jsmall 4A Ksmall 4B Lsmall 4C Msmall 4D Nsmall 4E Osmall 4F Psmall 50 Qsmall 51 Rsmall 52 Ssmall 53
Tsmall 54 Usmall 55 Vsmall 56 Wsmall 57 Xsmall 58 Ysmall 59 Zsmall 5A Grave 60 Gravesmall 60 asuperior 61 bsuperior 62 dsuperior 64 esuperior 65
isuperior 69 lsuperior 6C msuperior 6D osuperior 6F rsuperior 72 ssuperior 73 tsuperior 74 verticalbar 7C exclamdownsmall A1 centinferior A2
centoldstyle A2 centsuperior A2 Dieresis A8 Dieresissmall A8 copyrightsans A9 copyrightserif A9 registersans AE registerserif AE Macron AF Macronsmall AF
Acute B4 Acutesmall B4 Cedillasmall B8 questiondownsmall BF Agravesmall C0 Aacutesmall C1 Acircumflexsmall C2 Atildesmall C3 Adieresissmall C4
Aringsmall C5 AEsmall C6 Ccedillasmall C7 Egravesmall C8 Eacutesmall C9 Ecircumflexsmall CA Edieresissmall CB Igravesmall CC Iacutesmall CD
Icircumflexsmall CE Idieresissmall CF Ethsmall D0 Ntildesmall D1 Ogravesmall D2 Oacutesmall D3 Ocircumflexsmall D4 Otildesmall D5 Odieresissmall D6
Oslashsmall D8 Ugravesmall D9 Uacutesmall DA Ucircumflexsmall DB Udieresissmall DC Yacutesmall DD Thornsmall DE Ldotaccent 13F ldotaccent 140
Lslashsmall 141 quoterightn 149 Ng 14A ng 14B Odblacute 150 odblacute 151 OEsmall 152 Scaronsmall 160 Udblacute 170 udblacute 171 Ydieresissmall 178
Zcaronsmall 17D slong 17F bstroke 180 Bhook 181 Btopbar 182 btopbar 183 Tonesix 184 tonesix 185 Oopen 186 Chook 187 chook 188 Dafrican 189 Dhook 18A
Dtopbar 18B dtopbar 18C deltaturned 18D Ereversed 18E Schwa 18F Eopen 190 Fhook 191 Ghook 193 Gammaafrican 194 hv 195 Iotaafrican 196 Istroke 197 Khook 198
khook 199 lbar 19A lambdastroke 19B Mturned 19C Nhookleft 19D nlegrightlong 19E Ocenteredtilde 19F Ohorn 1A0 ohorn 1A1 Oi 1A2 oi 1A3 Phook 1A4 phook 1A5
yr 1A6 Tonetwo 1A7 tonetwo 1A8 Esh 1A9 eshreversedloop 1AA tpalatalhook 1AB Thook 1AC thook 1AD Tretroflexhook 1AE Uhorn 1AF uhorn 1B0 Upsilonafrican 1B1
Vhook 1B2 Yhook 1B3 yhook 1B4 Zstroke 1B5 zstroke 1B6 Ezh 1B7 Ezhreversed 1B8 ezhreversed 1B9 ezhtail 1BA twostroke 1BB Tonefive 1BC tonefive 1BD
glottalinvertedstroke 1BE wynn 1BF clickdental 1C0 clicklateral 1C1 clickalveolar 1C2 clickretroflex 1C3 DZcaron 1C4 Dzcaron 1C5 dzcaron 1C6 LJ 1C7 Lj 1C8
lj 1C9 NJ 1CA Nj 1CB nj 1CC Udieresismacron 1D5 udieresismacron 1D6 Udieresisacute 1D7 udieresisacute 1D8 Udieresiscaron 1D9 udieresiscaron 1DA
Udieresisgrave 1DB udieresisgrave 1DC eturned 1DD Adieresismacron 1DE adieresismacron 1DF Adotmacron 1E0 adotmacron 1E1 AEmacron 1E2 aemacron 1E3
Gstroke 1E4 gstroke 1E5 Oogonekmacron 1EC oogonekmacron 1ED Ezhcaron 1EE ezhcaron 1EF DZ 1F1 Dz 1F2 dz 1F3 Aringacute 1FA aringacute 1FB AEacute 1FC
aeacute 1FD Oslashacute 1FE Ostrokeacute 1FE oslashacute 1FF ostrokeacute 1FF Adblgrave 200 adblgrave 201 Ainvertedbreve 202 ainvertedbreve 203
Edblgrave 204 edblgrave 205 Einvertedbreve 206 einvertedbreve 207 Idblgrave 208 idblgrave 209 Iinvertedbreve 20A iinvertedbreve 20B Odblgrave 20C
odblgrave 20D Oinvertedbreve 20E oinvertedbreve 20F Rdblgrave 210 rdblgrave 211 Rinvertedbreve 212 rinvertedbreve 213 Udblgrave 214 udblgrave 215
Uinvertedbreve 216 uinvertedbreve 217 dotlessj 237 aturned 250 ascript 251 ascriptturned 252 bhook 253 oopen 254 ccurl 255 dtail 256 dhook 257
ereversed 258 schwa 259 schwahook 25A eopen 25B eopenreversed 25C eopenreversedhook 25D eopenreversedclosed 25E jdotlessstroke 25F ghook 260 gscript 261
gammalatinsmall 263 ramshorn 264 hturned 265 hhook 266 henghook 267 istroke 268 iotalatin 269 lmiddletilde 26B lbelt 26C lhookretroflex 26D lezh 26E
mturned 26F mlonglegturned 270 mhook 271 nhookleft 272 nhookretroflex 273 obarred 275 omegalatinclosed 277 philatin 278 rturned 279 rlonglegturned 27A
rhookturned 27B rlongleg 27C rhook 27D rfishhook 27E rfishhookreversed 27F Rsmallinverted 281 shook 282 esh 283 dotlessjstrokehook 284 eshsquatreversed 285
eshcurl 286 tturned 287 tretroflexhook 288 ubar 289 upsilonlatin 28A vhook 28B vturned 28C wturned 28D yturned 28E zretroflexhook 290 zcurl 291 ezh 292
ezhcurl 293 glottalstop 294 glottalstopreversed 295 glottalstopinverted 296 cstretched 297 bilabialclick 298 eopenclosed 29A Gsmallhook 29B
jcrossedtail 29D kturned 29E qhook 2A0 glottalstopstroke 2A1 glottalstopstrokereversed 2A2 dzaltone 2A3 dezh 2A4 dzcurl 2A5 ts 2A6 tesh 2A7 tccurl 2A8
hsuperior 2B0 hhooksuperior 2B1 jsuperior 2B2 rturnedsuperior 2B4 rhookturnedsuperior 2B5 Rsmallinvertedsuperior 2B6 wsuperior 2B7 ysuperior 2B8
primemod 2B9 dblprimemod 2BA commaturnedmod 2BB afii57929 2BC apostrophemod 2BC afii64937 2BD commareversedmod 2BD ringhalfright 2BE ringhalfleft 2BF
glottalstopmod 2C0 glottalstopreversedmod 2C1 arrowheadleftmod 2C2 arrowheadrightmod 2C3 arrowheadupmod 2C4 arrowheaddownmod 2C5 Circumflexsmall 2C6
Caron 2C7 Caronsmall 2C7 verticallinemod 2C8 firsttonechinese 2C9 secondtonechinese 2CA fourthtonechinese 2CB verticallinelowmod 2CC macronlowmod 2CD
gravelowmod 2CE acutelowmod 2CF colontriangularmod 2D0 colontriangularhalfmod 2D1 ringhalfrightcentered 2D2 ringhalfleftcentered 2D3 uptackmod 2D4
downtackmod 2D5 plusmod 2D6 minusmod 2D7 Brevesmall 2D8 Dotaccentsmall 2D9 Ringsmall 2DA Ogoneksmall 2DB Tildesmall 2DC ilde 2DC Hungarumlaut 2DD
Hungarumlautsmall 2DD rhotichookmod 2DE gammasuperior 2E0 xsuperior 2E3 glottalstopreversedsuperior 2E4 tonebarextrahighmod 2E5 tonebarhighmod 2E6
tonebarmidmod 2E7 tonebarlowmod 2E8 tonebarextralowmod 2E9 gravecmb 300 gravecomb 300 acutecmb 301 acutecomb 301 circumflexcmb 302 tildecmb 303
tildecomb 303 macroncmb 304 overlinecmb 305 brevecmb 306 dotaccentcmb 307 dieresiscmb 308 hookabovecomb 309 hookcmb 309 ringcmb 30A hungarumlautcmb 30B
caroncmb 30C verticallineabovecmb 30D dblverticallineabovecmb 30E dblgravecmb 30F candrabinducmb 310 breveinvertedcmb 311 commaturnedabovecmb 312
commaabovecmb 313 commareversedabovecmb 314 commaaboverightcmb 315 gravebelowcmb 316 acutebelowcmb 317 lefttackbelowcmb 318 righttackbelowcmb 319
leftangleabovecmb 31A horncmb 31B ringhalfleftbelowcmb 31C uptackbelowcmb 31D downtackbelowcmb 31E plusbelowcmb 31F minusbelowcmb 320
hookpalatalizedbelowcmb 321 hookretroflexbelowcmb 322 dotbelowcmb 323 dotbelowcomb 323 dieresisbelowcmb 324 ringbelowcmb 325 cedillacmb 327 ogonekcmb 328
verticallinebelowcmb 329 bridgebelowcmb 32A dblarchinvertedbelowcmb 32B caronbelowcmb 32C circumflexbelowcmb 32D brevebelowcmb 32E
breveinvertedbelowcmb 32F tildebelowcmb 330 macronbelowcmb 331 lowlinecmb 332 dbllowlinecmb 333 tildeoverlaycmb 334 strokeshortoverlaycmb 335
strokelongoverlaycmb 336 solidusshortoverlaycmb 337 soliduslongoverlaycmb 338 ringhalfrightbelowcmb 339 bridgeinvertedbelowcmb 33A squarebelowcmb 33B
seagullbelowcmb 33C xabovecmb 33D tildeverticalcmb 33E dbloverlinecmb 33F gravetonecmb 340 acutetonecmb 341 perispomenigreekcmb 342 koroniscmb 343
dialytikatonoscmb 344 ypogegrammenigreekcmb 345 tildedoublecmb 360 breveinverteddoublecmb 361 numeralsigngreek 374 numeralsignlowergreek 375
ypogegrammeni 37A questiongreek 37E tonos 384 dialytikatonos 385 dieresistonos 385 Alphatonos 386 anoteleia 387 Epsilontonos 388 Etatonos 389 Iotatonos 38A
Omicrontonos 38C Upsilontonos 38E Omegatonos 38F iotadieresistonos 390 Deltagreek 394 Omegagreek 3A9 Iotadieresis 3AA Upsilondieresis 3AB alphatonos 3AC
epsilontonos 3AD etatonos 3AE iotatonos 3AF upsilondieresistonos 3B0 mugreek 3BC sigmafinal 3C2 iotadieresis 3CA upsilondieresis 3CB omicrontonos 3CC
upsilontonos 3CD omegatonos 3CE betasymbolgreek 3D0 theta1 3D1 thetasymbolgreek 3D1 Upsilon1 3D2 Upsilonhooksymbol 3D2 Upsilonacutehooksymbolgreek 3D3
Upsilondieresishooksymbolgreek 3D4 phi1 3D5 phisymbolgreek 3D5 omega1 3D6 pisymbolgreek 3D6 Stigmagreek 3DA Digammagreek 3DC Koppagreek 3DE Sampigreek 3E0
Sheicoptic 3E2 sheicoptic 3E3 Feicoptic 3E4 feicoptic 3E5 Kheicoptic 3E6 kheicoptic 3E7 Horicoptic 3E8 horicoptic 3E9 Gangiacoptic 3EA gangiacoptic 3EB
Shimacoptic 3EC shimacoptic 3ED Deicoptic 3EE deicoptic 3EF kappasymbolgreek 3F0 rhosymbolgreek 3F1 sigmalunatesymbolgreek 3F2 yotgreek 3F3 Iocyrillic 401
Djecyrillic 402 Gjecyrillic 403 Ecyrillic 404 Dzecyrillic 405 Icyrillic 406 Yicyrillic 407 Jecyrillic 408 Ljecyrillic 409 Njecyrillic 40A Tshecyrillic 40B
Kjecyrillic 40C Ushortcyrillic 40E Dzhecyrillic 40F Acyrillic 410 Becyrillic 411 Vecyrillic 412 Gecyrillic 413 Decyrillic 414 Iecyrillic 415
Zhecyrillic 416 Zecyrillic 417 Iicyrillic 418 Iishortcyrillic 419 Kacyrillic 41A Elcyrillic 41B Emcyrillic 41C Encyrillic 41D Ocyrillic 41E Pecyrillic 41F
Ercyrillic 420 Escyrillic 421 Tecyrillic 422 Ucyrillic 423 Efcyrillic 424 Khacyrillic 425 Tsecyrillic 426 Checyrillic 427 Shacyrillic 428 Shchacyrillic 429
Hardsigncyrillic 42A Yericyrillic 42B Softsigncyrillic 42C Ereversedcyrillic 42D IUcyrillic 42E IAcyrillic 42F acyrillic 430 becyrillic 431 vecyrillic 432
gecyrillic 433 decyrillic 434 iecyrillic 435 zhecyrillic 436 zecyrillic 437 iicyrillic 438 iishortcyrillic 439 kacyrillic 43A elcyrillic 43B emcyrillic 43C
encyrillic 43D ocyrillic 43E pecyrillic 43F ercyrillic 440 escyrillic 441 tecyrillic 442 ucyrillic 443 efcyrillic 444 khacyrillic 445 tsecyrillic 446
checyrillic 447 shacyrillic 448 shchacyrillic 449 hardsigncyrillic 44A yericyrillic 44B softsigncyrillic 44C ereversedcyrillic 44D iucyrillic 44E
iacyrillic 44F iocyrillic 451 djecyrillic 452 gjecyrillic 453 ecyrillic 454 dzecyrillic 455 icyrillic 456 yicyrillic 457 jecyrillic 458 ljecyrillic 459
njecyrillic 45A tshecyrillic 45B kjecyrillic 45C ushortcyrillic 45E dzhecyrillic 45F Omegacyrillic 460 omegacyrillic 461 Yatcyrillic 462 afii10146 462
afii10194 463 yatcyrillic 463 Eiotifiedcyrillic 464 eiotifiedcyrillic 465 Yuslittlecyrillic 466 yuslittlecyrillic 467 Yuslittleiotifiedcyrillic 468
yuslittleiotifiedcyrillic 469 Yusbigcyrillic 46A yusbigcyrillic 46B Yusbigiotifiedcyrillic 46C yusbigiotifiedcyrillic 46D Ksicyrillic 46E ksicyrillic 46F
Psicyrillic 470 psicyrillic 471 Fitacyrillic 472 afii10147 472 afii10195 473 fitacyrillic 473 Izhitsacyrillic 474 afii10148 474 afii10196 475
izhitsacyrillic 475 Izhitsadblgravecyrillic 476 izhitsadblgravecyrillic 477 Ukcyrillic 478 ukcyrillic 479 Omegaroundcyrillic 47A omegaroundcyrillic 47B
Omegatitlocyrillic 47C omegatitlocyrillic 47D Otcyrillic 47E otcyrillic 47F Koppacyrillic 480 koppacyrillic 481 thousandcyrillic 482 titlocyrilliccmb 483
palatalizationcyrilliccmb 484 dasiapneumatacyrilliccmb 485 psilipneumatacyrilliccmb 486 Gheupturncyrillic 490 gheupturncyrillic 491 Ghestrokecyrillic 492
ghestrokecyrillic 493 Ghemiddlehookcyrillic 494 ghemiddlehookcyrillic 495 Zhedescendercyrillic 496 zhedescendercyrillic 497 Zedescendercyrillic 498
zedescendercyrillic 499 Kadescendercyrillic 49A kadescendercyrillic 49B Kaverticalstrokecyrillic 49C kaverticalstrokecyrillic 49D Kastrokecyrillic 49E
kastrokecyrillic 49F Kabashkircyrillic 4A0 kabashkircyrillic 4A1 Endescendercyrillic 4A2 endescendercyrillic 4A3 Enghecyrillic 4A4 enghecyrillic 4A5
Pemiddlehookcyrillic 4A6 pemiddlehookcyrillic 4A7 Haabkhasiancyrillic 4A8 haabkhasiancyrillic 4A9 Esdescendercyrillic 4AA esdescendercyrillic 4AB
Tedescendercyrillic 4AC tedescendercyrillic 4AD Ustraightcyrillic 4AE ustraightcyrillic 4AF Ustraightstrokecyrillic 4B0 ustraightstrokecyrillic 4B1
Hadescendercyrillic 4B2 hadescendercyrillic 4B3 Tetsecyrillic 4B4 tetsecyrillic 4B5 Chedescendercyrillic 4B6 chedescendercyrillic 4B7
Cheverticalstrokecyrillic 4B8 cheverticalstrokecyrillic 4B9 Shhacyrillic 4BA shhacyrillic 4BB Cheabkhasiancyrillic 4BC cheabkhasiancyrillic 4BD
Chedescenderabkhasiancyrillic 4BE chedescenderabkhasiancyrillic 4BF palochkacyrillic 4C0 Zhebrevecyrillic 4C1 zhebrevecyrillic 4C2 Kahookcyrillic 4C3
kahookcyrillic 4C4 Enhookcyrillic 4C7 enhookcyrillic 4C8 Chekhakassiancyrillic 4CB chekhakassiancyrillic 4CC Abrevecyrillic 4D0 abrevecyrillic 4D1
Adieresiscyrillic 4D2 adieresiscyrillic 4D3 Aiecyrillic 4D4 aiecyrillic 4D5 Iebrevecyrillic 4D6 iebrevecyrillic 4D7 Schwacyrillic 4D8 afii10846 4D9
schwacyrillic 4D9 Schwadieresiscyrillic 4DA schwadieresiscyrillic 4DB Zhedieresiscyrillic 4DC zhedieresiscyrillic 4DD Zedieresiscyrillic 4DE
zedieresiscyrillic 4DF Dzeabkhasiancyrillic 4E0 dzeabkhasiancyrillic 4E1 Imacroncyrillic 4E2 imacroncyrillic 4E3 Idieresiscyrillic 4E4
idieresiscyrillic 4E5 Odieresiscyrillic 4E6 odieresiscyrillic 4E7 Obarredcyrillic 4E8 obarredcyrillic 4E9 Obarreddieresiscyrillic 4EA
obarreddieresiscyrillic 4EB Umacroncyrillic 4EE umacroncyrillic 4EF Udieresiscyrillic 4F0 udieresiscyrillic 4F1 Uhungarumlautcyrillic 4F2
uhungarumlautcyrillic 4F3 Chedieresiscyrillic 4F4 chedieresiscyrillic 4F5 Yerudieresiscyrillic 4F8 yerudieresiscyrillic 4F9 afii57664 5D0 afii57665 5D1
afii57666 5D2 afii57667 5D3 afii57668 5D4 afii57669 5D5 afii57670 5D6 afii57671 5D7 afii57672 5D8 afii57673 5D9 afii57674 5DA afii57675 5DB afii57676 5DC
afii57677 5DD afii57678 5DE afii57679 5DF afii57680 5E0 afii57681 5E1 afii57682 5E2 afii57683 5E3 afii57684 5E4 afii57685 5E5 afii57686 5E6 afii57687 5E7
afii57688 5E8 afii57689 5E9 afii57690 5EA Wgrave 1E80 wgrave 1E81 Wacute 1E82 wacute 1E83 Wdieresis 1E84 wdieresis 1E85 Germandbls 1E9E Ygrave 1EF2
ygrave 1EF3 enspace 2002 zerowidthspace 200B afii61664 200C zerowidthnonjoiner 200C afii301 200D afii299 200E afii300 200F hyphentwo 2010 figuredash 2012
threequartersemdash 2014 afii00208 2015 dblverticalbar 2016 dbllowline 2017 underscoredbl 2017 quoteleftreversed 201B onedotenleader 2024
twodotenleader 2025 twodotleader 2025 afii61573 202C afii61574 202D afii61575 202E primereversed 2035 referencemark 203B exclamdbl 203C overline 203E
radicalex 203E asterism 2042 zerosuperior 2070 foursuperior 2074 fivesuperior 2075 sixsuperior 2076 sevensuperior 2077 eightsuperior 2078 ninesuperior 2079
plussuperior 207A equalsuperior 207C parenleftsuperior 207D parenrightsuperior 207E nsuperior 207F zeroinferior 2080 oneinferior 2081 twoinferior 2082
threeinferior 2083 fourinferior 2084 fiveinferior 2085 sixinferior 2086 seveninferior 2087 eightinferior 2088 nineinferior 2089 parenleftinferior 208D
parenrightinferior 208E colonmonetary 20A1 colonsign 20A1 cruzeiro 20A2 franc 20A3 afii08941 20A4 lira 20A4 peseta 20A7 rupiah 20A8 won 20A9 afii57636 20AA
newsheqelsign 20AA sheqel 20AA sheqelhebrew 20AA dong 20AB centigrade 2103 afii61248 2105 careof 2105 fahrenheit 2109 Ifraktur 2111 afii61289 2113
lsquare 2113 weierstrass 2118 Rfraktur 211C prescription 211E telephone 2121 trademarksans 2122 trademarkserif 2122 angstrom 212B aleph 2135 onethird 2153
twothirds 2154 oneeighth 215B threeeighths 215C fiveeighths 215D seveneighths 215E Oneroman 2160 Tworoman 2161 Threeroman 2162 Fourroman 2163
Fiveroman 2164 Sixroman 2165 Sevenroman 2166 Eightroman 2167 Nineroman 2168 Tenroman 2169 Elevenroman 216A Twelveroman 216B oneroman 2170 tworoman 2171
threeroman 2172 fourroman 2173 fiveroman 2174 sixroman 2175 sevenroman 2176 eightroman 2177 nineroman 2178 tenroman 2179 elevenroman 217A twelveroman 217B
arrowboth 2194 arrowupdn 2195 arrowupleft 2196 arrowupright 2197 arrowdownright 2198 arrowdownleft 2199 arrowupdnbse 21A8 arrowupdownbase 21A8
carriagereturn 21B5 harpoonleftbarbup 21BC harpoonrightbarbup 21C0 arrowrightoverleft 21C4 arrowupleftofdown 21C5 arrowleftoverright 21C6
arrowleftdblstroke 21CD arrowrightdblstroke 21CF arrowdblleft 21D0 arrowleftdbl 21D0 arrowdblup 21D1 arrowdblright 21D2 dblarrowright 21D2
arrowdbldown 21D3 arrowdblboth 21D4 dblarrowleft 21D4 pageup 21DE pagedown 21DF arrowdashleft 21E0 arrowdashup 21E1 arrowdashright 21E2 arrowdashdown 21E3
arrowtableft 21E4 arrowtabright 21E5 arrowleftwhite 21E6 arrowupwhite 21E7 arrowrightwhite 21E8 arrowdownwhite 21E9 capslock 21EA forall 2200
universal 2200 existential 2203 thereexists 2203 emptyset 2205 increment 2206 gradient 2207 nabla 2207 element 2208 notelement 2209 notelementof 2209
suchthat 220B notcontains 220C minusplus 2213 divisionslash 2215 asteriskmath 2217 bulletoperator 2219 proportional 221D orthogonal 221F rightangle 221F
angle 2220 divides 2223 parallel 2225 notparallel 2226 logicaland 2227 logicalor 2228 intersection 2229 union 222A dblintegral 222C contourintegral 222E
therefore 2234 because 2235 ratio 2236 proportion 2237 similar 223C tildeoperator 223C reversedtilde 223D asymptoticallyequal 2243 approximatelyequal 2245
congruent 2245 allequal 224C approaches 2250 geometricallyequal 2251 approxequalorimage 2252 imageorapproximatelyequal 2253 equivalence 2261
notidentical 2262 lessoverequal 2266 greateroverequal 2267 muchless 226A muchgreater 226B notless 226E notgreater 226F notlessnorequal 2270
notgreaternorequal 2271 lessorequivalent 2272 greaterorequivalent 2273 lessorgreater 2276 greaterorless 2277 notgreaternorless 2279 precedes 227A
succeeds 227B notprecedes 2280 notsucceeds 2281 propersubset 2282 subset 2282 propersuperset 2283 superset 2283 notsubset 2284 notsuperset 2285
reflexsubset 2286 subsetorequal 2286 reflexsuperset 2287 supersetorequal 2287 subsetnotequal 228A supersetnotequal 228B circleplus 2295 pluscircle 2295
minuscircle 2296 circlemultiply 2297 timescircle 2297 circleot 2299 tackleft 22A3 tackdown 22A4 perpendicular 22A5 righttriangle 22BF dotmath 22C5
curlyor 22CE curlyand 22CF lessequalorgreater 22DA greaterequalorless 22DB ellipsisvertical 22EE house 2302 control 2303 projective 2305
logicalnotreversed 2310 revlogicalnot 2310 arc 2312 propellor 2318 integraltop 2320 integraltp 2320 integralbottom 2321 integralbt 2321 option 2325
deleteright 2326 clear 2327 angleleft 2329 angleright 232A deleteleft 232B parenlefttp 239B parenleftex 239C parenleftbt 239D parenrighttp 239E
parenrightex 239F parenrightbt 23A0 bracketlefttp 23A1 bracketleftex 23A2 bracketleftbt 23A3 bracketrighttp 23A4 bracketrightex 23A5 bracketrightbt 23A6
bracelefttp 23A7 braceleftmid 23A8 braceleftbt 23A9 braceex 23AA bracerighttp 23AB bracerightmid 23AC bracerightbt 23AD integralex 23AE arrowhorizex 23AF
arrowvertex 23D0 SF100000 2500 SF110000 2502 SF010000 250C SF030000 2510 SF020000 2514 SF040000 2518 SF080000 251C SF090000 2524 SF060000 252C
SF070000 2534 SF050000 253C SF430000 2550 SF240000 2551 SF510000 2552 SF520000 2553 SF390000 2554 SF220000 2555 SF210000 2556 SF250000 2557 SF500000 2558
SF490000 2559 SF380000 255A SF280000 255B SF270000 255C SF260000 255D SF360000 255E SF370000 255F SF420000 2560 SF190000 2561 SF200000 2562 SF230000 2563
SF470000 2564 SF480000 2565 SF410000 2566 SF450000 2567 SF460000 2568 SF400000 2569 SF540000 256A SF530000 256B SF440000 256C upblock 2580 dnblock 2584
block 2588 lfblock 258C rtblock 2590 ltshade 2591 shadelight 2591 shade 2592 shademedium 2592 dkshade 2593 shadedark 2593 blacksquare 25A0 whitesquare 25A1
squarewhitewithsmallblack 25A3 squarehorizontalfill 25A4 squareverticalfill 25A5 squareorthogonalcrosshatchfill 25A6 squareupperlefttolowerrightfill 25A7
squareupperrighttolowerleftfill 25A8 squarediagonalcrosshatchfill 25A9 H18543 25AA blacksmallsquare 25AA H18551 25AB whitesmallsquare 25AB
blackrectangle 25AC filledrect 25AC blackuppointingtriangle 25B2 triagup 25B2 whiteuppointingtriangle 25B3 blackuppointingsmalltriangle 25B4
whiteuppointingsmalltriangle 25B5 blackrightpointingtriangle 25B6 whiterightpointingtriangle 25B7 whiterightpointingsmalltriangle 25B9
blackrightpointingpointer 25BA triagrt 25BA blackdownpointingtriangle 25BC triagdn 25BC whitedownpointingtriangle 25BD whitedownpointingsmalltriangle 25BF
blackleftpointingtriangle 25C0 whiteleftpointingtriangle 25C1 whiteleftpointingsmalltriangle 25C3 blackleftpointingpointer 25C4 triaglf 25C4
blackdiamond 25C6 whitediamond 25C7 whitediamondcontainingblacksmalldiamond 25C8 fisheye 25C9 circle 25CB whitecircle 25CB dottedcircle 25CC bullseye 25CE
H18533 25CF blackcircle 25CF circlewithlefthalfblack 25D0 circlewithrighthalfblack 25D1 bulletinverse 25D8 invbullet 25D8 invcircle 25D9
whitecircleinverse 25D9 blacklowerrighttriangle 25E2 blacklowerlefttriangle 25E3 blackupperlefttriangle 25E4 blackupperrighttriangle 25E5 openbullet 25E6
whitebullet 25E6 largecircle 25EF blackstar 2605 whitestar 2606 telephoneblack 260E whitetelephone 260F pointingindexleftwhite 261C
pointingindexupwhite 261D pointingindexrightwhite 261E pointingindexdownwhite 261F yinyang 262F smileface 263A whitesmilingface 263A blacksmilingface 263B
invsmileface 263B compass 263C sun 263C female 2640 venus 2640 earth 2641 male 2642 mars 2642 spade 2660 spadesuitblack 2660 heartsuitwhite 2661
diamondsuitwhite 2662 club 2663 clubsuitblack 2663 spadesuitwhite 2664 heart 2665 heartsuitblack 2665 diamond 2666 clubsuitwhite 2667 hotsprings 2668
quarternote 2669 musicalnote 266A eighthnotebeamed 266B musicalnotedbl 266B beamedsixteenthnotes 266C musicflatsign 266D musicsharpsign 266F
onecircleinversesansserif 278A twocircleinversesansserif 278B threecircleinversesansserif 278C fourcircleinversesansserif 278D
fivecircleinversesansserif 278E sixcircleinversesansserif 278F sevencircleinversesansserif 2790 eightcircleinversesansserif 2791
ninecircleinversesansserif 2792 arrowrightheavy 279E longst FB05 st FB06
`
