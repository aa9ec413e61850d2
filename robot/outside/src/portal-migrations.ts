export const portalMigrations = { room: 'portal', directory: new URL('../migrations/portal/', import.meta.url) };
