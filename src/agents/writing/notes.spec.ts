import { readNotes } from './notes.js';

describe('readNotes', () => {
  it.each([
    ['Make it darker.', { tones: ['dark', 'brooding'], ending: 'dark' }],
    ['Give it a happier ending', { tones: ['hopeful', 'light'], ending: 'bright' }],
    ['set it in Lisbon', { setting: 'Lisbon' }],
    ['Please move the story to an old mill, with rain', { setting: 'the old mill' }],
    ['It takes place aboard a submarine.', { setting: 'the submarine' }],
    ['give Mara a brother', { newcomers: [{ role: 'brother', of: 'Mara' }] }],
    ['Add a retired pilot named Jonas Vik who helps', { newcomers: [{ role: 'retired pilot', name: 'Jonas Vik' }] }],
    ['Call it "The Long Answer".', { title: 'The Long Answer' }],
    ['Rename Mara to Ines', { renamed: [['Mara', 'Ines']] }],
    ['name the villain Kato', { renamed: [['foe', 'Kato']] }],
    ['No violence, please, and without the kettle', { avoid: ['violence', 'kettle'] }],
    ['Make it a comedy', { genre: 'comedy' }],
    ['Show the sea more, and a red boat', { show: ['the sea', 'the red boat'] }],
    ['The concept leaves something out: show "lighthouse"', { show: ['lighthouse'] }],
  ])('reads “%s”', (note, expected) => {
    expect(readNotes([note])).toMatchObject(expected);
  });

  it('takes nothing from notes about the film as a film', () => {
    const silent = { tones: [], newcomers: [], renamed: [], avoid: [], show: [] };
    for (const note of ['', 'The dialogue in the second scene is flat.', 'Better logline', '???']) {
      expect(readNotes([note])).toEqual(silent);
    }
  });

  it('reads several notes together', () => {
    const notes = readNotes(['funnier', 'set it at the harbour', 'less tea']);
    expect(notes).toMatchObject({ tones: ['funny', 'wry'], setting: 'the harbour', avoid: ['tea'] });
  });
});
