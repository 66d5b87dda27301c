#!/usr/bin/env python3
"""Writes a made-up graph of books as N-Triples, the same one for the same number of triples.

    generate.py 5000000 > books.nt

Each book has a class, a label, an author, a publisher, a year, pages and up to three subjects; authors and publishers have a
class, a label and a city. Questions that it answers: "who wrote Book 1200?", "how many books did Author 7 write?",
"which books by Author 7 are about Subject 3?", "what is the longest book by Author 7?".
"""

import sys

BASE = "http://example.org/books/"
VOCAB = BASE + "vocab#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
ALSO = "http://www.w3.org/2004/02/skos/core#altLabel"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
INTEGER = "http://www.w3.org/2001/XMLSchema#integer"


def iri(kind, number):
    return f"<{BASE}{kind}/{number}>"


def words():
    """The vocabulary: what classes and properties are called."""
    for name in ("Book", "Author", "Publisher", "City", "Subject"):
        yield f'<{VOCAB}{name}> <{TYPE}> <{RDFS}Class> .\n<{VOCAB}{name}> <{RDFS}label> "{name.lower()}" .'
    for name, label in (("author", "author"), ("publisher", "publisher"), ("city", "city"), ("year", "year"),
                        ("pages", "number of pages"), ("subject", "subject")):
        yield f'<{VOCAB}{name}> <{RDFS}label> "{label}" .'
    for name, label in (("author", "written by"), ("publisher", "published by"), ("subject", "about")):
        yield f'<{VOCAB}{name}> <{ALSO}> "{label}" .'


def thing(kind, number, *facts):
    node = iri(kind, number)
    yield f"{node} <{TYPE}> <{VOCAB}{kind.capitalize()}> ."
    yield f'{node} <{RDFS}label> "{kind.capitalize()} {number}" .'
    for name, value in facts:
        yield f"{node} <{VOCAB}{name}> {value} ."


def number(value):
    return f'"{value}"^^<{INTEGER}>'


def graph(books):
    for city in range(500):
        yield from thing("city", city)
    for subject in range(1000):
        yield from thing("subject", subject)
    for publisher in range(2000):
        yield from thing("publisher", publisher, ("city", iri("city", publisher % 500)))
    for author in range(books // 5 + 1):
        yield from thing("author", author, ("city", iri("city", author * 7 % 500)))
    for book in range(books):
        mixed = book * 2654435761 % (1 << 32)
        yield from thing(
            "book", book,
            ("author", iri("author", mixed % (books // 5 + 1))),
            ("publisher", iri("publisher", mixed // 7 % 2000)),
            ("year", number(1900 + mixed // 11 % 125)),
            ("pages", number(60 + mixed // 13 % 900)),
            *(("subject", iri("subject", (mixed // 17 + 331 * n) % 1000)) for n in range(1 + book % 3)),
        )


def main():
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    left = int(sys.argv[1])
    # A book is 8 triples on average, and a fifth of an author is 0.6.
    lines = "\n".join(words()).split("\n")
    sys.stdout.write("\n".join(lines) + "\n")
    left -= len(lines)
    for line in graph(max(1, left * 10 // 86)):
        if left == 0:
            break
        sys.stdout.write(line + "\n")
        left -= 1


if __name__ == "__main__":
    main()
