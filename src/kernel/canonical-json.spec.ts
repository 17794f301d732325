import { canonicalJson } from './canonical-json.js';

describe(canonicalJson.name, () => {
  it('gives equal values equal bytes, whatever the order of their keys', () => {
    expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}');
  });

  it('leaves members without a value out, and keeps the order of lists', () => {
    expect(canonicalJson({ a: undefined, b: [3, 1, 2] })).toBe('{"b":[3,1,2]}');
  });
});
