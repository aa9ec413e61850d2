/**
 * What each act establishes and decides, in Kazakh, Russian and English, after the forms of Order 697 where there is one (templates.ts): the same points in
 * the same order, in words of our own. What we add stands in `notes`, below the form's text. Kazakh and Russian have equal force; English informs.
 * The words are those of docs/glossary.md, and nothing in them tells the sex of a person.
 */
import type { ActType } from '@oryndau/words/acts';
import { type ActData, OWN_CASE } from './act.ts';
import { termination, transfer } from './end-texts.ts';
import { type ComposeForm, inForce, type People, reasons, tellTheParties } from './form-sentences.ts';
import { arrest, arrestChange, collectionOrder, lifting, recall } from './measure-texts.ts';
import { prohibition } from './prohibition-texts.ts';
import { reviewAnswer } from './review-texts.ts';
import { NONE, plain, say } from './sentences.ts';
import { refusalGroundTexts, type Texts, wordsForGround } from './word-texts.ts';

/** Form 1. */
const opening: ComposeForm = (act, people) => ({
  established: [
    plain(
      'Құжат атқарушылық құжатқа қойылатын талаптарға сай келеді.',
      'Документ соответствует требованиям, предъявляемым к исполнительным документам.',
      'The document meets the requirements for enforcement documents.',
    ),
    plain(
      'Құжатты орындауға ұсыну мерзімі өткен жоқ.',
      'Срок предъявления документа к исполнению не истек.',
      'The term for presenting the document for enforcement is not over.',
    ),
  ],
  decided: [
    plain(
      'Оңайлатылған іс жүргізу қозғалсын.',
      'Возбудить упрощенное производство.',
      'Simplified proceedings are initiated.',
    ),
    say(
      () => `Оған № ${numberOf(act)} берілсін.`,
      () => `Присвоить ему № ${numberOf(act)}.`,
      () => `They have No. ${numberOf(act)}.`,
    ),
    warning(act, people),
    tellTheParties,
    inForce(act),
  ],
  notes: daysRun(act)
    ? [payBy(act, people), measuresToCome, handOverOn(act)]
    : [payWithin(act, people), measuresToCome, handOverAfter],
});

/** False of an opening that waits: its days run from a signature that is still to come, so it names none of them. */
const daysRun = ({ version, lastDay }: ActData): boolean => version < OWN_CASE || lastDay !== undefined;

const payBy = (act: ActData, { paymentReference }: People): Texts =>
  say(
    ({ day, figures }) =>
      `Іс жүргізудің соңғы күні — ${day(act.lastDay)}. Борышкер ${figures(act.remainder)} осы күннен кешіктірмей төлесін; төлем нөмірі — ${paymentReference}. Толық төленсе, іс жүргізу тоқтатылады, шаралардың күші жойылады.`,
    ({ day, figures }) =>
      `Последний день производства — ${day(act.lastDay)}. Не позднее этого дня должнику уплатить ${figures(act.remainder)}; номер платежа — ${paymentReference}. После полной уплаты производство прекращается, меры отменяются.`,
    ({ day, figures }) =>
      `The last day of the proceedings is ${day(act.lastDay)}. By the end of that day the debtor is to pay ${figures(act.remainder)}; payment reference ${paymentReference}. Once all is paid the proceedings end and the measures are cancelled.`,
  );

