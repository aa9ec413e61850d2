/** The sentences for the events of the books, of accounts and of suspense. What stands in braces is a field of the event. */
import type { AccountEvent, SuspenseEvent } from '@oryndau/payments/core';
import type { InLanguages } from '@oryndau/words/languages';

export const bookEventTexts: Readonly<Record<(AccountEvent | SuspenseEvent)['type'], InLanguages<string>>> = {
  MoneyReceived: {
    kk: '{amount} теңге кіріске алынды ({matchedBy}).',
    ru: 'Оприходовано {amount} тенге ({matchedBy}).',
    en: '{amount} tenge were booked ({matchedBy}).',
  },
  MoneyReversed: {
    kk: '{amount} теңге банкке қайтарылды.',
    ru: 'Списано обратно банку {amount} тенге.',
    en: '{amount} tenge went back to the bank.',
  },
  OwedChanged: {
    kk: 'Төленуге тиісі енді {owed} теңге; түскен ақша қайта бөлінді.',
    ru: 'К уплате теперь {owed} тенге; поступившее распределено заново.',
    en: '{owed} tenge are owed now; what was received was apportioned again.',
  },
  SuspenseOpened: {
    kk: '{amount} ({currency}) анықталмаған төлемдерге қойылды: {reason}.',
    ru: '{amount} ({currency}) отнесено к невыясненным платежам: {reason}.',
    en: '{amount} ({currency}) went to suspense: {reason}.',
  },
  SuspenseReversed: {
    kk: 'Банк анықталмаған төлемнен {amount} кері қайтарып алды.',
    ru: 'Банк отозвал из невыясненных {amount}.',
    en: 'The bank took {amount} back from suspense.',
  },
  SuspenseAssigned: {
    kk: 'Оператор ({operator}) {amount} теңгені айыппұлға жатқызды.',
    ru: 'Оператор ({operator}) отнес {amount} тенге к штрафу.',
    en: 'The operator ({operator}) assigned {amount} tenge to a fine.',
  },
  SuspenseCleared: {
    kk: 'Анықталмаған төлемнен {amount} шығарылды ({as}).',
    ru: 'Из невыясненных выведено {amount} ({as}).',
    en: '{amount} left suspense ({as}).',
  },
};
