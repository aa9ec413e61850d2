/** The room of whoever signs. */
import type { Refusal } from '@oryndau/law/refusal';
import { refusalText } from '@oryndau/law/refusal-texts';
import { keyFaultTexts } from '@oryndau/words/key-faults';
import type { InLanguages, Language } from '@oryndau/words/languages';
import type { SigningOutcome } from '../signing-run.ts';

interface SigningTexts {
  readonly title: string;
  readonly what: string;
  readonly kinds: string;
  readonly kind: string;
  readonly acts: string;
  readonly claimed: string;
  readonly act: string;
  readonly decided: string;
  readonly opened: string;
  readonly isOpened: string;
  readonly sign: (count: string) => string;
  readonly signHint: string;
  readonly notNow: string;
  readonly openNext: string;
  readonly nothing: string;
  readonly noKey: string;
  readonly listed: (from: string, to: string, of: string) => string;
  readonly before: string;
  readonly after: string;
  readonly damaged: (act: string) => string;
  readonly robotFirst: string;
  readonly robotFirstWhat: (count: string) => string;
  readonly notToday: string;
  readonly why: string;
  readonly since: string;
  readonly came: string;
  readonly keptOut: string;
  readonly keptOutNone: string;
  readonly toKeptOut: string;
  readonly by: string;
  readonly reason: string;
  readonly where: string;
  readonly waitsForOperator: string;
  readonly withdrawn: string;
  readonly struckNow: string;
  readonly batch: string;
  readonly day: string;
  readonly orders: string;
  readonly stop: string;
}

