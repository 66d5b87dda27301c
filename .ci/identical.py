#!/usr/bin/env python3
"""Ask the same conversations in other ways: the replies must be the same, byte for byte.

    identical.py --lore PATH [--corpus FOLDER] [--conversations N] [--seed N]

Ways: again, in another order, on two cores, with doubled spaces, with soft hyphens inside words.
A reply repeats its question as it was typed; all else is compared.

    "what affects  ser\u00advice management?" is answered as "what affects service management?"
"""
import argparse, json, pathlib, random, re, subprocess, sys


def ask(lore, conversations, *options):
    """The replies to each conversation, each without its question."""
    text = "\n\n".join("\n".join(turns) for turns in conversations) + "\n"
    done = subprocess.run([lore, "--format", "jsonl", *options], input=text, capture_output=True, text=True)
    lines = done.stdout.splitlines()
    if len(lines) != sum(map(len, conversations)):
        sys.exit(f"{len(lines)} replies to {sum(map(len, conversations))} questions: {done.stderr[:300]}")
    replies, place = [], 0
    for turns in conversations:
        replies.append([])
        for line in lines[place:place + len(turns)]:
            reply = json.loads(line)
            del reply["question"]
            replies[-1].append(json.dumps(reply, sort_keys=True))
        place += len(turns)
    return replies


def doubled(turn, _):
    return turn.replace(" ", "  ")


def hyphenated(turn, choose):
    """A soft hyphen after the third letter of some long words."""
    return re.sub(r"[A-Za-z]{6,}", lambda word: word[0][:3] + "\u00ad" + word[0][3:] if choose.random() < 0.5 else word[0], turn)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--lore", required=True)
    arguments.add_argument("--corpus", default="Tests/Corpus")
    arguments.add_argument("--conversations", type=int, default=400)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    choose = random.Random(options.seed)
    conversations = []
    for path in sorted(pathlib.Path(options.corpus).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            conversation = json.loads(line)
            turns = [" ".join(turn["q"].split()) for turn in conversation["turns"]]
            if conversation.get("graph") in ("management", None) and all(turn and turn[0] != "#" for turn in turns):
                conversations.append(turns)
    choose.shuffle(conversations)
    conversations = conversations[:options.conversations]
    first = ask(options.lore, conversations)
    order = list(range(len(conversations)))
    choose.shuffle(order)
    shuffled = ask(options.lore, [conversations[place] for place in order])
    back = [None] * len(order)
    for place, reply in zip(order, shuffled):
        back[place] = reply
    changed = {name: [[change(turn, choose) for turn in turns] for turns in conversations]
               for name, change in [("doubled spaces", doubled), ("soft hyphens", hyphenated)]}
    ways = {"again": ask(options.lore, conversations), "shuffled": back,
            "two jobs": ask(options.lore, conversations, "--jobs", "2")}
    ways |= {name: ask(options.lore, turns) for name, turns in changed.items()}
    failed = False
    for name, replies in ways.items():
        differing = [(turns, one, two) for turns, one, two in zip(conversations, first, replies) if one != two]
        print(f"{name:15} {len(first) - len(differing)}/{len(first)} conversations answered the same")
        for turns, one, two in differing[:3]:
            place = next(i for i in range(len(turns)) if one[i] != two[i])
            print(f"    {turns[place]}\n      {one[place][:300]}\n      {two[place][:300]}")
        failed |= bool(differing)
    sys.exit(failed)


main()
