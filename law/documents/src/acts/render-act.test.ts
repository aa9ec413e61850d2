import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDate } from '@oryndau/law/legal-date';
import { actTypes } from '@oryndau/words/acts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActToRender } from './act.ts';
import { composeAct } from './compose-act.ts';
import { readAct } from './read-act.ts';
import { renderAct, renderActBeside, signatureFile } from './render-act.ts';
import { templateOn } from './templates.ts';
import { programMissing } from './testing/programs.ts';
import { formToRender, sampleToRender } from './testing/sample-acts.ts';
import type { FirstActType } from './version-1/types.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oryndau-acts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const HOSTILE = '#eval("1+1") *b* _i_ @x \\ "q" \'s\' $x$ <a> `r` // c /* [z] #panic() Ә';

/** What each act of version 1 must tell, in Kazakh and in Russian; of version 2 in forms.test.ts. */
const told: Readonly<Record<FirstActType, readonly string[]>> = {
  opening: [
    'жеңілдетілген атқарушылық іс жүргізуді қозғау туралы',
    'о возбуждении упрощенного исполнительного производства',
    'Іс жүргізудің соңғы күні — 2026 жылғы 4 қараша (Заңның 10-4-бабы).',
    'Последний день производства — 4 ноября 2026 года (статья 10-4 Закона).',
    '86 500,00 теңге (сексен алты мың бес жүз теңге 00 тиын)',
    '86 500,00 тенге (восемьдесят шесть тысяч пятьсот тенге 00 тиын)',
  ],
  refusal: [
    'қозғаудан бас тартылсын',
    'Отказать в возбуждении',
    'Қалдық осы шектің ішінде емес.',
    'Остаток не находится в этих пределах.',
    'жеңілдетілген тәртіптің шегі, АЕК — 40',
    'предел упрощенного порядка, МРП — 40',
  ],
  arrest: [
    'Борышкердің ақшасына тыйым салынсын: шоты — KZ86125KZT5004100100 (KZKOKZKX)',
    'Наложить арест на деньги должника: счет — KZ86125KZT5004100100 (KZKOKZKX)',
    'Санкция прокурора не требуется (пункт 6 статьи 32 Закона).',
    'Прокурордың санкциясы талап етілмейді (Заңның 32-бабының 6-тармағы).',
  ],
  arrest_change: ['Тыйым сомасы азайтылсын', 'Уменьшить сумму ареста', '65 500,00 тенге'],
  collection_order: [
    '№ 1 инкассалық өкім шығарылсын',
    'Выставить инкассовое распоряжение № 1',
    'Сохранить на счете неснижаемый остаток: 50 851,00 тенге.',
    'ЖСК KZ24070105KSN0000000',
    'ИИК KZ24070105KSN0000000',
    'Закон о платежах — статья 35',
  ],
  recall: [
    '№ 1 инкассалық өкім орындалмаған бөлігінде кері қайтарып алынсын.',
    'Отозвать инкассовое распоряжение № 1 в неисполненной части.',
    'защищенные деньги',
    'қорғалған ақша',
  ],
  lifting: ['Ақшаға салынған тыйым алынсын', 'Снять арест с денег'],
  termination_executed: ['толық орындалуына байланысты', 'требование исполнено полностью'],
  termination_cancelled: ['актінің күшін құзыретті орган жойды', 'отменен компетентным органом'],
  termination_released: ['борышкер орындаудан босатылды', 'должник освобожден от исполнения'],
  transfer: [
    'палатасы арқылы жеке сот орындаушысына берілсін',
    'частному судебному исполнителю через палату',
    'Сохранить арест денег и передать его',
    'Ақшаға салынған тыйым сақталсын',
    'подпункт 1) пункта 1 статьи 10-6',
    '10-6-баптың 1-тармағының 1) тармақшасы',
  ],
  complaint_answer: ['Шағым қанағаттандырусыз қалдырылсын.', 'Жалобу оставить без удовлетворения.', 'Ш-12/2026'],
};

