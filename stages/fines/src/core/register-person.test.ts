/** Who a record names. Every name and number is invented. */
import { describe, expect, it } from 'vitest';
import { birthDayIn, fullNameOf, isBirthDateRead, isKbk, isKnp, partiesOf } from './register-person.ts';

const debtor = {
  iin: '660820448580',
  lastName: 'Сынақов',
  firstName: 'Үлгі',
  middleName: 'Мысалұлы',
  birthDate: '1966-08-20',
  phone: '+77000000000',
  language: 'ru',
  kato: '316030000',
  address: 'Тараз',
};
const record = {
  paymentReference: '027434860894461379',
  issuer: { name: 'Орган', bin: '971240001315', kato: '310000000' },
  beneficiary: { iban: 'KZ24070105KSN0000000', bin: '141040004756', kbk: '204105', knp: '911' },
  debtor,
};
const parties = (changes: object = {}) => partiesOf(JSON.stringify({ ...record, ...changes }));
const debtorWith = (changes: object) => parties({ debtor: { ...debtor, ...changes } }).debtor;

describe('the parties of a record', () => {
  it('are the debtor, the issuer and whoever is paid', () => {
    const { kato: _, ...issuer } = record.issuer;
    expect(parties()).toEqual({ ...record, issuer, documentType: '', issuedOn: '' });
  });

  it.each(['middleName', 'birthDate', 'phone', 'kato', 'address'] as const)(
    'may lack the %s of the debtor',
    (field) => {
      for (const nothing of [undefined, null, '', 7]) expect(debtorWith({ [field]: nothing })[field]).toBeNull();
    },
  );

  it('have empty texts where the record says nothing of what it must say', () => {
    expect(partiesOf('{}')).toEqual({
      documentType: '',
      issuedOn: '',
      debtor: {
        iin: '',
        lastName: '',
        firstName: '',
        middleName: null,
        birthDate: null,
        phone: null,
        language: 'kk',
        kato: null,
        address: null,
      },
      issuer: { name: '', bin: '' },
      beneficiary: { iban: '', bin: '', kbk: '', knp: '' },
      paymentReference: '',
    });
    expect(parties({ debtor: null }).debtor.iin).toBe('');
  });

  it.each([
    '87000000',
    '+07000000000',
    '8 900 000 00 00',
    'нет',
    '+770000000',
    '+7700000000000000',
    'x+77000000000',
    '+77000000000x',
  ])('leave out %j, which is no number of E.164 with ten to fifteen digits', (phone) => {
    expect(debtorWith({ phone }).phone).toBeNull();
  });

  it.each(['+77000000000', '+1234567890', '+123456789012345'])('keep the number %s', (phone) => {
    expect(debtorWith({ phone }).phone).toBe(phone);
  });

  it.each([
    ['77001459410'],
    ['87001459410'],
    ['8 (700) 145-94-10'],
    ['+7 700 145 94 10'],
    ['+7(700)145.94.10'],
    ['7\u00a0700\u00a0145‑94‑10'],
    ['700 145 94 10'],
    ['0077001459410'],
    ['8 700 145 94 10, 8 727 250 00 00'],
    ['дом. 123; 87001459410'],
    ['+77001459410 +77001459411'],
  ])('read %s as people in Kazakhstan write it', (phone) => {
    expect(debtorWith({ phone }).phone).toBe('+77001459410');
  });

  it('are told in Kazakh unless the record asks for Russian or English', () => {
    const languageOf = (language: unknown) => debtorWith({ language }).language;
    expect(['ru', 'en', 'kk', 'de', 'RU', null, undefined].map(languageOf)).toEqual([
      'ru',
      'en',
      'kk',
      'kk',
      'kk',
      'kk',
      'kk',
    ]);
  });
});

it('a person is named by surname, name and patronymic, where there is one', () => {
  expect(fullNameOf(parties())).toBe('Сынақов Үлгі Мысалұлы');
  expect(fullNameOf(parties({ debtor: { ...debtor, middleName: null } }))).toBe('Сынақов Үлгі');
});

it('a code of the budget has six digits, one of the purpose three: by anything else no order is formed', () => {
  expect([isKbk('204105'), isKnp('911')]).toEqual([true, true]);
  for (const said of ['', 'fines', '911', '2041050', null, 204105]) expect([said, isKbk(said)]).toEqual([said, false]);
  for (const said of ['', 'FINE', '91', '204105', undefined, 911]) expect([said, isKnp(said)]).toEqual([said, false]);
});

describe('a day of birth', () => {
  it.each([
    ['1966-08-20', '1966-08-20'],
    ['2025-01-02', '2025-01-02'],
    ['1900-01-02', '1900-01-02'],
    ['2025-01-03', undefined],
    ['1899-12-31', undefined],
    ['1980-13-45', undefined],
    ['20.08.1966', undefined],
    [null, undefined],
  ])('%s of a document of 2025-01-02 is %s', (written, day) => {
    expect(birthDayIn(written, '2025-01-02')).toBe(day);
  });

  it('is looked for where it stands, however it is written', () => {
    const of = (birthDate: unknown) => JSON.stringify({ debtor: { birthDate } });
    for (const birthDate of [undefined, null, '', '1980-01-01'])
      expect(isBirthDateRead(of(birthDate), '2025-01-02')).toBe(true);
    for (const birthDate of ['2030-01-01', 19800101, {}])
      expect(isBirthDateRead(of(birthDate), '2025-01-02')).toBe(false);
    // Of somebody else, or of the record itself.
    expect(isBirthDateRead('{"birthDate":"2030-01-01","debtor":{"birthDate":"1980-01-01"}}', '2025-01-02')).toBe(true);
  });
});
