package pdf

import "strings"

// surnames are a hundred of 2 to 20 letters, narrow and wide ones, in the letters
// that a font without an embedded program has.
var surnames = strings.Fields(`
Li Ba Ho Vu Xu Rys Vlk Kos Zak Fux Maly Bily Kral Wolf Mlik Novak Cerny Vesel Hajek Willi
Dvorak Prouza Kucera Mattli Zeleny Svoboda Prochaz Kolarik Illijev Havlova Novakova Cermakov
Benesova Willmann Dvorakova Kralikova Hrabalova Pospisila Illichova Zemanova Zelenkova Krejcarova
Hajkovska Vavrinova Kucerakova Maslowskaa Illingerov Svobodova Novotnaova Wimmerova Prochazkov
Kratochvil Zahradnika Hlinomazov Konecnyova Vondrackova Stejskalova Nejedlaova Matouskovaa Hruskovicov
Pospisilova Prochazkova Wohlmuthova Zahradnicka Brezinovaaa Jirmasekova Hlavackovaa Kubelikovaa
Kratochvila Skalickovaa Moravcikovaa Zahradnikova Bartosikovaa Kratochvilova Konstantinov Illimovicova
Wassermannova Schwarzmannov Hohenbergerova Konstantinovaa Rozsypalovaaaa Vrchotickovaaa Wiesengrundova
Zlatohlavkovaaa Podhrazskovaaaa Vysokomytskaaaa Schwarzenbergov Konstantinovicov Mlynarikovicovaa
Schwarzenbergova Wallensteinovaaa Illichmannovaaaa Konstantinovicova Zahradnickovicova
Wolkensteinerovaaa Iiiiiiiiiiiiiiiiii Konstantinopolskaa Mmmmmmmmmmmmmmmmmmm Wwwwwwwwwwwwwwwwwww
Konstantinopolskaaaa`)
