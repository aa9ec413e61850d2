/**
 * What each act establishes and decides, in Kazakh, Russian and English, after the forms of Order 697 where there is one (templates.ts): the same points in
 * the same order, in words of our own. What we add stands in `notes`, below the form's text. Kazakh and Russian have equal force; English informs.
 * The words are those of docs/glossary.md, and nothing in them tells the sex of a person.
 */
import type { ActType } from '@oryndau/words/acts';
import type { ActData } from './act.ts';
import { type ComposeForm, forThe, inForce, neverAgain, type People, tellTheParties } from './form-sentences.ts';
import { arrest, arrestChange, collectionOrder, lifting, recall } from './measure-texts.ts';
import { handedOverProhibition, prohibition } from './prohibition-texts.ts';
import { reviewAnswer } from './review-texts.ts';
import { NONE, plain, say } from './sentences.ts';
import { documentTypeTexts, otherGround, refusalGroundTexts, type Texts, transferGroundTexts } from './word-texts.ts';

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
  notes: [
    say(
      ({ day, figures }) =>
        `Іс жүргізудің соңғы күні — ${day(act.lastDay)}. Борышкер ${figures(act.remainder)} осы күннен кешіктірмей төлесін; төлем нөмірі — ${people.paymentReference}. Толық төленсе, іс жүргізу тоқтатылады, шаралардың күші жойылады.`,
      ({ day, figures }) =>
        `Последний день производства — ${day(act.lastDay)}. Не позднее этого дня должнику уплатить ${figures(act.remainder)}; номер платежа — ${people.paymentReference}. После полной уплаты производство прекращается, меры отменяются.`,
      ({ day, figures }) =>
        `The last day of the proceedings is ${day(act.lastDay)}. By the end of that day the debtor is to pay ${figures(act.remainder)}; payment reference ${people.paymentReference}. Once all is paid the proceedings end and the measures are cancelled.`,
    ),
    plain(
      'Төленбесе, қалдық шегінде шоттардағы ақшаға тыйым салынуы, мүлікке билік етуге тыйым салынуы және инкассолық өкім шығарылуы мүмкін (Заңның 10-3-бабы).',
      'При неуплате в пределах остатка могут быть наложены арест на деньги и запрет распоряжаться имуществом, выставлено инкассовое распоряжение (статья 10-3 Закона).',
      'If it is not paid, money up to the remainder may be arrested, dealings with property be forbidden, and a collection order be given (Art. 10-3 of the Law).',
    ),
    say(
      ({ day }) =>
        `Мерзім бойынша жеке сот орындаушысына беру күні — ${day(act.transferOn)}; борышкер оңайлатылған тәртіппен келіспесе, құжат одан бұрын беріледі (Заңның 10-6-бабы).`,
      ({ day }) =>
        `День передачи частному судебному исполнителю по истечении срока — ${day(act.transferOn)}; при несогласии должника с упрощенным порядком документ передается раньше (статья 10-6 Закона).`,
      ({ day }) =>
        `When the term is over it goes to a private bailiff on ${day(act.transferOn)}; sooner if the debtor does not agree to simplified proceedings (Art. 10-6 of the Law).`,
    ),
  ],
});

const numberOf = ({ proceeding }: ActData): string => proceeding?.number ?? NONE;

