/** The receipt of a refusal says what has happened as happened, and what is still to come as to come, in each language. */
/** @jsxImportSource preact */
import { legalDate } from '@oryndau/law/legal-date';
import type { CaseHappening, CaseView } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import { shownDay } from '@oryndau/web/html/shown';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { optOutTexts } from '../../texts/opt-out.ts';
import { bareView } from '../case/testing/bare-view.ts';
import { plain } from '../case/testing/read-page.ts';
import { OptedOutPage, OptOutWaitsPage } from './done-page.tsx';
import { optOutWaitsFor } from './window-page.tsx';

const REFUSED = legalDate('2026-03-10');
const TRANSFERRED = legalDate('2026-03-12');
const TODAY = legalDate('2026-03-14');
type InEach = Readonly<Record<Language, string>>;

const pageIn = (language: Language) =>
  ({ site: { styleSheet: '/style.css', isDemo: false }, language, path: '/case/opt-out/done' }) as const;
const waiting = (parts: Partial<CaseView>, language: Language): string =>
  plain(
    renderDocument(
      <OptOutWaitsPage
        page={pageIn(language)}
        view={{ ...bareView, optOut: { on: REFUSED }, ...parts }}
        today={TODAY}
      />,
    ),
  );
const transfer = (fields: CaseHappening['fields']): CaseHappening => ({
  n: 9,
  on: TRANSFERRED,
  stage: 'proceedings',
  type: 'ProceedingTransferred',
  fields: { remainder: '18000.00', ...fields },
  rule: 'case.transfer.opt_out',
  citation: '261-IV Art. 10-6',
  redaction: '2025-09-16',
  parameters: {},
  isUnsigned: false,
  isWithdrawn: false,
  end: null,
  act: 'transfer',
  signed: null,
  signs: null,
});
const done = (fields: CaseHappening['fields'], parts: Partial<CaseView>, language: Language): string =>
  plain(
    renderDocument(
      <OptedOutPage
        page={pageIn(language)}
        view={{ ...bareView, standing: 'transferred', endedOn: TRANSFERRED, happenings: [transfer(fields)], ...parts }}
        today={TODAY}
      />,
    ),
  );
const shown = (day: typeof TODAY, language: Language): string => plain(shownDay(day, language));

const waits: readonly [keyof (typeof optOutTexts)['ru']['waits'], Partial<CaseView>, InEach][] = [
  [
    'ending',
    { standing: 'held', holds: ['OPERATOR'], awaiting: ['termination_executed'] },
    { kk: 'қол қойылса, іс аяқталады', ru: 'с подписью дело закончится', en: 'once it is signed the case is over' },
  ],
  ['held', { standing: 'held', holds: ['DEATH'] }, { kk: 'тоқтатыла тұрды', ru: 'приостановлено', en: 'is held now' }],
  [
    'opening',
    { isOpeningSigned: false, awaiting: ['opening'] },
    { kk: 'әлі қол қойылған жоқ', ru: 'еще не подписано', en: 'not signed yet' },
  ],
  [
    'signature',
    { awaiting: ['transfer'] },
    { kk: 'басшының қолын күтіп тұр', ru: 'ждет подписи руководителя', en: 'waits for the signature of the head' },
  ],
  [
    'paying',
    { isMoneyOnItsWay: true },
    { kk: 'Төлем әлі аяқталған жоқ', ru: 'Платеж еще не завершен', en: 'A payment is not finished yet' },
  ],
];

describe.each(languages)('in %s', (language) => {
  const texts = optOutTexts[language];

  it.each(waits)(
    'a refusal that waits (%s) says for what, and that nothing is handed over yet',
    (name, parts, says) => {
      expect(optOutWaitsFor({ ...bareView, ...parts })).toBe(name);
      const text = waiting(parts, language);
      expect(text).toContain(says[language]);
      expect(text).toContain(`${texts.waitingTitle} ${shown(REFUSED, language)}`);
      expect(text).not.toContain(texts.doneTitle);
      expect(text).not.toContain(texts.termTitle);
    },
  );

  it('one that had to wait has its own day, and the transfer its own', () => {
    for (const fields of [{ receivedOn: REFUSED }, { registeredOn: REFUSED }]) {
      const text = done({ ground: 'OPT_OUT', ...fields }, {}, language);
      expect(text).toContain(`${texts.doneTitle} ${shown(REFUSED, language)}`);
      expect(text).toContain(`${texts.doneOn} ${shown(TRANSFERRED, language)}`);
    }
    const atOnce = done({ ground: 'OPT_OUT' }, {}, language);
    expect(atOnce).toContain(`${texts.doneTitle} ${shown(TRANSFERRED, language)}`);
    expect(done({ ground: 'TERM_EXPIRED' }, {}, language)).toContain(
      `${texts.termTitle} ${shown(TRANSFERRED, language)}`,
    );
  });

  it('says that a bailiff is to come until there is one, and then who it is', () => {
    const before = done({ ground: 'OPT_OUT' }, {}, language);
    const chamber = { kk: 'өңірлік палатасына', ru: 'в региональную палату', en: 'the regional chamber' }[language];
    expect(before).toContain(chamber);
    const bailiff = { name: 'Серік Сот', contact: '+7 700 000 00 00', since: TODAY };
    const after = done({ ground: 'OPT_OUT' }, { bailiff }, language);
    expect(after).not.toContain(chamber);
    expect(after).toContain('Серік Сот, +7 700 000 00 00');
  });

  it('speaks of an order at the bank only where there is one', () => {
    const order = { kk: 'инкассолық өкімді', ru: 'Инкассовое распоряжение', en: 'collection order' }[language];
    expect(done({ ground: 'OPT_OUT' }, {}, language)).not.toContain(order);
    expect(done({ ground: 'OPT_OUT' }, { isBeingCollected: true }, language)).toContain(order);
  });
});
