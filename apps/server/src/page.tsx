/** The first page as HTML. */
/** @jsxImportSource preact */
import { type Language, languages } from '@oryndau/law';
import type { Summary } from '@oryndau/worker';
import { renderToString } from 'preact-render-to-string';
import { shownCount, shownDay, shownMoney, shownPercent, shownTenge } from './html/shown.ts';
import { figureTexts, inOrder, outcomeName, pageTexts } from './texts.ts';

interface Props {
  readonly summary: Summary;
  readonly language: Language;
}

export function renderPage(summary: Summary, language: Language): string {
  return `<!doctype html>${renderToString(<Page summary={summary} language={language} />)}`;
}

function Page({ summary, language }: Props) {
  const texts = pageTexts[language];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Oryndau: ${texts.title}`}</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <header>
          <p class="name">Oryndau</p>
          <LanguageLinks language={language} />
        </header>
        <main>
          <h1>{texts.tagline}</h1>
          {summary.fines === 0 ? (
            <p>{texts.nothingYet}</p>
          ) : (
            <>
              <Headline summary={summary} language={language} />
              <Outcomes summary={summary} language={language} />
              <Figures summary={summary} language={language} />
              <MoneyTable summary={summary} language={language} />
            </>
          )}
          <Further language={language} />
        </main>
      </body>
    </html>
  );
}

function LanguageLinks({ language }: Pick<Props, 'language'>) {
  return (
    <nav aria-label={pageTexts[language].languages}>
      {languages.map((other) => (
        <a
          key={other}
          href={`/?lang=${other}`}
          lang={other}
          hreflang={other}
          aria-current={other === language ? 'true' : undefined}
        >
          {pageTexts[other].languageName}
        </a>
      ))}
    </nav>
  );
}

function Headline({ summary, language }: Props) {
  const texts = pageTexts[language];
  return (
    <dl class="headline">
      <div>
        <dt>{texts.title}</dt>
        <dd>{shownCount(summary.fines, language)}</dd>
        <dd class="definition">
          {texts.until}: <time dateTime={summary.until ?? ''}>{shownDay(summary.until, language)}</time>
        </dd>
      </div>
      <div>
        <dt>{texts.matchedPaid}</dt>
        <dd>{shownTenge(summary.matchedPaid, language)}</dd>
        <dd class="definition">{texts.matchedPaidDefinition}</dd>
      </div>
      <div>
        <dt>{texts.refundable}</dt>
        <dd>{shownTenge(summary.refundable, language)}</dd>
        <dd class="definition">{texts.refundableDefinition}</dd>
      </div>
    </dl>
  );
}

function Outcomes({ summary, language }: Props) {
  const texts = pageTexts[language];
  const most = Math.max(...summary.outcomes.values());
  const rows = [...summary.outcomes].sort(([, a], [, b]) => b - a);
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes">{texts.outcomes}</h2>
      <p class="definition">{texts.outcomesNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.outcome}</th>
            <th scope="col" class="number">
              {texts.fines}
            </th>
            <th scope="col" class="number">
              {texts.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, count]) => (
            <tr key={name}>
              <th scope="row">
                {outcomeName(name, language)}
                <Bar part={count / most} />
              </th>
              <td class="number">{shownCount(count, language)}</td>
              <td class="number">{shownPercent(count / summary.fines, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            <td class="number">{shownCount(summary.fines, language)}</td>
            <td class="number">{shownPercent(1, language)}</td>
          </tr>
        </tfoot>
      </table>
      <Waiting summary={summary} language={language} />
    </section>
  );
}

/** A picture of the number beside it, so it says nothing to a screen reader. */
function Bar({ part }: { readonly part: number }) {
  return (
    <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(part * 100).toFixed(2)} height="1" />
    </svg>
  );
}

function Waiting({ summary, language }: Props) {
  const texts = pageTexts[language];
  const parts = [
    summary.waiting > 0 ? `${texts.waiting}: ${shownCount(summary.waiting, language)}` : '',
    summary.orphans > 0 ? `${texts.orphans}: ${shownCount(summary.orphans, language)}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? null : <p class="definition">{parts.join(' · ')}</p>;
}

function Figures({ summary, language }: Props) {
  const texts = pageTexts[language];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{texts.figures}</h2>
      <p class="definition">{texts.figuresNote}</p>
      <dl class="figures">
        {inOrder(summary.figures).map(({ figure, cases, amount }) => (
          <div key={figure}>
            <dt>{figureTexts[figure][language].name}</dt>
            <dd class="number">
              <span class="label">{texts.cases}</span> {shownCount(cases, language)}
            </dd>
            <dd class="number">{shownTenge(amount, language)}</dd>
            <dd class="definition">{figureTexts[figure][language].definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function MoneyTable({ summary, language }: Props) {
  const texts = pageTexts[language];
  return (
    <section aria-labelledby="suspense">
      <h2 id="suspense">{texts.suspense}</h2>
      <p class="definition">{texts.suspenseDefinition}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.sum}</th>
            <th scope="col" class="number">
              {texts.entries}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.suspense.map(({ currency, entries, amount }) => (
            <tr key={currency}>
              <th scope="row">{`${shownMoney(amount, language)} ${currency}`}</th>
              <td class="number">{shownCount(entries, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Further({ language }: Pick<Props, 'language'>) {
  const texts = pageTexts[language];
  return (
    <section aria-labelledby="further">
      <h2 id="further">{texts.further}</h2>
      <p>{texts.furtherNote}</p>
      <pre>npx oryndau case E-20-mci-2025-below --language {language}</pre>
      <p>
        <a href="/summary.json">{texts.machine}</a>
      </p>
      <p class="definition">{texts.example}</p>
    </section>
  );
}
