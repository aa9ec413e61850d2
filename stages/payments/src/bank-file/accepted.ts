import { acceptedMessages } from '../iso20022/format.ts';

/** What is taken as a bank file, for who is told that a file is of another kind. */
export const ACCEPTED = `${acceptedMessages}, MT940, 1CClientBankExchange; gzip, zip (1)`;
