/** The sentences for the events of a fine. What stands in braces is a field of the event. */
import type { FineEvent } from '@oryndau/fines/core';
import type { InLanguages } from '@oryndau/words/languages';

export const fineEventTexts: Readonly<Record<FineEvent['type'], InLanguages<string>>> = {
  FineRegistered: {
    kk: '№ {number} айыппұл тіркелді: {amount} теңге, {documentType}, {offence}.',
    ru: 'Зарегистрирован штраф № {number}: {amount} тенге, {documentType}, {offence}.',
    en: 'Fine No. {number} was registered: {amount} tenge, {documentType}, {offence}.',
  },
  FineDelivered: {
    kk: 'Құжат тұлғаға {deliveredOn} күні тапсырылды.',
    ru: 'Документ вручен лицу {deliveredOn}.',
    en: 'The document reached the person on {deliveredOn}.',
  },
  FineAppealed: {
    kk: 'Айыппұлға {filedOn} күні шағым берілді.',
    ru: 'На штраф подана жалоба {filedOn}.',
    en: 'An appeal against the fine was filed on {filedOn}.',
  },
  FineAppealRejected: {
    kk: 'Шағым {rejectedOn} күні қанағаттандырусыз қалдырылды.',
    ru: 'Жалоба оставлена без удовлетворения {rejectedOn}.',
    en: 'The appeal was rejected on {rejectedOn}.',
  },
  FineCameIntoForce: {
    kk: 'Айыппұл {inForceOn} күні заңды күшіне енді.',
    ru: 'Штраф вступил в законную силу {inForceOn}.',
    en: 'The fine came into force on {inForceOn}.',
  },
  FinePaymentReceived: {
    kk: '{amount} теңге төлем түсті, банк оны {bookedOn} күні есепке алған.',
    ru: 'Поступил платеж {amount} тенге, проведен банком {bookedOn}.',
    en: 'A payment of {amount} tenge was received, booked by the bank on {bookedOn}.',
  },
  FinePaymentReversed: {
    kk: 'Банк {amount} теңге төлемді кері қайтарып алды.',
    ru: 'Банк отозвал платеж {amount} тенге.',
    en: 'The bank took a payment of {amount} tenge back.',
  },
  FinePaidInFull: {
    kk: 'Айыппұл толық төленді.',
    ru: 'Штраф уплачен полностью.',
    en: 'The fine is paid in full.',
  },
  FinePaidAtHalfPrice: {
    kk: 'Мерзімінде жартысы төленді: {owed} теңгемен айыппұл өтелді.',
    ru: 'В срок уплачена половина: штраф погашен суммой {owed} тенге.',
    en: 'Half was paid in time: the fine is settled with {owed} tenge.',
  },
  FineReopened: {
    kk: 'Төлем қайтарылғандықтан айыппұл қайта төленуге тиіс: {owed} теңге.',
    ru: 'Платеж отозван, штраф снова подлежит уплате: {owed} тенге.',
    en: 'The payment was taken back, so the fine is owed again: {owed} tenge.',
  },
  FineCancelled: {
    kk: 'Айыппұлдың күші тиісті органның шешімімен жойылды.',
    ru: 'Штраф отменен решением компетентного органа.',
    en: 'The fine was cancelled by the competent body.',
  },
  FineDetected: {
    kk: 'Өз еркімен төлеу мерзімі өтті, төленбегені: {remainder} теңге. Мәжбүрлеп орындатуға болады.',
    ru: 'Срок добровольной уплаты истек, не уплачено {remainder} тенге. Штраф можно взыскивать.',
    en: 'The voluntary term is over and {remainder} tenge are unpaid: the fine may be enforced.',
  },
  FineBarred: {
    kk: 'Орындау мерзімі {lastDay} күні өткен: айыппұл мәжбүрлеп орындалмайды.',
    ru: 'Срок давности истек {lastDay}: штраф не взыскивается.',
    en: 'The time for enforcement ended on {lastDay}: the fine is not enforced.',
  },
  FineHeldForLaw: {
    kk: '{day} күніне заң параметрі жүктелмеген ({parameter}): шешім кейінге қалдырылды.',
    ru: 'На {day} не загружен параметр закона ({parameter}): решение отложено.',
    en: 'The law of {day} is not loaded ({parameter}): the decision waits.',
  },
};
