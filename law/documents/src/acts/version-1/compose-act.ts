/**
 * The page of an act of version 1 as values. Acts of version 1 were signed until November 2026 and keep their bytes for ever: nothing in this folder changes.
 * A new act has version 2 (../compose-act.ts).
 */
import type { LegalDate } from '@oryndau/law/legal-date';
import type { Money } from '@oryndau/law/money';
import { valueOn } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { complaintSuspends, complaintWindow } from '@oryndau/law/rules/complaint';
import type { Language } from '@oryndau/words/languages';
import { territorialBody } from '../../messages/territorial-bodies.ts';
import type { ActData, ActToRender } from '../act.ts';
import { amountFigures, dayText } from '../amount-texts.ts';
import { qrSvg } from '../qr-code.ts';
import { breakable, printable } from '../typst.ts';
import { textsOf } from './act-texts.ts';
import { abbreviations, articleText, citationText } from './citation.ts';
import { parametersOf } from './compose-parameters.ts';
import type { Template } from './templates.ts';
import { firstActType } from './types.ts';
import { actWords, documentTypeTexts, type Texts, titleTexts } from './word-texts.ts';

export interface ActFact {
  readonly label: Texts;
  /** One text where the languages do not differ. */
  readonly value: Texts | string;
}

export interface ActPage {
  readonly test: boolean;
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly body: Texts;
  readonly name: Texts;
  readonly title: Texts;
  readonly date: Texts;
  readonly facts: readonly ActFact[];
  readonly established: { readonly word: Texts; readonly items: readonly Texts[] };
  readonly decided: { readonly word: Texts; readonly items: readonly Texts[] };
  readonly right: readonly Texts[];
  readonly appeal: readonly Texts[];
  readonly signer: { readonly name: string; readonly title: Texts };
  readonly proof: readonly ActFact[];
  readonly template: Texts;
  readonly checkUrl: string;
  readonly qr: string;
}

const each = (write: (language: Language) => string): Texts => ({ kk: write('kk'), ru: write('ru'), en: write('en') });

/** Everything on the page, in its order. The act is the one that `rendered.data` holds. */
export function composeAct(act: ActData, rendered: ActToRender, template: Template): ActPage {
  const { established, decided } = textsOf(act, rendered.parties);
  const appeal = act.type === 'complaint_answer' ? [courtAfterAnswer] : appealOf(act.on);
  const right = rightOf(act, template);
  const facts = factsOf(act, rendered);
  const words = act.type === 'complaint_answer' ? actWords.answer : actWords.resolution;
  const { signer } = rendered.signature;
  return fitFor({
    test: rendered.test,
    id: `${act.documentId}/${act.n}`,
    number: act.number,
    year: Number(act.on.slice(0, 4)),
    month: Number(act.on.slice(5, 7)),
    day: Number(act.on.slice(8)),
    body: each((language) => territorialBody(act.region, language).full),
    name: words.name,
    title: titleTexts[firstActType(act.type)],
    date: each((language) => dayText(act.on, language)),
    facts,
    established: { word: words.established, items: established },
    decided: { word: words.decided, items: decided },
    right: [
      ...right,
      abbreviationsIn([...established, ...decided, ...right, ...appeal, ...facts.map(({ label }) => label)]),
    ],
    appeal,
    signer,
    proof: proofOf(act, rendered),
    template: templateText(template),
    checkUrl: rendered.checkUrl,
    qr: qrSvg(rendered.checkUrl, 'shortest'),
  });
}

/** Everything but the picture is text for people; digests and addresses fit as they are, and can be copied. */
function fitFor(page: ActPage): ActPage {
  const fit = (value: unknown): unknown => {
    if (typeof value === 'string') return breakable(printable(value)).replaceAll('№ ', '№\u00A0');
    if (Array.isArray(value)) return value.map(fit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fit(item)]));
  };
  return { ...(fit(page) as ActPage), proof: page.proof, checkUrl: printable(page.checkUrl), qr: page.qr };
}

