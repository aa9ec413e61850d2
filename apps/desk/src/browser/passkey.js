/**
 * Asks the browser for a passkey where a form says with what (data-passkey: to sign; data-register: to make one), and sends the form with what it has said. Without
 * it nothing can be confirmed: only a script reaches the passkeys of a browser (WebAuthn Level 2, section 5.1).
 */

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
const bytesOf = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param {ArrayBuffer} buffer */
const textOf = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** @param {any} options */
async function sign(options) {
  const given = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytesOf(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map((/** @type {any} */ each) => ({
        ...each,
        id: bytesOf(each.id),
      })),
    },
  });
  if (!(given instanceof PublicKeyCredential) || !(given.response instanceof AuthenticatorAssertionResponse))
    return undefined;
  const { clientDataJSON, authenticatorData, signature, userHandle } = given.response;
  return {
    id: given.id,
    rawId: textOf(given.rawId),
    type: given.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: textOf(clientDataJSON),
      authenticatorData: textOf(authenticatorData),
      signature: textOf(signature),
      ...(userHandle === null ? {} : { userHandle: textOf(userHandle) }),
    },
  };
}

/** @param {any} options */
async function register(options) {
  const given = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytesOf(options.challenge),
      user: { ...options.user, id: bytesOf(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map((/** @type {any} */ each) => ({
        ...each,
        id: bytesOf(each.id),
      })),
    },
  });
  if (!(given instanceof PublicKeyCredential) || !(given.response instanceof AuthenticatorAttestationResponse))
    return undefined;
  const { clientDataJSON, attestationObject } = given.response;
  return {
    id: given.id,
    rawId: textOf(given.rawId),
    type: given.type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: textOf(clientDataJSON),
      attestationObject: textOf(attestationObject),
      transports: given.response.getTransports?.() ?? [],
    },
  };
}

for (const form of document.querySelectorAll('form[data-passkey], form[data-register]')) {
  if (!(form instanceof HTMLFormElement)) continue;
  const button = form.querySelector('[data-passkey-button]');
  const field = form.querySelector('input[name=passkey]');
  const status = form.querySelector('[data-passkey-status]');
  if (!(button instanceof HTMLButtonElement && field instanceof HTMLInputElement && status instanceof HTMLElement))
    continue;
  const ask = async () => {
    button.disabled = true;
    status.textContent = '';
    try {
      const { passkey, register: wanted } = form.dataset;
      const given =
        passkey === undefined ? await register(JSON.parse(wanted ?? '{}')) : await sign(JSON.parse(passkey));
      if (given !== undefined) {
        field.value = JSON.stringify(given);
        form.submit();
        return;
      }
    } catch {
      // The person has said no, or the device has none that fits: both are said by the same words.
    }
    button.disabled = false;
    status.textContent = status.dataset.failed ?? '';
  };
  button.addEventListener('click', () => void ask());
}
