/** What staff read of a fact, an answer or a file that was refused. */
import type { RefusalGroup } from '@oryndau/law/refusal';
import type { InLanguages } from '@oryndau/words/languages';
import type { TaskText } from './task-texts/task-text.ts';

/** A fact, an answer or a file that was refused: the sentence is that of the refusal (law/law/src/refusal-texts.ts). */
export const refusedTexts: Readonly<Record<RefusalGroup, Pick<TaskText, 'name' | 'did' | 'advice'>>> = {
  registerRecord: {
    name: {
      kk: 'Тізілім жазбасы қабылданбады',
      ru: 'Запись реестра не принята',
      en: 'A record of the register was not taken',
    },
    did: {
      kk: 'Жазба қабылданбады, қалғандары қабылданды.',
      ru: 'Запись не принята, остальные приняты.',
      en: 'The record was not taken, the others were.',
    },
    advice: {
      kk: 'Жазбаны жөндеп жіберуді тіркеу органынан сұраңыз, содан кейін: {importRegister}.',
      ru: 'Попросите ведомство реестра исправить запись и прислать снова, затем: {importRegister}.',
      en: 'Ask the keeper of the register to mend the record and send it again, then: {importRegister}.',
    },
  },
  file: {
    name: { kk: 'Файл оқылмады', ru: 'Файл не прочитан', en: 'A file could not be read' },
    did: {
      kk: 'Файлдан оқылғанға дейінгі бөлігі қабылданды, қалғаны жоқ.',
      ru: 'Прочитанная часть файла принята, остальное нет.',
      en: 'What could be read of the file was taken, the rest was not.',
    },
    advice: {
      kk: 'Файлды қайта сұраңыз; екі рет келсе, бір рет есептеледі: {importBank}.',
      ru: 'Запросите файл заново; пришедшее дважды учитывается один раз: {importBank}.',
      en: 'Ask for the file again; what comes twice counts once: {importBank}.',
    },
  },
  bankFile: {
    name: { kk: 'Банк файлы дұрыс емес', ru: 'Файл банка неверен', en: 'A bank’s file is wrong' },
    did: {
      kk: 'Әр төлем жеке тексеріліп, дұрысы қабылданды. Қорытындылар мен жөнсіз бөлік қабылданған жоқ.',
      ru: 'Каждый платеж проверен отдельно, верные приняты. Итогам и неверной части не поверено.',
      en: 'Each payment was checked by itself, the good ones were taken. The totals and the wrong part were not believed.',
    },
    advice: {
      kk: 'Банктен түзетілген файлды сұраңыз, содан кейін: {importBank}; сомаларды салыстырыңыз: {sums}.',
      ru: 'Запросите у банка исправленный файл, затем: {importBank}; сверьте суммы: {sums}.',
      en: 'Ask the bank for the right file, then: {importBank}; compare the sums: {sums}.',
    },
  },
  suspense: {
    name: {
      kk: 'Ақшаның айыппұлы анықталмады',
      ru: 'Деньги не нашли своего штрафа',
      en: 'Money has not found its fine',
    },
    did: {
      kk: 'Ақша анықталмаған төлемдерде тұр.',
      ru: 'Деньги стоят в невыясненных платежах.',
      en: 'The money stands in suspense.',
    },
    advice: {
      kk: 'Қараңыз: {suspense}; айыппұлын білсеңіз: {assign}.',
      ru: 'Посмотрите: {suspense}; если знаете штраф: {assign}.',
      en: 'Look: {suspense}; if you know the fine: {assign}.',
    },
  },
  decision: {
    name: {
      kk: 'Мәлімет іске қабылданбады',
      ru: 'Сведение по делу не принято',
      en: 'What came is not taken in a case',
    },
    did: {
      kk: 'Мәлімет сақталды, бірақ іс бойынша ештеңе өзгерген жоқ: заң немесе істің күйі жол бермейді.',
      ru: 'Сведение сохранено, но в деле ничего не изменилось: не позволяет закон или состояние дела.',
      en: 'What came is kept, and nothing was changed in the case: the law or its state does not allow it.',
    },
    advice: {
      kk: 'Мәлімет пен істі салыстырыңыз: {showCase}. Ол дұрыс болса, оны жіберген тараптан анықтаңыз; күмән болса: {hold}.',
      ru: 'Сравните сведение с делом: {showCase}. Если оно верно, выясните у того, кто его прислал; если есть сомнение: {hold}.',
      en: 'Compare it with the case: {showCase}. If it is right, clear it up with whoever sent it; if in doubt: {hold}.',
    },
  },
};

/** Before the sentence of a refusal: what was refused. By the kind of the fact (robot/deciding/src/pipeline.ts). */
export const refusedFactTexts: Readonly<Record<'fine' | 'credit' | 'reversal' | 'case', InLanguages<string>>> = {
  fine: { kk: 'Тіркеу мәліметі', ru: 'Сведение реестра', en: 'A fact of the register' },
  credit: { kk: 'Банк кірісі', ru: 'Поступление', en: 'A receipt' },
  reversal: { kk: 'Төлемді қайтарып алу', ru: 'Отзыв платежа', en: 'A reversal' },
  case: {
    kk: 'Іс бойынша жауап немесе өтініш',
    ru: 'Ответ или заявление по делу',
    en: 'An answer or a request in the case',
  },
};
