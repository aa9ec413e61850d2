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
