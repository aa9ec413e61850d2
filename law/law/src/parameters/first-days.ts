/** The days from which the law's numbers hold, named once because many parameters share them. */
import { legalDate } from '../legal-date.ts';

/**
 * For values that law.md gives as "before 2024": they are older, but nothing before this day was compared, so nothing is
 * claimed for it.
 */
export const BEFORE_2024 = legalDate('2024-01-01');
/** The simplified proceedings come into being: law 97-VIII of 19 Jun 2024 and Order 697 of 16 Aug 2024. */
export const SIMPLIFIED_FROM = legalDate('2024-08-20');
/** Law 325-VIII: 40 MCI, accounts for alimony, the recall ground of Art. 59(5). */
export const LAW_325_FROM = legalDate('2026-08-25');
/** Law 329-VIII on the amnesty: in force from its publication, whose day is taken as the day of the law. */
export const AMNESTY_FROM = legalDate('2026-07-01');
/**
 * Law 330-VIII of 1 Jul 2026 holds 60 days after its publication, whose day is not known: the later reading, because a case
 * ended too early never opens again (law.md 12 #21).
 */
export const RELEASED_FROM = legalDate('2026-09-01');
/** Order 510 of 30 May 2026: the Rules of simplified proceedings in their present redaction. */
export const RULES_2026_FROM = legalDate('2026-07-12');
/** Law 231-VIII of 17 Nov 2025: Art. 19-1 of the law on personal data, sixty days after its publication; the day is inferred. */
export const DATA_LAW_231_FROM = legalDate('2026-01-18');
/** The text of the law on personal data that was read: with the changes of 2 Mar 2026. */
export const DATA_LAW_2026_FROM = legalDate('2026-03-02');
/** The Digital Code, 255-VIII of 9 Jan 2026: six months after its publication; the day is inferred from other acts of that day. */
export const DIGITAL_CODE_FROM = legalDate('2026-07-12');
/** Order 767 of 10 Aug 2026: the Rules of the Unified Register of Debtors. */
export const REGISTER_RULES_FROM = legalDate('2026-08-25');
