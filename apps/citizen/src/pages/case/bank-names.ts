/**
 * Names of the banks, and of the post, that keep accounts of people, by the three digits that follow the check digits of a Kazakh IBAN.
 *
 * The National Bank's directory itself (nationalbank.kz, "Справочник БИК") was not reached. Each code stands here because two copies of it, kept by programs
 * that do not know each other, agree about it; both name Alatau City Bank (998), so neither is older than 2025. For the codes of before they were held against
 * the directory of 24 May 2010 (forum.banker.kz/topic/33308) and one of about 2020 (github.com/homebeaver/bankdata, iban-countries/KZ.json): the digits are the
 * same, and only names have changed. Left out are those with whom no person has an account: depository, exchange, treasury, clearing, development banks.
 * Any other code is shown as it is, never guessed.
 */
import type { InLanguages, Language } from '@oryndau/words/languages';

const inAll = (name: string): InLanguages<string> => ({ kk: name, ru: name, en: name });

const names: ReadonlyMap<string, InLanguages<string>> = new Map([
  ['246', { kk: 'ADCB Ислам банкі', ru: 'Исламский банк ADCB', en: 'ADCB Islamic Bank' }],
  ['432', { kk: 'ВТБ Банкі (Қазақстан)', ru: 'Банк ВТБ (Казахстан)', en: 'VTB Bank (Kazakhstan)' }],
  ['435', { kk: 'Шинхан Банк Қазақстан', ru: 'Шинхан Банк Казахстан', en: 'Shinhan Bank Kazakhstan' }],
  ['551', { kk: 'Фридом Банк Қазақстан', ru: 'Фридом Банк Казахстан', en: 'Freedom Bank Kazakhstan' }],
  ['563', { kk: 'Қазпошта', ru: 'Казпочта', en: 'Kazpost' }],
  ['601', { kk: 'Қазақстан Халық Банкі', ru: 'Народный банк Казахстана (Halyk)', en: 'Halyk Bank' }],
  ['719', { kk: 'KMF Банк', ru: 'KMF Банк', en: 'KMF Bank' }],
  ['722', inAll('Kaspi Bank')],
  ['724', { kk: 'БиЭнКей Коммерциялық банкі', ru: 'Коммерческий банк БиЭнКей', en: 'BNK Commercial Bank' }],
  ['821', inAll('Bank RBK')],
  ['832', { kk: 'Ситибанк Қазақстан', ru: 'Ситибанк Казахстан', en: 'Citibank Kazakhstan' }],
  ['849', { kk: 'Нұрбанк', ru: 'Нурбанк', en: 'Nurbank' }],
  ['856', { kk: 'Банк ЦентрКредит', ru: 'Банк ЦентрКредит', en: 'Bank CenterCredit' }],
  [
    '885',
    {
      kk: 'Қазақстан-Зираат халықаралық банкі',
      ru: 'Казахстан-Зираат Интернешнл Банк',
      en: 'Kazakhstan-Ziraat International Bank',
    },
  ],
  ['886', inAll('Home Credit Bank')],
  ['896', { kk: '«Заман-Банк» Ислам банкі', ru: 'Исламский банк «Заман-Банк»', en: 'Zaman-Bank' }],
  ['913', { kk: 'Қазақстандағы Қытай Банкі', ru: 'Банк Китая в Казахстане', en: 'Bank of China in Kazakhstan' }],
  ['914', inAll('Bereke Bank')],
  [
    '930',
    {
      kk: 'Алматы қаласындағы Қытай сауда-өнеркәсіп банкі',
      ru: 'Торгово-промышленный банк Китая в Алматы',
      en: 'Industrial and Commercial Bank of China in Almaty',
    },
  ],
  ['948', { kk: 'Еуразиялық банк', ru: 'Евразийский банк', en: 'Eurasian Bank' }],
  ['949', inAll('Altyn Bank')],
  ['965', inAll('ForteBank')],
  ['972', { kk: 'Отбасы банк', ru: 'Отбасы банк', en: 'Otbasy Bank' }],
  ['998', inAll('Alatau City Bank')],
]);

/** Undefined where the code is none of them. */
export const bankName = (code: string, language: Language): string | undefined => names.get(code)?.[language];
