#!/usr/bin/env python3
"""The W3C's RDF 1.1 test suites, read by lore: good files are read, bad ones refused, and what is read is compared.

    w3c.py --lore PROGRAM --floor 826 FOLDER...     each FOLDER has a manifest.ttl

A test passes where `lore graph --graph FILE --format nquads` succeeds (positive), fails with a sentence (negative), or
writes the same graph as the test's result, but for the names of blank nodes (evaluation).
"""
import argparse, collections, pathlib, re, subprocess, sys

TERM = re.compile(r'\s*(<[^>]*>|_:[^\s<>"]+|"(?:[^"\\]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?|\.)')
STRING = "^^<http://www.w3.org/2001/XMLSchema#string>"
ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}


def plain(term, base):
    """A term with its escapes undone, so that terms written differently compare equal."""
    term = re.sub(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)",
                  lambda m: chr(int(m[1][1:], 16)) if m[1][0] in "uU" and len(m[1]) > 1 else ESCAPES.get(m[1], m[1]), term)
    if term.startswith('"'):
        if term.endswith(STRING):
            term = term[:-len(STRING)]
        tag = re.search(r'"@([A-Za-z0-9-]+)$', term)
        return term[:tag.start(1)] + tag[1].lower() if tag else term
    return term.replace(base[0], base[1], 1) if term.startswith("<" + base[0]) else term


def quads(text, base):
    found = set()
    for line in text.split("\n"):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        terms, position = [], 0
        while True:
            match = TERM.match(line, position)
            if not match:
                raise ValueError("not N-Quads: " + line)
            if match[1] == ".":
                break
            terms.append(plain(match[1], base))
            position = match.end()
        found.add(tuple(terms))
    return found


def signatures(graph, rounds=4):
    """A number for each blank node that hangs on what surrounds it only."""
    mark = {term: 0 for quad in graph for term in quad if term.startswith("_:")}
    for _ in range(rounds):
        around = collections.defaultdict(list)
        for quad in graph:
            for place, term in enumerate(quad):
                if term in mark:
                    around[term].append((place, tuple(("", mark[t]) if t in mark and t != term else (t == term, t if t not in mark else "")
                                                      for t in quad)))
        mark = {term: hash(str(sorted(map(str, around[term])))) for term in mark}
    return mark


def same(a, b):
    """Whether two graphs differ only in the names of blank nodes."""
    if len(a) != len(b):
        return False
    marks, others = signatures(a), signatures(b)
    if sorted(marks.values()) != sorted(others.values()):
        return False
    choices = {node: [other for other in others if others[other] == marks[node]] for node in marks}
    nodes = sorted(marks, key=lambda node: len(choices[node]))

    def extend(index, names):
        if index == len(nodes):
            return {tuple(names.get(t, t) for t in quad) for quad in a} == b
        for other in choices[nodes[index]]:
            if other not in names.values() and extend(index + 1, {**names, nodes[index]: other}):
                return True
        return False
    return extend(0, {})


def tests(folder):
    text = (folder / "manifest.ttl").read_text(encoding="utf-8")
    for block in re.finditer(r"^<#[^>]+>\s+(?:rdf:type|a)\s+rdft:(\w+)(.*?)(?=^<#|\Z)", text, re.M | re.S):
        action = re.search(r"mf:action\s+<([^>]+)>", block[2])
        result = re.search(r"mf:result\s+<([^>]+)>", block[2])
        if action:
            yield block[1], folder / action[1], folder / result[1] if result else None


BASE = "https://w3c.github.io/rdf-tests/rdf/rdf11/"


def passes(kind, action, result, folder, program):
    run = subprocess.run([program, "graph", "--graph", str(action), "--format", "nquads"], capture_output=True, timeout=60)
    if run.returncode not in (0, 3):
        return f"ended with {run.returncode}"
    if "Negative" in kind and "Eval" not in kind:
        return None if run.returncode == 3 and run.stderr else "accepted"
    text = run.stdout.decode("utf-8")
    if run.returncode and "empty" not in run.stderr.decode("utf-8", "replace"):
        return run.stderr.decode("utf-8", "replace").strip()
    if result is None:
        return None
    base = (folder.resolve().as_uri() + "/", BASE + folder.name + "/")
    wanted = quads(result.read_text(encoding="utf-8"), base)
    return None if same(quads(text, base), wanted) else "another graph"


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--lore", required=True)
    options.add_argument("--floor", type=int, default=0)
    options.add_argument("folders", nargs="+", type=pathlib.Path)
    options = options.parse_args()
    all_right = 0
    for folder in options.folders:
        right = total = 0
        for kind, action, result in tests(folder):
            total += 1
            fault = passes(kind, action, result, folder, options.lore)
            right += fault is None
            if fault:
                print(f"  {folder.name}/{action.relative_to(folder)}: {fault.replace(str(folder.resolve()) + '/', '')}")
        all_right += right
        print(f"{folder.name}: {right} of {total}")
    print(f"all: {all_right} (at least {options.floor})")
    sys.exit(all_right < options.floor)


main()
