"""Turn a BERT-shaped ONNX file into safetensors with BERT's names and a vocab.txt.

  onnx_weights.py MODEL.onnx TOKENIZER.json OUT_DIR
Dense weights lose their names in the export; they are found by following each named bias back to its MatMul.
"""
import json
import os
import sys

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import save_file


def main():
    model = onnx.load(sys.argv[1])
    init = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    by_output = {o: n for n in model.graph.node for o in n.output}
    out = {k: v for k, v in init.items() if k.startswith(("embeddings.", "encoder."))}
    for n in model.graph.node:
        if n.op_type != "Add":
            continue
        bias = [i for i in n.input if i.startswith("encoder.") and i.endswith(".bias")]
        prev = [by_output[i] for i in n.input if i in by_output and by_output[i].op_type == "MatMul"]
        if bias and prev:
            w = [i for i in prev[0].input if i in init][0]
            out[bias[0][: -len("bias")] + "weight"] = init[w].T.copy()
    out = {k: np.ascontiguousarray(v.astype(np.float32)) for k, v in out.items() if v.dtype in (np.float32, np.float16)}
    os.makedirs(sys.argv[3], exist_ok=True)
    save_file(out, os.path.join(sys.argv[3], "model.safetensors"))
    with open(sys.argv[2], encoding="utf-8") as f:
        vocab = json.load(f)["model"]["vocab"]
    with open(os.path.join(sys.argv[3], "vocab.txt"), "w", encoding="utf-8") as f:
        for w, _ in sorted(vocab.items(), key=lambda x: x[1]):
            f.write(w + "\n")
    print(len(out), "tensors", sorted(out)[:3])


main()
