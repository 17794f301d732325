import { paint, span } from './line.js';

describe('paint', () => {
  const line = [span('one ', 'bold'), span('two '), span('three', 'red')];

  it('puts the codes around what is styled', () => {
    expect(paint(line, 80, true)).toBe('\u001b[1mone \u001b[0mtwo \u001b[31mthree\u001b[0m');
  });

  it('writes plain text where colour is not wanted', () => {
    expect(paint(line, 80, false)).toBe('one two three');
  });

  it('never gets wider than the terminal', () => {
    expect(paint(line, 10, false)).toBe('one two t…');
    expect(paint(line, 8, false)).toBe('one two ');
    expect(paint(line, 0, true)).toBe('');
    expect(paint([span('name   ')], 5, false)).toBe('name ');
  });
});
