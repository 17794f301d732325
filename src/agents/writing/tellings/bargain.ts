import { inside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const bargain: Telling = {
  pattern: 'bargain',
  calls:
    /\b(?:the years of|cost|in exchange|would give|wish|deal|bargain|devil|magic|spell|curse|witch|predict|future|immortal|gift|power|dream|soul|price|luck|forget|grief|dead|die|death|love|violin|talent)/i,
  titles: [
    'The Small Print',
    'What {S} Used to Say',
    'Paid in Full',
    'A Trifle for {X.Title}',
    "Something You Won't Miss",
  ],
  antagonists: [
    'a pedlar with an empty tray',
    "a pawnbroker who takes what you won't miss",
    'a gentle stranger with a receipt book',
    'a representative of something older',
    'a notary who carries {A.their} own candle',
  ],
  friends: [
    'a younger sister who hums',
    'a husband who tells the same three stories',
    'a friend who has known {H} since they were both four',
    'a neighbour who whistles on the stairs',
    'a grandmother who calls everyone by the wrong name',
  ],
  wants: {
    H: [
      'have what {X} promised, just once',
      'make {X} come right, at whatever price, as long as somebody names it',
      'keep {X} and pay later',
    ],
    A: ['be paid in something nobody counts', 'collect', 'be told that it was fair'],
    S: ['be recognised', 'finish the tune', 'have {H} back as {H.they} {H.v:was} before {X}'],
  },
  voices: {
    H: [
      'quick, hungry, bargains with everyone including {H.themself}',
      'begins with “only” and ends with “after that, nothing”',
    ],
    A: ['soft, exact, quotes people back at themselves', "a shopkeeper's patience; never persuades"],
    S: [
      'hums, repeats {S.themself}, calls things by pet names; and less and less of each',
      'old jokes in the old order, until some are missing',
    ],
  },
  stakes: [
    'a stranger offers to make {X} come right for a price {H} will not even notice, and {S} is the one who does',
    "{A} will give {H} exactly what {H.they} {H.v:asks} for and take only something that won't be missed",
    'everything {H} wishes for comes true, one thing at a time, and one thing at a time {S} is going out like a lamp',
  ],
  conflicts: [
    '{H} wants {X} and can have {X.it}. {A} takes the payment out of {S}, in such small coins that only somebody who loves {S.them} could tell.',
    'The bargain that {H} makes is fair, signed and irrevocable; what {A} does not read aloud is that {S} pays.',
  ],
  promises: [
    'A fairy tale with a receipt, in which the monster keeps every promise.',
    'The slow horror of getting what you wanted and not knowing what is missing from the room.',
  ],
  refrains: [
    'What you will not miss is what you never counted.',
    'Everything is paid for by somebody.',
    'You only know the tune by who hums it.',
    'Nothing is taken that was not first put down.',
  ],
  tokens: [
    'a locket with no picture',
    'a sketchbook with one page left',
    'a music box with a bent key',
    'a letter with no date',
  ],
  incidents: [
    '{H} says, aloud and to nobody, that {H.they} would give anything for {X}, and there is a knock',
    'a stranger returns to {H} something {H.they} never lost, and asks whether {H.they} would like {X} to go with it',
  ],
  arc: {
    setup: [
      '{H} wants one thing, which is {X}, and has looked past everything else for so long that {H.they} no longer {H.v:sees} it: a kitchen, a tune, {S}.',
      'It would take so little. {H} says so every evening, to {S}, who hums and has stopped answering.',
    ],
    escalation: [
      'It works. {X.The} {X.is} everything it was said to be. Meanwhile {S} has lost a word, then a joke, then the way to the well. {H} does not put the two together, because {H.they} {H.v:is} so happy.',
      'Each morning there is more of {X} and one thing less in the house. It is {S} who notices, and {S} who cannot say what {S.they} {S.v:has} noticed.',
    ],
    resolution: {
      bright: [
        '{H} carries {T} back and asks what it would cost to undo it. Only {X}, says {A}. {H} puts it down before the sentence is finished, and from the house comes a tune with one wrong note in it.',
      ],
      bittersweet: [
        '{H} buys {S} back, with {H.their} own memory of {S}. There is somebody humming in the kitchen; {H} has no idea who it is, and stays to listen.',
      ],
      dark: [
        '{H} asks for one day to think it over, and {A} grants it. A day is a great deal. By evening {H} cannot remember what there was to think over.',
      ],
    },
    setback: [
      '{S} looks at {H} with great friendliness and asks whether they have met.',
      'The receipt falls open, and the payment column is in {S.s} voice.',
    ],
    choice: [
      '{H} can keep {X}, or give {X.it} back for somebody who no longer knows the difference.',
      '{A} will take either back, and never both.',
    ],
    consequence: {
      bright: ['{H} has nothing now that {H.they} did not have before, and counts it every night.'],
      bittersweet: ['Two strangers share a kitchen, and one of them knows why.'],
      dark: ['The house is full of {X} and quite silent.'],
    },
    feelings: [
      'want, so old that it passes for character',
      'the sweetness of a first instalment',
      'something missing, like a stair in the dark',
      'the shock of being politely not known',
      'a joy that is indistinguishable from loss',
    ],
  },
  acts: {
    opening: {
      titles: ['Anything', 'A knock', 'The empty tray'],
      goals: ['{H} wishes for {X} aloud, and is heard.'],
      hooks: ['{A} on the doorstep with an empty tray, and {H} looking into it as though it were full.'],
      reasons: ['We see nothing in it; {H} sees the price of nothing.'],
      times: ['EVENING', 'NIGHT'],
      where: inside('the kitchen', 'A stove, a lamp, and one chair that is always drawn up.'),
      cues: [
        beat(
          '{H.intro} sits over {T} and does not hear that the soup is ready. Somewhere behind {H.them} {S.intro} hums, always the same tune, with always the same wrong note.',
          'Supper, a lamp. {S.intro} hums and lays the table round {H.intro}, who has not looked up for an hour.',
        ),
        incident,
        S(
          "You've gone again. I was telling you about the geese.",
          'Eat it while it shouts. Mother always said so: eat soup while it shouts.',
        ),
        H(
          "Only this. If only {X} came right, only once. After that I'd never ask for anything.",
          "I'd give anything. Don't you ever think so? I'd give anything.",
        ),
        S("You'd give it, and then you'd want it back. I know you."),
        beat('A knock. {S} hums on and does not hear it. {H} opens. On the step stands {A.intro}.'),
        A(
          "“Anything”, I believe. I don't often hear it said so clearly.",
          'Forgive me. I was going by, and there was somebody at the end of their rope.',
        ),
        H("We don't want any. What is it? There's nothing in there."),
        A(
          "No. It's for what you'd put in. You'd hardly notice. I take what isn't missed. And for that, {X}.",
          'Just a trifle, that nobody counts. And then {X}, as you have always said it should be.',
        ),
        H('And after that, nothing?'),
        A('After that, nothing. Those were your words.'),
        beat(
          'Behind {H.them}, in the warm, {S} gets to the wrong note. {H} shuts the door on the draught, and is on the outside of it.',
        ),
      ],
    },
    pressure: {
      titles: ['A first instalment', 'More and less', 'The geese'],
      goals: ['{H} has what {H.they} wished for; {S} has lost something and cannot say what.'],
      hooks: ['{H} radiant in the foreground, and behind {H.them}, small, {S} opening one drawer after another.'],
      reasons: ['Two stories in one picture, and the one who is happy has {H.their} back to the other.'],
      times: ['MORNING', 'DAY'],
      where: 'outside',
      cues: [
        beat(
          'It has come true. {H.intro} walks about in it as one walks in new shoes.',
          'The whole neighbourhood has come to see. {H.intro} stands in the midst of it and cannot stop laughing.',
        ),
        H(
          "Look at it! Only look! I said so, didn't I? Every evening I said so!",
          '{X.The}! Do you hear? {X.The}, just as I always told you!',
        ),
        beat('{S.intro} is going through the drawers, one after another, patiently, from the top.'),
        S(
          "It's lovely. I'm glad. What do you call the thing one … with soup? One eats it with a …",
          "I'm so happy for you. You'll laugh. I went out for water and I came to the church.",
        ),
        H("Spoon. You're tired. Come and look.", "You're excited. So am I. Who needs water?"),
        S(
          'Spoon. I had a whole saying about it. It shouted, or someone did.',
          "And I couldn't think what I do with my mouth while I work. It used to do something.",
        ),
        beat(
          'Across the way {A.intro} is writing in a small book. The top copy is blotted, torn off, and left under a stone.',
        ),
        A('First instalment. Received with thanks.', '(to the book) One saying, soup. One way to the well. Fair.'),
        beat('{H} has begun to hum without noticing. There is no wrong note in it.'),
      ],
    },
    setback: {
      titles: ['Have we met', 'The receipt', 'In whose coin'],
      goals: ['{S} no longer knows {H}, and {H} reads who has been paying.'],
      hooks: ['A very long receipt unrolling across the floor, and at the end of it {S.s} shoes.'],
      reasons: ['A bill that leads across the room to a person.'],
      times: ['NIGHT', 'EVENING'],
      where: inside('the front hall', 'Coats, boots, and a mirror one passes without looking.'),
      cues: [
        beat(
          'The house, quiet. It takes {H.intro} a moment to know what is missing: nobody is humming. {S.intro} sits on the edge of a chair, hands in lap, like a visitor.',
        ),
        S(
          "Good evening. They're out, I think. I'm sure they'll be back. Won't you sit?",
          "How do you do. It's a nice house. Do you know the people?",
        ),
        H('(laughing, then not) Very funny. Tell me about the geese.'),
        S('Do you keep geese?', 'You have a kind face. Have we met?'),
        beat(
          'By the door there is a roll of paper. {H} picks up the end, and it comes, and goes on coming, in a small exact hand: one saying. One way to the well. One wrong note. One name, used daily.',
        ),
        H(
          "It said I wouldn't miss it. It said that it would be mine.",
          "That's the tune. That's the way to the well. It's you. It's all you.",
        ),
        S("You're upset. Sit down. There's soup, I think. One uses a … I'm sorry. I used to be good at this."),
        beat('At the very bottom one line is still open. It says: the rest.'),
        H('Who signed this?', "When does it end? When's the last of it?"),
        beat('{H} knows the signature. It is {H.their} own, and there is soup on it.'),
      ],
    },
    choice: {
      titles: ['The rest', 'Returns', 'At the sign of nothing'],
      goals: ['{H} must give up {X}, or {S}.'],
      hooks: ['A counter with a pair of scales: on one side {T}, on the other nothing, and the scales are level.'],
      reasons: ['Nothing weighs exactly as much as everything; it depends on who looks.'],
      times: ['NIGHT', 'BEFORE DAWN'],
      where: inside('the shop with no sign', 'Shelves to the ceiling, all of them empty, all of them dusted.'),
      cues: [
        beat(
          '{A.intro} has a counter after all, behind all the doors, with a lamp and a pair of scales. {H.intro} comes in with {T} in both arms, leading {S.intro} by a sleeve.',
        ),
        A(
          "There's no need to hurry. You have until the last of it, and that isn't due before it gets light.",
          "You've brought it all. People usually bring the receipt and leave the goods at home.",
        ),
        H("Take it back. I've changed my mind. It wasn't mine to pay with!", "You said that I'd not miss it."),
        A(
          'And did you? There were nine days. You were asked every morning what a spoon was called.',
          "You put it down, you see. I never take anything that hasn't been put down.",
        ),
        S("(to {A}, friendly) Is this the party? This person's been very kind. I think they've lost somebody."),
        H('What does it cost? To undo?'),
        when(
          ['bright'],
          A("Only {X}. All of {X.it}, and the wanting as well. You'd not know what to do with your evenings."),
        ),
        when(
          ['bright'],
          beat(
            '{T.The} {T.is} on the scales before the sentence has ended. {H} has put {T.it} down so fast that the lamp jumps.',
          ),
        ),
        when(['bright'], A("(weighing it, surprised) You're the first. Most people ask for a day.")),
        when(
          ['bittersweet'],
          A(
            "It's been spent. I can only change it. {S.s} for yours: the same hours, from your side. You'd keep {X}. You'd not keep {S.them}.",
          ),
        ),
        when(['bittersweet'], H('But {S} would know the tune.')),
        when(
          ['bittersweet'],
          beat(
            '{A} inclines {A.their} head. {H} takes {S} by both hands, looks, goes on looking, as one does before blowing out a light, and signs.',
          ),
        ),
        when(['dark'], A('{X.The}. You may leave it on the counter.')),
        when(['dark'], H("Only give me a day. Only to think. It's not … I've only just got it.")),
        when(
          ['dark'],
          beat(
            '{A} is not in the least surprised, and writes down: one day. {S}, who has been waiting by the door to be introduced, smiles at them both.',
          ),
        ),
      ],
    },
    aftermath: {
      titles: ['The wrong note', 'While it shouts', 'Counting'],
      goals: ['What is left in the house is counted.'],
      hooks: ['A spoon on a table, in the first light, as if on display.'],
      reasons: ['The most ordinary thing in the house has become the dearest.'],
      times: ['MORNING', 'DAWN'],
      where: inside('the breakfast table', 'Crumbs, a cloth, and two places laid.'),
      cues: [
        beat('First light. A table, a pot, one spoon.'),
        when(
          ['bright'],
          beat(
            '{H.intro} sits with {H.their} hands in {H.their} lap, and listens. Next door someone begins to hum, gets stuck, and begins again. {S.intro} comes in backwards with the bowls.',
          ),
        ),
        when(['bright'], S("You're up. Did I tell you about the geese?")),
        when(['bright'], H('No. From the beginning.')),
        when(['bright'], S("I did, though. I told you Tuesday. You weren't … what are you doing with that spoon?")),
        when(
          ['bittersweet'],
          beat(
            '{S.intro} hums over the pot. {H.intro} stands in the doorway with a hat, like somebody who has got the wrong house.',
          ),
        ),
        when(['bittersweet'], H("I beg your pardon. I heard the … it's got a wrong note in it.")),
        when(
          ['bittersweet'],
          S(
            "(turning round, and knowing everything at once) Yes. It's always had that. Sit down. Eat it while it shouts.",
          ),
        ),
        when(['bittersweet'], H('Have we met?')),
        when(
          ['dark'],
          beat(
            '{H.intro} is up early and glad. {X.The}, all of it, in the morning sun. In the corner there is a chair in the way, and {H} puts it out in the yard.',
          ),
        ),
        when(['dark'], H("(to {H.themself}, content) There. Now nothing's missing.")),
        when(
          ['dark'],
          beat(
            '{A.intro} goes past the window with a full tray. {A.They} {A.v:lifts} {A.their} hat. From beneath the cloth, thin as a gnat, comes a tune.',
          ),
        ),
        when(['dark'], A('Paid in full. It was all quite fair, I hope?')),
        when(['dark'], H('Do I know you?')),
        beat('The spoon lies in the sun. The soup is getting cold, and does not make a sound.'),
      ],
    },
  },
  closings: [
    [beat('On the back of the receipt there is one line of print so small that nobody has ever read it: “{R}”')],
    [
      beat(
        '{A.ref} once said it in passing, putting away the scales, and it has stayed in the house like a smell of snuffed candles: “{R}”',
      ),
    ],
    [H('(not knowing where it comes from) {R}'), beat('Something in the house holds its breath.')],
  ],
};
