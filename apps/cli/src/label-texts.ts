/** Headings and labels of `case`, `task`, `hold` and `document`, in the three languages of the house. One that is missing does not compile. */
import type { CheckName } from '@oryndau/signing';
import { type ActType, actTexts } from '@oryndau/words/acts';
import type { Language } from '@oryndau/words/languages';
import { fill } from './event-texts.ts';

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
  acts: {
    kk: 'Актілер (oryndau document save НӨМІР/ОҚИҒА PDF жасайды)',
    ru: 'Акты (oryndau document save НОМЕР/СОБЫТИЕ делает PDF)',
    en: 'Acts (oryndau document save NUMBER/EVENT makes the PDF)',
  },
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
  moreTasks: {
    kk: '{all} ішінен ең ескі {shown} көрсетілді; --limit көбірек көрсетеді.',
    ru: 'Показаны {shown} самых старых из {all}; больше покажет --limit.',
    en: 'The oldest {shown} of {all} are shown; --limit shows more.',
  },
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
  thenClose: {
    kk: 'Істегеннен кейін: oryndau task close {id} --by NAME --note TEXT',
    ru: 'Когда сделано: oryndau task close {id} --by NAME --note TEXT',
    en: 'When it is done: oryndau task close {id} --by NAME --note TEXT',
  },
  closesItself: {
    kk: 'Тапсырма өзі жабылады.',
    ru: 'Задача закроется сама.',
    en: 'This task closes by itself.',
  },
  turnClosed: { kk: '{on} жапты: {by} — {note}', ru: '{on} закрыл(а) {by}: {note}', en: '{on} closed by {by}: {note}' },
  turnReopened: {
    kk: '{on} қайта ашты: {by} — {note}',
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
  notByHand: {
    kk: '{id}-тапсырма ({code}) өтінішке жауап берілгенде өзі жабылады: oryndau task show {id}. Ештеңе өзгерген жоқ.',
    ru: 'Задача {id} ({code}) закроется сама, когда на обращение ответят: oryndau task show {id}. Ничего не изменено.',
    en: 'Task {id} ({code}) closes by itself when the filing is answered: oryndau task show {id}. Nothing was changed.',
  },
  askClose: { kk: '{ids} жабу, кім: {by}?', ru: 'Закрыть {ids}, кто: {by}?', en: 'Close {ids}, as {by}?' },
  notConfirmed: {
    kk: 'Ештеңе өзгерген жоқ: растаңыз немесе --yes қосыңыз.',
    ru: 'Ничего не изменено: подтвердите или добавьте --yes.',
    en: 'Nothing was changed: confirm it, or add --yes.',
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
  viewNotNoted: {
    kk: 'Бұл — тек оқуға арналған көшірме: істі қарағаныңыз борышкердің бетіне жазылмайды.',
    ru: 'Это копия только для чтения: что вы смотрели дело, не записано и должнику не видно.',
    en: 'This is a read-only copy: that you have looked at the case is noted nowhere, and the debtor does not see it.',
  },
  askHold: {
    kk: '{case} ісін тоқтата тұру, кім: {by}? Борышкер іс бетінен мынаны бірден оқиды: «{reason}».',
    ru: 'Приостановить дело {case}, кто: {by}? Должник сразу прочтет на странице дела: «{reason}».',
    en: 'Hold the case {case}, as {by}? The debtor reads on the page of the case at once: “{reason}”.',
  },
  askRelease: {
    kk: '{case} ісін босатумен аяқтау, кім: {by}? Мұны қайтаруға болмайды.',
    ru: 'Окончить дело {case} освобождением, кто: {by}? Отменить это нельзя.',
    en: 'End the case {case} by release, as {by}? This cannot be undone.',
  },
  askOptOut: {
    kk: '{case} ісін қағаз арыз бойынша жеке сот орындаушысына беру, кім: {by}? Мұны қайтаруға болмайды.',
    ru: 'Передать дело {case} частному судебному исполнителю по письменному отказу, кто: {by}? Отменить это нельзя.',
    en: 'Hand the case {case} over to a private bailiff by a refusal on paper, as {by}? This cannot be undone.',
  },
  optOutLate: {
    kk: 'Қағидалар бойынша мерзімі {day} күні өтті: кешіктірілген.',
    ru: 'Срок по Правилам истек {day}: с опозданием.',
    en: 'By the Rules it was due until {day}: this is late.',
  },
  optOutWaited: { kk: 'күткен бас тарту', ru: 'отказ, который ждал', en: 'refusal that waited' },
  optOutOnPaper: { kk: 'қағаз арыз бойынша бас тарту', ru: 'письменный отказ', en: 'refusal on paper' },

  // Of documents
  genuine: { kk: 'түпнұсқа, өзгертілмеген', ru: 'подлинный, не изменен', en: 'genuine and unchanged' },
  notGenuine: {
    kk: 'түпнұсқа ЕМЕС немесе өзгертілген',
    ru: 'НЕ подлинный или изменен',
    en: 'NOT genuine, or changed',
  },
  check: { kk: 'тексеру', ru: 'проверка', en: 'check' },
  actLine: {
    kk: '{number} актісі: {type}, {on}, негізі {citation}',
    ru: 'акт {number}: {type}, {on}, основание {citation}',
    en: 'act {number}: {type} of {on}, by {citation}',
  },
  signedByLine: {
    kk: 'қол қойған {by} ({issuer}), кілті {key}',
    ru: 'подписал {by} ({issuer}), ключ {key}',
    en: 'signed by {by} ({issuer}), key {key}',
  },
  signedForLine: {
    kk: 'қол қоюшының ұйымы: {organisation}, БСН {bin}',
    ru: 'организация подписавшего: {organisation}, БИН {bin}',
    en: 'organisation of the signer: {organisation}, BIN {bin}',
  },
  bodyNotAsked: {
    kk: 'Актілері күтілетін органның БСН-і берілмеген: жоғарыдағы ұйым сол орган ма, өзіңіз салыстырыңыз (--body БСН).',
    ru: 'БИН органа, чьи акты ожидаются, не указан: сравните организацию выше сами (--body БИН).',
    en: 'No BIN of the body whose acts are expected was given: compare the organisation above yourself (--body BIN).',
  },
  signedOnLine: {
    kk: 'қол қойылған уақыты, қолтаңбаның өзі бойынша: {at}',
    ru: 'время подписания, по самой подписи: {at}',
    en: 'signed at, as the signature says: {at}',
  },
  sealedProven: {
    kk: '{by} мөрлеген, уақыты дәлелденген: {at}',
    ru: 'заверено печатью {by}, время доказано: {at}',
    en: 'sealed by {by}, proven for {at}',
  },
  sealedClaimed: {
    kk: '{by} мөрлеген, өз сөзі бойынша {at}',
    ru: 'заверено печатью {by}, по его словам {at}',
    en: 'sealed by {by}, as it says on {at}',
  },
  bytesLine: { kk: 'байттар {range}', ru: 'байты {range}', en: 'bytes {range}' },
  testAct: { kk: 'СЫНАҚ актісі', ru: 'ТЕСТОВЫЙ акт', en: 'a TEST act' },
  testWarning: {
    kk: 'Бұл СЫНАҚ органының актісі: ол ешкімді міндеттемейді.',
    ru: 'Это акт ТЕСТОВОГО органа: он никого ни к чему не обязывает.',
    en: 'It is an act of a TEST authority: it obliges nobody.',
  },
  savedLine: {
    kk: '{path}: {type}, {bytes} байт',
    ru: '{path}: {type}, байт: {bytes}',
    en: '{path}: {type}, {bytes} bytes',
  },
} as const satisfies Readonly<Record<string, Texts>>;

export type LabelName = keyof typeof labels;
export const labelTexts: Readonly<Record<LabelName, Texts>> = labels;

/** A label; what stands in braces is filled as in the sentences of events. */
export const label = (name: LabelName, language: Language, fields: Readonly<Record<string, unknown>> = {}): string =>
  fill(labelTexts[name][language], fields, language);

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

/** What each check of a document asks, for people. */
export const checkTexts: Readonly<Record<CheckName, Texts>> = {
  form: { kk: 'бұл мөрі бар PDF', ru: 'это PDF с печатью', en: 'it is a PDF with a seal' },
  coverage: {
    kk: 'мөр бүкіл файлды қамтиды',
    ru: 'печать покрывает весь файл',
    en: 'the seal covers the whole file',
  },
  seal: { kk: 'мөр дәл осы байттардікі', ru: 'печать именно этих байтов', en: 'the seal is of these bytes' },
  sealTrust: {
    kk: 'мөрдің сертификатын сенімді орган берген',
    ru: 'сертификат печати выдан доверенным центром',
    en: 'the seal’s certificate is of a trusted authority',
  },
  timeStamp: { kk: 'уақыт белгісі шынайы', ru: 'метка времени подлинная', en: 'the time stamp is genuine' },
  attachments: {
    kk: 'қол қойылған деректер қоса берілген',
    ru: 'подписанные данные приложены',
    en: 'the signed data are attached',
  },
  record: {
    kk: 'тіркеу жазбасы қол қойылғандай',
    ru: 'запись реестра та, что была подписана',
    en: 'the register’s record is the one that was signed',
  },
  parties: {
    kk: 'көрсетілген тұлғалар жазбадағыдай',
    ru: 'указанные лица те, что в записи',
    en: 'the persons shown are those of the record',
  },
  inclusion: {
    kk: 'акт қол қойылған топтамада бар',
    ru: 'акт входит в подписанный пакет',
    en: 'the act is in the signed batch',
  },
  actSignature: {
    kk: 'топтаманың қолтаңбасы шынайы',
    ru: 'подпись под пакетом подлинная',
    en: 'the signature under the batch is genuine',
  },
  actTrust: {
    kk: 'қол қоюшының сертификатын сенімді орган берген',
    ru: 'сертификат подписавшего выдан доверенным центром',
    en: 'the signer’s certificate is of a trusted authority',
  },
  signer: {
    kk: 'қол қойған адам актілерге қол қоюға құқылы: басшы немесе оның орынбасары',
    ru: 'подписавший вправе подписывать акты: руководитель или его заместитель',
    en: 'who signed may sign acts: a head or a deputy',
  },
  page: { kk: 'бетте қол қойылған жазылған', ru: 'на странице то, что подписано', en: 'the page says what was signed' },
};

/** What an act is; one of a later version is told by its name. */
export const actText = (type: string, language: Language): string =>
  Object.hasOwn(actTexts, type) ? actTexts[type as ActType][language] : type;
