export {
  type Figure,
  type FigureName,
  FigureSums,
  figureDefinitions,
  figureKey,
  savedFee,
} from './core/figures.ts';
export { appendFigures, type FigureRow, foldDeltas, type Grouping, readFigures } from './sql/figures.ts';

export const reportMigrations = { room: 'reports', directory: new URL('../migrations/', import.meta.url) };
