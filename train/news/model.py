"""The multi-task model of docs/model.md, for training."""
import torch
import torch.nn as nn
import torch.nn.functional as F

PROJ = [("arc_dep", 256), ("arc_head", 256), ("rel_dep", 96), ("rel_head", 96), ("src_dep", 64), ("src_head", 64),
        ("cnt_dep", 64), ("cnt_head", 64), ("role_dep", 64), ("role_head", 64)]
TAGS = ["upos", "xpos", "feats", "lemma", "ner", "attr", "end", "trigger"]


class Layer(nn.Module):
    def __init__(self, d, f, heads, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv, self.o = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, f), nn.Linear(f, d)
        self.ln1, self.ln2 = nn.LayerNorm(d, 1e-12), nn.LayerNorm(d, 1e-12)

    def forward(self, x, mask):
        b, t, d = x.shape
        h, k = self.heads, d // self.heads
        q, key, v = (z.transpose(1, 2).reshape(b * h, t, k) for z in self.qkv(x).view(b, t, 3, h, k).unbind(2))
        s = torch.baddbmm(mask.to(q.dtype).expand(b, h, t, t).reshape(b * h, t, t), q, key.transpose(1, 2), alpha=k ** -0.5)
        a = torch.bmm(s.softmax(-1).to(v.dtype), v).view(b, h, t, k).transpose(1, 2).reshape(b, t, d)
        x = self.ln1(x + drop(self.o(a), self.drop, self.training))
        return self.ln2(x + drop(self.down(F.gelu(self.up(x))), self.drop, self.training))


def drop(x, rate, training):
    """Dropout with one mask for all positions of a window: drawing one for each costs a tenth of the step on a CPU."""
    if not training:
        return x
    keep = torch.rand(x.shape[0], 1, x.shape[-1]) >= rate if x.dim() == 3 else torch.rand(1, x.shape[-1]) >= rate
    return x * (keep.to(x.dtype) / (1 - rate))


