"""Fit the model; resumable: it goes on from --out/last.pt.

  train.py --data work/data.pkl --model MINILM_DIR --out work/news --steps N
Learning rate: warm-up over --warmup steps, flat, then straight to 0 over the last --decay share of the steps.
Each step is one batch of each kind named in --mix (ud, polnear, ner), their losses added.
"""
import argparse
import json
import os
import pickle
import random
import signal
import time

import torch
import torch.nn.functional as F

from batches import flat, stream, tensors, windows
from model import Model

WEIGHT = {"upos": 1.2, "xpos": 0.8, "feats": 0.5, "lemma": 0.5, "end": 1.0, "ner": 1.5, "arc": 1.5, "rel": 1.0, "trigger": 0.4,
          "role": 0.7, "attr": 3.0, "src": 0.5, "cnt": 0.5}


def losses(m, b):
    items = b["items"]
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=m.training):
        w = m.encode(b)
        tags, z = m.heads(w)
    out, kind = {}, items[0][0]["kind"]
    ce = lambda k: F.cross_entropy(tags[k], flat(items, k), ignore_index=-100)
    pad = lambda x: torch.zeros(b["B"] * b["W"], x.shape[1]).index_copy(0, b["slot"], x).view(b["B"], b["W"], -1)
    if kind in ("ewt", "gum"):
        for k in ("upos", "xpos", "feats", "lemma"):
            out[k] = ce(k)
        end = []
        for d, a, e in items:
            ends = set(d["ends"])
            end += [int(i in ends) for i in range(a, e)]
        out["end"] = F.cross_entropy(tags["end"], torch.tensor(end), weight=torch.tensor([1.0, 1.0]))
        out["arc"], out["rel"] = parse_losses(m, b, z, pad)
        if any("trigger" in d for d, _, _ in items):
            out["trigger"] = ce("trigger")
            role = role_loss(m, b, z)
            if role is not None:
                out["role"] = role
    if kind != "polnear":
        mask = flat(items, "ner")
        on = mask >= 0
        bits = ((mask[on][:, None] >> torch.arange(tags["ner"].shape[1])) & 1).bool()
        logp = tags["ner"][on].log_softmax(-1).masked_fill(~bits, -1e9)
        out["ner"] = -torch.logsumexp(logp, -1).mean()
    if kind == "polnear":
        gold = torch.zeros(b["B"] * b["W"], dtype=torch.long).index_copy(0, b["slot"], flat(items, "attr")).view(b["B"], b["W"])
        out["attr"] = m.crf_loss(pad(tags["attr"]), gold, b["lengths"])
        out["src"], out["cnt"] = link_losses(m, b, z)
    return out


def parse_losses(m, b, z, pad):
    scores = m.arcs(pad(z["arc_dep"]), pad(z["arc_head"]))
    B, W = b["B"], b["W"]
    allowed = torch.zeros(B, W, W + 1, dtype=torch.bool)
    gold = torch.full((B, W), -100)
    flat_head = torch.full((b["n_words"],), -1)
    base = 0
    for r, (d, a, e) in enumerate(b["items"]):
        ends = [x for x in d["ends"] if a <= x < e]
        if not ends or ends[-1] != e - 1:
            ends.append(e - 1)
        s = a
        for x in ends:
            allowed[r, s - a:x + 1 - a, 0] = True
            allowed[r, s - a:x + 1 - a, s - a + 1:x + 2 - a] = True
            for i in range(s, x + 1):
                h = d["head"][i]
                if h < 0:
                    gold[r, i - a] = 0
                elif s <= h <= x:
                    gold[r, i - a] = h - a + 1
                    flat_head[base + i - a] = base + h - a
            s = x + 1
        base += e - a
    scores = scores.masked_fill(~allowed, -1e4)
    arc = F.cross_entropy(scores.reshape(B * W, -1), gold.view(-1), ignore_index=-100)
    heads = torch.where((flat_head >= 0)[:, None], z["rel_head"][flat_head.clamp(min=0)], m.rel_root)
    rel = F.cross_entropy(m.relations(z["rel_dep"], heads), flat(b["items"], "rel"), ignore_index=-100)
    return arc, rel


def role_loss(m, b, z):
    dep, head, gold, base = [], [], [], 0
    for d, a, e in b["items"]:
        for p, x, y, args in d.get("roles", ()):
            if a <= x and y <= e:
                of = dict(args)
                for w in range(x, y):
                    dep.append(base + p - a)
                    head.append(base + w - a)
                    gold.append(of.get(w, 0))
        base += e - a
    if not dep:
        return None
    return F.cross_entropy(m.roles(z["role_dep"][dep], z["role_head"][head]), torch.tensor(gold))


