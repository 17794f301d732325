import { readSourceFile } from '#platform/files/source-file.js';
import { PLANTS } from '../../chaos/plants.js';

describe('planted bugs', () => {
  it.each(Object.entries(PLANTS))('find the places that they change: %s', (_name, { scripts }) => {
    for (const [path, change] of Object.entries(scripts)) {
      const text = readSourceFile(path);
      expect(change(text)).not.toBe(text);
    }
  });
});
