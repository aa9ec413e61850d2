/** What `oryndau document` says beside its labels. */
import { type Sentence, sayer } from '../said.ts';

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
} as const satisfies Readonly<Record<string, Sentence>>;

export const documentSays = sayer(documentTexts);