class Model(nn.Module):
    def __init__(self, labels, vocab=30522, d=384, f=1536, layers=6, positions=192, drop=0.1, head_drop=0.33):
        super().__init__()
        self.d, self.labels, self.drop, self.head_drop = d, labels, drop, head_drop
        self.config = {"hidden": d, "layers": layers, "heads": d // 32, "ffn": f, "max_pieces": positions - 2, "vocab": vocab}
        self.sizes = [2 if t in ("end", "trigger") else len(labels[t]) for t in TAGS]
        self.word = nn.Embedding(vocab, d)
        self.pos = nn.Embedding(positions, d)
        self.case = nn.Embedding(4, d)
        self.brk = nn.Embedding(3, d)
        self.ln = nn.LayerNorm(d, 1e-12)
        self.layer = nn.ModuleList(Layer(d, f, d // 32, drop) for _ in range(layers))
        self.tags = nn.Linear(d, sum(self.sizes))
        self.proj = nn.Linear(d, sum(n for _, n in PROJ))
        rel, role, attr = len(labels["deprel"]), len(labels["role"]), len(labels["attr"])
        p = lambda *s: nn.Parameter(torch.randn(*s) * (s[-1] ** -0.5) * 0.5)
        self.arc_u, self.arc_b, self.arc_root = p(256, 256), nn.Parameter(torch.zeros(256)), p(256)
        self.rel_u, self.rel_wd, self.rel_wh = p(rel * 96, 96), p(rel, 96), p(rel, 96)
        self.rel_b, self.rel_root = nn.Parameter(torch.zeros(rel)), p(96)
        self.src_u, self.src_none, self.cnt_u, self.cnt_none = p(64, 64), p(64), p(64, 64), p(64)
        self.role_u, self.role_wd, self.role_wh = p(role * 64, 64), p(role, 64), p(role, 64)
        self.role_b = nn.Parameter(torch.zeros(role))
        self.attr_trans = nn.Parameter(torch.zeros(attr, attr))
        self.attr_start, self.attr_stop = nn.Parameter(torch.zeros(attr)), nn.Parameter(torch.zeros(attr))
        for e in (self.case, self.brk):
            nn.init.normal_(e.weight, std=0.01)

    def load_minilm(self, path, layers=None):
        """Takes a BERT-shaped encoder from a safetensors file; `layers` names which of its layers to keep, in order."""
        from safetensors.torch import load_file
        t = load_file(path)
        t = {k.removeprefix("bert."): v for k, v in t.items()}
        e = "embeddings."
        with torch.no_grad():
            self.word.weight.copy_(t[e + "word_embeddings.weight"])
            self.pos.weight.copy_(t[e + "position_embeddings.weight"][: self.pos.num_embeddings] + t[e + "token_type_embeddings.weight"][0])
            self.ln.weight.copy_(t[e + "LayerNorm.weight"])
            self.ln.bias.copy_(t[e + "LayerNorm.bias"])
            for mine, theirs in enumerate(layers or range(len(self.layer))):
                p, l = f"encoder.layer.{theirs}.", self.layer[mine]
                for w in ("weight", "bias"):
                    getattr(l.qkv, w).copy_(torch.cat([t[p + f"attention.self.{x}.{w}"] for x in ("query", "key", "value")]))
                    getattr(l.o, w).copy_(t[p + "attention.output.dense." + w])
                    getattr(l.ln1, w).copy_(t[p + "attention.output.LayerNorm." + w])
                    getattr(l.up, w).copy_(t[p + "intermediate.dense." + w])
                    getattr(l.down, w).copy_(t[p + "output.dense." + w])
                    getattr(l.ln2, w).copy_(t[p + "output.LayerNorm." + w])

    def encode(self, b, trace=None):
        """b: pieces, case, brk (B×T), pool (W_total×2: row and word as offsets). Returns word vectors, W_total×d."""
        x = self.word(b["pieces"]) + self.pos.weight[: b["pieces"].shape[1]] + self.case(b["case"]) + self.brk(b["brk"])
        x = drop(self.ln(x), self.drop, self.training)
        if trace is not None:
            trace["embeddings"] = x
        mask = torch.zeros(b["mask"].shape).masked_fill(~b["mask"], -1e4)[:, None, None, :]
        for i, l in enumerate(self.layer):
            x = l(x, mask)
            if trace is not None:
                trace[f"layer.{i}"] = x
        flat = x.reshape(-1, self.d).float()
        n = b["n_words"]
        w = torch.zeros(n, self.d).index_add_(0, b["word_of"], flat[b["piece_at"]])
        return w / b["pieces_in"][:, None]

    def heads(self, w):
        """Word vectors -> tag logits and projections, each a dict by name."""
        w1 = F.dropout(w, self.head_drop, self.training)
        tags = dict(zip(TAGS, self.tags(w1).float().split(self.sizes, -1)))
        z = F.dropout(F.relu(self.proj(F.dropout(w, 0.15, self.training))), self.head_drop, self.training).float()
        return tags, dict(zip([n for n, _ in PROJ], z.split([n for _, n in PROJ], -1)))

    def arcs(self, dep, head):
        """B×W×256 each -> B×W×(W+1), column 0 the root."""
        head = torch.cat([self.arc_root.expand(head.shape[0], 1, -1), head], 1)
        return dep @ (head @ self.arc_u.T).transpose(1, 2) + (head @ self.arc_b)[:, None, :]

    def relations(self, dep, head):
        """N×96 each, head rows already chosen -> N×R."""
        r = self.rel_b.shape[0]
        u = (head @ self.rel_u.T).view(-1, r, 96)
        return (u * dep[:, None]).sum(-1) + dep @ self.rel_wd.T + head @ self.rel_wh.T + self.rel_b

    def roles(self, dep, head):
        r = self.role_b.shape[0]
        u = (head @ self.role_u.T).view(-1, r, 64)
        return (u * dep[:, None]).sum(-1) + dep @ self.role_wd.T + head @ self.role_wh.T + self.role_b

    def links(self, dep, head, u, none):
        """N×64 deps and W×64 heads of one window -> N×(W+1), column 0 "none"."""
        head = torch.cat([none[None], head])
        return dep @ (head @ u.T).T

    def crf_loss(self, logits, gold, lengths):
        """Mean negative log-likelihood a word. logits B×W×7, gold B×W, lengths B; right-padded."""
        b, n, k = logits.shape
        ar = torch.arange(b)
        score = self.attr_start[gold[:, 0]] + logits[ar, 0, gold[:, 0]]
        alpha = self.attr_start + logits[:, 0]
        for t in range(1, n):
            on = (t < lengths)
            step = self.attr_trans[gold[:, t - 1], gold[:, t]] + logits[ar, t, gold[:, t]]
            score = score + torch.where(on, step, torch.zeros_like(step))
            new = torch.logsumexp(alpha[:, :, None] + self.attr_trans, 1) + logits[:, t]
            alpha = torch.where(on[:, None], new, alpha)
        last = gold[ar, lengths - 1]
        return (torch.logsumexp(alpha + self.attr_stop, 1) - score - self.attr_stop[last]).sum() / lengths.sum()
