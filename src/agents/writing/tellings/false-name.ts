import { inside, outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const falseName: Telling = {
  pattern: 'false_name',
  calls:
    /\b(?:impostor|imposter|pretend|identity|disguise|mistaken|undercover|spy|forger|fake|con artist|con man|actor|becomes|mayor|wakes up|amnesia|double|clone|thief|agent|steal)/i,
  titles: [
    'Nobody by That Name',
    'The Expert',
    'A Person of That Description',
    'Standing In for {X.Title}',
    'The Wrong Guest {P.TitleAt}',
  ],
  antagonists: [
    'a guest of honour who has arrived a day early',
    'an inspector with an excellent memory for faces',
    'a patron who has paid in advance and would like to be impressed',
    'a head of security who enjoys a conversation',
    'the person whose name is on the badge',
  ],
  friends: [
    'a porter who carried in the wrong luggage',
    'an usher who writes on {S.their} cuffs',
    'a second assistant who has read the manual',
    'an interpreter with a very free hand',
    'a cloakroom attendant who knows whose coat is whose',
  ],
  wants: {
    H: [
      'get out of {P} before anyone asks a second question about {X}',
      'last one evening as an authority on {X}',
      'be, just once, the person they were waiting for',
    ],
    A: [
      'see how long {H} can keep it up',
      'find out who is using {A.their} name, and why they are better at it',
      'have {X} explained by somebody who does not know, because those who know have all lied',
    ],
    S: [
      'keep {H} upright until the coffee',
      "not lose a place over somebody else's luggage",
      'find out what it is like to be on the right side of a door',
    ],
  },
  voices: {
    H: [
      'vague and resonant; answers every question with a better-sounding one',
      'improvises, hears it with horror, and has to go on',
    ],
    A: ['playful, unhurried, a cat with a diploma', 'asks only questions to which the answer is known'],
    S: ['whispers stage directions; swears in the third person', 'statistics, under the breath'],
  },
  stakes: [
    "somebody pins the wrong badge on {H.them}, and by nine o'clock {H} must explain {X} to a room that has paid to hear it",
    '{H} is taken for the one expert on {X}, and the only person who knows better is enjoying it',
    'the wrong bag, the wrong door and {T} turn {H} into someone important, one hour before that someone arrives',
  ],
  conflicts: [
    '{H} has to be somebody else until morning; {A} knows it, says nothing, and keeps asking about {X}.',
    'Everyone {P.at} needs {H} to be the expert. The truth would ruin them all, and {A} carries it about like a sweet in the cheek.',
  ],
  promises: [
    'The delicious agony of watching somebody be asked one more question.',
    'A lie that starts as an accident and ends as the only honest speech of the evening.',
  ],
  refrains: [
    'You are whoever they were waiting for, until they look.',
    'It is easier to be somebody than to be believed.',
    'A name is only a coat somebody hands you.',
    'Everyone is standing in for someone.',
  ],
  tokens: [
    'a leather case with initials inside',
    'a writing case with a broken clasp',
    "a silver box with somebody's initials",
  ],
  incidents: [
    'a hand pins a badge on {H}, a voice says “at last”, and forty people turn round who want to hear about {X}',
    '{H} picks up the wrong {T.noun}, and with it a name, a room and an appointment concerning {X}',
  ],
  arc: {
    setup: [
      '{H} came in by the wrong door, holding {T}, and has not been allowed to say so. {P.The} has been waiting for an expert on {X}.',
      'There has been a mistake, it has a seat in the front row, and it is {H}.',
    ],
    escalation: [
      '{S} supplies facts, most of them true. {H} supplies the pauses. It goes alarmingly well, until {A} raises a hand, courteously, and asks to see {T}.',
      'The first answer is a success, the second a sensation. Then the real name is read out at the door, and {T} {T.is} opened in front of everybody.',
    ],
    resolution: {
      bright: [
        '{H} takes off the badge in the middle of the speech and goes on, as nobody in particular. It turns out that what was wanted was someone who had actually looked. {A} starts the applause.',
      ],
      bittersweet: [
        '{H} tells the truth and is put out by the kitchen door, with {T}. On the step {A} returns the badge, with the name crossed out and another written in.',
      ],
      dark: [
        '{H} keeps it up, splendidly, to the end. In the morning {A} has gone, the badge has not, and somebody calls {H} by that name, and {H} turns round.',
      ],
    },
    setback: [
      '{T.The} {T.is} opened before everyone, and what is inside has the wrong initials.',
      'The real name is announced at the door, and {S}, asked to point out the impostor, points.',
    ],
    choice: [
      '{H} can go on lying beautifully or tell the truth badly.',
      'The next sentence can save {H} or {S}, but not both.',
    ],
    consequence: {
      bright: ['By midnight everyone has told somebody who they really are, and it is the best party {P.at} in years.'],
      bittersweet: ['{H} is nobody again, and remarkably many people nod to {H.them} in the street.'],
      dark: ['There is now one expert on {X}, and nobody left who remembers {H}.'],
    },
    feelings: [
      'the warmth of being mistaken for someone better',
      'stage fright that has learned to enjoy itself',
      'the drop when a door opens',
      'friendship under interrogation',
      'relief that feels like undressing',
    ],
  },
  acts: {
    opening: {
      titles: ['At last', 'The badge', 'By the wrong door'],
      goals: ['{H} is taken for an expert on {X}.'],
      hooks: ['A hand pinning a badge to {H.s} chest; {H} trying to read it upside down.'],
      reasons: ['We learn the name at the same moment and from the same bad angle as {H}.'],
      times: ['EVENING', 'AFTERNOON'],
      where: inside('the foyer', 'Marble, umbrellas, and a cloakroom with a very long queue.'),
      cues: [
        beat(
          '{H.intro} backs in through a door marked for somebody else, shaking off the rain.',
          'Everyone is late, everyone is running. {H.intro} is the only one standing still, which is a mistake.',
        ),
        incident,
        beat(
          '{S.intro} comes at a run, pins something to {H.s} chest, and takes {T} as if it were expected.',
          '{S.intro} skids to a stop, checks a cuff, checks {H}, and salutes, more or less.',
        ),
        S(
          "At last! You're thinner than your picture. Everyone's thinner than their picture.",
          "You're to go straight up. They've had the soup. There are forty of them, and nine have brought notebooks.",
        ),
        H("I think there's been … what does it say on this?", 'I only came in to get dry.'),
        S(
          "Ha! It said that you'd be droll. “{Q}”, it says, and then in brackets, droll.",
          "That's very good. Use that. Open with that. They'll be expecting something about {X}.",
        ),
        H('And if I knew nothing at all about {X}?'),
        S("(still laughing; then not) You're not joking. You're wearing the wrong shoes. Who are you?"),
        H('I tried to tell you on the stairs.', 'I did say. I said it to the badge.'),
        S(
          "Somebody swears quietly. Somebody's been here three weeks and is going to lose the place. Right. Chin up. Pause before you speak. If in doubt, say “in a sense”.",
        ),
        beat('The double doors open on light, heat and forty faces. {S} gives {H} one small push.'),
      ],
    },
    pressure: {
      titles: ['In a sense', 'The second question', 'A cat with a diploma'],
      goals: ['{H} convinces everyone but {A}.'],
      hooks: ['A whole table leaning toward {H}, and one chair, {A.s}, tipped back.'],
      reasons: ['One diagonal out of line, and it is the one to be afraid of.'],
      times: ['EVENING', 'NIGHT'],
      where: inside('the banquet hall', 'Forty covers, forty name cards, and candles down to the last third.'),
      cues: [
        beat(
          '{H.intro} stands with both hands on the back of a chair, having just paused for what may be the longest time on record.',
          'Silverware stops. {H.intro} has said “in a sense” and nothing since, and they are writing it down.',
        ),
        H(
          '(resonant) What do we mean when we say {X}? What did anyone ever mean?',
          "(resonant) One doesn't explain {X}. One lets {X} explain one.",
        ),
        beat(
          'A sigh goes round the table. {S.intro}, behind a tray, holds up four fingers, then three, then makes a small cutting motion.',
        ),
        S(
          "(past {H.s} ear) Eighteen eighty-one. North side. Don't say north.",
          "(past {H.s} ear) Smile at the left one, not the right one. The right one's going to ask about money.",
        ),
        H(
          "Eighteen eighty-one. And I needn't tell this table on which side.",
          "I see a question forming, and I'd sooner take a smile.",
        ),
        beat('At the far end {A.intro} has tipped back {A.their} chair and looks happier than anyone.'),
        A(
          "May I? It's a beginner's question. What does it weigh? {X.The}?",
          "Just a trifle. I've always wondered. Which hand does one use?",
        ),
        H(
          "(after a real pause) I'd want to hold {X.it} before I answered. Wouldn't you?",
          "(after a real pause) Whichever one you'd miss more.",
        ),
        A(
          "In thirty years nobody has ever said that. Do you know, I believe you'd make a better one than the real one?",
          "Oh, that's good. That's so much better than the truth. Do go on. I've got all night, and so, I think, have you.",
        ),
        beat('{A} raises a glass to the badge, and not to the face above it.'),
      ],
    },
    setback: {
      titles: ['The wrong initials', 'Announced', 'Somebody points'],
      goals: ['The lie comes apart, and {S} is in it too.'],
      hooks: ['{T.The} open on a white cloth under forty pairs of eyes.'],
      reasons: ['It was closed for the whole film; that is what everyone was really looking at.'],
      times: ['NIGHT'],
      where: inside('the service corridor', 'Crates, steam, and doors that swing both ways.'),
      cues: [
        beat(
          'Applause next door. Back here {H.intro} is sitting on an upturned crate, grey in the face; {S.intro} fans {H.them} with a menu.',
        ),
        S(
          'Eleven minutes. Eleven! Somebody wept. It was a waiter, but still.',
          'You were marvellous. You were so wrong about the north side that two of them have changed their minds.',
        ),
        H('I believed it. Around the middle. I heard myself say what {X} {X.was} for, and thought, yes, of course.'),
        beat(
          'The door opens without a knock. {A.intro} carries {T} before {A.them} like a pudding, and behind {A.them} comes the room, all of it, holding its napkins.',
        ),
        A(
          'Forgive us. A wager. I say the initials on the inside are yours. Everyone else is too polite.',
          "This was in the cloakroom. I'm told an expert is never without one. Do open {T.it}. I collect people opening things.",
        ),
        H("It's private.", 'It sticks.'),
        A("(gently) It isn't even locked."),
        beat(
          '{T.The} {T.v:lies} on the cloth. Everyone can see what there is to see, and whose it is not. Then, as one, they look for somebody to blame, and there is somebody with a tray.',
        ),
        S('I … somebody carried the bags. Somebody checked the name on a cuff, and it had rained on the cuff.'),
        A("So which of you shall I be cross with? I don't mind. There's room for only one in a scandal."),
        beat('{S} looks at the floor. {H} looks at {S.s} cuff: a name, run to a blue cloud in the wet.'),
      ],
    },
    choice: {
      titles: ['Without the badge', 'The third question', 'Nobody in particular'],
      goals: ['{H} must go on lying well, or tell the truth badly and save {S}.'],
      hooks: ['{H} at the lectern with the badge in one hand and {T} in the other, in shirtsleeves.'],
      reasons: ['For the first time there is nothing pinned on.'],
      times: ['NIGHT'],
      where: inside('the lecture hall', 'A lectern, a carafe, and rows of gilt chairs.'),
      cues: [
        beat(
          'Back to the hall, everyone in place, nobody eating. {H.intro} has been asked to conclude. {S.intro} is by the door, between two large men, without the tray.',
          'The lectern, a glass of water, a silence with edges. {H.intro} goes up. {S.intro} is not allowed to sit.',
        ),
        A(
          "(from the front, comfortable) My last one, and then I'll be good. Who are you?",
          "(from the front, comfortable) We're all agog. Whose mistake was it?",
        ),
        beat('{H} pauses. It is, for once, not a technique.'),
        when(
          ['bright', 'bittersweet'],
          H("Mine. I'm {H.full}. I came in out of the rain. {S} knew nothing but what was on a wet cuff."),
        ),
        when(
          ['bright', 'bittersweet'],
          beat('The badge comes off. It leaves two holes. {H} lays it on the lectern beside {T}.'),
        ),
        when(
          ['bright', 'bittersweet'],
          H(
            "I don't know what {X} {X.v:weighs}. I've been thinking of nothing else for five hours. Can I tell you what I saw, from outside, through the window, before anyone told me who I was?",
          ),
        ),
        when(['bright'], A('(no longer comfortable) Please.')),
        when(
          ['bright'],
          beat(
            '{H} tells them. It takes four minutes and has no pauses. At the end {A} is standing, and it is {A.their} hands that begin it.',
          ),
        ),
        when(['bittersweet'], A("No. But I'd have liked you to. Gentlemen, the kitchen door.")),
        when(
          ['bittersweet'],
          beat(
            'It is done very quietly. {H} goes out past the stoves with {T} under one arm; {S}, forgotten by the door, straightens {S.their} cuffs.',
          ),
        ),
        when(
          ['dark'],
          H('(resonant, perfect) The person by the door carried the wrong bags. I make no complaint. Shall we go on?'),
        ),
        when(
          ['dark'],
          beat(
            "The two large men and {S} are gone before the sentence is. There is a sigh, there is even laughter. {H} drinks some water, and it is the right hand, the expert's hand, that lifts the glass.",
          ),
        ),
        when(['dark'], A("(softly, to {H.them} alone) There. Now you're real.")),
      ],
    },
    aftermath: {
      titles: ['By the kitchen door', 'In the rain again', 'A coat on a hook'],
      goals: ['{H} finds out whose name is left.'],
      hooks: ['One badge on a wet step, face down.'],
      reasons: ['The smallest thing in the picture is the one everyone wore the wrong way up.'],
      times: ['NIGHT', 'DAWN'],
      where: outside('the kitchen steps', 'A gutter, a bin, and one square of yellow light.'),
      cues: [
        beat('The back step, a gutter, a square of kitchen light. It is still raining.'),
        when(
          ['bright', 'bittersweet'],
          beat("{H.intro} and {S.intro} share the step and a plate of other people's dessert."),
        ),
        when(
          ['bright', 'bittersweet'],
          S("Somebody's out of a place. Somebody finds, to somebody's surprise, that somebody doesn't mind."),
        ),
        when(
          ['bright', 'bittersweet'],
          H("It was the north side, wasn't it?", "What's your name? I never asked. It's not on the cuff."),
        ),
        when(
          ['bright', 'bittersweet'],
          S('East. Nobody noticed.', "{S.full}. How do you do. It's droll, isn't it? In brackets."),
        ),
        when(
          ['bright', 'bittersweet'],
          beat(
            'The door opens behind them. {A.intro} stands there in shirtsleeves with the badge, and a pen behind one ear.',
          ),
        ),
        when(
          ['bright'],
          A("They're all at it in there. The treasurer's a tenor. I myself have never weighed one. Move up."),
        ),
        when(['bittersweet'], A("I thought you'd want this. I've taken the liberty of a correction.")),
        when(
          ['dark'],
          beat(
            "{H.intro} comes out for air, alone, under somebody else's umbrella. On the hook by the door hangs {S.s} jacket, with a blue cloud on the cuff.",
          ),
        ),
        when(['dark'], beat('{A.intro} is waiting by a car that is not for {H.them}.')),
        when(['dark'], A("I'll be off. There's no need for two of us. You've a breakfast, and a ribbon.")),
        when(['dark'], H('Which one of us was it? To begin with?')),
        when(['dark'], A("Do you know, I'd have to look at the badge.")),
        beat('Somewhere inside a voice calls a name, once, twice, as one calls somebody to the table.'),
      ],
    },
  },
  closings: [
    [
      when(
        ['bright', 'bittersweet'],
        beat('{H} turns the badge over. Under the crossed-out name, in a fast hand, it says: “{R}”'),
      ),
      when(['dark'], beat("{H} turns the badge over. On the back, where the maker's name should be, it says: “{R}”")),
      H('(reading) Well. In a sense.'),
    ],
    [
      A('And what do I put on the sign, if they ask who spoke?'),
      H('{R}'),
      beat('The rain takes it up and goes on with it.'),
    ],
    [H('{R}'), A('Is that from the lecture?'), H("No. That one's mine.")],
  ],
};
