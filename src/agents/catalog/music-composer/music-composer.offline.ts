import type { SeededRandom } from '#kernel/random.js';
import type { Score } from '../../material/index.js';
import { knownGenre } from '../../writing/genres.js';
import type { MusicComposerInput } from './music-composer.contract.js';
import { KEYS, PALETTES, THEMES } from './palettes.js';

const QUIET = /\b(?:restrained|hushed|patient|quiet|intimate|shy|unhurried|cold|slow|elegiac)\b/i;
const MAX_INSTRUMENTS = 3;

/** One theme, one cue for each scene that wants it; the scene before the last goes without, so that the last one is heard. */
export function compose(input: MusicComposerInput, random: SeededRandom): Score {
  const { emotional_beats: beats, genre_tags, tone_keywords, ending, motif, materials, scenes } = input;
  const palette = PALETTES[knownGenre(genre_tags[0] ?? '') ?? 'drama'];
  const quiet = tone_keywords.some((tone) => QUIET.test(tone));
  const found = materials[0];
  return {
    key: random.pick(KEYS[ending]),
    tempo_bpm: random.int(...palette.tempo) - (quiet ? 8 : 0),
    instruments: [
      ...random.sample(palette.instruments, MAX_INSTRUMENTS),
      ...(found === undefined ? [] : [`${found}, struck or stroked`]),
    ],
    theme: random.pick(THEMES).replace('{T}', motif),
    cues: scenes.map(({ scene_number, from, to }, at) => ({
      cue_id: `CUE_${String(at + 1)}`,
      scene_number,
      start_seconds: from,
      end_seconds: to,
      mood: beats[Math.min(at, beats.length - 1)] ?? 'stillness',
      dynamics: dynamicsOf(at, scenes.length, quiet),
    })),
  };
}

function dynamicsOf(at: number, count: number, quiet: boolean): Score['cues'][number]['dynamics'] {
  if (at === count - 2) return 'silence';
  if (at === count - 1) return quiet ? 'mp' : 'mf';
  return at === 0 ? 'pp' : quiet ? 'p' : 'mp';
}
