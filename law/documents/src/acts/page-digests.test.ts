/**
 * The pages of acts by their digests, as they were on 28 November 2026. A signed act is data; its page is made from them whenever it is
 * asked for, and whoever kept a file compares it with the page of today, byte by byte. So these never change: a page that must look
 * otherwise, or a typesetter that sets otherwise, comes under another `version` of the data, beside this one and with digests of its own.
 */
import { createHash } from 'node:crypto';
import { legalDate } from '@oryndau/law/legal-date';
import { type ActType, actTypes, endingActs } from '@oryndau/words/acts';
import { describe, expect, it } from 'vitest';
import type { ActData, ActToRender, ActVersion } from './act.ts';
import { composeAct } from './compose-act.ts';
import { renderAct } from './render-act.ts';
import { type Template, templateOn } from './templates.ts';
import { everyParameter } from './testing/every-parameter.ts';
import {
  caseAct,
  type EndingAct,
  formToRender,
  paidAct,
  rendered,
  sampleAct,
  sampleToRender,
  signedOn,
  toldAct,
  wagesAct,
  waitingOpening,
} from './testing/sample-acts.ts';
import type { FirstActType } from './version-1/types.ts';

/** sha256 of the page of each sample, of version 1 of the data. */
const digests: Readonly<Record<FirstActType, string>> = {
  opening: '257d407ac5fa591a0fd9ad63af836413758d4b1154208ce7fd0e1103419a8d1c',
  refusal: '4c9df708d65827f232c9ee4fc5f9f051d9a18af511d6cea7fd5391e9df7dfa9e',
  arrest: '4cfb519ad79b55e2a950b1ad955a5de2b9e87eb6e43cf31a7849d2b7b32e72df',
  arrest_change: 'f2ab109db12887b54a79ce47adb0379dbba9404545deaeb0a06edda75ce7b018',
  collection_order: 'c83d4cad3199e207152aabe44205c2e43c8dc4bd897dc1eb0e64661244700c37',
  recall: '69ee2da3bd8bf5eee1bfe07ddd07501df691408d8d5bf2dcc95580abeacd43ab',
  lifting: 'aa7e2acfbe1fcc00ff49ab34423ae6602f3f64ef4991af8b57d6597af248971a',
  termination_executed: '8694baa992757c5b947d2ee0f5500379076f6297a3f28f195922f79b24ed321b',
  termination_cancelled: 'bb1f24d6eb46eb26be15cd3a61e0521c4f951d038b1f9b44a1203c54c89ce52e',
  termination_released: '4a8b760b9d71f6d56fd7fd5573d876ab2f302444566656c84dcede9e86c0f370',
  transfer: 'ec457e53cdc9986f1a92ac8f35c8c7037cf33ba488f31670d1347c3ae4c8e65c',
  complaint_answer: '5ebe224b64f510e82967a1fc1328222c55d909d9c4cc72d04571ad867f2d9b4c',
};

/** Of version 2, after the forms of Order 697: with the numbers that such decisions ask. */
const digestsOfForms: Readonly<Record<ActType, string>> = {
  opening: '2f2d2e83a94a2d43c71864c4d6e3707baa22ebb4db38660467cb938d4d75be71',
  refusal: '3a779ccfd6f435b861d70599e717c370ec6666219aa7390de4281e570adde2ef',
  arrest: 'ac60e4bf746bb73ec61b5d3f234e16938273deef6690747a4080746ef34d0e22',
  arrest_change: 'bd8f747f227e08fc9f44d156bcf365de644748a6823d74fc3af47d0a1a4d8925',
  prohibition: '42ef88c39b28fc167d8a03577dac784ede962dd26555950b2e7d8ea1256c3288',
  collection_order: '0662d90ded2be87eef4f96a4043f8f370dd5ab03140f9b636ce357bc1cf2cc18',
  recall: 'cd63cb2ea74b18b4b5acf63273cb6c6d527f1f1236cc9f22439fa904a76d7d8f',
  lifting: '19d14c3cf5fbd3e58d225a9128614bc3d49ea6fde2604c6501822bd956adc837',
  termination_executed: '29f0c941576114dd3150951e4c432159483b5ddd8dafd1f07c15eb955b14bae1',
  termination_cancelled: '18d286be0ad0f4364a5f838ff96057b9365c78fa47adde04a6132edd5a325e26',
  termination_released: '5a960a779ff8d7d95ce7031929ace7d07cf3ec80882ecb1e80bd1407934b2670',
  transfer: 'a28b5f5537cba29e7c0d15b85999af3b58f03dd98822abd52f989ba5c42749e0',
  complaint_answer: 'bf0b6e5cb8cb7e3f20a23e03246c3fbaf6c7154b4a0f28cc895f479d89e547c2',
  review_answer: '935e0f6acae63c21fb49009230e231c443e874a972769bf48ba11d58291f4df7',
};

