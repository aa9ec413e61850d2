/** Tasks of what the register sends. What stands in braces is a field of the task, or a way to act. */
import type { registerTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import type { TaskText } from './task-text.ts';

export const registerTaskTexts: Readonly<Record<(typeof registerTaskCodes)[number], TaskText>> = {
  OFFENCE_UNREAD: {
    name: {
      kk: 'Құқық бұзушылық деректері оқылмады',
      ru: 'Сведения о правонарушении не прочитаны',
      en: 'What is said of an offence could not be read',
    },
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
      kk: 'Тізілімді жіберетін жүйеге қай өріс қандай түрде керегін айтыңыз: {feedGuide}.',
      ru: 'Скажите тем, кто передает реестр, какие поля и в каком виде нужны: {feedGuide}.',
      en: 'Tell whoever sends the register which fields are read, and in which form: {feedGuide}.',
    },
  },
  PHONE_UNREAD: {
    name: {
      kk: 'Телефон нөмірі оқылмады',
      ru: 'Номер телефона не прочитан',
      en: 'A telephone number could not be read',
    },
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
      kk: 'Тізілімді жіберетін жүйеге {field} өрісінде нөмірдің қандай түрде керегін айтыңыз: {feedGuide}.',
      ru: 'Скажите тем, кто передает реестр, в каком виде нужен номер в поле {field}: {feedGuide}.',
      en: 'Tell whoever sends the register in which form the number is read in {field}: {feedGuide}.',
    },
  },
  BIRTH_DATE_UNREAD: {
    name: {
      kk: 'Туған күні оқылмады',
      ru: 'Дата рождения не прочитана',
      en: 'A date of birth could not be read',
    },
    sentence: {
      kk: '{file} файлында борышкердің туған күні оқылмады немесе мүмкін емес: {line}-жол, {number} айыппұлы. Мұндай жазбалар одан да көп болуы мүмкін.',
      ru: 'В файле {file} дата рождения должника не прочитана или невозможна: строка {line}, штраф {number}. Таких записей может быть больше.',
      en: 'In the file {file} the debtor’s date of birth could not be read, or can be nobody’s: line {line}, the fine {number}. There may be more such records.',
    },
    did: {
      kk: 'Айыппұлдар қабылданды. Адам істі ЖСН-дегі туған күні бойынша ашады; онда күн болмаса, істі тек жеке сілтемемен немесе кіру арқылы ашуға болады.',
      ru: 'Штрафы приняты. Человек открывает дело по дате рождения из ИИН; если ее там нет, только по личной ссылке или через вход.',
      en: 'The fines were taken in. The person opens the case by the day of birth of the IIN; where that says none, by the personal link or by logging in alone.',
    },
    advice: {
      kk: 'Тізілімді жіберетін жүйеге {field} өрісінде күннің қандай түрде керегін айтыңыз: {feedGuide}.',
      ru: 'Скажите тем, кто передает реестр, в каком виде нужна дата в поле {field}: {feedGuide}.',
      en: 'Tell whoever sends the register in which form the date is read in {field}: {feedGuide}.',
    },
  },
  IIN_UNUSUAL: {
    name: { kk: 'ЖСН-де туған күн жоқ', ru: 'ИИН без даты рождения', en: 'An IIN says no day of birth' },
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
      kk: 'ЖСН-ді айыппұл салған органмен салыстырыңыз: {showFine}. Адам басқа болса, шараларды тоқтатыңыз: {hold}.',
      ru: 'Сверьте ИИН с органом, который наложил штраф: {showFine}. Если человек не тот, остановите меры: {hold}.',
      en: 'Compare the IIN with the body that imposed the fine: {showFine}. If it is another person, stop all measures: {hold}.',
    },
  },
};
