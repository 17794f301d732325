import type { StoryWorld } from '../../material/index.js';
import type { Genre } from '../../writing/genres.js';

type Swatch = readonly [name: string, hex: string];

export interface GenreLook {
  readonly looks: readonly string[];
  /** Ground, shadow, skin light. */
  readonly colours: readonly [Swatch, Swatch, Swatch];
  readonly materials: readonly string[];
  readonly camera: string;
}

export const GENRE_LOOKS: Readonly<Record<Genre, GenreLook>> = {
  action: {
    looks: ['sun-scoured and granular, edges sharp', 'long-lens heat, dust hanging in every beam'],
    colours: [
      ['burnt sand', '#c08a4e'],
      ['gunmetal', '#3a4147'],
      ['flare white', '#f3ead7'],
    ],
    materials: ['webbing', 'scratched paint', 'wire mesh', 'canvas'],
    camera: 'always a step behind, catching up',
  },
  comedy: {
    looks: ['bright, frontal and unkind to nobody', 'candy light in a room that does not deserve it'],
    colours: [
      ['custard', '#f0d27a'],
      ['plum', '#5d3a58'],
      ['milk', '#faf3e6'],
    ],
    materials: ['formica', 'knitted wool', 'glazed tile', 'wax paper'],
    camera: 'square to the wall, waiting for somebody to leave the frame',
  },
  drama: {
    looks: ['window light and no make-up, grain left in', 'muted, close, patient; the background always in use'],
    colours: [
      ['washed linen', '#cfc5b4'],
      ['wet slate', '#4c565e'],
      ['lamp amber', '#d9a35b'],
    ],
    materials: ['worn wood', 'wool', 'enamel', 'paper'],
    camera: 'at eye level, and never first in the room',
  },
  horror: {
    looks: ['underlit, with too much room above every head', 'cold and still, one light too few'],
    colours: [
      ['bone', '#d8d2c0'],
      ['well black', '#12161a'],
      ['sickly green', '#7d8c6a'],
    ],
    materials: ['damp plaster', 'tarnished brass', 'old linen', 'glass'],
    camera: 'still; it moves only when nobody in the picture does',
  },
  'sci-fi': {
    looks: ['clean surfaces that have been lived in for too long', 'hard light from one side, and nothing beyond it'],
    colours: [
      ['hull grey', '#a9b0b5'],
      ['deep blue', '#14243a'],
      ['signal orange', '#e8772e'],
    ],
    materials: ['brushed metal', 'quilted nylon', 'ceramic', 'taped cable'],
    camera: 'gliding, as if weight were a habit',
  },
  thriller: {
    looks: ['sodium light and wet glass, half of every face', 'grey daylight in which everything is evidence'],
    colours: [
      ['concrete', '#8d9092'],
      ['midnight', '#1b2230'],
      ['sodium', '#e0a03f'],
    ],
    materials: ['frosted glass', 'carbon paper', 'raincoat cloth', 'steel'],
    camera: 'from where somebody could be standing',
  },
  romance: {
    looks: ['low sun through curtains, everything half a stop over', 'soft, warm and a little out of breath'],
    colours: [
      ['blush', '#e7bfae'],
      ['dusk violet', '#5a4a6b'],
      ['honey', '#e4b45c'],
    ],
    materials: ['cotton', 'brick in sun', 'letter paper', 'copper'],
    camera: 'closer than polite, and then a step back',
  },
  documentary: {
    looks: ['found light, found colour, nothing moved for the picture', 'plain and even; the wall behind counts too'],
    colours: [
      ['chalk', '#e4e0d6'],
      ['work blue', '#3f5973'],
      ['rust', '#9a5a3c'],
    ],
    materials: ['overalls', 'concrete', 'bakelite', 'string'],
    camera: 'at the height of whoever is talking, handheld, listening',
  },
};

/** The one colour that is saved up: what the ending is seen in. */
export const ENDING_COLOURS: Readonly<Record<StoryWorld['ending'], readonly Swatch[]>> = {
  bright: [
    ['first yellow', '#f5c542'],
    ['new leaf', '#8fbf5a'],
  ],
  bittersweet: [
    ['old rose', '#b76e79'],
    ['brass', '#b08d3f'],
  ],
  dark: [
    ['dried red', '#7a1f1f'],
    ['ink violet', '#3a2a4a'],
  ],
};
