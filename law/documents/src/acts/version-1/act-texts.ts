/**
 * What each act establishes and decides, in Kazakh, Russian and English. Kazakh and Russian have equal force; English informs. The
 * words are those of docs/glossary.md, and nothing in them tells the sex of a person.
 */
import type { ActData, ActParties } from '../act.ts';
import { type ActTexts, type Compose, NONE, plain, say } from '../sentences.ts';
import { arrest, arrestChange, collectionOrder, lifting, recall } from './measure-texts.ts';
import { type FirstActType, firstActType } from './types.ts';
import { documentTypeTexts, otherGround, refusalGroundTexts, type Texts, transferGroundTexts } from './word-texts.ts';

const opening: Compose = (act, { paymentReference }) => ({
  established: [
    say(
      () =>
        `Тізілімнен электрондық атқарушылық құжат келіп түсті: ${documentTypeTexts[act.document.type].kk}, № ${act.document.number}.`,
      () =>
        `Из реестра поступил электронный исполнительный документ: ${documentTypeTexts[act.document.type].ru}, № ${act.document.number}.`,
      () =>
        `An electronic enforcement document came from the register: ${documentTypeTexts[act.document.type].en}, No. ${act.document.number}.`,
    ),
    say(
      ({ sum }) => `Өндіріп алынуға тиіс сома — ${sum(act.sum)}.`,
      ({ sum }) => `Подлежит взысканию ${sum(act.sum)}.`,
      ({ sum }) => `To be collected: ${sum(act.sum)}.`,
    ),
    plain(
      'Құжаттың түрі, борышкер және сома жеңілдетілген тәртіптің шегінде (Заңның 9-бабының 1-тармағы, 10-1-бабының 1-тармағы).',
      'Вид документа, должник и сумма находятся в пределах упрощенного порядка (пункт 1 статьи 9, пункт 1 статьи 10-1 Закона).',
      'The kind of document, the debtor and the sum are within the simplified way (Arts. 9(1), 10-1(1) of the Law).',
    ),
  ],
  decided: [
    plain(
      'Жеңілдетілген атқарушылық іс жүргізу қозғалсын.',
      'Возбудить упрощенное исполнительное производство.',
      'Simplified enforcement proceedings are opened.',
    ),
    say(
      ({ day }) => `Іс жүргізудің соңғы күні — ${day(act.lastDay)} (Заңның 10-4-бабы).`,
      ({ day }) => `Последний день производства — ${day(act.lastDay)} (статья 10-4 Закона).`,
      ({ day }) => `The last day of the proceedings is ${day(act.lastDay)} (Art. 10-4 of the Law).`,
    ),
    say(
      ({ figures }) =>
        `Борышкер осы күннің соңына дейін ${figures(act.remainder)} төлесін; төлем нөмірі — ${paymentReference}. Толық төленсе, іс жүргізу тоқтатылады және қабылданған шаралар алынады.`,
      ({ figures }) =>
        `Должнику уплатить ${figures(act.remainder)} до конца этого дня; номер платежа — ${paymentReference}. После полной уплаты производство прекращается, принятые меры снимаются.`,
      ({ figures }) =>
        `The debtor is to pay ${figures(act.remainder)} by the end of that day; payment reference ${paymentReference}. Once all is paid, the proceedings end and the measures are lifted.`,
    ),
    plain(
      'Төленбеген жағдайда қалдық шегінде ақшаға тыйым салынуы және инкассалық өкім шығарылуы мүмкін (Заңның 10-3-бабы).',
      'При неуплате в пределах остатка может быть наложен арест на деньги и выставлено инкассовое распоряжение (статья 10-3 Закона).',
      'If nothing is paid, money up to the remainder may be arrested and a collection order given (Art. 10-3 of the Law).',
    ),
    say(
      ({ day }) =>
        `Толық төленбесе немесе борышкер жеңілдетілген тәртіптен бас тартса, атқарушылық құжат жеке сот орындаушысына беріледі (Заңның 10-6-бабы). Мерзім бойынша беру күні — ${day(act.transferOn)}.`,
      ({ day }) =>
        `При неполной уплате или отказе должника от упрощенного порядка исполнительный документ передается частному судебному исполнителю (статья 10-6 Закона). День передачи по истечении срока — ${day(act.transferOn)}.`,
      ({ day }) =>
        `If it is not paid in full, or the debtor refuses the simplified way, the document goes to a private bailiff (Art. 10-6 of the Law); when the term is over, on ${day(act.transferOn)}.`,
    ),
  ],
});

const refusal: Compose = (act) => ({
  established: [
    say(
      ({ sum }) => `Құжат бойынша қалдық — ${sum(act.remainder)}.`,
      ({ sum }) => `Остаток по документу — ${sum(act.remainder)}.`,
      ({ sum }) => `The remainder of the document is ${sum(act.remainder)}.`,
    ),
    say(
      ({ sum }) => `Жеңілдетілген тәртіптің осы күнгі шегі — ${sum(act.limit)}.`,
      ({ sum }) => `Предел упрощенного порядка на этот день — ${sum(act.limit)}.`,
      ({ sum }) => `The limit of the simplified way on this day is ${sum(act.limit)}.`,
    ),
    Object.hasOwn(refusalGroundTexts, act.ground ?? '')
      ? refusalGroundTexts[act.ground as keyof typeof refusalGroundTexts]
      : otherGround(act),
  ],
  decided: [
    plain(
      'Жеңілдетілген атқарушылық іс жүргізуді қозғаудан бас тартылсын.',
      'Отказать в возбуждении упрощенного исполнительного производства.',
      'The opening of simplified enforcement proceedings is refused.',
    ),
    plain(
      'Атқарушылық құжат жалпы тәртіппен орындалады.',
      'Исполнительный документ исполняется в общем порядке.',
      'The enforcement document is enforced the ordinary way.',
    ),
  ],
});

