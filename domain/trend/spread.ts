/**
 * Moves points of a column apart until neighbours are `gap` or more from each other and all lie between `least` and
 * `most`, each as little as can be: the sum of the squared ways is the least there is (isotonic regression, by pooling
 * adjacent violators). The points are given, and come back, in ascending order. Where there is no room for all at that
 * distance, they share what there is evenly.
 */
export function spread(
  points: readonly number[],
  { gap, least, most }: { gap: number; least: number; most: number },
): number[] {
  const apart = Math.min(gap, points.length > 1 ? (most - least) / (points.length - 1) : gap);
  const pools: { sum: number; count: number }[] = [];
  for (const [index, point] of points.entries()) {
    let pool = { sum: point - index * apart, count: 1 };
    for (let before = pools.at(-1); before && meanOf(before) > meanOf(pool); before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const highest = most - (points.length - 1) * apart;
  const starts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)));
  return starts.map((start, index) => Math.max(least, Math.min(highest, start)) + index * apart);
}

function meanOf({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
