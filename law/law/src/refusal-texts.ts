/**
 * The sentence for every refusal in the three languages of the house. A missing language or code does not compile. What stands in
 * braces comes from the refusal's data; a placeholder without data is left out with a dash, because a refusal must always be told.
 */
import type { Language } from '@oryndau/words/languages';
import type { Refusal, RefusalCode } from './refusal.ts';

export const refusalTexts: Readonly<Record<RefusalCode, Readonly<Record<Language, string>>>> = {
  // A record of the register
  AMOUNT_NOT_POSITIVE: {
    kk: 'Сома нөлден артық болуға тиіс, көрсетілгені: {amount}.',
    ru: 'Сумма должна быть больше нуля, указано: {amount}.',
    en: 'The amount must be above zero; it is {amount}.',
  },
  CURRENCY: {
    kk: 'Айыппұл тек теңгемен (KZT) қабылданады, көрсетілген валюта: {currency}.',
    ru: 'Штраф принимается только в тенге (KZT), указана валюта: {currency}.',
    en: 'A fine is accepted in tenge (KZT) only; the currency is {currency}.',
  },
  IIN_CHECK_DIGIT: {
    kk: 'ЖСН қате көрсетілген. 12 цифр мен бақылау цифрын тексеріңіз.',
    ru: 'ИИН указан неверно. Проверьте 12 цифр и контрольную цифру.',
    en: 'The IIN is wrong. Check its 12 digits and the check digit.',
  },
  IBAN_CHECK_DIGITS: {
    kk: 'Бенефициар шотының нөмірі (IBAN) қате көрсетілген. Бақылау цифрларын тексеріңіз.',
    ru: 'Номер счета (IBAN) бенефициара указан неверно. Проверьте контрольные цифры.',
    en: 'The account number (IBAN) of the beneficiary is wrong. Check its check digits.',
  },
  NOT_JSON: {
    kk: 'Жазба оқылмады: ол JSON пішімінде емес.',
    ru: 'Запись не прочитана: она не в формате JSON.',
    en: 'The record cannot be read: it is not JSON.',
  },
  NOT_UTF8: {
    kk: 'Жазба оқылмады: мәтін UTF-8 кодтауында емес.',
    ru: 'Запись не прочитана: текст не в кодировке UTF-8.',
    en: 'The record cannot be read: the text is not UTF-8.',
  },
  LINE_TOO_LONG: {
    kk: 'Жазба тым ұзын: {bytes} байт, рұқсат етілгені {bytesMax} байттан аспайды.',
    ru: 'Запись слишком длинная: {bytes} байт, допускается не более {bytesMax}.',
    en: 'The record is too long: {bytes} bytes, at most {bytesMax} are allowed.',
  },
  FIELD_MISSING: {
    kk: 'Міндетті «{field}» өрісі толтырылмаған.',
    ru: 'Не заполнено обязательное поле «{field}».',
    en: 'The required field “{field}” is missing.',
  },
  FIELD_MALFORMED: {
    kk: '«{field}» өрісі дұрыс толтырылмаған: {value}.',
    ru: 'Поле «{field}» заполнено неверно: {value}.',
    en: 'The field “{field}” is not well formed: {value}.',
  },
  DATE_IMPOSSIBLE: {
    kk: '«{field}» өрісіндегі күн жоқ: {value}.',
    ru: 'В поле «{field}» указана несуществующая дата: {value}.',
    en: 'There is no such day in the field “{field}”: {value}.',
  },
  AMOUNT_MALFORMED: {
    kk: 'Сома дұрыс жазылмаған: {amount}. Үлгі: 18000.00.',
    ru: 'Сумма записана неверно: {amount}. Пример: 18000.00.',
    en: 'The amount is not well formed: {amount}. Example: 18000.00.',
  },
  AMOUNT_TOO_PRECISE: {
    kk: 'Сомада тиыннан кіші бөлік бар: {amount}. Нүктеден кейін екі цифрдан артық болмауға тиіс.',
    ru: 'В сумме есть доли тиына: {amount}. После точки допускается не более двух цифр.',
    en: 'The amount has parts of a tiyn: {amount}. At most two digits may follow the point.',
  },
  AMOUNT_TOO_LARGE: {
    kk: 'Сома рұқсат етілген шектен асады: {amount}.',
    ru: 'Сумма превышает допустимый предел: {amount}.',
    en: 'The amount is larger than any that is accepted: {amount}.',
  },
  TYPE_UNKNOWN: {
    kk: 'Жазбаның түрі белгісіз: {type}.',
    ru: 'Неизвестный вид записи: {type}.',
    en: 'The type of the record is not known: {type}.',
  },
  DOCUMENT_TYPE_UNKNOWN: {
    kk: 'Құжаттың түрі белгісіз: {documentType}.',
    ru: 'Неизвестный вид документа: {documentType}.',
    en: 'The type of the document is not known: {documentType}.',
  },
  NUMBER_AMBIGUOUS: {
    kk: '{number} нөмірі бірнеше құжатта бар. Органды көрсетіңіз.',
    ru: 'Номер {number} есть у нескольких документов. Укажите орган.',
    en: 'Several documents bear the number {number}. Name the issuing body.',
  },
  REFERENCE_NOT_UNIQUE: {
    kk: '{number} құжатының төлем референсі {other} құжатында бар. Құжат қабылданбады: мұндай төлемді екі айыппұлға бөлуге болмайды.',
    ru: 'Платежный референс документа {number} уже есть у документа {other}. Документ не принят: такой платеж нельзя отнести к одному из двух штрафов.',
    en: 'The document {number} has the payment reference of the document {other}. It was not accepted: a payment with it could not be told to be for one of the two.',
  },
  DATE_OUT_OF_WINDOW: {
    kk: '{found} күні {from} – {until} аралығынан тыс. Жылын тексеріңіз.',
    ru: 'Дата {found} вне промежутка {from} – {until}. Проверьте год.',
    en: 'The date {found} is not between {from} and {until}. Check the year.',
  },

  // A file
  FILE_TRUNCATED: {
    kk: '{file} файлы толық емес: оның соңы жоқ. Қайта жіберіңіз.',
    ru: 'Файл {file} неполный: он обрывается. Отправьте его еще раз.',
    en: 'The file {file} is incomplete: it breaks off. Please send it again.',
  },
  FILE_NOT_READABLE: {
    kk: '{file} файлын оқу мүмкін болмады.',
    ru: 'Файл {file} не удалось прочитать.',
    en: 'The file {file} cannot be read.',
  },
  FILE_EMPTY: {
    kk: '{file} файлы бос.',
    ru: 'Файл {file} пуст.',
    en: 'The file {file} is empty.',
  },
  FILE_NOT_THIS_KIND: {
    kk: '{file} файлы күтілген түрге жатпайды. Ол мынаған ұқсайды: {found}. Қабылданатыны: {expected}.',
    ru: 'Файл {file} не того вида, который ожидается. Похоже, это {found}. Принимаются: {expected}.',
    en: 'The file {file} is not of the expected kind. It seems to be: {found}. Accepted: {expected}.',
  },
  FILE_FAILED_BEFORE: {
    kk: '{file} файлы бұрын қабылданбаған. Алдымен қатені түзетіңіз.',
    ru: 'Файл {file} ранее не был принят. Сначала устраните ошибку.',
    en: 'The file {file} failed before. Mend the fault first.',
  },

  // A bank file
  XML_MALFORMED: {
    kk: 'Банк файлы оқылмады: XML қате құрылған ({line}-жол).',
    ru: 'Банковский файл не прочитан: нарушена структура XML (строка {line}).',
    en: 'The bank file cannot be read: its XML is not well formed (line {line}).',
  },
  DTD_FORBIDDEN: {
    kk: 'Банк файлында DTD бар, бұған қауіпсіздік мақсатында рұқсат етілмейді.',
    ru: 'В банковском файле есть DTD, в целях безопасности это не допускается.',
    en: 'The bank file has a DTD, which is forbidden for safety.',
  },
  NAMESPACE_UNSUPPORTED: {
    kk: 'Бұл банк хабарламасына немесе оның нұсқасына қолдау көрсетілмейді: {found}. Қабылданатыны: {accepted}.',
    ru: 'Это банковское сообщение или его версия не поддерживается: {found}. Принимаются: {accepted}.',
    en: 'This bank message, or its version, is not supported: {found}. Accepted: {accepted}.',
  },
  SCHEMA_VIOLATION: {
    kk: 'Банк файлы өз пішімінің схемасына сай емес: {reason}.',
    ru: 'Банковский файл не соответствует схеме своего формата: {reason}.',
    en: 'The bank file does not follow the schema of its format: {reason}.',
  },
  TOTALS_MISMATCH: {
    kk: 'Жазбалардың қосындысы файлдың қорытындысына сай келмейді: {counted} және {stated}.',
    ru: 'Сумма записей не совпадает с итогом файла: {counted} и {stated}.',
    en: 'The entries do not add up to the total of the file: {counted} and {stated}.',
  },
  DETAILS_SUM_MISMATCH: {
    kk: '{entry}-жазбаның бөліктері оның сомасына сай келмейді: {counted} және {stated}.',
    ru: 'Части записи {entry} не совпадают с ее суммой: {counted} и {stated}.',
    en: 'The parts of the entry {entry} do not add up to its sum: {counted} and {stated}.',
  },
  GZIP_MALFORMED: {
    kk: 'Файлдың gzip мұрағаты бүлінген ({zlib}). Файлды қайта жіберіңіз.',
    ru: 'Архив gzip поврежден ({zlib}). Отправьте файл еще раз.',
    en: 'The gzip archive is damaged ({zlib}). Please send the file again.',
  },
  ZIP_MALFORMED: {
    kk: 'Файлдың zip мұрағатын оқу мүмкін болмады ({reason}). Файлды қайта немесе мұрағатсыз жіберіңіз.',
    ru: 'Архив zip не удалось прочитать ({reason}). Отправьте файл еще раз или без архива.',
    en: 'The zip archive cannot be read ({reason}). Please send the file again, or without an archive.',
  },
  ARCHIVE_TRAP: {
    kk: 'Мұрағаттың ішіндегісі оның көлемінен {limit} еседен астам артық: ол оқылмайды.',
    ru: 'Содержимое архива больше самого архива более чем в {limit} раз: он не читается.',
    en: 'The archive holds more than {limit} times its own size: it is not read.',
  },
  ENCODING_UNSUPPORTED: {
    kk: 'Файлдың кодтауына қолдау көрсетілмейді: {found}. Рұқсат етілгені: {accepted}.',
    ru: 'Кодировка файла не поддерживается: {found}. Допускаются: {accepted}.',
    en: 'The encoding of the file is not supported: {found}. Accepted: {accepted}.',
  },
  ENCODING_MALFORMED: {
    kk: 'Файлда {read_as} кодтауына жатпайтын байттар бар ({line}-жол).',
    ru: 'В файле есть байты, недопустимые в кодировке {read_as} (строка {line}).',
    en: 'The file has bytes that are not {read_as} (line {line}).',
  },
  NESTING_TOO_DEEP: {
    kk: 'Элементтер тым терең салынған ({line}-жол, шегі {limit}).',
    ru: 'Слишком глубокая вложенность элементов (строка {line}, предел {limit}).',
    en: 'Elements are nested too deep (line {line}, the limit is {limit}).',
  },
  TEXT_TOO_LONG: {
    kk: '«{element}» элементінің мәтіні тым ұзын (шегі {limit} таңба).',
    ru: 'Слишком длинный текст элемента «{element}» (предел {limit} знаков).',
    en: 'The text of the element “{element}” is too long (the limit is {limit} characters).',
  },
  ELEMENT_TOO_LONG: {
    kk: 'Элемент тым ұзын ({line}-жол, шегі {limit} таңба).',
    ru: 'Слишком длинный элемент (строка {line}, предел {limit} знаков).',
    en: 'An element is too long (line {line}, the limit is {limit} characters).',
  },
  NAMESPACE_MIXED: {
    kk: 'Файлда бірнеше нұсқаның элементтері араласқан: {element}.',
    ru: 'В файле смешаны элементы разных версий: {element}.',
    en: 'The file mixes elements of several versions: {element}.',
  },
  FALLBACK_KEYS_EXHAUSTED: {
    kk: 'Файлда банк нөмірі (AcctSvcrRef) жоқ жазбалар тым көп (шегі {limit}). Файлды бөліп жіберіңіз.',
    ru: 'В файле слишком много записей без номера банка (AcctSvcrRef), предел {limit}. Разделите файл.',
    en: 'The file has too many entries without the bank’s own number (AcctSvcrRef); the limit is {limit}. Please split it.',
  },
  READING_ABANDONED: {
    kk: 'Файлды оқу тоқтатылды. Оны қайта оқуға болады: бірде-бір жазба екі рет есептелмейді.',
    ru: 'Чтение файла прервано. Его можно прочитать снова: ни одна запись не будет учтена дважды.',
    en: 'Reading of the file was stopped. It can be read again: no entry counts twice.',
  },
  STATUS_UNKNOWN: {
    kk: '{entry}-жазбаның күйі белгісіз: {found}.',
    ru: 'Неизвестное состояние записи {entry}: {found}.',
    en: 'The status of entry {entry} is not known: {found}.',
  },
  DATE_MISSING: {
    kk: '{entry}-жазбада есепке алу күні жоқ.',
    ru: 'В записи {entry} нет даты проводки.',
    en: 'Entry {entry} has no booking date.',
  },
  DATE_MALFORMED: {
    kk: '{entry}-жазбада мұндай күн жоқ: {found}.',
    ru: 'В записи {entry} указана несуществующая дата: {found}.',
    en: 'Entry {entry} names a day that does not exist: {found}.',
  },
  DETAILS_AMOUNT_MISSING: {
    kk: '{entry}-жазбаның бір бөлігінде сома көрсетілмеген.',
    ru: 'В одной из частей записи {entry} не указана сумма.',
    en: 'A part of entry {entry} has no amount.',
  },

  // Money in suspense
  NO_REFERENCE: {
    kk: 'Төлемде айыппұлды анықтайтын деректер жоқ.',
    ru: 'В платеже нет данных, по которым можно найти штраф.',
    en: 'The payment has nothing by which a fine could be found.',
  },
  REFERENCE_CHECK_DIGITS: {
    kk: 'Төлем нөмірінің бақылау цифрлары қате: {reference}.',
    ru: 'Неверные контрольные цифры номера платежа: {reference}.',
    en: 'The check digits of the payment reference are wrong: {reference}.',
  },
  REFERENCE_UNKNOWN: {
    kk: 'Мұндай төлем нөмірі бар айыппұл табылмады: {reference}.',
    ru: 'Штраф с таким номером платежа не найден: {reference}.',
    en: 'No fine has this payment reference: {reference}.',
  },
  REFERENCE_AMBIGUOUS: {
    kk: 'Төлем деректері бірнеше айыппұлға сай келеді: {reference}.',
    ru: 'Данные платежа подходят к нескольким штрафам: {reference}.',
    en: 'Several fines fit the payment: {reference}.',
  },
  NUMBER_UNKNOWN: {
    kk: 'Нөмірі {number} айыппұл табылмады.',
    ru: 'Штраф с номером {number} не найден.',
    en: 'No fine has the number {number}.',
  },
  IIN_NOT_READ: {
    kk: 'Төлем № {number} айыппұлды атайды, бірақ онда борышкердің ЖСН-і жоқ немесе оқылмады.',
    ru: 'Платеж называет штраф № {number}, но ИИН должника в нем нет или он не прочитан.',
    en: 'The payment names fine No. {number}, but has no IIN of the debtor that could be read.',
  },
  IIN_MISMATCH: {
    kk: 'Төлемдегі ЖСН № {number} айыппұл бойынша борышкердің ЖСН-іне сай келмейді.',
    ru: 'ИИН в платеже не совпадает с ИИН должника по штрафу № {number}.',
    en: 'The IIN in the payment is not that of the debtor of fine No. {number}.',
  },
  FINE_REJECTED: {
    kk: '№ {number} айыппұл тіркеуге қабылданбаған, төлем есепке алынбады.',
    ru: 'Штраф № {number} не был принят к учету, платеж не зачтен.',
    en: 'Fine No. {number} was not accepted for registration, so the payment is not credited.',
  },
  FOREIGN_CURRENCY: {
    kk: 'Төлем теңгемен емес, басқа валютамен түсті: {currency}.',
    ru: 'Платеж поступил не в тенге, а в другой валюте: {currency}.',
    en: 'The payment is not in tenge but in {currency}.',
  },
  AMBIGUOUS_KEY: {
    kk: 'Банк осы нөмірмен бұрын басқа соманы, күнді немесе басқа нөмірлері бар мәтінді хабарлаған: {other}. Жазба: {entry}.',
    ru: 'Под этим номером банк уже сообщал другую сумму, другой день или текст с другими номерами: {other}. Запись: {entry}.',
    en: 'The bank told of another sum or day, or of a text with other numbers, under this key before: {other}. The entry: {entry}.',
  },
  TOLD_BEFORE: {
    kk: 'Дәл осындай төлем туралы басқа файлда хабарланған, бірақ банктің нөмірі бойынша салыстыру мүмкін емес: {other}. Бұл сол төлем бе, әлде тағы бір төлем бе, анықтау керек. Жазба: {entry}.',
    ru: 'О таком же платеже сообщал другой файл, но сличить их по номеру банка нельзя: {other}. Нужно решить, тот же это платеж или еще один. Запись: {entry}.',
    en: 'Another file told of such a payment, and no number of the bank says whether they are one: {other}. Somebody has to say whether it is the same or one more. The entry: {entry}.',
  },
  ANOTHER_ACCOUNT: {
    kk: 'Ақша айыппұл алушысының шотына түскен жоқ.',
    ru: 'Деньги поступили не на счет получателя штрафа.',
    en: 'The money did not come to the account of the fine’s beneficiary.',
  },
  DETAILS_LATE: {
    kk: 'Бөліктері келгенде жалпы сома ({other}) бөлінген немесе қайтарылған болатын. Бөліктері есепке алынбады: {entry}.',
    ru: 'Когда пришли части, общая сумма ({other}) уже была отнесена или возвращена. Части не учтены: {entry}.',
    en: 'When the parts came, the total ({other}) had been assigned or taken back. The parts are not counted: {entry}.',
  },
  KEY_REUSED: {
    kk: '{file} файлында банк бұрын қолданған нөмірін басқа төлемге берген, мысалы, {entry}.',
    ru: 'В файле {file} банк дал уже использованный номер другому платежу, например {entry}.',
    en: 'In the file {file} the bank gave a key that it had used to another payment, for example {entry}.',
  },
  REVERSAL_UNMATCHED: {
    kk: 'Қайтарылатын төлем табылмады: {reference}.',
    ru: 'Возвращаемый платеж не найден: {reference}.',
    en: 'The payment that is taken back was not found: {reference}.',
  },
  NOT_A_RECEIPT: {
    kk: 'Бұл жазба түсім емес.',
    ru: 'Эта запись не является поступлением.',
    en: 'This entry is not a receipt of money.',
  },

  // A decision
  OVER_LIMIT: {
    kk: 'Борыш қалдығы {remainder} теңге, бұл оңайлатылған іс жүргізу шегінен асады: сома {limit} теңгеден аз болуға тиіс.',
    ru: 'Остаток долга {remainder} тенге превышает предел упрощенного производства: сумма должна быть меньше {limit} тенге.',
    en: 'The remaining debt of {remainder} tenge is over the limit of the simplified proceedings: it must be below {limit} tenge.',
  },
  DOCUMENT_TYPE: {
    kk: 'Мұндай құжат оңайлатылған тәртіппен орындалмайды: {documentType}.',
    ru: 'Такой документ не исполняется в упрощенном порядке: {documentType}.',
    en: 'Such a document is not enforced in the simplified way: {documentType}.',
  },
  DEBTOR_KIND: {
    kk: 'Оңайлатылған іс жүргізу тек жеке тұлғаларға қолданылады.',
    ru: 'Упрощенное производство применяется только к физическим лицам.',
    en: 'The simplified proceedings apply to individuals only.',
  },
  LIMITATION: {
    kk: 'Айыппұлды орындаудың ескіру мерзімі {lastDay} күні өткен.',
    ru: 'Срок давности исполнения штрафа истек {lastDay}.',
    en: 'The time in which the fine could be enforced ended on {lastDay}.',
  },
  LAW_UNKNOWN: {
    kk: '{day} күніне заң параметрі жүктелмеген: {parameter}. Шешім қабылданбайды.',
    ru: 'На {day} не загружен параметр закона: {parameter}. Решение не принимается.',
    en: 'The law of {day} is not loaded: {parameter}. No decision is taken.',
  },
  WRONG_STATE: {
    kk: 'Істің қазіргі күйінде бұл әрекетті орындауға болмайды: {state}.',
    ru: 'В нынешнем состоянии дела это действие невозможно: {state}.',
    en: 'This cannot be done in the present state of the case: {state}.',
  },
  ALREADY_KNOWN: {
    kk: 'Бұл бұрын тіркелген.',
    ru: 'Это уже зарегистрировано.',
    en: 'This is already registered.',
  },
  NOTHING_OWED: {
    kk: 'Төленуге тиіс борыш жоқ.',
    ru: 'Долга к уплате нет.',
    en: 'Nothing is owed.',
  },
  NOT_YET: {
    kk: 'Бұл әрекетті {day} күнінен бастап жасауға болады.',
    ru: 'Это действие возможно не ранее {day}.',
    en: 'This can be done from {day} on.',
  },
  SIGNING_STOPPED: {
    kk: 'Қол қоюды {byWhom} тоқтатты ({reason}). Ол қайта қосылғанша ешбір шешім қабылданбайды.',
    ru: 'Подписание остановлено: {byWhom} ({reason}). Пока его не включат снова, решения не принимаются.',
    en: 'Signing was stopped by {byWhom} ({reason}). Nothing is decided until it is turned on again.',
  },
  PROTECTED_ACCOUNT: {
    kk: 'Бұл шоттағы ақша заңмен қорғалған, оған тыйым салуға және оны өндіріп алуға болмайды.',
    ru: 'Деньги на этом счете защищены законом: арест и взыскание не допускаются.',
    en: 'The money on this account is protected by law: it may be neither arrested nor collected.',
  },
  BEYOND_REMAINDER: {
    kk: 'Сома борыш қалдығынан асады: {amount} және {remainder} теңге.',
    ru: 'Сумма превышает остаток долга: {amount} и {remainder} тенге.',
    en: 'The sum is more than the remaining debt: {amount} and {remainder} tenge.',
  },
  ORDER_ALIVE: {
    kk: 'Бұрынғы инкассолық өкім әлі қолданыста. Банк оның кері қайтарып алынғанын растауға тиіс.',
    ru: 'Прежнее инкассовое распоряжение еще действует. Банк должен подтвердить его отзыв.',
    en: 'The earlier collection order is still alive. The bank must first confirm its recall.',
  },
  PAYMENT_IN_FLIGHT: {
    kk: 'Төлем өңделуде. Нәтижесі белгілі болғанша шара қолданылмайды.',
    ru: 'Платеж обрабатывается. До получения результата меры не принимаются.',
    en: 'A payment is under way. No measure is taken until its outcome is known.',
  },
  FILING_OPEN: {
    kk: 'Іс бойынша өтініш қаралып жатыр. Оған жауап берілгенше жаңа шара қолданылмайды.',
    ru: 'По делу рассматривается обращение. До ответа на него новые меры не принимаются.',
    en: 'Something was filed in the case and is not answered yet. No new measure is taken until it is.',
  },
  OPT_OUT_WAITS: {
    kk: 'Борышкер оңайлатылған іс жүргізуден бас тартты. Іс берілгенше жаңа шара қолданылмайды.',
    ru: 'Должник отказался от упрощенного производства. До передачи дела новые меры не принимаются.',
    en: 'The debtor has refused the simplified way. No new measure is taken until the case is handed over.',
  },
  NOTHING_TO_LIFT: {
    kk: 'Іс бойынша күші жойылатын шара жоқ: шотқа да, мүлікке де тыйым салынбаған.',
    ru: 'Снимать нечего: по делу нет ни ареста денег, ни запрета распоряжаться имуществом, которые сняли бы мы.',
    en: 'There is nothing to lift: no arrest of money and no prohibition on property stands in the case that is ours to lift.',
  },
  GRANTS_NOTHING: {
    kk: '«Орындалды» деген жауап шындыққа сай болмас еді: сұралған нәрсе жасалмаған, ал шаралар жалғаса береді. Алдымен жасаңыз: қорғалған шотты көрсетіңіз, істі тоқтата тұрыңыз немесе айыппұлдың тізілімде жойылуын күтіңіз. Содан кейін жауап беріңіз.',
    ru: 'Ответ «выполнено» был бы неправдой: того, о чем просят, не сделано, и меры пойдут дальше. Сначала сделайте: укажите защищенный счет, приостановите дело или дождитесь отмены штрафа в реестре. Затем отвечайте.',
    en: '“Granted” would not be so: what was asked for is not done, and the measures would go on. First do it: name the protected account, hold the case, or wait until the register cancels the fine. Then answer.',
  },
  TERM_OVER: {
    kk: 'Оңайлатылған іс жүргізу мерзімі өтті: жаңа шара қолданылмайды.',
    ru: 'Срок упрощенного производства истек: новые меры не принимаются.',
    en: 'The term of the simplified proceedings is over: no new measure is taken.',
  },
  TOO_LATE_TO_ENFORCE: {
    kk: 'Ескіру мерзімі өтті, оның соңғы күні — {day}: іс қозғалмайды.',
    ru: 'Срок давности исполнения истек, последний день — {day}: производство не возбуждается.',
    en: 'It is too late to enforce the fine, the last day was {day}: no case is opened.',
  },
  FLOOR_RISEN: {
    kk: 'Өкім шешілгеннен бері шотта қалуға тиіс сома өсті: енді {amount} теңге. Бұл өкім жіберілмейді.',
    ru: 'После решения о распоряжении сумма, которая должна остаться на счете, выросла: теперь {amount} тенге. Это распоряжение не направляется.',
    en: 'What must stay on the account has risen since the order was decided: {amount} tenge by now. That order is not sent.',
  },
  PAID_NO_MORE: {
    kk: 'Іс төленгендіктен аяқталды, бірақ содан кейін банк ақшаны қайтарып алды: {amount} теңге қайтадан төленбеген.',
    ru: 'Дело окончено уплатой, но после этого банк забрал деньги обратно: {amount} тенге снова не уплачено.',
    en: 'The case ended because it was paid, and the bank has taken money back since: {amount} tenge are unpaid again.',
  },
  ACCOUNT_KIND_UNKNOWN: {
    kk: 'Банк шотты «{kind}» деп атады, мұндай түр белгісіз: шоттағы ақшаға тимейді.',
    ru: 'Банк назвал счет «{kind}», такой вид неизвестен: деньги на нем не трогают.',
    en: 'The bank calls the account “{kind}”, a kind that nobody knows: its money is not touched.',
  },
  END_NOT_SIGNED: {
    kk: 'Істі аяқтау туралы қаулы қол қоюды күтіп тұр: оған дейін іс бойынша жаңа ештеңе жасалмайды.',
    ru: 'Постановление об окончании дела ждет подписи: до этого по делу не делается ничего нового.',
    en: 'The act that ends the case waits for its signature: until then nothing new is done in the case.',
  },
  ACT_NOT_WAITING: {
    kk: 'Бұл шешім бойынша қаулы енді қол қоюды күтіп тұрған жоқ: қол қойылды, алып тасталды немесе кері алынды. Оны кері алуға болмайды.',
    ru: 'Постановление по этому решению больше не ждет подписи: его подписали, сняли с подписи или взяли назад. Взять его назад нельзя.',
    en: 'The act of this decision does not wait for a signature any more: it was signed, struck out or taken back. It cannot be taken back.',
  },
  RECALL_STRUCK: {
    kk: 'Инкассолық өкімді қайтарып алуға қол қойылмады: банк бұл өкім бойынша әлі де ақша ала алады. Алдымен өкім қайтарып алынады.',
    ru: 'Отзыв инкассового распоряжения не подписан: банк еще может списать по нему деньги. Сначала распоряжение отзывают.',
    en: 'The recall of the collection order was struck: the bank may still take money by that order. The order is recalled first.',
  },
  WAGE_LEVY: {
    kk: 'Жеке сот орындаушысы жалақыдан өндіріп алып жатыр: инкассолық өкім жіберілмейді.',
    ru: 'Частный судебный исполнитель уже взыскивает с заработка: инкассовое распоряжение не направляется.',
    en: 'A bailiff levies the wages already: no collection order is sent.',
  },
  WAGE_LEVY_UNKNOWN: {
    kk: 'Жалақыдан өндіріп алынып жатқаны әлі белгісіз: жауап келгенше инкассолық өкім жіберілмейді.',
    ru: 'Еще не известно, взыскивают ли с заработка: до ответа инкассовое распоряжение не направляется.',
    en: 'It is not known yet whether the wages are levied: no collection order is sent before the answer.',
  },
  FILINGS_TOO_MANY: {
    kk: 'Бұл іс бойынша өтініштер саны шегіне жетті ({max}). Органға жазбаша жүгініңіз.',
    ru: 'По этому делу подано предельное число обращений ({max}). Обратитесь в орган письменно.',
    en: 'The case has as many filings as it may have ({max}). Please write to the body.',
  },
  PAYMENTS_TOO_MANY: {
    kk: 'Бұл іс бойынша бір тәулікте {max} төлем басталды. Ертең қайталаңыз немесе банкте төлем нөмірі бойынша төлеңіз.',
    ru: 'По этому делу за сутки начато {max} платежей. Попробуйте завтра или заплатите в банке по номеру платежа.',
    en: '{max} payments were begun for this case within a day. Try again tomorrow, or pay at a bank by the payment number.',
  },
  NO_PROPER_NOTICE: {
    kk: 'Борышкер тиісті түрде хабардар етілмеген, сондықтан шара қолдануға болмайды.',
    ru: 'Должник не уведомлен надлежащим образом, поэтому меры не принимаются.',
    en: 'The debtor has not been properly notified, so no measure is taken.',
  },
  MEASURE_NOT_ALLOWED: {
    kk: 'Оңайлатылған іс жүргізуде мұндай шара қолданылмайды: {measure}.',
    ru: 'В упрощенном производстве такая мера не применяется: {measure}.',
    en: 'The simplified proceedings do not allow this measure: {measure}.',
  },
  MEASURES_OFF: {
    kk: 'Бұл өңірде жаңа шаралар өшірілген.',
    ru: 'В этом регионе новые меры выключены.',
    en: 'New measures are switched off in this region.',
  },
  GROUND_NOT_IN_FORCE: {
    kk: '{day} күні бұл негіз әлі күшіне енбеген: {ground}.',
    ru: 'На {day} это основание еще не действует: {ground}.',
    en: 'On {day} this ground is not in force yet: {ground}.',
  },
  UNKNOWN_CASE: {
    kk: 'Мұндай іс табылмады: {case}.',
    ru: 'Такое дело не найдено: {case}.',
    en: 'There is no such case: {case}.',
  },
  UNKNOWN_ENTRY: {
    kk: 'Мұндай банк жазбасы табылмады: {entry}.',
    ru: 'Такая банковская запись не найдена: {entry}.',
    en: 'There is no such bank entry: {entry}.',
  },
  ALREADY_ASSIGNED: {
    kk: '{entry} жазбасы айыппұлға бұрын жатқызылған.',
    ru: 'Запись {entry} уже отнесена к штрафу.',
    en: 'The entry {entry} is already assigned to a fine.',
  },
  ALREADY_CLEARED: {
    kk: '{entry} жазбасы анықталмағандардан бұрын шығарылған.',
    ru: 'Запись {entry} уже убрана из невыясненных.',
    en: 'The entry {entry} was already taken out of suspense.',
  },
  NAME_NOT_TAKEN: {
    kk: 'Шешім қабылдаған адамның аты жазылмаған, {max} таңбадан ұзын немесе онда көрінбейтін таңба бар.',
    ru: 'Имя того, кто решает, не указано, длиннее {max} знаков или содержит невидимый знак.',
    en: 'The name of whoever decides is empty, longer than {max} characters, or holds a sign that cannot be shown.',
  },
  PROPOSAL_OVER: {
    kk: 'Ұсынылған нәрсе енді өзекті емес: осы арада басқаша болды.',
    ru: 'Предложенное уже неактуально: за это время стало иначе.',
    en: 'What was proposed is over: things have changed since.',
  },
  ENACTED_TOO_LATE: {
    kk: 'Енгізілетін күні өтіп кетті: өткен күндердің шешімдері өзгермейді. Жаңадан ұсыныңыз, {day} күнінен ерте емес.',
    ru: 'День введения уже наступил: решения прошедших дней не меняются. Предложите заново, не раньше чем с {day}.',
    en: 'Its first day is over: what was decided stays decided. Propose it anew, from {day} at the earliest.',
  },
  OWN_ROLE: {
    kk: 'Бұл рөл сізге қатысты: оны басқа адам бекітеді.',
    ru: 'Эта роль касается вас: ее утверждает другой человек.',
    en: 'This role is about you: another person approves it.',
  },
  ROLES_INCOMPATIBLE: {
    kk: 'Бұл тіркелгіде осы рөлмен қатар ұсталмайтын рөл бар: алдымен соны алып тастау керек.',
    ru: 'У этой учетной записи уже есть роль, с которой эта не совмещается: сначала снимите ее.',
    en: 'The account has a role beside which this one is not held: take that away first.',
  },
  WORDS_NOT_TAKEN: {
    kk: 'Мәтін бос, {max} таңбадан ұзын немесе онда көрінбейтін таңба бар.',
    ru: 'Текст пуст, длиннее {max} знаков или содержит невидимый знак.',
    en: 'The text is empty, longer than {max} characters, or holds a sign that cannot be shown.',
  },
};

/** The sentence for a refusal; a placeholder for which the refusal has no data becomes a dash. */
export function refusalText({ code, data }: Refusal, language: Language): string {
  return refusalTexts[code][language].replace(
    /\{(\w+)\}/g,
    (_, name: string) => (Object.hasOwn(data, name) ? data[name] : undefined) ?? '—',
  );
}
