/**
 * Answers to begin with, in the language of who filed: a closed list. What the case knows is filled in; what only the person at the desk can know stands in square brackets, and no
 * answer leaves with one.
 */
import type { FilingKind, FilingOutcome } from '@oryndau/words/filings';
import type { InLanguages } from '@oryndau/words/languages';

/** What the case fills in, as it is shown in the language of the answer. */
export interface AnswerFacts {
  readonly number: string;
  readonly filedOn: string;
  readonly left: string;
  readonly paid: string;
  readonly lastDay: string;
  readonly reference: string;
  readonly issuer: string;
}

export type AnswerFact = keyof AnswerFacts;

export const answerFactTexts: Readonly<Record<AnswerFact, InLanguages<string>>> = {
  number: { kk: 'айыппұл нөмірі', ru: 'номер штрафа', en: 'number of the fine' },
  filedOn: { kk: 'өтініш күні', ru: 'день обращения', en: 'day of the filing' },
  left: { kk: 'қалған сома', ru: 'осталось заплатить', en: 'left to pay' },
  paid: { kk: 'төленгені', ru: 'уплачено', en: 'paid' },
  lastDay: { kk: 'соңғы күн', ru: 'последний день', en: 'last day' },
  reference: { kk: 'төлем нөмірі', ru: 'номер платежа', en: 'payment reference' },
  issuer: { kk: 'айыппұл салған орган', ru: 'орган, который наложил штраф', en: 'body that imposed the fine' },
};

export interface AnswerTemplate {
  readonly id: string;
  readonly kind: FilingKind;
  readonly outcome: FilingOutcome;
  /** Of a review: what stands is lifted with it. */
  readonly lifts?: true;
  readonly title: InLanguages<string>;
  readonly facts: readonly AnswerFact[];
  readonly text: InLanguages<(facts: AnswerFacts) => string>;
}

