/** Whether a document is ours: the checks of a PDF in plain words, the verdict, and what is told of an act by its QR code. */
import type { Check, CheckName, DocumentReport } from '@oryndau/signing';
import type { InLanguages } from '@oryndau/words/languages';

/**
 * `sealed`: whole, and sealed by somebody whom we trust, but none of our documents: what it says nobody here has checked. `unknown_payment`: a receipt that is whole, of a
 * payment that our books do not have. `unsealed`: a PDF without a seal of our kind, as that of a letter is, which goes out on paper and is known by its code.
 */
export type FileVerdict = 'genuine' | 'test' | 'sealed' | 'unknown_payment' | 'changed' | 'unsealed' | 'not_ours';

/** The checks of a document, and after them that of a receipt which only whoever has the books can make: that the payment is in them. */
export type ShownCheck = Omit<Check, 'name'> & { readonly name: CheckName | 'books' };
export type ShownReport = Omit<DocumentReport, 'checks'> & { readonly checks: readonly ShownCheck[] };

export interface GenuineDocumentTexts {
  readonly heading: string;
  readonly lead: string;
  readonly file: string;
  readonly check: string;
  readonly fileMissing: string;
  readonly fileTooLarge: string;
  readonly fileNotPdf: string;
  readonly noTrust: string;
  readonly verdicts: Readonly<Record<FileVerdict, { readonly title: string; readonly what: string }>>;
  /** A letter has no seal: how it is known. Before the form that asks for its code. */
  readonly letter: string;
  readonly otherAct: string;
  readonly who: string;
  readonly facts: {
    readonly number: string;
    readonly type: string;
    readonly day: string;
    readonly citation: string;
    readonly signer: string;
    readonly organisation: string;
    readonly signedAt: string;
    readonly issuer: string;
    readonly vouched: string;
    readonly vouchedWhat: string;
    readonly sealer: string;
    readonly stamped: string;
    readonly claimed: string;
    readonly digest: string;
    readonly key: string;
    readonly root: string;
    readonly receipt: string;
    readonly fine: string;
    readonly sum: string;
    readonly paidAt: string;
  };
  readonly receiptType: string;
  readonly checks: string;
  readonly answers: Readonly<Record<ShownCheck['status'], string>>;
  /** Of a document of which not every check could be made. */
  readonly notReached: string;
  readonly questions: Readonly<Record<ShownCheck['name'], string>>;
  readonly notKept: string;
  readonly revocation: string;
  readonly another: string;
  readonly actTitle: string;
  readonly actWhat: string;
  readonly actCompare: string;
  readonly actNotTold: string;
  readonly actFile: string;
  readonly noAct: string;
  readonly noActWhat: string;
}

