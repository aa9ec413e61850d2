/** The accounts of those who work here. */
import type { InLanguages } from '@oryndau/words/languages';

interface AccountsTexts {
  readonly title: string;
  readonly name: string;
  readonly login: string;
  readonly roles: string;
  readonly where: string;
  readonly state: string;
  readonly open: string;
  readonly closed: string;
  readonly withoutPasskey: string;
  readonly none: string;
  readonly openTitle: string;
  readonly openWhat: string;
  readonly loginHint: string;
  readonly region: string;
  readonly noRegion: string;
  readonly body: string;
  readonly bodyHint: string;
  readonly openButton: string;
  readonly taken: string;
  readonly wrongName: string;
  readonly wrongLogin: string;
  readonly wrongBody: string;
  readonly history: string;
  readonly noHistory: string;
  readonly newestFirst: string;
  readonly turned: Readonly<Record<'give' | 'take', string>>;
  readonly when: string;
  readonly byWhom: string;
  readonly role: string;
  readonly given: string;
  readonly takenAway: string;
  readonly by: (at: string, by: string) => string;
  readonly visits: string;
  readonly device: string;
  readonly since: string;
  readonly endVisits: string;
  readonly noVisits: string;
  readonly word: string;
  readonly wordWhat: string;
  readonly wordShown: string;
  readonly wordOnce: (days: number) => string;
  readonly lost: string;
  readonly lostWhat: string;
  readonly close: string;
  readonly closeWhat: string;
  readonly propose: string;
  readonly proposeWhat: string;
  readonly turn: string;
  readonly turns: Readonly<Record<RoleTurnAsked, string>>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly proposed: string;
  readonly own: string;
  readonly hasIt: string;
  readonly lacksIt: string;
  readonly notBeside: (roles: string) => string;
  readonly noTurn: string;
  readonly back: string;
}

export type RoleTurnAsked = 'give' | 'take';

