/** Messages of the tests: the number of each follows from its key. */
import type { SmsMessage } from '../port.ts';

const LONG = 'Департамент юстиции Жамбылской обл., г. Тараз: штраф 11 000 тг, документ № T25-A1, дело ABCD-EFGH-JKMN. ';

export const message = (key: string, options: Partial<SmsMessage> = {}): SmsMessage => ({
  key,
  to: `+7701${String(1_000_000 + Number(/\d+/.exec(key)?.[0] ?? 0)).slice(-7)}`,
  text: `fine ${key}`,
  ...options,
});

export const longMessage = (key: string): SmsMessage => message(key, { text: `${LONG}${LONG}${key} [€]` });
export const messages = (count: number, prefix = 'k'): SmsMessage[] =>
  Array.from({ length: count }, (_, index) => message(`${prefix}${index}`));