/** The days are those that the decision rests on. */
function warning({ basis }: ActData, { debtor }: People): Texts {
  const days = basis.parameters['simplified.term_calendar_days'];
  const within: Texts =
    days === undefined
      ? { kk: 'заңда белгіленген мерзімде', ru: 'в установленный законом срок', en: 'within the legal term' }
      : {
          kk: `іс жүргізу қозғалған күннен бастап күнтізбелік ${days} күн ішінде`,
          ru: `в течение ${days} календарных дней со дня возбуждения производства`,
          en: `within ${days} calendar days from the initiation`,
        };
  return {
    kk: `Борышкерге (${debtor.kk}) ескертілсін: талап ${within.kk} орындалмаса, атқарушылық құжат жеке сот орындаушысына беріледі.`,
    ru: `Предупредить должника (${debtor.ru}): если требование не исполнить ${within.ru}, исполнительный документ передается частному судебному исполнителю.`,
    en: `The debtor (${debtor.en}) is warned: if the claim is not executed ${within.en}, the document goes to a private bailiff.`,
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
    wordsFor(refusalGroundTexts, act),
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

/** The words of a ground from a closed list; of a word that is not in it, that it is in the data. */
const wordsFor = (list: Readonly<Record<string, Texts>>, { ground = '' }: ActData): Texts =>
  (Object.hasOwn(list, ground) ? list[ground] : undefined) ?? otherGround;

// ------------------------------------------------------------------------------------------------ ends

const executed = (act: ActData): Texts =>
  say(
    ({ sum }) => `Атқарушылық құжаттың талабы толық орындалды; іс жүргізуде төленгені — ${sum(act.paid)}.`,
    ({ sum }) => `Требование исполнительного документа исполнено полностью; в производстве уплачено ${sum(act.paid)}.`,
    ({ sum }) => `The claim of the document is executed in full; paid in the proceedings: ${sum(act.paid)}.`,
  );

const cancelled: Texts = plain(
  'Атқарушылық құжатқа негіз болған актінің күшін тиісті орган жойды.',
  'Акт, на основании которого выдан исполнительный документ, отменен соответствующим органом.',
  'The act behind the enforcement document was cancelled by the body in charge.',
);

const released: Texts = plain(
  'Уәкілетті органның шешімімен борышкер әкімшілік жазадан босатылды.',
  'Решением уполномоченного органа должник освобожден от административного взыскания.',
  'The authorised body released the debtor from the administrative penalty.',
);

/** Form 5. */
const termination = (ground: (act: ActData) => Texts): ComposeForm => {
  return (act, { debtor, claim }) => ({
    established: [ground(act)],
    decided: [
      say(
        () => `${forThe(act).kk} оңайлатылған іс жүргізу тоқтатылсын: ${claim.kk}, борышкер — ${debtor.kk}.`,
        () => `Прекратить упрощенное производство ${forThe(act).ru}: ${claim.ru}, должник — ${debtor.ru}.`,
        () => `Simplified proceedings ${forThe(act).en} are terminated: ${claim.en}, debtor ${debtor.en}.`,
      ),
      plain(
        'Осы іс жүргізуде қабылданған барлық шараның, оның ішінде ақшаға салынған тыйымның және белгілі бір әрекеттер жасауға салынған тыйымның күші жойылсын.',
        'Отменить все меры, принятые в этом производстве, в том числе арест денег и запрет совершать определенные действия.',
        'All measures taken in these proceedings are cancelled, the arrest of money and the prohibition of certain actions among them.',
      ),
      tellTheParties,
      neverAgain,
      inForce(act),
    ],
    notes: [
      plain(
        'Орындалмаған инкассолық өкімдер кері қайтарып алынады (Заңның 10-5-бабының 5-тармағы). Банктер мен нотариустар осы қаулының негізінде шаралардың күшін жояды (Заңның 10-5-бабының 4-тармағы).',
        'Неисполненные инкассовые распоряжения отзываются (пункт 5 статьи 10-5 Закона). Банки и нотариусы снимают меры на основании этого постановления (пункт 4 статьи 10-5 Закона).',
        'Unexecuted collection orders are recalled (Art. 10-5(5) of the Law). Banks and notaries end the measures by this resolution (Art. 10-5(4) of the Law).',
      ),
    ],
  });
};

const handedOver = ({ arrest: kept }: ActData): Texts =>
  kept === undefined
    ? plain('Тапсырылатын тыйым жоқ.', 'Арестов, подлежащих передаче, нет.', 'There is no arrest to be handed over.')
    : say(
        ({ figures }) =>
          `Ақшаға салынған тыйым сақталады және жеке сот орындаушысына тапсырылады: шоты — ${kept.account} (${kept.bank}), сомасы — ${figures(kept.amount)} (Заңның 10-6-бабының 3-тармағы).`,
        ({ figures }) =>
          `Арест денег сохраняется и передается частному судебному исполнителю: счет — ${kept.account} (${kept.bank}), сумма — ${figures(kept.amount)} (пункт 3 статьи 10-6 Закона).`,
        ({ figures }) =>
          `The arrest stays and is handed over: account ${kept.account} (${kept.bank}), sum ${figures(kept.amount)} (Art. 10-6(3) of the Law).`,
      );

/** Form 2: one sentence for both grounds; which it is stands below. */
const transfer: ComposeForm = (act, { debtor, issuer, claim }) => ({
  established: [
    plain(
      'Оңайлатылған іс жүргізуде атқарушылық құжаттың талабы толық орындалған жоқ.',
      'В упрощенном производстве требование исполнительного документа полностью не исполнено.',
      'In simplified proceedings the claim of the enforcement document was not executed in full.',
    ),
  ],
  decided: [
    say(
      ({ day }) =>
        `Атқарушылық құжат (${documentTypeTexts[act.document.type].kk}, № ${act.document.number}; шығарған — ${issuer.kk}, ${day(act.document.issuedOn)}; ${claim.kk}; борышкер — ${debtor.kk}) жеке сот орындаушысының орындауы үшін автоматты түрде бөлуге берілсін.`,
      ({ day }) =>
        `Передать исполнительный документ (${documentTypeTexts[act.document.type].ru}, № ${act.document.number}; вынесен — ${issuer.ru}, ${day(act.document.issuedOn)}; ${claim.ru}; должник — ${debtor.ru}) на автоматическое распределение для исполнения частным судебным исполнителем.`,
      ({ day }) =>
        `The enforcement document (${documentTypeTexts[act.document.type].en}, No. ${act.document.number}; issued by ${issuer.en}, ${day(act.document.issuedOn)}; ${claim.en}; debtor ${debtor.en}) goes to automatic distribution, to be enforced by a private bailiff.`,
    ),
    plain(
      'Талап ішінара өтелген болса, төлем туралы деректер құжат бөлінген жеке сот орындаушысына берілсін.',
      'При частичном погашении сведения об уплате передать частному судебному исполнителю, которому распределен документ.',
      'If part of the claim was paid, the data on it go to the private bailiff who gets the document.',
    ),
    tellTheParties,
    neverAgain,
    inForce(act),
  ],
  notes: [
    wordsFor(transferGroundTexts, act),
    handedOver(act),
    ...handedOverProhibition(act),
    plain(
      'Орындалмаған инкассолық өкімдер кері қайтарып алынады (Заңның 10-6-бабының 4-тармағы).',
      'Неисполненные инкассовые распоряжения отзываются (пункт 4 статьи 10-6 Закона).',
      'Unexecuted collection orders are recalled (Art. 10-6(4) of the Law).',
    ),
  ],
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
      say(
        () => `Шешімнің уәждері: ${complaint?.reason ?? NONE}`,
        () => `Мотивы решения: ${complaint?.reason ?? NONE}`,
        () => `The reasons: ${complaint?.reason ?? NONE}`,
      ),
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
  termination_executed: termination(executed),
  termination_cancelled: termination(() => cancelled),
  termination_released: termination(() => released),
  transfer,
  complaint_answer: complaintAnswer,
  review_answer: reviewAnswer,
};

/** The sentences of an act; the values in them are the act's own, as yet unfit for the page (`printable`). */
export const textsOf = (act: ActData, people: People) => composers[act.type](act, people);
