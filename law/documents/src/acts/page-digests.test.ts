/**
 * The pages of acts by their digests, as they were on 28 November 2026. A signed act is data; its page is made from them whenever it is
 * asked for, and whoever kept a file compares it with the page of today, byte by byte. So these never change: a page that must look
 * otherwise, or a typesetter that sets otherwise, comes under another `version` of the data, beside this one and with digests of its own.
 */
import { createHash } from 'node:crypto';
import { legalDate } from '@oryndau/law/legal-date';
import { type ActType, actTypes } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import type { ActToRender } from './act.ts';
import { renderAct } from './render-act.ts';
import { everyParameter } from './testing/every-parameter.ts';
import { sampleAct, sampleToRender } from './testing/sample-acts.ts';

/** sha256 of the page of each sample, of version 1 of the data. */
const digests: Readonly<Record<ActType, string>> = {
  opening: '257d407ac5fa591a0fd9ad63af836413758d4b1154208ce7fd0e1103419a8d1c',
  refusal: '4c9df708d65827f232c9ee4fc5f9f051d9a18af511d6cea7fd5391e9df7dfa9e',
  arrest: '4cfb519ad79b55e2a950b1ad955a5de2b9e87eb6e43cf31a7849d2b7b32e72df',
  arrest_change: 'f2ab109db12887b54a79ce47adb0379dbba9404545deaeb0a06edda75ce7b018',
  collection_order: 'c83d4cad3199e207152aabe44205c2e43c8dc4bd897dc1eb0e64661244700c37',
  recall: '69ee2da3bd8bf5eee1bfe07ddd07501df691408d8d5bf2dcc95580abeacd43ab',
  lifting: 'aa7e2acfbe1fcc00ff49ab34423ae6602f3f64ef4991af8b57d6597af248971a',
  termination_executed: '8694baa992757c5b947d2ee0f5500379076f6297a3f28f195922f79b24ed321b',
  termination_cancelled: 'bb1f24d6eb46eb26be15cd3a61e0521c4f951d038b1f9b44a1203c54c89ce52e',
  termination_released: '4a8b760b9d71f6d56fd7fd5573d876ab2f302444566656c84dcede9e86c0f370',
  transfer: 'ec457e53cdc9986f1a92ac8f35c8c7037cf33ba488f31670d1347c3ae4c8e65c',
  complaint_answer: '5ebe224b64f510e82967a1fc1328222c55d909d9c4cc72d04571ad867f2d9b4c',
};

/** Of version 2: with the numbers that such decisions ask. */
const digestsInWords: Readonly<Record<ActType, string>> = {
  opening: '21dd5a001bea0b3e02e0d7aa451e5220c1383e9ed6141f2c667a122a4515ca92',
  refusal: 'f421cd0791b1924dc8a263fea0b7e7895e50fca55e70f2eb1d079fa9b6f7e86c',
  arrest: '8f4c24ef8048898732662a592e2035a267dd215900c7835bcdf91776a2986ef2',
  arrest_change: '22e468e29a668914717fcfd40687d2cebb7cdfdc15e3c2677a6668f601642036',
  collection_order: 'b37698acf564e48ba7e22d61da7758b7d546e0ca1be21e4d0cc88e4ed91c6296',
  recall: '7ba3ff2ef203731d838ff95b4eed860e8a4369be7589477f6815db7a1c29ce7a',
  lifting: 'a5d499d65b8b82560c47085a9d978538df5c07d1e2e033587bbf2a07626b4ffd',
  termination_executed: 'f49d04bb84e4c26f0784737f44772d322d364ad5acde9c55138418d69b8f84c3',
  termination_cancelled: '691f6310c860e44d425df255baef547b9d69588b8f2509d691a1c6948bc1c34c',
  termination_released: '3fd7847f8e18fb5aa52ee488cf6b3fdae97abc8e59b8dbea20e43486bd310dbb',
  transfer: '5182afc37d0b18bab4054ed93d2ee3b7ccd65cd12127984be3f1e792503f13ba',
  complaint_answer: 'a452b2f9ba19cbc34edbe34ba84b94c58cb5e41c89c35d564679f716ae5d2b51',
};

