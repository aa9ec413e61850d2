/**
 * How proceedings end: terminated (form 5 of Order 697) or handed over (form 2). From version 5 on the act names what stood and is lifted or handed over and nothing
 * else, and what the end rests on: what was claimed, what was paid and when the last of it came.
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import { type Money, subtract } from '@oryndau/law/money';
import { type ActData, type ActPayment, OWN_CASE } from './act.ts';
import { type ComposeForm, forThe, inForce, neverAgain, tellTheParties } from './form-sentences.ts';
import { handedOverProhibition } from './prohibition-texts.ts';
import { plain, say } from './sentences.ts';
import { documentTypeTexts, type Texts, transferGroundTexts, wordsForGround } from './word-texts.ts';

type End = 'executed' | 'cancelled' | 'released';

const isOwnCase = ({ version }: ActData): boolean => version >= OWN_CASE;

const executed = (act: ActData): Texts => (isOwnCase(act) ? executedWhole : executedBy(act));

const executedWhole: Texts = plain(
  'Атқарушылық құжаттың талабы толық орындалды.',
  'Требование исполнительного документа исполнено полностью.',
  'The claim of the document is executed in full.',
);

const executedBy = (act: ActData): Texts =>
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

const grounds: Readonly<Record<End, (act: ActData) => Texts>> = {
  executed,
  cancelled: () => cancelled,
  released: () => released,
};

/** Form 5. */
export const termination = (end: End): ComposeForm => {
  return (act, { debtor, claim }) => ({
    established: isOwnCase(act) ? [grounds[end](act), moneyOf[end](act), ...eachPayment(act)] : [grounds[end](act)],
    decided: [
      say(
        () => `${forThe(act).kk} оңайлатылған іс жүргізу тоқтатылсын: ${claim.kk}, борышкер — ${debtor.kk}.`,
        () => `Прекратить упрощенное производство ${forThe(act).ru}: ${claim.ru}, должник — ${debtor.ru}.`,
        () => `Simplified proceedings ${forThe(act).en} are terminated: ${claim.en}, debtor ${debtor.en}.`,
      ),
      isOwnCase(act) ? cancelledMeasures(act) : everyMeasure,
      tellTheParties,
      neverAgain,
      inForce(act),
    ],
    notes: isOwnCase(act) ? whatGoesWithIt(act) : [ordersAndBanks],
  });
};

/** Of the acts of before, whatever had stood. */
const everyMeasure: Texts = plain(
  'Осы іс жүргізуде қабылданған барлық шараның, оның ішінде ақшаға салынған тыйымның және белгілі бір әрекеттер жасауға салынған тыйымның күші жойылсын.',
  'Отменить все меры, принятые в этом производстве, в том числе арест денег и запрет совершать определенные действия.',
  'All measures taken in these proceedings are cancelled, the arrest of money and the prohibition of certain actions among them.',
);

const ordersAndBanks: Texts = plain(
  'Орындалмаған инкассолық өкімдер кері қайтарып алынады (Заңның 10-5-бабының 5-тармағы). Банктер мен нотариустар осы қаулының негізінде шаралардың күшін жояды (Заңның 10-5-бабының 4-тармағы).',
  'Неисполненные инкассовые распоряжения отзываются (пункт 5 статьи 10-5 Закона). Банки и нотариусы снимают меры на основании этого постановления (пункт 4 статьи 10-5 Закона).',
  'Unexecuted collection orders are recalled (Art. 10-5(5) of the Law). Banks and notaries end the measures by this resolution (Art. 10-5(4) of the Law).',
);

const handedOver = ({ arrest: kept, arrestUnanswered }: ActData): Texts => {
  if (kept !== undefined && arrestUnanswered) return handedOverUnanswered(kept);
  return kept === undefined
    ? plain('Тапсырылатын тыйым жоқ.', 'Арестов, подлежащих передаче, нет.', 'There is no arrest to be handed over.')
    : say(
        ({ figures }) =>
          `Ақшаға салынған тыйым сақталады және жеке сот орындаушысына тапсырылады: шоты — ${kept.account} (${kept.bank}), сомасы — ${figures(kept.amount)} (Заңның 10-6-бабының 3-тармағы).`,
        ({ figures }) =>
          `Арест денег сохраняется и передается частному судебному исполнителю: счет — ${kept.account} (${kept.bank}), сумма — ${figures(kept.amount)} (пункт 3 статьи 10-6 Закона).`,
        ({ figures }) =>
          `The arrest stays and is handed over: account ${kept.account} (${kept.bank}), sum ${figures(kept.amount)} (Art. 10-6(3) of the Law).`,
      );
};

