import { webcrypto } from 'node:crypto';

export type RandomSource = Pick<webcrypto.Crypto, 'getRandomValues'>;

/** Bytes drawn at once. */
const POOL_BYTES = 16_384;
/** What asks for more has a reason to ask the source itself. */
const LARGEST = 64;

const pooled = new WeakSet<RandomSource>();

/**
 * Has small requests for random bytes served from a pool of the same source, each byte once, as `crypto.randomUUID` does
 * by itself. LangGraph draws 16 bytes for every checkpoint's id, and a call into the source costs more than the id.
 */
export function poolRandomBytes(source: RandomSource = webcrypto): void {
  if (pooled.has(source)) return;
  pooled.add(source);
  const draw: RandomSource['getRandomValues'] = source.getRandomValues.bind(source);
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  source.getRandomValues = (array) => {
    if (!(array instanceof Uint8Array) || array.length > LARGEST) return draw(array);
    if (used + array.length > POOL_BYTES) {
      draw(pool);
      used = 0;
    }
    array.set(pool.subarray(used, used + array.length));
    pool.fill(0, used, used + array.length);
    used += array.length;
    return array;
  };
}
