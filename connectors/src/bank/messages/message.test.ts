import { existsSync, readFileSync } from 'node:fs';
import { tenge } from '@oryndau/law/money';
import fc from 'fast-check';
import { XmlC14NMode, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { Message, ReadMessage } from '../../signed-exchange/envelope.ts';
import { checkMessages, type MessageTypes } from '../../signed-exchange/schemas.ts';
import { parseElement, Unreadable } from '../../signed-exchange/xml-text.ts';
import type { BankAnswer, BankRequest } from '../port.ts';
import { ACCOUNT, answers, BANK, BODY, collectOf, ORDER, requests, TREASURY } from '../testing/samples.ts';
import { composeAnswer, composeRequest, readAnswer, readRequest } from './message.ts';
import { type MessageType, messageTypes } from './message-types.ts';
import { composeStatement } from './statement.ts';

const sides = { body: BODY, bank: BANK };
const OFFICIAL = new URL('../../../../../shared/data/iso20022/', import.meta.url);
const shapes: MessageTypes = messageTypes;
const faultsOf = (type: string, bodies: readonly string[]) => {
  const shape = shapes[type];
  if (shape === undefined) throw new Error(`no schema for ${type}`);
  return checkMessages(shape, bodies);
};
const read = (message: Message): ReadMessage => ({ ...message, root: parseElement(message.body) });

const statement: Message = {
  id: 'S-1',
  type: 'camt.054.001.08',
  body: composeStatement({
    id: 'S-1',
    account: TREASURY,
    day:
      requests[0]?.act.on ??
      (() => {
        throw new Error('no sample');
      })(),
    at: '2025-03-04T18:00:00+05:00',
    entries: [
      { reference: 'B1', amount: tenge(5), order: ORDER, paymentReference: '202500000000000176' },
      { reference: 'B2', amount: tenge(7), order: null, paymentReference: '202500000000000176' },
    ],
  }),
};
const composed: readonly Message[] = [
  ...requests.map((request) => composeRequest(request, sides)),
  ...answers.map((answer) => composeAnswer(answer, sides, tenge(18_000))),
  statement,
];

describe('messages between the body and a bank', () => {
  it('are read as what they were composed from, each kind of request and answer', () => {
    for (const request of requests) expect(readRequest(read(composeRequest(request, sides)), BANK)).toEqual(request);
    for (const answer of answers) {
      expect(readAnswer(read(composeAnswer(answer, sides, tenge(18_000))), BANK)).toEqual(answer);
    }
    const kinds = new Set([...requests, ...answers].map(({ kind }) => kind));
    // `accounts` is the name of a request and of an answer.
    expect(kinds.size).toBe(7 + 12 - 1);
  });

  it('fit our schemas, and what does not fit is found among those that do', () => {
    for (const { type, body } of composed) expect([type, faultsOf(type, [body])]).toEqual([type, [undefined]]);
    for (const { type, body } of composed) {
      const broken = body.replace(/<(\w+)([^>]*)>([^<]+)<\/\1>/, '<Oops>$3</Oops>');
      expect(broken).not.toBe(body);
      expect([type, faultsOf(type, [body, broken, body])]).toEqual([type, [undefined, 'SCHEMA_INVALID', undefined]]);
      expect(faultsOf(type, [body, body.slice(0, -9), body])).toEqual([undefined, 'NOT_XML', undefined]);
    }
  });

  it('are in canonical form as they are composed', () => {
    for (const { body } of composed) {
      const document = XmlDocument.fromString(body);
      expect(document.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 })).toBe(body);
      document.dispose();
    }
  });

  it.skipIf(!existsSync(OFFICIAL))('fit the official schemas of ISO 20022', () => {
    const seen = new Set<string>();
    for (const type of Object.keys(messageTypes) as MessageType[]) {
      const file = new URL(`${type}.xsd`, OFFICIAL);
      if (!existsSync(file)) continue;
      const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file)));
      for (const { body } of composed.filter((message) => message.type === type)) {
        const document = XmlDocument.fromString(body);
        validator.validate(document);
        document.dispose();
        seen.add(type);
      }
      validator.dispose();
    }
    expect(seen.size).toBe(7);
  });

  it.skipIf(!existsSync(OFFICIAL))(
    'are sent only as the official schemas allow, and heard whenever they allow it, also with one thing changed',
    () => {
      const incoming = new Set<string>(['auth.002.001.01', 'pain.002.001.11', 'camt.029.001.10']);
      // Only ours: where it is open because we never read it. Only theirs: what we could say and do not.
      const seen = { both: 0, neither: 0, onlyOfficial: 0, onlyOurs: 0 };
      for (const type of Object.keys(messageTypes) as MessageType[]) {
        const file = new URL(`${type}.xsd`, OFFICIAL);
        if (!existsSync(file) || type === 'camt.054.001.08') continue;
        const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file)));
        for (const { body } of composed.filter((message) => message.type === type)) {
          for (const changed of changesOf(body)) {
            const theirs = isValid(validator, changed);
            const ours = faultsOf(type, [changed])[0] === undefined;
            // What we send must fit theirs, what a bank may send by theirs must fit ours.
            if (incoming.has(type) && theirs) expect([type, ours, changed]).toEqual([type, true, changed]);
            if (!incoming.has(type) && ours) expect([type, theirs, changed]).toEqual([type, true, changed]);
            seen[theirs ? (ours ? 'both' : 'onlyOfficial') : ours ? 'onlyOurs' : 'neither'] += 1;
          }
        }
        validator.dispose();
      }
      // It looked at something of each.
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
    },
  );

  it('keep any amount, floor and text, whatever is in a name', () => {
    const money = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((amount) => amount as ReturnType<typeof tenge>);
    fc.assert(
      fc.property(
        money,
        money,
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 700 }),
        (amount, floor, name, purpose) => {
          const sample = collectOf(1, ORDER, ACCOUNT, amount, floor);
          const request: BankRequest = { ...sample, debtor: { ...sample.debtor, name }, purpose };
          const message = composeRequest(request, sides);
          expect(faultsOf(message.type, [message.body])).toEqual([undefined]);
          expect(readRequest(read(message), BANK)).toMatchObject({ amount, floor, order: ORDER });
        },
      ),
    );
  });

  it('of an arrest are those of the first version, the hand-over alone is not; a bank may report in either', () => {
    const versions = new Map(
      composed.map(({ type, body }) => [/<(\w+)/.exec(body.slice(body.indexOf('>')))?.[1], type]),
    );
    for (const element of ['ArrestRequest', 'ChangeRequest', 'LiftRequest'])
      expect(versions.get(element)).toBe('oryndau.arrest.1');
    expect(versions.get('HandOverRequest')).toBe('oryndau.arrest.2');
    const inSecond = ({ body, ...message }: Message) => ({
      ...message,
      type: 'oryndau.arrest.2',
      body: body.replace('urn:oryndau:bank:arrest:1', 'urn:oryndau:bank:arrest:2'),
    });
    const ofArrests = composed.filter(({ type }) => type === 'oryndau.arrest.1').map(inSecond);
    expect(ofArrests.length).toBeGreaterThanOrEqual(8);
    expect(
      faultsOf(
        'oryndau.arrest.2',
        ofArrests.map(({ body }) => body),
      ),
    ).toEqual(ofArrests.map(() => undefined));
    const lifted = answers.find(({ kind }) => kind === 'lifted') as BankAnswer;
    expect(readAnswer(read(inSecond(composeAnswer(lifted, sides, tenge(0)))), BANK)).toEqual(lifted);
    const handedOver = composed.find(({ body }) => body.includes('<HandOverRequest>'))?.body ?? '';
    expect(faultsOf('oryndau.arrest.1', [handedOver.replace('arrest:2', 'arrest:1')])).toEqual(['SCHEMA_INVALID']);
  });

  it('keep a purpose of several lines', () => {
    const purpose = `${'Әкімшілік айыппұл '.repeat(30)}соңы`;
    const request = { ...collectOf(1, ORDER, ACCOUNT, tenge(1), tenge(0)), purpose };
    expect(readRequest(read(composeRequest(request, sides)), BANK)).toEqual(request);
  });
});