def link_losses(m, b, z):
    src, cnt, base = [], [], 0
    for d, a, e in b["items"]:
        cues = [c for c in d["src_link"] if a <= c < e]
        words = [i for i in range(a, e) if d["cnt_link"][i] is not None]
        sl, cl = slice(base, base + e - a), None
        inside = lambda t: t - a + 1 if a <= t < e else 0
        if cues:
            s = m.links(z["src_dep"][[base + c - a for c in cues]], z["src_head"][sl], m.src_u, m.src_none)
            src.append(F.cross_entropy(s, torch.tensor([inside(d["src_link"][c]) for c in cues]), reduction="sum") / len(cues))
        if words:
            s = m.links(z["cnt_dep"][[base + i - a for i in words]], z["cnt_head"][sl], m.cnt_u, m.cnt_none)
            cnt.append(F.cross_entropy(s, torch.tensor([inside(d["cnt_link"][i]) for i in words]), reduction="sum") / len(words))
        base += e - a
    mean = lambda x: torch.stack(x).mean() if x else torch.zeros(())
    return mean(src), mean(cnt)


@torch.no_grad()
def evaluate(m, dev, ids, limit=60):
    """Quick scores on dev documents, gold words and sentences, greedy arcs: for watching, not for reporting."""
    m.eval()
    out = {}
    for name in ("ewt", "gum"):
        items = [(d, a, e) for d in dev[name] for a, e in windows(d)][::3][:limit]
        c = {"n": 0, "upos": 0, "uas": 0, "las": 0, "end_tp": 0, "end_p": 0, "end_g": 0}
        for it in items:
            b = tensors([it], ids)
            tags, z = m.heads(m.encode(b))
            d, a, e = it
            s = m.arcs(z["arc_dep"][None], z["arc_head"][None])[0]
            sent, k = [], 0
            ends = set(d["ends"])
            for i in range(a, e):
                sent.append(k)
                k += i in ends
            sent = torch.tensor(sent)
            ok = torch.cat([torch.ones(e - a, 1, dtype=torch.bool), sent[:, None] == sent[None]], 1)
            h = s.masked_fill(~ok, -1e4).argmax(1) - 1
            heads = torch.where((h >= 0)[:, None], z["rel_head"][h.clamp(min=0)], m.rel_root)
            rel = m.relations(z["rel_dep"], heads).argmax(1)
            gh = torch.tensor([x - a if x >= 0 else -1 for x in d["head"][a:e]])
            gr = torch.tensor(d["rel"][a:e])
            c["n"] += e - a
            c["upos"] += (tags["upos"].argmax(1) == torch.tensor(d["upos"][a:e])).sum().item()
            c["uas"] += (h == gh).sum().item()
            c["las"] += ((h == gh) & (rel == gr)).sum().item()
            pe = tags["end"].argmax(1).bool()
            ge = torch.tensor([i in ends for i in range(a, e)])
            c["end_tp"] += (pe & ge).sum().item()
            c["end_p"] += pe.sum().item()
            c["end_g"] += ge.sum().item()
        out[name] = {k: round(100 * c[k] / c["n"], 2) for k in ("upos", "uas", "las")} | {"sentF": round(200 * c["end_tp"] / (c["end_p"] + c["end_g"]), 1)}
    if dev["polnear"]:
        tp = {}
        for d, a, e in [(d, a, e) for d in dev["polnear"] for a, e in windows(d)][::3][:limit]:
            b = tensors([(d, a, e)], ids)
            tags, _ = m.heads(m.encode(b))
            path = viterbi(m, tags["attr"])
            gold, got = spans(d["attr"][a:e]), spans(path)
            for k in (1, 3, 5):
                g, p = {x for x in gold if x[0] == k}, {x for x in got if x[0] == k}
                t = tp.setdefault(k, [0, 0, 0])
                t[0] += len(g & p); t[1] += len(p); t[2] += len(g)
        out["attr"] = {n: round(200 * tp[k][0] / max(1, tp[k][1] + tp[k][2]), 1) for k, n in ((1, "src"), (3, "cue"), (5, "cnt"))}
    m.train()
    return out


def viterbi(m, logits):
    s, back = m.attr_start + logits[0], []
    for t in range(1, len(logits)):
        best, arg = (s[:, None] + m.attr_trans).max(0)
        s = best + logits[t]
        back.append(arg)
    k = int((s + m.attr_stop).argmax())
    path = [k]
    for arg in reversed(back):
        k = int(arg[k])
        path.append(k)
    return path[::-1]


