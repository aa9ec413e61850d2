/** What people filed and nobody has answered, with the clock of each; and the next one, which is taken by one press. */
/** @jsxImportSource preact */
import { caseCodeOf } from '@oryndau/outside/codes';
import { type DeskFiling, freeFilings, listDeskFilings } from '@oryndau/reading/desk-filings';
import { may } from '@oryndau/staff/core/may';
import { filingThing, takeFirst } from '@oryndau/staff/hands';
import { InsetText, Tag } from '@oryndau/web/html/blocks';
import { Button, Form } from '@oryndau/web/html/form';
import { shownCount, shownDay } from '@oryndau/web/html/shown';
import { Pagination } from '@oryndau/web/html/ways';
import { sendPage } from '@oryndau/web/http/page';
import { filingKindTexts } from '@oryndau/words/filings';
import { languageNames } from '@oryndau/words/languages';
import { DeskPage, type DeskPageShown, deskPageOf } from '../desk-page.tsx';
import { pageIn } from '../page-in.ts';
import { type AddRoom, askedOf } from '../routes.ts';
import { staffOf } from '../staff-visits.ts';
import { filingsTexts } from '../texts/filings.ts';
import { workTexts } from '../texts/work.ts';

const PER_PAGE = 50;
const OFFERED = 50;
const REVIEWS = 'review';

export const addFilings: AddRoom = (routes, ground) => {
  const { db, now, today } = ground.installation;
  routes.get('/filings', 'filing.see', async ({ request, reply }) => {
    const { account } = staffOf(request);
    const isReview = askedOf(request, 'kind') === REVIEWS;
    const number = pageIn(askedOf(request, 'page'));
    const asked = { isReview, today: today(), at: now(), limit: PER_PAGE + 1, offset: (number - 1) * PER_PAGE };
    const filings = await listDeskFilings(db.sql, account, asked);
    const shown = {
      page: deskPageOf(ground, request, listPath(isReview, number)),
      filings: filings.slice(0, PER_PAGE),
      isReview,
      number,
      hasMore: filings.length > PER_PAGE,
      mayTake: may(account, { action: isReview ? 'review.answer' : 'filing.answer' }).may,
      isNoneFree: askedOf(request, 'none') !== '',
      csrf: reply.formToken(),
    };
    return sendPage(request, reply, <FilingsPage {...shown} />);
  });
  const next =
    (isReview: boolean) =>
    async ({ request, reply }: Parameters<Parameters<typeof routes.post>[2]>[0]) => {
      const { account } = staffOf(request);
      const taken = await db.transaction(async (tx) => {
        const free = await freeFilings(tx, account, { isReview, at: now(), limit: OFFERED });
        const things = free.map(({ documentId, filing }) => filingThing(documentId, filing));
        return takeFirst(tx, { things, accountId: account.id }, now());
      });
      const list = listPath(isReview, 1);
      const none = `${list}${list.includes('?') ? '&' : '?'}none=1`;
      return reply.redirect(taken === undefined ? none : `/${taken.replace('filing/', 'filings/')}`, 303);
    };
  routes.post('/filings/next', 'filing.answer', next(false));
  routes.post('/filings/next-review', 'review.answer', next(true));
};

function listPath(isReview: boolean, number: number): string {
  const query = [...(isReview ? [`kind=${REVIEWS}`] : []), ...(number === 1 ? [] : [`page=${number}`])].join('&');
  return query === '' ? '/filings' : `/filings?${query}`;
}

interface FilingsShown {
  readonly page: DeskPageShown;
  readonly filings: readonly DeskFiling[];
  readonly isReview: boolean;
  readonly number: number;
  readonly hasMore: boolean;
  readonly mayTake: boolean;
  readonly isNoneFree: boolean;
  readonly csrf: string;
}

function FilingsPage({ page, filings, isReview, number, hasMore, mayTake, isNoneFree, csrf }: FilingsShown) {
  const { language } = page;
  const texts = filingsTexts[language];
  const title = isReview ? texts.reviews : texts.title;
  return (
    <DeskPage page={page} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{filings.length === 0 ? texts.none : texts.what}</p>
      {isNoneFree && <InsetText>{workTexts[language].noneFree}</InsetText>}
      {mayTake && filings.length > 0 && (
        <Form action={isReview ? '/filings/next-review' : '/filings/next'} csrf={csrf}>
          <Button>{workTexts[language].takeNext}</Button>
        </Form>
      )}
      {filings.length > 0 && <FilingRows page={page} filings={filings} />}
      <Pagination
        language={language}
        previous={number > 1 ? listPath(isReview, number - 1) : undefined}
        next={hasMore ? listPath(isReview, number + 1) : undefined}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={listPath(!isReview, 1)}>
          {isReview ? texts.toFilings : texts.toReviews}
        </a>
      </p>
    </DeskPage>
  );
}

function FilingRows({ page: { language }, filings }: Pick<FilingsShown, 'page' | 'filings'>) {
  const texts = filingsTexts[language];
  return (
    <ul class="govuk-list govuk-list--spaced">
      {filings.map((each) => (
        <li key={`${each.documentId} ${each.filing}`}>
          <a class="govuk-link" href={`/filings/${each.documentId}/${each.filing}`}>
            {`${caseCodeOf(each.documentId)}/${each.filing}: ${filingKindTexts[each.kind][language]}`}
          </a>{' '}
          {each.isLate && <Tag tone="red">{workTexts[language].late}</Tag>}
          <div class="govuk-hint">
            {[
              `${texts.answerBy}: ${each.answerBy === null ? texts.unknownTerm : shownDay(each.answerBy, language)}`,
              each.number,
              languageNames[each.language],
              ...(each.files === 0 ? [] : [`${texts.files}: ${shownCount(each.files, language)}`]),
              ...(each.isProposed ? [texts.waitsForSecond] : []),
              ...(each.inHandOf === null ? [] : [`${texts.inHand}: ${each.inHandOf}`]),
            ].join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
