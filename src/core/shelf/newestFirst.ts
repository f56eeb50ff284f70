import type { Paper } from '../model/paper';

/** The places in a list of its papers, newest first; those of one year in the order of the list, those without one last. */
export function newestFirst(papers: readonly Pick<Paper, 'year'>[]): Uint32Array {
  const byYear = new Map<number, number[]>();
  papers.forEach(({ year = Number.NEGATIVE_INFINITY }, place) => {
    const places = byYear.get(year);
    if (places) {
      places.push(place);
    } else {
      byYear.set(year, [place]);
    }
  });
  const order = new Uint32Array(papers.length);
  let at = 0;
  for (const [, places] of [...byYear].sort(([a], [b]) => (a < b ? 1 : -1))) {
    order.set(places, at);
    at += places.length;
  }
  return order;
}
