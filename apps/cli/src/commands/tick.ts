import type { Command } from 'commander';
export function addTick(_program: Command): void {}
