import { webcrypto } from 'node:crypto';
import { poolRandomBytes, type RandomSource } from './pooled-random.js';

/** Draws from the real source and notes how many bytes. */
function notingSource(): { source: RandomSource; drawn: number[] } {
  const drawn: number[] = [];
  const source: RandomSource = {
    getRandomValues: (array) => {
      drawn.push((array as Uint8Array).byteLength);
      return webcrypto.getRandomValues(array);
    },
  };
  poolRandomBytes(source);
  return { source, drawn };
}

describe(poolRandomBytes.name, () => {
  it('asks the source once for many small requests, and gives no bytes twice', () => {
    const { source, drawn } = notingSource();
    const given = Array.from({ length: 2_000 }, () =>
      Buffer.from(source.getRandomValues(new Uint8Array(16))).toString('hex'),
    );
    expect(new Set(given).size).toBe(given.length);
    expect(drawn).toEqual([16_384, 16_384]);
  });

  it('leaves large requests and other kinds of arrays to the source', () => {
    const { source, drawn } = notingSource();
    source.getRandomValues(new Uint8Array(65));
    source.getRandomValues(new Uint32Array(2));
    expect(drawn).toEqual([65, 8]);
  });
});
