import { genreOf } from './genres.js';

describe('genreOf', () => {
  it.each([
    ['sci-fi', 'sci-fi'],
    ['SciFi', 'sci-fi'],
    ['science_fiction', 'sci-fi'],
    ['Romantic Comedy', 'romance'],
    ['noir thriller', 'thriller'],
    ['Documentary', 'documentary'],
    ['telenovela', 'drama'],
  ])('takes “%s” for %s', (asked, genre) => {
    expect(genreOf(asked, 'A robot haunts a bank.')).toBe(genre);
  });

  it.each([
    ['A robot falls ill on Mars.', 'sci-fi'],
    ['A detective loses her hearing.', 'thriller'],
    ['A house is haunted by its architect.', 'horror'],
    ['A documentary about rain.', 'documentary'],
    ['Somebody waits.', 'drama'],
  ])('reads the genre off “%s” when nobody asks for one', (premise, genre) => {
    expect(genreOf(undefined, premise)).toBe(genre);
  });
});
