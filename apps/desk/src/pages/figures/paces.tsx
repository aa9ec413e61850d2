/** By which way, by which bank, and how many days after the notice people pay: as tables, the last one drawn too. */
/** @jsxImportSource preact */
import type { PaidBy } from '@oryndau/reports/core/paces';
import type { PaceRow } from '@oryndau/reports/sql/paces';
import { Details, Table } from '@oryndau/web/html/blocks';
import { shownAmount, shownCount, shownPercent } from '@oryndau/web/html/shown';
import { figureTexts } from '@oryndau/words/figures';
import type { Language } from '@oryndau/words/languages';
import {
  noticeWays,
  noticeWayTexts,
  type PaceName,
  paceTexts,
  wrongTouches,
  wrongTouchTexts,
} from '@oryndau/words/paces';
import { capital } from '../../capital.ts';
import { figureAnswersTexts } from '../../texts/figure-answers.ts';
import { countedValue, partsOf, SHARE_DAYS, sharesOf } from './answers.ts';
import type { AllFigures } from './asked.ts';

interface PacesShown {
  readonly read: AllFigures;
  readonly language: Language;
}

const named = (name: PaceName, language: Language): string => paceTexts[name][language].name;
const casesOf = (rows: readonly PaceRow[], part: string): number => rows.find((row) => row.part === part)?.cases ?? 0;

/** What a part is, in words; days as they are. */
export function partSaid(name: PaceName, part: string, language: Language): string {
  const way = noticeWays.find((each) => each === part);
  const touch = wrongTouches.find((each) => each === part);
  if (way !== undefined) return noticeWayTexts[way][language];
  if (name === 'wrong_touch' && touch !== undefined) return wrongTouchTexts[touch][language];
  if (part === '') return name === 'taken' || name === 'arrested' ? figureAnswersTexts[language].unknownBank : '—';
  return part;
}

export function Ways({ read, language }: PacesShown) {
  const texts = figureAnswersTexts[language];
  const [notified, executed, transferred] = (['notified', 'executed_by_way', 'transferred_by_way'] as const).map(
    (name) => partsOf(read, name),
  );
  const rows = noticeWays
    .map((way) => ({
      way,
      notified: casesOf(notified ?? [], way),
      executed: casesOf(executed ?? [], way),
      transferred: casesOf(transferred ?? [], way),
    }))
    .filter((row) => row.notified + row.executed + row.transferred > 0);
  if (rows.length === 0) return null;
  return (
    <Table
      id="by-way"
      caption={texts.byWay}
      columns={[
        { header: texts.way },
        { header: named('notified', language), isNumeric: true },
        { header: figureTexts.executed[language].name, isNumeric: true },
        { header: figureTexts.transferred[language].name, isNumeric: true },
        { header: texts.wayShare, isNumeric: true },
      ]}
      rows={rows.map(({ way, ...row }) => [
        capital(noticeWayTexts[way][language]),
        shownCount(row.notified, language),
        shownCount(row.executed, language),
        shownCount(row.transferred, language),
        row.executed + row.transferred === 0
          ? '—'
          : shownPercent(row.executed / (row.executed + row.transferred), language),
      ])}
      isWide
    />
  );
}

export function Banks({ read, language }: PacesShown) {
  const texts = figureAnswersTexts[language];
  const [arrested, taken] = [partsOf(read, 'arrested'), partsOf(read, 'taken')];
  const banks = [...new Set([...arrested, ...taken].map(({ part }) => part))].sort();
  if (banks.length === 0) return null;
  const said = (rows: readonly PaceRow[], bank: string): string => {
    const row = rows.find(({ part }) => part === bank);
    return row === undefined ? '0' : `${shownCount(row.cases, language)} (${shownAmount(row.amount, language)})`;
  };
  return (
    <Table
      id="by-bank"
      caption={texts.byBank}
      columns={[
        { header: texts.bank },
        { header: named('arrested', language), isNumeric: true },
        { header: named('taken', language), isNumeric: true },
      ]}
      rows={banks.map((bank) => [partSaid('taken', bank, language), said(arrested, bank), said(taken, bank)])}
      isWide
    />
  );
}

/** In the table; the picture has each day. */
const EVERY = 5;

export function PaidShares({ read, language }: PacesShown) {
  const texts = figureAnswersTexts[language];
  const notified = Number(countedValue(read, 'notified').cases);
  const shares = sharesOf(read);
  if (shares.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{texts.shares}</h2>
      <p class="govuk-body">{texts.sharesWhat(shownCount(notified, language))}</p>
      <SharesPicture shares={shares} language={language} />
      <Details summary={texts.share}>
        <Table
          id="paid-shares"
          caption={texts.shares}
          columns={[
            { header: texts.day },
            { header: texts.paidBy, isNumeric: true },
            { header: texts.share, isNumeric: true },
          ]}
          rows={shares
            .filter(({ days }) => days % EVERY === 0)
            .map(({ days, paid, share }) => [String(days), shownCount(paid, language), shownPercent(share, language)])}
        />
      </Details>
    </section>
  );
}

/** As wide as the narrowest telephone, so that its letters are letters there. */
const WIDTH = 300;
const HEIGHT = 150;
const LEFT = 40;
const BOTTOM = 22;
const TOP = 10;
const GRID = [0, 0.25, 0.5, 0.75, 1] as const;

/** Steps, since between two days nothing is known. Without colours that say anything: one line, and the numbers stand in the table. */
function SharesPicture({ shares, language }: { readonly shares: readonly PaidBy[]; readonly language: Language }) {
  const texts = figureAnswersTexts[language];
  const x = (days: number): number => LEFT + (days / (SHARE_DAYS + 1)) * (WIDTH - LEFT);
  const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const line = shares.map(({ days, share }) => `${x(days)},${y(share)} ${x(days + 1)},${y(share)}`).join(' ');
  const said = (place: number): string => shownPercent(shares[place]?.share ?? 0, language);
  return (
    <svg
      class="app-shares"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={texts.sharesPicture(said(0), said(shares.length - 1))}
    >
      {GRID.map((share) => (
        <g key={share}>
          <line class="app-shares__grid" x1={LEFT} x2={WIDTH} y1={y(share)} y2={y(share)} />
          <text class="app-shares__mark" x={LEFT - 6} y={y(share) + 4} text-anchor="end">
            {`${share * 100}%`}
          </text>
        </g>
      ))}
      {shares
        .filter(({ days }) => days % EVERY === 0)
        .map(({ days }) => (
          <text key={days} class="app-shares__mark" x={x(days)} y={HEIGHT - 6} text-anchor="middle">
            {days}
          </text>
        ))}
      <polyline class="app-shares__line" points={line} />
    </svg>
  );
}
