"""Write weights.bin and vocab.txt of docs/model.md from a checkpoint.

  export.py --checkpoint work/news/last.pt --vocab MINILM_DIR/vocab.txt --out ../../models/news
"""
import argparse
import json
import os
import struct

import numpy as np
import torch

QUANTISED = ("qkv.w", "o.w", "up.w", "down.w", "emb.word", "tags.w", "proj.w")


def tensors(state, layers):
    """(name in the file, array) in the file's order."""
    g = lambda k: state[k].float().numpy()
    yield "emb.word", g("word.weight")
    yield "emb.pos", g("pos.weight")
    yield "emb.case", g("case.weight")
    yield "emb.break", g("brk.weight")
    yield "emb.ln.w", g("ln.weight")
    yield "emb.ln.b", g("ln.bias")
    for i in range(layers):
        for part in ("qkv", "o", "ln1", "up", "down", "ln2"):
            yield f"layer.{i}.{part}.w", g(f"layer.{i}.{part}.weight")
            yield f"layer.{i}.{part}.b", g(f"layer.{i}.{part}.bias")
    for part in ("tags", "proj"):
        yield part + ".w", g(part + ".weight")
        yield part + ".b", g(part + ".bias")
    for k in ("arc_u", "arc_b", "arc_root", "rel_u", "rel_wd", "rel_wh", "rel_b", "rel_root", "src_u", "src_none", "cnt_u",
              "cnt_none", "role_u", "role_wd", "role_wh", "role_b", "attr_trans", "attr_start", "attr_stop"):
        yield k, g(k)


def quantise(a):
    scale = np.maximum(np.abs(a).max(1), 1e-12).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(a / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def dequantised(state, layers):
    """The state as the file's reader sees it: 8-bit matrices rounded. For goldens."""
    out = {k: v.clone() for k, v in state.items()}
    names = {"word.weight", "tags.weight", "proj.weight"} | {f"layer.{i}.{p}.weight" for i in range(layers) for p in ("qkv", "o", "up", "down")}
    for k in names:
        q, s = quantise(out[k].float().numpy())
        out[k] = torch.from_numpy(q.astype(np.float32) * s[:, None])
    return out


def write(path, config, labels, exceptions, state):
    metas, blobs, at = [], [], 0

    def put(b):
        nonlocal at
        pad = -at % 64
        blobs.append(b"\0" * pad + b)
        at += pad + len(b)
        return at - len(b)

    for name, a in tensors(state, config["layers"]):
        if name.endswith(QUANTISED):
            q, s = quantise(a)
            metas.append({"name": name, "dtype": "i8", "shape": list(a.shape), "offset": put(q.tobytes()), "scales": put(s.tobytes())})
        else:
            metas.append({"name": name, "dtype": "f32", "shape": list(a.shape), "offset": put(a.astype("<f4").tobytes())})
    head = json.dumps({"config": config, "labels": labels, "lemma_exceptions": exceptions, "tensors": metas}, ensure_ascii=False).encode()
    with open(path, "wb") as f:
        f.write(b"ANNALW01" + struct.pack("<I", len(head)) + head)
        f.write(b"\0" * (-f.tell() % 64))
        for b in blobs:
            f.write(b)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--checkpoint", required=True)
    ap.add_argument("--vocab", required=True)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    ck = torch.load(a.checkpoint, weights_only=True)
    os.makedirs(a.out, exist_ok=True)
    write(os.path.join(a.out, "weights.bin"), ck["config"], ck["labels"], ck["lemma_exceptions"], ck["model"])
    with open(a.vocab, "rb") as f, open(os.path.join(a.out, "vocab.txt"), "wb") as g:
        g.write(f.read())
    print("step", ck["step"], os.path.getsize(os.path.join(a.out, "weights.bin")), "bytes")


if __name__ == "__main__":
    main()
