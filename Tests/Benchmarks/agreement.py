#!/usr/bin/env python3
"""Runs the SPARQL of each answered question by another engine on the same files, and compares the answers.

    agreement.py --lore .build/release/lore --graph FILE [--graph FILE...] QUESTIONS.jsonl...
    agreement.py ... --endpoint URL     asks a server that has the files loaded, rather than pyoxigraph
    agreement.py ... --endpoint URL --words FILE
                                        lore asks there too, with FILE beside it: what it answers must be what it answers from
                                        the files, and the SPARQL is what it wrote for that engine

Questions are a JSON object a line: "question", or "turns" of "q" that are one conversation. Exit status 0 when all agree.
Each difference is printed with its SPARQL. Needs pyoxigraph (pip install pyoxigraph) where no endpoint is named.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request


def conversations(path):
    with open(path, encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            item = json.loads(line)
            yield [turn["q"] for turn in item["turns"]] if "turns" in item else [item["question"]]


def replies(lore, graphs, talks, endpoint=None):
    """The reply to each question, in order; a blank line parts conversations."""
    text = "\n\n".join("\n".join(" ".join(q.split()) for q in talk) for talk in talks) + "\n"
    command = [lore, "--format", "jsonl"] + [word for graph in graphs for word in ("--graph", graph)]
    if endpoint:
        command += ["--refresh", "--endpoint", endpoint]
    run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    for line in run.stdout.splitlines():
        yield json.loads(line)


def files(graphs):
    """The files, and the Turtle files in the folders."""
    for graph in graphs:
        if os.path.isdir(graph):
            yield from sorted(os.path.join(graph, name) for name in os.listdir(graph) if name.endswith(".ttl"))
        else:
            yield graph


class Local:
    """pyoxigraph on the files."""

    def __init__(self, graphs):
        import pyoxigraph

        self.engine = pyoxigraph
        self.store = pyoxigraph.Store()
        for graph in files(graphs):
            self.store.load(path=graph, base_iri="file://" + os.path.abspath(graph))

    def ask(self, sparql):
        result = self.store.query(sparql)
        if isinstance(result, self.engine.QueryBoolean):
            return {"boolean": bool(result)}
        names = [variable.value for variable in result.variables]
        return {"rows": [{n: row[n].value for n in names if row[n] is not None} for row in result]}


class Remote:
    """A SPARQL server."""

    def __init__(self, address):
        self.address = address

    def ask(self, sparql):
        request = urllib.request.Request(
            self.address,
            data=urllib.parse.urlencode({"query": sparql}).encode(),
            headers={"Accept": "application/sparql-results+json"},
        )
        with urllib.request.urlopen(request, timeout=60) as response:
            result = json.load(response)
        if "boolean" in result:
            return {"boolean": result["boolean"]}
        rows = result["results"]["bindings"]
        return {"rows": [{n: cell["value"] for n, cell in row.items()} for row in rows]}


def canonical(text):
    """Numbers by value: engines write 120.0 as 120."""
    try:
        number = float(text)
        return "%.9g" % number if math.isfinite(number) else text
    except ValueError:
        return text


def matches(reply, result):
    answers = {canonical(answer) for answer in reply["answers"]}
    if "boolean" in result:
        return answers == {"yes" if result["boolean"] else "no"}
    # A thing may have several labels, and be told by any of them; each thing must be told, and nothing else.
    things = {}
    for row in result["rows"]:
        if "answer" in row:
            names = things.setdefault(row["answer"], {canonical(row["answer"])})
            names.add(canonical(row.get("label", row["answer"])))
    named = set().union(*things.values()) if things else set()
    return answers <= named and all(names & answers for names in things.values())


def same(reply, other):
    return reply["status"] == other["status"] and set(map(canonical, reply["answers"])) == set(map(canonical, other["answers"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lore", default=".build/release/lore")
    parser.add_argument("--graph", action="append", default=[])
    parser.add_argument("--endpoint")
    parser.add_argument("--words", action="append", default=[])
    parser.add_argument("--sample", type=int, default=0, help="only every so-many-th conversation")
    parser.add_argument("--show", type=int, default=5, help="how many differences to print in full")
    parser.add_argument("questions", nargs="+")
    options = parser.parse_args()
    engine = Remote(options.endpoint) if options.endpoint else Local(options.graph)
    failed = False
    for path in options.questions:
        talks = list(conversations(path))
        if options.sample:
            talks = talks[:: options.sample]
        asked = answered = differing = 0
        seconds = 0.0
        here = list(replies(options.lore, options.graph, talks))
        there = list(replies(options.lore, options.words, talks, options.endpoint)) if options.words else here
        for reply, other in zip(here, there, strict=True):
            asked += 1
            if not same(reply, other):
                differing += 1
                if differing <= options.show:
                    print(f"{path}: {reply['question']}\n  on the file: {reply['status']} {reply['answers'][:9]} ({reply.get('reading')})\n"
                          f"  there: {other['status']} {other['answers'][:9]} ({other.get('reading')})\n  {other['text'][:300]}")
                continue
            reply = other
            if reply["status"] != "answered" or not reply.get("sparql"):
                continue
            answered += 1
            start = time.perf_counter()
            try:
                result = engine.ask(reply["sparql"])
                agrees = matches(reply, result)
            except Exception as error:
                result, agrees = str(error), False
            seconds += time.perf_counter() - start
            if not agrees:
                differing += 1
                if differing <= options.show:
                    print(f"{path}: {reply['question']}\n  lore: {reply['answers']}\n  engine: {str(result)[:500]}")
                    print(reply["sparql"])
        failed |= differing > 0 or answered == 0
        print(f"{path}: {asked} asked, {answered} answered with SPARQL, {differing} differ, "
              f"{1000 * seconds / max(answered, 1):.2f} ms a query")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
