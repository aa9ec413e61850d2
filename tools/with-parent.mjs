/**
 * Loaded into a program that tools/run.mjs started: when that is killed, so that it can forward no signal any more, the
 * program is asked to end as by SIGTERM instead of living on unseen.
 */
if (process.send && process.env.ORYNDAU_LAUNCHER === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
