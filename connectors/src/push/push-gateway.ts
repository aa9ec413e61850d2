/** Both channels as one: each message goes where its addressee is. */
import type { PushGateway, PushMessage, PushSubmission } from './port.ts';

export function pushGateway(channels: Readonly<Record<PushMessage['to']['kind'], PushGateway>>): PushGateway {
  const kinds = ['iin', 'browser'] as const;
  return {
    send: async (messages) => {
      const sent = await Promise.all(
        kinds.map(async (kind) => {
          const mine = messages.filter(({ to }) => to.kind === kind);
          return mine.length === 0 ? [] : channels[kind].send(mine);
        }),
      );
      const outcomes = new Map(sent.flat().map((outcome) => [outcome.key, outcome]));
      return messages.map(
        ({ key }): PushSubmission => outcomes.get(key) ?? { kind: 'not_sent', key, reason: 'no channel answered' },
      );
    },
    close: async () => {
      await Promise.all(kinds.map((kind) => channels[kind].close()));
    },
  };
}
