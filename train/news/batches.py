"""Windows and batches from prepared documents."""
import random

import numpy as np
import torch

LIMIT = 190


def windows(doc, rng=None, limit=LIMIT):
    """Runs of whole sentences of at most `limit` pieces, as (first word, end word). With rng the first
    window of a document is cut short at random, so that each epoch sees other borders."""
    out, start, size = [], 0, 0
    cap = rng.randint(limit // 3, limit) if rng else limit
    prev = 0
    for e in doc["ends"]:
        n = sum(len(doc["pieces"][i]) for i in range(prev, e + 1))
        if size and size + n > cap:
            out.append((start, prev))
            start, size, cap = prev, 0, limit
        if n > limit:  # one sentence longer than a window: cut by force
            i, acc = prev, 0
            for j in range(prev, e + 1):
                if acc + len(doc["pieces"][j]) > limit:
                    out.append((i, j))
                    i, acc = j, 0
                acc += len(doc["pieces"][j])
            start, size = i, acc
        else:
            size += n
        prev = e + 1
    if prev > start:
        out.append((start, prev))
    return out


def tensors(items, ids, mask_rate=0.0, rng=None):
    """items: list of (doc, a, b). Right-padded piece tensors, pooling indices, and flat labels with -100 for absent."""
    B = len(items)
    T = max(sum(len(d["pieces"][i]) for i in range(a, b)) for d, a, b in items) + 2
    W = max(b - a for _, a, b in items)
    pieces = np.zeros((B, T), np.int64)
    case, brk = np.zeros((B, T), np.int64), np.zeros((B, T), np.int64)
    mask = np.zeros((B, T), bool)
    word_of, piece_at, pieces_in, slot, lengths = [], [], [], [], []
    n = 0
    for r, (d, a, b) in enumerate(items):
        t = 1
        pieces[r, 0] = ids["cls"]
        for i in range(a, b):
            ps = d["pieces"][i]
            hide = mask_rate and rng.random() < mask_rate
            for p in ps:
                pieces[r, t] = ids["mask"] if hide else p
                case[r, t], brk[r, t] = d["case"][i], d["brk"][i]
                word_of.append(n)
                piece_at.append(r * T + t)
                t += 1
            pieces_in.append(len(ps))
            slot.append(r * W + i - a)
            n += 1
        pieces[r, t] = ids["sep"]
        mask[r, : t + 1] = True
        lengths.append(b - a)
    tt = torch.from_numpy
    return {"pieces": tt(pieces), "case": tt(case), "brk": tt(brk), "mask": tt(mask), "n_words": n, "W": W, "B": B,
            "word_of": torch.tensor(word_of), "piece_at": torch.tensor(piece_at), "pieces_in": torch.tensor(pieces_in, dtype=torch.float32),
            "slot": torch.tensor(slot), "lengths": torch.tensor(lengths), "items": items}


def flat(items, key, absent=-100):
    out = []
    for d, a, b in items:
        v = d.get(key)
        out += [absent] * (b - a) if v is None else [absent if x is None or x < 0 else x for x in v[a:b]]
    return torch.tensor(out)


def stream(docs, size, seed):
    """Endless batches of windows, of like length within a batch; `size` is pieces a batch."""
    epoch = 0
    while True:
        rng = random.Random(seed * 1000 + epoch)
        items = [(d, a, b) for d in docs for a, b in windows(d, rng)]
        rng.shuffle(items)
        weigh = lambda it: sum(len(p) for p in it[0]["pieces"][it[1]:it[2]])
        out = []
        for c in range(0, len(items), 400):
            part = sorted(items[c:c + 400], key=weigh)
            cur, acc = [], 0
            for it in part:
                w = weigh(it) + 2
                if cur and max(acc, w) * (len(cur) + 1) > size:
                    out.append(cur)
                    cur, acc = [], 0
                cur.append(it)
                acc = max(acc, w)
            if cur:
                out.append(cur)
        rng.shuffle(out)
        for batch in out:
            yield epoch, batch
        epoch += 1
