export const proceedingMigrations = { room: 'proceedings', directory: new URL('../migrations/', import.meta.url) };
