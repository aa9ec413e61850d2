/** Where the robot works: switched on and off by region and day. */
import { kazakhDay } from '@oryndau/words/kazakh';
import type { InLanguages } from '@oryndau/words/languages';
import type { OnOrOff, RollOutPart } from '@oryndau/words/roll-out';

interface RegionTexts {
  readonly title: string;
  readonly what: string;
  readonly region: string;
  readonly part: string;
  readonly turn: string;
  readonly turns: Readonly<Record<OnOrOff, string>>;
  readonly comes: (turn: string, day: string) => string;
  readonly ordinary: string;
  readonly ordinaryWhat: string;
  readonly history: string;
  readonly none: string;
  readonly does: string;
  readonly effects: Readonly<Record<RollOutPart, Readonly<Record<OnOrOff, string>>>>;
  readonly propose: string;
  readonly alreadySo: string;
  readonly choose: string;
}

export const regionTexts: InLanguages<RegionTexts> = {
  kk: {
    title: 'Өңірлер',
    what: 'Робот, шаралар және электрондық хаттама өңір бойынша, белгілі күннен қосылады немесе өшіріледі: біреуі ұсынады, басқасы бекітеді. Ешкім өшірмеген жерде бәрі қосулы.',
    region: 'Өңір',
    part: 'Не',
    turn: 'Қосу немесе өшіру',
    turns: { on: 'қосулы', off: 'өшірулі' },
    comes: (turn, day) => `${kazakhDay(day, 'since')} ${turn}`,
    ordinary: 'Әдеттегі тәртіпке кеткені',
    ordinaryWhat:
      'Робот өшірулі болғандықтан әдеттегі тәртіппен кеткен айыппұлдар: робот оларды алмайды, кейін қосылса да қайтармайды.',
    history: 'Қосылғаны мен өшірілгені',
    none: 'Әзірге ешкім ештеңе өшірген жоқ.',
    does: 'Бекітілсе, не болады',
    effects: {
      ROBOT: {
        on: 'Сол күннен бастап мерзімі келген айыппұлдарды робот алады. Бұрын әдеттегі тәртіпке кеткені қайтпайды.',
        off: 'Сол күннен бастап мерзімі келген айыппұлдар әдеттегі тәртіппен кетеді және саналады. Ашылған істер соңына дейін жүреді.',
      },
      MEASURES: {
        on: 'Сол күннен бастап робот заң мен тәртіп рұқсат еткен шараларды қолданады.',
        off: 'Сол күннен бастап жаңа шара қолданылмайды. Қолданылғаны соңына дейін жүреді, іс отызыншы күннен кейін жеке сот орындаушысына беріледі.',
      },
      PROTOCOL: {
        on: 'Белгі сақталады. Хаттама толтыратын бөлім әлі жоқ, сондықтан ол әзірге ештеңе шешпейді.',
        off: 'Белгі сақталады. Хаттама толтыратын бөлім әлі жоқ, сондықтан ол әзірге ештеңе шешпейді.',
      },
    },
    propose: 'Қосуды немесе өшіруді ұсыну',
    alreadySo: 'Сол күні бұл онсыз да солай.',
    choose: 'Өңірді, нені және қосуды не өшіруді таңдаңыз.',
  },
  ru: {
    title: 'Регионы',
    what: 'Робот, меры и электронный протокол включаются и выключаются по регионам с названного дня: один предлагает, другой утверждает. Где никто ничего не выключал, все включено.',
    region: 'Регион',
    part: 'Что',
    turn: 'Включить или выключить',
    turns: { on: 'включено', off: 'выключено' },
    comes: (turn, day) => `${turn} с ${day}`,
    ordinary: 'Ушло обычным путем',
    ordinaryWhat:
      'Штрафы, которые ушли обычным путем, потому что робот был выключен: робот их не берет и не возвращает, если его включат потом.',
    history: 'Что включали и выключали',
    none: 'Пока никто ничего не выключал.',
    does: 'Что произойдет после утверждения',
    effects: {
      ROBOT: {
        on: 'С этого дня робот берет штрафы, которым пришел срок. Ушедшее обычным путем раньше не возвращается.',
        off: 'С этого дня штрафы, которым пришел срок, уходят обычным путем и считаются. Открытые дела идут до конца.',
      },
      MEASURES: {
        on: 'С этого дня робот принимает меры, которые разрешены законом и порядком работы.',
        off: 'С этого дня новые меры не принимаются. Принятые идут до конца, а дело после тридцатого дня передается частному судебному исполнителю.',
      },
      PROTOCOL: {
        on: 'Отметка хранится. Раздела, где составляют протокол, еще нет, поэтому она пока ничего не решает.',
        off: 'Отметка хранится. Раздела, где составляют протокол, еще нет, поэтому она пока ничего не решает.',
      },
    },
    propose: 'Предложить включить или выключить',
    alreadySo: 'В этот день это и так так.',
    choose: 'Выберите регион, что именно и включить или выключить.',
  },
  en: {
    title: 'Regions',
    what: 'The robot, the measures and the electronic protocol are switched on and off by region from a day on: one proposes it, another approves it. Where nobody has switched anything off, all is on.',
    region: 'Region',
    part: 'What',
    turn: 'On or off',
    turns: { on: 'on', off: 'off' },
    comes: (turn, day) => `${turn} from ${day}`,
    ordinary: 'Went the ordinary way',
    ordinaryWhat:
      'Fines that went the ordinary way since the robot was off: it does not take them, nor take them back when it is switched on later.',
    history: 'What was switched',
    none: 'Nobody has switched anything off yet.',
    does: 'What happens once it is approved',
    effects: {
      ROBOT: {
        on: 'From that day the robot takes the fines that fall due. What went the ordinary way before does not come back.',
        off: 'From that day the fines that fall due go the ordinary way and are counted. Cases that are open go on to their end.',
      },
      MEASURES: {
        on: 'From that day the robot takes the measures that law and policy allow.',
        off: 'From that day no new measure is taken. What was taken goes on to its end, and after the thirtieth day the case is handed over to a private bailiff.',
      },
      PROTOCOL: {
        on: 'The mark is kept. There is no room yet in which protocols are written, so it decides nothing so far.',
        off: 'The mark is kept. There is no room yet in which protocols are written, so it decides nothing so far.',
      },
    },
    propose: 'Propose to switch on or off',
    alreadySo: 'On that day it is so anyway.',
    choose: 'Choose the region, what, and whether on or off.',
  },
};
