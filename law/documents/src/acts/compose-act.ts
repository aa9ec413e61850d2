/** The page of an act as values: every string in it is made fit to be shown, none of it is markup. */
import { articleShort } from '@oryndau/law/articles/article';
import { citationWithRedactions } from '@oryndau/law/cited-laws';
import { sourceInWords } from '../law-sources.ts';
import { territorialBody } from '../messages/territorial-bodies.ts';
import { type ActData, type ActToRender, EACH_REDACTION, OWN_CASE, OWN_WORDS, WAGES_ASKED } from './act.ts';
import { textsOf } from './act-texts.ts';
import { amountFigures, dayText } from './amount-texts.ts';
import { appealOf, courtAfterAnswer } from './appeal.ts';
import { abbreviations, articleText, citationText } from './citation.ts';
import { citedByAct } from './cited-by-act.ts';
import { ownParametersOf, parametersOf } from './compose-parameters.ts';
import { type FieldRow, fieldsOf, recitalOf } from './form-fields.ts';
import { type People, peopleOf, personNames, systemOn } from './form-sentences.ts';
import { automatedTexts } from './own-case-texts.ts';
import { qrSvg } from './qr-code.ts';
import { each } from './sentences.ts';
import type { Template } from './templates.ts';
import { breakable, printable } from './typst.ts';
import { actWords, type Texts, titleTexts, wordsOf } from './word-texts.ts';

export interface ActFact {
  readonly label: Texts;
  /** One text where the languages do not differ. */
  readonly value: Texts | string;
}

/** In the order of the page: the form's text to the signer, below it what the form does not ask for. */
export interface ActPage {
  readonly test: boolean;
  /** From version 5 on: numbers of cases stay on one line. Absent before, whose pages do not change. */
  readonly keeps?: true;
  readonly id: string;
  readonly number: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly body: Texts;
  readonly name: Texts;
  readonly title: Texts;
  readonly date: Texts;
  readonly place: Texts;
  readonly recital: Texts;
  readonly fields: readonly FieldRow[];
  readonly established: { readonly word: Texts; readonly items: readonly Texts[] };
  readonly ground: Texts;
  readonly decided: { readonly word: Texts; readonly items: readonly Texts[] };
  readonly signer: { readonly name: Texts; readonly title: Texts };
  /** From version 5 on: when it was signed, where that is known. */
  readonly signed?: Texts;
  readonly notes: readonly Texts[];
  readonly facts: readonly ActFact[];
  readonly right: readonly Texts[];
  readonly appeal: readonly Texts[];
  readonly proof: readonly ActFact[];
  readonly template: Texts;
  readonly checkUrl: string;
  readonly qr: string;
}

/** Everything on the page, in its order. The act is the one that `rendered.data` holds. */
export function composeAct(act: ActData, rendered: ActToRender, template: Template): ActPage {
  const people = peopleOf(act, rendered.parties);
  const { established, decided, notes: ofForm } = textsOf(act, people);
  const notes = [...ofForm, ...automatedTexts(act)];
  const isOwn = act.version >= OWN_WORDS;
  const { contested } = isOwn ? wordsOf(act.type) : actWords.resolution;
  const appeal = act.type === 'complaint_answer' ? [courtAfterAnswer] : appealOf(act.on, contested);
  const right = rightOf(act, template);
  const ground = groundOf(template);
  const facts = factsOf(act, rendered);
  const words = wordsOf(act.type);
  const recital = recitalOf(act, people);
  const { signer, signedOn } = rendered.signature;
  const said = [ground, ...established, ...decided, ...notes, ...right, ...appeal];
  const here = isOwn ? [...said, recital, ...factTexts(facts)] : said;
  const isKept = act.version >= OWN_CASE;
  const shown: ActPage = {
    test: rendered.test,
    id: `${act.documentId}/${act.n}`,
    number: act.number,
    year: Number(act.on.slice(0, 4)),
    month: Number(act.on.slice(5, 7)),
    day: Number(act.on.slice(8)),
    body: people.body,
    name: words.name,
    title: titleTexts[act.type],
    date: each((language) => dayText(act.on, language)),
    place: each((language) => territorialBody(act.region, language).town),
    recital,
    fields: fieldsOf(act, people),
    established: { word: words.established, items: established },
    ground,
    decided: { word: words.decided, items: decided },
    signer: { name: personNames(signer.name), title: signer.title },
    notes,
    facts,
    right: [...right, shortNamesIn(act, people, here)],
    appeal,
    proof: proofOf(act, rendered),
    template: isOwn ? formText(template) : templateText(template),
    checkUrl: rendered.checkUrl,
    qr: qrSvg(rendered.checkUrl),
  };
  if (!isKept) return fitFor(shown, isKept);
  const signed = signedOn === undefined ? {} : { signed: each((language) => dayText(signedOn, language)) };
  return { ...fitFor({ ...shown, ...signed }, isKept), keeps: true };
}