/** Of version 4, whose words below the form are of the act itself. */
const digestsInOwnWords: Readonly<Record<ActType, string>> = {
  opening: '4e9b6731515762aa4586e9972c142740ab03425787d0aa5b9bbed61eca8b1fdc',
  refusal: '832e0c701b0ce8af44c558bf6747d077b519eab082b949ff41cec865f1bda932',
  arrest: '9f7d8a929378e47cecee75df71e9144de7dfb7e88e2938fb6f22d8d43461786e',
  arrest_change: '7c3def69ea672075e8e3c254fc88b3862af29663e4bd3d570137a0be08beda1d',
  prohibition: 'c9b585d22dd1b591be59fe024cc2cc03d3fa12f34828c997b4be093d7cbb1789',
  collection_order: 'd28494865088473493bbfd3bdfeebb5be90ebb8a3fc18782092260f016db9f86',
  recall: '133307190dc0fa01bf716278de79be0533acbaca51ac2c08d070a51939a0ca24',
  lifting: '875b770661ee88027d36cf8ce5efc9aa9117c3c629db205b31bb534d51c90275',
  termination_executed: 'd1e03d0c2b03e628b049c7e638b00cd971bc585a3439f2efd08b9ecb3efad71c',
  termination_cancelled: 'e22765f7bc4e864f90779598536f9e0272b1f38ceacb37938df5413535fffa07',
  termination_released: '9abe87afa04e973bea207afb5d21fac54f318405e4789fdec10342ed9d8b575c',
  transfer: 'b3d6dc163caec3261893ddbf508e221d657a77cc46fb656adb9af6095c86ac23',
  complaint_answer: 'bfdd03144cf94f16e9a512b2bc05b7aaa33909385e348f8e430c48cd1ef32313',
  review_answer: '2e201f443ea42cf86e4ac5781f5e7630d876fd8c5427af51faf6b5c8760bbacc',
};

/** Of version 6, in which an end names each payment; the others are as version 5 has them. */
const digestsWithPayments: Readonly<Record<EndingAct, string>> = {
  termination_executed: '9946f2d520fc3ff89490ce3a012b8d5f275f67c17d5e3fe99a760dcd8cfa66b9',
  termination_cancelled: 'aa9153824dd6ecefb50b26e1f4757d82e2aabaf490cd730c90b1fc4d10a40bab',
  termination_released: '9aa678aa2b41eaf161570bab4ad22ee3c542cd130720db281feb60272ef56beb',
  transfer: 'c2d96335dbf573917a7fa0696d04fcf1ee8e700940e4a5db1f56e740cfaecb6b',
};

/** Of version 7, as its party was told: the ends with what is only counted, and with measures that nobody has answered. */
const digestsAsTold: Readonly<Record<EndingAct, string>> = {
  termination_executed: '4fc128bf5d78984052fe0071399fbf457da6711837f067e7722f6a8563078251',
  termination_cancelled: 'b3c6d00c88fedcea49a525417c9e0bd1bcbfcaf210fc8f2a2f8f916ec73f86af',
  termination_released: '0a2cb236123e0190698ff128ba30b33211a908ec1e8f3831f47b856cc1e50fa0',
  transfer: '5309e99b8cc1fc1205d94d10c25f4be407ecd491dfb56be310e2968814714e67',
};

