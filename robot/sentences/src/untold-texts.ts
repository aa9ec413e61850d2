/** What is told of an event by which a case hears that what it took back had never left the house. */
import type { InLanguages } from '@oryndau/words/languages';

/** It was taken back before it left the house: nobody has confirmed it. */
export const untoldTexts: Readonly<Record<string, InLanguages<string>>> = {
  ArrestLifted: {
    kk: 'Тыйым салу банкке жіберілген жоқ: күші одан бұрын жойылды.',
    ru: 'Арест банку не отправлялся: он отменен раньше.',
    en: 'The arrest was cancelled before the bank was told of it.',
  },
  ProhibitionLifted: {
    kk: 'Тыйым нотариустардың жүйесіне жіберілген жоқ: күші одан бұрын жойылды.',
    ru: 'Запрет в систему нотариата не отправлялся: он отменен раньше.',
    en: 'The prohibition was cancelled before the notaries’ system was told of it.',
  },
  CollectionOrderRecalled: {
    kk: 'Инкассолық өкім банкке жіберілген жоқ: одан бұрын кері қайтарып алынды.',
    ru: 'Инкассовое распоряжение в банк не отправлялось: оно отозвано раньше.',
    en: 'The collection order was recalled before it was sent to the bank.',
  },
  RegisterRemoved: {
    kk: 'Борышкер Борышкерлердің бірыңғай тізіліміне енгізілген жоқ: іс одан бұрын аяқталды.',
    ru: 'Должник в Единый реестр должников не вносился: дело закончилось раньше.',
    en: 'The debtor was never entered in the register of debtors: the case had ended before.',
  },
};
