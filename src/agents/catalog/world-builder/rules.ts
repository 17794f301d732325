import type { DramaticPattern } from '../../material/index.js';

/** What always holds in a story of this shape. Slots as in the tellings. */
export const RULES: Readonly<Record<DramaticPattern, readonly [string, string]>> = {
  buried_truth: [
    'Everybody knows a part of it, and nobody knows that the others do.',
    'What is written down here is believed; what is said aloud is denied by evening.',
  ],
  last_offer: [
    'An offer stands until the light goes, and not a minute longer.',
    'Whoever signs gets everything that was promised and nothing that was meant.',
  ],
  countdown: [
    'The hour was set by somebody who is no longer there to change it.',
    'Nothing can be done twice: every attempt uses up what the next one needs.',
  ],
  presence: [
    'What answers cannot come in unasked, and forgets nothing it has been told.',
    'To name it is to reply to it.',
  ],
  rivals: [
    'There is one {X.bare}, and it cannot be shared, lent or halved.',
    'A lie told first counts as the truth until noon.',
  ],
  homecoming: [
    'Who leaves keeps a key; nobody says so, and nobody changes the lock.',
    'A place at the table is held open until somebody sits in it.',
  ],
  false_name: [
    'Whoever answers to a name has taken it on, with its debts.',
    'Nobody asks for papers as long as the tone is right.',
  ],
  exchange: ['A price is named once. Who haggles pays double.', 'Both sides come alone, and neither is.'],
  standing_order: [
    'An order that was given properly is carried out properly, whatever it says.',
    'Only the one who gave it may take it back, and that office has been abolished.',
  ],
  bargain: [
    'A wish is granted at once; the bill comes to somebody else.',
    'It can be undone by paying it oneself, and in no other way.',
  ],
  correspondence: [
    'One never meets: whoever waits for the other finds {T} untouched.',
    'Everything that is left for the other is answered, though never the same day.',
  ],
  inspection: [
    'What has no box on the form does not exist until four o’clock.',
    'Every rule has been broken here by the person who wrote it.',
  ],
  witness: [
    'People tell the truth to whoever does not interrupt.',
    'What was filmed has happened; what was not is a matter of opinion.',
  ],
  reconstruction: [
    'Nobody remembers their own part in it, and everybody the others’.',
    'What is put back in its place shows what was missing.',
  ],
};

/** What holds in every story: the motif never lies. */
export const MOTIF_RULES: readonly string[] = [
  '{T.The} {T.v:is} never where it was left, and nobody has ever moved it.',
  'Whoever holds {T} is believed.',
  '{T.The} {T.v:belongs} to whoever looks at it last.',
];

export const CUSTOMS: readonly string[] = [
  'One does not speak of {X} before the second cup.',
  'Doors {P.at} are left on the latch until whoever is out has come in.',
  'A stranger is given the chair from which one sees the door.',
  'What is found is put where everybody passes, for three days, and then it is anybody’s.',
  'People say “later” here when they mean no.',
];

export const HISTORY: readonly string[] = [
  'Before it was as it is now, {P} was twice as large and half as quiet.',
  'Every family has somebody who went to see about {X} and came back with less to say.',
  'There was an inquiry once; the minutes are bound, and the last page is blank.',
  'The year without a summer is still used to date everything else by.',
];

/** Where a place lies from the first one. */
export const LIES: readonly string[] = [
  'in the middle of everything; every other way leads through it',
  'one turn away, and out of hearing',
  'at the end of the way one does not take alone',
  'above the rest, with a view of who comes',
  'below the rest, where things are kept that nobody throws away',
  'across the way, so that one is always seen going in',
];
export const BEST_HOURS: readonly string[] = [
  'just before anybody else is up',
  'when the lamps are lit and the blinds are not yet down',
  'in the hour after rain',
  'at noon, when it has no secrets',
  'late, with one light on',
];