describe('an answer that means something else than we have agreed on', () => {
  const bodyOf = (kind: BankAnswer['kind']): Message => {
    const answer = answers.find((one) => one.kind === kind);
    if (answer === undefined) throw new Error(kind);
    return composeAnswer(answer, sides, tenge(18_000));
  };
  const cases: readonly [BankAnswer['kind'], RegExp, string, string][] = [
    ['order_executed', /Ccy="KZT"/, 'Ccy="USD"', 'CURRENCY'],
    ['order_executed', />7000\.00</, '>7000.001<', 'AMOUNT_TOO_PRECISE'],
    ['order_executed', /<OrgnlTxRef>.*<\/OrgnlTxRef>/, '', 'MISSING'],
    ['order_executed', /ACSP/, 'PDNG', 'UNKNOWN_STATUS'],
    ['order_accepted', /(<TxInfAndSts>.*<\/TxInfAndSts>)/, '$1$1', 'MORE_THAN_ONE'],
    ['recalled', /ACCR/, 'PDCR', 'UNKNOWN_STATUS'],
    ['recalled', /CNCL/, 'RJCR', 'UNKNOWN_STATUS'],
    ['accounts', /COMP/, 'PART', 'INCOMPLETE'],
    ['accounts', /KZ86125KZT5004100100/, 'KZ00', 'IBAN'],
    ['accounts', />ALIMONY</, '>alimony<', 'NOT_A_KIND'],
    ['accounts', />ALIMONY</, '>ALIMONY 1<', 'NOT_A_KIND'],
    ['accounts', />ALIMONY</, '>PENSION<', 'UNKNOWN_KIND at Account[2]/Kind PENSION'],
    ['accounts', /<Available>100\.00/, '<Available>x', 'AMOUNT_MALFORMED'],
  ];
  it.each(cases)('%s with %s as %j is no answer: %s', (kind, found, instead, code) => {
    const message = bodyOf(kind);
    const body = message.body.replace(found, instead);
    expect(body).not.toBe(message.body);
    const reading = () => readAnswer(read({ ...message, body }), BANK);
    expect(reading).toThrow(Unreadable);
    expect(reading).toThrow(code);
  });

  it('is not taken when the envelope gives it another id', () => {
    const message = bodyOf('order_accepted');
    expect(() => readAnswer({ ...read(message), id: 'another' }, BANK)).toThrow('ANOTHER_ID');
  });

  it('names no value of the message in its error', () => {
    const message = composeRequest(requests[0] as BankRequest, sides);
    const body = message.body.replace(/<Nm>.*?<\/Nm>/, '<Nm></Nm>');
    expect(() => readRequest(read({ ...message, body }), BANK)).toThrow('MISSING at Pty/Nm');
  });
});

