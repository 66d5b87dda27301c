#!/usr/bin/env python3
"""Insert or delete a word that counts in questions that lore answers: what it understood must change, or it must refuse.

    metamorphic.py --lore PATH --suites FOLDER [--questions N] [--seed N] [--floor PERCENT] [--show N]

Operators: not, only, three, both, a minus sign, per X; each is put into a question or taken out of it at a place of
seeded choice. Two replies mean the same where their SPARQL and their reading in words agree.

    "which factors affect project management?" + not -> "which factors do not affect ..." must not be read alike

Prints how many changed or were refused, by operator; exits with 1 below the floor (of all together).
"""
import argparse, collections, json, os, random, re, subprocess, sys

AUXILIARIES = set("is are was were do does did can could will would should must has have had may might".split())
NUMBERS = "two three four five six seven eight nine ten".split()
NEGATIONS = {"not"}
TABLES = {"doesn't": "does", "don't": "do", "isn't": "is", "aren't": "are", "didn't": "did", "wasn't": "was", "weren't": "were"}


def tokens(question):
    """The words of a question, each quoted name as one."""
    return re.findall(r'"[^"]*"\S*|\S+', question)


def bare(word):
    return re.sub(r"[^\w'-]", "", word).lower()


def insert(words, place, *new):
    return " ".join([*words[:place], *new, *words[place:]])


def gaps(words, after=None, before=None):
    """Places between words, after or before one of some words where there is such."""
    wanted = [i + 1 for i, w in enumerate(words[:-1]) if after and bare(w) in after]
    wanted += [i for i, w in enumerate(words) if i and before and bare(w) in before]
    return wanted or list(range(1, len(words)))


def mutations(question, choose):
    """(operator, changed question) for all that can be done to a question."""
    words = tokens(question)
    lower = [bare(w) for w in words]
    if len(words) < 3:
        return
    nouns = [i for i, w in enumerate(lower) if i and w.endswith("s") and len(w) > 3 and w not in AUXILIARIES]
    # A word that is there already says nothing new the second time.
    inserted = {"not": NEGATIONS | set(TABLES), "only": {"only"}, "three": set(NUMBERS), "both": {"both"}, "per X": {"per"}}
    absent = {name for name, same in inserted.items() if not same & set(lower)}
    if "not" in absent:
        yield "+ not", insert(words, choose.choice(gaps(words, after=AUXILIARIES)), "not")
    if "only" in absent:
        yield "+ only", insert(words, choose.choice(gaps(words, after=AUXILIARIES | {"of", "in", "which", "by"})), "only")
    if "three" in absent:
        yield "+ three", insert(words, choose.choice(nouns or gaps(words)), "three")
    if "both" in absent:
        yield "+ both", insert(words, choose.choice(gaps(words, after=AUXILIARIES | {"of", "in", "by", "which"})), "both")
    noun = choose.choice(["year", "country", "month", "state", "team", "phase", "film", "person"])
    end = re.sub(r"[?.!]+$", "", question)
    if "per X" in absent:
        yield "+ per X", f"{end} per {noun}" + question[len(end):]
    digits = [i for i, w in enumerate(words) if re.fullmatch(r"\d[\d,]*[?!]*", w)]
    if digits:
        place = choose.choice(digits)
        yield "+ minus sign", " ".join([*words[:place], "-" + words[place], *words[place + 1:]])
    for name, wanted in [("not", NEGATIONS), ("only", {"only"}), ("three", set(NUMBERS)), ("both", {"both"})]:
        places = [i for i, w in enumerate(lower) if w in wanted]
        if places:
            place = choose.choice(places)
            yield "- " + name, " ".join(words[:place] + words[place + 1:])
    shortened = [i for i, w in enumerate(lower) if w in TABLES]
    if shortened:
        place = choose.choice(shortened)
        yield "- not", " ".join([*words[:place], TABLES[lower[place]], *words[place + 1:]])
    signs = [i for i, w in enumerate(words) if re.fullmatch(r"-\d[\d.,]*[?.!]*", w)]
    if signs:
        yield "- minus sign", " ".join([w[1:] if i in signs else w for i, w in enumerate(words)])
    place = lower.index("per") if "per" in lower[:-1] else 0
    # "as per the text" is another word.
    if place and lower[place - 1] != "as":
        yield "- per X", " ".join(words[:place] + words[place + 2:])


def turns_of(line):
    if "turns" in line:
        return [turn["q"] for turn in line["turns"]]
    return [line["question"]]


