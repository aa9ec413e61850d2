/** Until when the page of paying asks for the money: the day that the first screen names, and what comes after it. */
/** @jsxImportSource preact */
import { legalDate } from '@oryndau/law/legal-date';
import { ZERO } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import { payableOf } from '@oryndau/reading/payable';
import { renderDocument } from '@oryndau/web/html/layout';
import { type Language, languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { bareView } from '../case/testing/bare-view.ts';
import { plain } from '../case/testing/read-page.ts';
import { PayPage } from './pay-page.tsx';

const TODAY = legalDate('2026-03-14');
const TRANSFER = { action: 'TRANSFER', day: legalDate('2026-04-04') } as const;
const ARREST = { action: 'ARREST', day: legalDate('2026-03-18') } as const;
const PROHIBIT = { action: 'PROHIBIT', day: legalDate('2026-03-21') } as const;
const COLLECT = { action: 'COLLECT', day: legalDate('2026-03-24') } as const;

type InEach = Readonly<Record<Language, string>>;
const LAST_DAY: InEach = {
  kk: 'Ең соңғы мерзім — 2026 жылғы 3 сәуір, одан кейін',
  ru: 'Последний срок: 3 апреля 2026 года, потом',
  en: 'The last day of all is 3 April 2026; then',
};

const rows: readonly {
  readonly what: string;
  readonly view: Partial<CaseView>;
  readonly says: InEach;
  readonly too?: InEach;
  readonly not?: InEach;
}[] = [
  {
    what: 'an arrest comes before the last day',
    view: { coming: [ARREST, PROHIBIT, COLLECT, TRANSFER] },
    says: {
      kk: 'Төлеудің соңғы күні — 2026 жылғы 17 наурыз. Әйтпесе бір шоттағы ақшаға тыйым салынуы мүмкін.',
      ru: 'Заплатите не позднее 17 марта 2026 года. Иначе деньги на одном счете могут арестовать.',
      en: 'Pay by 17 March 2026 at the latest. Otherwise money on one account may be arrested.',
    },
    too: LAST_DAY,
  },
  {
    what: 'a prohibition comes before the debit',
    view: { coming: [PROHIBIT, COLLECT, TRANSFER] },
    says: {
      kk: '2026 жылғы 20 наурыз. Әйтпесе мүлкіңізге билік етуге',
      ru: '20 марта 2026 года. Иначе вам могут запретить',
      en: '20 March 2026 at the latest. Otherwise disposing of your property',
    },
    too: LAST_DAY,
  },
  {
    what: 'an arrest may come any day',
    view: { coming: [{ action: 'ARREST', day: TODAY }, TRANSFER] },
    says: {
      kk: 'Қазір төлеңіз. Әйтпесе бір шоттағы',
      ru: 'Заплатите сейчас. Иначе деньги на одном счете',
      en: 'Pay now. Otherwise money on one account',
    },
    too: LAST_DAY,
  },
  {
    what: 'only the transfer comes',
    view: { coming: [TRANSFER] },
    says: {
      kk: '2026 жылғы 3 сәуір. Әйтпесе іс жеке сот орындаушысына беріледі.',
      ru: 'не позднее 3 апреля 2026 года. Иначе дело передадут частному судебному исполнителю.',
      en: 'by 3 April 2026 at the latest. Otherwise the case goes to a private bailiff.',
    },
  },
  {
    what: 'a filing keeps the case here',
    view: { coming: [], afterPause: [ARREST, TRANSFER], hasOpenFiling: true },
    says: {
      kk: 'Өтініш қанағаттандырылмаса: 2026 жылғы 18 наурыздан бастап',
      ru: 'Если мы откажем: с 18 марта 2026 года',
      en: 'If we refuse: from 18 March 2026',
    },
    not: { kk: 'Төлеудің соңғы күні', ru: 'не позднее', en: 'at the latest' },
  },
];

describe.each(languages)('in %s', (language) => {
  it.each(rows)('$what', ({ view: parts, says, too, not }) => {
    const view = { ...bareView, ...parts };
    const html = renderDocument(
      <PayPage
        page={{ site: { styleSheet: '/style.css', isDemo: false }, language, path: '/case/pay' }}
        view={view}
        payable={payableOf(view)}
        onItsWay={ZERO}
        csrf="token"
        form={{ amount: '', errors: [] }}
        today={TODAY}
        bankLinks={[]}
        script={undefined}
      />,
    );
    const text = plain(html);
    expect(text).toContain(says[language]);
    if (too !== undefined) expect(text).toContain(too[language]);
    if (not !== undefined) expect(text).not.toContain(not[language]);
  });
});
