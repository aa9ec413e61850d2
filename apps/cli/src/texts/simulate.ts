/** What `oryndau simulate` says. */

import { type Sentence, sayer } from '@oryndau/sentences/said';
import type { Language } from '@oryndau/words/languages';

export const simulateTexts = {
  bar: { kk: 'айыппұлдар {fines}, {policy}', ru: 'штрафов {fines}, {policy}', en: '{fines} fines, {policy}' },
  kept: {
    kk: 'Жыл {name} дерекқорында сақталды.',
    ru: 'Год оставлен в базе данных {name}.',
    en: 'The year is kept in the database {name}.',
  },
  variant: {
    kk: '{count} нұсқаның {number}-нұсқасы өткізілуде: {name}',
    ru: 'Проживается вариант {number} из {count}: {name}',
    en: 'Living variant {number} of {count}: {name}',
  },
  theSame: {
    kk: '{name}: ол сұралған, ал жыл соңғы жолына дейін бірдей: онда ешкім ол шешетін жерге жетпеген.',
    ru: '{name}: его спрашивали, а год тот же до последней строки: никто в нем не дошел до того, что оно решает.',
    en: '{name}: it was asked for, and the year is the same to the last line: nobody in it came to where that decides.',
  },
  unasked: {
    kk: '{name}: бұл жылдың ешбір шешімі оны сұраған жоқ, сондықтан не өзгертетінін көрсету мүмкін емес.',
    ru: '{name}: ни одно решение этого года его не спросило, поэтому показать, что оно изменило бы, нельзя.',
    en: '{name}: no decision of this year has asked for it, so what it would change cannot be shown.',
  },
  lived: {
    kk: 'Өмір сүрілген айыппұлдар: {fines}, {seconds} с (секундына {rate}).',
    ru: 'Прожито штрафов: {fines} за {seconds} с ({rate} в секунду).',
    en: '{fines} fines lived in {seconds} s ({rate} a second).',
  },
  notLived: {
    kk: '{variant} нұсқасын өткізу мүмкін болмады',
    ru: 'вариант {variant} прожить не удалось',
    en: 'the variant {variant} could not be lived',
  },
  theirs: { kk: 'олардікі', ru: 'у них', en: 'theirs' },
  ours: { kk: 'біздікі', ru: 'у нас', en: 'ours' },
  agree: { kk: 'тең бе', ru: 'сходится', en: 'agree' },
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'ЖОҚ', ru: 'НЕТ', en: 'NO' },
  agrees: {
    kk: 'Сырттағылардың кітаптары біздікімен тең.',
    ru: 'Книги внешних сторон и наши сходятся.',
    en: 'The books of the outside parties and ours agree.',
  },
  disagrees: { kk: 'КІТАПТАР ТЕҢ ЕМЕС.', ru: 'КНИГИ НЕ СХОДЯТСЯ.', en: 'THE BOOKS DO NOT AGREE.' },
  opened: { kk: 'қозғалған істер', ru: 'дел возбуждено', en: 'cases opened' },
  claimed: { kk: 'талап етілгені, теңге', ru: 'требовалось, тенге', en: 'claimed, tenge' },
  executed: { kk: 'орындалды', ru: 'исполнено', en: 'executed' },
  collected: { kk: 'өндірілді, теңге', ru: 'взыскано, тенге', en: 'collected, tenge' },
  transferred: { kk: 'жеке сот орындаушысына берілді', ru: 'передано частному исполнителю', en: 'handed to a bailiff' },
  stillOpen: { kk: 'әлі жүргізілуде', ru: 'еще в производстве', en: 'still open' },
  executedByDay: {
    kk: '{day}-күнге дейін орындалды, %',
    ru: 'исполнено к дню {day}, %',
    en: 'executed by day {day}, %',
  },
  messages: { kk: 'жіберілген хабарлар', ru: 'сообщений ушло', en: 'messages that left' },
  delivered: { kk: 'жеткізілгені', ru: 'доставлено', en: 'delivered' },
  cost: { kk: 'құны, теңге', ru: 'их цена, тенге', en: 'their cost, tenge' },
  arrested: { kk: 'тыйым салынған шоттар', ru: 'счетов арестовано', en: 'accounts arrested' },
  onDay: {
    kk: '  күні: алғашқы / жартысы / соңғы',
    ru: '  в день: первый / половина / последний',
    en: '  on day, first / half / last',
  },
  wrongly: { kk: 'жаңсақ тигені', ru: 'задето напрасно', en: 'wrongly touched' },
  prohibitions: { kk: 'мүлікке тыйымдар', ru: 'запретов на имущество', en: 'prohibitions on property' },
  acts: { kk: 'қол қойылған актілер', ru: 'актов подписано', en: 'acts signed' },
  tasks: { kk: 'оператор тапсырмалары', ru: 'задач оператора', en: 'tasks of the operator' },
  resolved: {
    kk: 'өздігінен шешілген тапсырмалар',
    ru: 'задач, решившихся сами',
    en: 'tasks that resolved themselves',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const simulateSays = sayer(simulateTexts);

/** What the books are held to one another by, as the statement names it in English. */
export const agreementNames: Readonly<Record<string, Readonly<{ kk: string; ru: string }>>> = {
  'what people filed': { kk: 'адамдар берген өтініштер', ru: 'обращений подано людьми' },
  'answers given': { kk: 'берілген жауаптар', ru: 'ответов дано' },
  'refusals of the simplified way': { kk: 'оңайлатылған тәртіптен бас тартулар', ru: 'отказов от упрощенного порядка' },
  'money paid by people and taken by order, tenge': {
    kk: 'адамдар төлеген және өкіммен алынған ақша, теңге',
    ru: 'деньги, уплаченные людьми и списанные по распоряжениям, тенге',
  },
  'fines paid': { kk: 'төленген айыппұлдар', ru: 'штрафов уплачено' },
  'fines whose money differs by a tiyn or more': {
    kk: 'ақшасы кемінде бір тиынға өзгеше айыппұлдар',
    ru: 'штрафов, где деньги расходятся хотя бы на тиын',
  },
  'collection orders at the banks': { kk: 'банктердегі инкассолық өкімдер', ru: 'инкассовых распоряжений в банках' },
  'orders whose money differs by a tiyn or more': {
    kk: 'ақшасы кемінде бір тиынға өзгеше өкімдер',
    ru: 'распоряжений, где деньги расходятся хотя бы на тиын',
  },
  'arrests that live at the banks': { kk: 'банктерде күшіндегі тыйымдар', ru: 'арестов, действующих в банках' },
  'arrests handed over, as the banks know': {
    kk: 'орындаушыға берілген тыйымдар, банктер білетіндей',
    ru: 'арестов передано исполнителям, как знают банки',
  },
  'of them unknown to the bank, or known by another act or case': {
    kk: 'олардың банкке белгісізі немесе басқа акт не іс бойынша белгілісі',
    ru: 'из них неизвестно банку или известно по другому акту или делу',
  },
  'accounts wrongly touched': { kk: 'жаңсақ тиген шоттар', ru: 'счетов задето напрасно' },
  'prohibitions placed at the notaries': {
    kk: 'нотариустарға енгізілген тыйымдар',
    ru: 'запретов внесено у нотариата',
  },
  'prohibitions lifted': { kk: 'күші жойылған тыйымдар', ru: 'запретов снято' },
  'prohibitions handed over to bailiffs': {
    kk: 'орындаушыларға тапсырылған тыйымдар',
    ru: 'запретов передано исполнителям',
  },
  'prohibitions that live in cases that go on': {
    kk: 'жүріп жатқан істердегі тыйымдар',
    ru: 'запретов в делах, которые идут',
  },
  'prohibitions of ended cases neither lifted nor handed over': {
    kk: 'аяқталған істерде алынбаған, тапсырылмаған тыйымдар',
    ru: 'запретов оконченных дел, не снятых и не переданных',
  },
  'entries in the register of debtors': {
    kk: 'борышкерлердің бірыңғай тізіліміндегі жазбалар',
    ru: 'записей в едином реестре должников',
  },
  'digest of all entries': { kk: 'барлық жазбаның дайджесі', ru: 'дайджест всех записей' },
  'entries removed from it': { kk: 'одан шығарылған жазбалар', ru: 'записей исключено из него' },
  'pushes that the app took': { kk: 'қосымша қабылдаған хабарлар', ru: 'уведомлений принято приложением' },
  'calls of the app that it did not believe': {
    kk: 'қосымша сенбеген шақырулар',
    ru: 'вызовов, которым приложение не поверило',
  },
  'SMS in the centre’s book': { kk: 'орталықтың кітабындағы SMS', ru: 'SMS в книге центра' },
  'digest of all their texts': { kk: 'барлық мәтінінің дайджесі', ru: 'дайджест всех их текстов' },
  'SMS that the centre got twice, or in part': {
    kk: 'орталыққа екі рет немесе бөлшектеп келген SMS',
    ru: 'SMS, пришедших в центр дважды или частью',
  },
  'orders though a bailiff levies the wages': {
    kk: 'орындаушы жалақыдан ұстап отырғанда берілген өкімдер',
    ru: 'распоряжений, хотя исполнитель удерживает из зарплаты',
  },
  'late money that the bailiff was told of': {
    kk: 'орындаушыға айтылған кейінгі ақша',
    ru: 'поздних денег, о которых сообщено исполнителю',
  },
  'parts that were paid for': { kk: 'ақысы төленген бөліктер', ru: 'оплаченных частей' },
  'letters at the post': { kk: 'поштадағы хаттар', ru: 'писем на почте' },
  'cases at the chamber': { kk: 'палатадағы істер', ru: 'дел в палате' },
};

/** One of a later version is told as it is named. */
export const agreementText = (what: string, language: Language): string =>
  language === 'en' || !Object.hasOwn(agreementNames, what) ? what : (agreementNames[what]?.[language] ?? what);
