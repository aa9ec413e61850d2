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
  opening: '44c57578a6d2b4e28f6d8f0c556461ec2cdefcd3d81ad8337fa46c9c9fc736f8',
  refusal: '06807cef7cab6848cde644c53e179215dfb84dcbc1a5ae726accdfd67b0a04c1',
  arrest: '95306365318e376bf6bbc9ce83d6a357eac063b3c3df95d3cab176bb2b3b8525',
  arrest_change: '6aa8a3d2a0be5a99bb82a0d7be01cb1afae167d864ee5e0e99615c1dab8861c0',
  collection_order: '1fbb5090fc769359186d86c9df99b38999ead0cf5b1fd2b062593c27e7bcc4d7',
  recall: 'c7053b1a6f97133d7c4f0c04aec90a30761857fa7608f6ce73ddf8c0036ca31e',
  lifting: '607d2c58982e245a66676bd76f7692b847957e4a4c51b06bd06f8f949b46a807',
  termination_executed: '10779ae0a0b67456c0dfc82b408a6ac232d2464013ec13ef62337658496230f6',
  termination_cancelled: 'f4f6b3fe2ebf9f425e662a9640a2c9adeb06698c39b65a2ea2615c3130380ea4',
  termination_released: '33497cc1e69a2abb9590d053fee90247d73d5a8c6cf483380dbf46cb8193519f',
  transfer: 'ffd568cdb98bf3b8290154fa69f006966b812c0f636d8b55a1c8b36b5198a55a',
  complaint_answer: '94df7a9d4d6999a73db2615304dd04c1ca6d72785632cac28d16b75ed5890c5a',
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
      '2de44745ea8f0f2ca029131f6df1dc96d01ee246bb09a7e8e9466e9321fed907',
    );
  });

  it('is so without the test mark, and with whatever people wrote', () => {
    expect(digestOf({ ...sampleToRender('opening'), test: false })).toBe(
      '5d2b68099ecd71f77a569790d209c54c539f635307e0d8768ee7d0510e921052',
    );
    expect(digestOf(hostileAnswer())).toBe('4891ff3dbbfb3ca7696314c39caf8e46a037585a68cd843fce587e1eae90a4bf');
  });
});
