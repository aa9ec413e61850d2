/** What acts on measures establish and decide: arrest, its change and lifting, collection order and recall (261-IV Arts. 10-3, 58, 59, 62). */
import type { ActData } from './act.ts';
import { type Compose, NONE, plain, say } from './sentences.ts';
import { measureGroundTexts, otherGround, type Texts } from './word-texts.ts';

const owed = (act: ActData): Texts =>
  say(
    ({ sum }) => `Іс жүргізу қозғалған, қалдық төленген жоқ: ${sum(act.remainder)}.`,
    ({ sum }) => `Производство возбуждено, остаток не уплачен: ${sum(act.remainder)}.`,
    ({ sum }) => `The proceedings are open and the remainder is unpaid: ${sum(act.remainder)}.`,
  );

const placeOf = ({ account = NONE, bank }: ActData): string => (bank === undefined ? account : `${account} (${bank})`);

export const arrest: Compose = (act) => ({
  established: [
    owed(act),
    plain(
      'Борышкерге тиісінше хабарланған (Заңның 27-бабы).',
      'Должник надлежащим образом извещен (статья 27 Закона).',
      'The debtor has been properly notified (Art. 27 of the Law).',
    ),
    plain(
      'Шот қорғалған шоттарға жатпайды (Заңның 58-бабының 2-тармағы, 62-бабының 3-тармағы).',
      'Счет не относится к защищенным (пункт 2 статьи 58, пункт 3 статьи 62 Закона).',
      'The account is not a protected one (Arts. 58(2), 62(3) of the Law).',
    ),
  ],
  decided: [
    say(
      ({ sum }) => `Борышкердің ақшасына тыйым салынсын: шоты — ${placeOf(act)}, сомасы — ${sum(act.amount)}.`,
      ({ sum }) => `Наложить арест на деньги должника: счет — ${placeOf(act)}, сумма — ${sum(act.amount)}.`,
      ({ sum }) => `Money of the debtor is arrested: account ${placeOf(act)}, sum ${sum(act.amount)}.`,
    ),
    plain(
      'Банк қаулыны орындап, ол туралы хабарласын. Осы сомадан асатын ақша шектелмейді (Заңның 62-бабының 6-тармағы).',
      'Банку исполнить постановление и сообщить об этом. Деньги сверх этой суммы не ограничиваются (пункт 6 статьи 62 Закона).',
      'The bank is to execute this and to report. Money beyond that sum is not restricted (Art. 62(6) of the Law).',
    ),
    plain(
      'Прокурордың санкциясы талап етілмейді (Заңның 32-бабының 6-тармағы).',
      'Санкция прокурора не требуется (пункт 6 статьи 32 Закона).',
      'No sanction of the prosecutor is needed (Art. 32(6) of the Law).',
    ),
  ],
});

export const arrestChange: Compose = (act) => ({
  established: [
    say(
      ({ sum }) => `Ақшаға тыйым салынғаннан кейін қалдық азайды: ${sum(act.remainder)}.`,
      ({ sum }) => `После наложения ареста остаток уменьшился: ${sum(act.remainder)}.`,
      ({ sum }) => `Since the arrest the remainder has become smaller: ${sum(act.remainder)}.`,
    ),
  ],
  decided: [
    say(
      ({ sum }) => `Тыйым сомасы азайтылсын: шоты — ${placeOf(act)}, жаңа сомасы — ${sum(act.amount)}.`,
      ({ sum }) => `Уменьшить сумму ареста: счет — ${placeOf(act)}, новая сумма — ${sum(act.amount)}.`,
      ({ sum }) => `The sum of the arrest is reduced: account ${placeOf(act)}, new sum ${sum(act.amount)}.`,
    ),
    plain(
      'Банк осы сомадан асатын ақшаны дереу босатып, ол туралы хабарласын (Заңның 62-бабының 6-тармағы).',
      'Банку немедленно освободить деньги сверх этой суммы и сообщить об этом (пункт 6 статьи 62 Закона).',
      'The bank is to free what is beyond that sum at once, and to report (Art. 62(6) of the Law).',
    ),
  ],
});

export const collectionOrder: Compose = (act, { beneficiary, paymentReference }) => ({
  established: [
    owed(act),
    plain(
      'Шоттағы ақшаға тыйым салынған, оны банк растаған. Құжат бойынша орындалмаған басқа инкассалық өкім жоқ (Төлемдер туралы заңның 35-бабының 5-тармағы).',
      'На деньги на счете наложен арест, банк его подтвердил. Другого неисполненного инкассового распоряжения по документу нет (пункт 5 статьи 35 Закона о платежах).',
      'The money on the account is arrested, and the bank has confirmed it. There is no other unexecuted collection order for the document (Art. 35(5) of the Law on payments).',
    ),
  ],
  decided: [
    say(
      ({ sum }) =>
        `№ ${act.order ?? NONE} инкассалық өкім шығарылсын: шоты — ${placeOf(act)}, сомасы — ${sum(act.amount)}.`,
      ({ sum }) =>
        `Выставить инкассовое распоряжение № ${act.order ?? NONE}: счет — ${placeOf(act)}, сумма — ${sum(act.amount)}.`,
      ({ sum }) =>
        `Collection order No. ${act.order ?? NONE} is given: account ${placeOf(act)}, sum ${sum(act.amount)}.`,
    ),
    say(
      ({ figures }) => `Шотта төмендетілмейтін қалдық сақталсын: ${figures(act.floor)}.`,
      ({ figures }) => `Сохранить на счете неснижаемый остаток: ${figures(act.floor)}.`,
      ({ figures }) => `What must stay on the account: ${figures(act.floor)}.`,
    ),
    say(
      () =>
        `Ақша мына деректемелер бойынша аударылсын: ЖСК ${beneficiary.iban}, БСН ${beneficiary.bin}, БСК ${beneficiary.kbk}, төлем мақсатының коды ${beneficiary.knp}, төлем нөмірі ${paymentReference}.`,
      () =>
        `Деньги перечислить по реквизитам: ИИК ${beneficiary.iban}, БИН ${beneficiary.bin}, КБК ${beneficiary.kbk}, КНП ${beneficiary.knp}, номер платежа ${paymentReference}.`,
      () =>
        `The money goes to: IBAN ${beneficiary.iban}, BIN ${beneficiary.bin}, KBK ${beneficiary.kbk}, KNP ${beneficiary.knp}, payment reference ${paymentReference}.`,
    ),
  ],
});

const groundOf = (act: ActData): Texts => {
  const { ground = NONE } = act;
  return (Object.hasOwn(measureGroundTexts, ground) ? measureGroundTexts[ground] : undefined) ?? otherGround;
};

export const recall: Compose = (act) => ({
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
      () => `№ ${act.order ?? NONE} инкассалық өкім орындалмаған бөлігінде кері қайтарып алынсын.`,
      () => `Отозвать инкассовое распоряжение № ${act.order ?? NONE} в неисполненной части.`,
      () => `Collection order No. ${act.order ?? NONE} is recalled as far as it is not executed.`,
    ),
    plain(
      'Банк ақша алуды тоқтатып, кері қайтарып алуды растасын; ол расталғанға дейін жаңа өкім шығарылмайды.',
      'Банку прекратить списание и подтвердить отзыв; до подтверждения новое распоряжение не выставляется.',
      'The bank is to stop debiting and to confirm the recall; until then no new order is given.',
    ),
  ],
});

export const lifting: Compose = (act) => ({
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
  ],
});
