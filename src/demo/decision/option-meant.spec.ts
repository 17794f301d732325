import { optionMeant } from './option-meant.js';

describe('optionMeant', () => {
  const options = ['approve', 'revise', 'reject'];

  it.each([
    ['', 'approve'],
    ['2', 'revise'],
    ['a', 'approve'],
    [' Rej ', 'reject'],
    ['revise', 'revise'],
  ])('takes %j as %s', (said, option) => {
    expect(optionMeant(said, options)).toBe(option);
  });

  it.each(['re', '4', '0', 'perhaps'])('does not guess what %j means', (said) => {
    expect(optionMeant(said, options)).toBeUndefined();
  });
});