const executed = (act: ActData): Texts =>
  say(
    ({ sum }) => `Іс жүргізуде төленгені — ${sum(act.paid)}; талап толық орындалды.`,
    ({ sum }) => `В производстве уплачено ${sum(act.paid)}; требование исполнено полностью.`,
    ({ sum }) => `Paid in the proceedings: ${sum(act.paid)}; the claim is executed in full.`,
  );

const cancelled: Texts = plain(
  'Атқарушылық құжатқа негіз болған актінің күшін құзыретті орган жойды.',
  'Акт, на основании которого выдан исполнительный документ, отменен компетентным органом.',
  'The act behind the enforcement document was cancelled by the competent body.',
);

const released: Texts = plain(
  'Құзыретті органның шешімімен борышкер орындаудан босатылды.',
  'Решением компетентного органа должник освобожден от исполнения.',
  'The competent body released the debtor from execution.',
);

const termination = (reason: (act: ActData) => Texts): Compose => {
  return (act) => ({
    established: [reason(act)],
    decided: [
      plain(
        'Жеңілдетілген атқарушылық іс жүргізу тоқтатылсын.',
        'Прекратить упрощенное исполнительное производство.',
        'The simplified enforcement proceedings are terminated.',
      ),
      plain(
        'Қабылданған шаралар алынсын, орындалмаған инкассалық өкімдер кері қайтарып алынсын (Заңның 10-5-бабының 4 және 5-тармақтары).',
        'Снять принятые меры, отозвать неисполненные инкассовые распоряжения (пункты 4 и 5 статьи 10-5 Закона).',
        'Measures are lifted and unexecuted collection orders are recalled (Arts. 10-5(4), 10-5(5) of the Law).',
      ),
      plain(
        'Осы құжат бойынша жеңілдетілген іс жүргізу қайта қозғалмайды (Заңның 10-5-бабы).',
        'По этому документу упрощенное производство вновь не возбуждается (статья 10-5 Закона).',
        'No simplified proceedings are opened on this document again (Art. 10-5 of the Law).',
      ),
    ],
  });
};

const handedOver = ({ arrest: kept }: ActData): Texts =>
  kept === undefined
    ? plain('Тапсырылатын тыйым жоқ.', 'Арестов, подлежащих передаче, нет.', 'There is no arrest to be handed over.')
    : say(
        ({ sum }) =>
          `Ақшаға салынған тыйым сақталсын және жеке сот орындаушысына тапсырылсын: шоты — ${kept.account} (${kept.bank}), сомасы — ${sum(kept.amount)} (Заңның 10-6-бабының 3-тармағы).`,
        ({ sum }) =>
          `Сохранить арест денег и передать его частному судебному исполнителю: счет — ${kept.account} (${kept.bank}), сумма — ${sum(kept.amount)} (пункт 3 статьи 10-6 Закона).`,
        ({ sum }) =>
          `The arrest stays and is handed over: account ${kept.account} (${kept.bank}), sum ${sum(kept.amount)} (Art. 10-6(3) of the Law).`,
      );

const transfer: Compose = (act) => ({
  established: [
    Object.hasOwn(transferGroundTexts, act.ground ?? '')
      ? transferGroundTexts[act.ground as keyof typeof transferGroundTexts]
      : otherGround(act),
    say(
      ({ figures }) => `Өндіріп алынуға тиіс болғаны — ${figures(act.sum)}, төленгені — ${figures(act.paid)}.`,
      ({ figures }) => `Подлежало взысканию ${figures(act.sum)}, уплачено ${figures(act.paid)}.`,
      ({ figures }) => `To be collected: ${figures(act.sum)}; paid: ${figures(act.paid)}.`,
    ),
  ],
  decided: [
    say(
      ({ sum }) =>
        `Атқарушылық құжат жеке сот орындаушыларының палатасы арқылы жеке сот орындаушысына берілсін. Қалдық — ${sum(act.remainder)}.`,
      ({ sum }) =>
        `Передать исполнительный документ частному судебному исполнителю через палату частных судебных исполнителей. Остаток — ${sum(act.remainder)}.`,
      ({ sum }) =>
        `The enforcement document goes to a private bailiff through the chamber of private bailiffs. The remainder is ${sum(act.remainder)}.`,
    ),
    handedOver(act),
    plain(
      'Орындалмаған инкассалық өкімдер кері қайтарып алынсын (Заңның 10-6-бабының 4-тармағы).',
      'Отозвать неисполненные инкассовые распоряжения (пункт 4 статьи 10-6 Закона).',
      'Unexecuted collection orders are recalled (Art. 10-6(4) of the Law).',
    ),
    plain(
      'Құжат жеңілдетілген тәртіпке қайтарылмайды (Заңның 10-6-бабы).',
      'Возврат документа в упрощенный порядок не допускается (статья 10-6 Закона).',
      'The document does not come back to the simplified way (Art. 10-6 of the Law).',
    ),
  ],
});

const complaintAnswer: Compose = ({ complaint }) => ({
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
  ],
});

const composers: Readonly<Record<FirstActType, Compose>> = {
  opening,
  refusal,
  arrest,
  arrest_change: arrestChange,
  collection_order: collectionOrder,
  recall,
  lifting,
  termination_executed: termination(executed),
  termination_cancelled: termination(() => cancelled),
  termination_released: termination(() => released),
  transfer,
  complaint_answer: complaintAnswer,
};

/** The sentences of an act; the values in them are the act's own, as yet unfit for the page (`printable`). */
export const textsOf = (act: ActData, parties: ActParties): ActTexts => composers[firstActType(act.type)](act, parties);