/** The message with one element less, each in turn, one twice, one named otherwise, one with a longer text, one more that a bank may add. */
function* changesOf(body: string): Generator<string> {
  for (const [leaf, name = '', value = ''] of body.matchAll(/<(\w+)[^<>]*>([^<>]*)<\/\1>/g)) {
    const rest = body.replace(leaf, '');
    yield rest;
    yield body.replace(leaf, leaf + leaf);
    yield body.replace(leaf, leaf.replaceAll(name, `${name}X`));
    yield body.replace(leaf, leaf.replace(`>${value}<`, `>${'x'.repeat(36)}<`));
  }
  const party = '<InitgPty><Nm>Bank</Nm></InitgPty>';
  yield body.replace('</GrpHdr>', `${party}</GrpHdr>`);
  yield body.replace('</OrgnlGrpInfAndSts>', '<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>');
  yield body.replace('</OrgnlTxRef>', '<ReqdColltnDt>2025-03-04</ReqdColltnDt></OrgnlTxRef>');
  yield body.replace('</TxInfAndSts>', '<OrgnlReqdColltnDt>2025-03-04</OrgnlReqdColltnDt></TxInfAndSts>');
  yield body.replace('</RtrInd>', '<AddtlInf>more</AddtlInf></RtrInd>');
}

function isValid(validator: XsdValidator, text: string): boolean {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return true;
  } catch {
    return false;
  } finally {
    document.dispose();
  }
}