def spans(tags):
    out, start, kind = [], None, 0
    for i, t in enumerate(list(tags) + [0]):
        inside = t and t % 2 == 0 and kind == t - 1
        if start is not None and not inside:
            out.append((kind, start, i))
            start = None
        if t and not inside:
            start, kind = i, t if t % 2 else t - 1
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--model", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--steps", type=int, required=True)
    ap.add_argument("--decay", type=float, default=0.5)
    ap.add_argument("--lr", type=float, default=1.5e-4)
    ap.add_argument("--head-lr", type=float, default=1.5e-3)
    ap.add_argument("--mix", default="ud:2400,polnear:2400,ner:500")
    ap.add_argument("--warmup", type=int, default=300)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--eval-every", type=int, default=300)
    ap.add_argument("--take-layers")
    ap.add_argument("--weights", default="model.safetensors")
    ap.add_argument("--init", help="a checkpoint whose weights to begin with, for a second round")
    ap.add_argument("--ner", type=float, default=0.25, help="weight of the name corpora's loss beside the treebanks'")
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    os.makedirs(a.out, exist_ok=True)
    with open(a.data, "rb") as f:
        data = pickle.load(f)
    from pieces import Pieces
    p = Pieces(os.path.join(a.model, "vocab.txt"))
    ids = {"cls": p.cls, "sep": p.sep, "mask": p.mask}
    m = Model(data["labels"])
    m.load_minilm(os.path.join(a.model, a.weights), [int(x) for x in a.take_layers.split(",")] if a.take_layers else None)
    if a.init:
        m.load_state_dict(torch.load(a.init, weights_only=True)["model"])
    m.word.weight.requires_grad_(False)
    enc = [q for n, q in m.named_parameters() if q.requires_grad and n.split(".")[0] in ("pos", "ln", "layer")]
    new = [q for n, q in m.named_parameters() if q.requires_grad and n.split(".")[0] not in ("pos", "ln", "layer")]
    opt = torch.optim.AdamW([{"params": enc, "lr": a.lr, "base": a.lr, "weight_decay": 0.01},
                             {"params": new, "lr": a.head_lr, "base": a.head_lr, "weight_decay": 0.01}], betas=(0.9, 0.98), fused=True)
    mix = [(k, int(v)) for k, v in (x.split(":") for x in a.mix.split(",")) if data["train"][k]]
    step = 0
    last = os.path.join(a.out, "last.pt")
    if os.path.exists(last):
        ck = torch.load(last, weights_only=True)
        m.load_state_dict(ck["model"])
        opt.load_state_dict(ck["opt"])
        step = ck["step"]
    streams = {k: stream(data["train"][k], size, a.seed) for k, size in mix}
    for _ in range(step):  # the same batches as in one unbroken run
        for s in streams.values():
            next(s)
    rng = random.Random(a.seed + step)
    m.train()
    stop = []
    signal.signal(signal.SIGTERM, lambda *_: stop.append(True))  # finish the step, save, end
    seen, t0, saved = {}, time.time(), time.time()
    n_pieces = 0
    while step < a.steps:
        rate = min(1.0, (step + 1) / a.warmup, (a.steps - step) / max(1.0, a.decay * a.steps))
        for g in opt.param_groups:
            g["lr"] = g["base"] * rate
        opt.zero_grad(set_to_none=True)
        for k, _ in mix:
            epoch, items = next(streams[k])
            b = tensors(items, ids, 0.04, rng)
            n_pieces += len(b["piece_at"])
            ls = losses(m, b)
            total = sum(WEIGHT[x] * l for x, l in ls.items()) * (a.ner if k == "ner" else 1.0)
            total.backward()
            for x, l in ls.items():
                seen[x] = 0.98 * seen.get(x, l.item()) + 0.02 * l.item()
            seen["epoch_" + k] = epoch
        torch.nn.utils.clip_grad_norm_([q for g in opt.param_groups for q in g["params"]], 5.0)
        opt.step()
        step += 1
        if step % 25 == 0:
            print(step, f"{time.time() - t0:.0f}s", f"{n_pieces / (time.time() - t0):.0f} pieces/s", f"lr x{rate:.2f}",
                  {k: round(v, 3) for k, v in seen.items()}, flush=True)
        if step % a.eval_every == 0 or step == a.steps:
            print("dev", step, json.dumps(evaluate(m, data["dev"], ids)), flush=True)
        if time.time() - saved > 300 or step == a.steps or stop:
            torch.save({"model": m.state_dict(), "opt": opt.state_dict(), "step": step, "labels": data["labels"],
                        "lemma_exceptions": data["lemma_exceptions"], "config": m.config}, last + ".tmp")
            os.replace(last + ".tmp", last)
            saved = time.time()
        if stop:
            print("stopped after step", step, flush=True)
            return


if __name__ == "__main__":
    main()