/** All is text for people but for the picture; digests and addresses fit as they are, and can be copied. */
function fitFor({ proof, checkUrl, qr, ...page }: ActPage, isKept: boolean): ActPage {
  const fit = (value: unknown): unknown => {
    if (typeof value === 'string') return fitText(value, isKept);
    if (Array.isArray(value)) return value.map(fit);
    if (typeof value !== 'object' || value === null) return value;
    const fitted: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(value)) fitted[name] = fit(item);
    return fitted;
  };
  return { ...(fit(page) as typeof page), proof, checkUrl: printable(checkUrl), qr };
}

function fitText(text: string, isKept: boolean): string {
  const fit = breakable(printable(text)).replaceAll('№ ', '№\u00A0');
  return isKept ? fit.replace(UNBROKEN, '\u00A0') : fit;
}

/** The blanks behind a number, within a day, and between a number and what it is: none of them goes over a line. */
const UNBROKEN =
  /(?<=\d) (?=\p{L})|(?<=\p{L}) (?=\d{4} год)|(?<=жылғы) (?=\d)|(?<=(?<!\p{L})(?:ЖСН|ИИН|IIN|БСН|БИН|BIN|ЖСК|ИИК|IBAN|БСК|КБК|KBK|ТБК|КНП|KNP)) (?=[\dA-Z])/gu;

/** What the forms do not ask for, and whoever pays or enforces needs. */
function factsOf(act: ActData, { parties }: ActToRender): ActFact[] {
  const { debtor, issuer, beneficiary } = parties;
  const { sum, paid, remainder } = act;
  return [
    ...(act.body === undefined
      ? []
      : [{ label: { kk: 'Органның БСН', ru: 'БИН органа', en: 'BIN of the body' }, value: act.body }]),
    ...(act.document.type === 'TAX_ORDER'
      ? []
      : [
          {
            label: { kk: 'ӘҚБтК бабы', ru: 'Статья КоАП', en: 'Article of the KoAP' },
            value: each((language) => articleShort(act.document.article, language)),
          },
        ]),
    {
      label: { kk: 'Борышкер туралы деректер', ru: 'Данные должника', en: 'The debtor' },
      value: each((language) => debtorText(debtor, language)),
    },
    {
      label: { kk: 'Құжатты шығарғанның БСН', ru: 'БИН вынесшего документ', en: 'BIN of the issuer' },
      value: issuer.bin,
    },
    {
      label: { kk: 'Өндіріп алушы', ru: 'Взыскатель', en: 'Claimant' },
      value: {
        kk: `мемлекет; бенефициардың БСН ${beneficiary.bin}, ЖСК ${beneficiary.iban}, БСК ${beneficiary.kbk}, ТБК ${beneficiary.knp}`,
        ru: `государство; БИН бенефициара ${beneficiary.bin}, ИИК ${beneficiary.iban}, КБК ${beneficiary.kbk}, КНП ${beneficiary.knp}`,
        en: `the state; BIN of the beneficiary ${beneficiary.bin}, IBAN ${beneficiary.iban}, KBK ${beneficiary.kbk}, KNP ${beneficiary.knp}`,
      },
    },
    {
      label: { kk: 'Төлем нөмірі', ru: 'Номер платежа', en: 'Payment reference' },
      value: parties.paymentReference,
    },
    {
      label: { kk: 'Өндіріп алынатын сома', ru: 'Взыскиваемая сумма', en: 'Sum to be collected' },
      value: {
        kk: `${amountFigures(sum, 'kk')}; төленгені — ${amountFigures(paid, 'kk')}; қалдық — ${amountFigures(remainder, 'kk')}`,
        ru: `${amountFigures(sum, 'ru')}; уплачено ${amountFigures(paid, 'ru')}; остаток ${amountFigures(remainder, 'ru')}`,
        en: `${amountFigures(sum, 'en')}; paid ${amountFigures(paid, 'en')}; remainder ${amountFigures(remainder, 'en')}`,
      },
    },
  ];
}

