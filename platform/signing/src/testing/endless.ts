/** Something that takes as long as it is told, in a thread. */
export function turnFor(ms: number): number {
  const from = performance.now();
  while (performance.now() - from < ms);
  return ms;
}
