import { inside, outside, type Place } from './place.js';

export const house: readonly Place[] = [
  inside(
    'the kitchen',
    'A table that has been leaned on for years.',
    'The clock above the stove is eleven minutes fast, and everyone allows for it.',
  ),
  inside(
    'the cellar',
    'Coal dust, apples, and steps that are not all the same height.',
    'It smells of earth, and of something that was jam.',
  ),
  inside(
    'the landing',
    'A runner worn through in the middle of every stair.',
    'Three doors, and a light under one of them.',
  ),
  inside('the attic', 'Trunks, a cot, a rocking-horse facing the wall.', 'The rain is closer here.'),
  inside(
    'the front room',
    'The good chairs, which nobody sits on.',
    'Photographs, all of them slightly turned toward the window.',
  ),
  outside(
    'the back step',
    'A boot-scraper, a saucer, the first stars or the last.',
    'The step has a hollow in it the shape of waiting.',
  ),
  outside(
    'the garden',
    'Somebody has planted beans in very straight rows.',
    'Sheets on the line, filling and emptying.',
  ),
  outside(
    'the gate',
    'It has to be lifted before it will open, and it tells everyone.',
    'The letter-box is full of leaves.',
  ),
  outside('the lane', 'Hedges on either side, and grass down the middle.', 'It is so quiet one can hear the wires.'),
];

export const school: readonly Place[] = [
  inside(
    'the classroom',
    'Thirty chairs upside down on thirty desks.',
    'Somebody has rubbed out the board, but not hard enough.',
  ),
  inside(
    'the staff room',
    'Cups with names on them, and not one in the hand it belongs to.',
    'Armchairs that have given up.',
  ),
  inside('the gymnasium', 'Lines on the floor for five different games.', 'Ropes, tied up out of reach.'),
  inside('the laboratory', 'Sinks, gas taps, and a skeleton in a scarf.', 'The windows have been painted shut.'),
  inside(
    "the caretaker's room",
    'Keys on numbered hooks, and one hook with a sweet on it.',
    'A radiator, a mop, a very small television.',
  ),
  outside('the playground', 'A hopscotch that goes up to twenty-three.', 'One glove on a railing.'),
  outside('the bicycle shed', 'Corrugated iron, initials, rain.', 'A single bicycle, with no front wheel.'),
  outside('the playing field', 'The goalposts are leaning together like gossips.', 'Mist up to the knee.'),
  outside(
    'the front steps',
    'There are too many of them, and they are meant to be.',
    'Two stone owls, one without a head.',
  ),
];

export const hospital: readonly Place[] = [
  inside('ward six', 'Eight beds, seven of them made.', 'Curtains on rails, and shadows that sit up.'),
  inside('the dispensary', 'Small drawers, small labels, and a hatch.', 'Everything is in its place, and counted.'),
  inside('the night desk', 'One lamp, one ledger, and a row of bells.', 'A cardigan lives on the back of the chair.'),
  inside(
    'the linen room',
    'White to the ceiling, warm as bread.',
    'It is the only place in the building where people laugh.',
  ),
  inside(
    'the long corridor',
    'A green line on the floor, which one is supposed to follow.',
    'Far away a trolley with a bad wheel.',
  ),
  outside(
    'the fire escape',
    'Iron, cigarette ends, and a view of other windows.',
    'The steps ring, however one treads.',
  ),
  outside(
    'the ambulance yard',
    'Wet tarmac, and doors that open by themselves for no one.',
    'A stretcher leans against a wall, like somebody resting.',
  ),
  outside(
    'the garden for visitors',
    'Four benches and one rose, tied to a stick.',
    'There is a path that goes round and comes back.',
  ),
];

export const stage: readonly Place[] = [
  inside('the wings', "Ropes, sandbags, and somebody else's crown.", 'From here everything is seen from the side.'),
  inside('the dressing room', 'Bulbs round a mirror, four of them dead.', 'Greasepaint, a kettle, a horse-shoe.'),
  inside('the empty stalls', 'Six hundred seats holding their breath.', 'Dust turns in the light of one working lamp.'),
  inside('the prop store', 'Swords, chickens, a moon on a stick.', 'Shelves of loaves, all plaster.'),
  inside(
    'the stage',
    'Chalk marks where people are supposed to stand.',
    'The floor slopes, very slightly, toward whoever is watching.',
  ),
  outside(
    'the stage door',
    'A lamp in a cage, and steps where people wait.',
    "Last season's posters, peeling down to the season before.",
  ),
  outside('the scene dock', 'A forest leans against a palace.', 'Rain comes in as far as the battlements.'),
  outside('the alley', 'Bins, a bicycle, and applause through the wall.', 'A cat comes off duty.'),
];

export const shop: readonly Place[] = [
  inside(
    'the shop floor',
    'A bell over the door, and scales that have never been wrong.',
    'Everything has a price on it but the counter.',
  ),
  inside(
    'the back kitchen',
    'Flour, steam, and a radio that only gets one station.',
    'Pans hang in order of size, apart from one.',
  ),
  inside('the store room', 'Sacks, crates, and a mousetrap everyone steps over.', 'It smells of paper and of pepper.'),
  inside(
    'the flat upstairs',
    'One can hear the bell from every room of it.',
    'A bed, a table, and the takings in a biscuit tin.',
  ),
  inside(
    'the corner table',
    'Wax on the cloth, and the initials of several marriages.',
    'It has the best view of the door, which is why it is taken.',
  ),
  outside(
    'the back yard',
    'Crates, a hose, and one chair for smoking in.',
    'A vine that somebody once brought from somewhere.',
  ),
  outside(
    'the shopfront',
    'Gold letters, two of which have been replaced in yellow.',
    'The awning holds a bathful of rain.',
  ),
  outside(
    'the market street',
    'Cabbage leaves, rope, the last of the ice.',
    'Half of the stalls are packed up, and the other half are shouting.',
  ),
];

export const office: readonly Place[] = [
  inside(
    'the reading room',
    'Green lamps, and a silence with rules.',
    'A ladder on wheels, which squeaks when it is needed.',
  ),
  inside('the archive', 'Grey boxes, white labels, no windows.', 'The air has been read already.'),
  inside("the director's office", 'A carpet one could lose a shoe in.', 'The desk is empty, so as to look busy.'),
  inside('the interview room', 'One table, three chairs, a jug of water nobody pours.', 'A mirror that fools no one.'),
  inside(
    'the basement stacks',
    'Shelves on rails, with just room for a person between them.',
    'Lamps come on as one walks, and go out behind.',
  ),
  outside(
    'the front steps',
    'Lions, pigeons, a notice about both.',
    'There are as many steps as it takes to become humble.',
  ),
  outside('the delivery yard', 'A ramp, a drum for burning paper, a striped barrier.', 'Sacks with dates on them.'),
  outside(
    'the colonnade',
    'It is always windy here, whatever the weather.',
    'Bronze names, some of them polished by hands.',
  ),
];
