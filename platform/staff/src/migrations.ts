export const staffMigrations = { room: 'staff', directory: new URL('../migrations/', import.meta.url) };