function debtorText(debtor: ActToRender['parties']['debtor'], language: keyof Texts): string {
  const iin = `${{ kk: 'ЖСН', ru: 'ИИН', en: 'IIN' }[language]} ${debtor.iin}`;
  const born = { kk: 'туған күні', ru: 'дата рождения', en: 'born' }[language];
  const address = { kk: 'мекенжайы', ru: 'адрес', en: 'address' }[language];
  return [
    iin,
    ...(debtor.birthDate === undefined ? [] : [`${born} ${numericDay(debtor.birthDate)}`]),
    ...(debtor.address === undefined ? [] : [`${address}: ${debtor.address}`]),
  ].join(', ');
}

/** By the words of the form, before the points. */
const groundOf = ({ ground }: Template): Texts => ({
  kk: `Құқықтық негізі: ${citationText(ground, 'kk')}.`,
  ru: `Правовое основание: ${citationText(ground, 'ru')}.`,
  en: `Legal ground: ${citationText(ground, 'en')}.`,
});

/** The articles, the redaction, and the legal numbers with the values used: the answer to "by what right?". */
function rightOf(act: ActData, template: Template): Texts[] {
  return [
    act.version >= EACH_REDACTION ? lawsOf(act) : lawOf(act),
    {
      kk: `Актінің негізі: ${citationText(template.citation, 'kk')}.`,
      ru: `Основание акта: ${citationText(template.citation, 'ru')}.`,
      en: `Basis of the act: ${citationText(template.citation, 'en')}.`,
    },
    ...(act.version >= OWN_WORDS ? ownParametersOf(act) : parametersOf(act.basis.parameters)),
    ...(hasForceOfBailiff(act) ? [equalForce] : []),
  ];
}

/** What the basis has as its redaction is that of the law named first: beside it the Rules and the codes have days of their own. */
function lawsOf(act: ActData): Texts {
  const right = citedByAct(act);
  const { citation } = right;
  const cited = citationWithRedactions(right);
  const law = each((language) => sourceInWords(cited, language));
  return {
    kk: `Шешімнің құқықтық негізі: ${law.kk}.`,
    ru: `Правовое основание решения: ${law.ru}.`,
    en: `Legal basis of the decision: ${law.en}. As the rule cites it: ${citation}.`,
  };
}

function lawOf({ basis, version }: ActData): Texts {
  const redaction = numericDay(basis.redaction);
  // To English readers a redaction is a passage that was blacked out.
  const called = version >= WAGES_ASKED ? 'Version of the law' : 'Redaction';
  const law = each((language) => citationText(basis.citation, language));
  return {
    kk: `Шешімнің құқықтық негізі: ${law.kk}. Редакция: ${redaction}.`,
    ru: `Правовое основание решения: ${law.ru}. Редакция: ${redaction}.`,
    en: `Legal basis of the decision: ${law.en}. ${called}: ${redaction}. As the rule cites it: ${basis.citation}.`,
  };
}

/** DD.MM.YYYY of a day; any other text as it is. */
const numericDay = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');

/** Both languages of a fact are read where they differ. */
const factTexts = (facts: readonly ActFact[]): Texts[] =>
  facts.flatMap(({ label, value }) => (typeof value === 'string' ? [label] : [label, value]));

/** What the short names of laws and of the system stand for, of those that the page uses; until `OWN_WORDS` that of the system always. */
function shortNamesIn(act: ActData, { system }: People, texts: readonly Texts[]): Texts {
  const { full } = systemOn(act.on);
  const stands = (language: keyof Texts): string => {
    const text = texts.map((each) => each[language]).join(' ');
    const isNamed = act.version < OWN_WORDS || text.includes(system[language]);
    return [abbreviations(text, language), ...(isNamed ? [`${system[language]} — ${full[language]}`] : [])].join('; ');
  };
  return { kk: `Мұнда: ${stands('kk')}.`, ru: `Здесь: ${stands('ru')}.`, en: `Here: ${stands('en')}.` };
}

