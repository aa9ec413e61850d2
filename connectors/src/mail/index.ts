export * from './port.ts';
export * from './smtp-gateway.ts';
