/** How to complain, on every act: the law asks for it (261-IV Art. 10(2); APPK Art. 80(5)), and without it the term is twice as long. */
import type { LegalDate } from '@oryndau/law/legal-date';
import { valueOn } from '@oryndau/law/parameter';
import { allParameters } from '@oryndau/law/parameters/all';
import { complaintSuspends, complaintWindow } from '@oryndau/law/rules/complaint';
import type { Texts } from './word-texts.ts';

const parameterOn = (name: string, day: LegalDate): unknown => {
  const parameter = allParameters.find((candidate) => candidate.name === name);
  return parameter && valueOn(parameter, day)?.value;
};

/** How to complain, by the law of the day (APPK Arts. 80(5), 91, 92, 96, 99; law.md section 5). `contested`: the act, as the sentence names it. */
export function appealOf(on: LegalDate, contested: { readonly kk: string; readonly ru: string }): Texts[] {
  const window = complaintWindow({ knownOn: on, instructionsGiven: true });
  const months = /INSTRUCTIONS_GIVEN (\d+)/.exec(
    window.known ? (window.basis.parameters['appeal.robot_months'] ?? '') : '',
  )?.[1];
  const suspends = complaintSuspends(on);
  const review = parameterOn('appeal.review_working_days', on);
  const within: Texts =
    months === undefined
      ? { kk: 'заңда белгіленген мерзімде', ru: 'в установленный законом срок', en: 'within the legal term' }
      : {
          kk: `ол белгілі болған күннен бастап ${months} ай ішінде`,
          ru: `в течение ${months} месяцев со дня, когда о нем стало известно`,
          en: `within ${months} months from the day on which it became known`,
        };
  return [
    {
      kk: `Осы ${contested.kk} шағым оны шығарған органға ${within.kk} беріледі (ӘРПК-нің 91 және 92-баптары, Заңның 10-7-бабы). Мерзімнің өтуі шағымды қабылдаудан бас тартуға өздігінен негіз болмайды.`,
      ru: `Жалоба подается в орган, ${contested.ru} обжалуется, ${within.ru} (статьи 91 и 92 АППК, статья 10-7 Закона). Пропуск срока сам по себе не основание для отказа в принятии жалобы.`,
      en: `A complaint goes to the body whose act is contested, ${within.en} (Arts. 91, 92 APPK, Art. 10-7 of the Law). Being late is by itself no ground to refuse it.`,
    },
    ...(suspends.known && suspends.value
      ? [
          {
            kk: 'Шағым беру орындауды тоқтата тұрады (ӘРПК-нің 96-бабы).',
            ru: 'Подача жалобы приостанавливает исполнение (статья 96 АППК).',
            en: 'Filing a complaint suspends execution (Art. 96 APPK).',
          },
        ]
      : []),
    {
      kk: `Шағым ${typeof review === 'number' ? `${review} жұмыс күні ішінде ` : ''}қаралады; шешіммен келіспеген жағдайда немесе жауап болмаса, сотқа жүгінуге болады.`,
      ru: `Жалоба рассматривается${typeof review === 'number' ? ` в течение ${review} рабочих дней` : ''}; при несогласии с решением или при отсутствии ответа можно обратиться в суд.`,
      en: `The complaint is reviewed${typeof review === 'number' ? ` within ${review} working days` : ''}; whoever disagrees, or gets no answer, may go to court.`,
    },
  ];
}

/** Of an answer to a complaint. */
export const courtAfterAnswer: Texts = {
  kk: 'Шешіммен келіспеген жағдайда ӘРПК-де белгіленген тәртіппен сотқа жүгінуге болады.',
  ru: 'При несогласии с решением можно обратиться в суд в порядке, установленном АППК.',
  en: 'Whoever disagrees may go to court as the APPK provides.',
};
