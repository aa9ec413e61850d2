/** What comes next in a case, in the three languages of the house. A step or a language that is missing does not compile. */
import type { NextStep } from '@oryndau/reading/history';
import type { InLanguages, Language } from '@oryndau/words/languages';
import { type DaySaid, fill } from './fill.ts';

type Texts = InLanguages<string>;

export const nextTexts: Readonly<Record<NextStep, Texts>> = {
  REGISTRATION: {
    kk: 'Құжат қабылданды және {on} күні тіркеледі.',
    ru: 'Документ принят и будет зарегистрирован {on}.',
    en: 'The document was accepted and will be registered on {on}.',
  },
  DELIVERY: {
    kk: 'Құжаттың тапсырылуы күтілуде.',
    ru: 'Ожидается вручение документа.',
    en: 'It waits for the document to reach the person.',
  },
  APPEAL_DECISION: {
    kk: 'Шағым бойынша шешім күтілуде.',
    ru: 'Ожидается решение по жалобе.',
    en: 'It waits for the decision on the appeal.',
  },
  ENTRY_INTO_FORCE: {
    kk: 'Шағым берілмесе, айыппұл {on} күні күшіне енеді.',
    ru: 'Если жалобы не будет, штраф вступит в силу {on}.',
    en: 'Unless it is appealed, the fine comes into force on {on}.',
  },
  DETECTION: {
    kk: 'Төленбесе, {on} күні мәжбүрлеп орындату қозғалады.',
    ru: 'Если штраф не будет уплачен, {on} возбуждается взыскание.',
    en: 'If it stays unpaid, enforcement begins on {on}.',
  },
  CASE_STEP: {
    kk: 'Іс бойынша келесі қадам: {on}.',
    ru: 'Следующий шаг по делу: {on}.',
    en: 'The next step of the case is on {on}.',
  },
  TRANSFER: {
    kk: 'Төленбесе, {on} күні жеке сот орындаушысына беріледі.',
    ru: 'Если долг не будет уплачен, {on} дело передается частному судебному исполнителю.',
    en: 'If it stays unpaid, the case goes to a private bailiff on {on}.',
  },
  HOLD: {
    kk: 'Мерзім тоқтатыла тұрды: кедергінің жойылуы күтілуде.',
    ru: 'Срок не течет: ожидается снятие приостановления.',
    en: 'The clock stands still until the hold is lifted.',
  },
  MONEY: {
    kk: 'Жолдағы ақшаның келуі күтілуде.',
    ru: 'Ожидается поступление денег, которые уже в пути.',
    en: 'It waits for money that is on its way.',
  },
  FILING: {
    kk: 'Өтінішке жауап күтілуде.',
    ru: 'Ожидается ответ на обращение.',
    en: 'It waits for the answer to a filing.',
  },
  RECALL: {
    kk: 'Банктің өкімді кері қайтарғаны туралы жауабы күтілуде.',
    ru: 'Ожидается ответ банка на отзыв распоряжения.',
    en: 'It waits for the bank’s answer to the recall of the order.',
  },
  SIGNATURE: {
    kk: 'Қаулыға қол қойылуы күтілуде.',
    ru: 'Ожидается подпись под постановлением.',
    en: 'It waits for the signature of an act.',
  },
  LAW: {
    kk: 'Заң параметрінің жүктелуі күтілуде.',
    ru: 'Ожидается загрузка параметра закона.',
    en: 'It waits for law that is not loaded.',
  },
  NOTHING: {
    kk: 'Өздігінен ештеңе болмайды.',
    ru: 'Само по себе больше ничего не произойдет.',
    en: 'Nothing more happens by itself.',
  },
};

/** Of a day that is past: the robot stood still, and goes on with its next tick. */
const nextTickTexts: Readonly<Record<'registration' | 'other', Texts>> = {
  registration: {
    kk: 'Құжат қабылданды, тіркелетін күні {on} болған: келесі тикпен тіркеледі.',
    ru: 'Документ принят, день регистрации был {on}: он будет зарегистрирован со следующим тиком.',
    en: 'The document was accepted for {on}: it is registered with the next tick.',
  },
  other: {
    kk: ' Бұл күн өтіп кетті: келесі тикпен орындалады.',
    ru: ' Этот день уже прошел: это произойдет со следующим тиком.',
    en: ' That day is past: it comes with the next tick.',
  },
};

/** What comes next, as of `today`: a day that is past is told as such. */
export function nextText(
  { step, on }: { readonly step: NextStep; readonly on: string | null },
  { language, today, day }: { readonly language: Language; readonly today: string; readonly day?: DaySaid },
): string {
  const text = nextTexts[step][language];
  const isPast = on !== null && on < today && text.includes('{on}');
  if (isPast && step === 'REGISTRATION') return fill(nextTickTexts.registration[language], { on }, language, day);
  return fill(text, { on }, language, day) + (isPast ? nextTickTexts.other[language] : '');
}