function payWithin(act: ActData, { paymentReference }: People): Texts {
  const days = daysOf(act);
  return say(
    ({ figures }) =>
      `Іс жүргізудің мерзімі — осы қаулыға қол қойылған күннен бастап күнтізбелік ${days} күн${movedOn(act).kk}. Борышкер ${figures(act.remainder)} осы мерзім ішінде төлесін; төлем нөмірі — ${paymentReference}. Мерзімнің соңғы күні хабархатта көрсетіледі. Толық төленсе, іс жүргізу тоқтатылады, шаралардың күші жойылады.`,
    ({ figures }) =>
      `Срок производства — ${days} календарных дней со дня подписания этого постановления${movedOn(act).ru}. В этот срок должнику уплатить ${figures(act.remainder)}; номер платежа — ${paymentReference}. Последний день срока называется в извещении. После полной уплаты производство прекращается, меры отменяются.`,
    ({ figures }) =>
      `The term of the proceedings is ${days} calendar days from the day on which this resolution is signed${movedOn(act).en}. Within it the debtor is to pay ${figures(act.remainder)}; payment reference ${paymentReference}. The notice names the last day. Once all is paid the proceedings end and the measures are cancelled.`,
  );
}

const daysOf = ({ basis }: ActData): string | undefined => basis.parameters['simplified.term_calendar_days'];

/** What moves the last day, where the decision says that something does. */
const movedOn = ({ basis }: ActData): Texts =>
  basis.parameters['simplified.roll_to_workday'] === 'true'
    ? plain(
        '; соңғы күн демалыс немесе мереке күніне тура келсе, ол келесі жұмыс күніне ауысады',
        '; если последний день выпадает на выходной или праздник, он переносится на следующий рабочий день',
        '; a last day that is a day off moves to the next working day',
      )
    : plain('', '', '');

const measuresToCome: Texts = plain(
  'Төленбесе, қалдық шегінде шоттардағы ақшаға тыйым салынуы, мүлікке билік етуге тыйым салынуы және инкассолық өкім шығарылуы мүмкін (Заңның 10-3-бабы).',
  'При неуплате в пределах остатка могут быть наложены арест на деньги и запрет распоряжаться имуществом, выставлено инкассовое распоряжение (статья 10-3 Закона).',
  'If it is not paid, money up to the remainder may be arrested, dealings with property be forbidden, and a collection order be given (Art. 10-3 of the Law).',
);

const handOverOn = ({ transferOn }: ActData): Texts =>
  say(
    ({ day }) =>
      `Мерзім бойынша жеке сот орындаушысына беру күні — ${day(transferOn)}; борышкер оңайлатылған тәртіппен келіспесе, құжат одан бұрын беріледі (Заңның 10-6-бабы).`,
    ({ day }) =>
      `День передачи частному судебному исполнителю по истечении срока — ${day(transferOn)}; при несогласии должника с упрощенным порядком документ передается раньше (статья 10-6 Закона).`,
    ({ day }) =>
      `When the term is over it goes to a private bailiff on ${day(transferOn)}; sooner if the debtor does not agree to simplified proceedings (Art. 10-6 of the Law).`,
  );

const handOverAfter: Texts = plain(
  'Құжат жеке сот орындаушысына мерзімнің соңғы күнінен кейін беріледі; борышкер оңайлатылған тәртіппен келіспесе, одан бұрын беріледі (Заңның 10-6-бабы).',
  'Частному судебному исполнителю документ передается после последнего дня срока; при несогласии должника с упрощенным порядком — раньше (статья 10-6 Закона).',
  'It goes to a private bailiff after the last day of the term; sooner if the debtor does not agree to simplified proceedings (Art. 10-6 of the Law).',
);

const numberOf = ({ proceeding }: ActData): string => proceeding?.number ?? NONE;

/** The days are those that the decision rests on. */
function warning(act: ActData, { debtor }: People): Texts {
  const within = termOf(act);
  return {
    kk: `Борышкерге (${debtor.kk}) ескертілсін: талап ${within.kk} орындалмаса, атқарушылық құжат жеке сот орындаушысына беріледі.`,
    ru: `Предупредить должника (${debtor.ru}): если требование не исполнить ${within.ru}, исполнительный документ передается частному судебному исполнителю.`,
    en: `The debtor (${debtor.en}) is warned: if the claim is not executed ${within.en}, the document goes to a private bailiff.`,
  };
}

