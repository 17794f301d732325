import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const inspection: Telling = {
  pattern: 'inspection',
  calls:
    /\b(?:comedy|office|inspector|rules|bureaucra|tax|permit|form|council|becomes|starter|parrot|cat|dog|pet|robot|invent|talking|neighbou?r|retire|nursing|kitchen|bakery|school)/i,
  titles: [
    'Form Nineteen',
    'The {X.Words} Question',
    'In Lieu of {X.Title}',
    'A Hazard, Probably',
    'Please Describe {X.Title}',
  ],
  antagonists: [
    'an inspector from an office nobody has heard of',
    'a regional examiner with a folding desk',
    'an assessor of things not elsewhere classified',
    'a deputy auditor in sensible boots',
    'somebody from Measures with a very long tape',
  ],
  friends: [
    'a helper who has never knowingly left a thing alone',
    'a brother who once passed an exam',
    'a neighbour with a drawer full of stamps',
    'a tenant who is behind with everything but advice',
    'a former town clerk who misses it',
  ],
  wants: {
    H: [
      'have {X} entered on the form as what {X.they} {X.is}',
      'get a stamp for {X} and be left in peace',
      'keep {X} out of the column marked “other”',
    ],
    A: [
      'find the right box for {X}, just once, before retirement',
      'close the file on {P}',
      'go home with a complete form',
    ],
    S: ['be of use', 'use the stamp', 'explain everything, at length, from the start'],
  },
  voices: {
    H: ['patience, audibly running out', 'reasonable to the point of madness'],
    A: ['reads the small print aloud as if it were verse', 'dry, conscientious, secretly delighted by the exact word'],
    S: ['helps; every sentence makes it worse', 'wildly confident on points of law'],
  },
  stakes: [
    "an inspector arrives who must put {X} into one of nineteen boxes by five o'clock, and {X} will not go",
    'the law turns out to know eighteen kinds of thing, and {X} {X.is} none of them',
    '{A} must classify {X} or seal {P}, and {S} has offered to help',
  ],
  conflicts: [
    "By five o'clock {X} must be something on the list. {A} is scrupulous, {H} is truthful, {S} is helpful, and between the three of them it gets worse and worse.",
    'There is no box for {X}. Without a box {A} cannot give a stamp, and without a stamp {H} has no {P.bare}.',
  ],
  promises: [
    'The pure joy of three sensible people building a catastrophe, one sub-clause at a time.',
    'A farce about the word “other”, with a heart in section four.',
  ],
  refrains: [
    'Not everything that counts has a column.',
    'Everything is other until somebody signs for it.',
    'It is what it is, in triplicate.',
    'Somebody has to be responsible for it, and mean it.',
  ],
  tokens: [
    'a teapot with a chipped spout',
    'a watering can with one ear',
    'a stool with red legs',
    'a tin with a picture of a ship',
  ],
  incidents: [
    'a folding desk is set up in front of {H}, a form is squared upon it, and the first question is what, precisely, {X} {X.is}',
    'someone sticks a label on {X}, and the label says only “pending”',
  ],
  arc: {
    setup: [
      '{X.The} {X.has} never troubled anyone but {H}, who is fond of it. This morning there is a folding desk in front of {X.it}, and behind the desk there is {A}.',
      'In the whole of the regulations there is nothing against {X}. That, it turns out, is the trouble.',
    ],
    escalation: [
      'Is it an animal? A vehicle? A dwelling? {S}, helping, gets it provisionally registered as all three, and {A} has to seal the premises against itself.',
      "Each answer opens a further form. By three o'clock {X} {X.has} been classified as livestock, quarantined, and granted the vote.",
    ],
    resolution: {
      bright: [
        '{H} stops explaining what {X} {X.is} and says what {X.they} {X.is} to {H.them}. {A} puts down the pencil, crosses out nineteen boxes, and with a ruler draws a twentieth.',
      ],
      bittersweet: [
        '{H} signs as the person responsible for {X}, for life, in every eventuality. It is the only box left, and it was meant for next of kin.',
      ],
      dark: [
        'At five it is entered under “other”, which means a crate. {H} is given a receipt. {A} is given a medal, and never again sleeps through the night.',
      ],
    },
    setback: [
      '{S} finds the clause that settles it, and it settles it the wrong way: the tape goes across the door.',
      'A demonstration is called for, and {X} {X.v:behaves}, for the first time ever, perfectly normally.',
    ],
    choice: [
      '{H} can let {X} be called something it is not, or put {H.their} own name in the box.',
      '{A} can complete the form or tell the truth on it.',
    ],
    consequence: {
      bright: ['Form Nineteen has twenty boxes, and {A} has asked for a transfer: here.'],
      bittersweet: ['{H} is now, legally, the next of kin of {X}, and has never been so calm.'],
      dark: ['The crate is numbered, the number is in order, and {P.bare} has a very clean rectangle on the floor.'],
    },
    feelings: [
      'bafflement, politely expressed',
      'hope, in the shape of a sub-clause',
      'the giddiness of things getting worse in good order',
      'sudden, embarrassing sincerity',
      'the peace that comes with a signature',
    ],
  },
  acts: {
    opening: {
      titles: ['Question one', 'Pending', 'A folding desk'],
      goals: ['{H} is asked what {X} {X.is}, and finds that it is not so simple.'],
      hooks: ['A folding desk in the least suitable spot {P.at}, and a pencil being sharpened.'],
      reasons: ['Order has moved in, with very thin legs.'],
      times: ['MORNING'],
      where: 'inside',
      cues: [
        beat('{H.intro} comes in with a full tray and stops. There is a desk where there was none.'),
        incident,
        beat('Behind the desk {A.intro} is sharpening a pencil that is already sharp.'),
        A(
          "Good morning. Question one. “Describe the article.” One word will do. There's only room for one.",
          "I shan't be in the way. It's about {X}. You'll have had the letter about the letter.",
        ),
        H("It's … well, it's {X}.", 'What letter?'),
        A(
          "That's the name. I need the kind. Animal, vegetable, fixture, conveyance, nuisance. There are nineteen.",
          'There was a complaint. Or it may have been praise, the hand was poor. It said: “{Q}.” Is that correct?',
        ),
        H('More or less. Is it against something?', "It's none of those. It's never been any trouble."),
        A(
          "We don't know. It has to be something before it can be against something.",
          "That isn't, I'm afraid, a kind.",
        ),
        beat('{S.intro} looks in, takes in the form, and lights up like a window.'),
        S(
          'Is that a Nineteen? With the old margins? Oh, leave this to me. I know these.',
          'Nobody move. Nobody sign anything. I once passed an exam.',
        ),
        H("(quickly) You don't have to help."),
        beat('But {S} has already drawn up a chair.'),
      ],
    },
    pressure: {
      titles: ['Helping', 'Livestock, provisionally', 'Box eleven'],
      goals: ['With the best of intentions {X} {X.is} made illegal.'],
      hooks: ['{S} on a chair with three forms in each hand, {A} writing, {H} with {H.their} head on the desk.'],
      reasons: ['A triangle in which only the middle knows how bad it is.'],
      times: ['DAY', 'MORNING'],
      where: 'inside',
      cues: [
        beat(
          'It is an hour later, and there are nine more forms. {A.intro} has taken off a boot. {H.intro} has {H.their} forehead on the edge of the desk.',
        ),
        S(
          "So if it's moved when nobody moves it, it's a conveyance. And if you're fond of it, it's a dependant. I'm only reading what it says.",
          "Put livestock. Livestock's the best, you don't need a chimney. Does it eat? It needn't eat much.",
        ),
        A(
          "(writing) “Provisionally, livestock.” In that case I'm bound to ask how many there are, and whether they've met.",
        ),
        H(
          "There's one. There's {X}. It's there. You can see it from where you're sitting.",
          "It doesn't eat, it doesn't move, it hasn't met anyone. Can I not just write {X}?",
        ),
        beat('{S.intro} turns over several pages at once, with the thumb of a born lawyer.'),
        S(
          "Hold on, hold on. Livestock in a dwelling is a stable. Is this a stable? If it's a stable, then you don't live here.",
          "If it's livestock it can't be left alone with {T}. It's here in italics. That makes {T} an accessory.",
        ),
        A(
          "That's very sound. I'd overlooked the italics. I shall have to seal something.",
          "(with respect) You've read the annex. Nobody ever reads the annex.",
        ),
        H("You're both enjoying this."),
        A('(startled) I beg your pardon. I do like it when people take an interest.', "It's a lonely profession."),
        beat(
          '{A} takes out a roll of tape, finds the end of it at the first attempt, and looks, for an instant, truly happy.',
        ),
      ],
    },
    setback: {
      titles: ['The tape', 'A demonstration', 'Section four'],
      goals: ['{P.The} is sealed, and it is {S.s} doing.'],
      hooks: ['A cross of tape over a door, and on the wrong side of it {H}.'],
      reasons: ['The order has gone so far that it has shut out the one person it was for.'],
      times: ['AFTERNOON', 'DAY'],
      where: 'outside',
      cues: [
        beat(
          'Tape over the door, over the window, in a neat bow round {T}. {H.intro} is outside. {A.intro} is outside too, in one boot, because of a misunderstanding with the tape.',
        ),
        H(
          "Let me just show you what it does. You'll see at once. It's not a kind of thing, it's just {X}.",
          "Five minutes. Let me demonstrate. Nobody's ever seen it and gone on asking.",
        ),
        A("A demonstration. That's form twenty-two. I've always hoped to see a twenty-two."),
        beat(
          'Everyone waits, and looks. For the first time since anybody can remember, {X} {X.v:gives} no sign of being anything out of the ordinary.',
        ),
        H("It's shy.", "It does it when you're not waiting."),
        S(
          "(from the window, helpfully) I've found it! It's in section four! “Any article that fails to be what is claimed shall be removed by five.” It was there all the time!",
          "(waving a page) Good news! There's a rule! It says that if it's nothing in particular it goes in a crate!",
        ),
        beat('A silence. {S} lowers the page by degrees.'),
        S("I've helped, haven't I?", 'That was the wrong thing to find.'),
        A(
          "I'm so very sorry. I was hoping that nobody would get as far as four.",
          "(not happy at all) It's twenty to. I'll have to send for the crate.",
        ),
        H("And if it isn't nothing? If it's only nothing on your list?"),
        A("Then you'd need to tell me what. In one word. There's only room for the one."),
        beat('The pencil is waiting. {H} opens {H.their} mouth, and there is no word in it.'),
      ],
    },
    choice: {
      titles: ["Five o'clock", 'The twentieth box', 'Responsible person'],
      goals: ['{H} must let {X} be called what it is not, or sign for it.'],
      hooks: ['A crate, open, with straw in it, and {H} sitting on the lid.'],
      reasons: ['It is the first thing anybody has done all day that is on no form at all.'],
      times: ['AFTERNOON'],
      where: 'inside',
      cues: [
        beat(
          'Two minutes to five. There is a crate, with straw. {H.intro} is sitting on the lid. {A.intro} stands before {H.them} with the form, {S.intro} with a stamp nobody has asked for.',
        ),
        A(
          "I'd sooner it were anything else. I'd have taken “ornament”. Please get down.",
          "I have never once left a form unfinished. You must see that I can't begin now.",
        ),
        H(
          "You've asked me what it is all day. Ask me what it's for.",
          "Read me the question again. Slowly. I don't think that it's the right one.",
        ),
        A("There isn't a question about that."),
        H(
          "It's the first thing I say good morning to. If it weren't there I'd have to start with the weather. That's all it is. I couldn't tell you the kind.",
          "I come in of an evening and it's still {X}. Nothing else I know is still what it was in the morning. I'm not. Put that.",
        ),
        S(
          "(stamp lowered) I say good morning to it too. I never mentioned it. It didn't seem to be evidence.",
          '(very small) When I was behind with everything I used to come in and sit by it. It never asked for the rent.',
        ),
        when(
          ['bright'],
          beat(
            '{A} looks at the form for some time. Then {A.they} {A.v:lays} a ruler on the lower margin and, with the sharp end of the pencil, {A.v:draws} a box.',
          ),
        ),
        when(['bright'], A("Twenty. I've always thought there was room for a twentieth. What do you call it?")),
        when(['bright'], H('{X.Bare}.')),
        when(
          ['bittersweet'],
          A(
            "There's one line left. “Person answerable for the above, in all eventualities, for life.” It's for next of kin, really.",
          ),
        ),
        when(['bittersweet'], H('Give me the pencil.')),
        when(
          ['bittersweet'],
          beat(
            '{H} signs on the lid of the crate. {S} stamps it, once, in exactly the right place, and begins to cry.',
          ),
        ),
        when(['dark'], A("It's good. It's the best I've heard. It's gone five.")),
        when(
          ['dark'],
          beat(
            'It is done with great care; {A} packs the straw round it with {A.their} own hands. {H} goes on sitting where the lid was.',
          ),
        ),
        when(['dark'], H("You didn't write it down. What I said.")),
      ],
    },
    aftermath: {
      titles: ['In triplicate', 'The other boot', 'Good morning'],
      goals: ['They find out what the stamp is good for.'],
      hooks: ['A framed form on a bare wall, hanging very slightly crooked.'],
      reasons: ['All that paper, and in the end one sheet of it is loved.'],
      times: ['MORNING'],
      where: 'inside',
      cues: [
        beat('The next morning, the same light. {H.intro} comes in with a full tray and stops.'),
        when(
          ['bright', 'bittersweet'],
          beat('There is a desk where there was one yesterday. {A.intro} is behind it, in both boots, without a form.'),
        ),
        when(
          ['bright', 'bittersweet'],
          A(
            "I was passing. I wondered if it would mind. I thought I'd sit by it until my train.",
            "There's been no complaint. I only came to see if it does it when nobody's waiting.",
          ),
        ),
        when(['bright', 'bittersweet'], H("Say good morning first. It's how it's done.")),
        when(['bright', 'bittersweet'], A('(to {X}, taking off the hat) Good morning.')),
        when(
          ['dark'],
          beat(
            'A clean rectangle on the floor. {A.intro} stands beside it, in both boots, turning the medal over in one hand.',
          ),
        ),
        when(['dark'], A("I went to look at the crate. I'm not allowed to. I said good morning through the slats.")),
        when(['dark'], H('And?')),
        when(['dark'], A('I think that it was waiting for you.')),
        beat('{S.intro} arrives out of breath, with an annex.'),
        S(
          "I've been up all night. There's a section five!",
          "Nobody panic. There's an appeal! It wants only nineteen signatures, and I've done eleven of them!",
        ),
        H('Does it help?'),
        S("I haven't the least idea. Shall I read it out?"),
      ],
    },
  },
  closings: [
    [
      beat('{S} reads it out. It is the only sentence in the regulations that has no number: “{R}”'),
      A("(very moved) It's in italics."),
    ],
    [
      A('I ought to put something under “remarks”.'),
      H('{R}'),
      beat(
        'The pencil goes down the margin, on to the desk, and round the corner of it. Nobody says that there is only room for one word.',
      ),
    ],
    [
      beat(
        'At the bottom of the form, below the stamps, somebody has filled in “remarks” in a hand that wavers between verse and small print: “{R}”',
      ),
    ],
  ],
};
