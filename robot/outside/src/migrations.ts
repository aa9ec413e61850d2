export const connectorMigrations = {
  room: 'connectors',
  directory: new URL('../migrations/connectors/', import.meta.url),
};
