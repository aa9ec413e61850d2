/** Why the robot closed a task. One that is missing does not compile. */
import type { ResolvedReason } from '@oryndau/deciding/tasks/task-codes';
import type { InLanguages } from '@oryndau/words/languages';

export const resolvedTexts: Readonly<Record<ResolvedReason, InLanguages<string>>> = {
  TAKEN_BACK: {
    kk: 'сұрау кері алынды, жауап керек емес',
    ru: 'запрос взят назад, ответ не нужен',
    en: 'the request was taken back, no answer is needed',
  },
  BANK_ANSWERED: { kk: 'банк жауап берді', ru: 'банк ответил', en: 'the bank has answered' },
  ACT_SIGNED: {
    kk: 'қаулыға қол қойылды',
    ru: 'постановление подписано',
    en: 'the act was signed',
  },
  NOT_SIGNED_ANY_MORE: {
    kk: 'қаулы енді қол қоюды күтпейді',
    ru: 'постановление больше не ждет подписи',
    en: 'the act waits for a signature no more',
  },
  HOLD_LIFTED: {
    kk: 'іс одан әрі жүріп жатыр',
    ru: 'дело снова идет',
    en: 'the case goes on again',
  },
  HANDED_OVER: {
    kk: 'іс берілді',
    ru: 'дело передано',
    en: 'the case was handed over',
  },
  PRESENTED_AGAIN: {
    kk: 'қаулы қол қоюға қайта ұсынылды',
    ru: 'постановление вновь представлено на подпись',
    en: 'the act lies before whoever signs once more',
  },
  ENTRY_SETTLED: {
    kk: 'оператор жазбаны реттеді',
    ru: 'оператор разобрал запись',
    en: 'the operator has settled the entry',
  },
  NOTARY_ANSWERED: {
    kk: 'нотариустардың жүйесі жауап берді',
    ru: 'система нотариата ответила',
    en: 'the notaries’ system has answered',
  },
  SYSTEM_ANSWERED: { kk: 'жүйе жауап берді', ru: 'система ответила', en: 'the system has answered' },
  ENTRY_REMOVED: {
    kk: 'тізілімнен шығарылғаны расталды',
    ru: 'исключение из реестра подтверждено',
    en: 'the removal is confirmed',
  },
  LIFTING_CONFIRMED: { kk: 'тыйымның алынғаны расталды', ru: 'снятие подтверждено', en: 'the lifting is confirmed' },
  FILING_ANSWERED: { kk: 'өтінішке жауап берілді', ru: 'на обращение дан ответ', en: 'the filing is answered' },
  NOTICE_DELIVERED: { kk: 'хабарлама жеткізілді', ru: 'извещение доставлено', en: 'a notice was delivered' },
  ORDER_EXECUTED: { kk: 'өкім толық орындалды', ru: 'распоряжение исполнено', en: 'the order was executed whole' },
  SENT_BACK: { kk: 'ақша төлеушіге қайтарылды', ru: 'деньги возвращены плательщику', en: 'the money was sent back' },
  BAILIFF_TOLD: {
    kk: 'орындаушыға хабарланды, палата растады',
    ru: 'исполнителю сообщено, палата подтвердила',
    en: 'the bailiff was told, and the chamber has acknowledged it',
  },
  CHAMBER_ANSWERED: { kk: 'палата жауап берді', ru: 'палата ответила', en: 'the chamber has answered' },
  CASE_ENDED: { kk: 'іс аяқталды', ru: 'дело окончено', en: 'the case has ended' },
};
