import type { Command } from 'commander';
export function addCase(_program: Command): void {}
