#!/usr/bin/env python3
"""The benchmark's work done by pyoxigraph: loads a graph, then runs the gold SPARQL of questions.

    peer.py GRAPH.ttl [HOPS.jsonl...]

Prints a line a measurement: "load SECONDS", "resident MIB", and "hops NAME MICROSECONDS" for each file of questions that
have a "topic" and a "path" (the median). Needs pyoxigraph (pip install pyoxigraph).
"""
import json, statistics, sys, time

import pyoxigraph

FILM = {  # what a step of a path is in the film graph; ^ goes from object to subject
    ("movie", "director"): "directed_by", ("movie", "writer"): "written_by", ("movie", "actor"): "starred_actors",
    ("movie", "year"): "release_year", ("movie", "language"): "in_language", ("movie", "tags"): "has_tags",
    ("movie", "genre"): "has_genre", ("movie", "imdbrating"): "has_imdb_rating", ("movie", "imdbvotes"): "has_imdb_votes",
}
FOLD = {"tag": "tags", "imdb": "imdbrating"}


def resident():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def steps(path, namespace):
    if isinstance(path, list):
        return [f"<{namespace}{step}>" for step in path]
    nodes = [FOLD.get(node, node) for node in path.split("_to_")]
    found = []
    for a, b in zip(nodes, nodes[1:]):
        if (a, b) in FILM:
            found.append(f"<{namespace}{FILM[a, b]}>")
        else:
            found.append(f"^<{namespace}{FILM[b, a]}>")
    return found


def gold(item, namespace):
    topic = item["topic"].replace("\\", "\\\\").replace('"', '\\"')
    path = steps(item["path"], namespace)
    # What comes back to where it set out from is no answer: "films that share actors with X" are others.
    other = "FILTER(?answer != ?topic)" if len(path) > 1 and "movie" in item["path"] else ""
    return f"""PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?label WHERE {{ ?topic rdfs:label "{topic}" . ?topic {"/".join(path)} ?answer . {other} ?answer rdfs:label ?label }}"""


def main():
    graph, suites = sys.argv[1], sys.argv[2:]
    before = resident()
    store = pyoxigraph.Store()
    start = time.perf_counter()
    store.load(path=graph)
    print("load", time.perf_counter() - start)
    print("resident", resident() - before)
    predicates = {row["p"].value for row in store.query("SELECT DISTINCT ?p WHERE { ?s ?p ?o }")}
    namespace = next(p for p in sorted(predicates) if "rdf-schema" not in p).rsplit("#", 1)[0] + "#"
    for suite in suites:
        taken = []
        with open(suite, encoding="utf-8") as lines:
            for line in lines:
                try:
                    query = gold(json.loads(line), namespace)
                except KeyError:
                    continue
                start = time.perf_counter()
                for row in store.query(query):
                    row["label"].value
                taken.append(time.perf_counter() - start)
        if taken:
            name = "/".join(suite.removesuffix(".jsonl").split("/")[-2:])
            print("hops", name, 1e6 * statistics.median(taken))


if __name__ == "__main__":
    main()