/** Of version 5, which tells of its own case alone: signed under a standing order; the last one is an opening that a person has signed. Each names the day of its signature. */
const digestsOfOwnCase: Readonly<Record<ActType | 'waiting', string>> = {
  opening: '9bc200dbdf87b4bdab1a3624111b4475a681e36709aaf0fd20648e16fcd88d09',
  refusal: '409b3e66b53b6ce4c1de307355dfc55076a72f727c3a58c9893ea4280ca6383e',
  arrest: 'de89e62f9750753b2708a93d372c5775375db9a98ffa5a347e1e59e381879828',
  arrest_change: '39b088b6ad46bbd32aeb1d50faf1bfa37ca12ad597002166930298aa6f456861',
  prohibition: 'a02a86aabb208170e9d5c03875744cb02d2b1ed2ac512adfc12a0ac8290b5e42',
  collection_order: 'd50fa56fccd4a60cfa3a35b699b84ce2613bb89dee94ae946a49448af3ba7f91',
  recall: 'd934bd19af04f8f6194ef0c6d174197076dc1a73bd54e01c770fd5a9133f5b23',
  lifting: 'fcb9ad579f89df3eba5ad765b8430503e861735d0c151aa82bac944a4ecf4ac6',
  termination_executed: 'e39d67097bcf259acd95fb2f88718f3c7d014372b8e3d4449a2d718630764a61',
  termination_cancelled: '95164844503260d4b917dfd2c3bf28dc63255fa2ef7cfa023322fdacf58caefd',
  termination_released: '448799933b10fe588b3d4a6037b828ca4238819bd282d61b5d9fbdae8a74a2c0',
  transfer: 'bfd78219b943c0e9e74ec9deebe1a8381759ab7769570c8eb2fd30b569407c92',
  complaint_answer: 'f95aa690f93c7e1c1a3945d8348f166e6febfe65075e7d2808d440898c9321a6',
  review_answer: '05fb3ce8f4388cc57ab0a121b1c1c0ad73bfe79f1db7e4b146c5485c49be96fb',
  waiting: 'f15cf0b5cd84bef976263fa4fcc0af2550603bc11d648a128035d3e10616e145',
};

const named = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, everyParameter[name] ?? '']));
const scope = named(
  'simplified.limit_mci',
  'simplified.limit_inclusive',
  'simplified.limit_mci_date',
  'simplified.debtor_kinds',
  'simplified.doc_types',
  'mci',
);
const measure = named('calendar', 'simplified.measures', 'simplified.grace_after_delivery_days');
const account = named('protected.account_types', 'simplified.max_arrested_accounts');

const askedFor: Readonly<Record<ActType, Readonly<Record<string, string>>>> = {
  opening: { ...scope, ...named('simplified.term_calendar_days', 'simplified.roll_to_workday', 'calendar') },
  refusal: scope,
  arrest: { ...measure, ...account },
  arrest_change: {},
  prohibition: { ...measure, ...named('prohibition.after_days') },
  collection_order: {
    ...measure,
    ...named(
      'collection.max_active_orders',
      'collection.min_balance_pm',
      'collection.min_balance_pm_default',
      'protected.account_types',
      'subsistence_min',
    ),
  },
  recall: named('protected.account_types', 'collection.recall_if_protected'),
  lifting: {},
  termination_executed: named('simplified.termination_grounds'),
  termination_cancelled: named('simplified.termination_grounds'),
  termination_released: named('simplified.termination_grounds'),
  transfer: named('simplified.transfer_grounds'),
  complaint_answer: {},
  review_answer: named('auto.objection_working_days'),
};

const ofForm = (type: ActType, parameters = askedFor[type], version: ActVersion = 2): ActToRender =>
  formToRender(type, { version, basis: { ...sampleAct(type).basis, parameters } });

const asked = (type: ActType): Pick<ActData, 'basis'> => ({
  basis: { ...sampleAct(type).basis, parameters: askedFor[type] },
});

const HOSTILE = '#eval("1+1") *b* _i_ @x \\ "q" \'s\' $x$ <act> `r` // c /* [z] #panic() Ә 中😀';

/** Four pages of an answer in words that would be markup, about people and bodies with names that no column holds. */
function hostileAnswer(): ActToRender {
  const complaint = {
    number: HOSTILE,
    filedOn: legalDate('2026-10-01'),
    satisfied: true,
    reason: `${HOSTILE} `.repeat(60),
  };
  const sample = sampleToRender('complaint_answer', { number: `${HOSTILE}/7`, complaint });
  const debtor = { iin: '660820448580', name: `${'Ә'.repeat(300)} ${HOSTILE}`, address: `1-2-үй ${HOSTILE}` };
  const parties = { ...sample.parties, debtor, issuer: { name: HOSTILE.repeat(5), bin: HOSTILE } };
  return { ...sample, parties, checkUrl: `https://x/${HOSTILE}` };
}

