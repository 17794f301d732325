import { SeededRandom } from '#kernel/random.js';
import { DRAMATIC_PATTERNS, type CastMember } from '../../material/index.js';
import { SURROUNDINGS } from '../lexicon/places.js';
import { Noun } from '../noun.js';
import { settings } from '../settings/index.js';
import { fill, type StoryWords } from '../story-words.js';
import { Writer } from '../writer.js';
import { tellings } from './index.js';
import { ACTS, type Cue, type Telling } from './telling.js';

const member = (name: string, role: CastMember['role'], pronouns: CastMember['pronouns']): CastMember => ({
  name,
  role,
  pronouns,
  description: 'a lighthouse keeper with very steady hands',
  want: 'sleep',
  voice: 'low',
});

const words: StoryWords = {
  people: {
    H: member('Ines Duarte', 'protagonist', 'she/her'),
    A: member('Silas Rook', 'antagonist', 'they/them'),
    S: member('Bram Vik', 'support', 'he/him'),
  },
  motif: new Noun('a logbook with a salt-stained cover'),
  subject: new Noun('the ships'),
  setting: new Noun('the lighthouse'),
  place: new Noun('the lamp room'),
  quote: 'A keeper hears the ships',
  refrain: 'Every light is for someone.',
};

function cuesOf(telling: Telling): readonly Cue[] {
  return [...ACTS.flatMap((act) => telling.acts[act].cues), ...telling.closings.flat()];
}

/** Every line of a telling, wherever it stands. */
function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return [];
  return Object.values(value).flatMap(linesOf);
}

describe.each(DRAMATIC_PATTERNS)('the telling %s', (pattern) => {
  const telling = tellings[pattern];

  it('uses only slots that can be filled', () => {
    for (const line of linesOf(telling)) {
      for (const [slot, key = '', form = ''] of line.matchAll(/\{([^}.]*)\.?([^}]*)\}/g)) {
        expect({ line, slot, filled: fill(words, key, form) !== undefined }).toEqual({ line, slot, filled: true });
      }
    }
  });

  it('reads cleanly in every line', () => {
    for (const line of linesOf(telling)) {
      const text = new Writer(new SeededRandom('1'), words).write([line])?.text ?? '';
      expect(text).not.toMatch(/[{}]|undefined| {2}|\b(?:the the|a a|a the)\b|,,|\s[,.]/);
    }
  });

  it('has a whole act for every act, with both sides heard', () => {
    for (const name of ACTS) {
      const act = telling.acts[name];
      expect(act.cues.filter(({ kind }) => kind === 'speech').length).toBeGreaterThanOrEqual(3);
      expect(act.cues.filter(({ kind }) => kind === 'beat').length).toBeGreaterThanOrEqual(1);
    }
    expect(telling.acts.opening.cues.some(({ kind }) => kind === 'incident')).toBe(true);
  });

  it('ends in three ways, and comes back to the refrain in each', () => {
    for (const ending of ['bright', 'bittersweet', 'dark'] as const) {
      const turns = telling.acts.choice.cues.filter((cue) => cue.kind !== 'incident' && cue.endings?.includes(ending));
      expect(turns.length).toBeGreaterThan(0);
      for (const closing of telling.closings) {
        const heard = closing.filter(
          (cue) => cue.kind !== 'incident' && (cue.endings === undefined || cue.endings.includes(ending)),
        );
        expect(heard.flatMap((cue) => (cue.kind === 'incident' ? [] : cue.lines)).join()).toContain('{R}');
      }
    }
  });

  it('repeats no line', () => {
    const lines = cuesOf(telling).flatMap((cue) => (cue.kind === 'incident' ? [] : cue.lines));
    const long = lines.filter((line) => line.split(' ').length > 4);
    expect(long.filter((line, at) => long.indexOf(line) !== at)).toEqual([]);
  });
});

describe('settings', () => {
  it.each(SURROUNDINGS)('have room for a whole story: %s', (surroundings) => {
    const places = settings[surroundings];
    expect(places.filter(({ interior }) => interior).length).toBeGreaterThanOrEqual(4);
    expect(places.filter(({ interior }) => !interior).length).toBeGreaterThanOrEqual(3);
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  });
});
