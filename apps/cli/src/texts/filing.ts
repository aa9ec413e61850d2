/** What `oryndau filing` and `oryndau review` say. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const filingTexts = {
  nothingWaits: { kk: 'Жауап күткен өтініш жоқ.', ru: 'Ответа ничего не ждет.', en: 'Nothing waits for an answer.' },
  filing: { kk: 'өтініш', ru: 'обращение', en: 'filing' },
  answerBy: { kk: 'жауап мерзімі', ru: 'ответить до', en: 'answer by' },
  filedAt: { kk: 'берілген уақыты (UTC)', ru: 'подано (UTC)', en: 'filed (UTC)' },
  files: { kk: 'файлдар', ru: 'файлов', en: 'files' },
  unknown: {
    kk: '{case} ісінде {n}-өтініш жоқ; бары: {has}',
    ru: 'В деле {case} нет обращения {n}; есть: {has}',
    en: '{case} has no filing {n}; its filings: {has}',
  },
  none: { kk: 'ешқайсысы', ru: 'ни одного', en: 'none' },

  // show
  filed: {
    kk: '{at} берілді, тілі: {in}; жауаптың соңғы күні {by}',
    ru: 'подано {at}, язык: {in}; последний день ответа {by}',
    en: 'filed {at}, in {in}; the answer is due by {by}',
  },
  dayUnknown: {
    kk: 'белгісіз: сол күнгі заң жүктелмеген',
    ru: 'неизвестен: закон того дня не загружен',
    en: 'a day that the law does not tell',
  },
  file: {
    kk: '{n}-файл: {name}, {type}, {size} байт, sha256 {digest}',
    ru: 'файл {n}: {name}, {type}, байт: {size}, sha256 {digest}',
    en: 'file {n}: {name}, {type}, {size} bytes, sha256 {digest}',
  },
  written: { kk: 'жазылды: {path}', ru: 'записано: {path}', en: 'written: {path}' },
  answeredLine: { kk: 'жауап: {outcome}', ru: 'ответ: {outcome}', en: 'answered: {outcome}' },
  fileExists: {
    kk: '{path} бұрыннан бар: басқа қалтаны атаңыз',
    ru: '{path} уже есть: назовите другую папку',
    en: '{path} is there already: name another folder',
  },
  lift: {
    kk: 'Қарсылық негізді болса, жауаппен бірге бәрі алынады: --outcome granted --lift',
    ru: 'Если возражение обосновано, все это снимается вместе с ответом: --outcome granted --lift',
    en: 'Where the objection is right, all of it is lifted with the answer: --outcome granted --lift',
  },

  // answer
  ask: {
    kk: '{filing} өтінішіне жауап беру ({kind}): {what}, кім: {by}? Адам жауапты іс бетінен бірден, ал жауап қаулы болса, оған қол қойылғанда оқи алады.',
    ru: 'Ответить на {filing} ({kind}): {what}, кто: {by}? Человек сможет прочесть ответ на странице дела сразу, а если ответ — постановление, после его подписи.',
    en: 'Answer {filing} ({kind}): {what}, as {by}? The person can read the answer on the page of the case at once, or once it is signed where it is an act.',
  },
  andLift: {
    kk: '{outcome}, күшіндегі тыйымдар алынады',
    ru: '{outcome}, и снять арест и запрет, которые стоят',
    en: '{outcome}, and lift the arrest and the prohibition that stand',
  },
  andProtect: {
    kk: '{outcome}, {account} шоты қорғалады',
    ru: '{outcome}, и защитить счет {account}',
    en: '{outcome}, and protect the account {account}',
  },
  notAnswered: {
    kk: 'жауап берілген жоқ (сұрайтын адам болмаса, --yes)',
    ru: 'ответа не дано (--yes, где спросить некого)',
    en: 'nothing was answered (--yes where nobody can be asked)',
  },
  reviewerSigned: {
    kk: '{by} осы мекеменің актілеріне қол қояды немесе осы іс бойынша акт үшін жауап береді: шешімге қол қойған адам оны қайта қарамайды',
    ru: '{by} подписывает акты этой установки или отвечает за акт этого дела: кто подписал решение, тот его не пересматривает',
    en: '{by} signs the acts of this installation, or answers for one of this case: who reviews a decision is not the one who signed it',
  },
  isAnswered: {
    kk: '{filing} өтінішіне жауап берілді: {outcome}, кім: {by}.',
    ru: 'На {filing} дан ответ: {outcome}, кто: {by}.',
    en: '{filing} is answered: {outcome}, by {by}.',
  },
  lifted: {
    kk: 'Күшіндегі тыйымдар жауап актісімен алынады: қол қойылған бойда банк пен нотариустарға хабарланады.',
    ru: 'Что стоит, снимается актом ответа: банк и нотариат узнают, как только он подписан.',
    en: 'What stands is lifted by the act of the answer: bank and notaries are told as soon as it is signed.',
  },
  nextTick: {
    kk: 'Іс мұны робот келесі жолы іске кіріскенде біледі: робот тоқтап тұр немесе қазір қол қойылмайды.',
    ru: 'Дело узнает об этом со следующим тиком: робот стоит, или сейчас ничего не подписывается.',
    en: 'The case is told by the next tick: the robot stands still, or nothing is signed now.',
  },
  answeredBefore: {
    kk: '{filing} өтінішіне {on} күні жауап берілген, кім: {by}: {outcome}. Жауап бір рет беріледі; ештеңе өзгерген жоқ. Оны «oryndau filing show {filing}» көрсетеді; қатесі жаңа өтінішке жауаппен немесе «oryndau hold», «release» арқылы түзетіледі',
    ru: 'На {filing} уже ответил(а) {on} {by}: {outcome}. Ответ дают один раз; ничего не изменено. Его покажет «oryndau filing show {filing}»; ошибку в нем исправляют ответом на новое обращение или «oryndau hold» и «release»',
    en: '{filing} was answered on {on} by {by}: {outcome}. An answer is given once; nothing was changed. "oryndau filing show {filing}" shows it; what is wrong in it is set right by the answer to a new filing, or by "oryndau hold" and "release"',
  },
  somebody: { kk: 'біреу', ru: 'кто-то', en: 'somebody' },
  lawUnknown: {
    kk: 'бүгінгі заң жүктелмеген',
    ru: 'закон сегодняшнего дня не загружен',
    en: 'the law of today is not loaded',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const filingSays = sayer(filingTexts);
