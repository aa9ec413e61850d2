/** Every place of the source that turns bytes into text or JSON into a value, with what it reads and who stands at its door (docs/how-to/take-in-text.md). */

/**
 * `here`: the file itself asks the door; a path: what is read there goes through that file, which does; `ours`: we wrote it, or a person with the machine in hand did;
 * `marks`: only known marks, digits or digests are looked for, and nothing that was written is kept.
 */
type Door = 'here' | 'ours' | 'marks' | `${string}.ts`;

export interface TextPlace {
  /** As `readersIn` finds them. */
  readonly by: string;
  readonly reads: string;
  readonly door: Door;
}

const place = (by: string, reads: string, door: Door): TextPlace => ({ by, reads, door });

const REGISTER = 'stages/fines/src/core/register-record.ts';
const XML_ENTRIES = 'stages/payments/src/iso20022/read-entry.ts';
const PLAIN_ENTRIES = 'stages/payments/src/bank-file/entry-collector.ts';
const ENVELOPES = 'connectors/src/signed-exchange/envelope.ts';
const ATTACHMENTS = 'platform/signing/src/pdf-contents.ts';
const JSON_ROWS = 'JSON of a row that we wrote';

export const textPlaces: Readonly<Record<string, TextPlace>> = {
  // The register
  'stages/fines/src/core/register-record.ts': place('JSON.parse', 'a line of the register', 'here'),
  'stages/fines/src/read-register.ts': place('toString', 'the bytes of a line', REGISTER),
  'stages/fines/src/core/register-circumstances.ts': place('JSON.parse', 'what a record says of the offence', 'here'),
  'stages/fines/src/core/register-person.ts': place('JSON.parse', 'a line that was accepted', REGISTER),
  'law/documents/src/acts/record-parties.ts': place('JSON.parse', 'the same, attached to an act', ATTACHMENTS),
  'platform/journal/src/seems-to-be.ts': place('toString', 'the first bytes of any file', 'marks'),
  // Bank files
  'stages/payments/src/bank-file/text-lines.ts': place('TextDecoder,toString', 'lines of MT940 and 1C', PLAIN_ENTRIES),
  'stages/payments/src/client-bank/client-bank-reader.ts': place(
    'TextDecoder',
    'a line of 1C, to tell its encoding',
    PLAIN_ENTRIES,
  ),
  'stages/payments/src/iso20022/decode-text.ts': place('toString', 'the bytes of camt', XML_ENTRIES),
  'stages/payments/src/iso20022/xml-element.ts': place('toString', 'a text of camt', XML_ENTRIES),
  'stages/payments/src/iso20022/text-rules.ts': place('XmlDocument', 'one text of camt, to judge it', XML_ENTRIES),
  'stages/payments/src/iso20022/check-document.ts': place('XmlDocument', 'a slice of camt, to judge it', XML_ENTRIES),
  'stages/payments/src/iso20022/check-worker.mjs': place('XmlDocument', 'a slice of camt, to judge it', XML_ENTRIES),
  // Pages and the API
  'apps/web/src/http/server.ts': place('listens', 'body, query and path of every request', 'here'),
  'apps/api/src/json-in.ts': place('JSON.parse', 'the body of a call', 'here'),
  'apps/api/src/cursor.ts': place('toString', 'a cursor, behind our own MAC', 'ours'),
  'apps/api/src/once.ts': place('JSON.parse', 'an answer that was kept', 'ours'),
  'apps/api/src/describe.ts': place('listens', 'nothing: it describes the API', 'ours'),
  'apps/api/src/description.ts': place('JSON.parse', 'the description of the API', 'ours'),
  'apps/citizen/src/pages/contest/draft.ts': place('JSON.parse,toString', 'a draft that we sealed', 'ours'),
  'apps/desk/src/pages/signing/approve.tsx': place('JSON.parse', 'what came of a signing, as we kept it', 'ours'),
  'apps/desk/src/resume-proposal.ts': place('JSON.parse', 'a proposal, as we kept it', 'ours'),
  'apps/desk/src/role-proposal.ts': place('JSON.parse', 'a proposal, as we kept it', 'ours'),
  'apps/desk/src/case-decision.ts': place('JSON.parse', 'a proposal that we wrote', 'ours'),
  'apps/desk/src/large-assignment.ts': place('JSON.parse', 'a proposal that we wrote', 'ours'),
  'apps/desk/src/own-account-proposal.ts': place('JSON.parse', 'a proposal that we wrote', 'ours'),
  'apps/desk/src/proposal-details.tsx': place('JSON.parse', 'a proposal that we wrote', 'ours'),
  'apps/desk/src/complaint-refusal.ts': place('JSON.parse', 'a proposal that we kept', 'ours'),
  'apps/desk/src/filing-draft.ts': place('JSON.parse', 'a draft that we kept', 'ours'),
  'apps/desk/src/sent-before.ts': place('JSON.parse,toString', 'what was sent, and kept by us', 'ours'),
  'apps/desk/src/pages/law/what-if.tsx': place('JSON.parse', JSON_ROWS, 'ours'),
  'apps/desk/src/passkey-word.ts': place('JSON.parse', 'what a browser says of a passkey', 'marks'),
  'apps/web/src/http/kept.ts': place('JSON.parse,toString', 'an answer that we kept', 'ours'),
  'apps/web/src/http/login-client.ts': place('openid-client', 'the claim that names who is there', 'marks'),
  'platform/staff/src/core/purpose.ts': place('JSON.parse', 'a purpose that our visit keeps', 'ours'),
  'platform/staff/src/passkeys.ts': place('JSON.parse,toString', 'what a passkey has signed, to check it', 'marks'),
  'platform/access/src/sealed.ts': place('toString', 'what we sealed', 'ours'),
  'platform/staff/src/batch-approvals.ts': place('JSON.parse', 'what a passkey has signed, as we kept it', 'ours'),
  // Other parties
  'connectors/src/https-call.ts': place('undici', 'what a service answers', 'here'),
  'connectors/src/payment/hosted-payment.ts': place('undici', 'a callback of the payment service', 'here'),
  'connectors/src/push/callback.ts': place('listens', 'a callback of the app', 'here'),
  'connectors/src/push/egov-mobile.ts': place('undici', 'what the app answers', 'connectors/src/https-call.ts'),
  'connectors/src/push/web-push.ts': place('undici', 'what a push service answers', 'connectors/src/https-call.ts'),
  'connectors/src/webhook/webhook-sender.ts': place('undici', 'the status of an answer', 'marks'),
  'connectors/src/post/post-folder.ts': place('readFile', 'the table of the post', 'here'),
  'connectors/src/signed-exchange/https-link.ts': place(
    'toString,undici',
    'envelopes of banks, notaries and the enforcement system',
    ENVELOPES,
  ),
  'connectors/src/signed-exchange/folder-link.ts': place(
    'toString',
    'the end of a file, to tell whether it is whole',
    'marks',
  ),
  'connectors/src/signed-exchange/schemas.ts': place('XmlDocument', 'messages, to judge them', ENVELOPES),
  'connectors/src/signed-exchange/signature.ts': place('XmlDocument', 'an envelope, to judge its signature', ENVELOPES),
  'connectors/src/sms/receipt.ts': place('TextDecoder,toString', 'a receipt of an SMS centre', 'here'),
  'connectors/src/sms/smpp-dialect.ts': place('toString', 'the id in a receipt', 'connectors/src/sms/receipt.ts'),
  // Documents of strangers
  'platform/signing/src/pdf-contents.ts': place('toString', 'what is attached to a PDF', 'here'),
  'platform/signing/src/pdf-update.ts': place('toString', 'a PDF that we make', 'ours'),
  'robot/deciding/src/act-data.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/deciding/src/act-told.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/deciding/src/sound-acts.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/deciding/src/tasks/case-tasks.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'platform/signing/src/signature-time.ts': place('JSON.parse,toString', 'the moment in a JWS', 'marks'),
  'platform/journal/src/event-proof.ts': place('toString', 'digests of the journal, for a proof', 'ours'),
  'apps/desk/src/pages/check/check-runs.tsx': place(
    'JSON.parse',
    'what our own check of the journal has found',
    'marks',
  ),
  'platform/journal/src/published-roots.ts': place('JSON.parse', 'days and digests of roots', 'marks'),
  'platform/signing/src/time-stamp.ts': place('toString', 'the time in a token', 'marks'),
  'platform/signing/src/detached-cms.ts': place('toString', 'the time in a signature', 'marks'),
  'law/documents/src/acts/read-act.ts': place('JSON.parse', 'an act, of ours or attached to a PDF', 'here'),
  // What people with the machine in hand write
  'apps/cli/src/configured-bookings.ts': place('JSON.parse,readFile', 'a configuration', 'ours'),
  'apps/cli/src/configured-body.ts': place('JSON.parse,readFile', 'a configuration', 'ours'),
  'apps/cli/src/head-secret.ts': place('readFile', 'a PIN or a password', 'ours'),
  'apps/cli/src/configured-fields.ts': place('readFile', 'PEM of a configuration', 'ours'),
  'apps/cli/src/outside-configuration.ts': place('JSON.parse,readFile', 'a configuration', 'ours'),
  'apps/cli/src/authority.ts': place('readFile', 'PEM of a configuration', 'ours'),
  'apps/cli/src/commands/document.ts': place('readFile', 'PEM of a configuration', 'ours'),
  'apps/cli/src/commands/verify.ts': place('readFile', 'roots that were kept', 'ours'),
  'apps/cli/src/commands/simulate.ts': place('JSON.parse', 'what a program of ours printed', 'ours'),
  'apps/cli/src/commands/hold.ts': place('JSON.parse', 'an event that was just decided', 'ours'),
  'apps/cli/src/commands/case.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/sentences/src/case-tables.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'apps/cli/src/session.ts': place('createInterface', 'yes or no', 'marks'),
  'apps/cli/src/listen.ts': place('listens', 'nothing: it finds a free port', 'ours'),
  'platform/signing/src/authority.ts': place('readFile', 'keys of ours', 'ours'),
  'platform/signing/src/standing-order.ts': place('JSON.parse', 'a standing order under a signature', 'ours'),
  'platform/signing/src/pkcs11.ts': place('toString', 'what pkcs11-tool says', 'ours'),
  // What we wrote ourselves
  'law/law/src/json-names.ts': place('JSON.parse', 'the names of a JSON', 'law/law/src/door-text.ts'),
  'law/law/src/state-codec.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'law/documents/src/acts/character-set.ts': place('toString', 'a font', 'ours'),
  'law/documents/src/acts/typst.ts': place('readFile', 'a template', 'ours'),
  'stages/fines/src/core/inbox-body.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'stages/proceedings/src/sql/queue-commands.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'stages/payments/src/core/inbox-body.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'stages/payments/src/sql/own-accounts.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/outside/src/browsers.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/outside/src/mail.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/bound-rows.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/count-at-bound.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/enacted-content.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/document-state.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/end-facts.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/journal-reading.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/standing/src/read-end-events.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/bank-events.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/chamber.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/enforcement.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/hear-banks.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/held-measures.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/notaries.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/notices.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/exchange/src/update-text.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/verify/src/verify-act-data.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/verify/src/verify-acts.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'robot/verify/src/verify-enactments.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'platform/journal/src/chain.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'platform/journal/src/seal.ts': place('toString', 'digests', 'ours'),
  'platform/signing/src/merkle.ts': place('toString', 'digests', 'ours'),
  'platform/signing/src/sql/signing-journal.ts': place('JSON.parse', JSON_ROWS, 'ours'),
  'platform/postgres/src/bulk.ts': place('toString', 'what PostgreSQL answers', 'ours'),
  'platform/postgres/src/migrate.ts': place('readFile', 'a migration', 'ours'),
  'platform/postgres/src/once-file.ts': place('readFile', 'a secret of the installation', 'ours'),
  'platform/postgres/src/server-binaries.ts': place('JSON.parse,readFile', 'lists of packages', 'ours'),
  'platform/postgres/src/server-home.ts': place('readFile', 'the place of the server', 'ours'),
  'platform/postgres/src/server.ts': place('listens,readFile,toString', 'the log of the server', 'ours'),
};
