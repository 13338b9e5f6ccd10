/** Which of the runs that begin at these clocks, ascending, a clock stands in; the first for a clock before all of them. */
export function findRun(starts: readonly number[], clock: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
