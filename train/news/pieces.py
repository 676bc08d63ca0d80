"""BERT uncased word pieces of one word, as docs/model.md says (the Go twin is internal/neural)."""
import functools
import string
import unicodedata

PUNCT = set(string.punctuation)
MAX_PIECES = 8


class Pieces:
    def __init__(self, vocab_path):
        with open(vocab_path, encoding="utf-8") as f:
            self.vocab = {line.rstrip("\n"): i for i, line in enumerate(f)}
        self.unk = self.vocab["[UNK]"]
        self.cls, self.sep, self.mask = self.vocab["[CLS]"], self.vocab["[SEP]"], self.vocab["[MASK]"]
        self.of = functools.lru_cache(maxsize=400_000)(self._of)

    def _of(self, form):
        out = []
        for part in basic(form):
            out += self._word(part)
        return tuple(out[:MAX_PIECES]) or (self.unk,)

    def _word(self, part):
        if len(part) > 100:
            return [self.unk]
        out, i = [], 0
        while i < len(part):
            j = len(part)
            while j > i:
                k = self.vocab.get(("##" if i else "") + part[i:j])
                if k is not None:
                    break
                j -= 1
            if j == i:
                return [self.unk]
            out.append(k)
            i = j
        return out


def basic(form):
    """Cleaned, lower-cased, accents stripped, split at white space and punctuation."""
    parts, cur = [], []
    clean = "".join(c for c in form if not (c in "\x00\ufffd" or unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co")) or c in "\t\n\r")
    text = unicodedata.normalize("NFD", clean.lower())
    for c in text:
        cat = unicodedata.category(c)
        if cat == "Mn":
            continue
        if c.isspace():
            if cur:
                parts.append("".join(cur))
                cur = []
        elif c in PUNCT or cat.startswith("P"):
            if cur:
                parts.append("".join(cur))
                cur = []
            parts.append(c)
        else:
            cur.append(c)
    if cur:
        parts.append("".join(cur))
    return parts


def case_of(form):
    """0 no upper-case letter, 1 first letter upper and no other, 2 all letters upper (two or more), 3 else."""
    letters = [c for c in form if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 0
    if upper == 1 and letters[0].isupper():
        return 1
    if upper == len(letters):
        return 2
    return 3
