/**
 * The second edition of the catalogue (catalogue.ts, whose form it has): articles that stand in the place of those of the first, whole. Kazakh of Art. 599 said "passing to the
 * signal", as a shortened heading; it is in spite of the signal that one passes, or of the gesture of a controller, as the part itself has it.
 */
export const CORRECTIONS = `
599 | бағдаршамның тыйым салатын сигналына немесе реттеушінің тыйым салатын қимылына қарамай өту | проезд на запрещающий сигнал светофора или жест регулировщика | passing a red light or a stop signal of a traffic controller
(1) | 2022-09-11 READ | SEEN | бағдаршамның тыйым салатын сигналына немесе реттеушінің тыйым салатын қимылына қарамай өту | проезд на запрещающий сигнал светофора или жест регулировщика | passing a red light or a stop signal of a traffic controller
(2) | 2022-09-11 READ | SEEN | тыйым салатын сигналға немесе қимылға қарамай өту: 1-бөлік, бір жыл ішінде қайталап | запрещающий сигнал: ч. 1, повторно в течение года | passing a red light or a stop signal of a traffic controller: part 1, again within a year
`;
