"""Fit the head of models/events.

  fit.py base  --data DIR --out base.pt          # pairs of our own, no row of plv_train
  fit.py folds --data DIR --base base.pt --plv plv_train.jsonl --out folds.jsonl
  fit.py last  --data DIR --base base.pt --plv plv_train.jsonl --out last.pt

DIR holds *.tsv as data.pairs reads them. folds: five folds of plv_train by its sentence
groups; each row is told by a head that saw no row of its fold.
"""
import argparse
import glob
import json
import math
import os
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../news"))
import data  # noqa: E402
import fork  # noqa: E402

ROOTS = data.ROOTS
NEWS = os.path.join(HERE, "../../models/news")


def states(trunk, items, size=2400):
    """Runs the frozen part once; keeps its rows with each example, in half precision."""
    order = sorted(items, key=lambda e: sum(map(len, e["pieces"])))
    cur = []

    def run():
        b = fork.batch(cur)
        with torch.autocast("cpu", torch.bfloat16):
            x = trunk(b)
        for i, e in enumerate(cur):
            n = int(b["mask"][i].sum())
            e["x"], e["r"] = x[i, :n].to(torch.bfloat16).clone(), b["role"][i, :n].clone()
        cur.clear()

    for e in order:
        n = sum(map(len, e["pieces"])) + 2
        if cur and n * (len(cur) + 1) > size:
            run()
        cur.append(e)
    if cur:
        run()


def stack(items):
    t = max(len(e["r"]) for e in items)
    x = torch.zeros(len(items), t, 384, dtype=torch.bfloat16)
    role = torch.zeros(len(items), t, dtype=torch.long)
    mask = torch.zeros(len(items), t, dtype=torch.bool)
    for i, e in enumerate(items):
        n = len(e["r"])
        x[i, :n], role[i, :n], mask[i, :n] = e["x"], e["r"], True
    return x, mask, role


def batches(items, rows, rng):
    items = items[:]
    rng.shuffle(items)
    out = []
    for c in range(0, len(items), rows * 20):
        part = sorted(items[c:c + rows * 20], key=lambda e: len(e["r"]))
        out += [part[i:i + rows] for i in range(0, len(part), rows)]
    rng.shuffle(out)
    return out


def loss_of(head, b, codes, smooth=0.05):
    x, mask, role = stack(b)
    with torch.autocast("cpu", torch.bfloat16):
        root, code = head(x, mask, role)
    y = torch.tensor([ROOTS.index(e["root"]) for e in b])
    w = torch.tensor([e.get("weight", 1.0) for e in b])
    loss = (F.cross_entropy(root, y, reduction="none", label_smoothing=smooth) * w).sum() / w.sum()
    known = [i for i, e in enumerate(b) if e["code"] in codes]
    if known:
        z = torch.tensor([codes[b[i]["code"]] for i in known])
        loss = loss + 0.5 * F.cross_entropy(code[known], z, label_smoothing=smooth) * len(known) / len(b)
    return loss


def train(head, items, codes, epochs, rate, rows=16, seed=1, tell=None):
    head.train()
    slow = [p for n, p in head.named_parameters() if n.startswith("layers")]
    fast = [p for n, p in head.named_parameters() if not n.startswith("layers")]
    opt = torch.optim.AdamW([{"params": slow, "lr": rate}, {"params": fast, "lr": rate * 5}], weight_decay=0.01)
    peaks = [g["lr"] for g in opt.param_groups]
    rng = random.Random(seed)
    torch.manual_seed(seed)
    total = epochs * math.ceil(len(items) / rows)
    step, start, run = 0, time.time(), 0.0
    for epoch in range(epochs):
        for b in batches(items, rows, rng):
            f = min(1, (step + 1) / (0.08 * total)) * max(0.02, 1 - step / total)
            for g, peak in zip(opt.param_groups, peaks):
                g["lr"] = peak * f
            loss = loss_of(head, b, codes)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            opt.step()
            step += 1
            run += loss.item()
            if tell and step % 50 == 0:
                tell(f"epoch {epoch} step {step}/{total} loss {run / 50:.3f} {time.time() - start:.0f}s")
                run = 0.0


@torch.no_grad()
def predict(head, items, rows=32):
    head.eval()
    out = {}
    order = sorted(items, key=lambda e: len(e["r"]))
    for i in range(0, len(order), rows):
        b = order[i:i + rows]
        x, mask, role = stack(b)
        with torch.autocast("cpu", torch.bfloat16):
            root, code = head(x, mask, role)
        for e, r, c in zip(b, root.float().softmax(-1), code.float().softmax(-1)):
            out[e["id"]] = (r.numpy(), c.numpy())
    return out


