/**
 * Notices that say that money on an account may be arrested before the last day (Rules of Order 697, item 10): the SMS in Kazakh and Russian named only what comes
 * after it, so a person could believe that nothing happens until then. The English texts say "arrest", as everything else here does.
 */
import { legalDate } from '@oryndau/law/legal-date';
import type { InLanguages } from '@oryndau/words/languages';
import { capital, fee, type NoticeTexts, type Text, whereOf } from './notice-pieces.ts';

export const ARREST_TOLD_FROM = legalDate('2026-12-01');

/**
 * Three parts as before, since two cannot hold it: the names, numbers and days alone are 127 letters of the 134 of two parts. So the body is abbreviated, the
 * document is a "№" in a reminder (its first has called it by its name), and what the bailiff costs is left to push, letter and page.
 */
const sms: InLanguages<NoticeTexts['sms']> = {
  kk: {
    first: (s) =>
      `${s.bodyBrief}\n${s.person}: айыппұл ${s.sum}, құжат ${s.document}, мерзімі ${s.lastDay}. Шотқа тыйым бұрын да мүмкін, кейін ЖСО. ${whereOf(s, 'Іс')} Код ${s.messageCode}`,
    reminder: (s) =>
      `${s.bodyBrief}\n${s.person}: айыппұл төленбеді, ${s.sum}, № ${s.document}, мерзімі ${s.lastDay}. Шотқа тыйым мүмкін, кейін ЖСО. ${whereOf(s, 'Іс')} Код ${s.messageCode}`,
  },
  ru: {
    first: (s) =>
      `${s.bodyBrief}\n${s.person}: штраф ${s.sum}, док. ${s.document}, срок ${s.lastDay}. Арест денег возможен раньше, затем ЧСИ. ${whereOf(s, 'Дело')} Код ${s.messageCode}`,
    reminder: (s) =>
      `${s.bodyBrief}\n${s.person}: не оплачен штраф ${s.sum}, № ${s.document}, срок ${s.lastDay}. Возможен арест денег, затем ЧСИ. ${whereOf(s, 'Дело')} Код ${s.messageCode}`,
  },
  en: {
    first: (s) =>
      `${s.body}\n${s.person}: fine of ${s.sum}, document No. ${s.document}. Pay by ${s.lastDay}. Money on your account may be arrested earlier; ${enThen(s)} ${whereOf(s, 'Case')} SMS code ${s.messageCode}`,
    reminder: (s) =>
      `${s.body}\n${s.person}: still unpaid is the fine of ${s.sum}, document No. ${s.document}. Pay by ${s.lastDay}. Money on your account may be arrested; ${enThen(s)} ${whereOf(s, 'Case')} SMS code ${s.messageCode}`,
  },
};

const enThen: Text = (s) => `later a private bailiff takes over${fee(s.feePercent, (p) => ` (+${p}%)`)}.`;
const withFee: Text = (s) => fee(s.feePercent, (p) => ` (+${p}%)`);

/** What a push says after the offence: the last day, what may come before it, and what comes after. */
const coming: InLanguages<Text> = {
  kk: (s) =>
    `Төлеу мерзімі: ${s.lastDay}. Оған дейін де шоттағы ақшаға тыйым салынуы және ақша алынуы мүмкін, кейін — жеке сот орындаушысы${withFee(s)}.`,
  ru: (s) =>
    `Срок оплаты: ${s.lastDay}. Деньги на счете могут арестовать и списать и раньше, затем — частный судоисполнитель${withFee(s)}.`,
  en: (s) => `Pay by ${s.lastDay}. Money on your account may be arrested and taken earlier; ${enThen(s)}`,
};

const pushes: InLanguages<NoticeTexts['pushBody']> = {
  kk: {
    first: (s) =>
      `${s.body}\n${s.person}: айыппұл ${s.sum}, № ${s.document} құжат, ${s.caseCode} ісі. ${capital(s.offence)}. ${coming.kk(s)} Хабарлама коды ${s.messageCode}`,
    reminder: (s) =>
      `${s.body}\n${s.person}: айыппұл әлі төленбеді, ${s.sum}, № ${s.document} құжат, ${s.caseCode} ісі. ${capital(s.offence)}. ${coming.kk(s)} Хабарлама коды ${s.messageCode}`,
  },
  ru: {
    first: (s) =>
      `${s.body}\n${s.person}: штраф ${s.sum}, документ № ${s.document}, дело ${s.caseCode}. ${capital(s.offence)}. ${coming.ru(s)} Код сообщения ${s.messageCode}`,
    reminder: (s) =>
      `${s.body}\n${s.person}, напоминаем: не оплачен штраф ${s.sum}, документ № ${s.document}, дело ${s.caseCode}. ${capital(s.offence)}. ${coming.ru(s)} Код сообщения ${s.messageCode}`,
  },
  en: {
    first: (s) =>
      `${s.body}\n${s.person}: fine of ${s.sum}, document No. ${s.document}, case ${s.caseCode}. ${capital(s.offence)}. ${coming.en(s)} Message code ${s.messageCode}`,
    reminder: (s) =>
      `${s.body}\n${s.person}, a reminder: still unpaid is the fine of ${s.sum}, document No. ${s.document}, case ${s.caseCode}. ${capital(s.offence)}. ${coming.en(s)} Message code ${s.messageCode}`,
  },
};

/** The letter says it at length already; in English by another word. */
const arrested = (texts: NoticeTexts): NoticeTexts['letter'] => {
  const byWord = (paragraphs: readonly Text[]): readonly Text[] =>
    paragraphs.map((paragraph) => (s) => paragraph(s).replace('may be frozen and taken', 'may be arrested and taken'));
  return { first: byWord(texts.letter.first), reminder: byWord(texts.letter.reminder) };
};

export const withArrestTold = ({ kk, ru, en }: InLanguages<NoticeTexts>): InLanguages<NoticeTexts> => ({
  kk: { ...kk, sms: sms.kk, pushBody: pushes.kk },
  ru: { ...ru, sms: sms.ru, pushBody: pushes.ru },
  en: { ...en, sms: sms.en, pushBody: pushes.en, letter: arrested(en) },
});
