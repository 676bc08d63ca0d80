"""The head: the encoder's first layers as they are, its last ones once more, fitted to pairs.

The frozen part is models/news as the program runs it (8-bit weights), so that what is
trained here sees what the program sees.
"""
import json
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from data import ROOTS  # noqa: F401
from model import Layer, drop


def read_weights(path):
    """Tensors of a weights.bin, 8-bit ones made float, and its config and labels."""
    raw = open(path, "rb").read()
    assert raw[:8] == b"ANNALW01"
    n = struct.unpack("<I", raw[8:12])[0]
    head = json.loads(raw[12:12 + n])
    base = (12 + n + 63) // 64 * 64
    out = {}
    for t in head["tensors"]:
        shape = t["shape"]
        count = int(np.prod(shape))
        at = base + t["offset"]
        if t["dtype"] == "i8":
            q = np.frombuffer(raw, np.int8, count, at).reshape(shape)
            s = np.frombuffer(raw, "<f4", shape[0], base + t["scales"])
            out[t["name"]] = torch.from_numpy(q.astype(np.float32) * s[:, None])
        else:
            out[t["name"]] = torch.from_numpy(np.frombuffer(raw, "<f4", count, at).reshape(shape).copy())
    return head, out


def fill(layer, w, i):
    with torch.no_grad():
        for part in ("qkv", "o", "ln1", "up", "down", "ln2"):
            m = getattr(layer, part)
            m.weight.copy_(w[f"layer.{i}.{part}.w"].view(m.weight.shape))
            m.bias.copy_(w[f"layer.{i}.{part}.b"].view(m.bias.shape))


class Trunk(nn.Module):
    """Embeddings and the first k layers."""

    def __init__(self, w, k, d=384, f=1536):
        super().__init__()
        self.w, self.d = w, d
        self.layers = nn.ModuleList(Layer(d, f, d // 32, 0) for _ in range(k))
        for i, l in enumerate(self.layers):
            fill(l, w, i)
        self.eval()

    @torch.no_grad()
    def forward(self, b):
        w = self.w
        x = w["emb.word"][b["pieces"]] + w["emb.pos"][: b["pieces"].shape[1]] + w["emb.case"][b["case"]] + w["emb.break"][b["brk"]]
        x = F.layer_norm(x, (self.d,), w["emb.ln.w"].view(-1), w["emb.ln.b"].view(-1), 1e-12)
        mask = bias(b["mask"])
        for l in self.layers:
            x = l(x, mask)
        return x


def bias(mask):
    return torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]


class Fork(nn.Module):
    """The last layers with roles added, and what they say: root and CAMEO code."""

    def __init__(self, w, k, roots, codes, d=384, f=1536, layers=6, rate=0.1):
        super().__init__()
        self.layers = nn.ModuleList(Layer(d, f, d // 32, rate) for _ in range(layers - k))
        for i, l in enumerate(self.layers):
            fill(l, w, k + i)
        self.role = nn.Embedding(3, d)
        nn.init.normal_(self.role.weight, std=0.02)
        self.mix = nn.Linear(3 * d, d)
        self.out = nn.Linear(d, roots + codes)
        self.roots = roots

    def forward(self, x, mask, role):
        x = x + self.role(role)
        m = bias(mask)
        for l in self.layers:
            x = l(x, m)
        x = x.float()
        parts = [x[:, 0]]
        for r in (1, 2):
            on = (role == r).float()[..., None]
            n = on.sum(1)
            parts.append(torch.where(n > 0, (x * on).sum(1) / n.clamp(min=1), torch.zeros(1)))
        v = F.dropout(torch.cat(parts, -1), 0.2, self.training)
        v = F.dropout(F.relu(self.mix(v)), 0.2, self.training)
        y = self.out(v)
        return y[:, : self.roots], y[:, self.roots:]


def batch(items):
    """Right-padded piece tensors."""
    t = max(sum(map(len, e["pieces"])) for e in items) + 2
    out = {k: torch.zeros(len(items), t, dtype=torch.long) for k in ("pieces", "case", "brk", "role")}
    out["mask"] = torch.zeros(len(items), t, dtype=torch.bool)
    for r, e in enumerate(items):
        row = [[101], *e["pieces"], [102]]
        flat = [p for ps in row for p in ps]
        out["pieces"][r, : len(flat)] = torch.tensor(flat)
        out["mask"][r, : len(flat)] = True
        for key in ("case", "brk", "role"):
            v = [0] + [x for x, ps in zip(e[key], e["pieces"]) for _ in ps] + [0]
            out[key][r, : len(v)] = torch.tensor(v)
    return out
