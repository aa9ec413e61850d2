/**
 * Who asks each rule: the stage whose decider does, or the room that only shows or times by it. A rule that nobody asks is none and has no
 * row; a number that no rule asks is loaded, not applied (asked.ts). Held against the imports of the source by test/src/askers.test.ts, so a row that is
 * wrong fails there.
 */
import type { RuleId } from './rights.ts';

/** Rooms by their folders. */
export type Asker =
  | 'stages/fines'
  | 'stages/proceedings'
  | 'stages/payments'
  | 'robot/deciding'
  | 'robot/exchange'
  | 'robot/standing'
  | 'robot/reading'
  | 'robot/reports'
  | 'law/documents'
  | 'platform/signing'
  | 'apps/citizen'
  | 'apps/desk'
  | 'apps/cli';

export const askers: Readonly<Record<RuleId, readonly [Asker, ...Asker[]]>> = {
  'fine.registration': ['stages/fines'],
  'fine.delivery': ['stages/fines'],
  'fine.entry_into_force': ['stages/fines'],
  'fine.entry_into_force_on_rejection': ['stages/fines'],
  'fine.half_price': ['stages/fines', 'robot/reading'],
  'fine.voluntary_term': ['stages/fines', 'robot/reading'],
  'fine.limitation': ['stages/fines'],
  'fine.appeal': ['stages/fines'],
  'fine.appeal_rejected': ['stages/fines'],
  'fine.cancellation': ['stages/fines'],
  'fine.payment': ['stages/fines'],
  'fine.payment_reversal': ['stages/fines'],
  'fine.amnesty': ['robot/deciding', 'robot/reading'],
  'payment.matching': ['stages/payments'],
  'payment.suspense': ['stages/payments'],
  'payment.reversal': ['stages/proceedings', 'stages/payments'],
  'payment.refund_of_surplus': ['stages/payments'],
  'case.opening': ['stages/proceedings'],
  'case.refusal': ['stages/proceedings'],
  'case.region_off': ['stages/proceedings'],
  'case.measures_turned': ['stages/proceedings'],
  'case.scope': ['stages/proceedings', 'robot/deciding'],
  'case.presentation': ['stages/fines'],
  'case.term': ['stages/proceedings'],
  'case.notice': ['stages/proceedings'],
  'case.proper_notice': ['stages/proceedings', 'robot/standing'],
  'case.quiet_hours': ['robot/exchange'],
  'case.updates': ['robot/deciding', 'robot/exchange'],
  'case.transfer_hour': ['stages/proceedings', 'robot/deciding'],
  'case.grace_after_notice': ['stages/proceedings'],
  'case.measures': ['stages/proceedings'],
  'case.measure_day': ['robot/deciding', 'stages/proceedings'],
  'case.arrest': ['stages/proceedings'],
  'case.arrested_accounts': ['stages/proceedings'],
  'case.prohibition': ['stages/proceedings'],
  'case.collection_order': ['stages/proceedings'],
  'case.active_orders': ['stages/proceedings'],
  'case.protected_accounts': ['stages/proceedings', 'apps/citizen', 'apps/desk', 'apps/cli'],
  'case.balance_floor': ['stages/proceedings'],
  'case.recall_duty': ['stages/proceedings'],
  'case.recall.protected': ['stages/proceedings'],
  'case.recall.termination': ['stages/proceedings'],
  'case.recall.transfer': ['stages/proceedings'],
  'case.recall.remainder_changed': ['stages/proceedings'],
  'case.recall.not_sent': ['stages/proceedings'],
  'case.recall.hold': ['stages/proceedings'],
  'case.recall.review': ['stages/proceedings'],
  'case.recall.filing': ['stages/proceedings'],
  'case.lifting': ['stages/proceedings'],
  'case.lifting.not_sent': ['stages/proceedings'],
  'case.payment': ['stages/proceedings'],
  'case.termination_grounds': ['stages/proceedings'],
  'case.termination.executed': ['stages/proceedings'],
  'case.termination.act_cancelled': ['stages/proceedings'],
  'case.termination.released': ['stages/proceedings'],
  'case.transfer_grounds': ['stages/proceedings'],
  'case.transfer.term_expired': ['stages/proceedings'],
  'case.transfer.opt_out': ['stages/proceedings'],
  'case.opt_out': ['stages/proceedings', 'apps/citizen'],
  'case.opt_out_on_paper': ['stages/proceedings'],
  'case.hold.complaint': ['stages/proceedings'],
  'case.hold.fine_appeal': ['stages/proceedings'],
  'case.hold.released': ['stages/proceedings'],
  'case.hold.operator': ['stages/proceedings'],
  'case.hold_lifted': ['stages/proceedings'],
  'case.filing': ['stages/proceedings', 'robot/reading', 'apps/citizen', 'apps/cli'],
  'case.deferral': ['stages/proceedings', 'robot/reading', 'apps/citizen', 'apps/cli'],
  'case.review': ['stages/proceedings', 'robot/reading', 'apps/citizen', 'apps/cli'],
  'data.breach': ['apps/desk'],
  'case.complaint_answer': ['stages/proceedings', 'robot/reading', 'apps/citizen', 'apps/cli'],
  'case.complaint_window': ['law/documents'],
  'case.complaint_suspends': ['stages/proceedings', 'law/documents', 'apps/citizen'],
  'case.register_entry': ['stages/proceedings', 'apps/citizen'],
  'case.register_removal': ['stages/proceedings', 'robot/reading', 'apps/citizen'],
  'case.wage_levy': ['stages/proceedings'],
  'case.transfer_told': ['stages/proceedings'],
  'case.act_struck': ['stages/proceedings'],
  'act.signing': ['stages/proceedings', 'robot/deciding'],
  'act.standing_order': ['platform/signing'],
  'act.stop_switch': ['platform/signing'],
  'operator.decision': ['stages/fines', 'stages/proceedings', 'stages/payments'],
  'bailiff.fee_estimate': ['robot/reading', 'robot/reports', 'law/documents', 'apps/citizen'],
};
