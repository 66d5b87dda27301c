#!/usr/bin/env python3
"""Checks the arrows between the rooms: each imports only what Package.swift gives it, and only from below.

SwiftPM does not: it accepts the import of whatever happens to be built.
"""
import json, pathlib, re, subprocess, sys

LEVELS = [["RDF", "Graph", "English"], ["Triples", "Queries"], ["Vocabulary"], ["Questions", "Answers", "Execution", "SPARQL", "Import"],
          ["Assistant"], ["Terminal"], ["lore"]]
FOUNDATION = {"Foundation", "FoundationEssentials", "FoundationNetworking"}

level = {room: height for height, rooms in enumerate(LEVELS) for room in rooms}
package = json.loads(subprocess.run(["swift", "package", "dump-package"], capture_output=True, text=True, check=True).stdout)
declared = {target["name"]: {next(iter(d.values()))[0] for d in target["dependencies"]} for target in package["targets"]}
wrong = []
for room, height in level.items():
    folder = pathlib.Path("Graph" if room == "Graph" else f"Sources/{room}")
    for file in sorted(folder.rglob("*.swift")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r"\s*(?:@\w+\s+)*(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)", line)
            if not found:
                continue
            name = found[1]
            if name in declared and name not in declared[room]:
                wrong.append(f"{file}:{number}: {room} imports {name}, which Package.swift does not give it")
            elif name in level and level[name] >= height:
                wrong.append(f"{file}:{number}: {room} imports {name}, which is not below it")
            elif name in FOUNDATION and room != "SPARQL":
                wrong.append(f"{file}:{number}: only SPARQL may import {name}: it doubles the time to start")
print("\n".join(wrong) or f"{len(level)} rooms import only from below")
sys.exit(1 if wrong else 0)
