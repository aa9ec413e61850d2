/**
 * Turns news of a case in this browser on and off: the one page of ours with a script, since a browser takes such messages from a script only. It asks
 * nobody but our own server and says every word in the language of the page, which holds them ready.
 */
const place = find('#browser-switch');
const form = /** @type {HTMLFormElement} */ (find('#browser-switch form'));
const button = find('#browser-switch button');
const status = find('#browser-state');
const all = find('#browser-all');
const count = find('#browser-count');
/** Ids of the browsers that are told of this case. */
const told = new Set((place.dataset.told ?? '').split(' ').filter(Boolean));
let isBusy = false;
const PATIENCE_MS = 20_000;

/** @param {string} selector @returns {HTMLElement} */
function find(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** What the page holds ready under a name. @param {string} name */
function words(name) {
  const held = document.querySelector(`template[data-words="${name}"]`);
  return held instanceof HTMLTemplateElement ? held.content.textContent : '';
}

/** Put into the live region, so that it is read aloud. @param {string} state */
function say(state) {
  status.textContent = words(state);
  status.dataset.state = state;
}

/** The button stays the same one, so the focus stays on it. @param {boolean} isOn */
function show(isOn) {
  button.textContent = words(isOn ? 'turnOff' : 'turnOn');
  place.dataset.isOn = String(isOn);
  place.hidden = false;
  say(isOn ? 'on' : 'off');
}

/** @param {ArrayBuffer} bytes */
const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** As the server computes it: sha256 of the endpoint. @param {PushSubscription} subscription */
async function idOf({ endpoint }) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Who is silent for so long has not done it. @template T @param {Promise<T>} promise @returns {Promise<T>} */
const inTime = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error('no answer')))]);

/**
 * Made with the key that the installation has now: to another its push service takes nothing from us. An old browser does not say with which.
 * @param {PushSubscription} subscription
 */
function isForUs({ options }) {
  const key = options?.applicationServerKey ?? null;
  return key === null || base64url(key) === place.dataset.key;
}

async function subscriptionNow() {
  const registration = await navigator.serviceWorker.getRegistration(place.dataset.scope);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function subscribe() {
  const { worker = '', scope = '', key = '' } = place.dataset;
  await navigator.serviceWorker.register(worker, { scope });
  const { pushManager } = await navigator.serviceWorker.ready;
  const old = await pushManager.getSubscription();
  if (old !== null && !isForUs(old)) await old.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

/** @param {string} action @param {Record<string, string>} fields */
async function send(action, fields) {
  const body = new URLSearchParams({ _csrf: String(new FormData(form).get('_csrf')), ...fields });
  const answer = await inTime(fetch(action, { method: 'POST', body, redirect: 'manual' }));
  // A page and no word for a script: it says that the form was not taken.
  if (answer.type === 'opaqueredirect') return { fault: 'over' };
  if (!answer.ok) return { fault: { 401: 'over', 403: 'over', 409: 'tooMany' }[answer.status] ?? 'failed' };
  return { browsers: Number((await answer.json()).browsers) };
}

/** @param {number} browsers */
function showCount(browsers) {
  count.textContent = String(browsers);
  all.hidden = browsers === 0;
}

/** @param {PushSubscription} subscription */
async function turnOn(subscription) {
  const { p256dh = '', auth = '' } = subscription.toJSON().keys ?? {};
  const { endpoint } = subscription;
  const { fault, browsers } = await send(form.action, { endpoint, p256dh, auth });
  if (browsers === undefined) return say(fault ?? 'failed');
  told.add(await idOf(subscription));
  show(true);
  showCount(browsers);
}

/** The browser keeps its subscription, since another case may need it; nobody of us knows it any more. */
async function turnOff() {
  const subscription = await subscriptionNow();
  if (subscription === null) return show(false);
  const { fault, browsers } = await send(place.dataset.off ?? '', { endpoint: subscription.endpoint });
  if (browsers === undefined) return say(fault ?? 'failed');
  told.delete(await idOf(subscription));
  show(false);
  showCount(browsers);
}

async function change() {
  if (place.dataset.isOn === 'true') return turnOff();
  // First of all, while the press of the button still counts as the person's wish.
  const permission = await Notification.requestPermission();
  if (permission === 'denied') return say('denied');
  if (permission !== 'granted') return say('off');
  return turnOn(await inTime(subscribe()));
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  button.setAttribute('aria-disabled', 'true');
  say('wait');
  try {
    await change();
  } catch {
    say('failed');
  } finally {
    isBusy = false;
    button.removeAttribute('aria-disabled');
  }
});

const canDoIt = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
if (!canDoIt) say('unsupported');
else if (Notification.permission === 'denied') say('denied');
else {
  const subscription = await subscriptionNow().catch(() => null);
  const isAble = subscription !== null && isForUs(subscription) && Notification.permission === 'granted';
  show(isAble && told.has(await idOf(subscription)));
}
