/** What another party sends keeps nobody waiting, however it is made. */
import { blockMax, longestBlock, timed } from '@oryndau/documents/testing/longest-block';
import { beforeAll, expect, it } from 'vitest';
import { messageTypes } from '../bank/messages/message-types.ts';
import { BANK, BODY } from '../bank/testing/samples.ts';
import { composeEnvelope, readEnvelope } from './envelope.ts';
import { type GivenEnvelope, readEnvelopeBeside, readPageBeside } from './read-beside.ts';
import { newSigner, newVerifier } from './signature.ts';
import { newTestPairs } from './testing/certificates.ts';

let given: GivenEnvelope;
let sound: string;
beforeAll(async () => {
  const { bank } = await newTestPairs();
  given = { certificates: [bank.certificate], types: messageTypes, from: BANK, to: BODY, now: Date.now() };
  const messages = Array.from({ length: 500 }, (_, n) => ({ id: `M-${n}`, type: 'strange', body: '<A/>' }));
  sound = composeEnvelope(
    messages,
    { from: BANK, to: BODY, created: new Date().toISOString() },
    newSigner(bank.key, bank.certificate),
  ).xml;
  await readEnvelopeBeside(Buffer.from(sound), given);
}, 60_000);

const attributes = Array.from({ length: 60_000 }, (_, n) => `a${n}="x"`).join(' ');
const name = 'n'.repeat(3_000);

it.each([
  ['a sound one', () => sound],
  ['60,000 attributes', () => sound.replace('<Envelope', `<Envelope ${attributes}`)],
  [
    'names of 3,000 marks',
    () => sound.replace('</Envelope>', `${`<${name}>`.repeat(200)}${`</${name}>`.repeat(200)}</Envelope>`),
  ],
  [
    'attributes with such names',
    () =>
      sound.replace('<Envelope', `<Envelope ${Array.from({ length: 2_000 }, (_, n) => `${name}${n}="x"`).join(' ')}`),
  ],
  ['elements in each other', () => `${'<Envelope>'.repeat(400_000)}${'</Envelope>'.repeat(400_000)}`],
])('%s: the loop goes on, and it is what it is here', async (_, made) => {
  const bytes = Buffer.from(made());
  const { certificates, ...reading } = given;
  const verifier = newVerifier(certificates);
  const here = await timed(() => readEnvelope(bytes, { ...reading, verifier }));
  const { ms, done } = await longestBlock(() => readEnvelopeBeside(bytes, given));
  expect(done).toEqual(readEnvelope(bytes, { ...reading, verifier }));
  expect(ms).toBeLessThan(blockMax(here));
});

it('a tag that goes on and on is refused before it is parsed', async () => {
  const long = Buffer.from(sound.replace('<Envelope', `<Envelope ${attributes}`));
  expect(await readEnvelopeBeside(long, given)).toEqual({ kind: 'refused', id: null, code: 'TOO_LARGE', place: 'tag' });
});

it('a page of many envelopes too', async () => {
  const page = { envelopes: Array.from({ length: 50 }, (_, n) => ({ cursor: String(n), envelope: sound })) };
  const bytes = Buffer.from(JSON.stringify(page, null, 1));
  const here = await timed(() => JSON.parse(bytes.toString()));
  const { ms, done } = await longestBlock(() => readPageBeside(bytes));
  expect(done).toEqual(page.envelopes);
  expect(ms).toBeLessThan(blockMax(here));
});
