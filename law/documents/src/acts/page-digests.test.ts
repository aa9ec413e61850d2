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
import { formToRender, sampleAct, sampleToRender } from './testing/sample-acts.ts';

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

/** Of version 2, after the forms of Order 697: with the numbers that such decisions ask. */
const digestsOfForms: Readonly<Record<ActType, string>> = {
  opening: '5ceac32853855933c02a30e6262874f49c2d39fb49c9303f2a28289f8fdbc949',
  refusal: '70e6f8443f01f339d61b84009203c964f529901db65c1b231ce36bacad8ec6fd',
  arrest: 'e2540cff2df86545866ed0b78cdb193f3f4a6d70c80de9145a5042f31237c3a4',
  arrest_change: 'ced5317d58bcc5b2d05a382fb1f95944bea11c794b657f3d0bc6d1415fbb54fe',
  collection_order: '122ff4363ae785f793560254698504afe55b9b554dc5dcb9bfd1280ca000a900',
  recall: '3c79d7cd0e446dfd670cb4cde73f1285bb83c562cf71d3bf6f807a0e1d8b4d3e',
  lifting: '3b121bbbd32ed939d03ddb20f484b80f1241200474c1db6fbf72f001a302f29e',
  termination_executed: '11083e264371c142f547af6f893debb5452f72fbeca5415dff0419cb45ff7e26',
  termination_cancelled: '904c787efda94a9712d4a09ab01380e781f1bbebf79623fb07fe0e6b2f145b1b',
  termination_released: '0d9cde922884e75708ac11e85754bb2b5ad88aeaadc8080eb14a6f2879b5713f',
  transfer: '5d5bd0636e9ee9eff7eaa7fd5c875630e699ac8274533b9fdda4b3ab02f5c467',
  complaint_answer: '72df2ac69c87ecc5f1651877bbeadc5c996af102eefe00648ade7b41050dad5d',
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

const ofForm = (type: ActType, parameters = askedFor[type]): ActToRender =>
  formToRender(type, { basis: { ...sampleAct(type).basis, parameters } });

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

  it.each(actTypes)('is so after the forms, of version 2: %s', (type) => {
    expect(digestOf(ofForm(type))).toBe(digestsOfForms[type]);
  });

  it('is so with every number that there was when the first act of version 2 was made', () => {
    expect(digestOf(ofForm('opening', everyParameter))).toBe(
      '87eabfd8fcc81546f9924c4de2b76ff5d4bb13604aec5ce4b81dbff7acda7d48',
    );
  });

  it('is so without the test mark, and with whatever people wrote', () => {
    expect(digestOf({ ...sampleToRender('opening'), test: false })).toBe(
      '5d2b68099ecd71f77a569790d209c54c539f635307e0d8768ee7d0510e921052',
    );
    expect(digestOf(hostileAnswer())).toBe('4891ff3dbbfb3ca7696314c39caf8e46a037585a68cd843fce587e1eae90a4bf');
  });
});
