/**
 * A person has reviewed what the program decided, since somebody objected to it (94-V Art. 19-1; Digital Code Art. 43). No form of the Rules: our own. It says
 * what the objection was to, who has looked at it and that this was nobody who signed, what came of it and why.
 */
import { actTexts } from '@oryndau/words/acts';
import type { FilingOutcome } from '@oryndau/words/filings';
import { type ActData, LANGUAGE_NAMED, OWN_CASE, OWN_WORDS } from './act.ts';
import { type ComposeForm, inForce, reasons, tellTheParties } from './form-sentences.ts';
import { lowerFirst, NONE, plain, say } from './sentences.ts';
import type { Texts } from './word-texts.ts';

export const reviewAnswer: ComposeForm = (act) => ({
  established: [objection(act), reviewer(act), reasons(act, act.review?.reason ?? NONE)],
  decided: [
    act.review === undefined ? plain(NONE, NONE, NONE) : outcomes[act.review.outcome],
    ...lifted(act),
    tellTheParties,
    inForce(act),
  ],
  notes: [act.version >= OWN_CASE ? ofThisCase(act) : ofAnyCase(act)],
});

/** What stood and is lifted by this answer; the bank and the notaries are told on the ground of it. */
function lifted({ arrest, prohibitedOn }: ActData): readonly Texts[] {
  return [
    ...(arrest === undefined
      ? []
      : [
          say(
            ({ figures }) =>
              `Шоттағы (${arrest.account}, ${arrest.bank}) ${figures(arrest.amount)} шегіндегі ақшаға салынған тыйым алынсын.`,
            ({ figures }) =>
              `Снять арест с денег в пределах ${figures(arrest.amount)} на счете ${arrest.account} (${arrest.bank}).`,
            ({ figures }) =>
              `The arrest of money within ${figures(arrest.amount)} on account ${arrest.account} (${arrest.bank}) is lifted.`,
          ),
        ]),
    ...(prohibitedOn === undefined
      ? []
      : [
          say(
            ({ day }) => `${day(prohibitedOn)} күнгі мүлікке билік етуге тыйым салу шарасының күші жойылсын.`,
            ({ day }) => `Отменить запрет распоряжаться имуществом, наложенный ${day(prohibitedOn)}.`,
            ({ day }) => `The prohibition on disposing of property of ${day(prohibitedOn)} is cancelled.`,
          ),
        ]),
  ];
}

const ofAnyCase = (act: ActData): Texts =>
  lifted(act).length > 0 ? nothingStands : act.version < OWN_WORDS ? measures : measuresStay;

/** Of what stood and stands in this case, and of whom it is told. */
function ofThisCase({ arrest, prohibitedOn, stays }: ActData): Texts {
  if (stays) return measuresStay;
  if (arrest !== undefined && prohibitedOn !== undefined) return nothingStands;
  const toldTo: Texts | undefined =
    arrest !== undefined
      ? {
          kk: ' Банкке тыйымды алу осы шешімнің негізінде тапсырылады.',
          ru: ' Банку снятие поручается на основании этого решения.',
          en: ' The bank is told to lift on the ground of this decision.',
        }
      : prohibitedOn !== undefined
        ? {
            kk: ' Нотариустардың жүйесіне тыйымның күшін жою осы шешімнің негізінде тапсырылады.',
            ru: ' Системе нотариата снятие поручается на основании этого решения.',
            en: ' The system of the notaries is told to lift on the ground of this decision.',
          }
        : undefined;
  return plain(
    `Жауап берілгенге дейін жаңа шаралар қолданылған жоқ.${toldTo?.kk ?? ''}`,
    `До ответа новые меры не принимались.${toldTo?.ru ?? ''}`,
    `No new measures were taken before this answer.${toldTo?.en ?? ''}`,
  );
}

const outcomes: Readonly<Record<FilingOutcome, Texts>> = {
  granted: plain('Қарсылық қанағаттандырылсын.', 'Возражение удовлетворить.', 'The objection is upheld.'),
  refused: plain(
    'Қарсылық қанағаттандырусыз, бағдарлама шешімі өзгеріссіз қалдырылсын.',
    'Возражение оставить без удовлетворения, решение программы — без изменения.',
    'The objection is rejected; what the program decided stands.',
  ),
  explained: plain(
    'Қарсылық білдірушіге шешім түсіндірілсін, бағдарлама шешімі өзгеріссіз қалдырылсын.',
    'Разъяснить решение тому, кто возразил; решение программы оставить без изменения.',
    'The decision is explained to whoever objected; what the program decided stands.',
  ),
};

function objection({ version, review }: ActData): Texts {
  const number = review?.number ?? NONE;
  const { reviewed } = review ?? {};
  const to: Texts =
    reviewed === undefined
      ? { kk: 'іс бойынша барлық шешім', ru: 'все решения по делу', en: 'all decisions in the case' }
      : inSentence(actTexts[reviewed], version);
  return say(
    ({ day }) =>
      `${day(review?.filedOn)} күні № ${number} қарсылық берілді: бағдарлама қабылдаған шешімді адамның қайта қарауы сұралды. Қайта қаралатыны — ${to.kk}.`,
    ({ day }) =>
      `Подано возражение № ${number} от ${day(review?.filedOn)}: решенное программой просят пересмотреть человеку. Предмет пересмотра — ${to.ru}.`,
    ({ day }) =>
      `Objection No. ${number} was filed on ${day(review?.filedOn)}: a person is to review what a program decided. To be reviewed: ${to.en}.`,
  );
}

/** The name of an act begins with a capital letter where it is a title. */
const inSentence = (name: Texts, version: ActData['version']): Texts =>
  version < LANGUAGE_NAMED ? name : { kk: lowerFirst(name.kk), ru: lowerFirst(name.ru), en: lowerFirst(name.en) };

function reviewer({ review }: ActData): Texts {
  const name = review?.reviewer ?? NONE;
  return plain(
    `Қайта қараған — ${name}; іс бойынша актілерге бұл адам қол қоймаған.`,
    `Пересмотр провел работник: ${name}; акты по делу подписаны не этим лицом.`,
    `Reviewed by ${name}, who has not signed the acts of the case.`,
  );
}

/** What waits and what stays (94-V Art. 19-1 is silent on it; the stricter reading is ours). */
const measures: Texts = plain(
  'Жауап берілгенге дейін жаңа шаралар қолданылған жоқ. Бұрын қабылданған шаралар жеке актімен алынбаса, күшінде қалады.',
  'До ответа новые меры не принимались. Принятые ранее меры сохраняются, если не сняты отдельным актом.',
  'No new measures were taken before this answer. Earlier ones stay unless an act of their own lifts them.',
);

const nothingStands: Texts = plain(
  'Жауап берілгенге дейін жаңа шаралар қолданылған жоқ. Банкке және нотариустардың жүйесіне тыйымды алу осы шешімнің негізінде тапсырылады.',
  'До ответа новые меры не принимались. Банку и системе нотариата снятие поручается на основании этого решения.',
  'No new measures were taken before this answer. The bank and the system of the notaries are told to lift on the ground of this decision.',
);

/** As before, but for the Kazakh, in which "a measure is taken away" can be heard as "a measure is taken". */
const measuresStay: Texts = {
  ...measures,
  kk: 'Жауап берілгенге дейін жаңа шаралар қолданылған жоқ. Бұрын қабылданған шаралардың күші жеке актімен жойылмаса, олар сақталады.',
};