/** Whether it was made only the bank knows. */
const handedOverUnanswered = ({ account, bank, amount }: Required<ActData>['arrest']): Texts =>
  say(
    ({ figures }) =>
      `Ақшаға салынатын тыйым туралы (шоты — ${account} (${bank}), сомасы — ${figures(amount)}) банктен жауап келген жоқ: тыйым салынған болса, ол сақталады және жеке сот орындаушысына тапсырылады (Заңның 10-6-бабының 3-тармағы).`,
    ({ figures }) =>
      `Об аресте денег на счете ${account} (${bank}) в пределах ${figures(amount)} ответа банка не поступило: если арест наложен, он сохраняется и передается частному судебному исполнителю (пункт 3 статьи 10-6 Закона).`,
    ({ figures }) =>
      `No answer of the bank has come about the arrest of money on account ${account} (${bank}) within ${figures(amount)}: if it was made, it stays and is handed over (Art. 10-6(3) of the Law).`,
  );

/** Form 2: one sentence for both grounds; which it is stands below. */
export const transfer: ComposeForm = (act, { debtor, issuer, claim }) => ({
  established: [
    plain(
      'Оңайлатылған іс жүргізуде атқарушылық құжаттың талабы толық орындалған жоқ.',
      'В упрощенном производстве требование исполнительного документа полностью не исполнено.',
      'In simplified proceedings the claim of the enforcement document was not executed in full.',
    ),
    ...eachPayment(act),
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
    ...partPayment(act),
    tellTheParties,
    neverAgain,
    inForce(act),
  ],
  notes: isOwnCase(act)
    ? [wordsForGround(transferGroundTexts, act), ...whyTransferred(act), ...whatIsHandedOver(act)]
    : [wordsForGround(transferGroundTexts, act), handedOver(act), ...handedOverProhibition(act), unexecutedOrders],
});

const ifPartWasPaid: Texts = plain(
  'Талап ішінара өтелген болса, төлем туралы деректер құжат бөлінген жеке сот орындаушысына берілсін.',
  'При частичном погашении сведения об уплате передать частному судебному исполнителю, которому распределен документ.',
  'If part of the claim was paid, the data on it go to the private bailiff who gets the document.',
);

const unexecutedOrders: Texts = plain(
  'Орындалмаған инкассолық өкімдер кері қайтарып алынады (Заңның 10-6-бабының 4-тармағы).',
  'Неисполненные инкассовые распоряжения отзываются (пункт 4 статьи 10-6 Закона).',
  'Unexecuted collection orders are recalled (Art. 10-6(4) of the Law).',
);

// ------------------------------------------------------------------------------------------------ of this case alone

