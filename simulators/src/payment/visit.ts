/** A person on the hosted page of the simulated payment service: what the page says, what the form does, and where it leads. */
import type { PaymentState } from '@oryndau/connectors/payment';
import type { Language } from '@oryndau/words/languages';
import type { CardOutcome, PaymentPage } from './book.ts';
import { formPage, outcomePage, type PageAnswer, redirectBack } from './page.ts';
import type { PageOutcome } from './page-texts.ts';
import { readCardNumber, testCards } from './test-cards.ts';

export interface PageVisit {
  readonly page: PaymentPage;
  readonly language: Language;
  /** The form as it was sent; undefined when the page is only looked at. */
  readonly form: URLSearchParams | undefined;
}

export interface VisitedService {
  stateOf(page: PaymentPage): PaymentState;
  isWaiting(page: PaymentPage): boolean;
  pay(page: PaymentPage, card: string): Promise<CardOutcome>;
  giveUp(page: PaymentPage): Promise<void>;
}

export async function answerVisit({ page, language, form }: PageVisit, service: VisitedService): Promise<PageAnswer> {
  if (!service.isWaiting(page)) {
    // A form that is sent twice leads where the first led; only that the time is over is said here, where it happened.
    const outcome = outcomeOf(service.stateOf(page));
    return form === undefined || outcome === 'expired' ? outcomePage(outcome, language, page) : redirectBack(page);
  }
  if (form === undefined) return formPage(page, language);
  if (form.get('action') === 'give_up') {
    await service.giveUp(page);
    return redirectBack(page);
  }
  const kept = testCards.find(({ name }) => name === form.get('wallet'));
  if (kept !== undefined) {
    await service.pay(page, kept.number);
    return redirectBack(page);
  }
  const typed = form.get('card') ?? '';
  if (typed.trim() === '') return formPage(page, language, 'empty');
  const card = readCardNumber(typed);
  if (card === undefined) return formPage(page, language, 'malformed');
  const { kind } = await service.pay(page, card);
  return kind === 'unknown_card' ? formPage(page, language, 'unknown') : redirectBack(page);
}

function outcomeOf(state: PaymentState): PageOutcome {
  if (state.kind === 'paid') return 'paid';
  if (state.kind !== 'failed') return 'processing';
  if (state.reason === 'EXPIRED') return 'expired';
  return state.reason === 'GIVEN_UP' ? 'given_up' : 'declined';
}
