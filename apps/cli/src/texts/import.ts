/** What `oryndau import` says. Its counts have the names that JSON gives them. */
import { type Sentence, sayer } from '@oryndau/sentences/said';

export const importTexts = {
  lines: { kk: 'жолдар', ru: 'строк', en: 'lines' },
  entries: { kk: 'жазбалар', ru: 'записей', en: 'entries' },
  known: {
    kk: '{file}: бұрын оқылған, ештеңе істелген жоқ; сонда: {counts}',
    ru: '{file}: прочитан раньше, ничего не сделано; тогда: {counts}',
    en: '{file}: was read before, nothing was done; then: {counts}',
  },
  read: { kk: '{file}: {counts}', ru: '{file}: {counts}', en: '{file}: {counts}' },
  tally: {
    kk: '  {what}: {entries} {direction}, {amount} {currency}',
    ru: '  {what}: {entries} {direction}, {amount} {currency}',
    en: '  {what}: {entries} {direction}, {amount} {currency}',
  },
  unreadable: { kk: 'оқылмайды', ru: 'нечитаемо', en: 'unreadable' },
  more: {
    kk: '  тағы {count}: --refused бәрін көрсетеді',
    ru: '  и еще {count}: --refused покажет все',
    en: '  and {count} more: --refused lists them all',
  },
  endedEarly: {
    kk: '  СОҢЫНА ДЕЙІН ОҚЫЛМАДЫ, оқылғаны {count} ({what}): {text} ({code})',
    ru: '  ПРОЧИТАН НЕ ДО КОНЦА, прочитано {count} ({what}): {text} ({code})',
    en: '  ENDED EARLY after {count} {what}: {text} ({code})',
  },
  kept: {
    kk: '  Одан бұрынғысы сақталды. Түзетілген файлды енгізіңіз: ештеңе екі рет есептелмейді.',
    ru: '  Что было до этого, сохранено. Загрузите исправленный файл: ничто не учтется дважды.',
    en: '  What came before is kept. Import the mended file: nothing counts twice.',
  },
  count: { kk: '{name}: {count}', ru: '{name}: {count}', en: '{count} {name}' },
} as const satisfies Readonly<Record<string, Sentence>>;

export const importSays = sayer(importTexts);

/** What became of what a file holds. One of a later version is told by its name. */
export const countTexts: Readonly<Record<string, Sentence>> = {
  accepted: { kk: 'тіркелді', ru: 'зарегистрировано', en: 'accepted' },
  facts: { kk: 'фактілер', ru: 'фактов', en: 'facts' },
  orphans: { kk: 'құжаты жоқ фактілер', ru: 'фактов без документа', en: 'orphans' },
  lines: { kk: 'жолдар', ru: 'строк', en: 'lines' },
  taken: { kk: 'алынды', ru: 'принято', en: 'taken' },
  known: { kk: 'белгілі', ru: 'известно', en: 'known' },
  refused: { kk: 'қабылданбады', ru: 'не принято', en: 'refused' },
  ignored: { kk: 'есепке алынбайды', ru: 'не учитывается', en: 'ignored' },
  file: { kk: '= файл', ru: '= файл', en: '= the file' },
  CRDT: { kk: 'кіріс', ru: 'приход', en: 'CRDT' },
  DBIT: { kk: 'шығыс', ru: 'расход', en: 'DBIT' },
};
