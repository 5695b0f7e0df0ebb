/**
 * Numbers that look drawn by lot and are always the same for a seed (Knuth's MMIX generator).
 *
 * @param {number} seed
 * @returns {(bound: number) => number} a whole number below `bound`
 */
export function chance(seed) {
  let state = BigInt(seed);
  return (bound) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number((state >> 33n) % BigInt(bound));
  };
}
