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
import { sampleToRender } from './testing/sample-acts.ts';

/** sha256 of the page of each sample. */
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

  it('is so without the test mark, and with whatever people wrote', () => {
    expect(digestOf({ ...sampleToRender('opening'), test: false })).toBe(
      '5d2b68099ecd71f77a569790d209c54c539f635307e0d8768ee7d0510e921052',
    );
    expect(digestOf(hostileAnswer())).toBe('4891ff3dbbfb3ca7696314c39caf8e46a037585a68cd843fce587e1eae90a4bf');
  });
});
