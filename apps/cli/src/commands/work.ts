import type { Command } from 'commander';
export function addWork(_program: Command): void {}
