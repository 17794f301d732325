import { outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const rivals: Telling = {
  pattern: 'rivals',
  calls:
    /\b(?:compet|contest|rival|prize|win|tournament|race|cooking|dance|audition|wedding|fall in love|falls in love|ex-|jealous|champion|festival|game|match)/i,
  titles: [
    'Second Place',
    'The {X.Words} Affair',
    'May the Worse One Win',
    'Best in {P.Title}',
    'Two Claims to {X.Title}',
  ],
  antagonists: [
    'a three-time winner with a framed photograph of {A.themself}',
    'a newcomer who has bought the best of everything',
    'a former partner who took the recipe and left the pans',
    'a local hero who has never been tested',
    'a charming person with a borrowed medal',
  ],
  friends: [
    'a judge who cannot bear to hurt anyone',
    'an apprentice who is better than both of them',
    'an organiser with a whistle and a migraine',
    'a landlady who has bet the rent on it',
    'a cousin in charge of the scoreboard',
  ],
  wants: {
    H: [
      'win {X} fairly, and be seen doing it',
      'prove that {X} {X.was} {H.theirs} to begin with',
      'beat {A} once, at anything',
    ],
    A: [
      'keep anyone from finding out that {A.they} never made {X}',
      'win before somebody looks closely',
      'be admired by {H}, which is worse than wanting to win',
    ],
    S: ['have it over without tears', 'give everybody a rosette', 'tell one of them the truth, but which'],
  },
  voices: {
    H: [
      'indignant in whole paragraphs, then suddenly honest in one word',
      'argues like somebody losing at cards: precise, outraged, funny',
    ],
    A: ['grand and easy, with a laugh in front of each lie', 'compliments that need to be turned over before use'],
    S: ['apologises before, during and after', 'conciliatory to the point of despair'],
  },
  stakes: [
    '{A} lays claim to the very same thing, in public, with a photograph, and {H} must win {X} back in front of everyone {H.they} {H.v:knows}',
    'there is one prize, two people who cannot stand each other, and a secret that would ruin the wrong one',
    '{H} discovers that {A} is cheating, that {A} is lonely, and that these are the same discovery',
  ],
  conflicts: [
    '{H} and {A} both claim {X}. One of them is lying, one of them is unbearable, and it keeps changing which.',
    'Only one can win. {A} needs it in order not to be found out; {H} needs it in order to be found at all.',
  ],
  promises: [
    'Two proud people, one silly prize, and the moment it stops being silly.',
    'A comedy in which the worst thing that can happen is to be seen as you are, and it happens to everyone.',
  ],
  refrains: [
    'It takes two people to lose properly.',
    'Nobody ever wins alone; there would be no one to be unbearable to.',
    'The best rival is the one who notices.',
    'Second place is where the company is.',
  ],
  tokens: [
    'a model made of matchsticks',
    'a music box with one wrong tooth',
    'a fiddle with a mended neck',
    'a plate with a painted border',
  ],
  incidents: [
    '{H} arrives to claim {X} and finds {A} already bowing in front of {X.it}',
    'the notice goes up: one prize, two names, and in the middle of both of them {X}',
  ],
  arc: {
    setup: [
      '{H} has got ready for this in private for years, with {T}, in the belief that there was nobody else. There is.',
      'Everyone {P.at} knows that {X} {X.belongs} to {H}. Everyone, as of this morning, but {A}.',
    ],
    escalation: [
      '{A} is better dressed, better lit and better liked. {H} answers with hard work and a small piece of sabotage, which goes off under the wrong person.',
      'They spy on each other; each is touched by what is seen, and neither admits it. Then {H} shows off in public and ruins {T} before everyone.',
    ],
    resolution: {
      bright: [
        'With {A.s} secret in hand and the crowd waiting, {H} does the one thing nobody rehearsed and shares the stage. It goes wrong in a new way, and is wonderful.',
      ],
      bittersweet: [
        '{H} keeps {A.s} secret, and loses. {A} takes the prize, takes three steps with it, turns round, and cannot take a fourth.',
      ],
      dark: [
        '{H} tells everyone. It is true, it is fair, and it is the end: there is a prize on the table, and no one to have beaten.',
      ],
    },
    setback: [
      '{H} is so busy watching {A} that {H.they} {H.v:ruins} {T} with {H.their} own hands, on a stage.',
      'The sabotage works perfectly, on {S}.',
    ],
    choice: [
      '{H} can win by telling the truth about {A}, or keep it and lose with a straight face.',
      'One sentence would make {H} the winner and {A} a joke.',
    ],
    consequence: {
      bright: [
        'There are two names on the cup, scratched in with a nail, in an order that will be argued about for ever.',
      ],
      bittersweet: [
        'The cup stands in {A.s} window, facing the wall; {A} comes round every evening to see what {H} is making.',
      ],
      dark: ['{H} has {X}, the cup, and a whole row of empty seats.'],
    },
    feelings: [
      'the pleasure of a grievance',
      'unwilling admiration through a crack in a fence',
      'the hot silence after a public mistake',
      'the temptation of being right',
      'laughter that lets go of something',
    ],
  },
  acts: {
    opening: {
      titles: ['Two names', 'The claim', 'A photograph'],
      goals: ['{H} discovers that somebody else lays claim to {X}.'],
      hooks: ['A notice with two names on it in the same size of letter, and {H} trying to cover one with a hand.'],
      reasons: ['The size of the letters is the whole quarrel.'],
      times: ['MORNING', 'DAY'],
      where: 'outside',
      cues: [
        beat(
          '{H.intro} has come early, in order to be found there modestly by others.',
          '{H.intro} straightens {T}, steps back, and straightens {T.it} again.',
        ),
        incident,
        beat(
          '{S.intro} hurries up with a list held in front like a shield. Behind {S.them}, in no hurry at all, comes {A.intro}.',
          'A cheer, but outside, and for somebody else. {A.intro} comes in walking backwards, waving. {S.intro} is carrying the bags.',
        ),
        S(
          "I'm so sorry. Before anything else. I was going to send a note.",
          "You two know each other? No? Oh, I'd hoped you would, and hated each other already. It'd save time.",
        ),
        A(
          "You must be {H}! I'd have known you anywhere. They told me: “{Q}.” Enchanting. I nearly cried.",
          'And this is the competition? How brave. No, I mean it. The apron alone.',
        ),
        H(
          "There's some mistake. {X.The} {X.is} mine. Ask anyone.",
          "I'm not the competition. You're the competition. I was here first. There's a list.",
        ),
        A(
          "But of course {X.they} {X.is}! And mine. I've a photograph.",
          'I did ask anyone. They said what a shame, and who was I.',
        ),
        S("We thought perhaps both of you. On Saturday. In front of people. There's a cup. It's not a large cup."),
        H('What time on Saturday?', '(to {S}) Whose side are you on?'),
        S("I've got no side. I've got a whistle.", "Three. Bring your own chair. I'm so sorry."),
        beat('{H} and {A} shake hands, and neither of them is the first to let go.'),
      ],
    },
    pressure: {
      titles: ['A crack in the fence', 'Espionage', 'What {A} does at night'],
      goals: ['{H} spies on {A} and sees something {H.they} cannot laugh at.'],
      hooks: ['{H.s} eye at a crack, lit from the other side by one bare bulb.'],
      reasons: ['Envy needs a hole to look through; so does tenderness, and it is the same hole.'],
      times: ['NIGHT', 'EVENING'],
      where: outside('the fence', 'Boards, nettles, and one knot-hole at the height of an eye.'),
      cues: [
        beat(
          '{H.intro} kneels in the nettles with one eye to the boards. {S.intro} holds the ladder and would rather not.',
          'On an upturned crate, holding {S.s} shoulder for balance, {H.intro} looks in. {S.intro} has eyes shut, so as to be able to deny it.',
        ),
        H(
          '{A.They} {A.v:has} got three of everything. Nobody needs three.',
          'Look at that. {A.s} got somebody to iron the cloth.',
        ),
        S(
          "I shouldn't be here. I'm meant to be neutral. I've a sash.",
          "What's happening? No. Don't tell me. Is it good?",
        ),
        beat(
          'On the far side {A.intro} sits down alone among all that splendour, does the thing once, slowly, and gets it wrong. Does it again. Gets it wrong in the same place.',
        ),
        H(
          "(despite everything) Wrist. It's the wrist.",
          "(slowly) {A.They} can't do it. {S}. {A.They} {A.v:has} never done it in {A.their} life.",
        ),
        S("The photograph's from a shop, {H}. It was in the frame when {A.they} bought it. Please don't say I said."),
        H('Then all I have to do is tell people.'),
        S("Yes. I'm afraid that is all you'd have to do."),
        beat(
          'Inside, {A} gives the photograph a wipe with a sleeve, puts it face down, and starts again from the beginning.',
        ),
      ],
    },
    setback: {
      titles: ['Dress rehearsal', 'In front of everyone', 'The wrong person'],
      goals: ['{H} shows off, and ruins {T} in public.'],
      hooks: ['{T.The} in pieces at {H.s} feet, and forty people with their hands half-way to clapping.'],
      reasons: ['The picture is pure noise stopped dead: everyone waits for a face to be made, and no face will do.'],
      times: ['AFTERNOON', 'DAY'],
      where: 'outside',
      cues: [
        beat(
          'The trial run. {H.intro} has not slept and has added a flourish.',
          'Flags, folding chairs, a band with three members. {H.intro} bows before having done anything.',
        ),
        S("(at the rope, whistle in hand) Just a gentle one. It's only to test the chairs."),
        H(
          "(to the crowd) You've seen it done with a photograph. I'll do it with {T}.",
          '(to the crowd) Watch my left hand. No, the other one. Watch them both!',
        ),
        beat(
          'It goes very well for as long as a breath can be held. Then {H} glances sideways to see whether {A.intro} is watching, and {T} {T.v:leaves} {H.their} hands.',
        ),
        beat(
          'It comes down on the cup, the cup comes down on {S.intro}, and the band, which has been waiting for a sign, strikes up.',
        ),
        S(
          "I'm all right. I'm so sorry. Is it in my hair?",
          "It didn't hurt. That's a lie. I'm sorry. It hurt quite a lot.",
        ),
        A(
          '(helping to pick up the pieces) You looked at me. You never look. You had it, and you looked.',
          '(kneeling among the pieces) Nobody saw. I mean, everybody saw. But nobody saw how good it was before that. I did.',
        ),
        H("I don't want your help.", 'Enjoy it. Go on. Take a photograph.'),
        A("I know. You don't need it. That's what's so annoying about you."),
        beat('They reach for the last piece of {T} together. {A} lets {H} have it.'),
      ],
    },
    choice: {
      titles: ['Saturday at three', 'One sentence', 'The other half'],
      goals: ['{H} must expose {A}, or lose to a liar.'],
      hooks: ['Two people on a small stage, one holding a mended {T.noun}, one holding a picture of somebody else.'],
      reasons: ['Each of them has in hand the thing that would finish the other.'],
      times: ['AFTERNOON', 'DAY'],
      where: outside('the bandstand', 'Bunting, folding chairs, and a stage that gives a little.'),
      cues: [
        beat(
          'Saturday. Every chair is taken, including the broken ones. {H.intro} has {T}, glued. {A.intro} has gone the colour of paper.',
          'The whole of the neighbourhood, a goat, and the band, now with a fourth. On the stage {H.intro} and {A.intro} stand as far apart as the boards allow.',
        ),
        S(
          "(whistle, then regret) First, um. First {A}. With {X}. Whenever you're ready. No hurry at all.",
          "(behind a sash and a bandage) The draw was fair. I did it nine times. It's {A} first.",
        ),
        beat('{A} lifts both hands. They shake. In the front row somebody coughs, kindly, and it makes things worse.'),
        A(
          "(not moving {A.their} lips) It's the wrist, isn't it?",
          "(to {H}, hardly a sound) Go on, then. Say it. You've known since Tuesday. You breathe through your mouth when you spy.",
        ),
        when(['bright'], H("(just as low) Move over. Your left, my right. Don't look at me.")),
        when(
          ['bright'],
          beat(
            '{H} steps in beside {A} and takes one half of it. It is not {X} as anyone has ever known {X.it}. There is far too much of it. It is magnificent until the last moment, and in the last moment it all falls down.',
          ),
        ),
        when(['bright'], A('(from underneath) Was that my left?')),
        when(['bittersweet'], H("(aloud, to everyone) I withdraw. I've a bad wrist.")),
        when(
          ['bittersweet'],
          beat(
            'A long sigh from all the chairs. {S} puts the cup into {A.s} hands, because there is nobody else to put it into.',
          ),
        ),
        when(['bittersweet'], A("You've got the best wrist I ever saw.")),
        when(['dark'], H('Ask {A.them} whose face is in the photograph.')),
        when(
          ['dark'],
          beat(
            'Nobody laughs; that is the surprise. The chairs scrape. {A} nods, as one nods at a bill, and walks off the side of the stage where there are no steps.',
          ),
        ),
        when(['dark'], A("It was a good question. I'd have asked it on Tuesday.")),
        S("(looking at the whistle) I don't know what one blows for that."),
      ],
    },
    aftermath: {
      titles: ['The not very large cup', 'Sunday', 'Folding chairs'],
      goals: ['{H} finds out what {X} {X.is} worth without somebody to beat.'],
      hooks: ['A field of folding chairs with two people in it, one at each end, and the cup between them.'],
      reasons: ['The distance between the chairs is the only score that is left.'],
      times: ['EVENING', 'MORNING'],
      where: outside('the empty rows', 'Folding chairs on trodden grass, every one of them with its programme.'),
      cues: [
        beat('The chairs are still out. {S.intro} folds them one at a time and says sorry to each.'),
        beat('{H.intro} sits in the middle of the front row with {T}, which is more glue than anything else by now.'),
        when(
          ['bright', 'bittersweet'],
          beat('After a while {A.intro} comes along the row, leaves one seat free, and sits.'),
        ),
        when(
          ['bright', 'bittersweet'],
          A(
            'I bought the frame because of the frame. I never knew who it was. I used to say good night to it.',
            "I've taken the picture out. It looks rather well, empty.",
          ),
        ),
        when(['bright', 'bittersweet'], H("You drop your shoulder. On the turn. I wasn't going to tell you.")),
        when(['bright', 'bittersweet'], A('Show me?', 'And you look at people. We could both stop.')),
        when(['dark'], S("{A} left the key. And this. It says it's for you.")),
        when(
          ['dark'],
          beat(
            'It is the frame. There is nothing in it any more. {H} holds it up, and sees the row of empty chairs through it.',
          ),
        ),
        when(['dark'], H('I was right, though.')),
        when(['dark'], S("You were. I'm so sorry.")),
        beat('{S} comes to the last two chairs and leaves them up.'),
      ],
    },
  },
  closings: [
    [
      S('I had it engraved before I knew. They charge by the letter, so I kept it short.'),
      beat('{H} turns the cup to the light. It says: “{R}”'),
    ],
    [H('{R}'), beat('It is not clear who that was said to. {S} writes it on the scoreboard, under both names.')],
    [
      S('I ought to say something official.'),
      beat('{S} takes a breath, finds the whistle still between {S.their} teeth, and takes it out.'),
      S('{R}'),
    ],
  ],
};
