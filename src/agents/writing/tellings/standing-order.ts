import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const standingOrder: Telling = {
  pattern: 'standing_order',
  calls:
    /\b(?:orders|council|repair|duty|obey|command|robot|android|machine|ai|computer|order|soldier|law|forbidden|switch|shut down|turn off|erase|memory|memories|experiment|future|colony|planet|mission|keeper|guard|rule|king|queen|dragon)/i,
  titles: [
    'Until Further Notice',
    'The Keeping of {X.Title}',
    'Order Number Nine',
    'By Hand, Before Noon',
    'The One Who Kept {X.Title}',
  ],
  antagonists: [
    'an envoy with a sealed order and a bad cold',
    'a superior officer who once taught {H} everything',
    'a controller who has never seen {X}, and signs for {X.it} every month',
    'a commissioner who wants it done kindly',
    'a deputy who is only passing it on',
  ],
  friends: [
    'an apprentice who asks why',
    'a trainee in the wrong size of uniform',
    'a cook who feeds whatever is put in front of {S.them}',
    'a mechanic who gives everything a name',
    'a courier who missed the last way out',
  ],
  wants: {
    H: [
      'do {H.their} duty to {X}, as soon as {H.they} {H.v:knows} which duty it is',
      'find an order that says {X} may stay',
      'go on keeping {X} and not be asked',
    ],
    A: [
      'have {X} ended by the hand that kept {X.it}, so that it will be in order',
      'report by noon that {X} {X.is} no more',
      'not be the one who has to look',
    ],
    S: [
      'be told why',
      'give {X} a name before anyone can give {X.it} a number',
      'be as sure of anything as {H} used to be',
    ],
  },
  voices: {
    H: [
      'regulations, quoted by paragraph; what is felt comes out as maintenance',
      'exact and shy, like somebody reading out a gauge',
    ],
    A: ['tired and humane; uses the passive voice', 'official phrases, with a sneeze where the verb should be'],
    S: ['questions, each one simpler and worse than the last', 'enthusiastic, unfiltered, quick to touch things'],
  },
  stakes: [
    'a lawful order arrives that {X} must be ended before noon, and the person who is to do it is the one who has kept {X.it} alive',
    '{A} brings an order with a seal on it, and {H}, who has never disobeyed in {H.their} life, reads it a second time',
    'it is discovered, it is forbidden, and {H} has until noon to put an end to {X} with {H.their} own hands',
  ],
  conflicts: [
    'The order is lawful, {A} is decent, and {X} must be gone by noon. {H} has obeyed all {H.their} life and cannot find the paragraph for this.',
    '{H} has one duty to {X} and another to whoever signs for {X.it}. Until today they were the same.',
  ],
  promises: [
    'A conscience being assembled, piece by piece, out of a service manual.',
    'A small mutiny, carried out with great care and all the forms filled in.',
  ],
  refrains: [
    'Somebody has to be told no, so that it can be written down.',
    'To keep a thing is also an order.',
    'It is not finished as long as someone winds it.',
    'There is always one more paragraph.',
  ],
  tokens: [
    'a logbook with nine lines to a page',
    'a register with an oilcloth cover',
    'a maintenance book with a coffee ring',
  ],
  needsPages: true,
  incidents: [
    'on an ordinary round, between two ordinary entries, {H} finds {X} looking back',
    '{H} fills in the form for {X} as on every other day, and on every line the answer has changed',
  ],
  arc: {
    setup: [
      '{H} has looked after {X} for so long that the entries in {T} all look alike. Then one morning they do not.',
      'The post is remote, the rules are clear, and {H} likes both. {X.The} {X.is} the only thing there that was never in the rules.',
    ],
    escalation: [
      '{A} comes in person, which is a bad sign, and is kind, which is a worse one. {H} tries to obey. {H.They} {H.v:gets} as far as the third step out of seven, and {X} {X.v:makes} it easy, and that is what cannot be borne.',
      'There are seven steps. {S} reads them out, and asks about every one. After the third it hurts to go on, and after the fourth it has hurt someone.',
    ],
    resolution: {
      bright: [
        'At noon {H} hands in the report: refused, with reasons, paragraph by paragraph. {A} reads it to the end, sneezes, and finds that the form requires a second visit, which cannot be before spring.',
      ],
      bittersweet: [
        '{H} will not do it, and {A} will; so {H} does the one thing that is left and lets {X} go. The post stands empty. The entry for that day is the longest in the book.',
      ],
      dark: [
        '{H} obeys. It takes four minutes. {S} does not ask why, and never asks again, and in {T} the entries all look alike.',
      ],
    },
    setback: [
      '{H} begins to obey, and half of {X} is gone before {H} understands that {H.they} {H.v:has} stopped being able to.',
      '{S}, trying to hide {X}, sets off the very thing that was to be prevented.',
    ],
    choice: [
      '{H} can carry out the last three steps or put {H.their} name to a refusal.',
      'An order is waiting for one signature, and there are two boxes.',
    ],
    consequence: {
      bright: ["There is an entry in another hand now: a trainee's, with questions in the margin."],
      bittersweet: [
        'Somewhere out there {X} {X.is} at large, and somewhere a superior officer has written “not found” and underlined it.',
      ],
      dark: ['The quiet is complete, and is inspected monthly.'],
    },
    feelings: [
      'the peace of a well-kept log',
      'unease at being looked back at',
      'obedience, by the spoonful',
      'the shame of the third step',
      'the strange steadiness of no',
    ],
  },
  acts: {
    opening: {
      titles: ['An ordinary round', 'The entry', 'Line nine'],
      goals: ['{H} finds that {X} {X.is} no longer what the form says.'],
      hooks: ['{H} writing in {T}, and behind {H.them}, not in focus, something that has turned round.'],
      reasons: ['We see it before {H} does and cannot say it.'],
      times: ['MORNING', 'BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} makes the round: tap, look, tick. Tap, look, tick.',
          'Every morning has nine lines. {H.intro} fills in the first eight without looking up.',
        ),
        incident,
        beat(
          '{S.intro} trots behind with a lamp that is too bright and shines it on everything in turn.',
          '{S.intro} is on a second day and has already touched four things one does not touch.',
        ),
        S("Why nine? What's line nine for?", 'Does it always do that?'),
        H('Paragraph four. “Anything else.” One writes “none”.', "It does not do that. I'd have written it down."),
        S('And have you ever written anything else?', 'But it did. Just then. It waited for you to finish.'),
        H('In eleven years? None.', "Things don't wait. They're only not yet over. Hold the lamp lower."),
        S(
          "Then I'll hold the lamp, and you look. What does one write if {X} {X.is} looking back?",
          "You've gone all quiet. Is it against a paragraph?",
        ),
        beat(
          '{H} holds the pencil over line nine for so long that the lamp begins to shake. {T.The} {T.v:stays} open. For the first time it is not the hand that stops first.',
        ),
        H("Put that there's a slight change. Put that it needs watching.", 'Write it small. There may be room.'),
      ],
    },
    pressure: {
      titles: ['The envoy', 'In the passive voice', 'With a seal on it'],
      goals: ['{H} is given a lawful order to end {X}.'],
      hooks: ['An order with a seal, a handkerchief, and {H} standing at attention in slippers.'],
      reasons: ['Power has a cold, and obedience was not expecting visitors.'],
      times: ['DAY', 'MORNING'],
      where: 'inside',
      cues: [
        beat(
          '{A.intro} has come all that way in person and has taken off only one glove.',
          'There has been no visit in six years. {A.intro} stands dripping on the regulation mat and looks for somewhere to put an envelope.',
        ),
        A(
          'Your reports are read, you know. “{Q}.” It was read twice. A third copy was made.',
          "Line nine. It was noticed. There was, I'm sorry to say, a meeting.",
        ),
        H('It was only a slight change.', 'I can correct it. I can write “none”.'),
        A(
          "It's all been considered. It's felt that {X} ought not to continue. By noon. It's felt that you'd want to be the one.",
          "It's been decided that {X} should be brought to a close. Kindly. By a hand it knows. That was put in specially.",
        ),
        beat('{H} takes the order in both hands and reads it standing to attention. {H.They} {H.v:is} in slippers.'),
        H("There's a comma missing in the second paragraph.", "It says how. It doesn't say why."),
        A(
          "(sneezing) I beg your pardon. No, it wouldn't. It isn't that sort of paper.",
          '(not unkind) You always were the best of them. You never once asked.',
        ),
        S("(from the doorway, with the lamp) I'm asking.", '(from the doorway) Why?'),
        beat('Both of them look at {S} as one looks at weather.'),
      ],
    },
    setback: {
      titles: ['The third step', 'Seven steps', 'By hand'],
      goals: ['{H} begins to obey, and finds out what it does to {X}.'],
      hooks: ['A row of seven switches, three of them down.'],
      reasons: ['One can read off exactly how much is left.'],
      times: ['DAY', 'MORNING'],
      where: 'inside',
      cues: [
        beat(
          'The instruction has seven steps. {H.intro} has cleaned {H.their} hands for it. {S.intro} holds the page.',
        ),
        S(
          "One. “Make sure that nobody is present who need not be.” That's me. Why's that one first?",
          'One. “Explain nothing.” Who to?',
        ),
        H('Two.', 'Next.'),
        S(
          'Two. “Withdraw what it is used to.” You mean the light? It likes the light.',
          "Two. “Speak to it as usual.” You do that anyway. You say good morning to it. I've heard you.",
        ),
        beat(
          '{H} does the second step. Then, counting under {H.their} breath, the third. Something goes out of the room that nobody had thought of as a sound.',
        ),
        S(
          'It moved over. Did you see? It made room, so you could reach.',
          "It let you. {H}, it's helping. Why is it helping?",
        ),
        H('(hands in the air, not touching anything) Read me the fourth.'),
        S('No.'),
        H("That's an order.", 'Then give me the page.'),
        S(
          "Then write down I wouldn't. There's a line for it. Line nine.",
          "I've eaten it. I hadn't planned to. It tastes of wax.",
        ),
        beat('Three down, four to go. {H} reaches for the next, and it is {H.their} own hand that will not be told.'),
      ],
    },
    choice: {
      titles: ['Two boxes', 'Noon', 'The paragraph'],
      goals: ['{H} must finish what was ordered, or sign a refusal.'],
      hooks: [
        'A form with two boxes, {H.s} pencil above it, and through the window behind {H.them} the light at its highest.',
      ],
      reasons: ['No shadows at all: there is nowhere to hide a decision.'],
      times: ['NOON'],
      where: 'inside',
      cues: [
        beat(
          'One minute to noon. {A.intro} has laid out the form of completion: two boxes, “carried out” and “other”. {S.intro} stands in front of {X} with both arms out, like someone stopping a cart.',
        ),
        A(
          "It needn't be understood. It need only be signed. I'm expected elsewhere by one.",
          "Nobody will ask you about it again. That can be guaranteed. It's the one thing that can.",
        ),
        H(
          'You taught me that. Before you sign, read it as if somebody else had to live in it.',
          'What have they ever put under “other”?',
        ),
        A(
          "Nothing. In my time it has never been used. I don't believe there's a drawer for it.",
          '(a long pause, a handkerchief) Did I? How very inconvenient of me.',
        ),
        H(
          "I've read the whole code since breakfast. There's a paragraph nobody's ever quoted. It's about what a keeper is.",
          'I looked for the paragraph. I looked for a paragraph that lets me. And do you know, there are four hundred that begin with “keep”?',
        ),
        when(
          ['bright'],
          H(
            "So I have put a cross in “other”, and the reasons are enclosed. In triplicate. You'll need to sign for each.",
          ),
        ),
        when(
          ['bright'],
          beat(
            '{A} reads all eleven pages, standing, with {A.their} coat on. At the foot of the last one {A.they} {A.v:feels} for a pen.',
          ),
        ),
        when(
          ['bright'],
          A("It will have to be inspected. There'll have to be a committee. I shouldn't think before spring."),
        ),
        when(['bittersweet'], H("I refuse. It's in {T}, with the time. You'll have to do the rest yourself.")),
        when(
          ['bittersweet'],
          beat(
            '{A} takes off the other glove. But behind {S} there is only a window, wide open, and the curtain standing out on the wind.',
          ),
        ),
        when(['bittersweet'], S("I didn't do anything. I only asked it if it wanted to.")),
        when(['dark'], H("And not one of the four hundred says what to do when they're both orders.")),
        when(
          ['dark'],
          beat(
            '{H} moves {S} aside, as one moves a child from a doorway. Four, five, six. Before the seventh {H.they} {H.v:says} good morning, as usual.',
          ),
        ),
        when(['dark'], A("Thank you. I know that it wasn't … it will be noted that it was done well.")),
      ],
    },
    aftermath: {
      titles: ['Line nine', 'Another hand', 'The next morning'],
      goals: ['The round is made again, by somebody who asks why.'],
      hooks: ['A page in {T} with nine lines, and the ninth full to the margin.'],
      reasons: ['The dullest object in the film has become the one we want to read.'],
      times: ['MORNING', 'DAWN'],
      where: 'inside',
      cues: [
        beat('Tap, look, tick. This time it is {S.intro} who goes in front.'),
        S(
          'Eight lines, all as usual. Then nine. How do you spell “unprecedented”?',
          "I've done eight. Can I do nine? You always do nine as if it hurt.",
        ),
        when(
          ['bright'],
          beat(
            "{H.intro} holds the lamp, lower, as one holds it for somebody's eyes. Something in front of them moves over, to make room.",
          ),
        ),
        when(['bright'], H("Write what you see. Leave out that it's beautiful. They get nervous. Put “satisfactory”.")),
        when(
          ['bittersweet'],
          beat(
            '{H.intro} no longer has a post and does the round out of courtesy. The place where {X} {X.was} is very clean.',
          ),
        ),
        when(['bittersweet'], H("Put “none”. And then look out of the window and put what's there.")),
        when(
          ['dark'],
          beat(
            '{H.intro} ticks, and does not look. Where {X} {X.was} there is a cloth over something of the same size.',
          ),
        ),
        when(['dark'], H("“None.” It's four letters. I'll spell it for you.")),
        beat('Far off, small as a mistake, {A.intro} goes away with an envelope, and twice, on the way, turns round.'),
        S(
          "Do you think that {A} knew? All along? That you wouldn't?",
          '{A} left the other glove. On purpose, do you think?',
        ),
        when(['bright', 'bittersweet'], H("It's not a thing one puts in writing.")),
        when(['dark'], H('I think it was hoped.')),
      ],
    },
  },
  closings: [
    [
      beat(
        '{S} has not stopped writing. Line nine has run over the edge and up the side of the page. The last words are: “{R}”',
      ),
      H("That isn't an observation."),
      S('Then where do I put it?'),
    ],
    [
      S('And if somebody comes and wants to know why?'),
      H('{R}'),
      beat('{S} looks for the paragraph. Then {S.they} {S.v:shuts} the book.'),
    ],
    [
      beat(
        'On the inside of the cover of {T}, in pencil, older than any of them, there is a line that everyone has always taken for a stain: “{R}”',
      ),
      S('Was that always there?'),
    ],
  ],
};
