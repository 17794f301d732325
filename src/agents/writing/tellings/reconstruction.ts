import { inside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const reconstruction: Telling = {
  pattern: 'reconstruction',
  calls:
    /\b(?:documentary|true story|real|based on|investigat|remember|memory|history|historical|years ago|accident|disaster|war|witness|case|cold case|biograph)/i,
  titles: [
    'Where It Stood',
    'Two Versions of {X.Title}',
    'As Far as {H} Remembers',
    'The Chalk Outline of {X.Title}',
    'Take Nine',
  ],
  antagonists: [
    'the only other person who was there',
    'a retired witness with a different memory',
    'a former friend who has told it for thirty years',
    'the one who wrote the official account',
    'a sibling with the photographs',
  ],
  friends: [
    'a film-maker with a roll of chalk tape',
    'a researcher who believes in documents',
    'a young director who was not born then',
    'a continuity assistant with a stop-watch',
    'a producer who has promised an ending',
  ],
  wants: {
    H: [
      'stand where {H.they} stood and know what happened to {X}',
      'have it confirmed that it was not {H.their} fault',
      'hear {A} say it was raining',
    ],
    A: [
      'have the old version left in peace',
      'keep {H} from remembering the rest',
      'be forgiven without having to bring it up',
    ],
    S: ['find out what really happened', 'get both of them into one picture', 'have an ending by Friday'],
  },
  voices: {
    H: ['present tense when it hurts; measures everything in steps', 'certain, then suddenly not'],
    A: [
      'a told-many-times story, polished, with pauses for laughs',
      'gruff; disputes details in order not to dispute the rest',
    ],
    S: ['marks, times, distances; gentle with facts', 'keeps asking where the light came from'],
  },
  stakes: [
    'a film crew brings {H} back to the spot with {A}, who remembers {X} differently, and there is chalk for one outline only',
    'the two people who were there are to act it out once more for a camera, and at the third take {H} remembers something new',
    'it is all to be staged again, step by step, with {T} in the right place, and {A} has begged them not to',
  ],
  conflicts: [
    '{H} and {A} were both there and have each lived on a different version of {X} ever since. Now someone has brought chalk.',
    'The kinder story is {A.s}; the true one is coming back to {H}, take by take, and it is not kind to {H}.',
  ],
  promises: [
    'A documentary that catches memory in the act of making things up, and forgives it.',
    'Two people, one chalk line, and the patience to do it again from the top.',
  ],
  refrains: [
    'You remember it the way you could bear it.',
    'It happened once; everything since has been a rehearsal.',
    'There is no first take of anything that matters.',
    'Two people were there, and neither of them saw it.',
  ],
  tokens: ['a lantern with a cracked glass', 'a rope with a knot nobody can name', 'a satchel with a broken strap'],
  incidents: [
    '{H} sets foot {P.at} for the first time in thirty years, to show a camera where {X} {X.was}',
    "in a box of somebody else's papers {T} {T.v:turns} up, with a date on it that cannot be right, and {H} is asked about {X}",
  ],
  arc: {
    setup: [
      'Everyone knows the story of {X}; {A} has told it at weddings. {H}, who was there, has never told it at all.',
      'Thirty years on somebody wants to mark the spot. {H} is asked to show where, and finds that {H.their} feet know and {H.their} head does not.',
    ],
    escalation: [
      'They walk it through: from the gate, nine steps, then {X}. But {A} counts seven. At the third attempt {H} stops on the eighth, goes white, and says what is missing.',
      'The documents agree with {A}, the distances with {H}. With every take somebody has to move a little to the left, and that somebody turns out to have been {H}.',
    ],
    resolution: {
      bright: [
        'They play it once more with the parts exchanged. {A}, standing in {H.s} place, sees at last what {H} could not have seen from there, and says so.',
      ],
      bittersweet: [
        '{H} says on camera that it was {H.they} who let go. {A} has known it for thirty years, and made up the rainbow so that nobody would ask.',
      ],
      dark: [
        '{H} gets {H.their} proof: {H.they} had been right all along. It does not help. {A} takes off the microphone and goes home the long way round.',
      ],
    },
    setback: [
      'It comes out, in front of the camera, that it was not {A} who was nearest; it was {H}.',
      'The one document that could settle it is found, and it settles it against {H}.',
    ],
    choice: [
      '{H} can let the kinder version stand or say the true one with the camera running.',
      'There is chalk for one outline; {H} has it in hand.',
    ],
    consequence: {
      bright: ['There are two outlines now, one in white and one in yellow, and they overlap nearly everywhere.'],
      bittersweet: ['The film ends one minute early, and those who were there are grateful for that minute.'],
      dark: ['The line is drawn where it belongs, and the rain has it by evening.'],
    },
    feelings: [
      'the vertigo of a familiar place',
      'comedy, out of sheer nerves',
      'a memory arriving late',
      'the relief of being accused at last',
      'tenderness for the person one was',
    ],
  },
  acts: {
    opening: {
      titles: ['Nine steps', 'Marks', 'Take one'],
      goals: ['{H} and {A} are brought back to where it happened.'],
      hooks: [
        'A chalk cross on the ground, two pairs of shoes to the left and right of it, neither of them touching it.',
      ],
      reasons: ['So much distance from so small a mark.'],
      times: ['MORNING', 'DAY'],
      where: 'outside',
      cues: [
        beat(
          'A clapper-board in front of a face; when it is taken away there stands {H.intro}, blinking.',
          'The camera is level before anybody is ready. {H.intro} is being shown where to stand, and already knows.',
        ),
        incident,
        beat(
          '{S.intro} goes down on one knee and makes a cross in chalk. From the other side, without hurrying, comes {A.intro}.',
        ),
        S(
          "From the gate to {X}, then. Just walk it. Don't act. Nine steps, you said?",
          'Nobody needs to do anything. Only show me where it was. Where {X} {X.was}.',
        ),
        A(
          "Seven. I've told it often enough. Seven steps, and a rainbow.",
          "It was further over. There was a wall. There's always been a wall.",
        ),
        H("Nine. I'm on the ninth when I hear it.", "There's no wall. I'd have been standing in it."),
        S("You said “I'm”. Not “I was”.", "I've got it in the papers as a fence."),
        H(
          '(looking at {H.their} shoes) Did I?',
          'Then put a fence. Put both. I only know that I had {T}, and this hand was cold.',
        ),
        A("You look well. I'd thought you might look worse. I'd have known that walk anywhere."),
        beat(
          'It is the first time in thirty years that they have stood in the same picture. There is room between them for a third.',
        ),
      ],
    },
    pressure: {
      titles: ['Seven steps', 'The wedding version', 'Polished'],
      goals: ['{A} tells it as it has always been told.'],
      hooks: [
        '{A} telling the story to the crew with both arms, everyone laughing, {H} at the edge, counting on {H.their} fingers.',
      ],
      reasons: ['A good story and a true one, in the same frame, and not the same person.'],
      times: ['DAY', 'AFTERNOON'],
      where: 'outside',
      cues: [
        beat(
          'A break, soup in paper cups. {A.intro} has them all in a ring; even the one with the microphone has forgotten to hold it up.',
        ),
        A(
          "And I said to {H}, I said: if that's {X}, then I'm the Bishop of Rome! And then, of course, it was.",
          "It's been put best of all in the paper: “{Q}.” I didn't write that. But I was the one who told them.",
        ),
        beat('Laughter. {H.intro} stands outside the ring with a cup that has gone cold, moving {H.their} lips.'),
        S('(coming over) Is that how it was?', "(quietly, beside {H.them}) You're counting."),
        H(
          "It's told as if there had been time to say something.",
          "Four, five, and there's a sound. In the story there isn't any sound. There's a joke where the sound is.",
        ),
        S('I could ask for another take. From the sound on.'),
        H(
          "There wasn't any rainbow. There was sun. It was in my eyes. Or in … no. It was in mine.",
          'Would I have to do it with {A}?',
        ),
        S("You'd only need to stand where you stood."),
        beat(
          "On the far side of the ring {A} has stopped in the middle of a sentence and is looking at the two of them over everybody's heads.",
        ),
        A("Leave that, {H}. It's a good story. It's done nobody any harm."),
      ],
    },
    setback: {
      titles: ['The eighth step', 'Take three', 'Who was nearest'],
      goals: ['{H} remembers who was nearest.'],
      hooks: ['{H} stopped dead in the middle of a stride, one foot in the air, hand open.'],
      reasons: ['Memory as a trap: it is the body that is caught.'],
      times: ['AFTERNOON', 'DAY'],
      where: 'outside',
      cues: [
        beat(
          'Take three. Same light, same cold hand. {S.intro} has the stop-watch. {A.intro} is in position and has made no more jokes.',
        ),
        S('In your own time. {H} with {T}, {A} by the fence. And go.'),
        beat(
          '{H.intro} walks. One. Two. Nobody breathes. Five, and somebody off to the side knocks on wood for the sound. Seven. On the eighth {H.they} {H.v:stops}, one foot in the air, and {H.their} hand opens.',
        ),
        H("It wasn't you. By the fence. You were behind me.", "Why's my hand open?"),
        A(
          "That'll do. Can we stop? That's enough for today.",
          "It's the cold. Put your glove on. Somebody give {H.them} a glove.",
        ),
        H(
          "I was the nearest. I had hold of it. And then I didn't.",
          'I let go. Is that it? I had {X}, and there was that sound, and I let go.',
        ),
        S(
          '(the watch still running) The report says {A}. It says it was {A} who was nearest.',
          '(lowering the page) Then who told them it was the other way round?',
        ),
        beat(
          'Nobody says cut. {A} comes out from the fence, which was not a fence, walks up to the chalk, and with one shoe begins to rub it out.',
        ),
        A(
          'I did. I told them. You were nineteen.',
          "I had the longer legs. It was easier to believe of me. And then there had to be a joke, or they'd have gone on asking.",
        ),
      ],
    },
    choice: {
      titles: ['Changing places', 'Chalk', 'With the camera running'],
      goals: ['{H} must let the kind version stand or say the true one.'],
      hooks: [
        '{H} with the chalk in hand, {A} with an outstretched palm, and the red light reflected in a puddle between them.',
      ],
      reasons: ['Somebody has to decide whether this is being filmed.'],
      times: ['DUSK', 'AFTERNOON'],
      where: 'outside',
      cues: [
        beat(
          'The light is going. {S.intro} has sent the others to the van. There remain {H.intro}, {A.intro}, a camera, and one piece of chalk.',
        ),
        S(
          "It can stay as it was. Seven steps and the rainbow. I've got that; it's funny. I can end on it.",
          "I needn't use it. It's my card, I can sit on it. You only have to say.",
        ),
        A(
          "End on that. It's a good end. I'm used to it. It's got so I can see the rainbow.",
          "I've carried it for so long that I'd limp without it.",
        ),
        H("Thirty years you let me be the one who didn't talk to you."),
        A(
          "You'd have had to know why. Which would you rather?",
          "I preferred it to you being the one who couldn't look at yourself.",
        ),
        when(['bright'], H('Stand here. No: here, where I was. Take {T}. Put your hand out. Now look up.')),
        when(
          ['bright'],
          beat(
            '{A} stands on the eighth step, with {T}, looks up, and puts an arm across {A.their} eyes. The last of the sun comes in under the clouds, straight and white as a plank.',
          ),
        ),
        when(['bright'], A("You couldn't see it. {H}. From here you couldn't see a thing. Nobody could.")),
        when(
          ['bittersweet'],
          H(
            '(to the lens) My name is {H.full}. There were nine steps. I had hold of {X}, and I let go. {A} said it was the other way about, so that I could be nineteen.',
          ),
        ),
        when(
          ['bittersweet'],
          beat(
            '{A} says nothing. {A.They} {A.v:takes} the chalk out of {H.s} hand and, for the first time, stands next to {H.them} on the mark.',
          ),
        ),
        when(['bittersweet'], A("Is that thing still on? Good. Then it's said.")),
        when(['dark'], H('Measure it. I want it measured. I want it drawn where it was.')),
        when(
          ['dark'],
          beat(
            '{S} measures: eight and a half. {H} draws the line, hard, and the chalk breaks, and {H.they} {H.v:goes} on with the stump. When {H.they} {H.v:looks} up, {A} has unclipped the microphone and laid it on the wall.',
          ),
        ),
        when(['dark'], A("I hope it's a comfort. It never was to me.")),
      ],
    },
    aftermath: {
      titles: ['Rough cut', 'Rain on chalk', 'One minute early'],
      goals: ['They look at what has been kept.'],
      hooks: ['Two chalk outlines side by side, and the first drops of rain.'],
      reasons: ['It lasts exactly as long as it takes to look at it together.'],
      times: ['EVENING', 'NIGHT'],
      where: inside('the cutting room', 'Two chairs, one screen, and strips of film on pegs.'),
      cues: [
        beat('A small screen, a dark room, a jacket hung over the window. {S.intro} runs it back.'),
        when(
          ['bright', 'bittersweet'],
          beat('On a sofa made for one and a half sit {H.intro} and {A.intro}, with a blanket that neither will take.'),
        ),
        when(['bright'], A('Is that how I tell it? All that with the arms?')),
        when(['bright'], H('Leave it in. Leave in the Bishop.')),
        when(['bright'], S("But then there are two. Two versions. It doesn't say which.")),
        when(['bright'], A('There were two of us.')),
        when(
          ['bittersweet'],
          S(
            "It could stop here. Before you say it. It'd be a minute shorter, and nobody would know that there was anything.",
          ),
        ),
        when(['bittersweet'], beat('On the screen {H}, at the mark, draws breath. {S.s} finger is above the key.')),
        when(['bittersweet'], H('What do you think?')),
        when(
          ['bittersweet'],
          A("I think that you've gone quite long enough without being looked at. But it's your minute."),
        ),
        when(
          ['dark'],
          beat(
            '{H.intro} sits alone on a sofa made for one and a half. On the screen somebody, very small, walks out of the picture the long way round.',
          ),
        ),
        when(['dark'], S("It's right, though. I checked it with the survey. You were right to the half-step.")),
        when(['dark'], H('Play it from before. From where the arms are.')),
        beat('Outside, in the dark, the rain has begun on the chalk.'),
      ],
    },
  },
  closings: [
    [
      beat(
        'The picture stops on two pairs of shoes and one white cross. Over it, without music, comes the title that was chosen in the end: “{R}”',
      ),
    ],
    [
      S("And what do I say it's about, on the form?"),
      H('{R}'),
      beat('{S} does not write it down at once, but waits, as if for a second take.'),
    ],
    [
      beat("Under the clapper-board's last number somebody has added, in chalk: “{R}”"),
      S('Who wrote that? There was nobody here.'),
    ],
  ],
};