const inEvery = [
  'Жамбыл облысының Әділет департаменті',
  'Департамент юстиции Жамбылской области',
  '№ T26-C14290/7',
  '2026 жылғы 5 қазан',
  '5 октября 2026 года',
  'Кенжебекова Ольга Ерланқызы, ЖСН 660820448580',
  'Кенжебекова Ольга Ерланқызы, ИИН 660820448580',
  'әкімшілік полиция басқармасы, БСН 971240001315',
  'Сұлтанбекова Ж. Қ.',
  'https://localhost:8443/check/5f1d7a54-8e0f-5d1c-9d58-0a2a3c0f7b11/7',
  'СЫНАҚ — ЗАҢДЫ КҮШІ ЖОҚ',
  'ТЕСТ — ЮРИДИЧЕСКОЙ СИЛЫ НЕТ',
  'FOR INFORMATION',
  'Редакция: 25.08.2026',
];

const inEveryButAnswers = [
  'ҚАУЛЫ ЕТТІ',
  'ПОСТАНОВИЛ',
  'ол белгілі болған күннен бастап 3 ай ішінде',
  'в течение 3 месяцев со дня, когда о нем стало известно',
  'Шағым беру орындауды тоқтата тұрады (ӘРПК-нің 96-бабы).',
  'Подача жалобы приостанавливает исполнение (статья 96 АППК).',
];

describe('the page of an act', () => {
  it.each(actTypes)('is PDF/A-3b on A4, whatever the act: %s', (type) => {
    const text = Buffer.from(renderAct(sampleToRender(type))).toString('latin1');
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(text).toContain('/GTS_PDFA1');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/MediaBox [0 0 595.2756 841.8898]');
    expect(text).toContain('/CreationDate (D:20261005000000Z)');
    expect(text.match(/\/AFRelationship \/(Source|Supplement|Data)/g)).toHaveLength(3);
    expect(text).not.toMatch(/\/(JavaScript|URI|Launch|OpenAction)\b/);
  });

  it('is the same bytes twice, and another for another number', () => {
    const once = renderAct(sampleToRender('transfer'));
    expect(Buffer.from(renderAct(sampleToRender('transfer'))).equals(once)).toBe(true);
    expect(Buffer.from(renderAct(sampleToRender('transfer', { number: 'T26-C14290/8' }))).equals(once)).toBe(false);
  });

  it('is the same bytes in another process, after other documents', () => {
    const code = `
      import { createHash } from 'node:crypto';
      import { renderAct } from ${JSON.stringify(new URL('./render-act.ts', import.meta.url).href)};
      import { sampleToRender } from ${JSON.stringify(new URL('./testing/sample-acts.ts', import.meta.url).href)};
      for (let n = 0; n < 10; n += 1) renderAct(sampleToRender('arrest', { n, number: 'X/' + n }));
      process.stdout.write(createHash('sha256').update(renderAct(sampleToRender('opening'))).digest('hex'));`;
    const other = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      cwd: join(import.meta.dirname, '../../../..'),
    }).toString();
    expect(other).toBe(
      createHash('sha256')
        .update(renderAct(sampleToRender('opening')))
        .digest('hex'),
    );
  });

  it('is the same bytes from a thread beside, however many are asked for at once, while the one that asks goes on', async () => {
    const asked = actTypes.map((type, n) => sampleToRender(type, { n, number: `T26-C14290/${n}` }));
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    });
    const made = await Promise.all(asked.map(renderActBeside));
    clearInterval(counting);
    for (const [index, page] of made.entries()) {
      expect(Buffer.from(page).equals(renderAct(asked[index] ?? sampleToRender('opening')))).toBe(true);
    }
    expect(turns).toBeGreaterThan(2);
    await expect(renderActBeside({ ...sampleToRender('opening'), data: '{}' })).rejects.toThrow('no act');
  });

  it('stands in no way to be misread as markup: hostile, foreign and endless text', () => {
    const sample = sampleToRender('complaint_answer', {
      complaint: {
        number: HOSTILE,
        filedOn: legalDate('2026-10-01'),
        satisfied: true,
        reason: `${HOSTILE} `.repeat(40),
      },
    });
    const debtor = {
      iin: '660820448580',
      name: `${HOSTILE} 中文 😀 \u202E\u0000\n${'Ә'.repeat(300)}`,
      address: HOSTILE,
    };
    const issuer = { name: HOSTILE.repeat(5), bin: HOSTILE };
    const parties = { ...sample.parties, debtor, issuer, record: HOSTILE, paymentReference: '' };
    expect(renderAct({ ...sample, parties, checkUrl: `https://x/${HOSTILE}` }).length).toBeGreaterThan(50_000);
  });

  it('is not made of what is no act, nor of an act that the law of its day does not know', () => {
    const sample = sampleToRender('opening');
    for (const data of ['', '{}', 'null', ` ${sample.data}`, sample.data.replace('"opening"', '"closing"')]) {
      expect(() => renderAct({ ...sample, data })).toThrow('no act');
    }
    const early = sampleToRender('termination_released', { on: legalDate('2026-08-31') });
    expect(() => renderAct(early)).toThrow('no template');
  });
});

