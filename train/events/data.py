"""Examples for the head that tells what a source does to a target.

An example is a text, the spans of source and target (code points; none where the
text does not name it) and what is known of the label: its root among ROOTS, its
CAMEO code of two or three digits, or both. Read from

  pairs   lines of "LABEL <tab> text with {S|source} and {T|target}"; LABEL is a CAMEO
          code, 0 for no event, R and a code where it is the target that acts
  plv     events/plv_train.jsonl: roots alone
"""
import json
import re
import subprocess
import sys

sys.path.insert(0, __file__.rsplit("/", 2)[0] + "/news")
from pieces import Pieces, case_of  # noqa: E402

ROOTS = ["NONE", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
         "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]
TWO = {"03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "08": "YIELD", "09": "ACCUSE",
       "10": "REQUEST", "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE",
       "16": "SANCTION", "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT"}
MORE = {"163": "COERCE", "175": "ASSAULT", "191": "COERCE", "192": "COERCE"}


def root_of(code):
    """The root of a CAMEO code, as the crosswalk of 2021 has it; None for 01 and 02."""
    if code == "0":
        return "NONE"
    if code.startswith("1712"):
        return "ASSAULT"
    return MORE.get(code[:3]) or TWO.get(code[:2])


MARK = re.compile(r"\{([ST])\|([^{}]*)\}")


def unmark(s):
    """Text, spans of S and T."""
    out, at, spans = "", 0, {}
    for m in MARK.finditer(s):
        out += s[at:m.start()]
        spans[m.group(1)] = (len(out), len(out) + len(m.group(2)))
        out += m.group(2)
        at = m.end()
    return out + s[at:], spans.get("S"), spans.get("T")


def pairs(path, origin, valid=None):
    for n, line in enumerate(open(path, encoding="utf-8"), 1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != 2:
            continue
        label, text = cells
        text, s, t = unmark(text)
        if not s or not t:
            continue
        if label[:1] == "R":
            label, s, t = label[1:], t, s
        if not re.fullmatch(r"0|\d\d\d?\d?", label):
            continue
        root = root_of(label)
        if root is None or valid and label != "0" and label[:3] not in valid and label[:2] not in valid:
            continue
        code = None if label == "0" or len(label) == 2 else "175" if label[:3] == "175" else label[:3]
        yield {"id": f"{origin}-{n}", "text": text, "source": s, "target": t, "root": root, "code": code, "set": origin}


def plv(path):
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        span = lambda a: (a["start"], a["end"]) if isinstance(a, dict) and a.get("start") is not None else None
        yield {"id": r["id"], "text": r["sentence"], "source": span(r["source"]), "target": span(r["target"]), "root": r["gold_root"],
               "code": None, "set": "plv", "group": r.get("sentence_id")}


def tokenize(examples, words, vocab):
    """Adds word pieces, case, break and role (0 none, 1 source, 2 target) a word: `words` is the Go program train/words."""
    feed = "".join(json.dumps({"id": str(i), "text": e["text"]}) + "\n" for i, e in enumerate(examples))
    out = subprocess.run([words], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    pieces = Pieces(vocab)
    for e, line in zip(examples, out.splitlines()):
        tokens = json.loads(line)["tokens"]
        e["pieces"], e["case"], e["brk"], e["role"] = [], [], [], []
        size = 2
        for a, b, gap in tokens:
            form = e["text"][a:b]
            p = pieces.of(form)
            if size + len(p) > 192:
                break
            size += len(p)
            e["pieces"].append(p)
            e["case"].append(case_of(form))
            e["brk"].append(gap)
            role = 0
            for r, span in ((1, e["source"]), (2, e["target"])):
                if span and a < span[1] and b > span[0]:
                    role = r
            e["role"].append(role)
    return examples
