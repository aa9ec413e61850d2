#!/usr/bin/env python3
"""Does a journal still contain the root of a day that was kept?

    python3 check-roots.py KEPT ROOTS [--key FINGERPRINT] [--events EVENTS.csv] [--event PROOF.json]

KEPT   what was kept: the file from /roots, one root or several as JSON, or lines of roots.csv
ROOTS  the roots of today: the address of /roots.json, that file, or roots.csv
--key  the fingerprint (64 hex digits) of the key, as you were given it by another way
--event  the proof of one event: that it stands in the journal as its day was sealed
--events  an export of the journal (docs/how-to/check-the-journal.md): the roots are computed from it

It needs Python 3.8 and nothing else, and uses no code of Oryndau. It ends with 0 where all is
equal, 1 where something is not, 2 where it could not look.
"""
import argparse, base64, csv, hashlib, io, json, re, sys, urllib.parse, urllib.request

DAY, DIGEST = re.compile(r"\d{4}-\d{2}-\d{2}\Z"), re.compile(r"[0-9a-f]{64}\Z")
csv.field_size_limit(2**31 - 1)


class Differs(Exception):
    """Something is not equal."""


class Unreadable(Exception):
    """Nothing could be checked."""


def sha(data):
    return hashlib.sha256(data).digest()


# ---------------------------------------------------------------- the signature: ES256 on P-256 (FIPS 186-5)
P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200")  # an uncompressed point of P-256 follows


def plus(a, b):
    if a is None or b is None:
        return b if a is None else a
    if a[0] == b[0] and (a[1] + b[1]) % P == 0:
        return None
    slope = (3 * a[0] * a[0] - 3) * pow(2 * a[1], P - 2, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], P - 2, P)
    x = (slope * slope - a[0] - b[0]) % P
    return (x, (slope * (a[0] - x) - a[1]) % P)


def times(k, point):
    result = None
    while k:
        if k & 1:
            result = plus(result, point)
        point, k = plus(point, point), k >> 1
    return result


def point_of(pem):
    der = base64.b64decode("".join(line for line in pem.splitlines() if not line.startswith("-----")))
    if not der.startswith(SPKI) or len(der) != len(SPKI) + 65:
        raise Differs("the key is no key on P-256")
    x, y = int.from_bytes(der[-64:-32], "big"), int.from_bytes(der[-32:], "big")
    if (y * y - x * x * x + 3 * x - B) % P != 0:
        raise Differs("the key is no point of P-256")
    return sha(der).hex(), (x, y)


def is_signed(point, message, signature):
    r, s = int(signature[:64], 16), int(signature[64:], 16)
    if len(signature) != 128 or not (0 < r < N and 0 < s < N):
        return False
    w, e = pow(s, N - 2, N), int.from_bytes(sha(message), "big")
    found = plus(times(e * w % N, G), times(r * w % N, point))
    return found is not None and found[0] % N == r


# ---------------------------------------------------------------- what is read
def read(place):
    try:
        if re.match(r"https?://", place):
            with urllib.request.urlopen(place, timeout=60) as answer:
                return answer.read().decode("utf-8")
        with open(place, encoding="utf-8") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise Unreadable(f"{place}: {error}")


def roots_in(text, place):
    """Roots as dictionaries, and keys (PEM) by fingerprint, where the text has them."""
    keys = {}
    try:
        whole = json.loads(text)
        if isinstance(whole, dict) and "roots" in whole:
            keys, whole = whole.get("keys", {}), whole["roots"]
        rows = whole if isinstance(whole, list) else [whole]
    except ValueError:
        rows = []
        for fields in csv.reader(io.StringIO(text)):
            if len(fields) == 6:
                day, chains, events, root, digest, signature = fields
                rows.append(dict(day=day, chains=int(chains), events=int(events), root=root, hash=digest, signature=signature))
            elif fields:
                raise Unreadable(f"{place}: neither JSON nor a line of roots.csv: {','.join(fields)[:60]}")
    for row in rows:
        if not DAY.match(str(row.get("day"))) or not DIGEST.match(str(row.get("hash")).lower()):
            raise Unreadable(f"{place}: no root: {str(row)[:80]}")
        row["hash"] = row["hash"].lower()
    return sorted(rows, key=lambda row: row["day"]), keys


def today(place):
    """All roots from the first day on; a feed is asked for more as long as it has more."""
    roots, keys, since = [], {}, None
    while True:
        address = place if since is None else f"{place}{'&' if '?' in place else '?'}{urllib.parse.urlencode({'since': since})}"
        text = read(address)
        found, named = roots_in(text, place)
        roots, keys = roots + found, {**keys, **named}
        has_more = text.lstrip().startswith("{") and json.loads(text).get("more") is True
        if not (has_more and found and re.match(r"https?://", place)):
            return roots, keys
        since = found[-1]["day"]


# ---------------------------------------------------------------- what is checked
def follow(roots):
    before = ""
    for root in roots:
        text = f'{{"chains":{root["chains"]},"day":"{root["day"]}","events":{root["events"]},"root":"{root["root"]}"}}'
        if sha((before + text).encode()).hex() != root["hash"]:
            raise Differs(f"the root of {root['day']} does not follow from the day before")
        before = root["hash"]


