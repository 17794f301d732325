import { inside, outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const homecoming: Telling = {
  pattern: 'homecoming',
  calls:
    /\b(?:married|divorc|leave|husband|wife|return|returns|home|came back|comes back|left|years|reunit|childhood|father|mother|brother|sister|estranged|first love|ex-|funeral|wedding|forgive|lost|find)/i,
  titles: [
    'The Chair by {X.Title}',
    'One Night {P.TitleAt}',
    'What {A} Came For',
    'The Last Ferry but One',
    'After {X.Title}',
  ],
  antagonists: [
    "a traveller with one suitcase and somebody else's coat",
    'a once-famous person with a borrowed umbrella',
    'an engineer who builds bridges everywhere but here',
    'a person who left without shutting the door',
    'somebody {H} used to know by the sound of the gate',
  ],
  friends: [
    'a neighbour who has carried messages for both sides',
    'an aunt who never throws away a letter',
    'a postmistress with a bad conscience',
    'an old friend who has been in love with nobody in particular, for years',
    'a landlord who keeps the room as it was',
  ],
  wants: {
    H: [
      'let {A} take {T} and go, and feel nothing',
      'hear why, once, without asking',
      'be the one who leaves, for a change',
    ],
    A: [
      'fetch {T} and be gone by the morning boat',
      'be asked to stay by the one person who will not ask',
      'see {X} once more before {X.they} {X.is} gone',
    ],
    S: ['give back what was never delivered', 'make them sit at one table', 'be forgiven for a kindness'],
  },
  voices: {
    H: ['everyday talk, laid like plates: salt, stairs, weather', 'answers the question after the one that was asked'],
    A: [
      'begins sentences and lets them go; laughs at the wrong end',
      "travellers' tales until the last moment, then the plain thing",
    ],
    S: ['fusses, scolds, fills cups', 'remembers every date and mentions each of them'],
  },
  stakes: [
    'the one who left comes back for a single night, to fetch {T}, and {H} has until the morning boat to say what was not said',
    '{A} turns up after all these years and wants nothing but {T}, which is the one thing {H} has kept',
    'somebody has come home for {X}, and {H} must decide whether that is the same as coming home',
  ],
  conflicts: [
    '{A} has come for {T} and will not say for whom; {H} will hand {T.it} over and will not say at what price. There is one night, and a letter neither of them has read.',
    '{A} went, {H} stayed, and each believes that the other chose it. Between them stand {X} and {S}, who knows better.',
  ],
  promises: [
    'Two people laying a table and, in the process, telling each other everything.',
    'Tenderness by way of crockery; a love story told by what is not said.',
  ],
  refrains: [
    'You can only leave a place that would have kept you.',
    'It is not the going that hurts, it is the chair.',
    'A house remembers who shut the door.',
    'Somebody always leaves the lamp on and calls it forgetfulness.',
  ],
  tokens: [
    'a clock that stopped at twenty past',
    'a tin telescope with a dented rim',
    'a music box with a bent key',
    'a wooden box with a sliding lid',
  ],
  incidents: [
    '{H} lays a second plate, from habit, on the very evening when somebody comes to eat from it',
    'the gate makes a sound that {H} has not heard in nine years, and then somebody asks for {X}',
  ],
  arc: {
    setup: [
      '{H} has arranged a life around an empty chair, so neatly that visitors take it for taste. {T.The} {T.lies} where {A} left {T.it}.',
      'There was to be no more talk of {X}. {H} has kept to that for nine years, and kept {T} as well.',
    ],
    escalation: [
      '{A} is charming, tired and leaving in the morning. They get on so well that it is unbearable. Then {H} hears for whom {T} {T.is} wanted.',
      'They mend something together, and for an hour nobody has left. Then {S}, who means well, brings out a letter nine years old and still sealed.',
    ],
    resolution: {
      bright: [
        'On the landing stage {H} gives {A} {T} and says, in the tone one uses for the salt, the one word that was missing. The boat is on time. It leaves on time, without {A}.',
      ],
      bittersweet: [
        '{A} goes, as was always going to happen; but this time the door is shut by two people, from both sides, and the letter has been read.',
      ],
      dark: [
        '{H} reads the letter when the boat is already a light. Everything in it is an answer, and there is nobody left to have asked.',
      ],
    },
    setback: [
      'It turns out there was a letter, that {S} kept it, and that for nine years each of them has been answering a silence.',
      '{H} learns for whom {T} {T.is} meant, and that it is a wedding.',
    ],
    choice: [
      '{H} can let {A} go with dignity, or ask, without any.',
      'To hand over {T} at the jetty like a parcel, or to say the word that goes with it.',
    ],
    consequence: {
      bright: ['There are two cups on the drying-rack, and nobody remarks on it.'],
      bittersweet: ['The chair is moved to the window, where somebody can use it.'],
      dark: ['{H} goes on setting two places, and no longer calls it habit.'],
    },
    feelings: [
      'a contentment that has been rehearsed',
      'joy, disguised as irritation',
      'the ease of hands that have worked together before',
      'the nausea of an unopened envelope',
      'the courage of a very small word',
    ],
  },
  acts: {
    opening: {
      titles: ['The gate', 'A second plate', 'For one night'],
      goals: ['{A} comes back for {T}, and {H} lets {A.them} in.'],
      hooks: ['A table laid for one, and {H.s} hand setting down a second cup without being told to.'],
      reasons: ['The hand remembers what the face denies.'],
      times: ['EVENING', 'DUSK'],
      where: inside('the kitchen', 'A table that has been leaned on for years.'),
      cues: [
        beat(
          '{H.intro} is mending something that is not broken. Outside, a gate.',
          '{H.intro} lights the lamp, sets the table for one, and stops with the fork in the air. Outside, the gate has made its sound.',
        ),
        incident,
        beat(
          '{A.intro} stands in the door, wet, looking at all the things that are still where they were.',
          'A wet step, a wet suitcase. {A.intro} comes as far as the mat, and there runs out of road.',
        ),
        A('I was going to write. And then the boat was quicker.', "You've moved the clock."),
        H("Mind the step. It's still the third.", "It stopped. I moved it to where I couldn't see that it had."),
        A(
          "I won't stay. I've only come for {T}. And to see {X}, if that's … if {X.they} {X.is} still.",
          "It's one night. It's about {T}. I'd have sent somebody, only I didn't know who to send.",
        ),
        H(
          "It's where you left it. You'll want a towel.",
          "There's soup. There's not much salt. You always said there was too much.",
        ),
        A("You needn't make a … no. Thank you. I'd like a towel.", "Did I? I'd give anything now for too much salt."),
        beat(
          '{H} turns to the shelf for a cup. {H.Their} hand takes down two, and the second one has its own place and no dust in it.',
        ),
      ],
    },
    pressure: {
      titles: ['Two pairs of hands', 'The mended hour', 'Hold this'],
      goals: ['{H} and {A} work side by side and forget, for an hour, that one of them left.'],
      hooks: ['Four hands on one rope, and nobody looking at anything but the knot.'],
      reasons: ['They are closer here than in any embrace; it is all in the rhythm.'],
      times: ['NIGHT', 'EVENING'],
      where: 'outside',
      cues: [
        beat(
          'The wind has taken a shutter. {H.intro} is up the ladder before it has hit the ground; {A.intro} is holding the ladder before being asked.',
          'A pipe, a bucket, a lamp. {H.intro} lies underneath with one arm out; {A.intro} puts the right tool into the hand without being told which.',
        ),
        H('Left a bit.', 'Turn it. No, toward the sea.'),
        A(
          'Your left or … I know. Toward the sea.',
          'I know. I know which way it turns, I broke it in the first place.',
        ),
        beat('It holds. They stand back shoulder to shoulder, breathing hard, absurdly pleased.'),
        A(
          "In the places I've been they'd have had four men on that, and a permit.",
          'I built a bridge once, you know. Four hundred metres. Nobody held the lamp like that.',
        ),
        H('Did you think about {X}, there?', 'What do they say about {X} there?'),
        A(
          'I told people about {X}. At dinners. I made it funny. I got it so that it was nearly all funny.',
          'Every … not every day. On Sundays. Sundays are very long abroad.',
        ),
        H('It was a bit funny.', "They're long here too."),
        beat('The wind drops. In the sudden quiet each of them hears that they are holding the same end of the rope.'),
      ],
    },
    setback: {
      titles: ['Nine years old', 'What {S} kept', 'The sealed letter'],
      goals: ['{H} learns that an answer was sent and never given.'],
      hooks: ["A sealed envelope on a clean tablecloth, three people, and nobody's hand on it."],
      reasons: ['It is the smallest thing on the table and nobody can see past it.'],
      times: ['NIGHT'],
      where: inside('the parlour', 'The good cloth is on the table, and that means something.'),
      cues: [
        beat(
          '{S.intro} comes with cake under a cloth and stops dead on seeing two at the table.',
          'Three chairs now. {S.intro} has cut the cake into far too many pieces and still holds the knife.',
        ),
        S(
          "Well! Isn't this … eat. Eat, the pair of you. The seventh of March, it was. You left the seventh.",
          "Nine years and you're both still too thin. Is it {T} you've come for? Is that all?",
        ),
        A(
          "It's for someone. She's … they're fond of old things. There's to be a wedding. In June.",
          "(lightly) There's somebody I'd like to give {T.it} to. It's all … there's a date.",
        ),
        beat('{H} gets up and fetches the salt, which is on the table.'),
        H("June's a good month for it.", "You'll want it wrapped, then."),
        S(
          "Oh, no. Oh no, no. Sit down, both of you. I can't have this on top of the other.",
          '(putting down the knife) Then you had better have this. I meant it kindly. I did mean it kindly.',
        ),
        beat(
          'From under the cake, from under the cloth, {S} takes an envelope, yellow at the edges. It is addressed to {H}, in {A.s} hand. Nobody has opened it.',
        ),
        H('When did this come?'),
        S(
          "The ninth. Two days after. You'd stopped crying, you see. I thought, let {H.them} have the one week. And then it was a year.",
        ),
        A(
          '(to {H}, white) You never … I waited at the other end. All that summer. I thought you had read it.',
          "(not a whisper of a joke left) I said in it that if you didn't answer I'd understand. I understood for nine years.",
        ),
        beat(
          'The envelope lies in the middle of the cloth. {T.The} {T.is} on the chair by the door, wrapped already, with string.',
        ),
      ],
    },
    choice: {
      titles: ['The morning boat', 'The third step', 'On the landing'],
      goals: ['{H} must hand over {T} and be dignified, or ask {A} to stay.'],
      hooks: [
        'Two figures on a landing stage with a wrapped {T.noun} between them, each holding one end of the string.',
      ],
      reasons: ['As long as neither lets go nothing has been decided.'],
      times: ['DAWN', 'MORNING'],
      where: outside('the landing stage', 'Planks, a bollard, and a timetable behind cracked glass.'),
      cues: [
        beat(
          'The boat is early, the one time it should not be. {A.intro} has the suitcase. {H.intro} has {T}, in brown paper, and the envelope, in a pocket, still sealed.',
          'Grey water, a rope, a man who wants to cast off. {A.intro} goes first along the planks. {H.intro} follows with {T} in brown paper.',
        ),
        A("So. You've been very … the soup was just right.", 'I never thanked you for the towel.'),
        H('You forgot this.', "Mind the third one. It's loose as well."),
        beat('{H} holds out the parcel. {A} takes it. {H} has not let go of the string.'),
        A('Did you read it?'),
        H(
          "No. I thought you could tell me. Before you go. It'd be quicker.",
          'You were always better at saying it wrong than writing it right.',
        ),
        A(
          "It says that I was a … it says I'd only gone as far as the first harbour. And to send word. It's one page. I had such neat writing.",
        ),
        S(
          '(from the wall, unable to bear it) Well, send word! Nine years! Somebody send word!',
          "(behind them, to the sky) I've a whole cake at home. I'm only saying.",
        ),
        when(['bright'], H("There's too much salt in the house. I can't get through it on my own.")),
        when(
          ['bright'],
          beat(
            "The man on the boat coughs. The string goes slack. Somebody's suitcase is standing on the third plank, and the boat is leaving, and nobody on the landing looks at it.",
          ),
        ),
        when(['bright'], A('Is that … are you asking?')),
        when(['bittersweet'], H("I'd have come. I wanted you to have that, to take along. I'd have come.")),
        when(
          ['bittersweet'],
          beat(
            '{A} puts a hand against {H.s} face, as one feels whether a stove is still warm. Then the suitcase, the plank, the rope.',
          ),
        ),
        when(['bittersweet'], A("Shut the … no. Leave it. I'll hear it from the boat.")),
        when(['dark'], H("You'll miss it.")),
        when(
          ['dark'],
          beat(
            '{H} lets go of the string. It runs through {H.their} fingers, and it takes much longer than string should.',
          ),
        ),
        when(['dark'], A('Yes. I expect I … yes. Every day, I should think.')),
      ],
    },
    aftermath: {
      titles: ['The chair', 'Salt', 'The lamp in daylight'],
      goals: ['{H} finds out what to do with the empty place.'],
      hooks: ['The empty chair, moved to another side of the table.'],
      reasons: ['Only someone who has been here since the beginning sees what has changed, and the viewer has.'],
      times: ['MORNING'],
      where: inside('the kitchen window', 'Two plates on a rack, and the light where the lamp was.'),
      cues: [
        beat('The lamp is still burning in broad daylight. {H.intro} sees it, goes to put it out, and does not.'),
        beat('{S.intro} comes in without cake, which has never happened before.'),
        S(
          "I've no right to ask. I never did have. The table's different.",
          "I've come to be shouted at. I've kept the morning free.",
        ),
        H('I moved the chair.', "Sit down. You're letting the warm out."),
        when(
          ['bright'],
          beat(
            'Overhead, a thump, a curse, and the sound of a person who has forgotten the third step. Plaster comes down into the butter.',
          ),
        ),
        when(['bright'], S('Is that …')),
        when(['bright'], H('Looking for a towel.')),
        when(['bittersweet'], S('Did you read it, then?')),
        when(['bittersweet'], H('Twice. It really is very neat.')),
        when(
          ['bittersweet'],
          beat(
            '{H} has opened the window on the water side. The letter is on the sill, under {T}, which somebody has left behind on purpose.',
          ),
        ),
        when(['dark'], beat('The envelope is open. {H} has read it standing, and has not yet sat down.')),
        when(['dark'], S("Was there a place on it? An address? There'd still be …")),
        when(['dark'], H("The first harbour. A summer's worth of Sundays. It doesn't say which window.")),
        beat(
          '{S} takes two plates from the rack, looks at them, and says nothing about it, which costs {S.them} a great deal.',
        ),
      ],
    },
  },
  closings: [
    [
      H('My mother used to say it. I never knew which of us she meant.'),
      H('{R}'),
      beat('{S} puts the salt in the middle of the table, where everyone can reach it.'),
    ],
    [
      beat('On the back of the envelope somebody has added one line, in fresh ink: “{R}”'),
      S('Whose hand is that?'),
      H('Guess.'),
    ],
    [S('What am I to tell people?'), H('{R}'), beat('Outside, the gate. It might only be the wind.')],
  ],
};