/** Art. 10-1(4) says so of resolutions: not of a decision, nor of an order to a bank. */
const hasForceOfBailiff = ({ type, version }: ActData): boolean =>
  version < OWN_WORDS ? type !== 'complaint_answer' : wordsOf(type) === actWords.resolution;

const equalForce: Texts = {
  kk: `Қаулы сот орындаушысының қаулысына теңестіріледі (Заң, ${articleText('10-1(4)', 'kk')}).`,
  ru: `Постановление приравнивается к постановлению судебного исполнителя (${articleText('10-1(4)', 'ru')} Закона).`,
  en: `The act has the force of a bailiff's resolution (${articleText('10-1(4)', 'en')} of the Law).`,
};

function proofOf(act: ActData, { signature }: ActToRender): ActFact[] {
  const place = `${signature.index + 1} / ${signature.size}`;
  return [
    { label: { kk: 'Кілт', ru: 'Ключ', en: 'Key' }, value: signature.keyId },
    { label: { kk: 'Топтама түбірі', ru: 'Корень пакета', en: 'Root of the batch' }, value: signature.root },
    { label: { kk: 'Топтамадағы орны', ru: 'Место в пакете', en: 'Place in the batch' }, value: place },
    {
      label: { kk: 'Тізілім жазбасының ізі', ru: 'Отпечаток записи реестра', en: 'Digest of the record' },
      value: act.document.record,
    },
  ];
}

/** The order, the annex and the redaction of the form, or that it is ours. */
function templateText({ id, form }: Template): Texts {
  if (form === 'own') {
    return {
      kk: `Нысаны: өзіндік (${id}); Қағидаларда мұндай актінің нысаны жоқ.`,
      ru: `Форма: собственная (${id}); Правила не устанавливают формы такого акта.`,
      en: `Form: our own (${id}); the Rules set no form of such an act.`,
    };
  }
  const redaction = numericDay(form.redaction);
  return {
    kk: `Нысаны: ҚР Әділет министрінің 2024 жылғы 16 тамыздағы № 697 бұйрығымен бекітілген оңайлатылған іс жүргізу қағидаларына ${form.annex}-қосымша, ${redaction} редакциясы (${id}).`,
    ru: `Форма: приложение ${form.annex} к Правилам упрощенного производства, утвержденным приказом Министра юстиции РК от 16 августа 2024 года № 697, в редакции ${redaction} (${id}).`,
    en: `Form: annex ${form.annex} to the Rules of simplified proceedings, Order No. 697 of the Minister of Justice of 16 August 2024, redaction ${redaction} (${id}).`,
  };
}

/** The same without the name of the template, which says nothing to who reads it: of the wording its number. */
function formText({ id, form }: Template): Texts {
  const wording = /\d+$/.exec(id)?.[0] ?? '';
  if (form === 'own') {
    return {
      kk: `Нысаны: өзіндік, мәтінінің ${wording}-нұсқасы; Қағидаларда мұндай актінің нысаны жоқ.`,
      ru: `Форма: собственная, вариант текста ${wording}; Правила не устанавливают формы такого акта.`,
      en: `Form: our own, wording ${wording}; the Rules set no form of such an act.`,
    };
  }
  const redaction = numericDay(form.redaction);
  return {
    kk: `Нысаны: ҚР Әділет министрінің 2024 жылғы 16 тамыздағы № 697 бұйрығымен бекітілген оңайлатылған іс жүргізу қағидаларына ${form.annex}-қосымша, ${redaction} редакциясы; мәтінінің ${wording}-нұсқасы.`,
    ru: `Форма: приложение ${form.annex} к Правилам упрощенного производства, утвержденным приказом Министра юстиции РК от 16 августа 2024 года № 697, в редакции ${redaction}; вариант текста ${wording}.`,
    en: `Form: annex ${form.annex} to the Rules of simplified proceedings, Order No. 697 of the Minister of Justice of 16 August 2024, redaction ${redaction}; wording ${wording}.`,
  };
}
