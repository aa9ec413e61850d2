/**
 * Who has something in hand: taken, given back, or given to somebody else by who may. It changes nothing in a case, so taking and giving back ask for no passkey; of two
 * who take at once one gets it, and the page tells the other who.
 */
/** @jsxImportSource preact */
import { listAccounts, type StaffAccount } from '@oryndau/staff/accounts';
import { type May, reachOf } from '@oryndau/staff/core/may';
import { giveBack, type Hand, putIntoHand, readHands, takeHand } from '@oryndau/staff/hands';
import { Details, InsetText } from '@oryndau/web/html/blocks';
import { Select } from '@oryndau/web/html/fields';
import { Button, Form } from '@oryndau/web/html/form';
import { shownTime } from '@oryndau/web/html/shown';
import type { Language } from '@oryndau/words/languages';
import type { StaffAction } from '@oryndau/words/staff';
import type { FastifyReply } from 'fastify';
import { confirmed } from './confirm.tsx';
import type { Ground } from './ground.ts';
import { sendRefused } from './refuse.tsx';
import { fieldOf, type OnePage, type Routes } from './routes.ts';
import { staffOf } from './staff-visits.ts';
import { workTexts } from './texts/work.ts';

/** Something that is worked off by one person at a time. */
export interface WorkThing {
  /** Its name in the table of hands. */
  readonly thing: string;
  readonly path: string;
  /** Of the queue to which it goes back. */
  readonly queue: string;
  readonly title: string;
  /** By which right it is taken. */
  readonly taking: StaffAction;
  readonly may: (account: StaffAccount, action: StaffAction) => May;
}

export interface HandShown {
  readonly work: WorkThing;
  readonly hand: Hand | undefined;
  readonly isMine: boolean;
  readonly mayTake: boolean;
  /** To whom it can be given by who is here; undefined: that is not theirs to do. */
  readonly others: readonly StaffAccount[] | undefined;
}

export async function handShown(
  ground: Ground,
  { request }: Pick<OnePage, 'request'>,
  work: WorkThing,
): Promise<HandShown> {
  const { db, now } = ground.installation;
  const { account } = staffOf(request);
  const hand = (await readHands(db.sql, [work.thing], now())).get(work.thing);
  const mayGive = work.may(account, 'task.reassign').may;
  const others = mayGive ? await takersOf(ground, account, { work, hand }) : undefined;
  return { work, hand, isMine: hand?.accountId === account.id, mayTake: work.may(account, work.taking).may, others };
}

/** Those within reach of whoever hands it out, who may take it. */
async function takersOf(
  { installation }: Ground,
  giver: StaffAccount,
  { work, hand }: Pick<HandShown, 'work' | 'hand'>,
): Promise<StaffAccount[]> {
  const reach = reachOf(giver, { action: 'task.reassign' });
  const within = reach === undefined ? [] : await listAccounts(installation.db.sql, reach);
  return within.filter((other) => !other.isClosed && other.id !== hand?.accountId && work.may(other, work.taking).may);
}

/** Takes it, or takes it for longer; undefined: somebody else has it. */
export async function heldBy(ground: Ground, account: StaffAccount, work: WorkThing): Promise<Hand> {
  const { db, now } = ground.installation;
  return takeHand(db.sql, { thing: work.thing, accountId: account.id }, now());
}

export function InHand({
  shown: { work, hand, isMine, mayTake, others },
  language,
  csrf,
}: {
  readonly shown: HandShown;
  readonly language: Language;
  readonly csrf: string;
}) {
  const texts = workTexts[language];
  return (
    <>
      <InsetText>
        {hand === undefined
          ? texts.nobody
          : isMine
            ? texts.inYourHands(untilOf(hand))
            : texts.inHandsOf(hand.name, untilOf(hand))}
      </InsetText>
      {hand === undefined && mayTake && (
        <Form action={`${work.path}/take`} csrf={csrf}>
          <Button>{texts.take}</Button>
        </Form>
      )}
      {others !== undefined && (
        <Details summary={texts.handOver}>
          {others.length === 0 ? (
            <p class="govuk-body">{texts.handToNobody}</p>
          ) : (
            <Form action={`${work.path}/reassign`} csrf={csrf}>
              <Select
                language={language}
                name="to"
                label={texts.handTo}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <Button variant="secondary">{texts.handOverNow}</Button>
            </Form>
          )}
        </Details>
      )}
    </>
  );
}

/** Below what is worked on: whoever has it can leave it to others. */
export function GiveBack({
  work,
  language,
  csrf,
}: {
  readonly work: WorkThing;
  readonly language: Language;
  readonly csrf: string;
}) {
  return (
    <Form action={`${work.path}/back`} csrf={csrf}>
      <Button variant="secondary">{workTexts[language].giveBack}</Button>
    </Form>
  );
}

export const untilOf = ({ until }: Hand): string => shownTime(until.getTime());

/** The work that a request names; undefined where there is none, or none that this person sees. */
export type FindWork = (one: Pick<OnePage, 'request'>) => Promise<WorkThing | undefined>;

/** The routes by which a thing goes from hand to hand, below `base`. */
export function addHands(
  routes: Routes,
  ground: Ground,
  { base, sees, find }: { readonly base: string; readonly sees: StaffAction; readonly find: FindWork },
): void {
  const { db, now } = ground.installation;
  routes.post(`${base}/take`, sees, async (one) => {
    const { account } = staffOf(one.request);
    const work = await find(one);
    if (work === undefined) return unseen(ground, one, sees);
    const right = work.may(account, work.taking);
    if (!right.may) return sendRefused({ ground, ...one }, { action: work.taking, why: right.why });
    await heldBy(ground, account, work);
    return one.reply.redirect(work.path, 303);
  });
  routes.post(`${base}/back`, sees, async (one) => {
    const work = await find(one);
    if (work === undefined) return unseen(ground, one, sees);
    await giveBack(db.sql, { thing: work.thing, accountId: staffOf(one.request).account.id });
    return one.reply.redirect(work.queue, 303);
  });
  routes.post(`${base}/reassign`, 'task.reassign', async (one) => {
    const { account } = staffOf(one.request);
    const work = await find(one);
    if (work === undefined) return unseen(ground, one, sees);
    const right = work.may(account, 'task.reassign');
    if (!right.may) return sendRefused({ ground, ...one }, { action: 'task.reassign', why: right.why });
    const to = (await takersOf(ground, account, { work, hand: undefined })).find(
      ({ id }) => id === fieldOf(one.request, 'to'),
    );
    if (to === undefined) return one.reply.redirect(work.path, 303);
    const texts = workTexts[one.request.language];
    const rows = [{ key: texts.handTo, value: to.name }];
    const done = await confirmed({ ground, ...one }, { title: `${texts.handOver}: ${work.title}`, rows });
    if (done === undefined) return undefined;
    await putIntoHand(db.sql, { thing: work.thing, accountId: to.id }, now());
    return one.reply.redirect(work.path, 303);
  });
}

/** The same answer whether it is out of reach or not there at all. */
export const unseen = (ground: Ground, one: OnePage, action: StaffAction): FastifyReply =>
  sendRefused({ ground, ...one }, { action, why: 'OUT_OF_REACH' });
