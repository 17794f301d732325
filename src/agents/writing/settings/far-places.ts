import { inside, outside, type Place } from './place.js';

export const space: readonly Place[] = [
  inside(
    'the observation bubble',
    'Glass all round, and a thumbprint on infinity.',
    'The stars do not twinkle, and one gets used to it.',
  ),
  inside(
    'the hydroponics bay',
    'Violet light, wet leaves, and a smell of tomatoes.',
    'It is the only place on board with weather.',
  ),
  inside('the airlock', 'Two doors that are never open together.', 'A bench, two suits, a list of things to check.'),
  inside('the mess', 'A table for twelve, bolted down, and a mural of a beach.', 'The cups have lids.'),
  inside('the service crawlway', "Cables, frost, and somebody's old chalk arrows.", 'Everything ticks.'),
  inside('the cold store', 'White drawers, with names on some of them.', 'Breath hangs where it was breathed.'),
  outside(
    'the hull',
    'A handrail, a tether, and then nothing for a very long way.',
    'The sun comes up over the rim like somebody switching on a lamp.',
  ),
  outside('the landing field', 'Dust that remembers every foot.', 'Beacons, one of which is out of step.'),
  outside(
    'the antenna ridge',
    'A dish the size of a field, turned to one small point.',
    'The shadow here has an edge one could cut oneself on.',
  ),
];

export const works: readonly Place[] = [
  inside(
    'the workshop',
    'Every tool has its outline painted on the wall.',
    'Shavings, oil, and a vice as old as the house.',
  ),
  inside('the boiler room', 'Gauges, and one red tap that nobody touches.', 'The heat has a sound.'),
  inside('the control room', 'A wall of lamps, mostly green.', 'Somebody has stuck a paper flower on the alarm.'),
  inside('the test chamber', 'White tiles, a drain, a very thick window.', 'A chair, bolted to the floor.'),
  inside(
    'the canteen',
    'Long tables, and trays that have been dropped before.',
    'The hatch is down, but the light is on behind it.',
  ),
  outside(
    'the yard',
    'Pallets, puddles, a drum for burning scrap.',
    'The chimney has stopped smoking, and everyone keeps looking up.',
  ),
  outside(
    'the loading ramp',
    'Chains, chalk, a lorry with its mouth open.',
    'Yellow lines that have been moved more than once.',
  ),
  outside(
    'the slag heap',
    'From up here one can see all of it, and how small it is.',
    'Birch trees have begun on the north side.',
  ),
];

export const wild: readonly Place[] = [
  inside(
    'the hut',
    'Four bunks, one stove, and a book where people sign their names.',
    'The door has been mended with a ski.',
  ),
  inside('the cave', 'Dry sand, soot on the ceiling, a hand in red ochre.', 'It breathes in by day and out by night.'),
  inside(
    'the ranger station',
    'Maps, antlers, and a radio under a tea-towel.',
    'Boots stand along the wall in order of size.',
  ),
  inside('the tent', "Canvas, a lamp, and everybody's shadow too large.", 'The guy-ropes hum.'),
  outside('the tree line', 'After this there is only stone.', 'Every trunk leans the same way, like people listening.'),
  outside(
    'the river crossing',
    'A rope, a raft, and water the colour of tin.',
    'On the far bank something has been drinking.',
  ),
  outside(
    'the clearing',
    'Stumps in a ring, and a place where a fire has been.',
    'It is so still that the leaves can be heard landing.',
  ),
  outside(
    'the pass',
    'Wind, a cairn, and two countries, neither of which looks different.',
    'The path is one foot wide, and has been for a thousand years.',
  ),
  outside(
    'the frozen lake',
    'Somewhere a long way off the ice is talking.',
    'There is one line of footprints, and it stops.',
  ),
];

export const castle: readonly Place[] = [
  inside(
    'the great hall',
    'A table for two hundred, laid for one.',
    'Banners so old that they have gone back to being cloth.',
  ),
  inside(
    'the tower room',
    'Three windows, and a different weather in each.',
    'Books, jars, and an owl that is not stuffed.',
  ),
  inside(
    'the kitchens',
    'A hearth one could stable a horse in.',
    'Copper from floor to rafters, and a boy asleep under the bread.',
  ),
  inside('the armoury', 'Rows of empty men, in steel.', 'Whetstones, oil, and one bench for waiting on.'),
  inside(
    'the dungeon stair',
    'It goes round and down, and the torches lean the wrong way.',
    'Someone has counted in scratches, and stopped at nine hundred.',
  ),
  outside(
    'the battlements',
    'The whole country can be seen from here, and it is raining on half of it.',
    'Stone, lichen, and a flag arguing with its pole.',
  ),
  outside(
    'the drawbridge',
    'Chains as thick as an arm, and green water that does not ask.',
    'Each plank has its own note.',
  ),
  outside(
    'the orchard by the wall',
    'Apples in the long grass, and bees about them.',
    'One gate, which has been painted shut.',
  ),
];

export const vessel: readonly Place[] = [
  inside(
    'the wheelhouse',
    'A compass that has an opinion, and a chair with no back.',
    'Everything in it has been polished by being held on to.',
  ),
  inside('the galley', 'Pots on hooks, swinging a moment late.', 'A table with a rim, so that nothing may leave it.'),
  inside('the engine room', 'Something large and green, ticking.', 'The heat comes in strokes.'),
  inside(
    'the hold',
    'Crates, straps, and water talking on the other side of the plates.',
    'A lamp on a nail draws circles on the wall.',
  ),
  inside('the bunk room', 'Six curtains, one of them drawn.', 'Photographs, pinned where one sees them lying down.'),
  outside(
    'the deck',
    'Wet planks, and a horizon that will not keep still.',
    'Ropes, coiled by somebody who cares about ropes.',
  ),
  outside('the bow', 'From here there is only what is coming.', 'Spray, and a rail worn bright by elbows.'),
  outside(
    'the gangway',
    'A strip of wood between two kinds of ground.',
    'Underneath, a narrow piece of very black water.',
  ),
];

export const train: readonly Place[] = [
  inside(
    'the sleeping car',
    'Green curtains, breathing in time.',
    "Somebody's shoes stand outside a berth, side by side.",
  ),
  inside(
    'the dining car',
    'Cutlery talks to itself at every joint in the track.',
    'White cloths, and a rose in a test tube.',
  ),
  inside(
    'the last carriage',
    'Plush, brass, and a lamp that swings a moment behind the bends.',
    'A window at the end, with the track running out of it.',
  ),
  inside("the guard's van", 'Mail sacks, a stove, a bicycle with a label.', 'A red flag and a green one, both rolled.'),
  inside(
    'the corridor',
    'One walks uphill and then, without a step, downhill.',
    'Compartments, lit and unlit, like teeth.',
  ),
  inside(
    'the engine cab',
    'Dials, soot, and a heat that has a voice.',
    'The line ahead comes out of the dark one sleeper at a time.',
  ),
  outside(
    'the halt',
    'Four lamps, a bench, and a name that nobody can pronounce.',
    'The train stands here as if it had remembered something.',
  ),
  outside(
    'the rear platform',
    'A railing, a lamp, and everything going away.',
    'The noise is so large that it is almost quiet.',
  ),
  outside(
    'the roof of the carriage',
    'Wind with cinders in it.',
    'A handrail, and telegraph wires at the height of a neck.',
  ),
];
