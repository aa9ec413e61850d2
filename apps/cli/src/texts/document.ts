/** What `oryndau document` says. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const documentTexts = {
  fileExists: {
    kk: '{path} бұрыннан бар: --output арқылы басқа атын беріңіз',
    ru: '{path} уже есть: назовите другой с --output',
    en: '{path} is there already: name another with --output',
  },
  noAct: {
    kk: '{number} құжатында {event}-оқиғаның актісі жоқ; бары: {has}',
    ru: 'У {number} нет акта {event}; его акты: {has}',
    en: '{number} has no act {event}; its acts: {has}',
  },
  none: { kk: 'ешқайсысы', ru: 'ни одного', en: 'none' },
  waits: {
    kk: '{act} ({type}), шешілген күні {on}, қол қоюды күтеді: оған дейін күші де, файлы да жоқ. Мәтінін «oryndau signing show {act} --by NAME», басшы немесе орынбасары қол қоятын топтаманы «oryndau signing list» көрсетеді',
    ru: '{act} ({type}), решен {on}, ждет подписи: до нее он не действует и файла нет. Его текст покажет «oryndau signing show {act} --by NAME», пакет, который подписывает руководитель или заместитель, — «oryndau signing list»',
    en: '{act} ({type}), decided on {on}, waits for its signature: before that it has no effect and there is no file of it. "oryndau signing show {act} --by NAME" shows its text, "oryndau signing list" the batch in which the head or a deputy signs it',
  },
  struck: {
    kk: '{act} ({type}), шешілген күні {on}, қол қойылмай алып тасталды, кім: {by}: {reason}. Күші де, файлы да жоқ; «oryndau signing again» оны қол қоюға қайта ұсынады',
    ru: '{act} ({type}), решен {on}, не подписан, а снят, кто: {by}: {reason}. Он не действует, и файла нет; «oryndau signing again» снова положит его на подпись',
    en: '{act} ({type}), decided on {on}, was not signed but struck by {by}: {reason}. It has no effect and there is no file of it; "oryndau signing again" puts one that was struck before whoever signs once more',
  },
  whoeverSigns: { kk: 'қол қоюшы', ru: 'подписывающий', en: 'whoever signs' },
  noReason: { kk: 'себебі сақталмаған', ru: 'причина не сохранена', en: 'no reason was kept' },
  unreadable: { kk: '{file} оқылмайды', ru: '{file} не читается', en: '{file} cannot be read' },
  tooLarge: {
    kk: '{file} акт үшін тым үлкен',
    ru: '{file} слишком велик для акта',
    en: '{file} is too large for an act',
  },

  // save, verify
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
  vouchedLine: {
    kk: 'қолтаңбаны қол қою қызметі тексерді: оның алгоритмін (ГОСТ) осы бағдарлама білмейді',
    ru: 'подпись проверила служба подписи: ее алгоритма (ГОСТ) эта программа не знает',
    en: 'the signature was checked by a signing service: this program does not know its algorithm (GOST)',
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
} as const satisfies Readonly<Record<string, Sentence>>;

export const documentSays = sayer(documentTexts);