function termOf(act: ActData): Texts {
  const days = daysOf(act);
  if (days === undefined)
    return { kk: 'заңда белгіленген мерзімде', ru: 'в установленный законом срок', en: 'within the legal term' };
  return daysRun(act)
    ? {
        kk: `іс жүргізу қозғалған күннен бастап күнтізбелік ${days} күн ішінде`,
        ru: `в течение ${days} календарных дней со дня возбуждения производства`,
        en: `within ${days} calendar days from the initiation`,
      }
    : {
        kk: `іс жүргізу қозғалған күннен, яғни осы қаулыға қол қойылған күннен бастап күнтізбелік ${days} күн ішінде`,
        ru: `в течение ${days} календарных дней со дня возбуждения производства, то есть со дня подписания этого постановления`,
        en: `within ${days} calendar days from the initiation, which is the day on which this resolution is signed`,
      };
}

/** No form of the Rules: our own. */
const refusal: ComposeForm = (act) => ({
  established: [
    say(
      ({ sum }) => `Құжат бойынша қалдық — ${sum(act.remainder)}.`,
      ({ sum }) => `Остаток по документу — ${sum(act.remainder)}.`,
      ({ sum }) => `The remainder of the document is ${sum(act.remainder)}.`,
    ),
    say(
      ({ sum }) => `Оңайлатылған тәртіптің осы күнгі шегі — ${sum(act.limit)}.`,
      ({ sum }) => `Предел упрощенного порядка на этот день — ${sum(act.limit)}.`,
      ({ sum }) => `The limit of simplified proceedings on this day is ${sum(act.limit)}.`,
    ),
    wordsForGround(refusalGroundTexts, act),
  ],
  decided: [
    plain(
      'Оңайлатылған іс жүргізуді қозғаудан бас тартылсын.',
      'Отказать в возбуждении упрощенного производства.',
      'The initiation of simplified proceedings is refused.',
    ),
    plain(
      'Атқарушылық құжат жалпы тәртіппен орындалады.',
      'Исполнительный документ исполняется в общем порядке.',
      'The enforcement document is enforced the ordinary way.',
    ),
    tellTheParties,
    inForce(act),
  ],
  notes: [],
});

/** No form of the Rules; a decision under the APPK. */
const complaintAnswer: ComposeForm = (act) => {
  const { complaint } = act;
  return {
    established: [
      say(
        ({ day }) => `${day(complaint?.filedOn)} күні № ${complaint?.number ?? NONE} шағым берілді.`,
        ({ day }) => `Подана жалоба № ${complaint?.number ?? NONE} от ${day(complaint?.filedOn)}.`,
        ({ day }) => `Complaint No. ${complaint?.number ?? NONE} was filed on ${day(complaint?.filedOn)}.`,
      ),
      reasons(act, complaint?.reason ?? NONE),
    ],
    decided: [
      complaint?.satisfied === true
        ? plain('Шағым қанағаттандырылсын.', 'Жалобу удовлетворить.', 'The complaint is upheld.')
        : plain(
            'Шағым қанағаттандырусыз қалдырылсын.',
            'Жалобу оставить без удовлетворения.',
            'The complaint is rejected.',
          ),
      tellTheParties,
      inForce(act),
    ],
    notes: [],
  };
};

const composers: Readonly<Record<ActType, ComposeForm>> = {
  opening,
  refusal,
  arrest,
  arrest_change: arrestChange,
  prohibition,
  collection_order: collectionOrder,
  recall,
  lifting,
  termination_executed: termination('executed'),
  termination_cancelled: termination('cancelled'),
  termination_released: termination('released'),
  transfer,
  complaint_answer: complaintAnswer,
  review_answer: reviewAnswer,
};

/** The sentences of an act; the values in them are the act's own, as yet unfit for the page (`printable`). */
export const textsOf = (act: ActData, people: People) => composers[act.type](act, people);
