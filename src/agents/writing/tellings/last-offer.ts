import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const lastOffer: Telling = {
  pattern: 'last_offer',
  calls:
    /\b(?:sell|buy|inherit|save|close|closing|developer|debt|rent|evict|demolish|tear|bankrupt|business|shop|restaurant|bakery|farm|vineyard|last)/i,
  titles: [
    'The Price of {X.Title}',
    'Not Including {T.Title}',
    'A Fair Offer',
    'Everything but {X.Title}',
    'Sold, Except',
  ],
  antagonists: [
    'a buyer who has already chosen the curtains',
    'an agent for people who prefer not to be named',
    'a developer who sends flowers first',
    'a lender who was at school with everybody',
    'an heir to something much larger',
  ],
  friends: [
    'a bookkeeper with one good suit',
    'a partner who has not been paid since the spring',
    'a brother-in-law who has already spent his half',
    'an old hand who came for one season and stayed for thirty',
    'a neighbour who keeps the spare key and an opinion',
  ],
  wants: {
    H: [
      'keep {X} going for one more winter',
      'find out what {X} {X.is} worth to anybody else',
      'not be the one who lets go of {X}',
    ],
    A: [
      'have {P} empty by the end of the month',
      'own {X} without having to understand {X.it}',
      'buy what {A.they} once could not afford to look at',
    ],
    S: ['be paid, just once, on time', 'see {H} sleep a whole night', 'sell, and not be the one who says so'],
  },
  voices: {
    H: [
      'dry, practical, changes the subject to the weather when it hurts',
      'counts things aloud rather than say what is the matter',
    ],
    A: [
      'warm, quick, fond of round numbers and first names',
      'every sentence ends a little higher than it began, like a bid',
    ],
    S: ['grumbles in proverbs that are not quite right', 'says the unsayable thing and then offers to make tea'],
  },
  stakes: [
    'an offer arrives that would pay every debt, on the one condition that {X} {X.is} part of the bargain',
    '{A} offers three times what {P} is worth, and {H} has until Friday to find out why',
    'the money on the table is enough for everybody, and {H} must decide what it would be for',
  ],
  conflicts: [
    '{A} will pay handsomely for {P}; {H} cannot afford to refuse and cannot bear to hand over {X}, and {S} has already begun to count.',
    'The offer is fair, the debts are {H.s}, and {X} {X.is} not on any list of what is for sale, until {A} writes {X.it} in.',
  ],
  promises: [
    'A negotiation in which everybody is reasonable and something is nevertheless being stolen.',
    'The comedy and the ache of putting a figure on the one thing that never had one.',
  ],
  refrains: [
    'You can put a price on anything, but you have to stay in the room while it is read out.',
    'Some things are only cheap until they are gone.',
    'What you would not sell is who you are.',
    'A thing is worth what you do when it is offered for.',
  ],
  tokens: [
    'a ledger with a ribbon in it',
    'a tin box with a dented lid',
    'a bell with no clapper',
    'a notebook with a broken spine',
  ],
  incidents: [
    'a letter comes for {H} with a figure in it, and beneath the figure, underlined: {X}',
    '{H} finds a stranger measuring {P} with a tape, and writing down {X}',
  ],
  arc: {
    setup: [
      '{H} has kept {X} going with string, luck and {T}. The luck has been the first to run out.',
      'Everything {P.at} is in arrears but {X}, which {H} looks after as if nobody would ever ask what {X.it} cost.',
    ],
    escalation: [
      '{A} makes an offer so good that it is rude. {H} asks for time; {S}, who has had enough of time, signs what {S.they} {S.v:has} the right to sign.',
      'The figure goes up each time {H} says nothing. Then it comes out that {S} has said yes already, for both of them.',
    ],
    resolution: {
      bright: [
        'On the last day {H} reads the contract aloud to everybody who ever needed {X}, and the room turns out to contain, in coins and promises, just enough to say no.',
      ],
      bittersweet: [
        '{H} signs away the walls and the roof and strikes out two words. {A} gets {P}; {X} {X.goes} with {H}, who has nowhere to put {X.it} and has never been lighter.',
      ],
      dark: [
        '{H} signs. The money is exactly what was promised. {A} finds that {X}, without {H}, {X.is} nothing one can own, and it is too late for either of them to say so.',
      ],
    },
    setback: [
      '{S} has signed already, and only one more signature is missing.',
      'The friend who was to say no with {H} has said yes alone, out of love and arrears.',
    ],
    choice: [
      '{H} can be out of debt, or be the person who kept {X}.',
      'One signature pays for everything and everybody, and takes {X} with it.',
    ],
    consequence: {
      bright: ['The debt stays, with more names on it, and each of those names has a key.'],
      bittersweet: ['{P.The} belongs to {A}, and what made it worth having walks down the road under {H.s} arm.'],
      dark: ['Everybody is paid, and nobody comes any more.'],
    },
    feelings: [
      'the comfort of arrears that one knows by heart',
      'the vertigo of a large number',
      'betrayal with an apology folded into it',
      'the clear anger of somebody who has read the small print',
      'a lightness that could be grief',
    ],
  },
  acts: {
    opening: {
      titles: ['The figure', 'Including', 'A tape measure'],
      goals: ['{H} learns that somebody wants {P}, and wants {X} most of all.'],
      hooks: ['{T.The} on top of a pile of unpaid bills, holding them down.'],
      reasons: ['What keeps the debts from blowing away is the very thing that will be asked for.'],
      times: ['MORNING', 'DAY'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} is up before everyone, doing sums on the back of a bill.',
          "{H.intro} opens up, sweeps, and puts the morning's bills on the pile with the others.",
        ),
        incident,
        beat(
          "{S.intro} comes in from the back with the morning's letter, reads the figure in it, and sits down on something that is not a chair.",
          "{S.intro} has opened a letter that was not addressed to {S.them}, and reads it at arm's length, then at nose's length.",
        ),
        S(
          "That's not a figure. That's a telephone number with manners.",
          'Read it again. Slowly. I want to enjoy the noughts.',
        ),
        H('We need a new gutter.', "It'll rain by noon."),
        S(
          'With that we could have a gutter in every room. {H}. Look at the number.',
          'A bird in the hand is worth a roof. My mother said that. Or nearly that.',
        ),
        H('Look at the line underneath. It says {X}.', "It isn't for {P}. Read the line underneath. It's for {X}."),
        S(
          "Well. Everything's included, these days.",
          "So they've good taste. Since when is that a fault in a person with money?",
        ),
        beat(
          '{H} puts the page on the pile and {T} on top of the page, as one puts a stone on something that might blow away.',
        ),
      ],
    },
    pressure: {
      titles: ['Round numbers', 'First names', 'Curtains'],
      goals: ['{H} hears the offer from the one who made it, and cannot find the trick.'],
      hooks: [
        '{A} pacing out {L} in good shoes, counting under {A.their} breath, while {H} stands where {X} would be.',
      ],
      reasons: ['One of them sees a room, the other sees what the room is for.'],
      times: ['DAY', 'AFTERNOON'],
      where: 'inside',
      cues: [
        beat(
          '{A.intro} walks the length of {L} heel to toe, counting, and is delighted with the result.',
          '{A.intro} has brought flowers, and a vase in case there is no vase.',
        ),
        A(
          '{H}! I may say {H}? You must be tired of people telling you how tired you look.',
          "Don't get up. I've so looked forward to this. You're exactly as you were described.",
        ),
        H('Who described me?'),
        A(
          "It said: “{Q}.” I read that and I thought, there. There's somebody who could use a holiday.",
          "Everyone. With love. They all said, ask, but ask gently, it's about {X}.",
        ),
        H('What would you do with {X}?'),
        A(
          'Keep {X.it}! Frame {X.it}, light {X.it}, put a little rope in front. People would come for miles.',
          "Cherish {X.it}. From a distance. You'd be amazed what a distance does for a thing.",
        ),
        H('And if I say no?'),
        A(
          "Then I'll say a bigger number, and you'll feel worse. I've done this before. Friday?",
          'Nobody says no to me, {H}. They say “not yet”, and then it rains.',
        ),
        beat('The vase leaves a ring on the table. {H} wipes it away with a sleeve, and it comes back.'),
      ],
    },
    setback: {
      titles: ['One good suit', 'Half of it', 'Already signed'],
      goals: ['{H} finds out that {S} has said yes for both of them.'],
      hooks: ['Two signature lines: one filled in, in a hand {H} knows; one empty.'],
      reasons: ["The knife has a friend's handwriting."],
      times: ['EVENING', 'NIGHT'],
      where: 'inside',
      cues: [
        beat(
          '{S.intro} is dressed for an occasion. The suit still has a pin in the collar.',
          '{S.intro} has tidied. {H} stands in the doorway and looks at all that order with growing alarm.',
        ),
        H('Who died?'),
        S(
          "Nobody died. Sit. There's soup. I did a thing today, and it's the sensible thing, and I'd like you to eat first.",
          "Don't be clever. I had my hair cut, and I'm going to tell you something, and then you can shout.",
        ),
        beat('Beside the bowl lies the contract. Two lines for two names. One of them is no longer empty.'),
        H("That's your name."),
        S(
          "I practised. Thirty years I've signed for deliveries. It looks different when it's for something leaving.",
          "It's what I'm called. {A} held the page for me. Nobody's held a page for me before.",
        ),
        H('You signed away {X}.', "You can't sell {X} behind my back. You can't even lift {T}."),
        S(
          'I signed away February. I signed away the cold, and the letters, and you asleep in your boots. {X.The} just came with it.',
          "I sold the roof and the debts and my bad knees. I didn't look at the rest. I was afraid I'd look.",
        ),
        beat('The soup goes cold between them. After a while {H} takes {T} off the shelf and leaves without a coat.'),
      ],
    },
    choice: {
      titles: ['Friday', 'Two words', 'Read aloud'],
      goals: ['{H} must sign, or find another way to hold on to {X}.'],
      hooks: ['A pen held over the empty line, and {T} laid across the page like a bar across a door.'],
      reasons: ['The thing that has no price is the only thing on the table that is in the way.'],
      times: ['DAY', 'AFTERNOON'],
      where: 'inside',
      cues: [
        beat(
          '{A.intro} has brought a notary, a cake and a very good pen. {S.intro} stands by the wall like someone waiting to be sentenced.',
          'Everybody has put on shoes for it. {A.intro} uncaps a pen and warms it in {A.their} hands. {S.intro} looks at the floor.',
        ),
        A(
          'Here, and here, and a little one there. And then nobody need ever be brave again.',
          "It's only ink, {H}. It's wet for a minute, and then it's the rest of your life.",
        ),
        beat('{H} lays {T} across the page.'),
        H(
          'Before I do. Read it out. All of it, with {X}.',
          "I've one question. Say what you're buying. Say it in front of {S}.",
        ),
        A("It's only the usual. Walls, roof, fittings, goodwill, and {X}, as seen."),
        H("As seen. You've never once looked.", "Goodwill. You've put that before {X}. I'd have put it after."),
        S(
          "(to the floor) Thirty years I've said it wasn't worth the trouble. I was showing off. Somebody say it's not for sale.",
          "(hoarse) I was tired, {H}. I'm still tired. But I'd rather be tired here.",
        ),
        A('I can make it a bigger number.'),
        H("I know. That's what frightens me about you. It's never once been a different word."),
        when(
          ['bright'],
          beat(
            '{H} caps the pen and hands it back. Behind {S}, through the open door, people are coming in, with jars, with envelopes, one with a piggy bank under each arm.',
          ),
        ),
        when(
          ['bittersweet'],
          beat(
            '{H} strikes out two words, so hard that the nib tears the page, and signs the rest. {A} looks at the hole where {X} {X.was}, and takes what is left.',
          ),
        ),
        when(
          ['dark'],
          beat(
            '{H} signs. It takes less time than lighting a stove. {A} blows on the ink, very gently, as one blows on soup for a child.',
          ),
        ),
      ],
    },
    aftermath: {
      titles: ['The ring on the table', 'What came along', 'A new gutter'],
      goals: ['{H} learns what was kept and what it is for.'],
      hooks: ['{T.The} in a bare place, and the mark on the wall where it used to be.'],
      reasons: ['The value of the thing is shown by what is missing around it.'],
      times: ['MORNING', 'DAWN'],
      where: 'inside',
      cues: [
        when(
          ['bright'],
          beat(
            'Rain, and a new gutter that sings. {H} is at the door with a bunch of keys and hands them out like sweets.',
          ),
        ),
        when(
          ['bittersweet'],
          beat(
            'A bare room, no curtains, one stove. {H} puts {T} down in the middle of the floor and walks round it to see how it looks from everywhere.',
          ),
        ),
        when(
          ['dark'],
          beat(
            'The rope is up, the little lamps are lit. Nobody is on either side of the rope. {H} has paid for a ticket like anyone else.',
          ),
        ),
        beat('{S.intro} arrives with a pot under one arm. The good suit has soot on it.'),
        S(
          "I bought chairs. Before you say anything: they were cheap, and there's something wrong with each of them.",
          "They asked me what we do here. I said we're open. It seemed the shortest answer.",
        ),
        H('How many?'),
        S(
          "Chairs? Six. You never know who'll come about {X}.",
          'Nine so far. They all want to see {X}. I told them to wipe their feet.',
        ),
        H("It's going to rain."),
        S("Let it. It's a poor roof that minds its own business."),
      ],
    },
  },
  closings: [
    [
      beat('{S} sits down in the least bad of the chairs and looks at {T} for a long time.'),
      S('What do I tell them when they ask what it cost?'),
      H('{R}'),
    ],
    [
      H('(not to anybody) {R}'),
      beat('Nobody answers. Somebody outside wipes their feet, and goes on wiping them, and then comes in.'),
    ],
    [
      beat(
        'On the back of the old bill, under the sums, {H} writes one line and pins it up where the figure used to be: “{R}”',
      ),
      S("That doesn't add up."),
      H('No. I checked it twice.'),
    ],
  ],
};