const named = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, everyParameter[name] ?? '']));
const scope = named(
  'simplified.limit_mci',
  'simplified.limit_inclusive',
  'simplified.limit_mci_date',
  'simplified.debtor_kinds',
  'simplified.doc_types',
  'mci',
);
const measure = named('calendar', 'simplified.measures', 'simplified.grace_after_delivery_days');
const account = named('protected.account_types', 'simplified.max_arrested_accounts');

const askedFor: Readonly<Record<ActType, Readonly<Record<string, string>>>> = {
  opening: { ...scope, ...named('simplified.term_calendar_days', 'simplified.roll_to_workday', 'calendar') },
  refusal: scope,
  arrest: { ...measure, ...account },
  arrest_change: {},
  collection_order: {
    ...measure,
    ...named(
      'collection.max_active_orders',
      'collection.min_balance_pm',
      'collection.min_balance_pm_default',
      'protected.account_types',
      'subsistence_min',
    ),
  },
  recall: named('protected.account_types', 'collection.recall_if_protected'),
  lifting: {},
  termination_executed: named('simplified.termination_grounds'),
  termination_cancelled: named('simplified.termination_grounds'),
  termination_released: named('simplified.termination_grounds'),
  transfer: named('simplified.transfer_grounds'),
  complaint_answer: {},
};

const inWords = (type: ActType, parameters = askedFor[type]): ActToRender =>
  sampleToRender(type, { version: 2, basis: { ...sampleAct(type).basis, parameters } });

const HOSTILE = '#eval("1+1") *b* _i_ @x \\ "q" \'s\' $x$ <act> `r` // c /* [z] #panic() Ә 中😀';

/** Four pages of an answer in words that would be markup, about people and bodies with names that no column holds. */
function hostileAnswer(): ActToRender {
  const complaint = {
    number: HOSTILE,
    filedOn: legalDate('2026-10-01'),
    satisfied: true,
    reason: `${HOSTILE} `.repeat(60),
  };
  const sample = sampleToRender('complaint_answer', { number: `${HOSTILE}/7`, complaint });
  const debtor = { iin: '660820448580', name: `${'Ә'.repeat(300)} ${HOSTILE}`, address: `1-2-үй ${HOSTILE}` };
  const parties = { ...sample.parties, debtor, issuer: { name: HOSTILE.repeat(5), bin: HOSTILE } };
  return { ...sample, parties, checkUrl: `https://x/${HOSTILE}` };
}

const digestOf = (rendered: ActToRender): string => createHash('sha256').update(renderAct(rendered)).digest('hex');

describe('the page of an act', () => {
  it.each(actTypes)('is the one that it was when the act was signed: %s', (type) => {
    expect(digestOf(sampleToRender(type))).toBe(digests[type]);
  });

  it.each(actTypes)('is so in words, of version 2: %s', (type) => {
    expect(digestOf(inWords(type))).toBe(digestsInWords[type]);
  });

  it('is so with every number that there was when the first act of version 2 was made', () => {
    expect(digestOf(inWords('opening', everyParameter))).toBe(
      '8c793cf0ab9653bf635dbe76f16d0d5326ac730b2118cc536e6a79730a5decaa',
    );
  });

  it('is so without the test mark, and with whatever people wrote', () => {
    expect(digestOf({ ...sampleToRender('opening'), test: false })).toBe(
      '5d2b68099ecd71f77a569790d209c54c539f635307e0d8768ee7d0510e921052',
    );
    expect(digestOf(hostileAnswer())).toBe('4891ff3dbbfb3ca7696314c39caf8e46a037585a68cd843fce587e1eae90a4bf');
  });
});
