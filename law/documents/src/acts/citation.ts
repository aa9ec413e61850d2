/**
 * By what right, in the words of an act: "Art. 10-5(1)(3)" of a rule's citation becomes "подпункт 3) пункта 1 статьи 10-5" and
 * "10-5-баптың 1-тармағының 3) тармақшасы".
 */
import type { Language } from '@oryndau/words/languages';

type Law = '261-IV' | 'KoAP' | 'APPK' | '11-VI' | 'Rules' | '94-V' | 'DC';

const shortNames: Readonly<Record<Law, Readonly<Record<Language, string>>>> = {
  '261-IV': { kk: 'Заң', ru: 'Закон', en: 'the Law' },
  KoAP: { kk: 'ӘҚБтК', ru: 'КоАП', en: 'KoAP' },
  APPK: { kk: 'ӘРПК', ru: 'АППК', en: 'APPK' },
  '11-VI': { kk: 'Төлемдер туралы заң', ru: 'Закон о платежах', en: 'the Law on payments' },
  Rules: { kk: 'Қағидалар', ru: 'Правила', en: 'the Rules' },
  '94-V': { kk: 'Дербес деректер туралы заң', ru: 'Закон о персональных данных', en: 'the Law on personal data' },
  DC: { kk: 'Цифрлық кодекс', ru: 'Цифровой кодекс', en: 'the Digital Code' },
};

const lawNames: Readonly<Record<Law, Readonly<Record<Language, string>>>> = {
  '261-IV': {
    kk: '«Атқарушылық іс жүргізу және сот орындаушыларының мәртебесі туралы» 2010 жылғы 2 сәуірдегі № 261-IV ҚР Заңы',
    ru: 'Закон РК от 2 апреля 2010 года № 261-IV «Об исполнительном производстве и статусе судебных исполнителей»',
    en: 'Law No. 261-IV of 2 April 2010 “On enforcement proceedings and the status of bailiffs”',
  },
  KoAP: {
    kk: 'ҚР Әкімшілік құқық бұзушылық туралы кодексі',
    ru: 'Кодекс РК об административных правонарушениях',
    en: 'Code of Administrative Offences',
  },
  APPK: {
    kk: 'ҚР Әкімшілік рәсімдік-процестік кодексі',
    ru: 'Административный процедурно-процессуальный кодекс РК',
    en: 'Administrative Procedural-Processual Code',
  },
  '11-VI': {
    kk: '«Төлемдер және төлем жүйелері туралы» 2016 жылғы 26 шілдедегі № 11-VI ҚР Заңы',
    ru: 'Закон РК от 26 июля 2016 года № 11-VI «О платежах и платежных системах»',
    en: 'Law No. 11-VI of 26 July 2016 “On payments and payment systems”',
  },
  Rules: {
    kk: 'ҚР Әділет министрінің 2024 жылғы 16 тамыздағы № 697 бұйрығымен бекітілген оңайлатылған іс жүргізу қағидалары',
    ru: 'Правила упрощенного производства, утвержденные приказом Министра юстиции РК от 16 августа 2024 года № 697',
    en: 'Rules of simplified proceedings, Order No. 697 of the Minister of Justice of 16 August 2024',
  },
  '94-V': {
    kk: '«Дербес деректер және оларды қорғау туралы» 2013 жылғы 21 мамырдағы № 94-V ҚР Заңы',
    ru: 'Закон РК от 21 мая 2013 года № 94-V «О персональных данных и их защите»',
    en: 'Law No. 94-V of 21 May 2013 “On personal data and their protection”',
  },
  DC: {
    kk: 'ҚР 2026 жылғы 9 қаңтардағы № 255-VIII Цифрлық кодексі',
    ru: 'Цифровой кодекс РК от 9 января 2026 года № 255-VIII',
    en: 'Digital Code No. 255-VIII of 9 January 2026',
  },
};

const SEGMENT = /(?:(261-IV|KoAP|APPK|11-VI|Rules|94-V|DC) )?(?:Arts?\.|items?) (\d[\d\-(), and]*\d\)?|\d)/g;
const ARTICLE = /^(\d+(?:-\d+)?)(?:\((\d+(?:-\d+)?)\))?(?:\((\d+(?:-\d+)?)\))?$/;

const citationTexts = new Map<string, string>();

