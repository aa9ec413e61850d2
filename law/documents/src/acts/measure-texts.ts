/**
 * What acts on measures establish and decide: inquiry and arrest, its change and lifting, collection order and recall (261-IV Arts. 10-3, 32, 58, 59, 62; Rules,
 * items 10 to 14, 21, 23). Form 3 is the first of them; the others have no form in the Rules.
 */
import type { ActData } from './act.ts';
import { type ComposeForm, inForce, tellTheParties } from './form-sentences.ts';
import { notified, wagesAsked } from './own-case-texts.ts';
import { NONE, plain, say } from './sentences.ts';
import { measureGroundTexts, otherGround, type Texts } from './word-texts.ts';

const placeOf = ({ account = NONE, bank }: ActData): string => (bank === undefined ? account : `${account} (${bank})`);

const beyondThat: Texts = plain(
  'Осы сомадан асатын ақша шектелмейді (Заңның 62-бабының 6-тармағы).',
  'Деньги сверх этой суммы не ограничиваются (пункт 6 статьи 62 Закона).',
  'Money beyond that sum is not restricted (Art. 62(6) of the Law).',
);

/**
 * Form 3. It names a sum and no account: which one is arrested the message to the bank says, when the banks have answered. Only where the banks had been
 * asked before such an inquiry was an act of its own does it name the account.
 */
export const arrest: ComposeForm = (act, { debtor, iin, body, system }) => ({
  established: [
    plain(
      'Атқарушылық құжаттың орындалуын қамтамасыз ету шарасын қолдану қажет (Заңның 32-бабы 2-тармағының 1-1) тармақшасы).',
      'Необходимо принять меру обеспечения исполнения (подпункт 1-1) пункта 2 статьи 32 Закона).',
      'A measure to secure the execution is needed (Art. 32(2)(1-1) of the Law).',
    ),
  ],
  decided: [
    act.account === undefined
      ? say(
          ({ sum }) =>
            `Борышкердің (${debtor.kk}, ЖСН ${iin}) банктік шоттарының нөмірлері және олардағы ақшаның бар-жоғы туралы ақпарат берілсін (алушы — ${body.kk}) және шоттардағы ақшаға ${sum(act.amount)} шегінде тыйым салынсын.`,
          ({ sum }) =>
            `Предоставить информацию о номерах банковских счетов должника (${debtor.ru}, ИИН ${iin}) и наличии денег на них (получатель — ${body.ru}) и наложить арест на деньги на этих счетах в пределах ${sum(act.amount)}.`,
          ({ sum }) =>
            `The numbers of the bank accounts of the debtor (${debtor.en}, IIN ${iin}) and the money on them are to be told (to: ${body.en}), and the money on these accounts is arrested within ${sum(act.amount)}.`,
        )
      : say(
          ({ sum }) =>
            `Борышкердің (${debtor.kk}, ЖСН ${iin}) ${placeOf(act)} шотындағы ақшаға ${sum(act.amount)} шегінде тыйым салынсын.`,
          ({ sum }) =>
            `Наложить арест на деньги должника (${debtor.ru}, ИИН ${iin}) на счете ${placeOf(act)} в пределах ${sum(act.amount)}.`,
          ({ sum }) =>
            `Money of the debtor (${debtor.en}, IIN ${iin}) on account ${placeOf(act)} is arrested within ${sum(act.amount)}.`,
        ),
    say(
      () =>
        `Қаулы екінші деңгейдегі банктерге және Ұлттық пошта операторына орындауға жіберілсін; оның орындалуы туралы ${system.kk} жүйесі арқылы хабарлансын (алушы — ${body.kk}).`,
      () =>
        `Направить постановление на исполнение в банки второго уровня и Национальному оператору почты; об исполнении сообщить через ${system.ru} (получатель — ${body.ru}).`,
      () =>
        `The resolution is sent to the second-tier banks and the National post operator for execution; they report through ${system.en} (to: ${body.en}).`,
    ),
    tellTheParties,
    inForce(act),
  ],
  notes: [
    ...(act.notifiedOn === undefined ? [notifiedAndOneAccount] : [notified(act), oneAccount]),
    beyondThat,
    plain(
      'Прокурордың санкциясы талап етілмейді (Заңның 32-бабының 6-тармағы).',
      'Санкция прокурора не требуется (пункт 6 статьи 32 Закона).',
      'No sanction of the prosecutor is needed (Art. 32(6) of the Law).',
    ),
  ],
});

