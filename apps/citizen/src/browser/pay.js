/**
 * On the pages of a payment: copies the number, and looks again by itself while nobody knows how a payment ends. Both are there without it: the number can be
 * selected by one press, and the page has a button that asks anew.
 */

/** What the page holds ready under a name. @param {HTMLElement} place @param {string} name */
const wordsOf = (place, name) => place.dataset[name] ?? '';

/** By the old way where the browser has no other, or does not let us. @param {HTMLElement} number @param {string} text */
async function copy(number, text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(number);
    return document.execCommand('copy');
  }
}

for (const place of document.querySelectorAll('[data-copy]')) {
  const button = place.querySelector('button');
  const status = place.querySelector('[role=status]');
  const number = place.querySelector('.app-reference');
  if (!(place instanceof HTMLElement && number instanceof HTMLElement) || button === null || status === null) continue;
  button.parentElement?.removeAttribute('hidden');
  button.addEventListener('click', async () => {
    const isCopied = await copy(number, wordsOf(place, 'copy'));
    status.textContent = wordsOf(place, isCopied ? 'copied' : 'notCopied');
  });
}

const LOOK_FIRST_MS = 2_000;
const LOOK_LAST_MS = 60_000;
const SLOWER = 1.5;
const LOOKS_MAX = 20;

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** How it stands now; undefined where nobody could be asked. @param {string} address @returns {Promise<string | undefined>} */
async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' }, redirect: 'error' });
    return answer.ok ? (await answer.json()).standing : undefined;
  } catch {
    return undefined;
  }
}

/** Slower and slower, and not for ever: after some ten minutes the button is all there is. @param {HTMLElement} place */
async function lookAgain(place) {
  place.textContent = wordsOf(place, 'words');
  let ms = LOOK_FIRST_MS;
  for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
    await pause(ms);
    ms = Math.min(ms * SLOWER, LOOK_LAST_MS);
    // Nobody is looking: it would keep a visit alive for nobody.
    if (document.visibilityState === 'hidden') continue;
    const standing = await ask(wordsOf(place, 'look'));
    if (standing !== undefined && standing !== place.dataset.standing) return location.reload();
  }
  place.textContent = '';
}

for (const place of document.querySelectorAll('[data-look]')) {
  if (place instanceof HTMLElement) void lookAgain(place);
}
