/** Completes `a lighthouse keeper ...` without regard to pronouns. */
export const TRAITS: readonly string[] = [
  'who counts stairs without noticing',
  'with ink on both cuffs',
  'who has not slept through since March',
  'who talks to machines and not to neighbours',
  'who owns one good coat',
  'who still sets two alarm clocks',
  'with a cough that comes on when lying',
  'who irons on Sundays and hates it',
  'with a map of somewhere else above the bed',
  'who has never once been late',
  'who writes lists and loses them',
  'with a laugh that arrives a moment late',
  'who keeps string',
  'who can tell the time by the light',
  'who always takes the chair by the door',
  'with a scar nobody asks about any more',
  'who sings only when alone',
  "who remembers other people's birthdays",
  'who returns things nobody has missed',
  'with a habit of finishing crosswords in pen',
  'who has been meaning to leave for nine years',
  'who knows the price of everything in the window',
  'who feeds a cat that belongs to somebody else',
  'with very steady hands',
  'who never takes the short way',
  'who is better with weather than with people',
  'who apologises to furniture',
  'who has mended the same gate eleven times',
  'who reads the last page first',
  'who carries a spare pair of glasses and cannot find either',
];

/** The same for whoever stands in the way. */
export const FOE_TRAITS: readonly string[] = [
  'with very clean cuffs',
  'who never raises a hand or a voice',
  'with a smile that stays on a moment too long',
  'who has thought of everything but this',
  'who is always the first to offer a chair',
  'who has never been refused twice',
  'with a watch that is always right',
  'who remembers every favour',
];

/** Names for machines, and for animals. */
export const MACHINE_NAMES: readonly string[] = [
  'Tock',
  'Juno Seven',
  'Pell',
  'Unit Eleven',
  'Marrow',
  'Sprocket',
  'Ferrous',
  'Delta Wren',
  'Bolt',
  'Custodian',
];
export const ANIMAL_NAMES: readonly string[] = [
  'Biscuit',
  'Pepper',
  'Moss',
  'Button',
  'Clementine',
  'Admiral',
  'Pudding',
  'Thistle',
  'Domino',
  'Waffle',
];

/** Places that somebody outside our lists has named get one of these. */
export const PLACE_DETAILS: readonly string[] = [
  'Nobody would come here without a reason.',
  'It is smaller than anyone remembers it.',
  'Somebody has left a light on.',
  'One can tell that people used to wait here.',
  'Everything in it has been moved a little, and moved back.',
  'It has a sound of its own, and one only hears it on leaving.',
  'The paint is of several different years.',
  'There is exactly one place to sit.',
];