/** A line is broken at a hyphen too, and then no space was there. */
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

const missing = programMissing('pdftotext', 'pdfinfo', 'pdffonts', 'pdfdetach');
describe.skipIf(missing !== undefined)(`foreign programs${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  /** As people read it: lines joined, soft hyphens and break marks away. */
  const read = async (rendered: ActToRender, name: string) => {
    const file = join(folder, `${name}.pdf`);
    await writeFile(file, renderAct(rendered));
    const text = run('pdftotext', '-raw', file, '-');
    return {
      file,
      text: text
        .replace(/\u00AD\s*/g, '')
        .replaceAll('\u200B', '')
        .replace(/\s+/g, ' '),
    };
  };

  it.each(Object.keys(told) as FirstActType[])('read the facts in both languages: %s', async (type) => {
    const { file, text } = await read(sampleToRender(type), type);
    const facts = [...inEvery, ...(type === 'complaint_answer' ? [] : inEveryButAnswers), ...told[type]];
    for (const fact of facts) expect(text).toContain(fact);
    expect(text).not.toContain('undefined');
    expect(text).not.toContain('—.');

    const information = run('pdfinfo', file);
    expect(information).toMatch(/Tagged: +yes/);
    expect(information).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(information).toMatch(/Pages: +[12]\n/);
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/NotoSans-\w+ .* yes yes yes /);
  });

  it.each(actTypes)('read the whole form in both languages, on two pages of A4, of version 2: %s', async (type) => {
    const rendered = formToRender(type);
    const { file, text } = await read(rendered, `form-${type}`);
    const act = readAct(rendered.data);
    const template = act && templateOn(act.type, act.on);
    if (act === undefined || template === undefined) throw new Error(`no form of ${type}`);
    const page = composeAct(act, rendered, template);
    for (const language of ['kk', 'ru'] as const) {
      const form = [
        page.title[language],
        page.recital[language],
        ...page.fields.map((row) => `${row[language].label}: ${row[language].value}`),
        ...page.established.items.map((item) => item[language]),
        page.ground[language],
        ...page.decided.items.map((item) => item[language]),
        page.signer.title[language],
        page.signer.name[language],
        page.template[language],
      ];
      for (const part of form) expect(withoutSpaces(text)).toContain(withoutSpaces(part));
    }
    expect(run('pdfinfo', file)).toMatch(/Pages: +2\n/);
  });

  it('take the three files out as they were put in', async () => {
    const rendered = sampleToRender('transfer');
    const { file } = await read(rendered, 'attached');
    run('pdfdetach', '-saveall', '-o', folder, file);
    const taken = (name: string) => readFile(join(folder, name), 'utf8');
    expect(await taken('act.json')).toBe(rendered.data);
    expect(await taken('record.json')).toBe(rendered.parties.record);
    expect(await taken('signature.json')).toBe(signatureFile(rendered, 1));
    expect(JSON.parse(await taken('signature.json'))).toMatchObject({
      keyId: rendered.signature.keyId,
      jws: rendered.signature.jws,
      root: rendered.signature.root,
      index: 4,
      size: 1000,
      proof: rendered.signature.proof,
    });
  });

  it('read hostile text as it is, and no real act calls itself a test', async () => {
    const sample = sampleToRender('opening');
    const parties = { ...sample.parties, debtor: { ...sample.parties.debtor, name: HOSTILE } };
    const { text } = await read({ ...sample, parties, test: false }, 'hostile');
    expect(text).toContain(HOSTILE);
    expect(text).not.toContain('ТЕСТ');
    expect(text).not.toContain('СЫНАҚ');
  });
});
