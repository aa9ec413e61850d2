/** What the page of the invented bank says, in the three languages of the house. */
import type { Language } from '@oryndau/words/languages';

interface BankSaying {
  readonly title: string;
  readonly text: string;
}

export interface BankTexts {
  /** As its customers call it. */
  readonly bank: string;
  readonly title: string;
  readonly test: string;
  readonly unreadable: BankSaying;
  readonly paid: (amount: string) => BankSaying;
}

export const bankTexts: Readonly<Record<Language, BankTexts>> = {
  kk: {
    bank: 'Сынақ банкі',
    title: 'Айыппұлды нөмірі бойынша төлеу',
    test: 'Бұл – сынақ банкінің беті: мұнда нақты ақша төленбейді.',
    unreadable: {
      title: 'Төлемді оқу мүмкін болмады',
      text: 'Сілтемеде нөмір немесе сома қате. Айыппұл бетіндегі сілтемені қайта ашыңыз.',
    },
    paid: (amount) => ({
      title: 'Төлем қабылданды',
      text: `${amount} қазынаға жіберілді. Бұл терезені жауып, айыппұл бетіне оралуға болады: төлем онда банк үзіндісі келгенде көрінеді.`,
    }),
  },
  ru: {
    bank: 'Тестовый банк',
    title: 'Оплата штрафа по номеру',
    test: 'Это страница тестового банка: настоящие деньги здесь не платят.',
    unreadable: {
      title: 'Платеж не удалось прочитать',
      text: 'В ссылке неверен номер или сумма. Откройте ссылку на странице штрафа еще раз.',
    },
    paid: (amount) => ({
      title: 'Платеж принят',
      text: `${amount} отправлено в казну. Можно закрыть это окно и вернуться на страницу штрафа: платеж появится там, когда придет выписка банка.`,
    }),
  },
  en: {
    bank: 'Test bank',
    title: 'Pay a fine by its number',
    test: 'This is the page of a test bank: no real money is paid here.',
    unreadable: {
      title: 'The payment could not be read',
      text: 'The number or the sum in the link is wrong. Open the link on the page of the fine again.',
    },
    paid: (amount) => ({
      title: 'The payment was taken',
      text: `${amount} is on its way to the treasury. You can close this window and go back to the page of the fine: the payment shows there once the bank’s statement has come.`,
    }),
  },
};