function factsOf(act: ActData, { parties }: ActToRender): ActFact[] {
  const { debtor, issuer, beneficiary } = parties;
  const sum = (amount: Money): Texts => each((language) => amountFigures(amount, language));
  return [
    {
      label: { kk: 'Атқарушылық құжат', ru: 'Исполнительный документ', en: 'Enforcement document' },
      value: each((language) => `${documentTypeTexts[act.document.type][language]}, № ${act.document.number}`),
    },
    {
      label: { kk: 'Құжатты шығарған орган', ru: 'Орган, вынесший документ', en: 'Issuer of the document' },
      value: each((language) => `${issuer.name}, ${{ kk: 'БСН', ru: 'БИН', en: 'BIN' }[language]} ${issuer.bin}`),
    },
    ...(act.document.type === 'TAX_ORDER'
      ? []
      : [
          {
            label: { kk: 'ӘҚБтК бабы', ru: 'Статья КоАП', en: 'Article of the KoAP' },
            value: act.document.article,
          },
        ]),
    {
      label: { kk: 'Борышкер', ru: 'Должник', en: 'Debtor' },
      value: each((language) => debtorText(debtor, language)),
    },
    {
      label: { kk: 'Өндіріп алушы', ru: 'Взыскатель', en: 'Claimant' },
      value: {
        kk: `мемлекет; бенефициардың БСН ${beneficiary.bin}, ЖСК ${beneficiary.iban}, БСК ${beneficiary.kbk}, ТМК ${beneficiary.knp}`,
        ru: `государство; БИН бенефициара ${beneficiary.bin}, ИИК ${beneficiary.iban}, КБК ${beneficiary.kbk}, КНП ${beneficiary.knp}`,
        en: `the state; BIN of the beneficiary ${beneficiary.bin}, IBAN ${beneficiary.iban}, KBK ${beneficiary.kbk}, KNP ${beneficiary.knp}`,
      },
    },
    {
      label: { kk: 'Төлем нөмірі', ru: 'Номер платежа', en: 'Payment reference' },
      value: parties.paymentReference,
    },
    {
      label: { kk: 'Құжат бойынша сома', ru: 'Сумма по документу', en: 'Sum of the document' },
      value: sum(act.document.amount),
    },
    {
      label: { kk: 'Іс жүргізудегі сома', ru: 'Сумма в производстве', en: 'Sum in the proceedings' },
      value: sum(act.sum),
    },
    { label: { kk: 'Төленгені', ru: 'Уплачено', en: 'Paid' }, value: sum(act.paid) },
    { label: { kk: 'Қалдық', ru: 'Остаток', en: 'Remainder' }, value: sum(act.remainder) },
  ];
}

function debtorText(debtor: ActToRender['parties']['debtor'], language: Language): string {
  const iin = `${{ kk: 'ЖСН', ru: 'ИИН', en: 'IIN' }[language]} ${debtor.iin}`;
  const born = { kk: 'туған күні', ru: 'дата рождения', en: 'born' }[language];
  const address = { kk: 'мекенжайы', ru: 'адрес', en: 'address' }[language];
  return [
    debtor.name,
    iin,
    ...(debtor.birthDate === undefined ? [] : [`${born} ${numericDay(debtor.birthDate)}`]),
    ...(debtor.address === undefined ? [] : [`${address}: ${debtor.address}`]),
  ].join(', ');
}

/** The articles, the redaction, and the legal numbers with the values used: the answer to "by what right?". */
function rightOf({ basis, type }: ActData, template: Template): Texts[] {
  const redaction = numericDay(basis.redaction);
  const law = each((language) => citationText(basis.citation, language));
  return [
    {
      kk: `Шешімнің құқықтық негізі: ${law.kk}. Редакция: ${redaction}.`,
      ru: `Правовое основание решения: ${law.ru}. Редакция: ${redaction}.`,
      en: `Legal basis of the decision: ${law.en}. Redaction: ${redaction}. As the rule cites it: ${basis.citation}.`,
    },
    {
      kk: `Актінің негізі: ${citationText(template.citation, 'kk')}.`,
      ru: `Основание акта: ${citationText(template.citation, 'ru')}.`,
      en: `Basis of the act: ${citationText(template.citation, 'en')}.`,
    },
    ...parametersOf(basis.parameters),
    ...(type === 'complaint_answer' ? [] : [equalForce]),
  ];
}

/** DD.MM.YYYY of a day; any other text as it is. */
const numericDay = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');

function abbreviationsIn(texts: readonly Texts[]): Texts {
  const stands = (language: Language): string => abbreviations(texts.map((text) => text[language]).join(' '), language);
  return { kk: `Мұнда: ${stands('kk')}.`, ru: `Здесь: ${stands('ru')}.`, en: `Here: ${stands('en')}.` };
}

