/**
 * The hosted page of the simulated payment service, without a script: a wallet whose kept card is confirmed by one press, a form for another card, a code
 * for another device, and what it says when there is nothing to pay any more. A card number that was typed is neither shown again nor kept.
 */
import { createHash } from 'node:crypto';
import { qrSvg } from '@oryndau/documents/qr-code';
import { hourAt } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { type Language, languages } from '@oryndau/words/languages';
import { type PaymentPage, partsOf, returnOriginOf } from './book.ts';
import { Html, html } from './html.ts';
import { type CardFault, type PageOutcome, pageTexts } from './page-texts.ts';
import { type TestCard, testCards } from './test-cards.ts';

export interface PageAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #16222d; --quiet: #4f5d6b; --paper: #fff; --line: #c9d2da; --band: #eef3f6; --mark: #00607f; --on-mark: #fff; --wrong: #b3261e;
  font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eef2; --quiet: #a9b7c3; --paper: #10181f; --line: #41525f; --band: #18232c; --mark: #7fd0ec; --on-mark: #0b1a22; --wrong: #ffb4ab; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
header, main { width: min(100% - 2rem, 34rem); margin: 0 auto; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; justify-content: space-between; padding: .75rem 0; border-bottom: 1px solid var(--line); }
header p { margin: 0; font-weight: 700; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .125rem 0; }
a { color: var(--mark); text-underline-offset: .15em; }
a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
main { padding-bottom: 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.25rem 0 .75rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
.test { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--band); border-inline-start: .25rem solid var(--mark); }
dl { margin: 0 0 1.25rem; }
dl div { padding: .5rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; }
.amount { font-size: 1.5rem; font-weight: 700; font-variant-numeric: tabular-nums; }
label { display: block; font-weight: 600; }
.hint { margin: 0 0 .375rem; color: var(--quiet); }
.wrong { margin: 0 0 .375rem; color: var(--wrong); font-weight: 600; }
input { width: 100%; max-width: 20rem; min-height: 2.75rem; padding: .375rem .625rem; font: inherit; font-variant-numeric: tabular-nums; color: inherit; background: var(--paper); border: 2px solid var(--quiet); border-radius: .25rem; }
input[aria-invalid] { border-color: var(--wrong); }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0 0; }
button { min-height: 2.75rem; padding: .5rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-mark); background: var(--mark); border: 2px solid var(--mark); border-radius: .25rem; cursor: pointer; }
button.quiet { color: var(--mark); background: var(--paper); }
details { margin: .75rem 0 0; }
summary { padding: .375rem 0; cursor: pointer; }
details .buttons { flex-direction: column; align-items: flex-start; }
button { text-align: start; }
.code { width: 10rem; max-width: 100%; }
.cards dt { color: inherit; font-size: 1rem; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
`;

const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

/** Where a form may lead. Chromium holds `form-action` against the redirect that follows a form too, so it names the place to which people are sent back. */
function formsOf(page: PaymentPage | undefined): string {
  const origin = page === undefined ? undefined : returnOriginOf(page.payment.returnUrl);
  return origin === undefined ? "'none'" : `'self' ${origin}`;
}

function headersOf(forms: string): Record<string, string> {
  return {
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** The form; with a fault, again, and what is wrong. */
export function formPage(page: PaymentPage, language: Language, fault?: CardFault): PageAnswer {
  const texts = pageTexts[language];
  const { payment, providerId, expiresAt } = page;
  const wrong = fault === undefined ? undefined : texts.faults[fault];
  const amount = shownAmount(payment.amount, language);
  const main = html`
<h1>${texts.title}</h1>
<dl>
<div><dt>${texts.amount}</dt><dd class="amount">${amount}</dd></div>
<div><dt>${texts.purpose}</dt><dd>${payment.purpose}</dd></div>
</dl>
${walletForm(page, language)}
<dl>
${partsOf(payment).map(
  (part, _, all) =>
    html`<div><dt>${texts.paymentReference}</dt><dd>${part.paymentReference}${all.length > 1 ? `, ${shownAmount(part.amount, language)}` : ''}</dd></div>
`,
)}<div><dt>${texts.until}</dt><dd>${shownTime(expiresAt)}</dd></div>
</dl>
<h2>${texts.otherCard}</h2>
<p class="test">${texts.test}</p>
<form method="post" action="/pay/${providerId}?lang=${language}" novalidate>
<label for="card">${texts.card}</label>
<p class="hint" id="card-hint">${texts.cardHint}</p>
${wrong === undefined ? undefined : html`<p class="wrong" id="card-error" role="alert">${texts.error}: ${wrong}</p>`}
<input id="card" name="card" type="text" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="40" ${
    wrong === undefined
      ? html`aria-describedby="card-hint"`
      : html`aria-describedby="card-error card-hint" aria-invalid="true" autofocus`
  }>
<p class="buttons"><button class="quiet" name="action" value="pay">${texts.pay(amount)}</button></p>
</form>
<h2>${texts.otherDevice}</h2>
<p class="hint">${texts.otherDeviceHint}</p>
<div class="code" role="img" aria-label="${texts.otherDevice}">${new Html(qrSvg(page.payUrl))}</div>
<h2>${texts.cards}</h2>
<dl class="cards">${testCards.map(
    ({ name, number }) =>
      html`
<div><dt>${number.replace(/(.{4})(?=.)/g, '$1 ')}</dt><dd>${texts.effects[name]}</dd></div>`,
  )}
</dl>`;
  const title = wrong === undefined ? texts.title : `${texts.error}: ${texts.title}`;
  return answerOf({ status: fault === undefined ? 200 : 422, language, title, main, page });
}

/** One press confirms with the card that is kept, or with one of the others that do what theirs do; another gives up. */
function walletForm({ payment, providerId }: PaymentPage, language: Language): Html {
  const texts = pageTexts[language];
  const [first, ...others] = testCards;
  const buttonOf = ({ name, number }: TestCard) =>
    html`<button class="quiet" name="wallet" value="${name}">${texts.kept(lastDigitsOf(number))}. ${texts.effects[name]}</button>`;
  return html`<h2>${texts.wallet}</h2>
<form method="post" action="/pay/${providerId}?lang=${language}">
<p class="hint">${texts.kept(lastDigitsOf(first.number))}</p>
<p class="buttons"><button name="wallet" value="${first.name}">${texts.confirm(shownAmount(payment.amount, language))}</button>
<button class="quiet" name="action" value="give_up">${texts.giveUp}</button></p>
<details><summary>${texts.otherKept}</summary><p class="buttons">${others.map(buttonOf)}</p></details>
</form>`;
}

const lastDigitsOf = (number: string): string => number.slice(-4);

const STATUS: Readonly<Record<PageOutcome, number>> = {
  paid: 200,
  processing: 200,
  declined: 200,
  given_up: 200,
  expired: 410,
  not_found: 404,
};

/** What is said where nothing can be paid, with the way back when it is known. */
export function outcomePage(outcome: PageOutcome, language: Language, page?: PaymentPage): PageAnswer {
  const texts = pageTexts[language];
  const { title, text } = texts.outcomes[outcome];
  const back = page === undefined ? undefined : html`<p><a href="${page.payment.returnUrl}">${texts.back}</a></p>`;
  const main = html`
<h1>${title}</h1>
<p>${text}</p>
${back}`;
  return answerOf({ status: STATUS[outcome], language, title, main, page });
}

/** Back to where the person came from; what became of the payment is told to the merchant, never by the person's browser. */
export const redirectBack = (page: PaymentPage): PageAnswer => ({
  status: 303,
  headers: { ...headersOf(formsOf(page)), location: page.payment.returnUrl },
  body: '',
});

export const languageOf = (text: string | null): Language | undefined => languages.find((name) => name === text);

interface Content {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  readonly main: Html;
  readonly page: PaymentPage | undefined;
}

const answerOf = ({ page, ...content }: Content): PageAnswer =>
  framed({ ...content, service: pageTexts[content.language].service, forms: formsOf(page) });

interface Framed extends Omit<Content, 'page'> {
  /** Whose page it is, as its readers call it. */
  readonly service: string;
  /** `form-action` of the page's policy. */
  readonly forms: string;
  /** What else stands in the query of the page, so that another language keeps it. */
  readonly query?: string;
}

/** A whole page in the frame that those of the simulator share. */
export function framed({ status, language, title, main, service, forms, query = '' }: Framed): PageAnswer {
  const texts = pageTexts[language];
  const links = languages.map((name) => {
    const current = name === language ? html` aria-current="true"` : undefined;
    return html`<li><a href="?lang=${name}${query}" lang="${name}" hreflang="${name}"${current}>${pageTexts[name].languageName}</a></li>`;
  });
  const { text } = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – ${service}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header><p>${service}</p><nav aria-label="${texts.languages}"><ul>${links}</ul></nav></header>
<main>${main}
</main>
</body>
</html>
`;
  const headers = {
    ...headersOf(forms),
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
  };
  return { status, headers, body: text };
}

/** "18 000,00 ₸"; in English "18,000.00 ₸". It stays on one line. */
export function shownAmount(amount: Money, language: Language): string {
  const [thousands, point] = language === 'en' ? [',', '.'] : ['\u00a0', ','];
  const digits = amount.toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
  return `${whole}${point}${digits.slice(-2)}\u00a0₸`;
}

const shownTime = (at: Date): string =>
  `${String(hourAt(at.getTime())).padStart(2, '0')}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
