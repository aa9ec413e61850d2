export const paymentMigrations = { room: 'payments', directory: new URL('../migrations/', import.meta.url) };
