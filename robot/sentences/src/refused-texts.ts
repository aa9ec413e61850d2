/** What staff read of a fact, an answer or a file that was refused. */
import type { RefusalGroup } from '@oryndau/law/refusal';
import type { InLanguages } from '@oryndau/words/languages';
import type { TaskText } from './task-texts/task-text.ts';

/** A fact, an answer or a file that was refused: the sentence is that of the refusal (law/law/src/refusal-texts.ts). */
export const refusedTexts: Readonly<Record<RefusalGroup, Pick<TaskText, 'did' | 'advice'>>> = {
  registerRecord: {
    did: {
      kk: 'Жазба қабылданбады, қалғандары қабылданды.',
      ru: 'Запись не принята, остальные приняты.',
      en: 'The record was not taken, the others were.',
    },
    advice: {
      kk: 'Жазбаны жөндеп жіберуді тіркеу органынан сұраңыз, содан кейін: oryndau import register FILE',
      ru: 'Попросите ведомство реестра исправить запись и прислать снова, затем: oryndau import register FILE',
      en: 'Ask the keeper of the register to mend the record and send it again, then: oryndau import register FILE',
    },
  },
  file: {
    did: {
      kk: 'Файлдан оқылғанға дейінгі бөлігі қабылданды, қалғаны жоқ.',
      ru: 'Прочитанная часть файла принята, остальное нет.',
      en: 'What could be read of the file was taken, the rest was not.',
    },
    advice: {
      kk: 'Файлды қайта сұраңыз; екі рет келсе, бір рет есептеледі: oryndau import bank FILE',
      ru: 'Запросите файл заново; пришедшее дважды учитывается один раз: oryndau import bank FILE',
      en: 'Ask for the file again; what comes twice counts once: oryndau import bank FILE',
    },
  },
  bankFile: {
    did: {
      kk: 'Әр төлем жеке тексеріліп, дұрысы қабылданды. Қорытындылар мен жөнсіз бөлік қабылданған жоқ.',
      ru: 'Каждый платеж проверен отдельно, верные приняты. Итогам и неверной части не поверено.',
      en: 'Each payment was checked by itself, the good ones were taken. The totals and the wrong part were not believed.',
    },
    advice: {
      kk: 'Банктен түзетілген файлды сұраңыз, содан кейін: oryndau import bank FILE; сомаларды салыстырыңыз: oryndau stats',
      ru: 'Запросите у банка исправленный файл, затем: oryndau import bank FILE; сверьте суммы: oryndau stats',
      en: 'Ask the bank for the right file, then: oryndau import bank FILE; compare the sums: oryndau stats',
    },
  },
  suspense: {
    did: {
      kk: 'Ақша анықталмаған төлемдерде тұр.',
      ru: 'Деньги стоят в невыясненных платежах.',
      en: 'The money stands in suspense.',
    },
    advice: {
      kk: 'Қараңыз: oryndau suspense; айыппұлын білсеңіз: oryndau suspense assign ENTRY NUMBER --operator NAME',
      ru: 'Посмотрите: oryndau suspense; если знаете штраф: oryndau suspense assign ENTRY NUMBER --operator NAME',
      en: 'Look: oryndau suspense; if you know the fine: oryndau suspense assign ENTRY NUMBER --operator NAME',
    },
  },
  decision: {
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
