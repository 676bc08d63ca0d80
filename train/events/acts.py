"""Fit the act head: which word of a sentence tells which event.

  acts.py --data DIR --words train/words --keep 4 --out acts.pt [--hold 0.15]

DIR holds text files *.txt, "id [date] sentence" a line, and beside each *.tsv with rows
"id TYPE CAMEO TRIGGER SOURCE TARGET MODALITY FIGURES" or "id NONE". TRIGGER is a word of the
sentence; word#2 is its second occurrence.
"""
import argparse
import collections
import glob
import math
import os
import random
import re
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../news"))
import data  # noqa: E402
import fit  # noqa: E402
import fork  # noqa: E402
from model import Layer  # noqa: E402

ROOTS = data.ROOTS
YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}


class Acts(nn.Module):
    """The last layers once more, and a matrix on each word."""

    def __init__(self, w, k, roots, codes, d=384, f=1536, layers=6, rate=0.1, grown=None):
        super().__init__()
        n = layers - k if grown is None else grown
        self.layers = nn.ModuleList(Layer(d, f, d // 32, rate) for _ in range(n))
        for i, l in enumerate(self.layers):
            fork.fill(l, w, k + i)
        self.out = nn.Linear(d, roots + codes)
        self.roots = roots

    def forward(self, x, mask, word_of, piece_at, pieces_in):
        m = fork.bias(mask)
        for l in self.layers:
            x = l(x, m)
        flat = x.reshape(-1, x.shape[-1]).float()
        v = torch.zeros(len(pieces_in), x.shape[-1]).index_add_(0, word_of, flat[piece_at]) / pieces_in[:, None]
        y = self.out(F.dropout(v, 0.3, self.training))
        return y[:, : self.roots], y[:, self.roots:]


def read(folder):
    items = []
    for txt in sorted(glob.glob(os.path.join(folder, "l*.txt"))):
        tsv = os.path.join(folder, "o" + os.path.basename(txt)[1:-4] + ".tsv")
        if not os.path.exists(tsv):
            continue
        rows = collections.defaultdict(list)
        for line in open(tsv, encoding="utf-8"):
            c = line.rstrip("\n").split("\t")
            if len(c) in (2, 8):
                rows[c[0]].append(c)
        for line in open(txt, encoding="utf-8"):
            m = re.match(r"(\S+) \[(\S*)\] (.*)", line.rstrip("\n"))
            if not m or m.group(1) not in rows:
                continue
            text, acts = m.group(3), []
            for c in rows[m.group(1)]:
                if len(c) == 2:
                    continue
                word, _, n = c[3].partition("#")
                hits = [h.start() for h in re.finditer(r"(?<!\w)" + re.escape(word) + r"(?!\w)", text)]
                k = int(n or 1) - 1 if n in ("", *"123456789") else 0
                root = YIELD.get(c[1], c[1])
                if k < len(hits) and root in ROOTS:
                    code = c[2][:3] if len(c[2]) >= 3 and c[2][:3].isdigit() else None
                    acts.append((hits[k], hits[k] + len(word), root, code))
            items.append({"id": m.group(1), "text": text, "source": None, "target": None, "acts": acts, "root": None, "code": None})
    return items


def label(items, words, vocab):
    data.tokenize(items, words, vocab)
    import json
    import subprocess
    feed = "".join(json.dumps({"id": str(i), "text": e["text"]}) + "\n" for i, e in enumerate(items))
    out = subprocess.run([words], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    for e, line in zip(items, out.splitlines()):
        tokens = json.loads(line)["tokens"][: len(e["pieces"])]
        e["y"], e["z"] = [0] * len(tokens), [None] * len(tokens)
        for a, b, root, code in e["acts"]:
            inside = [i for i, (s, t, _) in enumerate(tokens) if s < b and t > a]
            if inside:
                e["y"][inside[-1]], e["z"][inside[-1]] = ROOTS.index(root), code


def collate(b):
    x, mask, _ = fit.stack(b)
    t = x.shape[1]
    word_of, piece_at, n_in, y, z = [], [], [], [], []
    for r, e in enumerate(b):
        at = 1
        for p, yy, zz in zip(e["pieces"], e["y"], e["z"]):
            for _ in p:
                word_of.append(len(n_in))
                piece_at.append(r * t + at)
                at += 1
            n_in.append(len(p))
            y.append(yy)
            z.append(zz)
    return x, mask, torch.tensor(word_of), torch.tensor(piece_at), torch.tensor(n_in, dtype=torch.float32), torch.tensor(y), z


def scores(head, items, threshold=0.5):
    head.eval()
    tp = fp = fn = loc = 0
    with torch.no_grad():
        for i in range(0, len(items), 32):
            b = items[i:i + 32]
            x, mask, wo, pa, n, y, _ = collate(b)
            with torch.autocast("cpu", torch.bfloat16):
                root, _ = head(x, mask, wo, pa, n)
            p = root.float().softmax(-1)
            told = torch.where(p[:, 0] < threshold, 1 + p[:, 1:].argmax(-1), 0)
            tp += int(((told == y) & (y > 0)).sum())
            loc += int(((told > 0) & (y > 0)).sum())
            fp += int(((told != y) & (told > 0)).sum())
            fn += int(((told != y) & (y > 0)).sum())
    f = lambda a: 2 * a / max(2 * tp + fp + fn, 1)
    return f"P {tp / max(tp + fp, 1):.3f} R {tp / max(tp + fn, 1):.3f} F1 {f(tp):.3f} (place alone {2 * loc / max(2 * tp + fp + fn, 1):.3f})"


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--words", required=True)
    ap.add_argument("--keep", type=int, default=4)
    ap.add_argument("--epochs", type=int, default=6)
    ap.add_argument("--rate", type=float, default=3e-4)
    ap.add_argument("--hold", type=float, default=0.15)
    ap.add_argument("--base", help="pairs.pt whose layers to begin with")
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    torch.set_num_threads(2)
    _, w = fork.read_weights(os.path.join(fit.NEWS, "weights.bin"))
    trunk = fork.Trunk(w, a.keep)
    items = read(a.data)
    label(items, a.words, os.path.join(fit.NEWS, "vocab.txt"))
    fit.states(trunk, items)
    rng = random.Random(5)
    rng.shuffle(items)
    held = items[: int(a.hold * len(items))]
    seen = items[len(held):]
    names = sorted({c for e in items for c in e["z"] if c})
    codes = {c: i for i, c in enumerate(names)}
    print(len(seen), "sentences,", len(held), "held out,", sum(y > 0 for e in items for y in e["y"]), "acts,", len(names), "codes", flush=True)
    head = Acts(w, a.keep, len(ROOTS), len(names))
    if a.base:
        ck = torch.load(a.base, weights_only=False)["model"]
        part = {k: v for k, v in ck.items() if k.startswith("layers.")}
        shift = (1 + max(int(k.split(".")[1]) for k in part)) - len(head.layers)
        head.load_state_dict({f"layers.{int(k.split('.')[1]) - shift}.{k.split('.', 2)[2]}": v for k, v in part.items()
                              if int(k.split(".")[1]) >= shift} | {k: v for k, v in head.state_dict().items() if not k.startswith("layers")})
    torch.manual_seed(1)
    slow = [p for n, p in head.named_parameters() if n.startswith("layers")]
    fast = [p for n, p in head.named_parameters() if not n.startswith("layers")]
    opt = torch.optim.AdamW([{"params": slow, "lr": a.rate}, {"params": fast, "lr": a.rate * 5}], weight_decay=0.01)
    peaks = [g["lr"] for g in opt.param_groups]
    rows, step, start = 16, 0, time.time()
    total = a.epochs * math.ceil(len(seen) / rows)
    for epoch in range(a.epochs):
        head.train()
        run = 0.0
        for b in fit.batches(seen, rows, rng):
            f = min(1, (step + 1) / (0.08 * total)) * max(0.02, 1 - step / total)
            for g, peak in zip(opt.param_groups, peaks):
                g["lr"] = peak * f
            x, mask, wo, pa, n, y, z = collate(b)
            with torch.autocast("cpu", torch.bfloat16):
                root, code = head(x, mask, wo, pa, n)
            loss = F.cross_entropy(root, y, label_smoothing=0.02)
            known = [i for i, c in enumerate(z) if c in codes]
            if known:
                loss = loss + 0.3 * F.cross_entropy(code[known], torch.tensor([codes[z[i]] for i in known])) * min(1, len(known) / rows)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            opt.step()
            step += 1
            run += loss.item()
        print(f"epoch {epoch} step {step}/{total} loss {run * rows / len(seen):.4f} {time.time() - start:.0f}s", scores(head, held) if held else "", flush=True)
    for t in (0.3, 0.4, 0.6, 0.7):
        if held:
            print("threshold", t, scores(head, held, t))
    torch.save({"codes": names, "roots": ROOTS, "keep": a.keep, "model": head.state_dict()}, a.out)


if __name__ == "__main__":
    main()
