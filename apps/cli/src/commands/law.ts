import type { Command } from 'commander';
export function addLaw(_program: Command): void {}
