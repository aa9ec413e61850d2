export * from './chamber-folder.ts';

export { type LateMoney, type MoneySince, moneyFilesOf } from './money-file.ts';
export type { CaseReceipt, ChamberNonsense, ChamberReceipt, MoneyReceipt } from './receipt.ts';
