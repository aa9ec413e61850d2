import type { Command } from 'commander';
export function addSuspense(_program: Command): void {}
