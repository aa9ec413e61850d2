export const reportMigrations = { room: 'reports', directory: new URL('../migrations/', import.meta.url) };
