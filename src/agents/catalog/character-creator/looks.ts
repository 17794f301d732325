/** What makes people recognisable. Each list is dealt out by a character's place in the cast, so that no two look alike. */
export const COATS: readonly string[] = [
  'a mustard oilskin two sizes too large',
  'a sea-green cardigan with one odd button',
  'a red wool coat mended at the elbow',
  'a quilted jacket the colour of wet slate',
  'a charcoal three-piece without a crease',
  'a long bottle-green overcoat with a velvet collar',
  'an ivory raincoat that never gets wet',
  'a black double-breasted jacket with horn buttons',
  'a patched denim apron over a striped jumper',
  'a rust-coloured corduroy jacket with full pockets',
  'a lilac knitted waistcoat over rolled sleeves',
  'a canvas work coat with chalk on the shoulders',
  'a sky-blue boiler suit with the sleeves tied round the waist',
  'a tweed cape that belonged to somebody taller',
  'a yellow scarf wound three times over a grey jersey',
  'a brown leather waistcoat with a missing clasp',
];
export const HAIR: readonly string[] = [
  'cropped grey hair',
  'black hair in a single plait',
  'a cloud of copper curls',
  'hair cut at home, with courage',
  'white hair combed straight back',
  'a severe side parting',
  'hair the colour of sand, always a little wet',
  'a shaved head and heavy brows',
  'dark hair pinned up with a pencil',
  'a fringe that is forever being blown aside',
  'tight silver curls under a flat cap',
  'long hair tied with string',
];
export const MARKS: readonly string[] = [
  'ink on the left thumb',
  'one eyebrow cut by an old scar',
  'round glasses mended with tape',
  'a watch worn on the inside of the wrist',
  'pale gloves, carried and never worn',
  'a signet ring turned inward',
  'very clean cuffs',
  'a small gold tooth, seen only in a smile',
  'a burn the shape of a leaf on one forearm',
  'keys on a loop of red string',
  'a gap between the front teeth',
  'freckles down to the fingertips',
];
export const SHELLS: readonly string[] = [
  'a dented enamel casing the colour of milk',
  'brushed steel with one green replacement panel',
  'a matt grey hull with stencilled numerals half worn away',
  'copper plating, dark at the joints',
];
export const LAMPS: readonly string[] = [
  'a single amber lamp that dims while it thinks',
  'two lenses of slightly different size',
  'a row of small blue lights where a mouth would be',
  'one cracked lens, taped',
];
export const COATS_OF_FUR: readonly string[] = [
  'a rough brindled coat with one white paw',
  'one ear that stands and one that does not',
  'fur the colour of toast, singed at the tail',
  'a grey muzzle and a red neckerchief',
];
