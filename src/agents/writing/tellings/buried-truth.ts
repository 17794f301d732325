import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const buriedTruth: Telling = {
  pattern: 'buried_truth',
  calls:
    /\b(?:learns|list of|names|sealed|erased|discover|uncover|secret|truth|message|record|archive|hidden|evidence|murder|conspir|cover|lie|letter|missing|disappear|investigat|detective|journalist)/i,
  titles: [
    'What {X} Left Behind',
    'The {T.Noun} and the Fire',
    'A Quiet Copy',
    'Nobody Signed for {X.Title}',
    'The Weight of {T.Title}',
  ],
  antagonists: [
    'an assessor who has never raised {A.their} voice',
    'a retired director whose portrait still hangs in the hall',
    'an official who signed the paper that closed the matter',
    'a chairman who remembers every name and no dates',
    'a registrar with very clean cuffs',
  ],
  friends: [
    'a night clerk who has kept a copy of everything for eleven years',
    'a radio mender who talks to fill the quiet',
    "a cousin who carries other people's parcels and never asks",
    'a former colleague with a pension to lose',
    'a cleaner who knows what every bin contained',
  ],
  wants: {
    H: [
      'get one honest answer about {X}',
      'hear somebody say aloud what happened to {X}',
      'have the truth about {X} written down where it cannot be moved',
    ],
    A: [
      'keep {X} out of every record',
      'let {X} be forgotten in good order',
      'see {T} gone before anybody reads {T.it} twice',
    ],
    S: [
      'stop pretending not to have seen anything',
      'keep a small job and a clear conscience, if both will fit',
      'be brave once, cheaply',
    ],
  },
  voices: {
    H: [
      'short sentences, and a question wherever a polite person would stop',
      'plain words, no raised voice, no way round them',
    ],
    A: [
      'complete sentences, always kind, as if dictating a letter of regret',
      'soft and patient, with a reason ready for everything',
    ],
    S: ['sideways jokes first and the truth second', 'talks round a thing three times and then says it in four words'],
  },
  stakes: [
    'somebody kind arrives with a paper to sign, and {H} must choose between a quiet life and one honest answer about {X}',
    'the one person who profited from the silence offers {H} a comfortable share of it, and the only proof is {T}',
    'it turns out that {X} {X.was} put away on purpose, and {A} has until morning to put {T} away as well',
  ],
  conflicts: [
    '{H} wants the truth about {X} said aloud; {A} has built a good life on its never being said, and {T} {T.is} all that stands between them.',
    'Nobody {P.at} is lying about {X}, because nobody is asked. {H} asks, and {A} makes it cost more each time.',
  ],
  promises: [
    'The slow pleasure of a locked drawer opening, and the chill of seeing who is standing behind it.',
    'A small person, a large silence, and the exact price of breaking it.',
  ],
  refrains: [
    'What is put away is not put to rest.',
    'Somebody always keeps a copy.',
    'A quiet place is only a place where nobody has asked.',
    'The truth is patient, and it has excellent handwriting.',
  ],
  tokens: [
    'a logbook with a salt-stained cover',
    'an envelope with a wax seal',
    'a ledger with two sets of figures',
    'a spool with a cracked rim',
    'a photograph with a face scratched out',
  ],
  incidents: [
    '{H} comes across {T}, and in {T.it} the one thing about {X} that everybody swore was never written down',
    '{H} opens a drawer that has been painted shut and finds out that {X} {X.was} no accident',
  ],
  arc: {
    setup: [
      'Nobody {P.at} has mentioned {X} in years, and {H} takes that for peace until {T} {T.v:says} otherwise.',
      '{H} has an ordinary life, a bad chair and a good memory; {T} {T.v:puts} an end to the first of these.',
    ],
    escalation: [
      '{A} comes with a form, a pen and a great deal of understanding. When understanding does not help, {S} is asked a few questions, very nicely, and by evening {T} {T.is} gone and a fire is burning.',
      'Every door {H} knocks at opens, offers a seat and closes again. {A} is always one visit ahead, and {S}, who is frightened, says where {T} {T.is} kept.',
    ],
    resolution: {
      bright: [
        'At the fire {H} stops asking for {T} and starts talking, and {S} has left the gate open so that everybody hears. {A} hands {T} back because there is no longer any use in burning {T.it}.',
      ],
      bittersweet: [
        'At the fire {H} says it all before witnesses. {A} gives {T} back and keeps the house, the portrait and the pension; {H} keeps the truth and loses the post.',
      ],
      dark: [
        '{A} lets {T} burn while {H} is still speaking. It is said all the same, and cannot be unsaid, but from now on it is only one voice against a good name.',
      ],
    },
    setback: [
      '{S}, frightened, gives {T} away, and whatever it proves will be ash by morning.',
      'The proof is gone from its place, and the friend who was to guard it is the one who handed it over.',
    ],
    choice: [
      '{H} can be mistaken about {X} and live in comfort, or be right about it and live with that.',
      'A letter of thanks and a long quiet life, or one sentence said in front of everybody.',
    ],
    consequence: {
      bright: [
        '{A} loses the one thing that held {A.them} up, which was silence, and {S} goes home unafraid for the first time in years.',
      ],
      bittersweet: ['{H} loses the post that same afternoon, and by evening every child {P.at} is asking about {X}.'],
      dark: ['{T.The} {T.is} ash; {H} is called mad by noon and believed, in kitchens, by night.'],
    },
    feelings: [
      'the itch of a thing that does not add up',
      'the warmth of being offered a way out',
      'the cold of an empty shelf',
      'shame at how nicely it was asked',
      'the calm of having said it',
    ],
  },
  acts: {
    opening: {
      titles: ['Under the lamp', 'What was put away', 'The wrong drawer'],
      goals: ['{H} learns that {X} {X.was} put away on purpose.'],
      hooks: ['{T.The} under a single lamp, the rest of {L} left dark.'],
      reasons: ['The only lit thing in the picture is the one thing nobody was supposed to keep.'],
      times: ['NIGHT', 'EVENING'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} works late, with {H.their} back to the door and one lamp for company.',
          '{H.intro} is the last one awake. One lamp, one chair, and the sound of {H.their} own pencil.',
        ),
        incident,
        beat(
          '{S.intro} comes in without knocking, reads {H.s} face, and shuts the door again from the inside.',
          "The door opens a hand's width. {S.intro} puts a head round it, sees what is on the table, and stops chewing.",
        ),
        S("You've got the look you had when the boiler went.", "Please tell me that's a headache and not an idea."),
        H('(not turning) How long have you known about {X}?'),
        S(
          "Known is a big word. I've walked round it. Everybody {P.at} walks round it.",
          'Known? I know what everybody knows. I know where not to step.',
        ),
        H(
          'Somebody wrote it down. And then somebody made it go away.',
          'It was all here. It was written down, and then it was put where nobody dusts.',
        ),
        S(
          "Then you'd better decide which of those two you want to be, before the kettle boils.",
          "Put it back, and tomorrow we'll both be surprised by something else.",
        ),
        beat(
          '{H} draws {T} further into the light. Neither of them gets up when the kettle starts to scream.',
          '{H} turns the lamp so that it falls on {T} and on nothing else. On the stove the kettle begins to scream, and goes on screaming.',
        ),
      ],
    },
    pressure: {
      titles: ['Four minutes', 'A form and a pen', 'The kind visitor'],
      goals: ['{H} is offered a way to forget {X}, and finds out who needs it forgotten.'],
      hooks: ['A form and a pen squared to the edge of a table, and {H.s} hands not touching them.'],
      reasons: ['The trap is drawn with a ruler: everything is straight but the question.'],
      times: ['DAY', 'MORNING'],
      where: 'inside',
      cues: [
        beat(
          '{A.intro} is already sitting down when {H} arrives. A form lies squared to the edge of the table, a pen squared to the form.',
          'Two chairs, one table, no dust. {A.intro} has taken the chair that faces the door.',
        ),
        A(
          'I read about you on the way here. “{Q}.” People do love a sentence like that.',
          "You're younger than your letters. Do sit. It's about {X}, and it will take four minutes.",
        ),
        H("It's taken longer than that already.", 'Then why did you bring your coat in with you?'),
        A(
          'It was looked into. Thoroughly. By people who had to go on living here afterwards.',
          'There was an inquiry. It was short, because everybody was so tired, and it was kind.',
        ),
        H('Did they look into it, or look after it?', 'Were you tired, or were you kind?'),
        A('I signed where I was asked to sign. I should like you to have the same comfort.'),
        beat('{A} turns the form round with two fingers. Above the dotted line it says that {T} never existed.'),
        H('If {T.it} never existed, why do you want {T.it} back?'),
        beat('For the first time {A} has to look for an answer. {A.They} {A.v:finds} a smile instead.'),
      ],
    },
    setback: {
      titles: ['A little too straight', 'They asked nicely', 'The empty place'],
      goals: ['{H} loses {T} because a friend was frightened.'],
      hooks: ['A clean, empty outline in the dust where {T} {T.was} hidden.'],
      reasons: ['The absence has the exact shape of the thing; nothing needs to be explained.'],
      times: ['NIGHT'],
      where: 'inside',
      cues: [
        beat(
          'Somebody has been here. Nothing is broken, and that is the worst of it: everything has been put back a little too straight.',
          'The search was tidy. Every object stands where it stood, only squared, as if a ruler had gone through.',
        ),
        beat(
          '{S.intro} stands in the middle of it with {S.their} coat still on. Where {T} {T.was} hidden there is a clean shape in the dust.',
        ),
        S(
          'They asked me a question. I want you to know they asked it nicely.',
          'It was {A} who came. With cake. I want you to know there was cake.',
        ),
        H('What did you tell them?'),
        S(
          "Where you sleep. Where you keep things. I've a room and a wage, {H}, and they're both very small.",
          "I told them you'd be out until ten. I told them which board is loose. Then I said thank you for the cake.",
        ),
        H(
          "(quiet) You could have said you didn't know.",
          '(sitting down slowly) All the years you kept quiet about {X}, and you picked tonight to talk.',
        ),
        S(
          "I was so tired of not knowing things. There's a fire going behind the yard. Whatever they took goes in before it's light.",
        ),
        beat(
          '{H} is out of the door before the sentence is finished. {S} looks at the shape in the dust, and then runs too, the other way.',
        ),
      ],
    },
    choice: {
      titles: ['The fire', 'A weakness for witnesses', 'Said once'],
      goals: ['{H} must be mistaken about {X}, or be right about it in front of everybody.'],
      hooks: ['{A} at the fire with {T} under one arm, and behind {H} a line of faces coming up out of the dark.'],
      reasons: ['The fire lights both sides; whoever speaks first decides which of them is on trial.'],
      times: ['DAWN'],
      where: 'outside',
      cues: [
        beat(
          'A fire in an iron drum. {A.intro} stands beside it with {T} under one arm, in no hurry. Ash comes down on very good shoes.',
        ),
        A(
          "I hoped you'd come. I didn't care to do this without a witness. I find I've a weakness for witnesses.",
          "Good, you ran. People who run still think there's something to arrive at.",
        ),
        H('Give {T.it} back.'),
        A(
          'You could keep your work and your name. There would be a letter of thanks. All I ask is that you be mistaken about {X}.',
          "Be wrong about {X}. That's all. People are wrong every day and sleep beautifully.",
        ),
        H("And if I'm not mistaken?"),
        A("Then by noon you're the one who is mad, and I'm the one who is sorry for you."),
        beat(
          'Footsteps on gravel. {S.intro} comes up out of the grey, out of breath and not alone: half the neighbours have followed, some of them in nightshirts.',
        ),
        S("Go on, {A}. Say that again, the part about noon. They couldn't hear it from the gate."),
        beat('{H} does not reach for {T}. {H.They} {H.v:turns} away from the fire, to the faces.'),
        H("My name is {H.full}. I'll say what I know about {X}. I'll say it once, and then you can ask {A} the rest."),
        when(
          ['bright', 'bittersweet'],
          beat(
            "The fire is very loud. {A} looks at {T}, looks at the faces, does the sum, and holds {T} out at arm's length until somebody takes {T.it}.",
          ),
        ),
        when(
          ['dark'],
          beat(
            '{A} opens {A.their} arm, and {T} {T.v:goes} into the fire. Nobody looks at the fire. They are all looking at {A}.',
          ),
        ),
      ],
    },
    aftermath: {
      titles: ['The man who whistles', 'Afterwards, in daylight', 'One box'],
      goals: ['{H} finds out what the truth about {X} costs, and who will carry it on.'],
      hooks: ['A single box on a wall in full daylight, and people who cross the street to look into it.'],
      reasons: ['After so much dark, everything lies open, and it is smaller and heavier than anyone thought.'],
      times: ['DAY'],
      where: 'outside',
      cues: [
        beat(
          "{H} carries one box out into the sun: a cup, a lamp, the bad chair's cushion. The post was given to somebody else before the ash was cold.",
        ),
        beat('{S.intro} falls into step without asking and takes the lamp.'),
        S("They've put a man in your chair who whistles."),
        H('Is he any good?'),
        S(
          "He's terrible. He's asked me about {X} three times today. So I told him. It took an hour. He stopped whistling.",
        ),
        H('And {A}?'),
        S(
          "Sits at home with the curtains open. Says good morning to everyone. Nobody's sure what to say back.",
          "Still has the house. Still has the portrait. Somebody's turned it to the wall, though, and nobody's turned it back.",
        ),
        beat('{H} sets the box down on a wall. People slow as they pass. One of them, a child, stops altogether.'),
      ],
    },
  },
  closings: [
    [
      when(
        ['bright', 'bittersweet'],
        beat(
          '{H} takes {T} out of {H.their} coat and puts {T.it} into the hands of the one who has waited longest to ask.',
        ),
      ),
      when(['dark'], beat('{H} has nothing to show but two empty hands, and shows them.')),
      H('{R}'),
    ],
    [
      S("(after a while) So what do we call it, now that it's out?"),
      H('{R}'),
      beat('{S} tries the sentence over without a sound, as one tries a key.'),
    ],
    [
      beat('Across the way somebody has chalked a sentence on the wall, in letters that took their time: “{R}”'),
      H("(reading it twice) That isn't my handwriting."),
      S("No. That's rather the point."),
    ],
  ],
};