const notifiedAndOneAccount: Texts = plain(
  'Борышкер тиісті түрде хабардар етілді (Заңның 27-бабы). Ақшаға бір шотта ғана тыйым салынады; қорғалған шоттарға тыйым салынбайды (Заңның 58-бабының 2-тармағы, 62-бабының 3-тармағы).',
  'Должник надлежащим образом извещен (статья 27 Закона). Арестовываются деньги на одном счете; на защищенные счета арест не налагается (пункт 2 статьи 58, пункт 3 статьи 62 Закона).',
  'The debtor has been properly notified (Art. 27 of the Law). Money on one account is arrested, and none on protected accounts (Arts. 58(2), 62(3) of the Law).',
);

const oneAccount: Texts = plain(
  'Ақшаға бір шотта ғана тыйым салынады; қорғалған шоттарға тыйым салынбайды (Заңның 58-бабының 2-тармағы, 62-бабының 3-тармағы).',
  'Арестовываются деньги на одном счете; на защищенные счета арест не налагается (пункт 2 статьи 58, пункт 3 статьи 62 Закона).',
  'Money on one account is arrested, and none on protected accounts (Arts. 58(2), 62(3) of the Law).',
);

export const arrestChange: ComposeForm = (act) => ({
  established: [
    say(
      ({ sum }) => `Ақшаға тыйым салынғаннан кейін қалдық азайды: ${sum(act.remainder)}.`,
      ({ sum }) => `После наложения ареста остаток уменьшился: ${sum(act.remainder)}.`,
      ({ sum }) => `Since the arrest the remainder has become smaller: ${sum(act.remainder)}.`,
    ),
  ],
  decided: [
    say(
      ({ sum }) => `Тыйым салынған сома азайтылсын: шоты — ${placeOf(act)}, жаңа сомасы — ${sum(act.amount)}.`,
      ({ sum }) => `Уменьшить сумму ареста: счет — ${placeOf(act)}, новая сумма — ${sum(act.amount)}.`,
      ({ sum }) => `The sum of the arrest is reduced: account ${placeOf(act)}, new sum ${sum(act.amount)}.`,
    ),
    plain(
      'Банк осы сомадан асатын ақшаны дереу босатып, ол туралы хабарласын (Заңның 62-бабының 6-тармағы).',
      'Банку немедленно освободить деньги сверх этой суммы и сообщить об этом (пункт 6 статьи 62 Закона).',
      'The bank is to free what is beyond that sum at once, and to report (Art. 62(6) of the Law).',
    ),
    tellTheParties,
    inForce(act),
  ],
  notes: [],
});

const owed = (act: ActData): Texts =>
  say(
    ({ sum }) => `Атқарушылық құжаттың талабы орындалған жоқ, қалдық — ${sum(act.remainder)}.`,
    ({ sum }) => `Требование исполнительного документа не исполнено, остаток — ${sum(act.remainder)}.`,
    ({ sum }) => `The claim of the document is not executed; the remainder is ${sum(act.remainder)}.`,
  );

