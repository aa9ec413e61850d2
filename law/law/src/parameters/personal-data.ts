/** What the law on personal data (94-V) asks of whoever keeps them. */
import type { Parameter } from '../parameter.ts';
import { DATA_LAW_2026_FROM } from './first-days.ts';

export const breachNoticeWorkingDays: Parameter<number> = {
  name: 'breach.notify_working_days',
  unit: 'working_day',
  origin: 'LAW',
  meaning: 'Working days in which the authority is told of a breach of the security of personal data',
  values: [{ from: DATA_LAW_2026_FROM, value: 1, source: '94-V Art. 25', confidence: 'SEEN' }],
};
