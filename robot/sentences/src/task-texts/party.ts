/** Tasks of other parties. What stands in braces is a field of the task, or a way to act. */
import type { partyTaskCodes } from '@oryndau/deciding/tasks/task-codes';
import type { TaskText } from './task-text.ts';

export const partyTaskTexts: Readonly<Record<(typeof partyTaskCodes)[number], TaskText>> = {
  WEBHOOK_DISABLED: {
    name: {
      kk: 'Клиенттің вебхугі өшірілген',
      ru: 'Вебхук клиента отключен',
      en: 'The webhook of a client is disabled',
    },
    sentence: {
      kk: '{client} клиентінің вебхугі өшірілді ({disabledFor}), сәтсіз әрекет: {failures}.',
      ru: 'Вебхук клиента {client} отключен ({disabledFor}), неудач: {failures}.',
      en: 'The webhook of the client {client} was disabled ({disabledFor}) after {failures} failures.',
    },
    did: {
      kk: 'Оған ештеңе жіберілмейді; оқиғалар 30 күн сақталады және қосылғаннан кейін жеткізіледі.',
      ru: 'Ему ничего не отправляется; события хранятся 30 дней и будут доставлены после включения.',
      en: 'It is told nothing; the events are kept for 30 days and told when it is enabled again.',
    },
    advice: {
      kk: 'Клиентке хабарлаңыз: {webhook}. Қабылдағышы жөнделгенде, ол вебхукті API арқылы өзі қосады ({apiGuide}).',
      ru: 'Сообщите клиенту: {webhook}. Когда приемник исправлен, он сам включает вебхук через API ({apiGuide}).',
      en: 'Tell the client: {webhook}. When its receiver works again, it enables the webhook through the API ({apiGuide}).',
    },
  },
  CHAMBER_RECEIPT_DIFFERS: {
    name: {
      kk: 'Палатаның қолхаты файлға сай емес',
      ru: 'Расписка палаты не совпадает с файлом',
      en: 'A receipt of the chamber does not agree',
    },
    sentence: {
      kk: 'Палатаның {receivedOn} күнгі қолхаты берілген файлға сай емес: {file}.',
      ru: 'Расписка палаты от {receivedOn} не совпадает с переданным файлом: {file}.',
      en: 'The chamber’s receipt of {receivedOn} does not agree with the file that was given: {file}.',
    },
    did: {
      kk: 'Қолхат қабылданбады: орындаушының аты адамға көрсетілмейді, ақша туралы тапсырма ашық қалды. Берілген файл палатада жатыр. Дұрыс қолхат келсе, тапсырма өзі жабылады.',
      ru: 'Расписка не принята: имя исполнителя человеку не показывается, задача о деньгах остается открытой. Переданный файл лежит у палаты. Когда придет верная расписка, задача закроется сама.',
      en: 'The receipt was not taken: no bailiff’s name is shown to the person, a task about money stays open. The file lies with the chamber. A right receipt closes this task.',
    },
    advice: {
      kk: 'Палатадан файлдың sha256 ізін салыстыруды және дұрыс қолхатты сұраңыз; файл бүлінген болса, қайта тапсырыңыз: {showCase}.',
      ru: 'Попросите палату сверить sha256 файла и прислать верную расписку; если файл поврежден, передайте его заново: {showCase}.',
      en: 'Ask the chamber to compare the sha256 of the file and to send a right receipt; if the file was damaged, give it again: {showCase}.',
    },
  },
  CHAMBER_NONSENSE: {
    name: {
      kk: 'Палатаның қолхаты оқылмайды',
      ru: 'Расписка палаты не читается',
      en: 'A receipt of the chamber cannot be read',
    },
    sentence: {
      kk: 'Палатаның қолхатын оқу мүмкін емес: {file}.',
      ru: 'Расписку палаты нельзя прочитать: {file}.',
      en: 'A receipt of the chamber cannot be read: {file}.',
    },
    did: {
      kk: 'Ештеңе қабылданған жоқ; файл палатаның in қалтасында орнында қалды. Орнына оқылатын қолхат келсе, тапсырма өзі жабылады.',
      ru: 'Ничего не принято; файл остался на месте, в папке in палаты. Когда на его месте появится читаемая расписка, задача закроется сама.',
      en: 'Nothing was taken; the file stays where it is, in the folder “in” of the chamber. A receipt in its place that can be read closes this task.',
    },
    advice: {
      kk: 'Палатадан осы атпен дұрыс қолхат жіберуін сұраңыз. Файлдың түрі: {receiptForm}. Іс: {showCase}.',
      ru: 'Попросите палату прислать верную расписку под тем же именем. Вид файла: {receiptForm}. Дело: {showCase}.',
      en: 'Ask the chamber for a right receipt of the same name. How it looks: {receiptForm}. The case: {showCase}.',
    },
  },
  CHAMBER_SILENT: {
    name: { kk: 'Палата растамады', ru: 'Палата не подтвердила получение', en: 'The chamber has not acknowledged' },
    sentence: {
      kk: 'Палата {dueOn} күніне дейін алғанын растамады: {kind}.',
      ru: 'Палата не подтвердила получение до {dueOn}: {kind}.',
      en: 'The chamber has not acknowledged by {dueOn}: {kind}.',
    },
    did: {
      kk: 'Файл палатаға қойылған, робот оны екінші рет қоймайды. Қолхат келсе, тапсырма өзі жабылады.',
      ru: 'Файл палате выложен, второй раз робот его не выкладывает. Когда придет расписка, задача закроется сама.',
      en: 'The file was laid out for the chamber; the robot does not lay it out twice. The receipt closes this task.',
    },
    advice: {
      kk: 'Палатадан қолхат сұраңыз: {showCase}. Көп іс бойынша қайталанса, палатамен алмасу қалтасын тексеріңіз. Ақша туралы хабар болса, орындаушыға бүгін қоңырау шалыңыз: ол екінші рет өндіруі мүмкін.',
      ru: 'Запросите расписку у палаты: {showCase}. Если так по многим делам, проверьте папку обмена с палатой. Если это сообщение о деньгах, позвоните исполнителю сегодня: он может взыскать их второй раз.',
      en: 'Ask the chamber for the receipt: {showCase}. If it happens in many cases, check the folder that is shared with the chamber. If it is about money, call the bailiff today: it may be collected a second time.',
    },
  },
  REFUND_REJECTED: {
    name: { kk: 'Ақша қайтарылмады', ru: 'Возврат не прошел', en: 'A refund did not go through' },
    sentence: {
      kk: 'Төлем қызметі екі рет төленген {amount} теңгені қайтармады ({reason}).',
      ru: 'Платежная служба не вернула уплаченные дважды {amount} тенге ({reason}).',
      en: 'The payment service did not send back {amount} tenge that were paid twice ({reason}).',
    },
    did: {
      kk: 'Ақша «қайтару» шотында тұр. Робот қайтаруды қайталамайды.',
      ru: 'Деньги остаются на счете «возврат». Робот возврат не повторяет.',
      en: 'The money stays in the account “refund”. The robot does not ask again.',
    },
    advice: {
      kk: 'Қайтаруды басқа жолмен ұйымдастырыңыз: төлеушінің шотына банк арқылы. Әрекет нөмірі: {attempt}. Іс: {showCase}.',
      ru: 'Организуйте возврат иначе: через банк на счет плательщика. Номер попытки: {attempt}. Дело: {showCase}.',
      en: 'Have it sent back another way: through the bank, to the payer’s account. Number of the attempt: {attempt}. The case: {showCase}.',
    },
  },
  ENFORCEMENT_SILENT: {
    name: {
      kk: 'Атқарушылық жүйе жауап бермейді',
      ru: 'Система исполнительного производства не отвечает',
      en: 'The enforcement system does not answer',
    },
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі {dueOn} күніне дейін жауап бермеді ({kind}, {n}-оқиға).',
      ru: 'Система исполнительного производства не ответила до {dueOn} ({kind}, событие {n}).',
      en: 'The enforcement system has not answered until {dueOn} ({kind}, event {n}).',
    },
    did: {
      kk: 'Робот жауапты болжамайды, күтеді: жалақы туралы жауап келгенше инкассолық өкім жіберілмейді. Жауап келсе, тапсырма өзі жабылады.',
      ru: 'Робот ответа не угадывает, а ждет: без ответа о заработке инкассовое распоряжение не направляется. Когда ответ придет, задача закроется сама.',
      en: 'The robot guesses no answer, it waits: without the word about wages no collection order is sent. When the answer comes, this task closes itself.',
    },
    advice: {
      kk: 'Жүйенің операторынан сұраңыз. Іс: {showCase}.',
      ru: 'Спросите оператора системы. Дело: {showCase}.',
      en: 'Ask whoever runs the system. The case: {showCase}.',
    },
  },
  ENFORCEMENT_REJECTS: {
    name: {
      kk: 'Атқарушылық жүйе сұрауды қабылдамады',
      ru: 'Система исполнительного производства не приняла запрос',
      en: 'The enforcement system refused a request',
    },
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі {n}-оқиға бойынша сұрауды қабылдамады: {reason}.',
      ru: 'Система исполнительного производства не приняла запрос по событию {n}: {reason}.',
      en: 'The enforcement system would not take the request of event {n}: {reason}.',
    },
    did: {
      kk: 'Тізілімде ештеңе өзгерген жоқ. Жалақы туралы сұрауды робот келесі жұмыс күндері бірнеше рет қайталайды, басқасын қайта жібермейді; инкассолық өкім жауапсыз жіберілмейді.',
      ru: 'В реестре ничего не изменилось. Вопрос о заработке робот несколько раз повторит в следующие рабочие дни, остального не отправляет снова; без ответа инкассовое распоряжение не направляется.',
      en: 'Nothing has changed in the register. A question about wages the robot puts again on the next working days, some times, and sends nothing else again; without an answer no collection order is sent.',
    },
    advice: {
      kk: 'Себебін жүйенің операторынан сұраңыз, қажет болса тізілімді қолмен түзетуін сұраңыз. Іс: {showCase}.',
      ru: 'Выясните причину у оператора системы и при необходимости попросите исправить реестр вручную. Дело: {showCase}.',
      en: 'Find out why from whoever runs the system, and have the register put right by hand if need be. The case: {showCase}.',
    },
  },
  ENFORCEMENT_CONTRADICTS: {
    name: {
      kk: 'Атқарушылық жүйе бұрынғы сөзіне қайшы келді',
      ru: 'Система исполнительного производства противоречит себе',
      en: 'The enforcement system contradicts itself',
    },
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі жалақыдан өндіріп алу туралы бұрынғысына қайшы жауап берді ({n}-оқиға): бұрын {before}, енді {now}.',
      ru: 'Система исполнительного производства ответила о взыскании с заработка иначе, чем раньше (событие {n}): раньше {before}, теперь {now}.',
      en: 'The enforcement system has answered about a wage levy otherwise than before (event {n}): before {before}, now {now}.',
    },
    did: {
      kk: 'Өндіріп алу бар деген жауап қашан келсе де ескеріледі: қол қойылмаған инкассолық өкім қайтарып алынды, банкке әлі кетпегені жіберілмейді. Басқа жағдайда бірінші жауап күшінде қалды.',
      ru: 'Ответ, что взыскание идет, учтен, когда бы он ни пришел: неподписанное инкассовое распоряжение отозвано, еще не ушедшее в банк не направляется. В остальном в силе остался первый ответ.',
      en: 'That wages are levied counts whenever it is said: a collection order that nobody has signed is taken back, and one that has not left for its bank is not sent. Otherwise the first answer stands.',
    },
    advice: {
      kk: 'Жүйенің операторынан қайсысы дұрыс екенін жазбаша сұраңыз. Өндіріп алу бар болса, істі тоқтата тұрыңыз ({hold}): инкассолық өкім кері қайтарылады. Іс: {showCase}.',
      ru: 'Спросите оператора системы письменно, какой ответ верен. Если взыскание идет, приостановите дело ({hold}): инкассовое распоряжение будет отозвано. Дело: {showCase}.',
      en: 'Ask whoever runs the system in writing which is right. If wages are levied, hold the case ({hold}): the collection order is recalled. The case: {showCase}.',
    },
  },
  ENFORCEMENT_NONSENSE: {
    name: {
      kk: 'Атқарушылық жүйенің хабары оқылмайды',
      ru: 'Сообщение системы исполнительного производства не читается',
      en: 'A message of the enforcement system cannot be read',
    },
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесінен түсініксіз хабар келді: {code} ({place}).',
      ru: 'От системы исполнительного производства пришло сообщение, которое нельзя прочесть: {code} ({place}).',
      en: 'The enforcement system sent what cannot be read: {code} ({place}).',
    },
    did: {
      kk: 'Ол ештеңеге негіз болмады. Қалған жауаптар қабылданды.',
      ru: 'Оно не принято во внимание. Остальные ответы приняты.',
      en: 'Nothing was done on it. The other answers were taken in.',
    },
    advice: {
      kk: 'Хабардың көшірмесін жүйенің операторына жіберіп, қайта жіберуін сұраңыз.',
      ru: 'Сообщите оператору системы и попросите прислать заново.',
      en: 'Tell whoever runs the system and have it sent again.',
    },
  },
  ENFORCEMENT_NOT_CONNECTED: {
    name: {
      kk: 'Атқарушылық жүйе қосылмаған',
      ru: 'Система исполнительного производства не подключена',
      en: 'The enforcement system is not connected',
    },
    sentence: {
      kk: 'Атқарушылық іс жүргізу жүйесі қосылмаған: тізілімге енгізу мен жалақы туралы сұраулар кезекте тұр.',
      ru: 'Система исполнительного производства не подключена: внесение в реестр и запросы о заработке ждут.',
      en: 'The enforcement system is not connected: entries in the register and questions about wages wait.',
    },
    did: {
      kk: 'Қағидалар бойынша жүретін істерде инкассолық өкім жіберілмейді.',
      ru: 'По делам, которые ведутся по Правилам, инкассовые распоряжения не направляются.',
      en: 'In cases that keep the Rules no collection order is sent.',
    },
    advice: {
      kk: 'Жүйені қосу керек: {connections}. Кезектегілер келесі айналымда жіберіледі.',
      ru: 'Систему нужно подключить: {connections}. Ожидающее уйдет в следующем обходе.',
      en: 'It has to be connected: {connections}. What waits leaves in the next round.',
    },
  },
};
