/** The one script of the desk: it asks the browser for a passkey, and puts what the browser says into the form. */
import { packFile } from '@oryndau/web/http/packed-file';

export const passkeyScript = packFile(new URL('./browser/passkey.js', import.meta.url), {
  name: 'passkey',
  ending: 'js',
});
