export { type CaseListWanted, type ListedCase, listCases } from './case-list.ts';
export * from './case-page.ts';
export { type Decision, type DecisionHeard, decideInCase } from './decisions.ts';
export { askBanks, type BanksDone, type BanksOptions } from './deliver/banks.ts';
export {
  type BrowserOptions,
  type BrowsersDone,
  deliverNews,
  forgetBrowsers,
  NEWS_DAYS_MAX,
  newsAgainAfterSeconds,
} from './deliver/browsers.ts';
export { type ExchangeDone, exchange, type Outside } from './deliver/exchange.ts';
export {
  type AnswerGiven,
  answerFiling,
  FILINGS_OPEN_MAX,
  type Filed,
  type FilingAnswered,
  type FilingDesk,
  type FilingToKeep,
  fileInCase,
  whyNotFile,
} from './deliver/filings.ts';
export { hearBanks } from './deliver/hear-banks.ts';
export { noticeAgain, type SentNotice } from './deliver/notice-again.ts';
export { deliverNotices, type NoticeChannels, type NoticeOptions, type NoticesDone } from './deliver/notices.ts';
export {
  askPayment,
  askPayments,
  askRefunds,
  beginPayment,
  type PaymentBegun,
  type PaymentDesk,
  takePaymentCallback,
} from './deliver/payments.ts';
export { type NoticeReport, readKey, reportsOfPush, reportsOfSms, takeReports } from './deliver/reports.ts';
export {
  deliverWebhooks,
  FAILING_DAYS_MAX,
  FAILURES_MAX,
  retryAfterSeconds,
  type WebhookOptions,
  type WebhooksDone,
} from './deliver/webhooks.ts';
export { type DocumentState, decodeDocument, loadDocument, loadDocuments, nothingYet } from './document-state.ts';
export { actParties, actsToRender, type DocumentsOptions, type Signatory, testSignatory } from './documents.ts';
export { type History, type NextStep, nextOfCase, readHistory } from './history.ts';
export { type BankCounts, type ImportDone, type ImportOptions, importBank, importRegister } from './import.ts';
export { type CommandDesk, commandDesk, type Heard, type TellOptions, type Told } from './now.ts';
export { type Outcome, type OutcomeName, outcomeOf, type RejectedOutcome } from './outcome.ts';
export { type AnyOutcome, type OutcomesRead, readOutcomes, readSummary, type Summary } from './outcomes.ts';
export { type ReplayDone, type ReplayOptions, type ReplayProgress, replay, replayFiles } from './replay.ts';
export { rooms } from './rooms.ts';
export { actSaver, type SaveActOptions, type SavedAct } from './save-act.ts';
export { receiptSaver, type SaveReceiptOptions } from './save-receipt.ts';
export { type Assigned, type Assignment, assignSuspense } from './suspense.ts';
export {
  closedByItself,
  type OperatorTask,
  type OwnTaskCode,
  ownTaskCodes,
  type ResolvedReason,
  resolvedReasons,
  type TaskCode,
} from './tasks/task-codes.ts';
export { readTaskView, type TaskView } from './tasks/task-view.ts';
export { runTick, type TickDone, type TickOptions } from './tick.ts';
export { waitingTransfers } from './transfer-hour.ts';
export { type VerifyDone, type VerifyOptions, verify } from './verify.ts';
export { JUMP_DAYS_MAX, type WorkEnd, type WorkOptions, workOn } from './work.ts';