export const signingTexts: InLanguages<SigningTexts> = {
  kk: {
    title: 'Қол қою',
    what: 'Қол қойылғанға дейін мұнда шешілгені туралы ешкімге айтылмайды. Кез келген актіні ашып, себебін жазып алып тастауға болады.',
    kinds: 'Қол қоюды күткен актілер',
    kind: 'Актінің түрі',
    acts: 'Саны',
    claimed: 'Талап етілетіні, теңге',
    act: 'Акт',
    decided: 'Шешілген күні',
    opened: 'Сіз',
    isOpened: 'ашылды',
    sign: (count) => `Барлығына қол қою: ${count} акт`,
    signHint:
      'Бір рет растайсыз: кіру кілті осы топтамаға қол қояды, содан кейін басшының кілті барлық актіге. Банктер мен адамдарға хабарланады, кері жол жоқ.',
    notNow: 'Қазір қол қоюға болмайды',
    openNext: 'Келесі актіні ашу',
    nothing: 'Қол қоюды ештеңе күтіп тұрған жоқ.',
    noKey: 'Бұл серверде басшының кілті жоқ: мұнда ештеңеге қол қойылмайды.',
    listed: (from, to, of) => `${from}–${to}, барлығы ${of}`,
    before: 'Алдыңғылары',
    after: 'Келесілері',
    damaged: (act) =>
      `${act} актісі шешілгендей емес, оған ешкім қол қоя алмайды: біреу дерекқорға жазған. Оны алып тастап, журналды тексертіңіз. Қалған актілер оны күтпейді.`,
    notToday: 'Бүгін қол қойылмайтындар',
    why: 'Себебі',
    robotFirst: 'Алдымен роботты күтетіндер',
    robotFirstWhat: (count) =>
      `${count} акт: бұл істер бойынша робот әлі ескермеген мәлімет келді. Робот олардың кейбірін кері қайтаруы мүмкін, сондықтан қазір оларға қол қойылмайды.`,
    since: 'Қашаннан бері',
    came: 'Не келді',
    keptOut: 'Қол қоюдан алынғандар',
    keptOutNone: 'Алып тасталған акт жоқ.',
    toKeptOut: 'Қол қоюдан алынған актілер мен себептері',
    by: 'Кім',
    reason: 'Себебі',
    where: 'Қайда',
    waitsForOperator: 'операторды күтеді',
    withdrawn: 'кері қайтарылды',
    struckNow: 'Акт қол қоюдан алынды: ешкімге хабарланбаған.',
    batch: 'Топтама',
    day: 'Қол қойылатын күн',
    orders: 'Тұрақты өкімдер',
    stop: 'Қол қоюды тоқтату',
  },
  ru: {
    title: 'Подпись',
    what: 'До подписи никому не сообщают о том, что здесь решено. Любой акт можно открыть и снять с подписи с указанием причины.',
    kinds: 'Акты, которые ждут подписи',
    kind: 'Вид акта',
    acts: 'Сколько',
    claimed: 'Требуется, тенге',
    act: 'Акт',
    decided: 'Решено',
    opened: 'Вы',
    isOpened: 'открыт',
    sign: (count) => `Подписать все акты: ${count}`,
    signHint:
      'Подтверждение одно: ключ доступа подписывает этот пакет, затем ключ руководителя подписывает все акты. Банки и люди получат сообщения, отменить это нельзя.',
    notNow: 'Сейчас подписать нельзя',
    openNext: 'Открыть следующий акт',
    nothing: 'Подписи ничего не ждет.',
    noKey: 'На этом сервере нет ключа руководителя: здесь ничего не подписывается.',
    listed: (from, to, of) => `${from}–${to} из ${of}`,
    before: 'Предыдущие',
    after: 'Следующие',
    damaged: (act) =>
      `Акт ${act} не таков, как решено, и подписать его никто не может: кто-то писал в базу данных. Снимите его с подписи и дайте проверить журнал. Остальные акты его не ждут.`,
    notToday: 'Сегодня не подписываются',
    why: 'Почему',
    robotFirst: 'Сначала ждут робота',
    robotFirstWhat: (count) =>
      `Актов: ${count}. По этим делам поступило то, чего робот еще не учел. Часть актов он может отозвать, поэтому сейчас они не подписываются.`,
    since: 'С какого дня',
    came: 'Что поступило',
    keptOut: 'Снятые с подписи',
    keptOutNone: 'Снятых с подписи актов нет.',
    toKeptOut: 'Снятые с подписи акты и причины',
    by: 'Кто',
    reason: 'Причина',
    where: 'Где',
    waitsForOperator: 'ждет оператора',
    withdrawn: 'мера отменена',
    struckNow: 'Акт снят с подписи: никому о нем не сообщали.',
    batch: 'Пакет',
    day: 'День подписи',
    orders: 'Постоянные распоряжения',
    stop: 'Остановка подписания',
  },
  en: {
    title: 'Signing',
    what: 'Nobody is told of what is decided here before it is signed. Every act can be opened, and struck out with a reason.',
    kinds: 'Acts that wait for a signature',
    kind: 'Kind of act',
    acts: 'How many',
    claimed: 'Claimed, tenge',
    act: 'Act',
    decided: 'Decided',
    opened: 'You',
    isOpened: 'opened',
    sign: (count) => `Sign all acts: ${count}`,
    signHint:
      'You confirm once: the passkey signs this batch, then the key of the head signs all of its acts. Banks and people are told, and there is no way back.',
    notNow: 'Cannot be signed now',
    openNext: 'Open the next act',
    nothing: 'Nothing waits for a signature.',
    noKey: 'This server has no key of the head: nothing is signed here.',
    listed: (from, to, of) => `${from} to ${to} of ${of}`,
    before: 'The ones before',
    after: 'The next ones',
    damaged: (act) =>
      `The act ${act} is not as it was decided, and nobody can sign it: somebody has written in the database. Strike it out and have the journal checked. No other act waits for it.`,
    notToday: 'Not signed today',
    why: 'Why',
    robotFirst: 'Wait for the robot first',
    robotFirstWhat: (count) =>
      `Acts: ${count}. Something has come in for their cases that the robot has not decided. It may take some of them back, so they are not signed now.`,
    since: 'Since',
    came: 'What came in',
    keptOut: 'Struck out',
    keptOutNone: 'Nothing was struck out.',
    toKeptOut: 'Acts that were struck out, and why',
    by: 'By',
    reason: 'Reason',
    where: 'Where',
    waitsForOperator: 'waits for an operator',
    withdrawn: 'taken back',
    struckNow: 'The act is struck out: nobody was told of it.',
    batch: 'Batch',
    day: 'Day of the signature',
    orders: 'Standing orders',
    stop: 'Stop switch',
  },
};

type Why = Exclude<SigningOutcome, { readonly kind: 'signed' }>;