const equalForce: Texts = {
  kk: `Қаулы сот орындаушысының қаулысына теңестіріледі (Заң, ${articleText('10-1(4)', 'kk')}).`,
  ru: `Постановление приравнивается к постановлению судебного исполнителя (${articleText('10-1(4)', 'ru')} Закона).`,
  en: `The act has the force of a bailiff's resolution (${articleText('10-1(4)', 'en')} of the Law).`,
};

const parameterOn = (name: string, day: LegalDate): unknown => {
  const parameter = allParameters.find((candidate) => candidate.name === name);
  return parameter && valueOn(parameter, day)?.value;
};

/** How to complain, by the law of the day (APPK Arts. 80(5), 91, 92, 96, 99; law.md section 5). */
function appealOf(on: LegalDate): Texts[] {
  const window = complaintWindow({ knownOn: on, instructionsGiven: true });
  const months = /INSTRUCTIONS_GIVEN (\d+)/.exec(
    window.known ? (window.basis.parameters['appeal.robot_months'] ?? '') : '',
  )?.[1];
  const suspends = complaintSuspends(on);
  const review = parameterOn('appeal.review_working_days', on);
  const within: Texts =
    months === undefined
      ? { kk: 'заңда белгіленген мерзімде', ru: 'в установленный законом срок', en: 'within the legal term' }
      : {
          kk: `ол белгілі болған күннен бастап ${months} ай ішінде`,
          ru: `в течение ${months} месяцев со дня, когда о нем стало известно`,
          en: `within ${months} months from the day on which it became known`,
        };
  return [
    {
      kk: `Осы қаулыға шағым оны шығарған органға ${within.kk} беріледі (ӘРПК-нің 91 және 92-баптары, Заңның 10-7-бабы). Мерзімнің өтуі шағымды қабылдаудан бас тартуға өздігінен негіз болмайды.`,
      ru: `Жалоба подается в орган, чье постановление обжалуется, ${within.ru} (статьи 91 и 92 АППК, статья 10-7 Закона). Пропуск срока сам по себе не основание для отказа в принятии жалобы.`,
      en: `A complaint goes to the body whose act is contested, ${within.en} (Arts. 91, 92 APPK, Art. 10-7 of the Law). Being late is by itself no ground to refuse it.`,
    },
    ...(suspends.known && suspends.value
      ? [
          {
            kk: 'Шағым беру орындауды тоқтата тұрады (ӘРПК-нің 96-бабы).',
            ru: 'Подача жалобы приостанавливает исполнение (статья 96 АППК).',
            en: 'Filing a complaint suspends execution (Art. 96 APPK).',
          },
        ]
      : []),
    {
      kk: `Шағым ${typeof review === 'number' ? `${review} жұмыс күні ішінде ` : ''}қаралады; шешіммен келіспеген жағдайда немесе жауап болмаса, сотқа жүгінуге болады.`,
      ru: `Жалоба рассматривается${typeof review === 'number' ? ` в течение ${review} рабочих дней` : ''}; при несогласии с решением или при отсутствии ответа можно обратиться в суд.`,
      en: `The complaint is reviewed${typeof review === 'number' ? ` within ${review} working days` : ''}; whoever disagrees, or gets no answer, may go to court.`,
    },
  ];
}

const courtAfterAnswer: Texts = {
  kk: 'Шешіммен келіспеген жағдайда ӘРПК-де белгіленген тәртіппен сотқа жүгінуге болады.',
  ru: 'При несогласии с решением можно обратиться в суд в порядке, установленном АППК.',
  en: 'Whoever disagrees may go to court as the APPK provides.',
};

function proofOf(act: ActData, { signature }: ActToRender): ActFact[] {
  const place = `${signature.index + 1} / ${signature.size}`;
  return [
    { label: { kk: 'Кілт', ru: 'Ключ', en: 'Key' }, value: signature.keyId },
    { label: { kk: 'Пакет түбірі', ru: 'Корень пакета', en: 'Root of the batch' }, value: signature.root },
    { label: { kk: 'Пакеттегі орны', ru: 'Место в пакете', en: 'Place in the batch' }, value: place },
    {
      label: { kk: 'Тізілім жазбасының ізі', ru: 'Отпечаток записи реестра', en: 'Digest of the record' },
      value: act.document.record,
    },
  ];
}

const templateText = ({ id }: Template): Texts => ({
  kk: `Үлгі: ${id}. Бекітілген нысан табылмады, мәтін — әзірлеушінікі.`,
  ru: `Шаблон: ${id}. Утвержденная форма не найдена, текст составлен разработчиком.`,
  en: `Template: ${id}. No form set by an order was found; the wording is ours.`,
});
