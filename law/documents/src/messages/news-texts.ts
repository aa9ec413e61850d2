/**
 * What a browser shows of a case: a line that anybody may read on a locked screen. So it names no person, no sum, no document, and neither the fine nor an
 * account nor a bailiff: whoever wants to know more opens the case, and has to show who they are.
 */
import { type LegalDate, legalDate } from '@oryndau/law/legal-date';
import type { NewsKind } from '@oryndau/words/lists';
import { type DatedTexts, textsOfDay } from './dated-texts.ts';

export interface NewsTexts {
  readonly body: (caseCode: string, what: string) => string;
  readonly kinds: Readonly<Record<NewsKind, string>>;
}

/**
 * By the law's terms: a measure has its force ended, since "a measure is taken away" can be heard as "a measure is taken"; a case that is over has ended, since
 * "stopped" is near to "on hold"; and it is handed on, not given to nobody in particular.
 */
const kk: NewsTexts = {
  body: (caseCode, what) => `${caseCode} ісіңіз бойынша жаңалық: ${what}.`,
  kinds: {
    notice_queued: 'сізге жаңа хабарлама бар',
    arrest_ordered: 'жаңа қаулы шықты',
    arrest_lifted: 'шараның күші жойылды',
    prohibition_ordered: 'жаңа шара қолданылды',
    prohibition_lifted: 'шектеудің күші жойылды',
    payment_received: 'төлем түсті',
    filing_answered: 'өтінішіңізге жауап берілді',
    held: 'іс тоқтатыла тұрды',
    hold_lifted: 'іс жалғасты',
    executed: 'толық төленді, іс аяқталды',
    cancelled: 'іс аяқталды, төлеудің қажеті жоқ',
    released: 'іс аяқталды, енді төлеудің қажеті жоқ',
    transferred: 'іс әрі қарай берілді',
  },
};

const ru: NewsTexts = {
  body: (caseCode, what) => `Новость по вашему делу ${caseCode}: ${what}.`,
  kinds: {
    notice_queued: 'для вас есть новое сообщение',
    arrest_ordered: 'вынесено новое постановление',
    arrest_lifted: 'мера снята',
    prohibition_ordered: 'принята новая мера',
    prohibition_lifted: 'ограничение снято',
    payment_received: 'поступила оплата',
    filing_answered: 'на ваше обращение ответили',
    held: 'дело приостановлено',
    hold_lifted: 'дело продолжено',
    executed: 'оплачено полностью, дело прекращено',
    cancelled: 'дело прекращено, платить не нужно',
    released: 'дело прекращено, платить больше не нужно',
    transferred: 'дело передано',
  },
};

const en: NewsTexts = {
  body: (caseCode, what) => `News of your case ${caseCode}: ${what}.`,
  kinds: {
    notice_queued: 'there is a new message for you',
    arrest_ordered: 'a new act was issued',
    arrest_lifted: 'a measure was lifted',
    prohibition_ordered: 'a new measure was taken',
    prohibition_lifted: 'a restriction was lifted',
    payment_received: 'a payment came in',
    filing_answered: 'your filing was answered',
    held: 'it was put on hold',
    hold_lifted: 'it goes on',
    executed: 'it was paid in full',
    cancelled: 'it has ended, nothing is to be paid',
    released: 'it has ended, nothing more is to be paid',
    transferred: 'it was handed over',
  },
};

/** Ascending, without gap or overlap. The first day is that of the simplified proceedings (law 97-VIII). */
export const newsVersions: readonly DatedTexts<NewsTexts>[] = [
  { from: legalDate('2024-08-20'), until: null, texts: { kk, ru, en } },
];

export const newsTextsOn = (day: LegalDate): DatedTexts<NewsTexts>['texts'] =>
  textsOfDay(newsVersions, day, 'news to browsers');