def macro(gold, told):
    """Macro F1 over the roots in gold, and accuracy."""
    f = []
    for k in sorted(set(gold)):
        tp = sum(g == t == k for g, t in zip(gold, told))
        p, r = sum(t == k for t in told), sum(g == k for g in gold)
        f.append(2 * tp / (p + r) if p + r else 0)
    return sum(f) / len(f), sum(g == t for g, t in zip(gold, told)) / len(gold)


PENTA = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "ACCUSE": 3, "REQUEST": 3, "REJECT": 3,
         "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "SANCTION": 4, "COERCE": 4, "ASSAULT": 4, "NONE": 0}


def tell_scores(name, gold, told):
    a, acc = macro(gold, told)
    q, _ = macro([PENTA[g] for g in gold], [PENTA[t] for t in told])
    b, _ = macro([PENTA[g] > 2 for g in gold], [PENTA[t] > 2 for t in told])
    print(f"{name}: root macro-F1 {a * 100:.1f} acc {acc * 100:.1f}; four {q * 100:.1f}; two {b * 100:.1f}", flush=True)


def best(r):
    return ROOTS[1 + int(np.argmax(r[1:]))]


def load(a):
    items = []
    for f in sorted(glob.glob(os.path.join(a.data, "*.tsv"))):
        items += data.pairs(f, os.path.basename(f)[:-4])
    return items


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("what", choices=["base", "folds", "last"])
    ap.add_argument("--data", required=True)
    ap.add_argument("--words", required=True, help="the program train/words, built")
    ap.add_argument("--plv")
    ap.add_argument("--base")
    ap.add_argument("--out", required=True)
    ap.add_argument("--keep", type=int, default=3, help="layers left as they are")
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--rate", type=float, default=1e-4)
    ap.add_argument("--rows", type=int, default=16)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--replay", type=float, default=1.0, help="of our own pairs, how many a plv row")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    tell = lambda s: print(s, file=sys.stderr, flush=True)
    _, w = fork.read_weights(os.path.join(NEWS, "weights.bin"))
    trunk = fork.Trunk(w, a.keep)
    own = load(a)
    gold = list(data.plv(a.plv)) if a.plv else []
    data.tokenize(own + gold, a.words, os.path.join(NEWS, "vocab.txt"))
    states(trunk, own + gold)
    names = sorted({e["code"] for e in own if e["code"]})
    if a.base:
        ck = torch.load(a.base, weights_only=False)
        names = ck["codes"]
    codes = {c: i for i, c in enumerate(names)}
    tell(f"{len(own)} pairs of our own, {len(gold)} of plv, {len(names)} codes")
    fresh = lambda: fork.Fork(w, a.keep, len(ROOTS), len(names))
    save = lambda h: torch.save({"codes": names, "roots": ROOTS, "keep": a.keep, "model": h.state_dict()}, a.out)
    head = fresh()
    if a.base:
        head.load_state_dict(ck["model"])
    rng = random.Random(a.seed)
    if a.what == "base":
        train(head, own, codes, a.epochs, a.rate, a.rows, a.seed, tell)
        save(head)
        if gold:
            p = predict(head, gold)
            tell_scores("plv, none seen", [e["root"] for e in gold], [best(p[e["id"]][0]) for e in gold])
        return
    if a.what == "last":
        train(head, gold * 1 + rng.sample(own, min(len(own), int(a.replay * len(gold)))), codes, a.epochs, a.rate, a.rows, a.seed, tell)
        save(head)
        return
    groups = sorted({e["group"] for e in gold})
    rng.shuffle(groups)
    fold = {g: i % 5 for i, g in enumerate(groups)}
    told = {}
    with open(a.out, "w") as f:
        for k in range(5):
            head = fresh()
            head.load_state_dict(ck["model"])
            seen = [e for e in gold if fold[e["group"]] != k]
            train(head, seen + rng.sample(own, min(len(own), int(a.replay * len(seen)))), codes, a.epochs, a.rate, a.rows, a.seed, tell)
            test = [e for e in gold if fold[e["group"]] == k]
            p = predict(head, test)
            for e in test:
                told[e["id"]] = best(p[e["id"]][0])
                f.write(json.dumps({"id": e["id"], "fold": k, "gold": e["root"], "root": told[e["id"]],
                                    "p": [round(float(v), 5) for v in p[e["id"]][0]]}) + "\n")
            f.flush()
            tell_scores(f"fold {k}", [e["root"] for e in test], [told[e["id"]] for e in test])
    tell_scores("five folds", [e["root"] for e in gold], [told[e["id"]] for e in gold])


if __name__ == "__main__":
    main()