/** What the end rests on, in money and days. */
const moneyOf: Readonly<Record<End, (act: ActData) => Texts>> = {
  executed: (act) =>
    say(
      ({ figures, day }) =>
        `Іс жүргізуде өндіріп алынғаны — ${figures(act.sum)}, төленгені — ${figures(act.paid)}${beyond(act, figures, ', оның ішінде артық төленгені — ')}; қалдықты жапқан төлем есепке алынған күн — ${day(act.on)}.`,
      ({ figures, day }) =>
        `В производстве взыскивалось ${figures(act.sum)}, уплачено ${figures(act.paid)}${beyond(act, figures, ', из них сверх взыскиваемого ')}; платеж, которым погашен остаток, учтен ${day(act.on)}.`,
      ({ figures, day }) =>
        `Claimed in the proceedings: ${figures(act.sum)}; paid: ${figures(act.paid)}${beyond(act, figures, ', of it beyond the claim ')}; the payment that covered the remainder was taken in on ${day(act.on)}.`,
    ),
  cancelled: (act) =>
    say(
      ({ figures, day }) =>
        `Күшін жою туралы мәлімет есепке алынған күн — ${day(act.on)}. Өндіріп алынғаны — ${figures(act.sum)}, осы күнге дейін төленгені — ${figures(act.paid)}; қалдық (${figures(act.remainder)}) бұдан әрі өндіріп алынбайды.`,
      ({ figures, day }) =>
        `Сведения об отмене учтены ${day(act.on)}. Взыскивалось ${figures(act.sum)}, к этому дню уплачено ${figures(act.paid)}; остаток (${figures(act.remainder)}) больше не взыскивается.`,
      ({ figures, day }) =>
        `The cancellation was taken in on ${day(act.on)}. Claimed: ${figures(act.sum)}; paid by that day: ${figures(act.paid)}; the remainder (${figures(act.remainder)}) is collected no more.`,
    ),
  released: (act) =>
    say(
      ({ figures, day }) =>
        `Босату туралы мәлімет есепке алынған күн — ${day(act.on)}. Өндіріп алынғаны — ${figures(act.sum)}, осы күнге дейін төленгені — ${figures(act.paid)}; қалдық (${figures(act.remainder)}) бұдан әрі өндіріп алынбайды.`,
      ({ figures, day }) =>
        `Сведения об освобождении учтены ${day(act.on)}. Взыскивалось ${figures(act.sum)}, к этому дню уплачено ${figures(act.paid)}; остаток (${figures(act.remainder)}) больше не взыскивается.`,
      ({ figures, day }) =>
        `The release was taken in on ${day(act.on)}. Claimed: ${figures(act.sum)}; paid by that day: ${figures(act.paid)}; the remainder (${figures(act.remainder)}) is collected no more.`,
    ),
};

/** From version 6 on: each payment with the bank's day and what it came by. */
function eachPayment(act: ActData): readonly Texts[] {
  const { payments = [], paymentsBefore = 0 } = act;
  if (payments.length === 0) return [];
  const all = payments.map(paymentOf);
  const listed = (language: keyof Texts): string => all.map((one) => one[language]).join('; ');
  const sums = sumsBefore(act);
  const before = (words: string): string => (paymentsBefore === 0 ? '' : words);
  return [
    {
      kk: `Іс жүргізудегі төлемдер (банк есепке алған күнімен)${before(`, соңғы ${payments.length}, бұған дейін тағы ${paymentsBefore}${sums.kk}`)}: ${listed('kk')}.`,
      ru: `Платежи в производстве (по дням, когда их провел банк)${before(`, последние ${payments.length}, до них еще ${paymentsBefore}${sums.ru}`)}: ${listed('ru')}.`,
      en: `Payments in the proceedings (by the days on which the bank booked them)${before(`, the last ${payments.length}, ${paymentsBefore} before them${sums.en}`)}: ${listed('en')}.`,
    },
  ];
}

/** From version 7 on: what those that are only counted brought, and what of it went back. */
function sumsBefore({ paidBefore, takenBackBefore }: ActData): Texts {
  const back = (words: string): string => (takenBackBefore === undefined ? '' : words);
  return paidBefore === undefined
    ? plain('', '', '')
    : say(
        ({ figures }) => ` — ${figures(paidBefore)}${back(`, банк қайтарып алғаны — ${figures(takenBackBefore)}`)}`,
        ({ figures }) => ` на ${figures(paidBefore)}${back(`, банк отозвал ${figures(takenBackBefore)}`)}`,
        ({ figures }) => ` of ${figures(paidBefore)}${back(`, taken back by the bank: ${figures(takenBackBefore)}`)}`,
      );
}

function paymentOf({ on, amount, takenBack, entry, order, attempt }: ActPayment): Texts {
  const by = cameBy({ order, attempt });
  // The bank's own number; before it stands the account of the body.
  const booking = entry.slice(entry.indexOf('|') + 1);
  return say(
    ({ figures, day }) =>
      `${day(on)} — ${takenBack ? 'банк қайтарып алғаны ' : ''}${figures(amount)}${by.kk}, банк жазбасы ${booking}`,
    ({ figures, day }) =>
      `${day(on)} — ${takenBack ? 'банк отозвал ' : ''}${figures(amount)}${by.ru}, запись банка ${booking}`,
    ({ figures, day }) =>
      `${day(on)} — ${takenBack ? 'taken back by the bank: ' : ''}${figures(amount)}${by.en}, booking ${booking}`,
  );
}