const SIGNED = legalDate('2026-10-08');

const digestOf = (rendered: ActToRender): string => createHash('sha256').update(renderAct(rendered)).digest('hex');

describe('the page of an act', () => {
  it.each(Object.entries(digests))('is the one that it was when the act was signed: %s', (type, digest) => {
    expect(digestOf(sampleToRender(type as FirstActType))).toBe(digest);
  });

  it.each(actTypes)('is so after the forms, of version 2: %s', (type) => {
    expect(digestOf(ofForm(type))).toBe(digestsOfForms[type]);
  });

  it.each(actTypes)('is so in the words of the act itself, of version 4: %s', (type) => {
    const form = ofForm(type, askedFor[type], 4);
    expect(digestOf(form)).toBe(digestsInOwnWords[type]);
    expect(digestOf(signedOn(SIGNED, form))).toBe(digestsInOwnWords[type]);
  });

  it.each(actTypes)('is so of its own case alone, of version 5: %s', (type) => {
    expect(digestOf(signedOn(SIGNED, rendered(caseAct(type, asked(type)))))).toBe(digestsOfOwnCase[type]);
  });

  it.each(endingActs)('is so with each payment, of version 6: %s', (type) => {
    expect(digestOf(signedOn(SIGNED, rendered(paidAct(type, asked(type)))))).toBe(digestsWithPayments[type]);
  });

  it.each(endingActs)('is so as its party was told, of version 7: %s', (type) => {
    expect(digestOf(signedOn(SIGNED, rendered(toldAct(type, asked(type)))))).toBe(digestsAsTold[type]);
  });

  it('is so of an order that says that wages were asked about, of version 8', () => {
    expect(digestOf(signedOn(SIGNED, rendered(wagesAct(asked('collection_order')))))).toBe(
      'ce666b256766ad973f3c9fbd3cf2400dcd70507aa8ce93f0c01da555a27a527c',
    );
  });

  it.each(actTypes)('is the same in version 8, but that English calls the redaction of a law otherwise: %s', (type) => {
    const [seven, eight] = ([7, 8] as const).map((version) => {
      const act = caseAct(type, { ...asked(type), version });
      const page = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
      return JSON.stringify({ ...page, proof: [] });
    });
    expect(eight).toContain('. Version of the law: ');
    expect(eight).toBe(seven?.replace('. Redaction: ', '. Version of the law: '));
  });

  it.each(actTypes)('is the same in version 9, but for the sentence on the right of the decision: %s', (type) => {
    const [eight, nine] = ([8, 9] as const).map((version) => {
      const act = caseAct(type, { ...asked(type), version });
      const { right, ...page } = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
      return { ...page, proof: [], right: right.slice(1) };
    });
    expect(nine).toEqual(eight);
  });

  it.each(actTypes)('is the same in version 10, but for the words of a person: %s', (type) => {
    const [nine, ten] = ([9, 10] as const).map((version) => {
      const act = caseAct(type, { ...asked(type), version });
      const page = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
      return JSON.stringify({ ...page, proof: [] });
    });
    const named = nine
      ?.replace('Шешімнің уәждері:', 'Шешімнің уәждері (орыс тілінде жазылған):')
      .replace('The reasons:', 'The reasons (written in Russian):')
      .replace('Қайта қаралатыны — Шоттар', 'Қайта қаралатыны — шоттар')
      .replace('Предмет пересмотра — Постановление', 'Предмет пересмотра — постановление')
      .replace('To be reviewed: Resolution', 'To be reviewed: resolution');
    expect(ten).toBe(named);
    expect(ten === nine).toBe(type !== 'review_answer' && type !== 'complaint_answer');
  });

  it.each(actTypes)('is the same in version 11, but for the items of the Rules beside the right: %s', (type) => {
    const [ten, eleven] = ([10, 11] as const).map((version) => {
      const act = caseAct(type, { ...asked(type), version });
      const { right, ...page } = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
      return { page: JSON.stringify({ ...page, proof: [] }), first: right[0], rest: right.slice(1) };
    });
    expect([eleven?.page, eleven?.rest]).toEqual([ten?.page, ten?.rest]);
    const isSame = JSON.stringify(eleven?.first) === JSON.stringify(ten?.first);
    const cited: readonly ActType[] = ['opening', 'transfer', 'termination_executed', 'termination_cancelled'];
    expect(isSame).toBe(!cited.includes(type));
  });

  it.each([
    ['opening', 'Қағидалар — 3-тармақ, 5-тармақ', 'Правила — пункт 3, пункт 5'],
    ['transfer', 'Қағидалар — 16-тармақ, 22-тармақ', 'Правила — пункт 16, пункт 22'],
    ['termination_executed', 'Қағидалар — 17-тармақ', 'Правила — пункт 17'],
  ] as const)('names in version 11 the items of the Rules with their own redaction: %s', (type, kk, ru) => {
    const act = caseAct(type, { ...asked(type), version: 11 });
    const { right } = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
    const text = JSON.stringify(right[0]).replaceAll('\u00a0', ' ');
    expect([text.includes(kk), text.includes(ru)]).toEqual([true, true]);
  });

  it.each([
    [
      'prohibition',
      '261-IV Arts. 10-3, 32(2)(3); Rules item 13; Order 697; on property, so no sum and no account is asked',
      '2026-08-25',
      {
        kk: 'Шешімнің құқықтық негізі: Заң — 10-3-бап, 32-баптың 2-тармағының 3) тармақшасы (2026 жылғы 25 тамыздағы редакция); Қағидалар — 13-тармақ (2026 жылғы 12 шілдедегі редакция).',
        ru: 'Правовое основание решения: Закон — статья 10-3, подпункт 3) пункта 2 статьи 32 (редакция от 25 августа 2026 года); Правила — пункт 13 (редакция от 12 июля 2026 года).',
      },
    ],
    [
      'review_answer',
      '94-V Art. 19-1; DC Art. 43',
      '2026-03-02',
      {
        kk: 'Шешімнің құқықтық негізі: Дербес деректер туралы заң — 19-1-бап (2026 жылғы 2 наурыздағы редакция); Цифрлық кодекс — 43-бап (2026 жылғы 12 шілдедегі редакция).',
        ru: 'Правовое основание решения: Закон о персональных данных — статья 19-1 (редакция от 2 марта 2026 года); Цифровой кодекс — статья 43 (редакция от 12 июля 2026 года).',
      },
    ],
  ] as const)('names each law of version 9 with its own redaction: %s', (type, citation, redaction, texts) => {
    const { basis } = caseAct(type, asked(type));
    const act = caseAct(type, { ...asked(type), version: 9, basis: { ...basis, citation, redaction } });
    const { right } = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
    const [first] = right;
    expect(JSON.parse(JSON.stringify(first).replaceAll('\u00a0', ' '))).toMatchObject(texts);
  });

  it.each(actTypes.filter((type) => type !== 'transfer'))(
    'is the same in version 7 where nothing of that is named: %s',
    (type) => {
      const [six, seven] = ([6, 7] as const).map((version) => {
        const act = caseAct(type, { ...asked(type), version });
        const page = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
        return { ...page, proof: [] };
      });
      expect(seven).toEqual(six);
    },
  );

  it.each(actTypes)('is the same in version 6 where no payment is named: %s', (type) => {
    const [five, six] = ([5, 6] as const).map((version) => {
      const act = caseAct(type, { ...asked(type), version });
      const page = composeAct(act, rendered(act), templateOn(type, act.on) as Template);
      return { ...page, proof: [] };
    });
    expect(six).toEqual(five);
  });

  it('is so of an opening that a person is to sign, of version 5', () => {
    expect(digestOf(signedOn(SIGNED, rendered(waitingOpening(asked('opening')))))).toBe(digestsOfOwnCase.waiting);
  });

  it('is so with every number that there was when the first act of version 2 was made', () => {
    expect(digestOf(ofForm('opening', everyParameter))).toBe(
      '8ccbce0415baffb6c1de1540076e44368caa5ae9eb0864e6cfc45c01f91a174b',
    );
  });

  it('is so without the test mark, and with whatever people wrote', () => {
    expect(digestOf({ ...sampleToRender('opening'), test: false })).toBe(
      '5d2b68099ecd71f77a569790d209c54c539f635307e0d8768ee7d0510e921052',
    );
    expect(digestOf(hostileAnswer())).toBe('4891ff3dbbfb3ca7696314c39caf8e46a037585a68cd843fce587e1eae90a4bf');
  });
});
