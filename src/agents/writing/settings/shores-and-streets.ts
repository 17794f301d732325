import { inside, outside, type Place } from './place.js';

export const coast: readonly Place[] = [
  inside('the lamp room', 'Brass, glass and a smell of hot oil.', 'Every pane has a thumbprint in the same corner.'),
  inside('the chart room', 'The sea lies in drawers, rolled up.', 'One wall is all blue paper, pricked with holes.'),
  inside(
    'the boat shed',
    'A hull on trestles takes up all the room there is.',
    'Ropes hang from the beams like sleeping animals.',
  ),
  inside('the harbour kitchen', 'Two rings, one kettle, and salt on every ledge.', 'Oilskins drip along the wall.'),
  inside(
    'the engine room',
    'Something large and green is ticking as it cools.',
    "The floor hums through the soles of one's shoes.",
  ),
  outside(
    'the landing',
    'Wet stone, one iron ring, and the tide at the third step.',
    'Weed moves on the steps as if somebody had just gone by.',
  ),
  outside(
    'the end of the mole',
    'There is water on three sides, and it is arguing.',
    'A bell-buoy says the same thing over and over.',
  ),
  outside(
    'the shingle',
    'Each wave drags back a thousand stones and thinks better of it.',
    'Someone has built a small tower of flat pebbles.',
  ),
  outside(
    'the gallery',
    'Wind leans on the railing like an old acquaintance.',
    'From up here the boats are the size of commas.',
  ),
];

export const city: readonly Place[] = [
  inside(
    'the stairwell',
    "Five floors of brown paint and other people's suppers.",
    'The light on the landing goes out by itself after a minute.',
  ),
  inside(
    'the back room',
    'A window that gives on a wall, and somebody has painted a window on the wall.',
    'One bulb, a calendar three years old.',
  ),
  inside(
    'the all-night café',
    'The coffee machine sighs like a sleeper.',
    'Two tables are taken, by people who know better than to talk.',
  ),
  inside(
    'the records office',
    'Grey boxes up to the ceiling, and a ladder on rails.',
    'A clock has been stopped on purpose.',
  ),
  inside(
    'the laundry',
    'Six drums turn, and one of them has a coin in it.',
    'The heat has curled the notices on the wall.',
  ),
  outside(
    'the roof',
    'Washing lines, pigeons, and the whole place laid out below like spilt type.',
    'Tar, still warm, and a deck chair with no cloth.',
  ),
  outside(
    'the tram stop',
    'The rails shine like something wet.',
    'Three people wait as far apart as the shelter allows.',
  ),
  outside(
    'the courtyard',
    'Bins, a chestnut tree, a ball nobody claims.',
    'A square of sky, and somebody practising scales.',
  ),
  outside(
    'the embankment',
    'The river carries the lamps away and brings them back.',
    'A row of benches, and one of them has been sat on so much that it smiles.',
  ),
];

export const village: readonly Place[] = [
  inside(
    'the chapel',
    'Cold stone, and one candle that somebody must have lit.',
    "The hymn board still shows last year's numbers.",
  ),
  inside(
    'the kitchen of the end house',
    'A long table, scrubbed to the grain.',
    "Onions hang over the stove, and somebody's socks.",
  ),
  inside('the barn', 'Light comes through the boards in blades.', 'Hay, harness, and a cat that belongs to no one.'),
  inside(
    'the parish hall',
    'Stacked chairs, a piano with a cloth on it.',
    'The stage is a hand high, and there is a painted sunset.',
  ),
  inside('the mill', 'Everything has a fur of flour.', 'The wheel is still, and drips.'),
  outside(
    'the square',
    'A pump, a lime tree, and eleven shutters that are not quite closed.',
    'The bench goes all the way round the tree, so that nobody has to sit next to anybody.',
  ),
  outside(
    'the upper field',
    'One can see who is coming for an hour before they arrive.',
    'Stubble, and a scarecrow in a good jacket.',
  ),
  outside(
    'the churchyard',
    'The same four names, over and over, in moss.',
    'Somebody has been mowing, and has stopped half-way.',
  ),
  outside(
    'the ford',
    'The road goes into the water and comes out the other side.',
    'Stepping stones, one of them loose.',
  ),
];

export const road: readonly Place[] = [
  inside(
    'the roadside diner',
    'Pie under glass, and a fan that stirs the flies.',
    'The booths have been mended with silver tape.',
  ),
  inside('the cab', 'Maps, cups, and a saint on a spring.', 'The heater works on one side only.'),
  inside(
    'the motel room',
    'A bed that has been made by somebody angry.',
    'The picture over the bed is screwed to the wall.',
  ),
  inside(
    'the pay office',
    'A counter, a grille, a bell nobody answers.',
    'Keys hang on a board, and half of the hooks are bare.',
  ),
  inside(
    'the wash house',
    'Tiles, a row of taps, one of them singing.',
    'The mirror is steel, and makes everyone look like a relative.',
  ),
  outside('the verge', 'Long grass, one shoe.', 'Every lorry pulls the air along behind it.'),
  outside('the filling station', 'Neon, with two letters out.', 'A dog is asleep under the price board.'),
  outside(
    'the checkpoint',
    'A pole across the road, painted by several hands.',
    'The hut is the size of a wardrobe and has a geranium.',
  ),
  outside(
    'the lay-by',
    'A table and two benches, chained together.',
    'Somebody has set out cones round nothing at all.',
  ),
];

export const station: readonly Place[] = [
  inside(
    'the waiting room',
    'Benches with arm-rests, so that no one can lie down.',
    'There is a stove, and everyone sits as near it as they can without being introduced.',
  ),
  inside(
    'the last carriage',
    'Plush, brass, and a lamp that swings a moment behind the bends.',
    'Luggage overhead, breathing gently with the rails.',
  ),
  inside(
    'the signal box',
    'Forty levers, polished where a hand would hold them.',
    'A kettle, a ledger, and a view of where everything is going.',
  ),
  inside(
    'the left-luggage office',
    'Shelves of things that someone meant to come back for.',
    'Every case has a number; some of them have two.',
  ),
  inside(
    'the dining car',
    'Cutlery talks to itself at every joint in the track.',
    'White cloths, and a rose in a test tube.',
  ),
  outside(
    'platform two',
    'The clock has a minute hand that waits, and then jumps.',
    "Somebody's sandwiches have been left on the bench, wrapped, with a name on them.",
  ),
  outside(
    'the footbridge',
    'Steam comes up through the slats.',
    'One can see both lines from here, and where they stop being two.',
  ),
  outside('the sidings', 'Rust, willow-herb, and carriages with curtains drawn.', 'The buffers have grown moss.'),
  outside('the forecourt', 'Puddles with pieces of the station in them.', 'A single taxi with its light off.'),
];
