/** An act of version 2 is read by people: no code of the program stands on its page, whatever its data hold. */
import { canonical } from '@oryndau/law/canonical';
import { type ActType, actTypes } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import type { ActData } from './act.ts';
import { composeAct } from './compose-act.ts';
import { templateOn } from './templates.ts';
import { everyParameter } from './testing/every-parameter.ts';
import { formAct, sampleAct, sampleToRender } from './testing/sample-acts.ts';

/** COURT_AO, simplified.limit_mci, case.recall.hold, notice.quiet_hours. */
const CODE = /[A-Z]+_[A-Z]|\b[a-z]+(?:[._][a-z_]+)+\b|\b(?:true|false|null|undefined|EXECUTED|INDIVIDUAL)\b/;

/** Everything that people read on the page; digests, addresses and the picture are for machines. */
function textsOn(type: ActType, changes: Partial<ActData>): string[] {
  const act = formAct(type, changes);
  const template = templateOn(type, act.on);
  if (template === undefined) throw new Error(`no template for ${type}`);
  const { proof, qr, checkUrl, id, ...read } = composeAct(
    act,
    { ...sampleToRender(type), data: canonical(act) },
    template,
  );
  return stringsIn(read);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const withParameters = (type: ActType, parameters: Readonly<Record<string, string>>): Partial<ActData> => ({
  basis: { ...sampleAct(type).basis, parameters },
});

describe.each(actTypes)('on the page of %s', (type) => {
  it('stands no code, with every number of the law', () => {
    for (const text of textsOn(type, withParameters(type, everyParameter))) expect(text).not.toMatch(CODE);
  });

  it('stands none where the data hold a code of a later program', () => {
    const later = {
      'simplified.measures': 'BANK_ARREST, DETENTION_OF_SHIP',
      'simplified.new_number': '7',
      mci: '4325.00',
    };
    const texts = textsOn(type, { ...withParameters(type, later), ground: 'SOME_NEW_GROUND' });
    for (const text of texts) expect(text).not.toMatch(CODE);
    expect(texts.join('\n')).toContain('в приложенных к акту данных');
    expect(texts.join('\n')).toContain('тіркелген деректерде');
  });
});

it('the arrest names in words what was asked for it, in each language', () => {
  const asked = {
    calendar: '2026',
    'simplified.measures': 'BANK_ARREST, COLLECTION_ORDER',
    'simplified.grace_after_delivery_days': '5',
    'simplified.max_arrested_accounts': '1',
  };
  const text = textsOn('arrest', withParameters('arrest', asked)).join('\n').replaceAll('\u00a0', ' ');
  expect(text).toContain(
    'При решении учтено: календарь выходных дней, год: 2026; допустимые меры: арест денег на банковском счете, инкассовое распоряжение; дни, оставляемые должнику после извещения: 5 календарных дней; счетов под арестом, не более: 1 счет.',
  );
  expect(text).toContain('Шешім қабылданғанда ескерілгені: ');
  expect(text).toContain('хабардар етілгеннен кейін борышкерге қалдырылатын күндер: күнтізбелік 5 күн');
  expect(text).toContain(
    'Taken into account: calendar of days off, year: 2026; measures that may be taken: arrest of money',
  );
});

it('an act without numbers has no paragraph about them', () => {
  const texts = textsOn('lifting', withParameters('lifting', {}));
  expect(texts.join('\n')).not.toContain('При решении учтено');
});
