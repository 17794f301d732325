import { cursorOf, parseCursor } from './page.js';

describe('a cursor', () => {
  it('carries a position there and back', () => {
    const position = { at: 1_772_366_400_000, id: 'night-train_2' };
    expect(parseCursor(cursorOf(position))).toEqual(position);
  });

  it.each(['', 'x', 'MTIz', Buffer.from('12:with space').toString('base64url'), '🎬'])(
    'is told from any other text: %s',
    (text) => {
      expect(parseCursor(text)).toBeUndefined();
    },
  );
});
