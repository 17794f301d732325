import { SeededRandom } from '#kernel/random.js';

/** The words of a mood that call for a light, its colours, the leading one first, and how it falls. */
interface Look {
  readonly words: string;
  readonly colours: readonly string[];
  readonly light: readonly string[];
}

const LOOKS: readonly Look[] = [
  {
    words: 'rose gold warmer dawn sunrise early morning hope hopeful tender soft gentle',
    colours: ['pearl grey #d9dcd6', 'shell pink #e6c3b4', 'thin blue #a9bccb', 'straw #d8c58a', 'wet slate #5c6770'],
    light: [
      'a low sun through haze, shadows long and barely there',
      'first light from behind the subject, edges lit, faces still in shade',
    ],
  },
  {
    words: 'hard flat sun merciless noon bright harsh daylight desert white hot glare midday',
    colours: ['bleached bone #efe6d2', 'dust #c9ad82', 'hard blue #3f7cac', 'rust #9c4a2f', 'ink #22252a'],
    light: ['sun from straight above, short black shadows', 'open daylight with a white bounce from the ground'],
  },
  {
    words: 'slant dusty afterglow violet afternoon dusk sunset golden amber warm evening nostalgic bittersweet autumn',
    colours: ['amber #d08c3c', 'old rose #b36a5e', 'dim violet #5d4a66', 'brass #a8823b', 'umber #3b2c25'],
    light: [
      'a sun at the horizon, warm from one side, violet from the other',
      'the last warm light rakes across the ground and leaves the background cool',
    ],
  },
  {
    words: 'skylight blue night moon moonlit dark nocturnal starlight stars midnight space',
    colours: [
      'blue black #141a26',
      'moon silver #b8c4cf',
      'deep teal #1f3f47',
      'ash #6c7078',
      'one warm window #e0a458',
    ],
    light: [
      'a single cool key from high above and very little fill',
      'moonlight from behind, with one warm practical to find the face',
    ],
  },
  {
    words: 'lamplight lamp tungsten practical candlelight warmth candle fire lantern hearth intimate ember oil firelit',
    colours: ['flame #e8a33d', 'honey #c67f2b', 'oxblood #6b2a22', 'soot #24201d', 'tallow #e9d9ae'],
    light: ['one warm source, low and close, on the near cheek', 'lamplight that falls off within an arm’s length'],
  },
  {
    words: 'neon electric city screen monitor fluorescent artificial synthetic glow glowing',
    colours: ['magenta #c2347f', 'cyan #29b6c6', 'sodium #e59a3a', 'wet asphalt #23262e', 'violet #5a3fa0'],
    light: [
      'two coloured sources that never quite mix on the skin',
      'a flicker of tubes above, colour spilling from off frame',
    ],
  },
  {
    words: 'steel cool even side clean rain storm fog mist overcast grey gray snow cold bleak sea winter pale',
    colours: ['lead #5b656d', 'sea glass #8fa6a0', 'salt white #e3e6e4', 'kelp #3a453d', 'iron #2b3036'],
    light: ['an overcast sky as one huge soft source', 'light from nowhere in particular, distance swallowed by grey'],
  },
  {
    words:
      'contrast edges blacks under tense suspense threat menace ominous fear noir stark shadow shadows danger urgent',
    colours: [
      'charcoal #26282b',
      'bile yellow #b3a13f',
      'dried red #7a2420',
      'concrete #8b8d8c',
      'black green #1d2a24',
    ],
    light: [
      'a hard side light that cuts the face in two',
      'light only at the far end of the room, silhouettes before it',
    ],
  },
];

/** For a mood that names nothing we know: neutral, honest light. */
const PLAIN: Look = {
  words: '',
  colours: ['linen #ddd5c7', 'stone #98948b', 'moss #5f6b52', 'faded denim #5c7187', 'graphite #303236'],
  light: ['soft window light from one side', 'even light with a gentle fall-off towards the corners'],
};

/**
 * The four colours and the fall of light that a mood asks for; the leading colour comes first. Equal moods look equal
 * from one frame to the next, as the shots of a scene must.
 */
export function lookFor(mood: string): { readonly palette: string[]; readonly light: string } {
  const random = new SeededRandom(`look/${mood}`);
  const heard = new Set(mood.toLowerCase().match(/[a-z]+/g) ?? []);
  const scored = LOOKS.map((look) => ({ look, hits: look.words.split(' ').filter((word) => heard.has(word)).length }));
  const best = Math.max(...scored.map(({ hits }) => hits));
  const look = best === 0 ? PLAIN : random.pick(scored.filter(({ hits }) => hits === best)).look;
  const [lead, ...rest] = look.colours;
  return { palette: [...(lead ? [lead] : []), ...random.sample(rest, 3)], light: random.pick(look.light) };
}
