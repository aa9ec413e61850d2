/**
 * Shows news of a case when the push service wakes it, and opens the case when somebody touches it. It keeps nothing and answers no request of a page, so
 * every page comes from the server as it always did.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CASE = '/case';

/** @param {PushEvent} event @returns {Partial<Record<string, string>>} */
function messageIn({ data }) {
  try {
    const message = data?.json();
    return typeof message === 'object' && message !== null ? message : {};
  } catch {
    return {};
  }
}

worker.addEventListener('push', (event) => {
  const { title = 'Oryndau', body = '', tag = '', language = '', link = CASE } = messageIn(event);
  // The same tag takes the place of the message before, without another sound: what is sent twice is seen once.
  event.waitUntil(worker.registration.showNotification(title, { body, tag, lang: language, data: { link } }));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(worker.clients.openWindow(ourOwn(event.notification.data?.link)));
});

/** Whatever a message says, it leads to a page of ours. @param {unknown} link */
function ourOwn(link) {
  const { origin } = worker.location;
  try {
    const target = new URL(String(link), origin);
    return target.origin === origin ? target.pathname : CASE;
  } catch {
    return CASE;
  }
}
