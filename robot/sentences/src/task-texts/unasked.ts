/** Tasks of requests that could not even be written. What stands in braces is a field of the task, or a way to act. */
import type { unaskedTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import type { InLanguages } from '@oryndau/words/languages';
import type { TaskText } from './task-text.ts';

/** Of every request that could not be written. */
const NOT_ASKED: InLanguages<string> = {
  kk: 'Банкке ештеңе жіберілген жоқ. Тыйым немесе өкім болса, робот оны істе орындалмаған деп белгіледі.',
  ru: 'В банк ничего не отправлено. Если это арест или распоряжение, робот отметил в деле, что оно не исполнено.',
  en: 'Nothing was sent to the bank. An arrest or an order was recorded in the case as not carried out.',
};

export const unaskedTaskTexts: Readonly<Record<(typeof unaskedTaskCodes)[number], TaskText>> = {
  NO_ARREST: {
    name: {
      kk: 'Сұрау құрылмады: тыйым жоқ',
      ru: 'Запрос не составлен: нет ареста',
      en: 'A request was not written: there is no arrest',
    },
    sentence: {
      kk: 'Банкке сұрау жасалмады: істе тыйым туралы жазба жоқ.',
      ru: 'Запрос в банк не составлен: в деле нет ареста, к которому он относится.',
      en: 'The request to the bank could not be written: the case has no arrest that it could be about.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Бұл бағдарламаның қатесі: әзірлеушілерге іс туралы бәрін жіберіңіз ({showCase}), ал істі тоқтата тұрыңыз: {hold}.',
      ru: 'Это ошибка программы: передайте разработчикам все сведения о деле ({showCase}), а дело приостановите: {hold}.',
      en: 'This is a fault of the program: report it with all that is known of the case ({showCase}), and hold the case: {hold}.',
    },
  },
  BANK_NOT_CONNECTED: {
    name: { kk: 'Банк қосылмаған', ru: 'Банк не подключен', en: 'A bank is not connected' },
    sentence: {
      kk: 'Шоты бар банк қосылмаған: сұрау жіберілген жоқ.',
      ru: 'Банк, в котором открыт счет, не подключен: запрос не отправлен.',
      en: 'The bank of the account is not connected: the request was not sent.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Банкті қосу керек: {connections}. Тыйымды алу жіберілмесе, банкке қағаз жүзінде жазыңыз: {showCase}.',
      ru: 'Банк нужно подключить: {connections}. Если не отправлено снятие ареста, напишите банку на бумаге: {showCase}.',
      en: 'The bank has to be connected: {connections}. If a lifting was not sent, write to the bank on paper: {showCase}.',
    },
  },
  NO_BUDGET_CODES: {
    name: {
      kk: 'Құжатта БСК немесе ТБК жоқ',
      ru: 'В документе нет КБК или КНП',
      en: 'A document has no codes of the budget',
    },
    sentence: {
      kk: 'Құжатта БСК немесе ТБК жоқ: инкассолық өкім жасалмады.',
      ru: 'В документе нет КБК или КНП: инкассовое распоряжение не составлено.',
      en: 'The document has no KBK or KNP: no collection order was formed.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Кодтарды құжатты шығарған органнан сұраңыз: оларды робот та, оператор да ойдан қоспайды. Келмесе, іс мерзімінде жеке сот орындаушысына беріледі.',
      ru: 'Запросите коды у органа, вынесшего документ: ни робот, ни оператор их не придумывает. Если их не будет, дело в срок уйдет частному судебному исполнителю.',
      en: 'Ask the issuing body for the codes: neither robot nor operator makes them up. Without them the case goes to the private bailiff when its term ends.',
    },
  },
  UNKNOWN_MESSAGE: {
    name: { kk: 'Хабарлама танылмады', ru: 'Сообщение не распознано', en: 'A message was not recognised' },
    sentence: {
      kk: 'Банкке арналған хабарлама танылмады, сондықтан жіберілген жоқ.',
      ru: 'Сообщение для банка не распознано и потому не отправлено.',
      en: 'A message for a bank was not recognised and so was not sent.',
    },
    did: NOT_ASKED,
    advice: {
      kk: 'Бағдарламаның нұсқалары араласқан болуы мүмкін: барлық процестерді бір нұсқада іске қосыңыз, содан кейін: {showCase}.',
      ru: 'Возможно, работают разные версии программы: запустите все процессы в одной версии, затем: {showCase}.',
      en: 'Versions of the program may be mixed: run all processes in one version, then: {showCase}.',
    },
  },
};