def read(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


def suites(folder, vocabularies):
    """(name, graph options, conversations) of each suite."""
    yield "mission", None, [turns_of(line) for line in read(f"{folder}/mission/questions.jsonl")]
    for name, files in [("geoquery", ["questions"]), ("metaqa", ["1hop", "2hop", "3hop"]), ("pathquestion", ["2hop", "3hop"])]:
        graph = ["--graph", f"{folder}/{name}/graph.ttl", "--graph", f"{vocabularies}/{name}/vocabulary.ttl"]
        lines = [line for file in files for line in read(f"{folder}/{name}/{file}.jsonl")]
        yield name, graph, [turns_of(line) for line in lines]
    for file in ["management", "personas"]:
        yield "conversations", None, [turns_of(line) for line in read(f"{folder}/conversations/{file}.jsonl")]
    by_graph = collections.defaultdict(list)
    for line in read(f"{folder}/conversations/others.jsonl"):
        by_graph[line["graph"]].append(turns_of(line))
    for graph, conversations in sorted(by_graph.items()):
        yield "conversations", ["--graph", f"{folder}/conversations/{graph}.ttl"], conversations


def ask(lore, graph, conversations):
    """The reply to the last turn of each conversation."""
    if not conversations:
        return []
    text = "\n\n".join("\n".join(turns) for turns in conversations) + "\n"
    done = subprocess.run([lore, *(graph or []), "--format", "jsonl"], input=text, capture_output=True, text=True)
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    if len(replies) != sum(map(len, conversations)):
        sys.exit(f"{len(replies)} replies to {sum(map(len, conversations))} questions: {done.stderr[:300]}")
    last, place = [], -1
    for turns in conversations:
        place += len(turns)
        last.append(replies[place])
    return last


def meaning(reply):
    return (reply.get("sparql") or "", reply.get("reading") or "")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lore", required=True)
    arguments.add_argument("--suites", required=True)
    arguments.add_argument("--vocabularies", default="Tests/Suites")
    arguments.add_argument("--questions", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--floor", type=float, default=0)
    arguments.add_argument("--show", type=int, default=0)
    options = arguments.parse_args()
    if not os.path.isdir(options.suites):
        print(f"skipped: {options.suites} is not there")
        return
    choose = random.Random(options.seed)
    grouped = collections.defaultdict(list)
    for name, graph, conversations in suites(options.suites, options.vocabularies):
        for turns in conversations:
            if not all(turn.strip() and "\n" not in turn and turn[0] != "#" for turn in turns):
                continue
            for end in range(1, len(turns) + 1):
                grouped[name].append((graph, turns[:end]))
    share = -(-options.questions // len(grouped))
    counts, shown = collections.defaultdict(lambda: [0, 0]), collections.Counter()
    for name, cases in grouped.items():
        # Twice as many as needed, since some are not answered; those that hold an operator come first.
        choose.shuffle(cases)
        holding = NEGATIONS | set(NUMBERS) | {"only", "both", "per"}
        cases.sort(key=lambda case: not holding & {bare(w) for w in tokens(case[1][-1])})
        few = [c for c in cases if holding & {bare(w) for w in tokens(c[1][-1])}]
        cases = few[:share // 2] + [c for c in cases[len(few):]][:3 * share]
        by_graph = collections.defaultdict(list)
        for graph, turns in cases:
            by_graph[tuple(graph or ())].append(turns)
        answered = []
        for graph, conversations in by_graph.items():
            for turns, reply in zip(conversations, ask(options.lore, list(graph), conversations)):
                if reply["status"] == "answered" and (reply.get("sparql") or reply.get("reading")):
                    answered.append((graph, turns, reply))
        answered = answered if name == "conversations" else answered[:share]
        choose.shuffle(answered)
        changed = collections.defaultdict(list)
        for graph, turns, reply in answered[:share]:
            for operator, question in mutations(turns[-1], choose):
                changed[graph].append((operator, turns, question, reply))
        for graph, mutants in changed.items():
            replies = ask(options.lore, list(graph), [turns[:-1] + [question] for _, turns, question, _ in mutants])
            for (operator, turns, question, before), after in zip(mutants, replies):
                is_same = after["status"] != "unknown" and meaning(after) == meaning(before)
                counts[operator][0] += 1
                counts[operator][1] += not is_same
                if is_same and shown[operator] < options.show:
                    shown[operator] += 1
                    print(f"  {operator}: {turns[-1]} | {question} | {before.get('reading')}")
    everything = [sum(c[0] for c in counts.values()), sum(c[1] for c in counts.values())]
    for operator, (asked, differing) in sorted(counts.items()):
        print(f"{operator:14} {differing}/{asked} changed or refused, {100 * differing / asked:.1f}%")
    percent = 100 * everything[1] / max(1, everything[0])
    print(f"{'all':14} {everything[1]}/{everything[0]} changed or refused, {percent:.1f}%")
    if percent < options.floor:
        sys.exit(f"floor: {options.floor}%")


main()