const whys: InLanguages<{
  readonly [K in Exclude<Why['kind'], 'refused' | 'key'>]: (why: Extract<Why, { readonly kind: K }>) => string;
}> = {
  kk: {
    empty: () => 'қол қоюды ештеңе күтіп тұрған жоқ',
    changed: () => 'топтама енді басқа: тізімді қайта қараңыз',
    robot_first: ({ acts }) => `барлық ${acts} акт алдымен роботты күтеді`,
    not_now: ({ acts, refusal }) => `${acts} актінің ешқайсысына бүгін қол қойылмайды: ${said(refusal, 'kk')}`,
    own_review: ({ number }) => `${number} — шешімін өзіңіз қайта қараған істің актісі: топтамаға басқа адам қол қояды`,
    other_body: ({ number, body }) => `${number} актісінде басқа органның БСН жазылған (${body})`,
    too_early: ({ decidedOn }) => `топтамадағы бір акт ${decidedOn} күні шешілген: одан бұрын ештеңеге қол қойылмайды`,
    law_unknown: ({ parameter }) => `бүгінгі заң жүктелмеген (${parameter})`,
    not_opened: ({ opened, wanted }) => `сіз ашқан актілер: ${opened}, ашылуға тиісі: ${wanted}`,
    stopped: () => 'қол қою тоқтатылған',
    failed: () => 'техникалық ақау болды, ештеңеге қол қойылған жоқ; қайталап көріңіз',
  },
  ru: {
    empty: () => 'подписи ничего не ждет',
    changed: () => 'пакет теперь другой: посмотрите список снова',
    robot_first: ({ acts }) => `все акты (${acts}) ждут сначала робота`,
    not_now: ({ acts, refusal }) => `ни один из актов (${acts}) сегодня не подписывается: ${said(refusal, 'ru')}`,
    own_review: ({ number }) => `${number} — из дела, решение в котором пересматривали вы: пакет подписывает другой`,
    other_body: ({ number, body }) => `в акте ${number} стоит БИН другого органа (${body})`,
    too_early: ({ decidedOn }) => `один из актов решен ${decidedOn}: раньше этого дня ничего не подписывается`,
    law_unknown: ({ parameter }) => `закон сегодняшнего дня не загружен (${parameter})`,
    not_opened: ({ opened, wanted }) => `вы открыли актов: ${opened}, нужно: ${wanted}`,
    stopped: () => 'подписание остановлено',
    failed: () => 'произошел технический сбой, ничего не подписано; попробуйте еще раз',
  },
  en: {
    empty: () => 'nothing waits for a signature',
    changed: () => 'the batch is another by now: look at the list again',
    robot_first: ({ acts }) => `all acts (${acts}) wait for the robot first`,
    not_now: ({ acts, refusal }) => `none of the acts (${acts}) is signed today: ${said(refusal, 'en')}`,
    own_review: ({ number }) =>
      `${number} is of a case in which you have reviewed what was decided: somebody else signs the batch`,
    other_body: ({ number, body }) => `the act ${number} names another body, with the BIN ${body}`,
    too_early: ({ decidedOn }) => `an act of it was decided on ${decidedOn}: nothing is signed before that day`,
    law_unknown: ({ parameter }) => `the law of today is not loaded (${parameter})`,
    not_opened: ({ opened, wanted }) => `you have opened ${opened} of its acts, ${wanted} are to be opened`,
    stopped: () => 'signing is stopped',
    failed: () => 'something broke, and nothing was signed; try again',
  },
};

const said = (refusal: Refusal, language: Language): string => refusalText(refusal, language);

/** Why a batch is not signed, as a part of a sentence. */
export function whyNotSignedText(why: Why, language: Language): string {
  if (why.kind === 'refused') return said(why.refusal, language);
  // Whole sentences, but for the last full stop.
  if (why.kind === 'key') return keyFaultTexts[why.code][language].replace(/\.$/, '');
  const text: (of: never) => string = whys[language][why.kind];
  return text(why as never);
}

interface SigningGoesTexts {
  readonly title: string;
  readonly goes: string;
  readonly wait: string;
  readonly noNews: string;
  readonly done: (acts: string) => string;
  readonly leaves: string;
  readonly queued: (cases: string) => string;
  readonly not: string;
  readonly back: string;
  readonly confirm: (acts: string) => string;
}

/** While a batch is signed, and after. */
export const signingGoesTexts: InLanguages<SigningGoesTexts> = {
  kk: {
    title: 'Топтамаға қол қойылуда',
    goes: 'Бұл бет өзі жаңарады; оны жабуға болады, қол қою жалғаса береді.',
    wait: 'Бес мың актіге әдетте бірнеше секунд керек: әр акт журнал бойынша қайта есептеледі, содан кейін оның ісіне хабарланады.',
    noNews:
      'Бұл топтама туралы жаңалық жоқ: оған қол қойған сервер тоқтап қалған болуы мүмкін. Не күтіп тұрғанын тізім көрсетеді.',
    done: (acts) => `Қол қойылған актілер: ${acts}`,
    leaves: 'Оларды күткен нәрсе келесі айналымда жіберіледі.',
    queued: (cases) => `Келесі күн есебінде жалғасатын істер: ${cases}.`,
    not: 'Қол қойылған жоқ',
    back: 'Тізімге',
    confirm: (acts) => `Актілерге қол қою: ${acts}`,
  },
  ru: {
    title: 'Пакет подписывается',
    goes: 'Эта страница обновится сама; ее можно закрыть, подписание продолжится.',
    wait: 'На пять тысяч актов обычно нужно несколько секунд: каждый акт пересчитывается по журналу, затем о подписи узнает его дело.',
    noNews:
      'Об этом пакете нет известий: сервер, который его подписывал, мог остановиться. Что еще ждет, покажет список.',
    done: (acts) => `Подписано актов: ${acts}`,
    leaves: 'Что их ждало, уйдет в следующем круге.',
    queued: (cases) => `Дел, которые продолжатся со следующим проходом дня: ${cases}.`,
    not: 'Не подписано',
    back: 'К списку',
    confirm: (acts) => `Подписать акты: ${acts}`,
  },
  en: {
    title: 'The batch is being signed',
    goes: 'This page loads itself anew; you can close it, and the signing goes on.',
    wait: 'Five thousand acts usually take some seconds: each is computed again from the journal, then its case is told.',
    noNews:
      'There is no news of this batch: the server that signed it may have stopped. The list shows what still waits.',
    done: (acts) => `Acts signed: ${acts}`,
    leaves: 'What waited for them leaves in the next round.',
    queued: (cases) => `Cases that go on with the next tick: ${cases}.`,
    not: 'Not signed',
    back: 'To the list',
    confirm: (acts) => `Sign acts: ${acts}`,
  },
};

