import { wrap } from './wrap.js';

describe('wrap', () => {
  it('breaks between words and indents every row', () => {
    expect(wrap('the lamp answers\n the ship', 12, '  ')).toEqual(['  the lamp', '  answers', '  the ship']);
  });

  it('gives a word that is too long a row of its own', () => {
    expect(wrap('an unpronounceable name', 8)).toEqual(['an', 'unpronounceable', 'name']);
  });
});
