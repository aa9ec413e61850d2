/** Why a check of a document failed, in words: each code of the check has its own, and none of them is read by a person. */
import type { ReasonCode } from '@oryndau/signing';
import type { InLanguages, Language } from '@oryndau/words/languages';

const said = (kk: string, ru: string, en: string): InLanguages<string> => ({ kk, ru, en });

const stampMalformed = said(
  'Уақыт белгісін оқу мүмкін емес.',
  'Метку времени невозможно прочитать.',
  'The time stamp cannot be read.',
);
const stampOfAnother = said(
  'Уақыт белгісі басқа мөрге қойылған.',
  'Метка времени поставлена под другой печатью.',
  'The time stamp belongs to another seal.',
);

/** What stands beside a check that was not made, or need not be, its tag says. */
export const documentReasons: Readonly<
  Record<Exclude<ReasonCode, 'NOT_REACHED' | 'NO_TIME_STAMP'>, InLanguages<string>>
> = {
  DOCUMENT_TOO_LARGE: said(
    'Файл біздің құжаттардан әлдеқайда үлкен.',
    'Файл намного больше наших документов.',
    'The file is far larger than our documents.',
  ),
  NOT_A_PDF: said('Файл PDF емес.', 'Это не файл PDF.', 'It is no PDF file.'),
  PDF_CUT_OFF: said(
    'Файлдың соңы жоқ: ол толық жүктелмеген. Қайта жүктеп алып көріңіз.',
    'У файла нет конца: он загружен не полностью. Попробуйте скачать его заново.',
    'The end of the file is missing: it was not downloaded whole. Try to download it again.',
  ),
  NO_SEAL: said(
    'Файлда біз басатын мөр жоқ.',
    'В файле нет печати, какую ставим мы.',
    'The file has no seal of the kind that we set.',
  ),
  NOT_WHOLE_FILE: said(
    'Мөр басылғаннан кейін файлға бірдеңе қосылған немесе одан алынған. Кейде мұны пошта бағдарламасы жасайды: файлды қайта жүктеп алып көріңіз.',
    'После печати к файлу что-то добавлено или от него убрано. Иногда это делает почтовая программа: попробуйте скачать файл заново.',
    'Something was added to the file after it was sealed, or taken from it. A program for mail sometimes does that: try to download the file again.',
  ),
  SIGNATURE_FORM: said(
    'Мөрдің орнында мөр емес нәрсе тұр.',
    'На месте печати стоит не печать.',
    'Where the seal should be stands something else.',
  ),
  SIGNATURE_INVALID: said(
    'Қолтаңба бұл деректерге сәйкес келмейді: олар қол қойылғаннан кейін өзгертілген.',
    'Подпись не подходит к этим данным: после подписания их изменили.',
    'The signature does not fit these data: they were changed after they were signed.',
  ),
  NOT_TRUSTED: said(
    'Сертификатты біз сенбейтін орталық берген.',
    'Сертификат выдан центром, которому мы не доверяем.',
    'The certificate is of an authority that we do not trust.',
  ),
  NOT_VALID_THEN: said(
    'Қол қойылған күні сертификат жарамсыз болған.',
    'В день подписания сертификат не действовал.',
    'The certificate was not valid on the day of signing.',
  ),
  NOT_FOR_THIS: said(
    'Сертификат қол қоюға арналмаған.',
    'Сертификат предназначен не для подписания.',
    'The certificate is not meant for signing.',
  ),
  SEAL_OF_A_PERSON: said(
    'Мөр ақпараттық жүйенің емес, жеке адамның сертификатымен басылған.',
    'Печать поставлена сертификатом человека, а не информационной системы.',
    'The seal was set with the certificate of a person, not of a system.',
  ),
  TSA_ANSWER_MALFORMED: stampMalformed,
  TSA_NONCE: stampOfAnother,
  TSA_IMPRINT: stampOfAnother,
  TSA_POLICY: stampMalformed,
  TSA_SIGNATURE: said(
    'Уақыт белгісінің қолтаңбасы дұрыс емес.',
    'Подпись под меткой времени неверна.',
    'The signature under the time stamp is wrong.',
  ),
  TSA_TIME: said(
    'Уақыт белгісіндегі уақыт дұрыс емес.',
    'Время в метке времени неверно.',
    'The time in the time stamp is wrong.',
  ),
  TSA_NOT_TRUSTED: said(
    'Уақыт белгісін біз сенбейтін орталық қойған.',
    'Метку времени поставил центр, которому мы не доверяем.',
    'The time stamp is of an authority that we do not trust.',
  ),
  TSA_NOT_VALID_THEN: said(
    'Уақыт белгісі қойылған күні орталықтың сертификаты жарамсыз болған.',
    'В день метки времени сертификат ее центра не действовал.',
    'The certificate of its authority was not valid on the day of the time stamp.',
  ),
  TSA_NOT_FOR_THIS: said(
    'Сертификат уақыт белгісін қоюға арналмаған.',
    'Сертификат предназначен не для меток времени.',
    'The certificate is not meant for time stamps.',
  ),
  ATTACHMENTS_MISSING: said(
    'Файлда біздің құжаттың деректері жоқ.',
    'В файле нет данных нашего документа.',
    'The file has no data of a document of ours.',
  ),
  ATTACHMENTS_MALFORMED: said(
    'Салынған деректерді оқу мүмкін емес.',
    'Вложенные данные невозможно прочитать.',
    'The attached data cannot be read.',
  ),
  RECORD_DIFFERS: said(
    'Файлдағы тізілім жазбасы қол қойылған жазба емес.',
    'Запись реестра в файле не та, что подписана.',
    'The record of the register in the file is not the one that was signed.',
  ),
  PARTIES_DIFFER: said(
    'Файлда көрсетілген адамдар жазбадағы адамдар емес.',
    'В файле показаны не те лица, что в записи.',
    'The file shows other persons than the record.',
  ),
  NOT_IN_BATCH: said(
    'Бұл акт қол қойылған топтамада жоқ.',
    'В подписанном пакете этого акта нет.',
    'This act is not in the batch that was signed.',
  ),
  SIGNER_NOT_HEAD: said(
    'Сертификат бойынша қол қойған адам басшы да, оның орынбасары да емес.',
    'По сертификату подписавший не руководитель и не его заместитель.',
    'By the certificate, who signed is neither a head nor a deputy.',
  ),
  SIGNER_OF_ANOTHER_BODY: said(
    'Қол қойған адам басқа ұйымда жұмыс істейді.',
    'Подписавший из другой организации.',
    'Who signed is of another organisation.',
  ),
  ALGORITHM_UNKNOWN: said(
    'Актіге осы бағдарлама білмейтін алгоритммен қол қойылған (мысалы, ГОСТ), ал оны білетін қызмет жауап бермеді немесе сұралмады.',
    'Акт подписан по алгоритму, которого эта программа не знает (например, по ГОСТ), а служба, которая его знает, не ответила или не была спрошена.',
    'The act is signed by an algorithm that this program does not know (of GOST, say), and no service that knows it has answered or was asked.',
  ),
  SIGNED_ON_ANOTHER_DAY: said(
    'Бетте көрсетілген қол қойылған күн қолтаңбаның өзіндегі күннен өзгеше.',
    'День подписания на странице не тот, что назван в самой подписи.',
    'The day of the signature on the page is not the one that the signature itself names.',
  ),
  SIGNED_BY_SEAL: said(
    'Актіге адам емес, файлдарға мөр басатын кілт қол қойған.',
    'Акт подписан не человеком, а ключом, которым запечатывают файлы.',
    'The act was signed by the key that seals files, not by a person.',
  ),
  RECEIPT_UNKNOWN: said(
    'Мұндай төлем біздің жазбаларда жоқ.',
    'Такого платежа в наших записях нет.',
    'There is no such payment in our books.',
  ),
  TEST_MARK_MISSING: said(
    'Қол сынақ сертификатымен қойылған, бірақ бетте бұл айтылмаған.',
    'Подпись сделана пробным сертификатом, а на странице об этом не сказано.',
    'It was signed with a test certificate, and the page does not say so.',
  ),
  PAGE_DIFFERS: said(
    'Бетте қол қойылған деректерден басқа нәрсе жазылған.',
    'На странице написано не то, что в подписанных данных.',
    'The page says something else than the signed data.',
  ),
};

/** Undefined where the tag of the check says it all. */
export const reasonSaid = (code: ReasonCode | undefined, language: Language): string | undefined =>
  code === undefined || code === 'NOT_REACHED' || code === 'NO_TIME_STAMP'
    ? undefined
    : documentReasons[code][language];
