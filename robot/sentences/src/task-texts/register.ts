/** Tasks of what the register sends. What stands in braces is a field of the task, or a way to act. */
import type { registerTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import type { TaskText } from './task-text.ts';

export const registerTaskTexts: Readonly<Record<(typeof registerTaskCodes)[number], TaskText>> = {
  OFFENCE_UNREAD: {
    sentence: {
      kk: '{file} файлында құқық бұзушылық туралы деректер оқылмады: {field}, {line}-жол, {number} айыппұлы. Мұндай жазбалар одан да көп болуы мүмкін.',
      ru: 'В файле {file} сведения о правонарушении не прочитаны: {field}, строка {line}, штраф {number}. Таких записей может быть больше.',
      en: 'In the file {file} what is said of the offence could not be read: {field}, line {line}, the fine {number}. There may be more such records.',
    },
    did: {
      kk: 'Айыппұлдар қабылданды. Оқылмаған дерек іс бетінде көрсетілмейді.',
      ru: 'Штрафы приняты. Непрочитанное на странице дела не показывается.',
      en: 'The fines were taken in. What was not read is not shown on the page of the case.',
    },
    advice: {
      kk: 'Тізілімді жіберетін жүйеге қай өріс қандай түрде керегін айтыңыз: docs/how-to/feed-the-register.md',
      ru: 'Скажите тем, кто передает реестр, какие поля и в каком виде нужны: docs/how-to/feed-the-register.md',
      en: 'Tell whoever sends the register which fields are read, and in which form: docs/how-to/feed-the-register.md',
    },
  },
  PHONE_UNREAD: {
    sentence: {
      kk: '{file} файлында борышкердің телефон нөмірі оқылмады: {line}-жол, {number} айыппұлы. Мұндай жазбалар одан да көп болуы мүмкін.',
      ru: 'В файле {file} номер телефона должника не прочитан: строка {line}, штраф {number}. Таких записей может быть больше.',
      en: 'In the file {file} the debtor’s telephone number could not be read: line {line}, the fine {number}. There may be more such records.',
    },
    did: {
      kk: 'Айыппұлдар қабылданды. Мұндай борышкерлерге SMS жіберілмейді.',
      ru: 'Штрафы приняты. Таким должникам SMS не отправляется.',
      en: 'The fines were taken in. Such debtors are sent no SMS.',
    },
    advice: {
      kk: 'Тізілімді жіберетін жүйеге {field} өрісінде нөмірдің қандай түрде керегін айтыңыз: docs/how-to/feed-the-register.md',
      ru: 'Скажите тем, кто передает реестр, в каком виде нужен номер в поле {field}: docs/how-to/feed-the-register.md',
      en: 'Tell whoever sends the register in which form the number is read in {field}: docs/how-to/feed-the-register.md',
    },
  },
  IIN_UNUSUAL: {
    sentence: {
      kk: '{number} айыппұлы бойынша борышкердің ЖСН-інде туған күн жоқ (шетелдіктерде және 2013 жылғы 26 тамыздағы № 853 қаулыдан кейін солай болады) немесе ол қате.',
      ru: 'В ИИН должника по штрафу {number} нет даты рождения: так бывает у иностранцев и после постановления от 26 августа 2013 года № 853, или в нем ошибка.',
      en: 'The IIN of the debtor of the fine {number} says no day of birth: so it is with foreigners and since the decree of 26 August 2013, No. 853, or it is wrong.',
    },
    did: {
      kk: 'Айыппұл қабылданды, іс бұрынғыдай жүреді. Адам істі тіркелімдегі туған күні бойынша ашады. Бұл адам бойынша басқа тапсырма ашылмайды.',
      ru: 'Штраф принят, дело идет как обычно. Человек открывает дело по дате рождения из записи реестра. Других задач по этому человеку не будет.',
      en: 'The fine was taken in and goes its way. The person opens the case by the date of birth of the record. No other task about this person is opened.',
    },
    advice: {
      kk: 'ЖСН-ді айыппұл салған органмен салыстырыңыз: oryndau case {number}. Адам басқа болса, шараларды тоқтатыңыз: oryndau hold --help',
      ru: 'Сверьте ИИН с органом, который наложил штраф: oryndau case {number}. Если человек не тот, остановите меры: oryndau hold --help',
      en: 'Compare the IIN with the body that imposed the fine: oryndau case {number}. If it is another person, stop all measures: oryndau hold --help',
    },
  },
};
