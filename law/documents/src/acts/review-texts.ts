/**
 * A person has reviewed what the program decided, since somebody objected to it (94-V Art. 19-1; Digital Code Art. 43). No form of the Rules: our own. It says
 * what the objection was to, who has looked at it and that this was nobody who signed, what came of it and why.
 */
import { actTexts } from '@oryndau/words/acts';
import type { FilingOutcome } from '@oryndau/words/filings';
import type { ActData } from './act.ts';
import { type ComposeForm, inForce, tellTheParties } from './form-sentences.ts';
import { NONE, plain, say } from './sentences.ts';
import type { Texts } from './word-texts.ts';

export const reviewAnswer: ComposeForm = (act) => ({
  established: [objection(act), reviewer(act), reasons(act)],
  decided: [
    act.review === undefined ? plain(NONE, NONE, NONE) : outcomes[act.review.outcome],
    tellTheParties,
    inForce(act),
  ],
  notes: [measures],
});

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

function objection({ review }: ActData): Texts {
  const number = review?.number ?? NONE;
  const { reviewed } = review ?? {};
  const to: Texts =
    reviewed === undefined
      ? { kk: 'іс бойынша барлық шешім', ru: 'все решения по делу', en: 'all decisions in the case' }
      : actTexts[reviewed];
  return say(
    ({ day }) =>
      `${day(review?.filedOn)} күні № ${number} қарсылық берілді: бағдарлама қабылдаған шешімді адамның қайта қарауы сұралды. Қайта қаралатыны — ${to.kk}.`,
    ({ day }) =>
      `Подано возражение № ${number} от ${day(review?.filedOn)}: решенное программой просят пересмотреть человеку. Предмет пересмотра — ${to.ru}.`,
    ({ day }) =>
      `Objection No. ${number} was filed on ${day(review?.filedOn)}: a person is to review what a program decided. To be reviewed: ${to.en}.`,
  );
}

function reviewer({ review }: ActData): Texts {
  const name = review?.reviewer ?? NONE;
  return plain(
    `Қайта қараған — ${name}; іс бойынша актілерге бұл адам қол қоймаған.`,
    `Пересмотр провел работник: ${name}; акты по делу подписаны не этим лицом.`,
    `Reviewed by ${name}, who has not signed the acts of the case.`,
  );
}

function reasons({ review }: ActData): Texts {
  const reason = review?.reason ?? NONE;
  return plain(`Шешімнің уәждері: ${reason}`, `Мотивы решения: ${reason}`, `The reasons: ${reason}`);
}

/** What waits and what stays (94-V Art. 19-1 is silent on it; the stricter reading is ours). */
const measures: Texts = plain(
  'Жауап берілгенге дейін жаңа шаралар қолданылған жоқ. Бұрын қабылданған шаралар жеке актімен алынбаса, күшінде қалады.',
  'До ответа новые меры не принимались. Принятые ранее меры сохраняются, если не сняты отдельным актом.',
  'No new measures were taken before this answer. Earlier ones stay unless an act of their own lifts them.',
);