/** The articles of a citation, law by law. What it says in words beside them is left out: it stands in the attached act.json. */
export function citationText(citation: string, language: Language): string {
  // A few dozen citations stand in the law, and every page names a dozen of them.
  const key = `${language}/${citation}`;
  const known = citationTexts.get(key);
  if (known !== undefined) return known;
  const text = composed(citation, language);
  if (citationTexts.size < CITATIONS_REMEMBERED) citationTexts.set(key, text);
  return text;
}

const CITATIONS_REMEMBERED = 1_000;

function composed(citation: string, language: Language): string {
  const named = new Map<Law, string[]>();
  let law: Law = '261-IV';
  for (const [, lawName, list = ''] of citation.matchAll(SEGMENT)) {
    law = (lawName as Law | undefined) ?? law;
    const of = law;
    const articles = list.split(/, | and /).filter((article) => ARTICLE.test(article));
    const known = named.get(of) ?? [];
    const textOf = of === 'Rules' ? itemText : articleText;
    named.set(of, [...known, ...articles.map((article) => textOf(article, language, of))]);
  }
  if (named.size === 0) return citation;
  return [...named].map(([of, articles]) => `${shortNames[of][language]} — ${articles.join(', ')}`).join('; ');
}

/** How the two laws are told apart that are both called a law, in the three languages and with the endings of Russian. */
const mentions: Readonly<Partial<Record<Law, RegExp>>> = {
  '261-IV':
    /(?<!\p{L})Заң|(?<!\p{L})Закона?(?! о платежах| о персональных|\p{L})|\bthe Law(?! on (?:payments|personal))/u,
  '11-VI': /Төлемдер туралы заң|Закона? о платежах|the Law on payments/u,
};

/** What the short names of the laws stand for: of those to which the text refers. */
export function abbreviations(text: string, language: Language): string {
  const laws = Object.keys(lawNames) as Law[];
  const used = laws.filter((law) =>
    (mentions[law] ?? new RegExp(`(?<!\\p{L})${shortNames[law][language]}`, 'u')).test(text),
  );
  return used.map((law) => `${shortNames[law][language]} — ${lawNames[law][language]}`).join('; ');
}

/** Rules have items where laws have articles. */
function itemText(cited: string, language: Language): string {
  const [, item = cited, part] = ARTICLE.exec(cited) ?? [];
  if (part !== undefined)
    return { kk: `${item}-тармақтың ${part}) тармақшасы`, ru: `подпункт ${part}) пункта ${item}`, en: `item ${cited}` }[
      language
    ];
  return { kk: `${item}-тармақ`, ru: `пункт ${item}`, en: `item ${item}` }[language];
}

/** How the pieces of an article are called: codes have parts, laws have paragraphs. */
const pieces = {
  code: { ru: 'часть', ofRu: 'части', kk: 'бөлігі', ofKk: 'бөлігінің' },
  law: { ru: 'пункт', ofRu: 'пункта', kk: 'тармағы', ofKk: 'тармағының' },
} as const;

/** One article, its paragraph and its item: "10-5(1)(3)". Art. 1 of law 261-IV has items but no paragraphs. */
export function articleText(article: string, language: Language, law: Law = '261-IV'): string {
  const [, number = '', first, second] = ARTICLE.exec(article) ?? [];
  if (number === '') return article;
  const [paragraph, item] = number === '1' && law === '261-IV' ? [undefined, first] : [first, second];
  if (language === 'en') return `Art. ${article}`;
  const piece = pieces[law === 'KoAP' || law === 'APPK' ? 'code' : 'law'];
  if (language === 'ru') {
    const ofArticle = `статьи ${number}`;
    if (item !== undefined && paragraph !== undefined)
      return `подпункт ${item}) ${piece.ofRu} ${paragraph} ${ofArticle}`;
    if (item !== undefined) return `подпункт ${item}) ${ofArticle}`;
    return paragraph !== undefined ? `${piece.ru} ${paragraph} ${ofArticle}` : `статья ${number}`;
  }
  if (item !== undefined && paragraph !== undefined)
    return `${number}-баптың ${paragraph}-${piece.ofKk} ${item}) тармақшасы`;
  if (item !== undefined) return `${number}-баптың ${item}) тармақшасы`;
  return paragraph !== undefined ? `${number}-баптың ${paragraph}-${piece.kk}` : `${number}-бап`;
}
