/** E-mail about a case: the page on which an address is given, confirmed and taken back, and the mail that bears the code. */
import type { InLanguages } from '@oryndau/words/languages';

export interface MailTexts {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly address: string;
  readonly addressHint: string;
  readonly addressMissing: string;
  readonly addressMalformed: string;
  readonly tooMany: string;
  readonly send: string;
  readonly waiting: (address: string) => string;
  readonly code: string;
  readonly codeHint: string;
  readonly codeWrong: string;
  readonly codeSpent: string;
  readonly confirm: string;
  readonly other: string;
  readonly on: (address: string) => string;
  readonly stop: string;
  readonly mail: { readonly subject: string; readonly lines: (code: string) => readonly string[] };
}

export const mailTexts: InLanguages<MailTexts> = {
  kk: {
    title: 'Іс туралы электрондық хаттар',
    lead: 'Ісіңізде бірдеңе болғанда, электрондық поштаңызға да жаза аламыз.',
    points: [
      'Бұл — хабар берудің үстеме жолы ғана. SMS, eGov Mobile және хат бұрынғыдай келеді, барлық мерзім солардан есептеледі.',
      'Хатта SMS-тегіден артық ештеңе болмайды: аты-жөніңіз де, төлем сілтемесі де жоқ.',
      'Мекенжай шифрланып сақталады және басқа мақсатта пайдаланылмайды. Іс аяқталғаннан бірнеше апта өткен соң ол өшіріледі.',
    ],
    address: 'Электрондық пошта мекенжайы',
    addressHint: 'Мысалы, aty@example.kz. Оған растау кодын жібереміз.',
    addressMissing: 'Электрондық пошта мекенжайын жазыңыз',
    addressMalformed: 'Мекенжайда @ белгісі мен нүктелі атау болуы керек, мысалы, aty@example.kz',
    tooMany: 'Бүгін код үш рет жіберілді. Ертең қайталап көріңіз.',
    send: 'Код жіберу',
    waiting: (address) =>
      `Код ${address} мекенжайына жіберіледі. Ол бірнеше минутта келеді. Келмесе, спам қалтасын қараңыз.`,
    code: 'Хаттағы код',
    codeHint: 'Алты цифр',
    codeWrong: 'Код сәйкес келмейді: хаттағы алты цифрды тағы бір қараңыз',
    codeSpent: 'Код бес рет қате жазылды. Төменде жаңа код сұраңыз.',
    confirm: 'Растау',
    other: 'Басқа мекенжай немесе жаңа код',
    on: (address) => `Хаттар мына мекенжайға жіберіледі: ${address}`,
    stop: 'Мекенжайды өшіру',
    mail: {
      subject: 'Растау коды',
      lines: (code) => [
        `Мекенжайды растау коды: ${code}`,
        'Оны іс бетіне жазыңыз. Мұны сіз сұрамасаңыз, ештеңе істемеңіз: код жазылмаса, бұл мекенжайға ештеңе жіберілмейді.',
      ],
    },
  },
  ru: {
    title: 'Письма о деле по электронной почте',
    lead: 'Когда в вашем деле что-то происходит, мы можем написать и на электронную почту.',
    points: [
      'Это только дополнение. SMS, eGov Mobile и письма приходят как прежде, и все сроки считают по ним.',
      'В письме не больше, чем в SMS: ни имени, ни ссылки на оплату.',
      'Адрес хранится зашифрованным и ни для чего другого не используется. Через несколько недель после конца дела он удаляется.',
    ],
    address: 'Адрес электронной почты',
    addressHint: 'Например, imya@example.kz. На него придет код подтверждения.',
    addressMissing: 'Введите адрес электронной почты',
    addressMalformed: 'В адресе должны быть знак @ и имя с точкой, например imya@example.kz',
    tooMany: 'Сегодня код отправляли три раза. Попробуйте завтра.',
    send: 'Отправить код',
    waiting: (address) =>
      `Код отправляется на ${address}. Он придет за несколько минут. Если его нет, посмотрите папку «Спам».`,
    code: 'Код из письма',
    codeHint: 'Шесть цифр',
    codeWrong: 'Код не подходит: посмотрите еще раз на шесть цифр в письме',
    codeSpent: 'Код пять раз ввели неверно. Запросите ниже новый.',
    confirm: 'Подтвердить',
    other: 'Другой адрес или новый код',
    on: (address) => `Письма приходят на адрес ${address}`,
    stop: 'Удалить адрес',
    mail: {
      subject: 'Код подтверждения',
      lines: (code) => [
        `Код подтверждения адреса: ${code}`,
        'Введите его на странице дела. Если вы этого не просили, ничего не делайте: пока код не введен, на этот адрес ничего не отправляется.',
      ],
    },
  },
  en: {
    title: 'E-mail about your case',
    lead: 'When something happens in your case, we can also write to your e-mail.',
    points: [
      'This is an addition only. SMS, eGov Mobile and letters come as before, and all days are counted by them.',
      'A mail says no more than an SMS: no name, and no link to pay.',
      'The address is kept encrypted and used for nothing else. Some weeks after the end of the case it is deleted.',
    ],
    address: 'E-mail address',
    addressHint: 'For example, name@example.kz. A code to confirm it is sent there.',
    addressMissing: 'Enter your e-mail address',
    addressMalformed: 'An address has the sign @ and a name with a dot, such as name@example.kz',
    tooMany: 'A code was sent three times today. Try again tomorrow.',
    send: 'Send the code',
    waiting: (address) =>
      `The code is on its way to ${address}. It takes a few minutes. If it does not come, look into the spam folder.`,
    code: 'Code from the e-mail',
    codeHint: 'Six digits',
    codeWrong: 'The code does not match: look at the six digits in the e-mail again',
    codeSpent: 'The code was typed wrong five times. Ask for a new one below.',
    confirm: 'Confirm',
    other: 'Another address, or a new code',
    on: (address) => `E-mail goes to ${address}`,
    stop: 'Delete the address',
    mail: {
      subject: 'Your code',
      lines: (code) => [
        `The code that confirms this address: ${code}`,
        'Type it on the page of the case. If you did not ask for it, do nothing: until it is typed, nothing is sent to this address.',
      ],
    },
  },
};
