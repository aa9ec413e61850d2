/** What `oryndau law` says. The names of parameters and of rules are ids, with their words beside them. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const lawTexts = {
  LAW: { kk: 'заң', ru: 'закон', en: 'law' },
  RULES: {
    kk: 'заң көздеген қағидалар немесе бұйрық',
    ru: 'правила или приказ, предусмотренные законом',
    en: 'rules or an order that the law provides for',
  },
  OURS: {
    kk: 'біздің ереже: заңнан қатаң немесе заң үндемейтін жерде',
    ru: 'наше правило: строже закона или там, где закон молчит',
    en: 'our own default: stricter than the law, or where it is silent',
  },
  byLAW: { kk: 'заң', ru: 'закон', en: 'LAW' },
  byRULES: { kk: 'қағидалар', ru: 'правила', en: 'RULES' },
  byOURS: { kk: 'біздікі', ru: 'наше', en: 'OURS' },
  SEEN: { kk: 'мәтіннен оқылған', ru: 'прочитано в тексте', en: 'SEEN' },
  INFERRED: { kk: 'мәтіннен шығады', ru: 'выведено из текста', en: 'INFERRED' },
  RECALLED: { kk: 'жадтан, тексерілмеген', ru: 'по памяти, не проверено', en: 'RECALLED' },
  UNKNOWN: { kk: 'белгісіз', ru: 'неизвестно', en: 'UNKNOWN' },
  notApplied: { kk: 'жүктелген, қолданылмайды', ru: 'загружено, не применяется', en: 'loaded, not applied' },
  nobodyAsks: {
    kk: 'жүктелген, қолданылмайды: оны ешбір шешім сұрамайды',
    ru: 'загружено, не применяется: его не спрашивает ни одно решение',
    en: 'loaded, not applied: no decision asks it',
  },
  askedInstead: {
    kk: 'оның орнына шешімдер мынаны сұрайды: {name}',
    ru: 'вместо него решения спрашивают: {name}',
    en: 'in its place decisions ask {name}',
  },
  askedBy: { kk: 'кім сұрайды: {rules}', ru: 'кто спрашивает: {rules}', en: 'asked by: {rules}' },
  notLoaded: { kk: 'жүктелмеген', ru: 'не загружено', en: 'not loaded' },
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  parameterOn: { kk: '{day} күнгі параметр', ru: 'параметр на {day}', en: 'parameter on {day}' },
  value: { kk: 'мәні', ru: 'значение', en: 'value' },
  unit: { kk: 'бірлігі', ru: 'единица', en: 'unit' },
  meaning: { kk: 'бұл не', ru: 'что это', en: 'meaning' },
  by: { kk: 'кімнің', ru: 'чье', en: 'by' },
  applied: { kk: 'қолданылады', ru: 'применяется', en: 'applied' },
  confidence: { kk: 'сенімділігі', ru: 'надежность', en: 'confidence' },
  source: { kk: 'көзі', ru: 'источник', en: 'source' },
  byLine: { kk: 'кімнің: {origin}', ru: 'чье: {origin}', en: 'by: {origin}' },
  from: {
    kk: '{mark} {from} күнінен бастап: {value}',
    ru: '{mark} с {from}: {value}',
    en: '{mark} from {from}: {value}',
  },
  fromUntil: {
    kk: '{mark} {from} – {until}: {value}',
    ru: '{mark} с {from} по {until}: {value}',
    en: '{mark} from {from} until {until}: {value}',
  },
  right: {
    kk: '      {origin}; {confidence}: {source}',
    ru: '      {origin}; {confidence}: {source}',
    en: '      by {origin}; {confidence}: {source}',
  },
  enacted: {
    kk: '      екі адамның № {n} шешімімен енгізілген: {by}, {on}; {url}',
    ru: '      введено решением № {n}, которое приняли двое: {by}, {on}; {url}',
    en: '      put into force by decision No. {n} of two people: {by}, {on}; {url}',
  },
  daysOff: {
    kk: '{year} жыл, сенбі мен жексенбіден басқа демалыс күндері: {days}',
    ru: '{year} год, выходные кроме суббот и воскресений: {days}',
    en: '{year}, days off beside Saturdays and Sundays: {days}',
  },
  worked: {
    kk: '      жұмыс істейтін сенбі мен жексенбі: {days}',
    ru: '      рабочие субботы и воскресенья: {days}',
    en: '      Saturdays and Sundays that are worked: {days}',
  },
  exported: {
    kk: 'Заңның барлық саны {path} файлына қол қойылып жазылды.',
    ru: 'Все числа закона записаны в {path} и подписаны.',
    en: 'All numbers of the law were written to {path}, signed.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const lawSays = sayer(lawTexts);
