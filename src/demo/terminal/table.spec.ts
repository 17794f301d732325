import { table } from './table.js';

describe('table', () => {
  it('aligns texts to the left and numbers to the right', () => {
    expect(
      table(
        ['name', 'size'],
        [
          ['a', '1 B'],
          ['screenplay', '12 kB'],
        ],
        ['size'],
      ),
    ).toEqual(['name         size', 'a             1 B', 'screenplay  12 kB']);
  });

  it('is no more than its head when it is empty', () => {
    expect(table(['name'], [], [])).toEqual(['name']);
  });
});
