/** Says on which line of a text an offset stands, from 1. */
export function lineCounter(text: string): (at: number) => number {
  const ends = [...text.matchAll(/\r\n|[\r\n]/g)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
