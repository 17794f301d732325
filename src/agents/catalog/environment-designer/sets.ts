export const INSIDE: readonly string[] = [
  'the door on the left and the only window opposite, so that whoever comes in is seen against the light',
  'long and low, everything pushed to the walls as if for a dance',
  'two levels, three steps between them, and nobody ever sits on the upper one',
  'one table in the middle, and room to walk round it once in four lines of dialogue',
  'a corner room; the camera never sees both ends of it at once',
];
export const OUTSIDE: readonly string[] = [
  'open to one side, with a wall to come back to on the other',
  'a path across the picture and a second one that nobody takes',
  'the horizon behind, something tall in front of a third of it',
  'a threshold in the middle: half of it belongs to the house, half to the weather',
];

/** What one walks on, by the words of a place. */
export const SURFACES: readonly (readonly [RegExp, string])[] = [
  [/kitchen|laundry|bath|ward|clinic|laborator|bay/i, 'tiles, one of them loose'],
  [/shed|boat|deck|pier|jetty|barn|attic|stage|loft/i, 'planks that answer a step late'],
  [/step|threshold|church|cellar|castle|stair|tower|quay|harbour/i, 'worn stone, damp in the joints'],
  [/engine|airlock|hull|works|factory|lift|corridor|mess|store/i, 'steel plate with a ring to it'],
  [/beach|dune|desert|garden|field|lane|path|forest|wood|yard/i, 'earth and grit'],
  [/office|archive|front room|parlou?r|hotel|library|bedroom|study/i, 'carpet worn to the backing'],
  [/street|square|road|bridge|station|platform|bench/i, 'gravel over asphalt'],
];

/** What gives light, by the hour. */
export const SOURCES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/NIGHT/, ['one lamp, low', 'a window with nothing behind it', 'whatever light is left on next door']],
  [/DAWN/, ['a grey window', 'a lamp that nobody has put out yet']],
  [/MORNING|NOON|DAY/, ['the window', 'a reflection from something white outside']],
  [/AFTERNOON|DUSK|EVENING/, ['low sun through dust', 'the first lamp, not yet needed']],
];