export const answerTemplates: readonly AnswerTemplate[] = [
  {
    id: 'PAID_COUNTED',
    kind: 'PAID_ALREADY',
    outcome: 'explained',
    title: { kk: 'Төлем табылды және есептелді', ru: 'Платеж найден и учтен', en: 'The payment is found and counted' },
    facts: ['number', 'paid', 'left'],
    text: {
      kk: ({ number, paid, left }) =>
        `№ ${number} айыппұл бойынша төлеміңіз табылды және есептелді. Төленгені: ${paid}. Қалғаны: ${left}.`,
      ru: ({ number, paid, left }) =>
        `Ваш платеж по штрафу № ${number} найден и учтен. Уплачено: ${paid}. Осталось: ${left}.`,
      en: ({ number, paid, left }) =>
        `Your payment of fine No. ${number} was found and is counted. Paid: ${paid}. Left to pay: ${left}.`,
    },
  },
  {
    id: 'PAID_NOT_FOUND',
    kind: 'PAID_ALREADY',
    outcome: 'refused',
    title: { kk: 'Төлем табылмады', ru: 'Платеж не найден', en: 'No payment is found' },
    facts: ['number', 'left', 'reference'],
    text: {
      kk: ({ number, left, reference }) =>
        `№ ${number} айыппұл бойынша біз мұндай төлемді таппадық: [қайда және не іздегеніңізді жазыңыз]. Қалған сома: ${left}. Төлем нөмірі: ${reference}. Түбіртегіңіз болса, оны файлмен қайта жіберіңіз.`,
      ru: ({ number, left, reference }) =>
        `Такой платеж по штрафу № ${number} мы не нашли: [напишите, где и что искали]. Осталось заплатить: ${left}. Номер платежа: ${reference}. Если у вас есть квитанция, пришлите ее файлом еще раз.`,
      en: ({ number, left, reference }) =>
        `We found no such payment of fine No. ${number}: [write where and for what you looked]. Left to pay: ${left}. Payment reference: ${reference}. If you have a receipt, please send it again as a file.`,
    },
  },
  {
    id: 'NOT_ME_REGISTER',
    kind: 'NOT_ME',
    outcome: 'refused',
    title: {
      kk: 'Тізілімде осы адам көрсетілген',
      ru: 'В реестре указан этот человек',
      en: 'The register names this person',
    },
    facts: ['number', 'issuer'],
    text: {
      kk: ({ number, issuer }) =>
        `№ ${number} айыппұл бойынша тізілімде дәл сіз көрсетілгенсіз: [нені салыстырғаныңызды жазыңыз]. Бұл қате болса, оны айыппұл салған орган ғана түзете алады: ${issuer}. Ол айыппұлдың күшін жойса, іс бірден тоқтатылады.`,
      ru: ({ number, issuer }) =>
        `По штрафу № ${number} в реестре указаны именно вы: [напишите, что сверили]. Если это ошибка, исправить ее может только орган, который наложил штраф: ${issuer}. Если он отменит штраф, дело сразу будет прекращено.`,
      en: ({ number, issuer }) =>
        `Of fine No. ${number} the register names you: [write what you compared]. If that is a mistake, only the body that imposed the fine can mend it: ${issuer}. If it cancels the fine, the case ends at once.`,
    },
  },
  {
    id: 'CONTESTED_BODY',
    kind: 'FINE_CONTESTED',
    outcome: 'explained',
    title: { kk: 'Шешімді орган немесе сот шығарады', ru: 'Решает орган или суд', en: 'The body or a court decides' },
    facts: ['number', 'issuer'],
    text: {
      kk: ({ number, issuer }) =>
        `№ ${number} айыппұлдың күшін оны салған орган (${issuer}) немесе сот жоя алады. Бізге мұндай шешім әлі келген жоқ: [нені тексергеніңізді жазыңыз]. Шешім шықса, көшірмесін осы жерде жіберіңіз.`,
      ru: ({ number, issuer }) =>
        `Отменить штраф № ${number} может орган, который его наложил (${issuer}), или суд. К нам такое решение пока не поступило: [напишите, что проверили]. Если решение есть, пришлите здесь его копию.`,
      en: ({ number, issuer }) =>
        `Fine No. ${number} can be cancelled by the body that imposed it (${issuer}) or by a court. No such decision has reached us yet: [write what you checked]. If there is one, please send a copy of it here.`,
    },
  },
  {
    id: 'PROTECTED_PROVEN',
    kind: 'PROTECTED_MONEY',
    outcome: 'granted',
    title: {
      kk: 'Ақшаның қорғалғаны дәлелденді',
      ru: 'Защита денег доказана',
      en: 'The money is proven to be protected',
    },
    facts: ['filedOn'],
    text: {
      kk: ({ filedOn }) =>
        `${filedOn} күнгі өтінішіңіз бойынша бұл шоттағы ақшаны алуға болмайтыны дәлелденді. Бұл шоттан енді ештеңе өндірілмейді.`,
      ru: ({ filedOn }) =>
        `По вашему обращению (${filedOn}) доказано, что деньги на этом счете брать нельзя. С этого счета больше ничего не взыщут.`,
      en: ({ filedOn }) =>
        `By what you filed (${filedOn}) it is proven that the money in this account must not be taken. Nothing more will be collected from it.`,
    },
  },
  {
    id: 'PROTECTED_NO_PROOF',
    kind: 'PROTECTED_MONEY',
    outcome: 'explained',
    title: { kk: 'Банк анықтамасы керек', ru: 'Нужна справка банка', en: 'The bank’s word is needed' },
    facts: [],
    text: {
      kk: () =>
        'Бұл ақшаның қорғалғанын жіберілген құжаттар дәлелдемейді: [не жетіспейтінін жазыңыз]. Банктен шоттың нөмірі мен ақшаның түрі көрсетілген анықтама алып, оны осы жерде жіберіңіз.',
      ru: () =>
        'Присланное не доказывает, что эти деньги защищены: [напишите, чего не хватает]. Возьмите в банке справку с номером счета и видом денег и пришлите ее здесь.',
      en: () =>
        'What you sent does not prove that this money is protected: [write what is missing]. Please ask the bank for a statement with the number of the account and the kind of the money, and send it here.',
    },
  },
  {
    id: 'DEFERRAL_BODY',
    kind: 'DEFERRAL_ASKED',
    outcome: 'explained',
    title: { kk: 'Кейінге қалдыруды орган береді', ru: 'Отсрочку дает орган', en: 'The body grants a deferral' },
    facts: ['issuer', 'left', 'lastDay'],
    text: {
      kk: ({ issuer, left, lastDay }) =>
        `Төлемді кейінге қалдыруды немесе бөліп төлеуді айыппұл салған орган береді: ${issuer}. Сол органға жүгініңіз: оның шешімі келгенде іс тоқтатыла тұрады. Оған дейін қалған сома — ${left}, соңғы күн — ${lastDay}.`,
      ru: ({ issuer, left, lastDay }) =>
        `Отсрочку или рассрочку дает орган, который наложил штраф: ${issuer}. Обратитесь туда: когда его решение поступит, дело будет приостановлено. До этого осталось заплатить ${left}, последний день — ${lastDay}.`,
      en: ({ issuer, left, lastDay }) =>
        `A deferral or instalments are granted by the body that imposed the fine: ${issuer}. Please apply there: when its decision comes, the case is held. Until then ${left} is left to pay, and the last day is ${lastDay}.`,
    },
  },
  {
    id: 'REVIEW_STANDS',
    kind: 'REVIEW',
    outcome: 'refused',
    title: { kk: 'Шешім өзгеріссіз қалады', ru: 'Решение остается в силе', en: 'The decision stands' },
    facts: ['number', 'filedOn'],
    text: {
      kk: ({ number, filedOn }) =>
        `${filedOn} күнгі өтінішіңіз бойынша № ${number} айыппұл жөніндегі шешімді адам қайта қарады. Шешім өзгеріссіз қалады: [себебін жазыңыз].`,
      ru: ({ number, filedOn }) =>
        `По вашему обращению (${filedOn}) решение о штрафе № ${number} пересмотрел человек. Оно остается в силе: [напишите, почему].`,
      en: ({ number, filedOn }) =>
        `As you asked (${filedOn}), a person has reviewed the decision about fine No. ${number}. It stands: [write why].`,
    },
  },
  {
    id: 'REVIEW_LIFTED',
    kind: 'REVIEW',
    outcome: 'granted',
    lifts: true,
    title: { kk: 'Шара алынып тасталады', ru: 'Мера снимается', en: 'The measure is lifted' },
    facts: ['number', 'filedOn'],
    text: {
      kk: ({ number, filedOn }) =>
        `${filedOn} күнгі өтінішіңіз бойынша № ${number} айыппұл жөніндегі шешімді адам қайта қарады. Сіздікі дұрыс: [себебін жазыңыз]. Қолданылған шара осы жауаппен алынады.`,
      ru: ({ number, filedOn }) =>
        `По вашему обращению (${filedOn}) решение о штрафе № ${number} пересмотрел человек. Вы правы: [напишите, почему]. Принятая мера снимается этим ответом.`,
      en: ({ number, filedOn }) =>
        `As you asked (${filedOn}), a person has reviewed the decision about fine No. ${number}. You are right: [write why]. The measure that was taken is lifted by this answer.`,
    },
  },
  {
    id: 'COMPLAINT_REFUSED',
    kind: 'COMPLAINT',
    outcome: 'refused',
    title: { kk: 'Шағым қанағаттандырылмайды', ru: 'В жалобе отказано', en: 'The complaint is refused' },
    facts: ['number', 'filedOn'],
    text: {
      kk: ({ number, filedOn }) =>
        `№ ${number} айыппұл бойынша ${filedOn} күнгі шағымыңыз қаралды. Ол қанағаттандырылмайды: [себебін және баптарын жазыңыз]. Бұл жауаппен келіспесеңіз, сотқа жүгіне аласыз.`,
      ru: ({ number, filedOn }) =>
        `Ваша жалоба (${filedOn}) по штрафу № ${number} рассмотрена. В ней отказано: [напишите причину и статьи]. Если вы не согласны, вы можете обратиться в суд.`,
      en: ({ number, filedOn }) =>
        `Your complaint (${filedOn}) about fine No. ${number} was considered. It is refused: [write the reason and the articles]. If you do not agree you can go to court.`,
    },
  },
  {
    id: 'COMPLAINT_ANSWERED',
    kind: 'COMPLAINT',
    outcome: 'explained',
    title: { kk: 'Түсіндірме', ru: 'Разъяснение', en: 'An explanation' },
    facts: ['number', 'filedOn'],
    text: {
      kk: ({ number, filedOn }) => `№ ${number} айыппұл бойынша ${filedOn} күнгі шағымыңызға: [түсіндіріңіз].`,
      ru: ({ number, filedOn }) => `На вашу жалобу (${filedOn}) по штрафу № ${number}: [разъясните].`,
      en: ({ number, filedOn }) => `To your complaint (${filedOn}) about fine No. ${number}: [explain].`,
    },
  },
  {
    id: 'OTHER_STANDING',
    kind: 'OTHER',
    outcome: 'explained',
    title: { kk: 'Іс қазір қалай тұр', ru: 'Как сейчас обстоит дело', en: 'How the case stands' },
    facts: ['number', 'left', 'lastDay', 'reference'],
    text: {
      kk: ({ number, left, lastDay, reference }) =>
        `№ ${number} айыппұл бойынша қалған сома — ${left}, соңғы күн — ${lastDay}. Төлем нөмірі: ${reference}. [Сұраққа жауап беріңіз.]`,
      ru: ({ number, left, lastDay, reference }) =>
        `По штрафу № ${number} осталось заплатить ${left}, последний день — ${lastDay}. Номер платежа: ${reference}. [Ответьте на вопрос.]`,
      en: ({ number, left, lastDay, reference }) =>
        `Of fine No. ${number} ${left} is left to pay; the last day is ${lastDay}. Payment reference: ${reference}. [Answer the question.]`,
    },
  },
];

/** What only the person at the desk can say, and has not said yet. */
export const isUnfinished = (answer: string): boolean => /\[[^\]]*\]/u.test(answer);