function cameBy({
  order,
  attempt,
}: {
  readonly order?: string | undefined;
  readonly attempt?: string | undefined;
}): Texts {
  if (order !== undefined)
    return plain(
      `, № ${order} инкассолық өкім`,
      `, инкассовое распоряжение № ${order}`,
      `, collection order No. ${order}`,
    );
  if (attempt !== undefined) return plain(`, № ${attempt} төлем`, `, платеж № ${attempt}`, `, payment No. ${attempt}`);
  return plain('', '', '');
}

const beyond = ({ sum, paid }: ActData, figures: (amount: Money) => string, words: string): string =>
  paid > sum ? `${words}${figures(subtract(paid, sum))}` : '';

function cancelledMeasures(act: ActData): Texts {
  const { arrest, inquiry, prohibitedOn } = act;
  const measures = [
    ...(arrest === undefined ? [] : [arrestOf(arrest)]),
    ...(inquiry === undefined ? [] : [inquiryOf(inquiry)]),
    ...(prohibitedOn === undefined ? [] : [prohibitionOf(prohibitedOn)]),
  ];
  if (measures.length === 0)
    return plain(
      'Осы іс жүргізуде күші жойылатын шара жоқ.',
      'Мер, подлежащих отмене, в этом производстве нет.',
      'In these proceedings no measure stands that is to be cancelled.',
    );
  const all = (language: keyof Texts): string => measures.map((measure) => measure[language]).join('; ');
  return {
    kk: `Осы іс жүргізуде қабылданған мына ${measures.length > 1 ? 'шаралардың' : 'шараның'} күші жойылсын: ${all('kk')}.`,
    ru: `Отменить принятое в этом производстве: ${all('ru')}.`,
    en: `Of these proceedings is cancelled: ${all('en')}.`,
  };
}

const arrestOf = ({ account, bank, amount }: Required<ActData>['arrest']): Texts =>
  say(
    ({ figures }) => `${account} (${bank}) шотындағы ақшаға ${figures(amount)} шегінде салынған тыйым`,
    ({ figures }) => `арест денег на счете ${account} (${bank}) в пределах ${figures(amount)}`,
    ({ figures }) => `the arrest of money on account ${account} (${bank}) within ${figures(amount)}`,
  );

const inquiryOf = ({ on, limit }: Required<ActData>['inquiry']): Texts =>
  say(
    ({ figures, day }) =>
      `шоттар туралы ақпаратты талап ету және ақшаға ${figures(limit)} шегінде салынған тыйым (${day(on)})`,
    ({ figures, day }) => `истребование информации о счетах и арест денег в пределах ${figures(limit)} (${day(on)})`,
    ({ figures, day }) => `the inquiry about accounts and the arrest of money within ${figures(limit)} (${day(on)})`,
  );

const prohibitionOf = (prohibitedOn: LegalDate): Texts =>
  say(
    ({ day }) => `мүлікке билік ету жөнінде белгілі бір әрекеттер жасауға салынған тыйым (${day(prohibitedOn)})`,
    ({ day }) => `запрет совершать определенные действия по распоряжению имуществом (${day(prohibitedOn)})`,
    ({ day }) => `the prohibition of certain actions that dispose of property (${day(prohibitedOn)})`,
  );

