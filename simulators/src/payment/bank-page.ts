/**
 * The page of an invented bank, to which the link of a fine leads (`bank-link.ts`): the number and the sum are filled in, one press pays, and nobody tells the
 * portal: it learns of it from the statement of the treasury, as with any payment at a bank.
 */
import { randomBytes } from 'node:crypto';
import { paymentReferenceFault } from '@oryndau/law/identifiers';
import { formatMoney, parseMoney } from '@oryndau/law/money';
import { type Language, languages } from '@oryndau/words/languages';
import { bankTexts } from './bank-texts.ts';
import type { BankOrder } from './book.ts';
import { html } from './html.ts';
import { framed, languageOf, type PageAnswer, shownAmount } from './page.ts';
import { pageTexts } from './page-texts.ts';

export const BANK_PATH = '/bank';

export interface BankVisit {
  readonly query: URLSearchParams;
  /** What the browser prefers, by its own header. */
  readonly accepts: string | undefined;
  /** The form as it was sent; undefined when the page is only looked at. */
  readonly form: URLSearchParams | undefined;
}

const ORDER_ID = /^[0-9a-f]{32}$/;

/** `pay` is called with a whole order that was confirmed, again when its form is sent again. */
export function answerBankVisit({ query, accepts, form }: BankVisit, pay: (order: BankOrder) => void): PageAnswer {
  const language = languageOf(query.get('lang')) ?? preferred(accepts);
  const order = orderOf(query);
  const texts = bankTexts[language];
  if (order === undefined) return said(language, { status: 400, ...texts.unreadable });
  if (form === undefined) return askPage(language, order);
  const id = form.get('order') ?? '';
  if (!ORDER_ID.test(id)) return said(language, { status: 400, ...texts.unreadable });
  pay({ ...order, id });
  return said(language, { status: 200, ...texts.paid(shownAmount(order.amount, language)) });
}

type Asked = Omit<BankOrder, 'id'>;

function orderOf(query: URLSearchParams): Asked | undefined {
  const reference = query.get('reference') ?? '';
  const amount = parseMoney(query.get('sum'));
  const isWhole = paymentReferenceFault(reference) === undefined && typeof amount !== 'string' && amount > 0n;
  return isWhole ? { reference, amount } : undefined;
}

function askPage(language: Language, { reference, amount }: Asked): PageAnswer {
  const [texts, common] = [bankTexts[language], pageTexts[language]];
  const shown = shownAmount(amount, language);
  const query = `&reference=${reference}&sum=${formatMoney(amount)}`;
  const main = html`
<h1>${texts.title}</h1>
<p class="test">${texts.test}</p>
<dl>
<div><dt>${common.amount}</dt><dd class="amount">${shown}</dd></div>
<div><dt>${common.paymentReference}</dt><dd>${reference}</dd></div>
</dl>
<form method="post" action="${BANK_PATH}?lang=${language}${query}">
<input type="hidden" name="order" value="${randomBytes(16).toString('hex')}">
<p class="buttons"><button>${common.confirm(shown)}</button></p>
</form>`;
  return framed({ status: 200, language, title: texts.title, main, service: texts.bank, forms: "'self'", query });
}

interface Said {
  readonly status: number;
  readonly title: string;
  readonly text: string;
}

function said(language: Language, { status, title, text }: Said): PageAnswer {
  const main = html`
<h1>${title}</h1>
<p>${text}</p>`;
  return framed({ status, language, title, main, service: bankTexts[language].bank, forms: "'none'" });
}

/** The first of ours that a browser names; Kazakh where it names none. */
function preferred(accepts = ''): Language {
  const named = accepts.split(',').map((each) => each.trim().slice(0, 2).toLowerCase());
  return (
    languages.find((language) => language === named.find((name) => languages.some((known) => known === name))) ?? 'kk'
  );
}
