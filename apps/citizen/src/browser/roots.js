/**
 * Holds a root that somebody has kept against the roots of today. The server is not asked for a verdict but for its roots, and from these the hash of each day is computed
 * here, going on from the one that was kept: who has changed a day since cannot give roots that lead on from it. How each is computed is told in
 * docs/how-to/check-the-journal.md.
 */
const form = /** @type {HTMLFormElement} */ (find('#roots-check form'));
const typed = /** @type {HTMLTextAreaElement} */ (find('#kept'));
const files = /** @type {HTMLInputElement} */ (find('#kept-file'));
const place = find('#roots-check');
const status = find('#roots-state');
let turn = 0;

/** @param {string} selector @returns {HTMLElement} */
function find(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** What the page holds ready under a name. @param {string} name */
function words(name) {
  const held = document.querySelector(`template[data-words="${name}"]`);
  return held instanceof HTMLTemplateElement ? (held.content.textContent ?? '') : '';
}

/** Into the live region, so that it is read aloud. @param {string} state @param {Record<string, string>} [told] */
function say(state, told = {}) {
  status.textContent = words(state).replace(/\{(\w+)\}/g, (_, name) => told[name] ?? '');
  status.dataset.state = state;
  status.classList.toggle('govuk-inset-text', state !== 'waiting');
}

/** What is wrong, in a word that the page has a sentence for. */
class Wrong extends Error {
  /** @param {string} state @param {Record<string, string>} [told] */
  constructor(state, told = {}) {
    super(state);
    this.state = state;
    this.told = told;
  }
}

/** @typedef {{ day: string, hash: string }} Kept */
/** @typedef {Kept & { chains: number, events: number, root: string, key: string, signature: string }} Root */

// ------------------------------------------------------------------------------------------------ what was kept

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DIGEST = /^[0-9a-f]{64}$/;
/** day, chains, events, root, hash, signature */
const CSV = { fields: 6, hash: 4 };

/** @param {string} text @returns {unknown} */
function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The feed, one or several of its roots, lines of JSON, or lines of roots.csv. @param {string} text @returns {Kept[]} */
function keptIn(text) {
  const whole = /** @type {{ roots?: unknown } | undefined} */ (json(text));
  const values =
    whole === undefined || whole === null
      ? text
          .split('\n')
          .filter((line) => line.trim())
          .map(lineOf)
      : (whole.roots ?? whole);
  const list = Array.isArray(values) ? values : [values];
  const kept = list.map((value) => ({ day: String(value?.day), hash: String(value?.hash).toLowerCase() }));
  if (kept.length === 0 || kept.some(({ day, hash }) => !DAY.test(day) || !DIGEST.test(hash)))
    throw new Wrong('unreadable');
  return kept.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** @param {string} line */
function lineOf(line) {
  const fields = line.trim().split(',');
  return fields.length === CSV.fields ? { day: fields[0], hash: fields[CSV.hash] } : json(line);
}

// ------------------------------------------------------------------------------------------------ what the server gives

/** @param {string} day */
function dayBefore(day) {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - 1);
  return instant.toISOString().slice(0, DAY_LETTERS);
}
const DAY_LETTERS = 10;

/** All roots from a day on, with the keys. @param {string} day */
async function rootsFrom(day) {
  /** @type {Root[]} */
  const roots = [];
  /** @type {Record<string, string>} */
  const keys = {};
  let before = '';
  for (let since = dayBefore(day), more = true; more; ) {
    const answer = await fetch(`/roots.json?since=${since}`, { cache: 'no-cache' }).catch(() => undefined);
    if (answer?.ok !== true) throw new Wrong('silent');
    const feed = await answer.json();
    if (roots.length === 0) before = feed.before;
    roots.push(...feed.roots);
    Object.assign(keys, feed.keys);
    more = feed.more === true && feed.roots.length > 0;
    since = roots.at(-1)?.day ?? since;
  }
  return { roots, keys, before };
}

// ------------------------------------------------------------------------------------------------ the check

/** @param {ArrayBuffer} bytes */
const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
/** @param {string} text */
const bytesOf = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
/** @param {BufferSource} bytes */
const sha256 = async (bytes) => hex(await crypto.subtle.digest('SHA-256', bytes));

/** @param {string} previous @param {Root} root */
const hashAfter = (previous, { chains, day, events, root }) =>
  sha256(
    new TextEncoder().encode(`${previous}{"chains":${chains},"day":"${day}","events":${events},"root":"${root}"}`),
  );

/** Every day from the kept one on leads to the next, and each root that was kept is among them. @param {Kept[]} kept @param {{ roots: Root[], before: string }} given */
async function followChain(kept, { roots, before }) {
  const [first] = kept;
  const [start] = roots;
  if (start === undefined || first === undefined || start.day !== first.day)
    throw new Wrong('missing', { day: first?.day ?? '' });
  const waiting = new Map(kept.map(({ day, hash }) => [day, hash]));
  let previous = before;
  for (const root of roots) {
    const computed = await hashAfter(previous, root);
    const expected = waiting.get(root.day) ?? root.hash;
    if (root.hash !== expected) throw new Wrong('another', { day: root.day });
    if (computed !== expected) throw new Wrong('broken', { day: root.day });
    waiting.delete(root.day);
    previous = computed;
  }
  for (const day of waiting.keys()) throw new Wrong('missing', { day });
}

/** One signature is enough: the last hash binds all before it. @param {Root} last @param {Record<string, string>} keys */
async function checkSignature(last, keys) {
  const pem = (keys[last.key] ?? '').replace(/-----[^-]+-----|\s/g, '');
  const spki = Uint8Array.from(atob(pem), (letter) => letter.charCodeAt(0));
  if ((await sha256(spki)) !== last.key) throw new Wrong('signature', { day: last.day });
  const key = await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  const isRight = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    bytesOf(last.signature),
    bytesOf(last.hash),
  );
  if (!isRight) throw new Wrong('signature', { day: last.day });
}

/** @param {string} text */
async function check(text) {
  if (text.trim() === '') throw new Wrong('empty');
  const kept = keptIn(text);
  const given = await rootsFrom(kept[0]?.day ?? '');
  await followChain(kept, given);
  const last = given.roots.at(-1);
  if (last === undefined) throw new Wrong('missing', { day: kept[0]?.day ?? '' });
  await checkSignature(last, given.keys);
  const told = {
    day: kept[0]?.day ?? '',
    last: last.day,
    days: String(given.roots.length - 1),
    key: last.key,
    hash: last.hash,
  };
  return { state: last.day === kept[0]?.day ? 'newest' : 'contained', told };
}

/** Of several asked one after another the last is answered. @param {string} text */
async function answer(text) {
  turn += 1;
  const own = turn;
  say('waiting');
  const said = await check(text).catch((error) => (error instanceof Wrong ? error : new Wrong('failed')));
  if (own === turn) say(said.state, said.told);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void answer(typed.value);
});
files.addEventListener('change', () => void read(files.files?.[0]));
place.addEventListener('dragover', (event) => event.preventDefault());
place.addEventListener('drop', (event) => {
  const file = event.dataTransfer?.files[0];
  if (file === undefined) return;
  event.preventDefault();
  void read(file);
});

const FILE_BYTES_MAX = 8 * 1024 * 1024;

/** Shown where it could have been typed, and checked. @param {File | undefined} file */
async function read(file) {
  if (file === undefined) return;
  if (file.size > FILE_BYTES_MAX) return say('unreadable');
  typed.value = await file.text();
  await answer(typed.value);
}

place.hidden = false;
say('ready');
