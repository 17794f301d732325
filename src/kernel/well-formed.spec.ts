import { beginningOf, hasHalfPair, wellFormedJson } from './well-formed.js';

describe(wellFormedJson.name, () => {
  it.each(['\ud83d', '\ude00', 'a\ud83d\ud83d', '\ude00\ud83d', '\ud83d\ude00\ude00', '\\\ud83d', '"\udfff"'])(
    'puts the replacement character for half of a pair: %j',
    (text) => {
      const wanted = text.replace(/\p{Surrogate}/gu, '\ufffd');
      expect(JSON.parse(wellFormedJson(JSON.stringify({ [text]: [text] })))).toEqual({ [wanted]: [wanted] });
    },
  );

  it.each(['😀', 'C:\\ud800', '\\\\ud83d', '\\\\\\ude00', 'ud800', '\n\t\u0001', ''])('leaves %j as it is', (text) => {
    const json = JSON.stringify([text]);
    expect(wellFormedJson(json)).toBe(json);
  });

  it('leaves a pair that somebody else has escaped', () => {
    expect(wellFormedJson('"\\uD83D\\uDE00 \\uD83D"')).toBe('"\\uD83D\\uDE00 \ufffd"');
  });
});

describe(hasHalfPair.name, () => {
  it.each([
    ['\ud800', true],
    ['a\udfffb', true],
    ['😀', false],
    ['\ufffd', false],
  ])('of %j: %s', (text, has) => {
    expect(hasHalfPair(text)).toBe(has);
  });
});

describe(beginningOf.name, () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abc', 2, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['ab😀', 3, 'ab'],
    ['😀', 1, ''],
    ['a😀b', 3, 'a😀'],
  ])('of %j, %d units: %j', (text, max, wanted) => {
    expect(beginningOf(text, max)).toBe(wanted);
  });
});