interface ActTexts {
  readonly of: string;
  readonly pdf: string;
  readonly state: string;
  readonly struck: (by: string, reason: string) => string;
  readonly strikeTitle: string;
  readonly strikeWhat: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly strike: string;
  readonly damaged: string;
  readonly gone: string;
  readonly goneWhat: string;
  readonly signed: string;
  readonly next: string;
  readonly back: string;
}

/** One act before it is signed. */
export const actToSignTexts: InLanguages<ActTexts> = {
  kk: {
    of: 'Істің нөмірі',
    pdf: 'Актінің беті, қол қойылмаған жоба (PDF)',
    state: 'Күйі',
    struck: (by, reason) => `Қол қоюдан алынған, кім: ${by}. Себебі: ${reason}`,
    strikeTitle: 'Қол қоюдан алып тастау',
    strikeWhat:
      'Акт операторға қайтады, шара кері алынады, іс оператор жібергенше тоқтап тұрады. Топтаманың қалғаны өзгермейді.',
    reason: 'Неге қол қоймайсыз',
    reasonHint: 'Бұл сөздер мәңгі сақталады: жеке деректерді жазбаңыз.',
    strike: 'Алып тастау',
    damaged: 'Бұл акт шешілгендей емес, сондықтан көрсетілмейді:',
    gone: 'Бұл акт қол қоюды күтпейді',
    goneWhat: 'Оған осы арада қол қойылды, ол басқа өңірдікі немесе мұндай акт жоқ.',
    signed: 'Осы арада актіге қол қойылды: оны енді алып тастауға болмайды, іс жалғасады.',
    next: 'Келесі ашылмаған акт',
    back: 'Топтамаға',
  },
  ru: {
    of: 'Номер дела',
    pdf: 'Страница акта, неподписанный проект (PDF)',
    state: 'Состояние',
    struck: (by, reason) => `Снят с подписи, кто: ${by}. Причина: ${reason}`,
    strikeTitle: 'Снять с подписи',
    strikeWhat:
      'Акт вернется к оператору, мера отменяется, а дело стоит, пока оператор его не отпустит. Остальной пакет не меняется.',
    reason: 'Почему вы его не подписываете',
    reasonHint: 'Эти слова хранятся вечно: не пишите персональных данных.',
    strike: 'Снять с подписи',
    damaged: 'Этот акт не таков, как решено, и поэтому не показывается:',
    gone: 'Этот акт не ждет подписи',
    goneWhat: 'Его тем временем подписали, он другого региона, или такого акта нет.',
    signed: 'Тем временем акт подписан: снять его уже нельзя, дело идет дальше.',
    next: 'Следующий неоткрытый акт',
    back: 'К пакету',
  },
  en: {
    of: 'Number of the case',
    pdf: 'Page of the act, a draft that nobody has signed (PDF)',
    state: 'State',
    struck: (by, reason) => `Struck out by ${by}. Reason: ${reason}`,
    strikeTitle: 'Strike it out',
    strikeWhat:
      'The act goes back to an operator, a measure is taken back, and the case stands still until an operator lets it go on. The rest of the batch is as it was.',
    reason: 'Why you do not sign it',
    reasonHint: 'These words are kept for ever: write no personal data.',
    strike: 'Strike it out',
    damaged: 'This act is not as it was decided, so it is not shown:',
    gone: 'This act does not wait for a signature',
    goneWhat: 'It was signed meanwhile, it is of another region, or there is no such act.',
    signed: 'The act was signed meanwhile: it cannot be struck out any more, and its case goes on.',
    next: 'Next act that you have not opened',
    back: 'To the batch',
  },
};