export const accountsTexts: InLanguages<AccountsTexts> = {
  kk: {
    title: 'Тіркелгілер',
    name: 'Аты-жөні',
    login: 'Кіру аты',
    roles: 'Рөлдері',
    where: 'Өңірі',
    state: 'Күйі',
    open: 'ашық',
    closed: 'жабық',
    withoutPasskey: 'кіру кілті жоқ',
    none: 'жоқ',
    openTitle: 'Тіркелгі ашу',
    openWhat: 'Жаңа тіркелгінің рөлі жоқ: рөлді бір адам ұсынады, екіншісі бекітеді.',
    loginHint: 'Кіру қызметі адам туралы не айтса, дәл сол.',
    region: 'Жұмыс істейтін өңірі',
    noRegion: 'Өңірсіз (министрлік)',
    body: 'Органның БСН',
    bodyHint: 'Құқығы бір органның айыппұлдарына ғана жететін адамға керек. Бос қалдыруға болады.',
    openButton: 'Тіркелгі ашу',
    taken: 'Мұндай кіру аты бар',
    wrongName: 'Аты-жөнін жазыңыз: 200 таңбаға дейін, көрінбейтін таңбаларсыз',
    wrongLogin: 'Кіру атын жазыңыз: 200 таңбаға дейін, көрінбейтін таңбаларсыз',
    wrongBody: 'БСН 12 цифрдан тұрады, соңғысы бақылау цифры',
    history: 'Кім қай құқықты берді және алды',
    noHistory: 'Әзірге ешкімге құқық берілмеген.',
    newestFirst: 'Алдымен жаңалары',
    turned: { give: 'рөл берілді', take: 'рөл алынды' },
    when: 'Қашан',
    byWhom: 'Кім',
    role: 'Рөл',
    given: 'Берілді',
    takenAway: 'Алынды',
    by: (at, by) => `${at}, ${by}`,
    visits: 'Қазір қай жерде кірген',
    device: 'Құрылғы',
    since: 'Қашаннан',
    endVisits: 'Барлық жерден шығару',
    noVisits: 'Қазір еш жерде кірмеген.',
    word: 'Бірінші кілт үшін сөз беру',
    wordWhat: 'Адам бірінші кіру кілтін осы сөзбен тіркейді. Бұрынғы сөз енді жарамайды.',
    wordShown: 'Бірінші кілттің сөзі',
    wordOnce: (days) =>
      `Бір рет көрсетіледі, еш жерде сақталмайды. Жарамды күндері: ${days}. Адамға өз қолымен беріңіз.`,
    lost: 'Кілттерін өшіру',
    lostWhat: 'Құрылғы жоғалса: барлық кілт өшеді, барлық жерден шығарылады. Содан кейін жаңа сөз беріңіз.',
    close: 'Тіркелгіні жабу',
    closeWhat: 'Жабылған тіркелгі қайта ашылмайды. Жасалғаны оның атымен қалады.',
    propose: 'Рөл беруді немесе алуды ұсыну',
    proposeWhat: 'Дербес деректерге жауапты тұлға бекіткенде ғана күшіне енеді.',
    turn: 'Не ұсынасыз',
    turns: { give: 'беру', take: 'алу' },
    reason: 'Себебі',
    reasonHint: 'Мысалы: бұйрықтың нөмірі мен күні.',
    proposed: 'Ұсыныс жіберілді: оны екінші адам бекітеді.',
    own: 'Өзіңізге қатысты мұны басқа әкімші істейді',
    hasIt: 'Бұл рөл оған берілген',
    lacksIt: 'Оның мұндай рөлі жоқ',
    notBeside: (roles) => `Бұл рөлмен қатар ұсталмайтын рөлі бар: ${roles}. Алдымен соны алып тастау керек`,
    noTurn: 'Таңдаңыз',
    back: 'Барлық тіркелгілер',
  },
  ru: {
    title: 'Учетные записи',
    name: 'Имя',
    login: 'Имя для входа',
    roles: 'Роли',
    where: 'Регион',
    state: 'Состояние',
    open: 'открыта',
    closed: 'закрыта',
    withoutPasskey: 'нет ключа доступа',
    none: 'нет',
    openTitle: 'Открыть учетную запись',
    openWhat: 'У новой записи нет ролей: роль предлагает один человек и утверждает другой.',
    loginHint: 'То, что о человеке говорит служба входа, в точности.',
    region: 'Регион, в котором человек работает',
    noRegion: 'Без региона (министерство)',
    body: 'БИН органа',
    bodyHint: 'Нужен тому, чье право достает только до штрафов одного органа. Можно оставить пустым.',
    openButton: 'Открыть запись',
    taken: 'Такое имя для входа уже есть',
    wrongName: 'Напишите имя: до 200 знаков, без невидимых знаков',
    wrongLogin: 'Напишите имя для входа: до 200 знаков, без невидимых знаков',
    wrongBody: 'БИН состоит из 12 цифр, последняя контрольная',
    history: 'Кто какое право дал и снял',
    noHistory: 'Пока никому никакого права не дано.',
    newestFirst: 'Сначала новые',
    turned: { give: 'роль дана', take: 'роль снята' },
    when: 'Когда',
    byWhom: 'Кем',
    role: 'Роль',
    given: 'Дана',
    takenAway: 'Снята',
    by: (at, by) => `${at}, ${by}`,
    visits: 'Где сейчас выполнен вход',
    device: 'Устройство',
    since: 'С какого дня',
    endVisits: 'Завершить все входы',
    noVisits: 'Сейчас вход нигде не выполнен.',
    word: 'Дать слово для первого ключа',
    wordWhat: 'Этим словом человек регистрирует первый ключ доступа. Прежнее слово больше не действует.',
    wordShown: 'Слово для первого ключа',
    wordOnce: (days) =>
      `Показывается один раз и нигде не хранится. Действует дней: ${days}. Передайте его человеку лично.`,
    lost: 'Отозвать ключи',
    lostWhat: 'Если устройство потеряно: отзываются все ключи и завершаются все входы. Затем дайте новое слово.',
    close: 'Закрыть запись',
    closeWhat: 'Закрытая запись не открывается снова. Все сделанное остается под этим именем.',
    propose: 'Предложить дать или снять роль',
    proposeWhat: 'Вступает в силу, когда утвердит ответственный за персональные данные.',
    turn: 'Что вы предлагаете',
    turns: { give: 'дать', take: 'снять' },
    reason: 'Причина',
    reasonHint: 'Например: номер и дата приказа.',
    proposed: 'Предложение отправлено: утверждает другой человек.',
    own: 'С вашей собственной записью это делает другой администратор',
    hasIt: 'Эта роль уже дана',
    lacksIt: 'Такой роли у записи нет',
    notBeside: (roles) => `Эта роль не совмещается с той, что уже есть: ${roles}. Сначала снимите ее`,
    noTurn: 'Выберите',
    back: 'Все учетные записи',
  },
  en: {
    title: 'Accounts',
    name: 'Name',
    login: 'Login',
    roles: 'Roles',
    where: 'Region',
    state: 'State',
    open: 'open',
    closed: 'closed',
    withoutPasskey: 'no passkey',
    none: 'none',
    openTitle: 'Open an account',
    openWhat: 'A new account has no role: one person proposes a role, and another approves it.',
    loginHint: 'What the provider of logins says of the person, exactly.',
    region: 'Region where the person works',
    noRegion: 'Of no region (the ministry)',
    body: 'BIN of the body',
    bodyHint: 'For who reaches the fines of one body only. It may be left empty.',
    openButton: 'Open the account',
    taken: 'Somebody has this login already',
    wrongName: 'Write a name: up to 200 characters, without hidden signs',
    wrongLogin: 'Write a login: up to 200 characters, without hidden signs',
    wrongBody: 'A BIN has 12 digits, the last of which checks the others',
    history: 'Who gave and took which right',
    noHistory: 'Nobody has been given a right yet.',
    newestFirst: 'The newest first',
    turned: { give: 'given', take: 'taken away' },
    when: 'When',
    byWhom: 'By whom',
    role: 'Role',
    given: 'Given',
    takenAway: 'Taken',
    by: (at, by) => `${at}, ${by}`,
    visits: 'Where the person is logged in now',
    device: 'Device',
    since: 'Since',
    endVisits: 'End all visits',
    noVisits: 'The person is logged in nowhere now.',
    word: 'Give a word for the first passkey',
    wordWhat: 'The person registers the first passkey with it. The word before is worth nothing any more.',
    wordShown: 'The word for the first passkey',
    wordOnce: (days) =>
      `It is shown once and kept nowhere. Days for which it holds: ${days}. Give it to the person yourself.`,
    lost: 'Revoke the passkeys',
    lostWhat: 'For a lost device: all passkeys are revoked and all visits end. Then give a new word.',
    close: 'Close the account',
    closeWhat: 'A closed account is not opened again. What it did stays under its name.',
    propose: 'Propose to give or take a role',
    proposeWhat: 'It takes effect when the data officer approves it.',
    turn: 'What you propose',
    turns: { give: 'give', take: 'take' },
    reason: 'Reason',
    reasonHint: 'For example: number and date of the order.',
    proposed: 'It is proposed: another person approves it.',
    own: 'Another administrator does this to your own account',
    hasIt: 'The account has this role',
    lacksIt: 'The account has no such role',
    notBeside: (roles) => `This role is not held beside: ${roles}. Take that away first`,
    noTurn: 'Choose one',
    back: 'All accounts',
  },
};
