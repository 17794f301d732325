import type { StoryWorld } from '../../material/index.js';
import type { Genre } from '../../writing/genres.js';

export interface MusicPalette {
  readonly instruments: readonly string[];
  readonly tempo: readonly [number, number];
}

export const PALETTES: Readonly<Record<Genre, MusicPalette>> = {
  action: { instruments: ['low brass', 'frame drums', 'prepared piano', 'bass clarinet'], tempo: [108, 132] },
  comedy: { instruments: ['bassoon', 'pizzicato strings', 'toy piano', 'muted trumpet'], tempo: [96, 126] },
  drama: { instruments: ['upright piano', 'solo cello', 'harmonium', 'clarinet'], tempo: [58, 76] },
  horror: {
    instruments: ['bowed metal', 'low strings, no vibrato', 'glass', 'an organ with one stop'],
    tempo: [44, 60],
  },
  'sci-fi': {
    instruments: ['slow synthesizer', 'bowed vibraphone', 'wordless voices', 'harp, close'],
    tempo: [60, 84],
  },
  thriller: {
    instruments: ['double bass, plucked', 'muted trombone', 'ticking percussion', 'alto flute'],
    tempo: [84, 104],
  },
  romance: { instruments: ['nylon guitar', 'string quartet', 'celesta', 'accordion'], tempo: [66, 88] },
  documentary: { instruments: ['fiddle', 'banjo, bowed', 'pump organ', 'hand claps'], tempo: [72, 96] },
};
export const KEYS: Readonly<Record<StoryWorld['ending'], readonly string[]>> = {
  bright: ['D minor that ends in D major', 'G mixolydian', 'F major, with a flat sixth kept back'],
  bittersweet: ['A minor and C major, undecided', 'E dorian', 'B flat major with a minor fourth'],
  dark: ['C sharp minor', 'F phrygian', 'E minor, without its third at the end'],
};
export const THEMES: readonly string[] = [
  'Four notes for {T}, the last one always left to somebody else.',
  'A falling third for {T}, that rises once, at the end.',
  'One note for {T}, repeated, with the harmony moving under it.',
  'A tune for {T} that is never heard from its beginning until the last scene.',
];
