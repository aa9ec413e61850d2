/** Standing orders: which acts are signed at once. */
import type { InLanguages } from '@oryndau/words/languages';

interface OrdersTexts {
  readonly title: string;
  readonly what: string;
  readonly none: string;
  readonly number: string;
  readonly state: string;
  readonly covers: string;
  readonly allKinds: string;
  readonly anySum: string;
  readonly upTo: (sum: string) => string;
  readonly time: string;
  readonly from: (day: string) => string;
  readonly until: (from: string, until: string) => string;
  readonly by: string;
  readonly revoked: (day: string, by: string, reason: string) => string;
  readonly giveTitle: string;
  readonly kinds: string;
  readonly kindsHint: string;
  readonly sum: string;
  readonly sumHint: string;
  readonly first: string;
  readonly firstHint: string;
  readonly last: string;
  readonly lastHint: string;
  readonly give: string;
  readonly revokeTitle: (number: string) => string;
  readonly revokeWhat: string;
  readonly order: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly revoke: string;
  readonly wrongSum: string;
  readonly wrongDay: string;
  readonly past: string;
  readonly before: string;
  readonly noKind: string;
  readonly noRegion: string;
  readonly gone: string;
  readonly stopped: string;
  readonly still: string;
}

export const ordersTexts: InLanguages<OrdersTexts> = {
  kk: {
    title: 'Тұрақты өкімдер',
    what: 'Өкімсіз әр акт адамды күтеді. Өкімге басшының кілтімен қол қойылады, сондықтан оны ешкім кеңейте алмайды; ол қамтитынға шешілген сәтте қол қойылады және актіде өкім аталады.',
    none: 'Тұрақты өкім жоқ: әр акт адамды күтеді.',
    number: 'Нөмірі',
    state: 'Күйі',
    covers: 'Нені қамтиды',
    allKinds: 'барлық актілер',
    anySum: 'кез келген сома',
    upTo: (sum) => `ең көбі ${sum}`,
    time: 'Мерзімі',
    from: (day) => `${day} – қайтарылғанға дейін`,
    until: (from, until) => `${from} – ${until}`,
    by: 'Кім берді',
    revoked: (day, by, reason) => `қайтарылған күні: ${day}, кім: ${by}. ${reason}`,
    giveTitle: 'Жаңа өкім беру',
    kinds: 'Актілердің қай түріне бірден қол қойылады',
    kindsHint: 'Кемінде бір түрін белгілеңіз.',
    sum: 'Атқарушылық құжаттың ең үлкен сомасы, теңге',
    sumHint: 'Бос қалдырсаңыз, кез келген сома.',
    first: 'Бірінші күні',
    firstHint: 'Бүгін немесе кейін: бұрын шешілгені адамды күтеді.',
    last: 'Соңғы күні',
    lastHint: 'Бос қалдырсаңыз, қайтарылғанға дейін.',
    give: 'Өкім беру',
    revokeTitle: (number) => `${number} өкімін қайтару`,
    revokeWhat: 'Бүгіннен бастап ол бойынша ештеңеге қол қойылмайды: шешілгені адамды күтеді.',
    order: 'Өкім',
    reason: 'Себебі',
    reasonHint: 'Бұл сөздер журналда мәңгі қалады: жеке деректерді жазбаңыз.',
    revoke: 'Өкімді қайтару',
    wrongSum: 'Соманы былай жазыңыз: 100000 немесе 100000,50',
    wrongDay: 'Мұндай күн жоқ',
    past: 'Бірінші күн өтіп кеткен',
    before: 'Соңғы күн бірінші күннен бұрын',
    noKind: 'Кемінде бір түрін белгілеңіз',
    noRegion: 'Тіркелгіңізде өңір көрсетілмеген: ол өкім бермейді.',
    gone: 'Бұл өкім күшінде емес',
    stopped: 'Қол қою тоқтатылған: өкім берілмейді',
    still: 'Бұрыннан күтіп тұрғандар күте береді: оларға топтамамен қол қойылады.',
  },
  ru: {
    title: 'Постоянные распоряжения',
    what: 'Без распоряжения каждый акт ждет человека. Распоряжение подписывается ключом руководителя, поэтому расширить его никто не может; то, что оно охватывает, подписывается в момент решения, и акт называет распоряжение.',
    none: 'Постоянного распоряжения нет: каждый акт ждет человека.',
    number: 'Номер',
    state: 'Состояние',
    covers: 'Что охватывает',
    allKinds: 'акты всех видов',
    anySum: 'любая сумма',
    upTo: (sum) => `до ${sum}`,
    time: 'Срок',
    from: (day) => `с ${day}`,
    until: (from, until) => `с ${from} по ${until}`,
    by: 'Кто дал',
    revoked: (day, by, reason) => `Отозвано ${day}, кто: ${by}. ${reason}`,
    giveTitle: 'Дать распоряжение',
    kinds: 'Акты каких видов подписываются сразу',
    kindsHint: 'Отметьте хотя бы один вид.',
    sum: 'Наибольшая сумма исполнительного документа, тенге',
    sumHint: 'Оставьте пустым, если любая.',
    first: 'Первый день',
    firstHint: 'Сегодня или позже: решенное раньше ждет человека.',
    last: 'Последний день',
    lastHint: 'Оставьте пустым, если до отзыва.',
    give: 'Дать распоряжение',
    revokeTitle: (number) => `Отозвать распоряжение ${number}`,
    revokeWhat: 'С сегодняшнего дня по нему ничего не подписывается: решенное ждет человека.',
    order: 'Распоряжение',
    reason: 'Причина',
    reasonHint: 'Эти слова навсегда остаются в журнале: не пишите персональных данных.',
    revoke: 'Отозвать распоряжение',
    wrongSum: 'Напишите сумму так: 100000 или 100000,50',
    wrongDay: 'Такого дня нет',
    past: 'Первый день уже прошел',
    before: 'Последний день раньше первого',
    noKind: 'Отметьте хотя бы один вид',
    noRegion: 'В вашей учетной записи не указан регион: распоряжения она не дает.',
    gone: 'Это распоряжение не действует',
    stopped: 'Подписание остановлено: распоряжение не дается',
    still: 'Что уже ждет, ждет и дальше: это подписывается пакетом.',
  },
  en: {
    title: 'Standing orders',
    what: 'Without an order every act waits for a person. An order is signed with the key of the head, so nobody can widen it; what it covers is signed in the moment of decision, and the act names it.',
    none: 'No standing order: every act waits for a person.',
    number: 'Number',
    state: 'State',
    covers: 'What it covers',
    allKinds: 'acts of all kinds',
    anySum: 'any sum',
    upTo: (sum) => `up to ${sum}`,
    time: 'Time',
    from: (day) => `from ${day}`,
    until: (from, until) => `${from} to ${until}`,
    by: 'Given by',
    revoked: (day, by, reason) => `Revoked on ${day} by ${by}. ${reason}`,
    giveTitle: 'Give an order',
    kinds: 'Which kinds of acts are signed at once',
    kindsHint: 'Mark one at least.',
    sum: 'Largest sum of the enforcement document, tenge',
    sumHint: 'Leave it empty for any sum.',
    first: 'First day',
    firstHint: 'Today or later: what was decided before waits for a person.',
    last: 'Last day',
    lastHint: 'Leave it empty to let it hold until it is revoked.',
    give: 'Give the order',
    revokeTitle: (number) => `Revoke the order ${number}`,
    revokeWhat: 'From today on nothing is signed by it: what is decided waits for a person.',
    order: 'Order',
    reason: 'Reason',
    reasonHint: 'These words stay in the journal for ever: write no personal data.',
    revoke: 'Revoke the order',
    wrongSum: 'Write the sum so: 100000 or 100000.50',
    wrongDay: 'There is no such day',
    past: 'The first day is over',
    before: 'The last day lies before the first',
    noKind: 'Mark one kind at least',
    noRegion: 'Your account is of no region: it gives no order.',
    gone: 'This order is not in force',
    stopped: 'Signing is stopped: no order is given',
    still: 'What waits already still waits: it is signed in a batch.',
  },
};