export const collectionOrder: ComposeForm = (act, { beneficiary, paymentReference }) => ({
  established: [
    owed(act),
    plain(
      'Шоттағы ақшаға тыйым салынған, оны банк растаған. Құжат бойынша орындалмаған басқа инкассолық өкім жоқ (Төлемдер туралы заңның 35-бабының 5-тармағы).',
      'На деньги на счете наложен арест, банк его подтвердил. Другого неисполненного инкассового распоряжения по документу нет (пункт 5 статьи 35 Закона о платежах).',
      'The money on the account is arrested, and the bank has confirmed it. There is no other unexecuted collection order for the document (Art. 35(5) of the Law on payments).',
    ),
  ],
  decided: [
    say(
      ({ sum }) =>
        `№ ${act.order ?? NONE} өкім бойынша ақша алынсын: шоты — ${placeOf(act)}, сомасы — ${sum(act.amount)}.`,
      ({ sum }) =>
        `По распоряжению № ${act.order ?? NONE} списать деньги: счет — ${placeOf(act)}, сумма — ${sum(act.amount)}.`,
      ({ sum }) =>
        `By order No. ${act.order ?? NONE} money is to be taken: account ${placeOf(act)}, sum ${sum(act.amount)}.`,
    ),
    say(
      ({ figures }) => `Шотта төмендетілмейтін қалдық сақталсын: ${figures(act.floor)}.`,
      ({ figures }) => `Сохранить на счете неснижаемый остаток: ${figures(act.floor)}.`,
      ({ figures }) => `What must stay on the account: ${figures(act.floor)}.`,
    ),
    say(
      () =>
        `Ақша мына деректемелер бойынша аударылсын: ЖСК ${beneficiary.iban}, БСН ${beneficiary.bin}, БСК ${beneficiary.kbk}, төлем белгілеу коды ${beneficiary.knp}, төлем нөмірі ${paymentReference}.`,
      () =>
        `Деньги перечислить по реквизитам: ИИК ${beneficiary.iban}, БИН ${beneficiary.bin}, КБК ${beneficiary.kbk}, КНП ${beneficiary.knp}, номер платежа ${paymentReference}.`,
      () =>
        `The money goes to: IBAN ${beneficiary.iban}, BIN ${beneficiary.bin}, KBK ${beneficiary.kbk}, KNP ${beneficiary.knp}, payment reference ${paymentReference}.`,
    ),
    tellTheParties,
    inForce(act),
  ],
  notes: [
    ...(act.notifiedOn === undefined ? [] : [notified(act)]),
    ...(act.wagesAnsweredOn === undefined ? [] : [wagesAsked(act)]),
    plain(
      'Атқарушылық құжат осы өкімге тіркелген (Қағидалардың 14-тармағы).',
      'Исполнительный документ приложен к этому распоряжению (пункт 14 Правил).',
      'The enforcement document is attached to this order (item 14 of the Rules).',
    ),
  ],
});

const groundOf = ({ ground = NONE }: ActData): Texts =>
  (Object.hasOwn(measureGroundTexts, ground) ? measureGroundTexts[ground] : undefined) ?? otherGround;

export const recall: ComposeForm = (act) => ({
  established: [
    groundOf(act),
    say(
      ({ sum }) => `Қалдық — ${sum(act.remainder)}.`,
      ({ sum }) => `Остаток — ${sum(act.remainder)}.`,
      ({ sum }) => `The remainder is ${sum(act.remainder)}.`,
    ),
  ],
  decided: [
    say(
      () => `№ ${act.order ?? NONE} инкассолық өкім орындалмаған бөлігінде кері қайтарып алынсын.`,
      () => `Отозвать инкассовое распоряжение № ${act.order ?? NONE} в неисполненной части.`,
      () => `Collection order No. ${act.order ?? NONE} is recalled as far as it is not executed.`,
    ),
    plain(
      'Банк ақша алуды тоқтатып, кері қайтарып алуды растасын; ол расталғанға дейін жаңа өкім шығарылмайды.',
      'Банку прекратить списание и подтвердить отзыв; до подтверждения новое распоряжение не выставляется.',
      'The bank is to stop debiting and to confirm the recall; until then no new order is given.',
    ),
    tellTheParties,
    inForce(act),
  ],
  notes: [],
});

/** Of protected money. At a termination nothing lifts an arrest but form 5 itself (law 261-IV Art. 10-5(4)). */
export const lifting: ComposeForm = (act) => ({
  established: [groundOf(act)],
  decided: [
    act.amount === undefined
      ? plain(
          `Ақшаға салынған тыйым алынсын: шоты — ${placeOf(act)}.`,
          `Снять арест с денег: счет — ${placeOf(act)}.`,
          `The arrest of money is lifted: account ${placeOf(act)}.`,
        )
      : say(
          ({ sum }) => `Ақшаға салынған тыйым алынсын: шоты — ${placeOf(act)}, сомасы — ${sum(act.amount)}.`,
          ({ sum }) => `Снять арест с денег: счет — ${placeOf(act)}, сумма — ${sum(act.amount)}.`,
          ({ sum }) => `The arrest of money is lifted: account ${placeOf(act)}, sum ${sum(act.amount)}.`,
        ),
    plain(
      'Банк қаулыны дереу орындап, ол туралы хабарласын.',
      'Банку исполнить постановление немедленно и сообщить об этом.',
      'The bank is to execute this at once and to report.',
    ),
    tellTheParties,
    inForce(act),
  ],
  notes: [],
});