/** Who carries out what, of that which stood. */
function whatGoesWithIt({ order, arrest, prohibitedOn, entered }: ActData): readonly Texts[] {
  return [
    ...(order === undefined ? [] : [recalled(order, { kk: '10-5-бабының 5', ru: '5 статьи 10-5', en: '10-5(5)' })]),
    ...(arrest === undefined
      ? []
      : [
          plain(
            'Банк ақшаға салынған тыйымды осы қаулының негізінде алады (Заңның 10-5-бабының 4-тармағы).',
            'Банк снимает арест на основании этого постановления (пункт 4 статьи 10-5 Закона).',
            'The bank ends the arrest by this resolution (Art. 10-5(4) of the Law).',
          ),
        ]),
    ...(prohibitedOn === undefined
      ? []
      : [
          plain(
            'Нотариустар мүлікке билік етуге салынған тыйымның күшін осы қаулының негізінде жояды (Заңның 10-5-бабының 4-тармағы).',
            'Нотариусы снимают запрет на основании этого постановления (пункт 4 статьи 10-5 Закона).',
            'The notaries end the prohibition by this resolution (Art. 10-5(4) of the Law).',
          ),
        ]),
    ...(entered === undefined
      ? []
      : [
          plain(
            'Борышкер туралы мәліметтер Борышкерлердің бірыңғай тізілімінен алып тасталады (Заңның 36-бабы).',
            'Сведения о должнике исключаются из Единого реестра должников (статья 36 Закона).',
            'The debtor is removed from the register of debtors (Art. 36 of the Law).',
          ),
        ]),
  ];
}

/** `paragraph`: where the law says so, as each language bends it. */
const recalled = (order: string, paragraph: Texts): Texts =>
  plain(
    `№ ${order} инкассолық өкім орындалмаған бөлігінде кері қайтарып алынады (Заңның ${paragraph.kk}-тармағы).`,
    `Инкассовое распоряжение № ${order} отзывается в неисполненной части (пункт ${paragraph.ru} Закона).`,
    `Collection order No. ${order} is recalled as far as it is not executed (Art. ${paragraph.en} of the Law).`,
  );

/** Form 2 says it of whatever may have been paid; from version 5 on it is said of what was. */
function partPayment(act: ActData): readonly Texts[] {
  if (!isOwnCase(act)) return [ifPartWasPaid];
  if (act.paid <= 0n) return [];
  return [
    say(
      ({ figures }) =>
        `Талап ішінара өтелді (${figures(act.paid)}): төлем туралы деректер құжат бөлінген жеке сот орындаушысына берілсін.`,
      ({ figures }) =>
        `Требование погашено частично (${figures(act.paid)}): сведения об уплате передать частному судебному исполнителю, которому распределен документ.`,
      ({ figures }) =>
        `Part of the claim was paid (${figures(act.paid)}): the data on it go to the private bailiff who gets the document.`,
    ),
  ];
}

function whyTransferred({ lastDay, refusedOn, remainder }: ActData): readonly Texts[] {
  if (refusedOn !== undefined)
    return [
      say(
        ({ day, figures }) =>
          `Келіспейтіні білдірілген күн — ${day(refusedOn)}; төленбеген қалдық — ${figures(remainder)}.`,
        ({ day, figures }) => `Несогласие заявлено ${day(refusedOn)}; неуплаченный остаток — ${figures(remainder)}.`,
        ({ day, figures }) => `It was refused on ${day(refusedOn)}; the unpaid remainder is ${figures(remainder)}.`,
      ),
    ];
  if (lastDay === undefined) return [];
  return [
    say(
      ({ day, figures }) => `Мерзімнің соңғы күні — ${day(lastDay)}; төленбеген қалдық — ${figures(remainder)}.`,
      ({ day, figures }) => `Последний день срока — ${day(lastDay)}; неуплаченный остаток — ${figures(remainder)}.`,
      ({ day, figures }) =>
        `The last day of the term was ${day(lastDay)}; the unpaid remainder is ${figures(remainder)}.`,
    ),
  ];
}

function whatIsHandedOver(act: ActData): readonly Texts[] {
  const { arrest, prohibitedOn, order } = act;
  const recall =
    order === undefined ? [] : [recalled(order, { kk: '10-6-бабының 4', ru: '4 статьи 10-6', en: '10-6(4)' })];
  if (arrest === undefined && prohibitedOn === undefined) return [nothingToHandOver, ...recall];
  return [...(arrest === undefined ? [] : [handedOver(act)]), ...handedOverProhibition(act), ...recall];
}

const nothingToHandOver: Texts = plain(
  'Тапсырылатын шара жоқ.',
  'Мер, подлежащих передаче, нет.',
  'There is no measure to be handed over.',
);
