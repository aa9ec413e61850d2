/** The stop switch: what it stops, and what goes on. */
import type { InLanguages } from '@oryndau/words/languages';

interface StopTexts {
  readonly title: string;
  readonly goesOn: string;
  readonly stopped: string;
  readonly since: (by: string, at: string) => string;
  readonly stops: string;
  readonly stopsWhat: readonly string[];
  readonly on: string;
  readonly onWhat: readonly string[];
  readonly reason: string;
  readonly reasonHint: string;
  readonly stop: string;
  readonly stopTitle: string;
  readonly resume: string;
  readonly resumeTitle: string;
  readonly resumeWhat: string;
  readonly proposed: string;
  readonly proposedWhat: (by: string) => string;
  readonly toProposals: string;
  readonly turns: string;
  readonly when: string;
  readonly what: string;
  readonly by: string;
  readonly banner: string;
  readonly toStop: string;
}

export const stopTexts: InLanguages<StopTexts> = {
  kk: {
    title: 'Қол қоюды тоқтату',
    goesOn: 'Актілерге қол қойылады',
    stopped: 'Қол қою тоқтатылды',
    since: (by, at) => `${by}, ${at}`,
    stops: 'Не тоқтайды',
    stopsWhat: [
      'Ешбір актіге қол қойылмайды: топтамамен де, тұрақты өкіммен де.',
      'Сондықтан ешбір сервердегі робот ештеңе шешпейді: жаңа іс ашылмайды, шара қолданылмайды.',
      'Күтіп тұрған ештеңе ешкімге жіберілмейді.',
    ],
    on: 'Не жалғасады',
    onWhat: [
      'Төлемдер мен тізілім мәліметтері қабылдана береді.',
      'Азаматтың беттері ашық, өтініштер тіркеледі.',
      'Қол қойылған нәрсе күшінде қалады. Мерзімі келгені қол қою қайта қосылғанда шешіледі.',
    ],
    reason: 'Себебі',
    reasonHint: 'Бұл сөздер журналда мәңгі қалады: жеке деректерді жазбаңыз.',
    stop: 'Қазір тоқтату',
    stopTitle: 'Барлық қол қоюды тоқтату',
    resume: 'Қайта қосуды ұсыну',
    resumeTitle: 'Қол қоюды қайта қосуды ұсыну',
    resumeWhat: 'Тоқтатуға бір адам жетеді, қайта қосуды екінші адам бекітеді.',
    proposed: 'Қайта қосу ұсынылды',
    proposedWhat: (by) => `${by} ұсынған. Оны басқа адам бекітеді; оған дейін ештеңеге қол қойылмайды.`,
    toProposals: 'Ұсыныстарға',
    turns: 'Соңғы өзгерістер',
    when: 'Қашан',
    what: 'Не болды',
    by: 'Кім',
    banner: 'Қол қою тоқтатылды: ешбір актіге қол қойылмайды, робот ештеңе шешпейді.',
    toStop: 'Кім, қашан және неге',
  },
  ru: {
    title: 'Остановка подписания',
    goesOn: 'Акты подписываются',
    stopped: 'Подписание остановлено',
    since: (by, at) => `${by}, ${at}`,
    stops: 'Что остановится',
    stopsWhat: [
      'Ни один акт не подписывается: ни пакетом, ни по постоянному распоряжению.',
      'Поэтому робот ни на одном сервере ничего не решает: дела не возбуждаются, меры не принимаются.',
      'Что ждет подписи, никому не отправляется.',
    ],
    on: 'Что продолжится',
    onWhat: [
      'Платежи и сведения реестра принимаются.',
      'Страницы граждан открыты, обращения регистрируются.',
      'Подписанное остается в силе. Что наступит за это время, решится, когда подписание возобновят.',
    ],
    reason: 'Причина',
    reasonHint: 'Эти слова навсегда остаются в журнале: не пишите персональных данных.',
    stop: 'Остановить сейчас',
    stopTitle: 'Остановить все подписание',
    resume: 'Предложить возобновить',
    resumeTitle: 'Предложить возобновить подписание',
    resumeWhat: 'Остановить может один человек, возобновление утверждает второй.',
    proposed: 'Возобновление предложено',
    proposedWhat: (by) => `Предлагает: ${by}. Утверждает другой человек; до того ничего не подписывается.`,
    toProposals: 'К предложениям',
    turns: 'Последние изменения',
    when: 'Когда',
    what: 'Что произошло',
    by: 'Кто',
    banner: 'Подписание остановлено: ни один акт не подписывается, и робот ничего не решает.',
    toStop: 'Кто, когда и почему',
  },
  en: {
    title: 'Stop switch',
    goesOn: 'Signing goes on',
    stopped: 'Signing is stopped',
    since: (by, at) => `${by}, ${at}`,
    stops: 'What stops',
    stopsWhat: [
      'No act is signed: neither in a batch nor by a standing order.',
      'So the robot decides nothing, on any server: no case is opened, and no measure is taken.',
      'Nothing that waits for a signature is sent to anybody.',
    ],
    on: 'What goes on',
    onWhat: [
      'Payments and what the register says are taken in.',
      'The citizen’s pages are open, and filings are registered.',
      'What is signed holds. What falls due meanwhile is decided when signing goes on.',
    ],
    reason: 'Reason',
    reasonHint: 'These words stay in the journal for ever: write no personal data.',
    stop: 'Stop now',
    stopTitle: 'Stop all signing',
    resume: 'Propose to resume',
    resumeTitle: 'Propose to let signing go on',
    resumeWhat: 'One person is enough to stop it; a second one approves that it goes on.',
    proposed: 'It is proposed that signing goes on',
    proposedWhat: (by) => `Proposed by ${by}. Another person approves it; until then nothing is signed.`,
    toProposals: 'To the proposals',
    turns: 'The last turns',
    when: 'When',
    what: 'What happened',
    by: 'By',
    banner: 'Signing is stopped: no act is signed, and the robot decides nothing.',
    toStop: 'Who, when and why',
  },
};
