export * from './core/case.ts';
export * from './core/decide.ts';
export { evolveCase } from './core/evolve.ts';
export { type Policy, policies, policyOn } from './core/policies.ts';
