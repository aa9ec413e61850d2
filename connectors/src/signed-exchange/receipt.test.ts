import { describe, expect, it } from 'vitest';
import { composeReceipt, readReceipt, receiptShape } from './receipt.ts';
import { checkMessages } from './schemas.ts';
import { parseElement } from './xml-text.ts';

describe('a receipt', () => {
  it('says of each message whether it was taken', () => {
    const message = composeReceipt('E1', [
      { kind: 'accepted', id: 'm1' },
      { kind: 'rejected', id: 'm2', reason: 'SCHEMA_INVALID' },
    ]);
    expect(checkMessages(receiptShape, [message.body])).toEqual([undefined]);
    const { envelope, takings } = readReceipt({ ...message, root: parseElement(message.body) });
    expect(envelope).toBe('E1');
    expect([...takings.values()]).toEqual([
      { kind: 'accepted', id: 'm1' },
      { kind: 'rejected', id: 'm2', reason: 'SCHEMA_INVALID' },
    ]);
  });
});
