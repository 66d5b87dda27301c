#!/usr/bin/env python3
"""judge.py FOLDER-OF-score.py > judge.jsonl: made-up turns and replies with the verdicts of score.py."""
import json, random, sys

sys.path.insert(0, sys.argv[1])
import score

random.seed(5)
words = ['planning', 'set scope', 'risks', 'Planning and Designing', 'Café', 'the 2nd moon', 'closing', 'yes', 'no', 'none',
         'x_1', 'O\'Neill', 'provide value', '50%', 'naïve – a', 'Ärzte', 'H₂O', '½ day', 'A.B.', 'İzmir', 'suppliers', '東京', 'cafe\u0301']
numbers = ['0', '3', '3.0', '1,200', '1200', '1,2000', '3.14159', '3.142', '3.1416', '-10', '+7', '1e3', '1000', '1_000', '.5', '0.5', '5.',
           'inf', 'Infinity', 'nan', '0x10', '16', '٣', '12345678', '12345679', '1e999', '10 000', '1.2.3', '2026-01-05', '4²', '1,234,567', '1234567']
any_ = lambda: random.choice(words if random.random() < .6 else numbers)
some = lambda most, least=0: [any_() for _ in range(random.randint(least, most))]
maybe = lambda p: random.random() < p

def shuffled(l):
    l = list(l)
    if maybe(.5): random.shuffle(l)
    if maybe(.2) and l: l[random.randrange(len(l))] = any_()
    if maybe(.15): l.append(any_())
    if maybe(.1) and l: l.pop()
    if maybe(.2): l = [x.upper() for x in l]
    return l

def reply(gold, rows=None):
    r = {'status': random.choice(['answered'] * 6 + ['none', 'unknown'])}
    r['answers'] = shuffled(gold)
    if rows is not None and maybe(.8): r['rows'] = [shuffled(x) if maybe(.2) else x for x in (random.sample(rows, len(rows)) if maybe(.5) else rows)]
    if maybe(.7): r['text'] = 'The answer: ' + ', '.join(shuffled(gold)) + '.'
    return r

def make():
    how = random.randrange(3)
    if how == 0:
        kind = random.choice(['single', 'list', 'list', 'yesno', 'count', 'compare', 'define', 'unknown', 'smalltalk', 'presupposition'])
        gold = some(3, 1)
        if kind == 'yesno': gold = [random.choice(['yes', 'no', 'yes|right', 'no|not '])]
        if kind == 'count': gold = [random.choice(['3', '0', '12', '1200'])] if maybe(.8) else some(2, 2)
        if kind == 'list' and maybe(.15): gold = ['none|no |not ']
        elif kind in ('single', 'list', 'compare', 'define') and maybe(.4): gold[0] += '|' + any_()
        if kind in ('unknown', 'smalltalk'): gold = []
        turn = {'q': 'q', 'kind': kind, 'gold': gold}
        if maybe(.2): turn['at_least'] = random.randint(1, 2)
        if maybe(.3): turn['open'] = True
        parts = [random.choice(g.split('|')) for g in gold]
        return turn, reply(parts if maybe(.85) else some(2)), 'turn', score.judge
    if how == 1:
        kind = random.choice(['set', 'count', 'yesno', 'table', 'table', 'unknown'])
        gold = some(3, 1)
        if kind == 'count': gold = [random.choice(numbers[:12])]
        if kind == 'yesno': gold = [random.choice(['yes', 'no'])]
        if maybe(.1): gold = []
        turn = {'q': 'q', 'kind': kind, 'answers': gold}
        rows = None
        if kind == 'table':
            n = random.choice([1, 2])
            rows = [[any_() for _ in range(n)] for _ in range(random.randint(1, 3))]
            turn['answers'] = rows; gold = [r[0] for r in rows]
        elif maybe(.2): turn['keys'] = [some(2, 1)]
        if maybe(.3): turn['ordered'] = True
        said = list(gold)
        if maybe(.3) and gold:
            turn['alt'] = {gold[0]: ['other ' + gold[0], 'Another']}
            said[0] = random.choice(turn['alt'][gold[0]])
            if rows and maybe(.5): rows = [['another'] + rows[0][1:]] + rows[1:]
        if 'keys' in turn and maybe(.5): said = turn['keys'][0]
        return turn, reply(said, rows), 'turn', score.exact
    item = {'question': 'q', 'answers': some(3)}
    if maybe(.4): item['topic'] = any_()
    if maybe(.3): item['keys'] = [some(2, 1)]
    said = item['answers'] + ([item['topic']] if 'topic' in item and maybe(.5) else [])
    if 'keys' in item and maybe(.5): said = item['keys'][0]
    return item, reply(said), 'question', score.question

for _ in range(200):
    turn, said, how, judge = make()
    print(json.dumps({'as': how, 'turn': turn, 'reply': said, 'verdict': judge(turn, said)}, ensure_ascii=False, separators=(',', ':')))
