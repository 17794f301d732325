/** How the first shot of a scene is taken. */
export const WIDE: readonly string[] = [
  'Wide shot, static, the horizon a third from the top',
  'Slow push in from the far wall',
  'High wide, looking down as through a skylight',
  'Wide through a doorway, the frame within the frame',
  'Low wide from the floor, held a moment too long',
  'Lateral track, everything passing in layers',
];
/** Shots in which somebody speaks. */
export const SPEAKING: readonly string[] = [
  'Over-the-shoulder, the listener soft in the foreground',
  'Medium close-up at eye level, handheld, barely moving',
  'Tight single, short side of the frame, space behind the speaker',
  'Two-shot in profile with a gap between them',
  'Close-up, slow creep in on the last words',
  'Medium two-shot, rack focus from one face to the other',
];
/** Shots that are held by a thing or an image. */
export const IMAGE: readonly string[] = [
  'Insert, macro, shallow focus',
  'Locked-off tableau, nobody moves',
  'Slow tilt down until it fills the frame',
  'Overhead, perfectly centred',
  'Long lens across the whole space, compressed',
  'Dolly back until it is small',
];
export const CLOSER: readonly string[] = [
  'Extreme close-up, nothing else in focus',
  'Close-up on the hands',
  'Close-up, the face half out of frame',
];

/** Light by the hour. */
export const LIGHT: Readonly<Record<string, readonly string[]>> = {
  NIGHT: [
    'one practical lamp, deep falloff, cold blue behind it',
    'lamplight from below, the ceiling lost',
    'moonlight through glass, a single warm accent',
  ],
  'BEFORE DAWN': [
    'steel blue, no shadows yet, one lamp still burning',
    'the last of the lamp against the first of the grey',
  ],
  DAWN: ['low rose light from the side, long soft shadows, mist', 'a thin gold edge on everything facing east'],
  MORNING: ['clean side light, dust in it, pale walls', 'cool window light, warm bounce from the table'],
  NOON: ['hard light from straight above, almost no shadow', 'white, flat and merciless'],
  DAY: ['bright overcast, soft and even', 'hard patches of sun, deep doorways'],
  AFTERNOON: ['amber light at a slant, dusty', 'long warm bars across the floor'],
  DUSK: ['violet sky, the first lamp just lit', 'afterglow behind, faces lit by reflection'],
  EVENING: ['warm tungsten pools with darkness between them', 'low lamp, window gone blue'],
};
/** What notes on light and mood ask for, by the word they use. */
export const MOODS: Readonly<Record<string, string>> = {
  dark: 'half a stop under, blacks left black',
  brooding: 'half a stop under, blacks left black',
  hopeful: 'a warmer key and lifted shadows',
  funny: 'bright and flat, so that nothing hides the joke',
  frightening: 'a single source, just out of frame',
  romantic: 'diffusion, candle warmth',
  tense: 'hard edges, high contrast',
  quiet: 'soft, low contrast',
  strange: 'a tint that belongs to no hour',
};
