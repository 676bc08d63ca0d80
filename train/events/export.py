"""Write models/events/pairs.bin or acts.bin (docs/model.md) from what fit.py or acts.py saved.

  export.py last.pt ../../models/events/pairs.bin
  export.py acts.pt ../../models/events/acts.bin
"""
import os
import sys

import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../news"))
import export  # noqa: E402

QUANTISED = ("qkv.w", "o.w", "up.w", "down.w", "mix.w", "out.w")


def tensors(state, layers):
    g = lambda k: state[k].float().numpy()
    if "role.weight" in state:
        yield "role", g("role.weight")
    for i in range(layers):
        for part in ("qkv", "o", "ln1", "up", "down", "ln2"):
            yield f"layer.{i}.{part}.w", g(f"layers.{i}.{part}.weight")
            yield f"layer.{i}.{part}.b", g(f"layers.{i}.{part}.bias")
    for part in ("mix", "out"):
        if part + ".weight" not in state:
            continue
        yield part + ".w", g(part + ".weight")
        yield part + ".b", g(part + ".bias")


def main():
    ck = torch.load(sys.argv[1], weights_only=False)
    layers = 1 + max(int(k.split(".")[1]) for k in ck["model"] if k.startswith("layers."))
    export.tensors, export.QUANTISED = tensors, QUANTISED
    os.makedirs(os.path.dirname(sys.argv[2]) or ".", exist_ok=True)
    config = {"hidden": 384, "layers": layers, "heads": 12, "ffn": 1536, "max_pieces": 190, "keep": ck["keep"]}
    export.write(sys.argv[2], config, {"root": ck["roots"], "code": ck["codes"]}, {}, ck["model"])
    print(os.path.getsize(sys.argv[2]), "bytes,", layers, "layers")


if __name__ == "__main__":
    main()
