import { pronounForms } from '../pronouns.js';
import { analysePremise } from './analyse-premise.js';

const SHE = pronounForms('she/her');

function told(premise: string): string | undefined {
  return analysePremise(premise).event?.filled('Ines', SHE);
}

describe('analysePremise', () => {
  it('finds who it happens to, where, what it is about and what happens', () => {
    const premise = analysePremise('A lighthouse keeper discovers that the light has been answering ships.');
    expect(premise.people).toMatchObject([{ role: 'lighthouse keeper', plural: false }]);
    expect(premise.setting).toEqual({ name: 'the lighthouse', surroundings: 'coast' });
    expect(premise.matters.map(({ words }) => words)).toEqual(['light', 'ships']);
    expect(premise.event?.filled('Ines', SHE)).toBe('Ines discovers that the light has been answering ships');
  });

  it('knows people by name, with trade, pronouns and aim', () => {
    const { people, event, facts, setting } = analysePremise(
      'Mara, a retired astronaut, lives alone in Lisbon. One night she receives a message from the dead. Her brother Tomas wants to sell the observatory.',
    );
    expect(people).toMatchObject([
      { name: 'Mara', role: 'retired astronaut', pronouns: 'she/her' },
      { name: 'Tomas', role: 'brother', pronouns: 'he/him', aim: 'sell the observatory' },
    ]);
    expect(setting?.name).toBe('Lisbon');
    expect(event?.filled('Mara', SHE)).toBe('Mara receives a message from the dead');
    expect(facts.map((fact) => fact.filled('Mara', SHE))).toEqual([
      'Mara lives alone in Lisbon',
      'Her brother Tomas wants to sell the observatory',
    ]);
  });

  it.each([
    ['I want a short film about a dog who saves Christmas', 'Ines saves Christmas'],
    ['What if a robot fell in love with the last human on Mars?', 'Ines falls in love with the last human on Mars'],
    [
      "I found a door in my basement that wasn't there yesterday.",
      "Ines finds a door in her basement that wasn't there yesterday",
    ],
    ['You wake up in a train that never stops.', 'Ines wakes up in a train that never stops'],
    ["A woman's phone rings every night.", "Ines's phone rings every night"],
    ['When a librarian finds a map, she must decipher it before dawn.', 'Ines finds a map'],
    ['An aging hitman, Viktor Kral, is hired to kill a violinist.', 'Ines is hired to kill a violinist'],
    ['In a city of glass, a window cleaner steals a shadow.', 'In a city of glass, Ines steals a shadow'],
    ['A detective hunting a forger in Oslo', 'Ines is hunting a forger in Oslo'],
    ['an astronaut stranded on the moon who can only talk to a child', 'Ines can only talk to a child'],
    ['Two brothers inherit a vineyard.', 'Two brothers inherit a vineyard'],
    ['A cook who can taste memories is hired by a ghost.', 'Ines is hired by a ghost'],
  ])('reads “%s”', (premise, event) => {
    expect(told(premise)).toBe(event);
  });

  it.each([
    ['The mayor of a drowning village tries to move its church bell uphill.', ['church bell'], 'the drowning village'],
    ['A baker discovers her sourdough starter can predict the future.', ['sourdough starter'], undefined],
    ['Robots take over a nursing home.', [], 'the nursing home'],
    ['a haunted violin', ['haunted violin'], undefined],
    ["A night nurse hears the ward's empty bed call her name.", ['empty bed', 'name'], undefined],
    ['A documentary about the night the dam broke.', ['dam'], undefined],
  ])('finds things and places in “%s”', (text, matters, setting) => {
    const premise = analysePremise(text);
    expect(premise.matters.map(({ words }) => words)).toEqual(matters);
    expect(premise.setting?.name).toBe(setting);
  });

  it('quotes what it cannot read, and cuts no picture in half', () => {
    for (const text of ['asdf', '🐙🎻', '宇宙で最後の図書館', '👩‍👩‍👧‍👦'.repeat(400)]) {
      const premise = analysePremise(text);
      expect(premise.isRead).toBe(false);
      expect(premise.inscription).not.toBe('');
      expect(premise.inscription).not.toMatch(/\p{Cs}/u);
    }
    expect(analysePremise('Una mujer encuentra un faro en Galicia.')).toMatchObject({
      isRead: false,
      inscription: 'Una mujer encuentra un faro en Galicia',
      setting: { name: 'Galicia' },
    });
  });

  it('takes wishes about the film for wishes and not for the story', () => {
    const premise = analysePremise('A nun robs a bank. The film should be set in Lisbon. Please make it dark.');
    expect(premise.directions).toEqual(['The film should be set in Lisbon.', 'Please make it dark.']);
    expect(premise.facts).toEqual([]);
  });

  it('reads five thousand characters of anything in a moment', () => {
    const started = performance.now();
    for (const text of [
      'a '.repeat(2500),
      'x'.repeat(5000),
      'The the, who '.repeat(380),
      '((((““'.repeat(800),
      '\n- a cat'.repeat(600),
    ]) {
      expect(analysePremise(text).inscription).not.toBe('');
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
