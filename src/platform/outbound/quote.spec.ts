import { quote } from './quote.js';

describe(quote.name, () => {
  it('makes one line of several and takes control characters away', () => {
    expect(quote('one\r\n  two\u001b[31m\tthree\u0000')).toBe('one two [31m three');
  });

  it('shortens what is long', () => {
    expect(quote('x'.repeat(1_000))).toBe(`${'x'.repeat(300)}…`);
  });

  it('hides the token it was called with, and credentials in addresses', () => {
    expect(quote('You sent abc at http://ada:pw@a.example/', 'abc')).toBe(
      'You sent [redacted] at http://[redacted]@a.example/',
    );
  });
});