def hold(kept, roots):
    now = {root["day"]: root["hash"] for root in roots}
    for root in kept:
        if root["day"] not in now:
            raise Differs(f"a root of {root['day']} was kept, and there is none today")
        if now[root["day"]] != root["hash"]:
            raise Differs(f"another root of {root['day']} was kept")


def check_signatures(roots, keys, wanted):
    """Of each key the last root: its hash binds all before it."""
    last = {root["key"]: root for root in roots if "key" in root}
    for name, root in last.items():
        found, point = point_of(keys.get(name, ""))
        if found != name:
            raise Differs(f"the key of {root['day']} is not the one that it is named after")
        if wanted and name != wanted:
            raise Differs(f"{root['day']} was signed by another key, {name}")
        if not is_signed(point, bytes.fromhex(root["hash"]), root["signature"]):
            raise Differs(f"the signature of {root['day']} is wrong")
    return list(last)


def compute(path, roots):
    """The roots from the events: each chain, and the Merkle tree (RFC 6962) of each day. Returns the number of chains."""
    heads, previous, counts = {}, {}, {}
    try:
        with open(path, encoding="utf-8", newline="") as file:
            for document, n, day, told, body in csv.reader(file):
                found = sha((previous.get(document, document) + body).encode()).hex()
                if found != told:
                    raise Differs(f"the hash of event {n} of {document} is not that of its text and the event before it")
                previous[document] = found
                heads.setdefault(day, {})[document] = found
                counts[day] = counts.get(day, 0) + 1
    except (OSError, ValueError) as error:
        raise Unreadable(f"{path}: {error}")
    for root in roots:
        day = root["day"]
        level = [sha(b"\0" + bytes.fromhex(document.replace("-", "") + head)) for document, head in sorted(heads.get(day, {}).items())]
        if len(level) != root["chains"] or counts.get(day) != root["events"]:
            raise Differs(f"the events of {day} are not as many as were sealed")
        while len(level) > 1:
            level = [sha(b"\1" + b"".join(pair)) if len(pair) == 2 else pair[0] for pair in (level[i:i + 2] for i in range(0, len(level), 2))]
        if level[0].hex() != root["root"]:
            raise Differs(f"the events of {day} do not give its root")
    return len(previous)


def prove(path, roots):
    """One event: from its text by its chain to the leaf of its day, and from there to the root of the day."""
    try:
        proof = json.loads(read(path))
        day, head, texts = proof["root"]["day"], proof["follows"], proof["texts"]
        if json.loads(texts[0])["n"] != proof["n"] or json.loads(texts[0])["on"] != day:
            raise Differs("the text of the event has another number or day than the proof says")
        for text in texts:
            head = sha((head + text).encode()).hex()
        found = sha(b"\0" + bytes.fromhex(proof["chain"].replace("-", "") + head))
        for step in proof["path"]:
            beside = bytes.fromhex(step["hash"])
            found = sha(b"\1" + (beside + found if step["side"] == "left" else found + beside))
    except (ValueError, KeyError, IndexError, TypeError) as error:
        raise Unreadable(f"{path}: no proof of an event: {error}")
    root = next((root for root in roots if root["day"] == day), None)
    if root is None or root["root"] != found.hex():
        raise Differs(f"the event does not stand in the root of {day}")
    return proof


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("kept")
    asked.add_argument("roots")
    asked.add_argument("--key", default="", help="fingerprint of the key, 64 hex digits")
    asked.add_argument("--events", help="export of the journal")
    asked.add_argument("--event", help="proof of one event")
    given = asked.parse_args()
    try:
        kept, _ = roots_in(read(given.kept), given.kept)
        roots, keys = today(given.roots)
        if not kept or not roots:
            raise Unreadable("there is no root " + ("in what was kept" if not kept else "today"))
        hold(kept, roots)
        follow(roots)
        signers = check_signatures(roots, keys, given.key.lower().replace(":", ""))
        chains = compute(given.events, roots) if given.events else None
        proof = prove(given.event, roots) if given.event else None
    except Differs as differs:
        print(f"IT DOES NOT FIT: {differs}. Do not lose what you kept.")
        return 1
    except Unreadable as unreadable:
        print(f"Nothing was checked: {unreadable}")
        return 2
    print(f"It fits: the roots of today, up to {roots[-1]['day']}, go on from the {len(kept)} that you kept, up to {kept[-1]['day']}.")
    print("\n".join(f"Signed by the key {key}" + ("." if given.key else ": compare it with what you were given by another way.") for key in signers)
          or "No key came with the roots: their signatures were not checked.")
    print(f"They were computed from the events of {chains} chains." if chains is not None
          else "That they follow from the events of the journal was not checked: for that it needs an export, --events.")
    if proof is not None:
        print(f"Event {proof['n']} of {proof['chain']} stands in the root of {proof['root']['day']}: {proof['texts'][0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
