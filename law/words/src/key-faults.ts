/** The closed words of why the key that signs acts did not sign: what happened, and what is to be done. Of each it is true that nothing was signed. */
import type { InLanguages } from './languages.ts';

export const keyFaults = [
  'TOKEN_NOT_READY',
  'TOKEN_PIN',
  'SERVICE_NOT_REACHED',
  'SERVICE_LATE',
  'SERVICE_REFUSES',
  'SERVICE_ANSWER_MALFORMED',
  'SERVICE_CLOCK',
  'SERVICE_CANNOT_SAY',
  'SIGNATURE_WRONG',
  'SIGNATURE_MALFORMED',
  'KEY_MISMATCH',
  'CERTIFICATE_NOT_VALID',
  'SIGNER_NOT_HEAD',
  'SIGNER_NOT_OF_BODY',
  'ORDER_NOT_CHECKABLE',
] as const;
export type KeyFault = (typeof keyFaults)[number];

export const isKeyFault = (code: string): code is KeyFault => keyFaults.some((known) => known === code);

export const keyFaultTexts: Readonly<Record<KeyFault, InLanguages<string>>> = {
  TOKEN_NOT_READY: {
    kk: 'Кілт тұрған токен жауап бермеді, ештеңеге қол қойылған жоқ. Токен қосулы ма, оның модулі мен кілтінің аты дұрыс па — тексеріп, қайталаңыз.',
    ru: 'Токен с ключом не ответил, ничего не подписано. Проверьте, вставлен ли он и верны ли его модуль и имя ключа, затем повторите.',
    en: 'The token with the key did not answer, and nothing was signed. See that it is plugged in, and that its module and the name of the key are right, then try again.',
  },
  TOKEN_PIN: {
    kk: 'Токеннің PIN-коды қате немесе берілмеген, ештеңеге қол қойылған жоқ. Қайталамас бұрын ORYNDAU_HEAD_PIN мәнін түзетіңіз: бірнеше қате әрекеттен кейін токен бұғатталады.',
    ru: 'PIN-код токена неверен или не задан, ничего не подписано. Исправьте ORYNDAU_HEAD_PIN, прежде чем повторять: после нескольких ошибок токен блокируется.',
    en: 'The PIN of the token is wrong or missing, and nothing was signed. Correct ORYNDAU_HEAD_PIN before you try again: a token locks after a few wrong ones.',
  },
  SERVICE_NOT_REACHED: {
    kk: 'Қол қою қызметіне қосылу мүмкін болмады, ештеңеге қол қойылған жоқ. Қызмет жұмыс істеп тұр ма, мекенжайы дұрыс па — тексеріп, қайталаңыз.',
    ru: 'Служба подписи недоступна, ничего не подписано. Проверьте, работает ли она и верен ли ее адрес, затем повторите.',
    en: 'The signing service cannot be reached, and nothing was signed. See that it runs and that its address is right, then try again.',
  },
  SERVICE_LATE: {
    kk: 'Қол қою қызметі уақытында жауап бермеді, ештеңеге қол қойылған жоқ. Кейін келген қолтаңба есепке алынбайды; қайталап көріңіз.',
    ru: 'Служба подписи не ответила вовремя, ничего не подписано. Подпись, которая придет позже, не будет учтена; повторите.',
    en: 'The signing service did not answer in time, and nothing was signed. A signature that comes later does not count; try again.',
  },
  SERVICE_REFUSES: {
    kk: 'Қол қою қызметі бас тартты, ештеңеге қол қойылған жоқ. Кілт қоймасын, оның құпиясөзін және кілттің атын тексеріңіз; себебі қызметтің журналында.',
    ru: 'Служба подписи отказала, ничего не подписано. Проверьте хранилище ключа, пароль к нему и имя ключа; причина стоит в журнале службы.',
    en: 'The signing service refuses, and nothing was signed. See that the key store, its password and the name of the key are right; the log of the service says why.',
  },
  SERVICE_ANSWER_MALFORMED: {
    kk: 'Қол қою қызметінің жауабын оқу мүмкін емес, ештеңеге қол қойылған жоқ. Бұл мекенжайда басқа бағдарлама тұрған жоқ па — тексеріңіз.',
    ru: 'Ответ службы подписи прочитать нельзя, ничего не подписано. Проверьте, та ли программа стоит по этому адресу.',
    en: 'The answer of the signing service cannot be read, and nothing was signed. See that it is the right program at that address.',
  },
  SERVICE_CLOCK: {
    kk: 'Қолтаңбадағы уақыт дұрыс емес, сондықтан ол есепке алынбайды және ештеңеге қол қойылған жоқ. Қол қою қызметінің сағатын түзетіңіз.',
    ru: 'Время в подписи неверно, поэтому она не учтена и ничего не подписано. Исправьте часы службы подписи.',
    en: 'The time in the signature is not right, so it does not count, and nothing was signed. Set the clock of the signing service right.',
  },
  SERVICE_CANNOT_SAY: {
    kk: 'Қолтаңбаны тексере алатын ешкім болмады, сондықтан ештеңеге қол қойылған жоқ. Қол қою қызметі тексеруге де жауап беруі тиіс.',
    ru: 'Проверить подпись оказалось некому, поэтому ничего не подписано. Служба подписи должна отвечать и на проверку.',
    en: 'There was nobody who could check the signature, so nothing was signed. The signing service has to answer what it is asked to check, too.',
  },
  SIGNATURE_WRONG: {
    kk: 'Алынған қолтаңба бұл топтамадікі емес, сондықтан ештеңеге қол қойылған жоқ. Әкімшіге хабарлаңыз: қызмет немесе оған дейінгі желі сенімді емес.',
    ru: 'Полученная подпись не от этого пакета, поэтому ничего не подписано. Сообщите администратору: службе или сети до нее верить нельзя.',
    en: 'The signature that came back is not of this batch, so nothing was signed. Tell the administrator: the service, or the network to it, cannot be relied on.',
  },
  SIGNATURE_MALFORMED: {
    kk: 'Кілт қол қойды, бірақ алынған жазба қолтаңба емес; ештеңеге қол қойылған жоқ. Кілт ECDSA P-256 немесе RSA (кемінде 2048 бит) болуы тиіс.',
    ru: 'Ключ ответил, но это не подпись; ничего не подписано. Ключ должен быть ECDSA P-256 или RSA (от 2048 бит).',
    en: 'The key gave something that is no signature, and nothing was signed. It has to be a key of ECDSA on P-256, or of RSA with 2048 bits at least.',
  },
  KEY_MISMATCH: {
    kk: 'Қол қойған кілт басшының сертификатындағы кілт емес, сондықтан ештеңеге қол қойылған жоқ. ORYNDAU_HEAD_CERTIFICATES пен кілттің атын салыстырыңыз.',
    ru: 'Подписал не тот ключ, что в сертификате руководителя, поэтому ничего не подписано. Сверьте ORYNDAU_HEAD_CERTIFICATES и имя ключа.',
    en: 'The key that signed is not that of the head’s certificate, so nothing was signed. Hold ORYNDAU_HEAD_CERTIFICATES against the name of the key.',
  },
  CERTIFICATE_NOT_VALID: {
    kk: 'Басшы сертификатының мерзімі біткен немесе әлі басталмаған, ештеңеге қол қойылған жоқ. Жаңа сертификат алыңыз; оған дейін актілер күте береді.',
    ru: 'Срок сертификата руководителя истек или еще не начался, ничего не подписано. Получите новый сертификат; до того акты ждут.',
    en: 'The certificate of the head has ended, or has not begun, and nothing was signed. Get a new one; until then the acts wait.',
  },
  SIGNER_NOT_HEAD: {
    kk: 'Сертификат басшынікі де, оның орынбасарынікі де емес, ештеңеге қол қойылған жоқ. Актілерге басқа ешкім қол қоймайды.',
    ru: 'Сертификат не руководителя и не его заместителя, ничего не подписано. Больше никто акты не подписывает.',
    en: 'The certificate is of neither the head nor a deputy, and nothing was signed. Nobody else signs acts.',
  },
  SIGNER_NOT_OF_BODY: {
    kk: 'Сертификат басқа ұйымдікі, ештеңеге қол қойылған жоқ. Оны ORYNDAU_BODY_BIN мәнімен салыстырыңыз.',
    ru: 'Сертификат другой организации, ничего не подписано. Сверьте его с ORYNDAU_BODY_BIN.',
    en: 'The certificate is of another organisation, and nothing was signed. Hold it against ORYNDAU_BODY_BIN.',
  },
  ORDER_NOT_CHECKABLE: {
    kk: 'Тұрақты өкім берілген жоқ: робот оны әр жолы өзі тексереді, ал бұл кілттің алгоритмін (ГОСТ) тек қол қою қызметі біледі. Мұндай кілтпен топтамаларға адам өзі қол қояды.',
    ru: 'Постоянное распоряжение не дано: робот проверяет его сам каждый раз, а алгоритм этого ключа (ГОСТ) знает лишь служба подписи. Таким ключом пакеты подписывает сам человек.',
    en: 'No standing order was given: the robot checks one itself each time, and only the signing service knows the algorithm of this key (GOST). With such a key a person signs the batches.',
  },
};
