export const journalMigrations = { room: 'postgres', directory: new URL('../migrations/', import.meta.url) };
