/** Where nothing can be paid: why, and never an invitation to pay what is not owed. */
/** @jsxImportSource preact */
import { ZERO } from '@oryndau/law/money';
import type { CaseView } from '@oryndau/reading/case-view';
import { renderDocument } from '@oryndau/web/html/layout';
import { languages } from '@oryndau/words/languages';
import { describe, expect, it } from 'vitest';
import { type NothingToPay, payTexts } from '../../texts/pay.ts';
import { bareView } from '../case/testing/bare-view.ts';
import { NothingToPayPage } from './pay-page.tsx';

const nothingLeft = { amounts: { ...bareView.amounts, left: ZERO } };
const over = { mayPay: false } as const;

const rows: readonly { readonly view: Partial<CaseView>; readonly why: NothingToPay }[] = [
  { view: { ...over, ...nothingLeft, standing: 'executed' }, why: 'executed' },
  { view: { ...over, ...nothingLeft, standing: 'cancelled' }, why: 'over' },
  { view: { ...over, ...nothingLeft, standing: 'released' }, why: 'over' },
  { view: { ...over, standing: 'transferred' }, why: 'transferred' },
  { view: { ...over, ...nothingLeft, standing: 'transferred' }, why: 'transferred_paid' },
  { view: { ...over, ...nothingLeft, standing: 'refused' }, why: 'no_debt' },
  { view: { ...over, ...nothingLeft, standing: 'fine' }, why: 'no_debt' },
  { view: { standing: 'open' }, why: 'on_its_way' },
  { view: { standing: 'held' }, why: 'on_its_way' },
];

describe.each(languages)('in %s', (language) => {
  it.each(rows)('$view.standing: $why', ({ view, why }) => {
    const html = renderDocument(
      <NothingToPayPage
        page={{ site: { styleSheet: '/s.css', isDemo: false }, language, path: '/case/pay' }}
        view={{ ...bareView, ...view }}
        onItsWay={ZERO}
      />,
    );
    const { title, paragraphs } = payTexts[language].nothing[why]('0\u202f₸');
    for (const said of [title, ...paragraphs]) expect(html.replaceAll('&#39;', "'")).toContain(said);
    expect(html).not.toContain('action="/case/pay"');
    // Until the case is distributed nobody knows the bailiff; the page of the case says whom to turn to till then.
    expect(html).not.toMatch(/Кто он|Оның кім екені|Who that is/);
  });
});
