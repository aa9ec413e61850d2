/** Headings and labels of a case, of tasks and of what is decided in a case, in the three languages of the house. One that is missing does not compile. */
import { type ActType, actTexts } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import { policyTexts } from '@oryndau/words/policies';
import { type DaySaid, fill } from './fill.ts';

type Texts = Readonly<Record<Language, string>>;

const labels = {
  // Of a case
  amount: { kk: 'сомасы', ru: 'сумма', en: 'amount' },
  paid: { kk: 'төленгені', ru: 'уплачено', en: 'paid' },
  remaining: { kk: 'қалғаны', ru: 'остаток', en: 'remaining' },
  toBeRefunded: { kk: 'қайтарылуға тиіс', ru: 'к возврату', en: 'to be refunded' },
  money: { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  event: { kk: 'оқиға', ru: 'событие', en: 'event' },
  day: { kk: 'күні', ru: 'день', en: 'day' },
  moved: { kk: 'қозғалысы', ru: 'проводка', en: 'moved' },
  tenge: { kk: 'теңге', ru: 'тенге', en: 'tenge' },
  balance: {
    kk: 'Қалдық: айыппұл {fine}, орындаушы {bailiff}, қайтару {refund}; төленуге тиіс {owed}',
    ru: 'Остатки: штраф {fine}, исполнитель {bailiff}, возврат {refund}; к уплате {owed}',
    en: 'Balance: fine {fine}, bailiff {bailiff}, refund {refund}; owed {owed}',
  },
  bankEntry: { kk: 'банк жазбасы', ru: 'банковская запись', en: 'bank entry' },
  booked: { kk: 'есепке алынды', ru: 'проведено', en: 'booked' },
  status: { kk: 'күйі', ru: 'состояние', en: 'status' },
  register: { kk: 'Борышкерлердің бірыңғай тізілімі', ru: 'Единый реестр должников', en: 'Register of debtors' },
  registerEntering: {
    kk: 'енгізу сұралды {since}, растау күтілуде',
    ru: 'внесение запрошено {since}, подтверждения еще нет',
    en: 'entry asked for on {since}, not confirmed yet',
  },
  endClaimed: {
    kk: 'іс бойынша өндіріп алынған сома {sum} теңге',
    ru: 'взыскивалось по делу {sum} тенге',
    en: 'claimed in the case: {sum} tenge',
  },
  endPaid: { kk: 'төленгені {sum} теңге ({on})', ru: 'уплачено {sum} тенге ({on})', en: 'paid: {sum} tenge ({on})' },
  endTakenBack: {
    kk: 'банк қайтарып алғаны {sum} теңге ({on})',
    ru: 'банк отозвал платеж {sum} тенге ({on})',
    en: 'taken back by the bank: {sum} tenge ({on})',
  },
  endLeft: { kk: 'төленбеген қалдық {sum} теңге', ru: 'не уплачено {sum} тенге', en: 'left unpaid: {sum} tenge' },
  registerUnsigned: {
    kk: 'енгізу қозғау туралы қаулыға қол қойылғаннан кейін сұралады',
    ru: 'внесение запрашивается после подписания постановления о возбуждении',
    en: 'entry is asked for once the opening is signed',
  },
  registerEntered: { kk: 'енгізілді {since}', ru: 'внесен {since}', en: 'entered on {since}' },
  registerLeaving: {
    kk: 'шығару сұралды {since}, растау күтілуде',
    ru: 'исключение запрошено {since}, подтверждения еще нет',
    en: 'removal asked for on {since}, not confirmed yet',
  },
  registerLeft: { kk: 'шығарылды {since}', ru: 'исключен {since}', en: 'removed on {since}' },
  registerHandedOver: {
    kk: 'іс орындаушыға берілді {since}: жазба сақталады, оны орындаушының хабары бойынша аумақтық орган алып тастайды',
    ru: 'дело передано исполнителю {since}: запись остается, ее снимет территориальный орган по его сообщению',
    en: 'handed over to the bailiff on {since}: the entry stays, and the territorial body removes it on his word',
  },
  registerOverdue: { kk: 'мерзімі өтіп кетті', ru: 'срок прошел', en: 'overdue' },
  file: { kk: 'файл', ru: 'файл', en: 'file' },
  entryOfFile: { kk: '{file}, {place}-жазба', ru: '{file}, запись {place}', en: '{file}, entry {place}' },
  notices: { kk: 'Хабарламалар', ru: 'Извещения', en: 'Notices' },
  channel: { kk: 'арна', ru: 'канал', en: 'channel' },
  handedTo: { kk: 'кімге берілді', ru: 'передано', en: 'handed to' },
  partsCost: { kk: 'бөлігі, құны', ru: 'части, цена', en: 'parts, cost' },
  proof: { kk: 'дәлелі', ru: 'доказательство', en: 'proof' },
  noReport: { kk: 'есеп жоқ', ru: 'отчета нет', en: 'no report' },
  messageCode: { kk: 'хабарлама коды', ru: 'код сообщения', en: 'code of the message' },
  measures: { kk: 'Банктердегі шаралар', ru: 'Меры в банках', en: 'Measures at banks' },
  asked: { kk: 'сұралды', ru: 'запрошено', en: 'asked' },
  bank: { kk: 'банк', ru: 'банк', en: 'bank' },
  what: { kk: 'не', ru: 'что', en: 'what' },
  answer: { kk: 'жауап', ru: 'ответ', en: 'answer' },
  whenHowMuch: { kk: 'қашан, қанша', ru: 'когда, сколько', en: 'when, how much' },
  due: { kk: 'мерзімі {on}', ru: 'срок {on}', en: 'due {on}' },
  accountsReported: { kk: '{count} шот', ru: 'счетов: {count}', en: '{count} accounts' },
  act: { kk: 'акт', ru: 'акт', en: 'act' },
  signed: { kk: 'қол қойылды', ru: 'подписан', en: 'signed' },
  key: { kk: 'кілт', ru: 'ключ', en: 'key' },
  batch: { kk: 'топтама', ru: 'пакет', en: 'batch' },
  placeInBatch: {
    kk: '{root}, {place}/{size}',
    ru: '{root}, {place} из {size}',
    en: '{root}, {place} of {size}',
  },
  chamber: {
    kk: 'Жеке сот орындаушыларының өңірлік палатасы',
    ru: 'Палата частных исполнителей',
    en: 'Chamber of bailiffs',
  },
  laidOut: { kk: 'қойылды', ru: 'выложено', en: 'laid out' },
  receipt: { kk: 'қолхат', ru: 'расписка', en: 'receipt' },
  takenOver: {
    kk: 'Істі {on} күні қабылдады: {who}',
    ru: 'Дело принял {on}: {who}',
    en: 'Taken over on {on} by {who}',
  },
  others: { kk: 'Басқа хабарламалар', ru: 'Прочие сообщения', en: 'Other messages' },
  to: { kk: 'кімге', ru: 'кому', en: 'to' },
  about: { kk: 'не туралы', ru: 'о чем', en: 'about' },
  asItCameIn: { kk: 'Келген күйінде', ru: 'Как поступило', en: 'As it came in' },
  holds: { kk: 'Тоқтата тұру', ru: 'Приостановления', en: 'Holds' },
  reason: { kk: 'себебі', ru: 'причина', en: 'reason' },
  since: { kk: 'қашаннан', ru: 'с', en: 'since' },
  until: { kk: 'қашанға дейін', ru: 'по', en: 'until' },
  byWhom: { kk: 'кім', ru: 'кто', en: 'by' },
  why: { kk: 'неге', ru: 'почему', en: 'why' },
  release: { kk: 'босату', ru: 'освобождение', en: 'release' },
  byFact: { kk: 'робот (факт бойынша)', ru: 'робот (по факту)', en: 'the robot (by a fact)' },

  // Of tasks
  tasks: { kk: 'Оператор тапсырмалары', ru: 'Задачи оператора', en: 'Tasks of the operator' },
  task: { kk: 'тапсырма', ru: 'задача', en: 'task' },
  code: { kk: 'коды', ru: 'код', en: 'code' },
  case: { kk: 'іс', ru: 'дело', en: 'case' },
  age: { kk: 'ашық тұрғаны, күн', ru: 'возраст, дн.', en: 'age, days' },
  whatHappened: { kk: 'не болды', ru: 'что произошло', en: 'what happened' },
  state: { kk: 'күйі', ru: 'состояние', en: 'state' },
  open: { kk: 'ашық', ru: 'открыта', en: 'open' },
  closed: { kk: 'жабық: {by}, {on}', ru: 'закрыта: {by}, {on}', en: 'closed: {by}, {on}' },
  count: { kk: 'саны', ru: 'сколько', en: 'count' },
  noTasks: { kk: 'Ашық тапсырма жоқ.', ru: 'Открытых задач нет.', en: 'There is no open task.' },
  noTasksOfThese: { kk: 'Мұндай тапсырма жоқ.', ru: 'Таких задач нет.', en: 'There is no such task.' },
  caseStatus: { kk: 'істің күйі', ru: 'состояние дела', en: 'the case is' },
  fineNumber: { kk: 'айыппұл', ru: 'штраф', en: 'fine' },
  request: { kk: 'сұрау', ru: 'запрос', en: 'request' },
  requestLine: {
    kk: '{kind}, {id}; {askedOn} сұралды, жауап мерзімі {dueOn}',
    ru: '{kind}, {id}; отправлен {askedOn}, срок ответа {dueOn}',
    en: '{kind}, {id}; asked on {askedOn}, answer due by {dueOn}',
  },
  saidBefore: { kk: 'банк не деді', ru: 'банк говорил', en: 'the bank said' },
  nothing: { kk: 'ештеңе', ru: 'ничего', en: 'nothing' },
  account: { kk: 'шот', ru: 'счет', en: 'account' },
  right: { kk: 'негізі', ru: 'основание', en: 'by what right' },
  rightLine: {
    kk: '{n}-оқиға {type}: {right}',
    ru: 'событие {n} {type}: {right}',
    en: 'event {n} {type}: {right}',
  },
  theRobot: { kk: 'Робот', ru: 'Робот', en: 'The robot' },
  whatToDo: { kk: 'Не істеу керек', ru: 'Что делать', en: 'What to do' },
  closesItself: {
    kk: 'Тапсырма өзі жабылады.',
    ru: 'Задача закроется сама.',
    en: 'This task closes by itself.',
  },
  turnClosed: {
    kk: '{on} күні жапты: {by} — {note}',
    ru: '{on} закрыл(а) {by}: {note}',
    en: '{on} closed by {by}: {note}',
  },
  turnReopened: {
    kk: '{on} күні қайта ашты: {by} — {note}',
    ru: '{on} снова открыл(а) {by}: {note}',
    en: '{on} reopened by {by}: {note}',
  },
  taskIsClosed: {
    kk: '{id}-тапсырма жабылды ({code}), кім: {by}.',
    ru: 'Задача {id} закрыта ({code}), кто: {by}.',
    en: 'Task {id} is closed ({code}), by {by}.',
  },
  taskIsOpen: {
    kk: '{id}-тапсырма қайта ашылды ({code}), кім: {by}.',
    ru: 'Задача {id} снова открыта ({code}), кто: {by}.',
    en: 'Task {id} is open again ({code}), by {by}.',
  },
  unknownTask: {
    kk: 'Мұндай тапсырма жоқ: {ids}. Ештеңе өзгерген жоқ.',
    ru: 'Такой задачи нет: {ids}. Ничего не изменено.',
    en: 'There is no such task: {ids}. Nothing was changed.',
  },
  closedAlready: {
    kk: '{id}-тапсырманы {by} {on} жауып қойған: «{note}». Ештеңе өзгерген жоқ.',
    ru: 'Задачу {id} уже закрыл(а) {by} {on}: «{note}». Ничего не изменено.',
    en: 'Task {id} was closed already by {by} on {on}: “{note}”. Nothing was changed.',
  },
  openAlready: {
    kk: '{id}-тапсырма ашық: қайта ашатын ештеңе жоқ.',
    ru: 'Задача {id} и так открыта.',
    en: 'Task {id} is open: there is nothing to reopen.',
  },
  openAsAnother: {
    kk: 'Дәл сол жағдай {other}-тапсырма болып ашық тұр.',
    ru: 'То же самое уже открыто как задача {other}.',
    en: 'The same fact is open as task {other}.',
  },

  // Of decisions of the operator
  decisionQueued: {
    kk: '{case}: шешім сақталды, келесі тик оны қабылдайды: робот тоқтап тұр немесе қазір қол қойылмайды.',
    ru: '{case}: решение сохранено и вступит в силу со следующим тиком: робот стоит, или сейчас ничего не подписывается.',
    en: '{case}: the decision is kept and takes effect with the next tick: the robot stands still, or nothing is signed now.',
  },
  decisionWaits: {
    kk: 'Дәл осы шешім бұрын қабылданған және робот келесі жолы іске кіріскенде күшіне енеді. Ештеңе өзгерген жоқ.',
    ru: 'Это же решение уже принято и вступит в силу со следующим тиком. Ничего не изменено.',
    en: 'The same decision was made before and takes effect with the next tick. Nothing was changed.',
  },
  optOutKnown: {
    kk: 'Бас тарту бұрын тіркелген: іс берілуін күтіп тұр. Ештеңе өзгерген жоқ.',
    ru: 'Отказ уже зарегистрирован: дело ждет передачи. Ничего не изменено.',
    en: 'The refusal is registered already: the case waits to be handed over. Nothing was changed.',
  },
  registeredBeforeOpening: {
    kk: 'Арыз {registered} күні тіркелген, ал іс {opened} күні қозғалған: одан бұрын бас тартатын іс болмаған. Ештеңе өзгерген жоқ.',
    ru: 'Заявление зарегистрировано {registered}, а производство возбуждено {opened}: до этого отказываться было не от чего. Ничего не изменено.',
    en: 'The statement was registered on {registered}, and the case was opened on {opened}: before that there was nothing to refuse. Nothing was changed.',
  },
  registeredAhead: {
    kk: '{registered} күні әлі келген жоқ (іс {opened} күні қозғалған): арыз келешекте тіркелмейді. Ештеңе өзгерген жоқ.',
    ru: 'День {registered} еще не наступил (производство возбуждено {opened}): заявление не регистрируют наперед. Ничего не изменено.',
    en: 'The day {registered} has not come yet (the case was opened on {opened}): a statement is not registered ahead. Nothing was changed.',
  },
  decided: { kk: '{case}, кім: {by}.', ru: '{case}, кто: {by}.', en: '{case}, by {by}.' },
  noCaseYet: {
    kk: 'Айыппұл бар, бірақ ол бойынша іс қозғалмаған.',
    ru: 'Штраф есть, но производство по нему не возбуждено.',
    en: 'There is such a fine, but no case was opened for it.',
  },
  heldAlready: {
    kk: 'Іс осы себеппен тоқтатылып тұр: {reason}.',
    ru: 'Дело уже приостановлено по этой причине: {reason}.',
    en: 'The case is held for this reason already: {reason}.',
  },
  notHeldFor: {
    kk: 'Іс бұл себеппен тоқтатылмаған: {reason}. Қазіргі себептер: {holds}.',
    ru: 'По этой причине дело не приостановлено: {reason}. Сейчас: {holds}.',
    en: 'The case is not held for this reason: {reason}. It is held for: {holds}.',
  },
  optOutLate: {
    kk: 'Қағидалар бойынша мерзімі {day} күні өтті: кешіктірілген.',
    ru: 'Срок по Правилам истек {day}: с опозданием.',
    en: 'By the Rules it was due until {day}: this is late.',
  },
  optOutWaited: { kk: 'күткен бас тарту', ru: 'отказ, который ждал', en: 'refusal that waited' },
  optOutOnPaper: { kk: 'қағаз арыз бойынша бас тарту', ru: 'письменный отказ', en: 'refusal on paper' },
} as const satisfies Readonly<Record<string, Texts>>;

export type LabelName = keyof typeof labels;
export const labelTexts: Readonly<Record<LabelName, Texts>> = labels;

/** A label; what stands in braces is filled as in the sentences of events. */
export const label = (
  name: LabelName,
  language: Language,
  fields: Readonly<Record<string, unknown>> = {},
  day?: DaySaid,
): string => fill(labelTexts[name][language], fields, language, day);

/** Several at once, as the heads of a table. */
export const heads = (language: Language, ...names: readonly LabelName[]): string[] =>
  names.map((name) => label(name, language));

/** How notices, requests, messages and entries stand, as `case` shows them. One of a later version is told by its name. */
const statuses: Readonly<Record<string, Texts>> = {
  queued: { kk: 'кезекте', ru: 'в очереди', en: 'queued' },
  not_sent: { kk: 'жіберілмеді', ru: 'не отправлено', en: 'not sent' },
  sending: { kk: 'жіберілуде', ru: 'отправляется', en: 'sending' },
  sent: { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
  accepted: { kk: 'қабылданды', ru: 'принято', en: 'accepted' },
  unsigned: { kk: 'қол қойылмаған', ru: 'не подписано', en: 'unsigned' },
  unknown: { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown' },
  delivered: { kk: 'жеткізілді', ru: 'доставлено', en: 'delivered' },
  failed: { kk: 'сәтсіз', ru: 'не удалось', en: 'failed' },
  asked: { kk: 'сұралды', ru: 'запрошено', en: 'asked' },
  answered: { kk: 'жауап берілді', ru: 'отвечено', en: 'answered' },
  rejected: { kk: 'қабылданбады', ru: 'не принято', en: 'rejected' },
  laid: { kk: 'қойылды', ru: 'выложено', en: 'laid out' },
  differs: { kk: 'қолхат сай емес', ru: 'расписка не совпадает', en: 'receipt differs' },
  acknowledged: { kk: 'расталды', ru: 'подтверждено', en: 'acknowledged' },
  silent: { kk: 'жауап жоқ', ru: 'молчит', en: 'silent' },
  overtaken: {
    kk: 'алынғаны расталмай кері алынды',
    ru: 'взято назад, получение не подтверждено',
    en: 'taken back, receipt not confirmed',
  },
  arrived: { kk: 'келді', ru: 'поступило', en: 'arrived' },
  matched: { kk: 'жатқызылды', ru: 'отнесено', en: 'matched' },
  posted: { kk: 'кіріске алынды', ru: 'проведено', en: 'posted' },
  suspense: { kk: 'анықталмаған', ru: 'не выяснено', en: 'suspense' },
  bank: { kk: 'банк', ru: 'банк', en: 'bank' },
  fine: { kk: 'айыппұл', ru: 'штраф', en: 'fine' },
  bailiff: { kk: 'орындаушы', ru: 'исполнитель', en: 'bailiff' },
  refund: { kk: 'қайтару', ru: 'возврат', en: 'refund' },
  chamber: { kk: 'палата', ru: 'палата', en: 'chamber' },
  notary: { kk: 'нотариустардың жүйесі', ru: 'система нотариата', en: 'notaries’ system' },
  enforcement: {
    kk: 'атқарушылық іс жүргізу жүйесі',
    ru: 'система исполнительного производства',
    en: 'enforcement system',
  },
};

export const statusText = (status: string, language: Language): string =>
  Object.hasOwn(statuses, status) ? (statuses[status]?.[language] ?? status) : status;

/** How the robot proceeds, within a sentence; a policy of a later version of the program by its name. */
export const policyText = (policy: string, language: Language): string => policyTexts[policy]?.[language] ?? policy;

/** What an act is; one of a later version is told by its name. */
export const actText = (type: string, language: Language): string =>
  Object.hasOwn(actTexts, type) ? actTexts[type as ActType][language] : type;
