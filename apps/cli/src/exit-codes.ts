/** How a command ends, for scripts. Printed by `oryndau --help`. */
export const exitCodes = {
  /** All was done. */
  ok: 0,
  /** Something was refused, is not equal, or a fault was found: the output says what. */
  refused: 1,
  /** The command line makes no sense, or names what is not there. */
  usage: 2,
  /** The world broke: no database, a full disk. */
  broken: 3,
  /** Stopped by Ctrl-C or SIGTERM; what was begun can be gone on with. */
  stopped: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodesHelp = `
Exit codes:
  0    all was done
  1    something was refused or is not equal, or a fault was found
  2    wrong usage
  3    the world broke (no database, a full disk)
  130  stopped by Ctrl-C or SIGTERM

Language:
  --language kk, ru or en (else by LC_ALL, LC_MESSAGES, LANG): what a command says, asks and refuses;
  --help, wrong usage, names of codes and the names in JSON are English

Environment:
  DATABASE_URL      PostgreSQL 15 or newer; without it the embedded server is used
  DATABASE_PREPARE  false: prepare no statements, for a pooler in transaction mode (pgbouncer)
  ORYNDAU_HOME      folder of the embedded server and of the signing key (.oryndau in the checkout)
  ORYNDAU_KEY_FILE  the signing key, PKCS#8 PEM (signing-key.pem in ORYNDAU_HOME)
  ORYNDAU_DEBUG=1   errors with their stack trace`;
