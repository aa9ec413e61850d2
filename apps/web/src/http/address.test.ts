import { expect, it } from 'vitest';
import { addressOf, isLoopback, networkOf } from './address.ts';

it.each([
  ['192.0.2.1', '192.0.2.1', '192.0.2'],
  ['192.0.2.1:51234', '192.0.2.1', '192.0.2'],
  ['::ffff:192.0.2.1', '192.0.2.1', '192.0.2'],
  ['[::ffff:c000:201]:443', '192.0.2.1', '192.0.2'],
  ['2001:db8:0:1::7', '2001:db8:0:1:0:0:0:7', '2001:db8:0'],
  ['2001:0DB8:0000:0001:0:0:0:7', '2001:db8:0:1:0:0:0:7', '2001:db8:0'],
  ['2001:db8::1:0:0:0:7', '2001:db8:0:1:0:0:0:7', '2001:db8:0'],
  ['[2001:db8:0:1::7]:443', '2001:db8:0:1:0:0:0:7', '2001:db8:0'],
  ['fe80::1%eth0', 'fe80:0:0:0:0:0:0:1', 'fe80:0:0'],
  [' 192.0.2.1 ', '192.0.2.1', '192.0.2'],
  ['192.0.2', 'unknown', 'unknown'],
  ['0x7f.1', 'unknown', 'unknown'],
  ['for=attacker', 'unknown', 'unknown'],
  ['', 'unknown', 'unknown'],
])('of %s the address is %s, of the network %s', (text, address, network) => {
  expect([addressOf(text), networkOf(text)]).toEqual([address, network]);
});

it.each([
  ['127.0.0.1', true],
  ['127.3.2.1:80', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.0.2.1', false],
  ['no address', false],
])('%s is of this machine: %s', (text, expected) => {
  expect(isLoopback(text)).toBe(expected);
});
