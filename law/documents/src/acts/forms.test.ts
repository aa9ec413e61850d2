/**
 * The acts of version 2 held against the forms of Order 697 (law-forms.md section 3), form by form in Russian and Kazakh: the fields of the recital in
 * their order, what is established, on what ground, and the numbered points. What we add stands below and is not looked at here.
 */
import { canonical } from '@oryndau/law/canonical';
import { legalDate } from '@oryndau/law/legal-date';
import { tenge } from '@oryndau/law/money';
import { type ActType, actTypes } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import type { ActData } from './act.ts';
import { composeAct } from './compose-act.ts';
import { templateOn } from './templates.ts';
import { formAct, formToRender } from './testing/sample-acts.ts';

function pageOf(type: ActType, changes: Partial<ActData> = {}) {
  const act = formAct(type, {
    basis: { ...formAct(type).basis, parameters: { 'simplified.term_calendar_days': '30' } },
    ...changes,
  });
  const template = templateOn(act.type, act.on);
  if (template === undefined) throw new Error(`no template for ${type} on ${act.on}`);
  return composeAct(act, { ...formToRender(type), data: canonical(act) }, template);
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The act as its form has it, line by line. */
function formIn(language: 'kk' | 'ru', type: ActType, changes: Partial<ActData> = {}): string[] {
  const page = pageOf(type, changes);
  return [
    `${page.name[language]} ${page.title[language]}`,
    `${page.date[language]} | ${page.place[language]}`,
    page.recital[language],
    ...page.fields.map((row) => `${row[language].label}: ${row[language].value}`),
    `${page.established.word[language]}:`,
    ...page.established.items.map((item) => item[language]),
    page.ground[language],
    `${page.decided.word[language]}:`,
    ...page.decided.items.map((item, index) => `${index + 1}. ${item[language]}`),
    `${page.signer.title[language]} ${page.signer.name[language]}`,
  ].map(plain);
}

const DEBTOR = 'Кенжебекова Ольга Ерланқызы';
const head = {
  ru: 'Руководитель территориального органа юстиции Сұлтанбекова Ж. Қ.',
  kk: 'Аумақтық әділет органының басшысы Сұлтанбекова Ж. Қ.',
};
const common = {
  ru: {
    tell: 'О принятом решении уведомить стороны.',
    again: 'Упрощенное производство по этому документу вновь не возбуждается.',
    force: 'Постановление вступает в силу со дня вынесения и может быть обжаловано в порядке, установленном АППК.',
  },
  kk: {
    tell: 'Қабылданған шешім туралы тараптарға хабарлансын.',
    again: 'Осы құжат бойынша оңайлатылған іс жүргізу қайта қозғалмайды.',
    force: 'Қаулы шығарылған күнінен бастап күшіне енеді, оған ӘРПК-де белгіленген тәртіппен шағым жасалуы мүмкін.',
  },
};
const day = { ru: '5 октября 2026 года | г. Тараз', kk: '2026 жылғы 5 қазан | Тараз қ.' };
const materials = {
  ru: 'Департамент юстиции Жамбылской области, рассмотрев материалы упрощенного производства № K7QF-2MDR-9XTB от 5 октября 2026 года:',
  kk: 'Жамбыл облысының Әділет департаменті 2026 жылғы 5 қазандағы № K7QF-2MDR-9XTB оңайлатылған іс жүргізудің материалдарын қарап:',
};
const claim = {
  ru: 'взыскание административного штрафа в доход государства, 86 500,00 тенге (восемьдесят шесть тысяч пятьсот тенге 00 тиын)',
  kk: 'мемлекет кірісіне әкімшілік айыппұл өндіріп алу, 86 500,00 теңге (сексен алты мың бес жүз теңге 00 тиын)',
};
/** Forms 2 to 5: claim, debtor, title, issuer, date of issue; the number of the debtor in form 3 alone. */
const fields = (iin: boolean) => ({
  ru: [
    `Требование документа: ${claim.ru}`,
    `Должник: ${DEBTOR}${iin ? ', ИИН 660820448580' : ''}`,
    'Исполнительный документ: предписание о необходимости уплаты штрафа, № T26-C14290',
    'Документ вынесен: Управление административной полиции ДП Жамбылской области',
    'Дата вынесения: 1 сентября 2026 года',
  ],
  kk: [
    `Құжаттың талабы: ${claim.kk}`,
    `Борышкер: ${DEBTOR}${iin ? ', ЖСН 660820448580' : ''}`,
    'Атқарушылық құжат: айыппұл төлеу қажеттігі туралы нұсқама, № T26-C14290',
    'Құжатты шығарған: Жамбыл облысының ПД әкімшілік полиция басқармасы',
    'Шығарылған күні: 2026 жылғы 1 қыркүйек',
  ],
});

describe('form 1, initiation', () => {
  it('in Russian', () => {
    expect(formIn('ru', 'opening')).toEqual([
      'ПОСТАНОВЛЕНИЕ о возбуждении упрощенного производства',
      day.ru,
      'Департамент юстиции Жамбылской области, рассмотрев исполнительный документ, поступивший в ГАЦСИП:',
      'Исполнительный документ: предписание о необходимости уплаты штрафа, № T26-C14290, от 1 сентября 2026 года',
      `Требование документа: ${claim.ru}`,
      `Должник: ${DEBTOR}, ИИН 660820448580`,
      'Документ вынесен: Управление административной полиции ДП Жамбылской области',
      'Поступил в систему: 5 октября 2026 года',
      'УСТАНОВИЛ:',
      'Документ соответствует требованиям, предъявляемым к исполнительным документам.',
      'Срок предъявления документа к исполнению не истек.',
      'Правовое основание: Закон — пункт 1 статьи 10-2.',
      'ПОСТАНОВИЛ:',
      '1. Возбудить упрощенное производство.',
      '2. Присвоить ему № K7QF-2MDR-9XTB.',
      `3. Предупредить должника (${DEBTOR}): если требование не исполнить в течение 30 календарных дней со дня возбуждения производства, исполнительный документ передается частному судебному исполнителю.`,
      `4. ${common.ru.tell}`,
      `5. ${common.ru.force}`,
      head.ru,
    ]);
  });

  it('in Kazakh, whose form goes the other way round', () => {
    expect(formIn('kk', 'opening')).toEqual([
      'ҚАУЛЫ оңайлатылған іс жүргізуді қозғау туралы',
      day.kk,
      'Жамбыл облысының Әділет департаменті АІЖМАЦЖ жүйесіне келіп түскен атқарушылық құжатты қарап:',
      'Құжатты шығарған: Жамбыл облысының ПД әкімшілік полиция басқармасы',
      'Жүйеге түскен күні: 2026 жылғы 5 қазан',
      `Құжаттың талабы: ${claim.kk}`,
      `Борышкер: ${DEBTOR}, ЖСН 660820448580`,
      'Атқарушылық құжат: айыппұл төлеу қажеттігі туралы нұсқама, № T26-C14290, 2026 жылғы 1 қыркүйек',
      'АНЫҚТАДЫ:',
      'Құжат атқарушылық құжатқа қойылатын талаптарға сай келеді.',
      'Құжатты орындауға ұсыну мерзімі өткен жоқ.',
      'Құқықтық негізі: Заң — 10-2-баптың 1-тармағы.',
      'ҚАУЛЫ ЕТТІ:',
      '1. Оңайлатылған іс жүргізу қозғалсын.',
      '2. Оған № K7QF-2MDR-9XTB берілсін.',
      `3. Борышкерге (${DEBTOR}) ескертілсін: талап іс жүргізу қозғалған күннен бастап күнтізбелік 30 күн ішінде орындалмаса, атқарушылық құжат жеке сот орындаушысына беріледі.`,
      `4. ${common.kk.tell}`,
      `5. ${common.kk.force}`,
      head.kk,
    ]);
  });

  it('names the system as it was called on the day', () => {
    const before = { on: legalDate('2026-07-11') };
    expect(pageOf('opening', before).recital.ru).toContain('поступивший в ГАИСИП:');
    expect(pageOf('opening', before).recital.kk).toContain('АІЖМААЖ жүйесіне');
    expect(pageOf('opening', { on: legalDate('2026-07-12') }).recital.ru).toContain('поступивший в ГАЦСИП:');
  });
});

describe('form 2, transfer', () => {
  it.each(['TERM_EXPIRED', 'OPT_OUT'])('in both languages the same for each ground: %s', (ground) => {
    expect(formIn('ru', 'transfer', { ground })).toEqual([
      'ПОСТАНОВЛЕНИЕ о передаче исполнительного документа на исполнение частному судебному исполнителю',
      day.ru,
      materials.ru,
      ...fields(false).ru,
      'УСТАНОВИЛ:',
      'В упрощенном производстве требование исполнительного документа полностью не исполнено.',
      'Правовое основание: Закон — статья 10-6.',
      'ПОСТАНОВИЛ:',
      `1. Передать исполнительный документ (предписание о необходимости уплаты штрафа, № T26-C14290; вынесен — Управление административной полиции ДП Жамбылской области, 1 сентября 2026 года; ${claim.ru}; должник — ${DEBTOR}) на автоматическое распределение для исполнения частным судебным исполнителем.`,
      '2. При частичном погашении сведения об уплате передать частному судебному исполнителю, которому распределен документ.',
      `3. ${common.ru.tell}`,
      `4. ${common.ru.again}`,
      `5. ${common.ru.force}`,
      head.ru,
    ]);
    expect(formIn('kk', 'transfer', { ground })).toEqual([
      'ҚАУЛЫ атқарушылық құжатты жеке сот орындаушысының орындауына беру туралы',
      day.kk,
      materials.kk,
      ...fields(false).kk,
      'АНЫҚТАДЫ:',
      'Оңайлатылған іс жүргізуде атқарушылық құжаттың талабы толық орындалған жоқ.',
      'Құқықтық негізі: Заң — 10-6-бап.',
      'ҚАУЛЫ ЕТТІ:',
      `1. Атқарушылық құжат (айыппұл төлеу қажеттігі туралы нұсқама, № T26-C14290; шығарған — Жамбыл облысының ПД әкімшілік полиция басқармасы, 2026 жылғы 1 қыркүйек; ${claim.kk}; борышкер — ${DEBTOR}) жеке сот орындаушысының орындауы үшін автоматты түрде бөлуге берілсін.`,
      '2. Талап ішінара өтелген болса, төлем туралы деректер құжат бөлінген жеке сот орындаушысына берілсін.',
      `3. ${common.kk.tell}`,
      `4. ${common.kk.again}`,
      `5. ${common.kk.force}`,
      head.kk,
    ]);
  });
});

describe('form 3, inquiry and arrest', () => {
  it('in Russian, with a sum and no account', () => {
    expect(formIn('ru', 'arrest')).toEqual([
      'ПОСТАНОВЛЕНИЕ об истребовании информации о номерах банковских счетов и наличии денег на них, находящихся в банках, организациях, осуществляющих отдельные виды банковских операций, и наложении ареста на них',
      day.ru,
      materials.ru,
      ...fields(true).ru,
      'УСТАНОВИЛ:',
      'Необходимо принять меру обеспечения исполнения (подпункт 1-1) пункта 2 статьи 32 Закона).',
      'Правовое основание: Закон — статья 10-3.',
      'ПОСТАНОВИЛ:',
      `1. Предоставить информацию о номерах банковских счетов должника (${DEBTOR}, ИИН 660820448580) и наличии денег на них (получатель — Департамент юстиции Жамбылской области) и наложить арест на деньги на этих счетах в пределах 86 500,00 тенге (восемьдесят шесть тысяч пятьсот тенге 00 тиын).`,
      '2. Направить постановление на исполнение в банки второго уровня и Национальному оператору почты; об исполнении сообщить через ГАЦСИП (получатель — Департамент юстиции Жамбылской области).',
      `3. ${common.ru.tell}`,
      `4. ${common.ru.force}`,
      head.ru,
    ]);
  });

  it('in Kazakh', () => {
    expect(formIn('kk', 'arrest')).toEqual([
      'ҚАУЛЫ банктердегі, банк операцияларының жекелеген түрлерін жүзеге асыратын ұйымдардағы банктік шоттардың нөмірлері және оларда ақшаның бар-жоғы туралы ақпаратты талап ету және оларға тыйым салу туралы',
      day.kk,
      materials.kk,
      ...fields(true).kk,
      'АНЫҚТАДЫ:',
      'Атқарушылық құжаттың орындалуын қамтамасыз ету шарасын қолдану қажет (Заңның 32-бабы 2-тармағының 1-1) тармақшасы).',
      'Құқықтық негізі: Заң — 10-3-бап.',
      'ҚАУЛЫ ЕТТІ:',
      `1. Борышкердің (${DEBTOR}, ЖСН 660820448580) банктік шоттарының нөмірлері және олардағы ақшаның бар-жоғы туралы ақпарат берілсін (алушы — Жамбыл облысының Әділет департаменті) және шоттардағы ақшаға 86 500,00 теңге (сексен алты мың бес жүз теңге 00 тиын) шегінде тыйым салынсын.`,
      '2. Қаулы екінші деңгейдегі банктерге және Ұлттық пошта операторына орындауға жіберілсін; оның орындалуы туралы АІЖМАЦЖ жүйесі арқылы хабарлансын (алушы — Жамбыл облысының Әділет департаменті).',
      `3. ${common.kk.tell}`,
      `4. ${common.kk.force}`,
      head.kk,
    ]);
  });

  it('names the account where the banks were asked before the inquiry was an act', () => {
    const text = formIn('ru', 'arrest', { account: 'KZ86125KZT5004100100', bank: 'KZKOKZKX' }).join('\n');
    expect(text).toContain('на счете KZ86125KZT5004100100 (KZKOKZKX) в пределах 86 500,00 тенге');
    expect(text).not.toContain('Предоставить информацию');
  });
});

describe('form 4, prohibition', () => {
  it('in Russian: no sum, no object, no end and no number of the debtor', () => {
    expect(formIn('ru', 'prohibition')).toEqual([
      'ПОСТАНОВЛЕНИЕ о запрете должнику совершать определенные действия',
      day.ru,
      materials.ru,
      ...fields(false).ru,
      'УСТАНОВИЛ:',
      'Необходимо принять меру обеспечения исполнения (подпункт 3) пункта 2 статьи 32 Закона).',
      'Правовое основание: Закон — статья 10-3, подпункт 3) пункта 2 статьи 32.',
      'ПОСТАНОВИЛ:',
      `1. Запретить должнику (${DEBTOR}) совершать определенные действия (сделки) по распоряжению имуществом и имущественными правами.`,
      '2. Об исполнении постановления сообщить через ГАЦСИП (получатель — Департамент юстиции Жамбылской области).',
      '3. Направить постановление для исполнения в систему: Единая нотариальная цифровая система.',
      `4. ${common.ru.tell}`,
      `5. ${common.ru.force}`,
      head.ru,
    ]);
  });

  it('in Kazakh', () => {
    expect(formIn('kk', 'prohibition')).toEqual([
      'ҚАУЛЫ борышкердің белгілі бір әрекеттер жасауына тыйым салу туралы',
      day.kk,
      materials.kk,
      ...fields(false).kk,
      'АНЫҚТАДЫ:',
      'Атқарушылық құжаттың орындалуын қамтамасыз ету шарасын қолдану қажет (Заңның 32-бабы 2-тармағының 3) тармақшасы).',
      'Құқықтық негізі: Заң — 10-3-бап, 32-баптың 2-тармағының 3) тармақшасы.',
      'ҚАУЛЫ ЕТТІ:',
      `1. Борышкерге (${DEBTOR}) мүлікке және мүліктік құқықтарға билік ету жөнінде белгілі бір әрекеттер (мәмілелер) жасауға тыйым салынсын.`,
      '2. Қаулының орындалуы туралы АІЖМАЦЖ жүйесі арқылы хабарлансын (алушы — Жамбыл облысының Әділет департаменті).',
      '3. Қаулы орындау үшін мына жүйеге жіберілсін: Бірыңғай нотариаттық цифрлық жүйе.',
      `4. ${common.kk.tell}`,
      `5. ${common.kk.force}`,
      head.kk,
    ]);
  });

  it('names the notaries’ system as it was called on the day', () => {
    const points = (on: string) => pageOf('prohibition', { on: legalDate(on) }).decided.items[2]?.ru;
    expect(points('2026-07-11')).toContain('нотариальная информационная система');
    expect(points('2026-07-12')).toContain('нотариальная цифровая система');
  });
});

describe('form 5, termination', () => {
  it.each<[ActType, number, string, string]>([
    [
      'termination_executed',
      1,
      'Требование исполнительного документа исполнено полностью; в производстве уплачено 86 500,00 тенге (восемьдесят шесть тысяч пятьсот тенге 00 тиын).',
      'Атқарушылық құжаттың талабы толық орындалды; іс жүргізуде төленгені — 86 500,00 теңге (сексен алты мың бес жүз теңге 00 тиын).',
    ],
    [
      'termination_cancelled',
      2,
      'Акт, на основании которого выдан исполнительный документ, отменен соответствующим органом.',
      'Атқарушылық құжатқа негіз болған актінің күшін тиісті орган жойды.',
    ],
    [
      'termination_released',
      3,
      'Решением уполномоченного органа должник освобожден от административного взыскания.',
      'Уәкілетті органның шешімімен борышкер әкімшілік жазадан босатылды.',
    ],
  ])('%s: one title, the ground in words, the subparagraph of Art. 10-5(1)', (type, subparagraph, ru, kk) => {
    expect(formIn('ru', type)).toEqual([
      'ПОСТАНОВЛЕНИЕ о прекращении упрощенного производства',
      day.ru,
      materials.ru,
      ...fields(false).ru,
      'УСТАНОВИЛ:',
      ru,
      `Правовое основание: Закон — пункт 2 статьи 10-5, подпункт ${subparagraph}) пункта 1 статьи 10-5.`,
      'ПОСТАНОВИЛ:',
      `1. Прекратить упрощенное производство № K7QF-2MDR-9XTB от 5 октября 2026 года: ${claim.ru}, должник — ${DEBTOR}.`,
      '2. Отменить все меры, принятые в этом производстве, в том числе арест денег и запрет совершать определенные действия.',
      `3. ${common.ru.tell}`,
      `4. ${common.ru.again}`,
      `5. ${common.ru.force}`,
      head.ru,
    ]);
    expect(formIn('kk', type)).toEqual([
      'ҚАУЛЫ оңайлатылған іс жүргізуді тоқтату туралы',
      day.kk,
      materials.kk,
      ...fields(false).kk,
      'АНЫҚТАДЫ:',
      kk,
      `Құқықтық негізі: Заң — 10-5-баптың 2-тармағы, 10-5-баптың 1-тармағының ${subparagraph}) тармақшасы.`,
      'ҚАУЛЫ ЕТТІ:',
      `1. 2026 жылғы 5 қазандағы № K7QF-2MDR-9XTB оңайлатылған іс жүргізу тоқтатылсын: ${claim.kk}, борышкер — ${DEBTOR}.`,
      '2. Осы іс жүргізуде қабылданған барлық шараның, оның ішінде ақшаға салынған тыйымның және белгілі бір әрекеттер жасауға салынған тыйымның күші жойылсын.',
      `3. ${common.kk.tell}`,
      `4. ${common.kk.again}`,
      `5. ${common.kk.force}`,
      head.kk,
    ]);
  });
});

describe('the answer to a review, for which the Rules have no form', () => {
  const [number, reviewer] = ['K7QF-2MDR-9XTB/1', 'Төлегенова С. А.'];
  const reason = 'Срок и сумма проверены: арест наложен на шестой день и не выше остатка.';

  it('in Russian: what the objection was to, who has reviewed it and why, what comes of it, and how it is contested', () => {
    expect(formIn('ru', 'review_answer')).toEqual([
      'РЕШЕНИЕ о пересмотре человеком решения, принятого программой',
      day.ru,
      materials.ru,
      ...fields(false).ru,
      'УСТАНОВИЛ:',
      `Подано возражение № ${number} от 1 октября 2026 года: решенное программой просят пересмотреть человеку. Предмет пересмотра — Постановление об истребовании информации о счетах и наложении ареста на них.`,
      `Пересмотр провел работник: ${reviewer}; акты по делу подписаны не этим лицом.`,
      `Мотивы решения: ${reason}`,
      'Правовое основание: Закон о персональных данных — статья 19-1; Цифровой кодекс — статья 43.',
      'РЕШИЛ:',
      '1. Разъяснить решение тому, кто возразил; решение программы оставить без изменения.',
      `2. ${common.ru.tell}`,
      `3. ${common.ru.force.replace('Постановление', 'Решение')}`,
      head.ru,
    ]);
  });

  it('in Kazakh, where the whole case is to be reviewed', () => {
    const review = { number, reviewer, reason, filedOn: legalDate('2026-10-01'), outcome: 'granted' } as const;
    expect(formIn('kk', 'review_answer', { review })).toEqual([
      'ШЕШІМ бағдарлама қабылдаған шешімді адамның қайта қарауы туралы',
      day.kk,
      materials.kk,
      ...fields(false).kk,
      'АНЫҚТАДЫ:',
      `2026 жылғы 1 қазан күні № ${number} қарсылық берілді: бағдарлама қабылдаған шешімді адамның қайта қарауы сұралды. Қайта қаралатыны — іс бойынша барлық шешім.`,
      `Қайта қараған — ${reviewer}; іс бойынша актілерге бұл адам қол қоймаған.`,
      `Шешімнің уәждері: ${reason}`,
      'Құқықтық негізі: Дербес деректер туралы заң — 19-1-бап; Цифрлық кодекс — 43-бап.',
      'ШЕШТІ:',
      '1. Қарсылық қанағаттандырылсын.',
      `2. ${common.kk.tell}`,
      `3. ${common.kk.force.replace('Қаулы', 'Шешім')}`,
      head.kk,
    ]);
  });

  it('lifts what stands, point by point, where the reviewer has lifted it, and says on what ground the bank is told', () => {
    const review = { number, reviewer, reason, filedOn: legalDate('2026-10-01'), outcome: 'granted' } as const;
    const arrest = { account: 'KZ86125KZT5004100100', bank: '125', amount: tenge(65_500) };
    const prohibitedOn = legalDate('2026-09-12');
    const page = (more: Partial<ActData>) => {
      const { decided, notes } = pageOf('review_answer', { review, ...more });
      const of = (language: 'kk' | 'ru') => decided.items.map((item) => plain(item[language]));
      return { ru: of('ru'), kk: of('kk'), notes: notes.map((note) => plain(note.ru)).join(' ') };
    };
    const both = page({ arrest, prohibitedOn });
    expect(both.ru.slice(0, 3)).toEqual([
      'Возражение удовлетворить.',
      'Снять арест с денег в пределах 65 500,00 тенге на счете KZ86125KZT5004100100 (125).',
      'Отменить запрет распоряжаться имуществом, наложенный 12 сентября 2026 года.',
    ]);
    expect(both.kk.slice(1, 3)).toEqual([
      'Шоттағы (KZ86125KZT5004100100, 125) 65 500,00 теңге шегіндегі ақшаға салынған тыйым алынсын.',
      '2026 жылғы 12 қыркүйек күнгі мүлікке билік етуге тыйым салу шарасының күші жойылсын.',
    ]);
    expect(both.notes).toContain('на основании этого решения');
    expect(both.notes).not.toContain('Принятые ранее меры сохраняются');
    expect(page({ prohibitedOn }).ru[1]).toContain('Отменить запрет');
    expect(page({}).notes).toContain('Принятые ранее меры сохраняются');
  });

  it('names the Digital Code from the day on which it is in force', () => {
    const on = (of: string) => pageOf('review_answer', { on: legalDate(of) }).ground.ru;
    expect(on('2026-07-11')).not.toContain('Цифровой кодекс');
    expect(on('2026-07-12')).toContain('Цифровой кодекс');
  });
});

describe('every act', () => {
  it.each(actTypes)('names its form, or says that it is our own: %s', (type) => {
    const { template } = pageOf(type);
    const annex = /^Форма: приложение (\d) к Правилам упрощенного производства, .*№ 697, в редакции \d\d\.\d\d\.20\d\d/;
    expect(plain(template.ru)).toMatch(template.ru.includes('собственная') ? /Правила не устанавливают/ : annex);
    expect(plain(template.kk)).toMatch(template.ru.includes('собственная') ? /өзіндік/ : /№ 697 .*-қосымша/);
  });

  it.each(actTypes)('tells the parties, and ends with when it is in force and how it is contested: %s', (type) => {
    const points = pageOf(type).decided.items;
    expect(points).toContainEqual({
      kk: common.kk.tell,
      ru: common.ru.tell,
      en: 'The parties are told of this decision.',
    });
    expect(points.at(-1)?.ru).toMatch(/вступает в силу со дня вынесения и может быть обжаловано/);
  });

  it('that a bank gets about a payment is an order and not a resolution', () => {
    expect([pageOf('collection_order').name, pageOf('recall').name]).toEqual([
      { kk: 'ИНКАССОЛЫҚ ӨКІМ', ru: 'ИНКАССОВОЕ РАСПОРЯЖЕНИЕ', en: 'COLLECTION ORDER' },
      { kk: 'ӨКІМ', ru: 'РАСПОРЯЖЕНИЕ', en: 'ORDER' },
    ]);
    expect(pageOf('recall').title.ru).toBe('об отзыве платежного документа');
  });

  it('names bodies and people in each of the three languages', () => {
    const { body, fields: rows, signer } = pageOf('opening');
    expect(body.en).toBe('Department of Justice of Zhambyl Region');
    expect(signer.name).toEqual({ kk: 'Сұлтанбекова Ж. Қ.', ru: 'Сұлтанбекова Ж. Қ.', en: 'Sultanbekova Zh. K.' });
    const english = rows.map(({ en }) => en.value).join('\n');
    expect(english).toContain('Administrative Police Division of the Police Department of Zhambyl Region');
    expect(english).toContain('Kenzhebekova Olga Erlankyzy');
    expect(english).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it.each(actTypes)('has the words of the law, not those of before: %s', (type) => {
    const text = JSON.stringify(pageOf(type));
    for (const wrong of ['еңілдетілген', 'нкассалық', 'упрощенное исполнительное', 'упрощенного исполнительного']) {
      expect(text).not.toContain(wrong);
    }
  });
});
