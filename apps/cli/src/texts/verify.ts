/** What `oryndau verify` says; the place of a fault and what is wrong there are told as the check names them. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const verifyTexts = {
  bar: { kk: 'Тексеру', ru: 'Проверка', en: 'Verify' },
  progress: { kk: 'оқиғалар {events}', ru: 'событий {events}', en: '{events} events' },
  fault: { kk: 'АҚАУ, орны {where}: {what}', ru: 'ОШИБКА, место {where}: {what}', en: 'FAULT in {where}: {what}' },
  equal: {
    kk: 'Бәрі тең: оқиғалар {events}, құжаттар {documents}, ақша жазбалары {postings}, актілер {acts}, {seconds} с.',
    ru: 'Все сходится: событий {events}, документов {documents}, проводок {postings}, актов {acts}, {seconds} с.',
    en: 'All is equal: {events} events of {documents} documents, {postings} postings, {acts} acts, {seconds} s.',
  },
  sealed: {
    kk: 'Мөрленген күндер {days}, соңғысы {until}; одан кейінгісін тек тізбектері байланыстырады.',
    ru: 'Опечатано дней: {days}, по {until}; что было позже, связано только своими цепочками.',
    en: '{days} days are sealed, up to {until}; what came after is bound by its chains only.',
  },
  noneYet: { kk: 'әзірге жоқ', ru: 'пока нет', en: 'none yet' },
  unjournaled: {
    kk: '{count} топтаманың, тұрақты өкімнің және орган шотының қалай, қашан және кімнің рұқсатымен пайда болғаны журналдан белгісіз: олар журнал мұны жаза бастағанға дейін болған.',
    ru: 'О {count} пакетах, постоянных распоряжениях и счетах органа журнал не знает, кто, когда и по какому распоряжению их допустил: они старше этой записи.',
    en: 'Of {count} batches, standing orders and accounts of the body it is not known from the journal who let them be, when, or by which order: they are from before it kept that.',
  },
  notOurs: {
    kk: '{count} топтаманың қолтаңбасын осы бағдарлама өзі тексере алмайды (ГОСТ), ал қол қою қызметі оның дұрыстығын айтқан жоқ: қызметтің мекенжайын ORYNDAU_SIGNING_SERVICE арқылы беріңіз. Сертификаты бітіп қойған қолтаңба туралы ол ештеңе айтпауы мүмкін.',
    ru: 'Подписи пакетов ({count}) эта программа сама проверить не может (ГОСТ), а служба подписи не сказала, что они верны: назовите ее адрес в ORYNDAU_SIGNING_SERVICE. О подписи, чей сертификат истек, она может не сказать ничего.',
    en: 'The signatures of {count} batches are of an algorithm that this program does not know (GOST), and no signing service has said that they hold: name one in ORYNDAU_SIGNING_SERVICE. Of a signature whose certificate has ended it may have nothing to say.',
  },
  unbound: {
    kk: 'Журнал жанындағы {count} жазба (кім қарады, тапсырмалар, өтініштер, төлемдер, файлдар) соңғы мөрден кейін түскен: оларды әзірге ештеңе байламайды.',
    ru: 'Строк рядом с журналом ({count}: кто смотрел, задачи, обращения, платежи, файлы) появилось после последней печати: их пока ничто не держит.',
    en: '{count} rows beside the journal (who looked, tasks, filings, payments, files) came after the last sealing: nothing holds them yet.',
  },
  noRoot: {
    kk: 'Біреу сақтап қойған түбірсіз мынаны білу мүмкін емес: бүкіл журнал кілті бар адамның қолымен қайта жазылды ма, соңғы күндері алынып тасталды ма. /roots бетінен бір түбірді сақтап, --root арқылы беріңіз.',
    ru: 'Без корня, который кто-то сохранил, нельзя узнать, не написан ли весь журнал заново тем, у кого есть ключ, и не убраны ли последние дни: сохраните корень со страницы /roots и дайте его с --root.',
    en: 'Without a root that somebody has kept it cannot be known whether the whole journal was written anew by someone with the key, or whether its last days were taken away: keep one from /roots, and give it with --root.',
  },
  kept: {
    kk: 'Сіз сақтаған түбірлер: {count}, соңғысы {last}: әлі орнында.',
    ru: 'Сохраненные вами корни: {count}, по {last}: все на месте.',
    en: 'The roots that you kept, {count} of them, up to {last}: still there.',
  },
  beyond: {
    kk: '{last} күнінен кейін жазылғанның түбірін ешкім сақтамаған.',
    ru: 'Корня того, что написано после {last}, никто не сохранил.',
    en: 'What was written after {last} nobody has kept a root of.',
  },
  signedByNamed: {
    kk: 'Сіз атаған кілтпен қол қойылған: {key}.',
    ru: 'Подписано ключом, который вы назвали: {key}.',
    en: 'Signed by the key that you named, {key}.',
  },
  signedBy: {
    kk: 'Қол қойған кілт {key}: оны сізге басқа жолмен берілгенімен салыстырыңыз немесе --key арқылы атаңыз.',
    ru: 'Подписано ключом {key}: сравните его с тем, что вам дали другим путем, или назовите его с --key.',
    en: 'Signed by the key {key}: compare it with what you were given by another way, or name it with --key.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const verifySays = sayer(verifyTexts);
