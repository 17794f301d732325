import { Noun, titleCase } from './noun.js';
import { article, capitalise, clipped, decapitalise, listed, sentence, tidy } from './text.js';
import { baseOfPast, baseOfThird, pluralVerb, thirdPerson } from './verbs.js';

describe('text', () => {
  it('chooses the article by sound', () => {
    const words = [
      'lighthouse',
      'island',
      'hour',
      'unicorn',
      'umbrella',
      'one-eyed cat',
      'MRI',
      'heir',
      'European',
      'X-ray',
    ];
    expect(words.map(article)).toEqual(['a', 'an', 'an', 'a', 'an', 'a', 'an', 'an', 'a', 'an']);
  });

  it('lists, begins and ends sentences', () => {
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(sentence('and so it goes ,')).toBe('And so it goes.');
    expect(sentence('“Is it?”')).toBe('“Is it?”');
    expect(capitalise('“the light”')).toBe('“The light”');
    expect(decapitalise('Mara waits', ['Mara Quill'])).toBe('Mara waits');
    expect(tidy('one , two  three ,. Four….')).toBe('one, two three. Four…');
  });

  it('cuts where a clause ends', () => {
    expect(clipped('A thief steals the one memory that nobody was supposed to keep', 8)).toBe(
      'A thief steals the one memory',
    );
    expect(clipped('one two three four five six', 4)).toBe('one two three four…');
  });
});

describe('verbs', () => {
  it('agree, and find their way back', () => {
    expect(['discover', 'watch', 'carry', 'go', 'have', 'play'].map(thirdPerson)).toEqual([
      'discovers',
      'watches',
      'carries',
      'goes',
      'has',
      'plays',
    ]);
    expect(['holds', 'watches', 'carries', 'is', 'does', 'passes'].map(pluralVerb)).toEqual([
      'hold',
      'watch',
      'carry',
      'are',
      'do',
      'pass',
    ]);
    expect(['discovers', 'lies', 'ships', 'keeper'].map(baseOfThird)).toEqual([
      'discover',
      'lie',
      undefined,
      undefined,
    ]);
    expect(['found', 'discovered', 'carried', 'planned', 'red'].map(baseOfPast)).toEqual([
      'find',
      'discover',
      'carry',
      'plan',
      undefined,
    ]);
  });
});

describe('Noun', () => {
  it.each([
    ['a logbook with a salt-stained cover', 'logbook', 'the logbook', false],
    ["her father's watch", "father's watch", "the father's watch", false],
    ['the ships', 'ships', 'the ships', true],
    ['Lisbon', 'Lisbon', 'Lisbon', false],
    ['loneliness', 'loneliness', 'loneliness', false],
    ['a compass', 'compass', 'the compass', false],
    ['a tin marked “asdf qwer”', 'tin', 'the tin', false],
    ['“🐙🎻”', '“🐙🎻”', '“🐙🎻”', false],
  ])('speaks of %s', (full, bare, definite, plural) => {
    expect(new Noun(full)).toMatchObject({ bare, definite, plural });
  });

  it('stands in a title', () => {
    expect(titleCase('the light of the sea')).toBe('the Light of the Sea');
  });
});