export const genuineDocumentTexts: InLanguages<GenuineDocumentTexts> = {
  kk: {
    heading: 'Құжатты тексеру',
    lead: 'Қаулының PDF файлын жүктеңіз: қойылған қол мен мөр тексеріледі, файлдың өзгермегені анықталады. Қағаздағы құжаттың QR-кодын телефон камерасымен ашыңыз.',
    file: 'Құжаттың файлы',
    check: 'Құжатты тексеру',
    fileMissing: 'PDF файлын таңдаңыз',
    fileTooLarge: 'Файл тым үлкен: біздің құжаттар әлдеқайда кіші болады',
    fileNotPdf: 'Бұл файл PDF емес. Сурет немесе скан тексерілмейді: құжаттың өз файлын таңдаңыз',
    noTrust:
      'Бұл қондырғыда сенімді сертификаттар көрсетілмеген, сондықтан файлдағы қол мен мөрді тексере алмайды. Құжатты шығарған органнан сұраңыз.',
    verdicts: {
      genuine: {
        title: 'Құжат шынайы және өзгертілмеген',
        what: 'Оған біз сенетін куәландырушы орталықтың сертификатымен қол қойылған, бір де бір байты өзгермеген.',
      },
      test: {
        title: 'Бұл — сынақ құжаты',
        what: 'Құжат өзгертілмеген, бірақ оған сынақ органы қол қойған: ол ешкімді ештеңеге міндеттемейді.',
      },
      sealed: {
        title: 'Файл бүтін, бірақ бұл біздің құжат емес',
        what: 'Оған біз сенетін орталықтың сертификатымен мөр басылған, содан бері өзгермеген. Бірақ ол — біздің акт те, түбіртек те емес: онда жазылғанның дұрыстығын біз растай алмаймыз. Мөрді кім басқанын қараңыз.',
      },
      unknown_payment: {
        title: 'Мұндай төлем біздің жазбаларда жоқ',
        what: 'Файл бүтін және біз сенетін сертификатпен мөрленген, бірақ онда жазылған төлем біздің жазбаларда жоқ. Оны төлемнің дәлелі деп қабылдамаңыз.',
      },
      unsealed: {
        title: 'Файлда біздің мөр жоқ',
        what: 'Біздің қаулылар мен түбіртектерге әрқашан мөр басылады, сондықтан бұл — олардың бірі де емес. Тексермейінше ол бойынша ештеңе төлемеңіз.',
      },
      changed: {
        title: 'Құжат өзгертілген',
        what: 'Файлда біздің құжаттың белгілері бар, бірақ тексеруден толық өткен жоқ. Оған сүйенбеңіз және ол бойынша төлемеңіз.',
      },
      not_ours: {
        title: 'Бұл біздің құжат емес',
        what: 'Файлда біз сенетін қол мен мөр жоқ немесе файл қатты бүлінген. Ол бойынша ештеңе төлемеңіз.',
      },
    },
    letter:
      'Пошта арқылы келген хатта мөр болмайды: ол қағазға басылады. Оны хатта жазылған тексеру коды бойынша тексеріңіз.',
    otherAct: 'Файл шынайы, бірақ ол — QR-код көрсететін акт емес, басқа акт. Қағаз бен файлды қайта салыстырыңыз.',
    who: 'Кім, неге және қашан қол қойды',
    facts: {
      number: 'Актінің нөмірі',
      type: 'Не туралы',
      day: 'Актінің күні',
      citation: 'Қандай норма бойынша',
      signer: 'Қол қойған',
      organisation: 'Қол қойған адамның ұйымы',
      signedAt: 'Қол қойылған уақыты, қолтаңба бойынша',
      issuer: 'Сертификатты берген',
      vouched: 'Қолтаңбаны тексерген',
      vouchedWhat: 'Қол қою қызметі: бұл бағдарлама ГОСТ алгоритмін білмейді',
      sealer: 'Файлға мөр басқан',
      stamped: 'Мөр уақыты (дәлелденген)',
      claimed: 'Мөр уақыты (файлда жазылғаны)',
      digest: 'Деректердің ізі (SHA-256)',
      key: 'Қол қою кілті',
      root: 'Пакет түбірі',
      receipt: 'Түбіртек нөмірі',
      fine: 'Қандай айыппұл үшін',
      sum: 'Төленген сома',
      paidAt: 'Төленген уақыты',
    },
    receiptType: 'Төлем түбіртегі',
    checks: 'Не тексерілді',
    answers: { ok: 'иә', failed: 'жоқ', absent: 'қойылмаған' },
    notReached: 'Қалғаны тексерілмеді: оған дейінгі тексерулер өтпеді.',
    questions: {
      form: 'Бұл — бүтін PDF файлы',
      coverage: 'Мөр бүкіл файлды қамтиды',
      seal: 'Мөр дәл осы байттарға басылған',
      sealTrust: 'Мөрдің сертификатын біз сенетін орталық берген',
      timeStamp: 'Уақыт белгісі шынайы',
      attachments: 'Қол қойылған деректер файлға салынған',
      record: 'Тізілім жазбасы қол қойылған жазбаның өзі',
      parties: 'Көрсетілген адамдар жазбадағы адамдар',
      inclusion: 'Акт қол қойылған топтаманың ішінде',
      actSignature: 'Топтамаға қойылған қол шынайы',
      actTrust: 'Қол қоюшының сертификатын біз сенетін орталық берген',
      signer: 'Қол қойған адам актілерге қол қоюға құқылы: басшы немесе оның орынбасары',
      page: 'Бетте дәл қол қойылған деректер жазылған',
      books: 'Мұндай төлем біздің жазбаларда бар',
    },
    notKept: 'Файл осы тексеруден кейін еш жерде сақталмайды.',
    revocation: 'Сертификаттың кері қайтарылғаны-қайтарылмағаны тексерілмейді.',
    another: 'Басқа құжатты тексеру',
    actTitle: 'Мұндай акт бар',
    actWhat: 'QR-код көрсеткен актіні біздің жүйе шығарған.',
    actCompare:
      'Нөмірін, күнін және кілтін қағаздағымен салыстырыңыз. Бірі сәйкес келмесе, қағаз бұл актінің көшірмесі емес.',
    actNotTold: 'Кімге қатысты екені және қандай сома жазылғаны мұнда айтылмайды.',
    actFile: 'Файлын салыстыру',
    noAct: 'Мұндай акт жоқ',
    noActWhat:
      'Бұл мекенжаймен бізде акт жоқ: қағаз біздікі емес немесе QR-код дұрыс оқылмады. Ол бойынша ештеңе төлемеңіз.',
  },
  ru: {
    heading: 'Проверить документ',
    lead: 'Загрузите файл PDF постановления: мы проверим подпись и печать и скажем, не изменен ли файл. QR-код бумажного документа откройте камерой телефона.',
    file: 'Файл документа',
    check: 'Проверить документ',
    fileMissing: 'Выберите файл PDF',
    fileTooLarge: 'Файл слишком большой: наши документы намного меньше',
    fileNotPdf: 'Это не файл PDF. Снимок или скан проверить нельзя: выберите сам файл документа',
    noTrust:
      'В этой установке не указаны доверенные сертификаты, поэтому проверить подпись и печать файла она не может. Спросите орган, который выдал документ.',
    verdicts: {
      genuine: {
        title: 'Документ подлинный и не изменен',
        what: 'Он подписан сертификатом центра, которому мы доверяем, и в нем не изменено ни одного байта.',
      },
      test: {
        title: 'Это пробный документ',
        what: 'Документ не изменен, но подписан пробным органом: он никого ни к чему не обязывает.',
      },
      sealed: {
        title: 'Файл цел, но это не наш документ',
        what: 'Он запечатан сертификатом центра, которому мы доверяем, и с тех пор не изменен. Но это ни наш акт, ни наша квитанция: верно ли то, что в нем написано, мы подтвердить не можем. Посмотрите, кто его запечатал.',
      },
      unknown_payment: {
        title: 'Такого платежа в наших записях нет',
        what: 'Файл цел и запечатан сертификатом, которому мы доверяем, но платежа, о котором в нем написано, в наших записях нет. Не принимайте его как доказательство оплаты.',
      },
      unsealed: {
        title: 'В файле нет нашей печати',
        what: 'Наши постановления и квитанции всегда запечатаны, так что это ни то ни другое. Пока не проверили, ничего по нему не платите.',
      },
      changed: {
        title: 'Документ изменен',
        what: 'В файле есть признаки нашего документа, но проверку он прошел не полностью. Не полагайтесь на него и не платите по нему.',
      },
      not_ours: {
        title: 'Это не наш документ',
        what: 'В файле нет подписи и печати, которым мы доверяем, или он сильно поврежден. Ничего по нему не платите.',
      },
    },
    letter:
      'У письма, которое пришло по почте, печати нет: оно напечатано на бумаге. Проверьте его по коду для проверки, который стоит в письме.',
    otherAct: 'Файл подлинный, но это другой акт, не тот, на который указывает QR-код. Сравните бумагу и файл еще раз.',
    who: 'Кто, что и когда подписал',
    facts: {
      number: 'Номер акта',
      type: 'О чем',
      day: 'День акта',
      citation: 'По какой норме',
      signer: 'Подписал',
      organisation: 'Организация подписавшего',
      signedAt: 'Время подписания, по подписи',
      issuer: 'Сертификат выдан',
      vouched: 'Подпись проверила',
      vouchedWhat: 'Служба подписи: этой программе алгоритм ГОСТ неизвестен',
      sealer: 'Печать файла',
      stamped: 'Время печати (доказано)',
      claimed: 'Время печати (указано в файле)',
      digest: 'Отпечаток данных (SHA-256)',
      key: 'Ключ подписи',
      root: 'Корень пакета',
      receipt: 'Номер квитанции',
      fine: 'За какой штраф',
      sum: 'Заплачено',
      paidAt: 'Когда заплачено',
    },
    receiptType: 'Квитанция об оплате',
    checks: 'Что проверено',
    answers: { ok: 'да', failed: 'нет', absent: 'нет в файле' },
    notReached: 'Остальное не проверялось: не прошли проверки, которые идут раньше.',
    questions: {
      form: 'Это целый файл PDF',
      coverage: 'Печать охватывает весь файл',
      seal: 'Печать поставлена под этими байтами',
      sealTrust: 'Сертификат печати выдан центром, которому мы доверяем',
      timeStamp: 'Метка времени подлинная',
      attachments: 'Подписанные данные вложены в файл',
      record: 'Запись реестра та самая, что подписана',
      parties: 'Показаны те же лица, что в записи',
      inclusion: 'Акт входит в подписанный пакет',
      actSignature: 'Подпись под пакетом подлинная',
      actTrust: 'Сертификат подписавшего выдан центром, которому мы доверяем',
      signer: 'Подписавший вправе подписывать акты: руководитель или его заместитель',
      page: 'На странице написано то, что подписано',
      books: 'Такой платеж есть в наших записях',
    },
    notKept: 'После проверки файл нигде не сохраняется.',
    revocation: 'Не отозван ли сертификат, здесь не проверяется.',
    another: 'Проверить другой документ',
    actTitle: 'Такой акт есть',
    actWhat: 'Акт, на который указывает QR-код, вынесен в нашей системе.',
    actCompare:
      'Сравните номер, день и ключ с тем, что на бумаге. Если что-то не сходится, бумага не является копией этого акта.',
    actNotTold: 'О ком этот акт и какая в нем сумма, здесь не говорится.',
    actFile: 'Сравнить файл',
    noAct: 'Такого акта нет',
    noActWhat: 'По этому адресу у нас нет акта: бумага не наша, или QR-код прочитан неверно. Ничего по ней не платите.',
  },
  en: {
    heading: 'Check a document',
    lead: 'Upload the PDF file of a resolution: its signature and seal are checked, and whether a byte was changed. Open the QR code of a paper document with the camera of a telephone.',
    file: 'File of the document',
    check: 'Check the document',
    fileMissing: 'Choose a PDF file',
    fileTooLarge: 'The file is too large: our documents are far smaller',
    fileNotPdf: 'This is no PDF file. A photograph or a scan cannot be checked: choose the file of the document itself',
    noTrust:
      'This installation names no certificates to trust, so it cannot check the signature and seal of a file. Ask the body that issued the document.',
    verdicts: {
      genuine: {
        title: 'The document is genuine and unchanged',
        what: 'It is signed by a certificate of an authority that we trust, and not a byte of it was changed.',
      },
      test: {
        title: 'This is a test document',
        what: 'The document is unchanged, but a test authority has signed it: it obliges nobody to anything.',
      },
      sealed: {
        title: 'The file is whole, but it is none of our documents',
        what: 'It is sealed by a certificate of an authority that we trust, and has not been changed since. But it is neither an act nor a receipt of ours: whether what it says is true we cannot confirm. Look at who has sealed it.',
      },
      unknown_payment: {
        title: 'There is no such payment in our books',
        what: 'The file is whole and sealed by a certificate that we trust, but the payment that it tells of is not in our books. Do not take it for a proof of payment.',
      },
      unsealed: {
        title: 'The file has no seal of ours',
        what: 'Our resolutions and receipts are always sealed, so this is neither. Until you have checked it, pay nothing because of it.',
      },
      changed: {
        title: 'The document was changed',
        what: 'The file has marks of a document of ours, but did not pass every check. Do not rely on it, and pay nothing because of it.',
      },
      not_ours: {
        title: 'This is not our document',
        what: 'The file has no signature and seal that we trust, or it is badly damaged. Pay nothing because of it.',
      },
    },
    letter:
      'A letter that came by post has no seal: it was printed on paper. Check it by the code that stands in the letter.',
    otherAct: 'The file is genuine, but it is another act than the one of your QR code. Compare paper and file again.',
    who: 'Who signed what, and when',
    facts: {
      number: 'Number of the act',
      type: 'About',
      day: 'Day of the act',
      citation: 'By what right',
      signer: 'Signed by',
      organisation: 'Organisation of the signer',
      signedAt: 'Signed at, as the signature says',
      issuer: 'Certificate issued by',
      vouched: 'Signature checked by',
      vouchedWhat: 'A signing service: this program does not know the algorithm (GOST)',
      sealer: 'File sealed by',
      stamped: 'Time of the seal (proven)',
      claimed: 'Time of the seal (as the file says)',
      digest: 'Fingerprint of the data (SHA-256)',
      key: 'Key of the signature',
      root: 'Root of the batch',
      receipt: 'Number of the receipt',
      fine: 'For which fine',
      sum: 'Paid',
      paidAt: 'Paid on',
    },
    receiptType: 'Receipt of a payment',
    checks: 'What was checked',
    answers: { ok: 'yes', failed: 'no', absent: 'not there' },
    notReached: 'The rest was not checked: what comes before it failed.',
    questions: {
      form: 'It is a whole PDF file',
      coverage: 'The seal covers the whole file',
      seal: 'The seal is of these bytes',
      sealTrust: 'The certificate of the seal is of an authority that we trust',
      timeStamp: 'The time stamp is genuine',
      attachments: 'The signed data are in the file',
      record: 'The record of the register is the one that was signed',
      parties: 'The persons shown are those of the record',
      inclusion: 'The act is in the signed batch',
      actSignature: 'The signature under the batch is genuine',
      actTrust: 'The certificate of the signer is of an authority that we trust',
      signer: 'Who signed may sign acts: a head or a deputy',
      page: 'The page says what was signed',
      books: 'The payment is in our books',
    },
    notKept: 'After the check the file is kept nowhere.',
    revocation: 'Whether a certificate was revoked is not checked here.',
    another: 'Check another document',
    actTitle: 'There is such an act',
    actWhat: 'The act of this QR code was made in our system.',
    actCompare:
      'Compare number, day and key with those on the paper. If one differs, the paper is no copy of this act.',
    actNotTold: 'Whom the act is about, and what sum it names, is not told here.',
    actFile: 'Compare the file',
    noAct: 'There is no such act',
    noActWhat:
      'At this address we have no act: the paper is not ours, or the QR code was read wrongly. Pay nothing because of it.',
  },
};
