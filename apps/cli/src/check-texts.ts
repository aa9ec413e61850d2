/** What `oryndau document verify` asks of a document, for people. A check without a row does not compile. */
import type { CheckName } from '@oryndau/signing';
import type { InLanguages } from '@oryndau/words/languages';

export const checkTexts: Readonly<Record<CheckName, InLanguages<string>>> = {
  form: { kk: 'бұл мөрі бар PDF', ru: 'это PDF с печатью', en: 'it is a PDF with a seal' },
  coverage: {
    kk: 'мөр бүкіл файлды қамтиды',
    ru: 'печать покрывает весь файл',
    en: 'the seal covers the whole file',
  },
  seal: { kk: 'мөр дәл осы байттардікі', ru: 'печать именно этих байтов', en: 'the seal is of these bytes' },
  sealTrust: {
    kk: 'мөрдің сертификатын сенімді орган берген',
    ru: 'сертификат печати выдан доверенным центром',
    en: 'the seal’s certificate is of a trusted authority',
  },
  timeStamp: { kk: 'уақыт белгісі шынайы', ru: 'метка времени подлинная', en: 'the time stamp is genuine' },
  attachments: {
    kk: 'қол қойылған деректер қоса берілген',
    ru: 'подписанные данные приложены',
    en: 'the signed data are attached',
  },
  record: {
    kk: 'тіркеу жазбасы қол қойылғандай',
    ru: 'запись реестра та, что была подписана',
    en: 'the register’s record is the one that was signed',
  },
  parties: {
    kk: 'көрсетілген тұлғалар жазбадағыдай',
    ru: 'указанные лица те, что в записи',
    en: 'the persons shown are those of the record',
  },
  inclusion: {
    kk: 'акт қол қойылған топтамада бар',
    ru: 'акт входит в подписанный пакет',
    en: 'the act is in the signed batch',
  },
  actSignature: {
    kk: 'топтаманың қолтаңбасы шынайы',
    ru: 'подпись под пакетом подлинная',
    en: 'the signature under the batch is genuine',
  },
  actTrust: {
    kk: 'қол қоюшының сертификатын сенімді орган берген',
    ru: 'сертификат подписавшего выдан доверенным центром',
    en: 'the signer’s certificate is of a trusted authority',
  },
  signer: {
    kk: 'қол қойған адам актілерге қол қоюға құқылы: басшы немесе оның орынбасары',
    ru: 'подписавший вправе подписывать акты: руководитель или его заместитель',
    en: 'who signed may sign acts: a head or a deputy',
  },
  page: { kk: 'бетте қол қойылған жазылған', ru: 'на странице то, что подписано', en: 'the page says what was signed' },
};
