/** What a browser says of a passkey, as it came in a field of a form. What it claims is checked by who verifies it (staff/passkeys.ts), which takes nothing on trust. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** Longer than any browser says it, with an attestation of a whole chain. */
const LENGTH_MAX = 16_384;

/** Undefined: nothing of the kind. */
export function passkeyWord<Word extends AuthenticationResponseJSON | RegistrationResponseJSON>(
  text: unknown,
): Word | undefined {
  if (typeof text !== 'string' || text === '' || text.length > LENGTH_MAX) return undefined;
  try {
    const word: unknown = JSON.parse(text);
    const isWord = typeof word === 'object' && word !== null && 'id' in word && 'response' in word;
    return isWord && typeof word.id === 'string' && typeof word.response === 'object' && word.response !== null
      ? (word as Word)
      : undefined;
  } catch {
    return undefined;
  }
}
