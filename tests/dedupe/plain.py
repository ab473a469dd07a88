# SPDX-License-Identifier: MIT
"""What docs/dedupe.md says of identical, same-content and resubmission, done plainly: each record is compared
with every representative before it, all shingles of both, without keys, bits or other shortcuts."""
import collections
import unicodedata

THRESHOLD = 0.6
SUPPORTED = THRESHOLD * 2 / 3
LEAST_SIZE_RATIO = 0.25
SHINGLE_UNITS = 3
LEAST_DROPPED_UNITS = 40
NAMES = ("member_state", "institution", "initiative")


def units_of(text):
    """Words, and Han characters."""
    units, word = [], ""
    for character in unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()):
        if unicodedata.category(character) == "Cf":
            continue
        han = "\u4e00" <= character <= "\u9fff"
        if character.isalnum() and not han:
            word += character
            continue
        if word:
            units.append(word)
        word = ""
        if han:
            units.append(character)
    return units + [word] * bool(word)


def normalised(text):
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


class Print:
    """A record as it is compared."""

    def __init__(self, record, numbers):
        texts = [answer["text"] for answer in record["answers"] if answer["status"] == "answered"]
        self.id = record["id"]
        self.content = "\x1f".join(map(normalised, texts))
        self.bytes = record["source"]["hash"]
        self.fields = {"member_state": record["member_state"]["text"], "institution": record["institution"],
                       "initiative": record["initiative"], "date": record["implementation_date"]["date"]}
        seen = collections.Counter()
        self.units = 0
        self.shingles = set()  # each with how often it was there before, by a number for both
        for text in texts:
            units = units_of(text)
            self.units += len(units)
            for at in range(max(1, len(units) - SHINGLE_UNITS + 1)):
                shingle = tuple(units[at:at + SHINGLE_UNITS])
                self.shingles.add(numbers.setdefault((shingle, seen[shingle]), len(numbers)))
                seen[shingle] += 1

    def same(self, other, field):
        return self.fields[field] == other.fields[field]

    def names_initiative_of(self, other):
        if not self.same(other, "member_state"):
            return False
        same_initiative = self.same(other, "initiative") or self.same(other, "date")
        return self.same(other, "institution") and same_initiative

    def line(self, other):
        """The containment from which on it is a resubmission of the other; none: never."""
        sizes = len(self.shingles), len(other.shingles)
        ratio = min(sizes) / max(sizes)
        if self.names_initiative_of(other):
            return SUPPORTED if ratio >= LEAST_SIZE_RATIO else THRESHOLD
        return THRESHOLD if ratio >= LEAST_SIZE_RATIO else None

    def droppable_for(self, other, kind):
        enough = kind == "identical" or self.units >= LEAST_DROPPED_UNITS
        return enough and all(self.same(other, name) for name in NAMES)


def decide(records):
    """For each record its kind, the id of what it duplicates, and the score to four decimals."""
    numbers = {}
    prints = [Print(record, numbers) for record in records]
    representatives, verdicts = [], []
    resubmitted = {}  # by content
    for mine in prints:
        kind, of, score = "none", None, None
        exact = [other for other in representatives if other.content == mine.content]
        if exact:
            same_bytes = [other for other in exact if other.bytes == mine.bytes]
            kind = "identical" if same_bytes else "same-content"
            of, score = (same_bytes or exact)[0], 1
            assert mine.droppable_for(of, kind), "the corpus has no copies under other names"
        elif mine.content in resubmitted:
            of, score = resubmitted[mine.content], 1
            kind = "identical" if of.bytes == mine.bytes else "same-content"
        else:
            for other in representatives:
                shared = len(mine.shingles & other.shingles)
                containment = shared / min(len(mine.shingles), len(other.shingles))
                line = mine.line(other)
                if line is not None and containment >= line - 1e-9 and containment > (score or 0):
                    kind, of, score = "resubmission", other, containment
            if kind == "none":
                representatives.append(mine)
            else:
                resubmitted.setdefault(mine.content, mine)
        verdicts.append((kind, of and of.id, score and round(score, 4)))
    return verdicts
