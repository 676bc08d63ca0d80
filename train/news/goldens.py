"""Write the goldens that hold internal/neural to this code: a tiny random model and what each part of it gives.

  goldens.py --out ../../internal/neural/testdata
tiny.bin, tiny-vocab.txt and tiny.golden.json: windows of words with every intermediate result, in float32.
"""
import argparse
import json
import os

import torch

import export
from batches import tensors
from model import Model
from pieces import Pieces, case_of

VOCAB = """[PAD] [UNK] [CLS] [SEP] [MASK] the a of to in and troops shell ##ed ##ing said that ministry town border is ' s . , - " ( )
rur ##itania ##n grau ##stark hen ##tz ##au president minister un u n ##s 1 2 ##0 ##1 $ % o m c e t""".split()
LABELS = {"upos": ["NOUN", "PROPN", "PUNCT", "VERB"], "xpos": ["NN", "NNP", "NNS", "VBD", "VBG"], "feats": ["Number=Plur", "Number=Sing", "_"],
          "lemma": ["0||L", "1||L", "2|e|L"], "ner": ["O", "B-PER", "I-PER", "B-GPE", "I-GPE"],
          "attr": ["O", "B-SRC", "I-SRC", "B-CUE", "I-CUE", "B-CNT", "I-CNT"], "deprel": ["nsubj", "obj", "punct", "root"], "role": ["none", "ARG0", "ARG1"]}
SENTENCES = [["Graustark", "said", "that", "Ruritanian", "troops", "shelled", "the", "border", "town", "of", "Hentzau", "."],
             ["U.N.", "minister", "'s", "\"", "$20", "\"", "—", "Ruritánia", "zzz"], ["the"]]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    torch.manual_seed(1)
    m = Model(LABELS, vocab=len(VOCAB), d=64, f=128, layers=2, positions=64)
    with torch.no_grad():
        for p in m.parameters():
            p.mul_(1.0).add_(torch.randn_like(p) * (0.12 if p.dim() > 1 else 0.05))
    with open(os.path.join(a.out, "tiny-vocab.txt"), "w") as f:
        f.write("".join(w + "\n" for w in VOCAB))
    p = Pieces(os.path.join(a.out, "tiny-vocab.txt"))
    export.write(os.path.join(a.out, "tiny.bin"), m.config, LABELS, {"said\tVERB": "say"}, m.state_dict())
    m.load_state_dict(export.dequantised(m.state_dict(), 2))
    m.eval()
    out = []
    for forms in SENTENCES:
        doc = {"forms": forms, "pieces": [p.of(f) for f in forms], "case": [case_of(f) for f in forms],
               "brk": [2] + [i % 2 for i in range(1, len(forms))]}
        with torch.no_grad():
            b, trace = tensors([(doc, 0, len(forms))], {"cls": p.cls, "sep": p.sep, "mask": p.mask}), {}
            w = m.encode(b, trace)
            tags, z = m.heads(w)
            heads = [-1] + [max(0, i // 2) for i in range(1, len(forms))]
            hv = torch.stack([m.rel_root if h < 0 else z["rel_head"][h] for h in heads])
            g = {"words": [{"form": f, "pieces": list(doc["pieces"][i]), "case": doc["case"][i], "break": doc["brk"][i]} for i, f in enumerate(forms)],
                 "embeddings": trace["embeddings"][0], "layers": [trace["layer.0"][0], trace["layer.1"][0]], "word_vectors": w, "tags": tags, "proj": z,
                 "arcs": m.arcs(z["arc_dep"][None], z["arc_head"][None])[0], "heads": heads, "relations": m.relations(z["rel_dep"], hv),
                 "source_links_of_0": m.links(z["src_dep"][:1], z["src_head"], m.src_u, m.src_none)[0],
                 "content_links_of_0": m.links(z["cnt_dep"][:1], z["cnt_head"], m.cnt_u, m.cnt_none)[0],
                 "roles_of_0": m.roles(z["role_dep"][:1].expand(len(forms), -1), z["role_head"])}
        out.append(g)
    enc = lambda x: [round(v, 6) for v in x.flatten().tolist()] if torch.is_tensor(x) else x
    walk = lambda x: {k: walk(v) for k, v in x.items()} if isinstance(x, dict) else [walk(v) for v in x] if isinstance(x, list) else enc(x)
    with open(os.path.join(a.out, "tiny.golden.json"), "w") as f:
        json.dump(walk(out), f)
        f.write("\n")


if __name__ == "__main__":
    main()
