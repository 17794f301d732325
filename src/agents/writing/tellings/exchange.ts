import { inside, outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const exchange: Telling = {
  pattern: 'exchange',
  calls:
    /\b(?:kidnap|ransom|heist|rob|steal|stolen|hitman|assassin|hired to kill|kill|chase|fugitive|gang|drug|hostage|treasure|map|hunt|mercenar|weapon|sword|thief|smuggl|escape)/i,
  titles: ['One for the Other', 'The {T.Noun} Run', 'Bring {X.Title}', 'The Bridge at Six', 'Nothing in Both Hands'],
  antagonists: [
    'a collector who pays in people',
    'a former commander with a new employer',
    'a dealer who has never touched the goods',
    'a fixer with a pleasant telephone voice',
    'somebody who was on the same side once',
  ],
  friends: [
    'a driver who will not stop talking about brakes',
    'a locksmith with a sense of occasion',
    'a younger brother in everything but blood',
    'a pilot who owes {H} a summer',
    'a look-out who saw it coming and waved',
  ],
  wants: {
    H: [
      'get {S} back, whole, before the light changes',
      'keep {T} out of {A.s} hands and {S} out of the ground',
      'end it tonight, without running',
    ],
    A: [
      'have {T}, because {T} {T.is} the only thing that proves what {A.they} did with {X}',
      'own {X} and be thanked',
      'make {H} come back to work',
    ],
    S: ['not be worth it', 'get home and never sit with {S.their} back to a door again', 'say one thing to {H} first'],
  },
  voices: {
    H: ['few words, all of them load-bearing', 'flat and funny when it is worst'],
    A: ['considerate; asks about sleep, weather, mothers', 'business letters, read aloud by somebody smiling'],
    S: [
      'a commentary, without pause, on everything including the knots',
      'complains about the small things to keep from the big one',
    ],
  },
  stakes: [
    'someone takes {S} and wants {T} for {S.them}, at six, on the bridge, and {H} has just found out what {T} {T.is} for',
    '{A} offers one life for {T}, and {H} has until first light to find a third way',
    'the price of {S} is {X}, and {H} is the only one who knows that {X} cannot be handed over',
  ],
  conflicts: [
    '{A} has {S}; {H} has {T}. Each can have what the other holds, and neither can afford the exchange.',
    'If {H} gives up {T}, {A} wins everything. If {H} keeps {T.it}, {S} is dead by six. It is ten past four.',
  ],
  promises: [
    'Clean lines: a bridge, two sides, one trick, and the trick has a price.',
    'Speed, nerve and the kind of loyalty that is expressed in insults.',
  ],
  refrains: [
    'You only ever carry what you would go back for.',
    'An even trade is two people losing.',
    'Whoever needs it more has already lost.',
    'Nobody crosses a bridge twice as the same person.',
  ],
  tokens: [
    'a key with a filed-off number',
    'a ledger in a small, flat hand',
    'a spool with a cracked rim',
    'a notebook with a bullet hole',
  ],
  incidents: [
    '{H} comes home to an open door, an overturned chair and a note with three words on it: bring {T}, six',
    'there is a call, a pause, and then {S.s} voice saying, too cheerfully, that it is about {X}',
  ],
  arc: {
    setup: [
      '{H} got out years ago and kept one thing, {T}, as one keeps a tooth. It is what {A} has been looking for.',
      'Everyone who knows about {X} is dead, retired or {H}. As of tonight {S} is sitting on a chair in the middle of it.',
    ],
    escalation: [
      '{H} tries it cleverly. The copy is good, the entrance is better, and {A} has been waiting behind the door with a second chair.',
      'The short way in is watched, the long way in is flooded, and the plan ends with {T} in {A.s} hands and {S} still in the chair.',
    ],
    resolution: {
      bright: [
        'On the bridge {H} hands over {T}, and with it the one thing {A} never reckoned with, which is an audience. {S} walks across and complains the whole way.',
      ],
      bittersweet: [
        '{H} gives up {T} and {X} and the only name that was any use, and gets {S}. It is not a victory. It is a person, in a blanket, asking for soup.',
      ],
      dark: [
        '{H} takes {S.s} place. It is the one exchange that {A} did not think to refuse, and on the far side of the bridge {S} has {T}.',
      ],
    },
    setback: [
      'The clever way fails: {A} now has {T} and {S}, and needs neither {H} nor a reason.',
      'The copy is recognised, and the price goes up.',
    ],
    choice: [
      '{H} can save {S} and let {A} have {X}, or stop {A} and live with it.',
      'To walk on to the bridge with empty hands, or not at all.',
    ],
    consequence: {
      bright: ["By seven it is in everyone's hands, and {A} has nothing anybody would pay for."],
      bittersweet: ['{A} drives off with {X}, and has the look of a person who has been sold something.'],
      dark: [
        'There is a light going away on the far bank, and on the near one somebody who will not stop until it comes back.',
      ],
    },
    feelings: [
      'the cold of an open door',
      'anger, put away to be used later',
      'the bitter taste of a trick that failed',
      'arithmetic with people in it',
      'a joke at the worst moment, gratefully received',
    ],
  },
  acts: {
    opening: {
      titles: ['Three words', 'An overturned chair', 'Ten past four'],
      goals: ['{H} learns that {S} has been taken, and for what.'],
      hooks: ['An overturned chair in a doorway, and {H} setting it upright before doing anything else.'],
      reasons: ['The one useless gesture tells us how much it hurts.'],
      times: ['NIGHT', 'BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} stops on the stairs. The door above stands open, and there is no reason why it should.',
          'Two cups on the table, one full. {H.intro} looks at them the way other people read a letter.',
        ),
        incident,
        beat(
          '{H} sets the chair upright, squares it to the table, and only then turns to the one who is sitting by the window. {A.intro} has kept {A.their} gloves on.',
          'Something creaks. In the other chair, out of the light, {A.intro} closes a book {A.they} {A.v:has} been reading to pass the time.',
        ),
        A(
          'You look well. Do you sleep? I always worried about your sleep.',
          "Sit. You've been on your feet since the harbour. How's your mother?",
        ),
        H("Where's {S}?", "Dead. You sent flowers. Where's {S}?"),
        A(
          "Warm, dry and talking. I'd no idea that anyone could talk so long about brakes. I want {T}.",
          "Somewhere with a view. At six there'll be a bridge. You'll have {T}, I'll have {S}, and we'll both have a breakfast.",
        ),
        H('I threw {T.it} away.', "You don't even know what {T.they} {T.is} for."),
        A(
          "No, you kept {T.it}. You're sentimental. It's the only thing I ever disliked about you.",
          "I know what {T.they} {T.v:says} about {X}. I was there. It's why I'd like to have {T.it} rather than read {T.it}.",
        ),
        H('And after that?'),
        A("Afterwards we'll be friends again. Ten past four, {H}. Don't run, you'll only be tired."),
        beat(
          "{A} leaves by the door, politely. {H} waits for the last stair, then prises up a floorboard with a spoon. {T.The} {T.is} wrapped in a child's scarf.",
        ),
      ],
    },
    pressure: {
      titles: ['A good copy', 'The long way in', 'Two of everything'],
      goals: ['{H} tries to get {S} out without paying.'],
      hooks: ['{T.The} and a copy, side by side under one lamp, and {H} unable for a second to say which is which.'],
      reasons: ['The whole plan rests on a difference nobody is supposed to see.'],
      times: ['BEFORE DAWN', 'NIGHT'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} comes up through a grating, soaked to the chest, and lies still until the dripping stops being loud.',
          'A ledge the width of a hand. {H.intro} goes along it with a bundle between {H.their} teeth.',
        ),
        beat(
          'On the other side of a thin wall, tied to a chair with a great many knots, sits {S.intro}, in full flow.',
        ),
        S(
          "… and that's not a bowline. I don't like to say so, but if I were kidnapping people for a living I'd learn one knot.",
          "… I'm only saying, a cushion. It's a long night. You'd get a better class of hostage.",
        ),
        H("(through the wall) Cough twice if there's one of them."),
        S(
          "(coughing once) Terribly dry in here. All on my own, too. Who'd have thought they'd leave me all on my own, in front of such a big cupboard.",
          "(coughing three times, with meaning) It's the damp. It goes to my chest. And to the cupboard.",
        ),
        H(
          "I've a copy. It's good. You've just got to look impressed.",
          "I'm going to give {A} a copy. Try to look like a person worth the real thing.",
        ),
        S("Of {T}? For me? {H}. The real one's worth more than I am. I've seen what I cost. I do the accounts."),
        H('Shut up and lean left.'),
        beat(
          'A blade comes through the wall by {S.s} wrist and starts on the first of the knots. In the cupboard somebody, considerately, clears a throat.',
        ),
      ],
    },
    setback: {
      titles: ['The second chair', 'Expected', 'What gave it away'],
      goals: ['The clever way fails, and {A} now holds {T} and {S}.'],
      hooks: ['A second chair, already set out, with a cushion on it.'],
      reasons: ['Courtesy as a threat: {A} knew the number of guests.'],
      times: ['BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          'Light, all at once. There is a second chair, already set out. {A.intro} pats the cushion. {H.intro} comes in with both hands showing.',
        ),
        A(
          "I said you'd be tired. Put it down there, next to mine. Let's see what you've made for me.",
          'Through the drain! At our age. Somebody bring a towel.',
        ),
        beat('{H} puts the bundle on the table. {A} unwraps it, turns it once to the lamp, and is full of admiration.'),
        A(
          "That's beautiful work. You've even got the scratch. Only it's on the side where I remember it, and I was always wrong about that.",
          "I'd pay for this. Truly. But it doesn't smell of you.",
        ),
        beat(
          "{A} lifts the hem of {H.s} coat with two fingers and draws out something in a child's scarf. In the scarf {T.is} {T}.",
        ),
        S(
          'You brought the real one as well? You brought {T.it} along? What for?',
          "In the coat. In the actual coat. I've been rescued by an amateur.",
        ),
        H("In case it didn't work.", "I'd have given it up. If it came to that."),
        S("That's the stupidest … that's the nicest … I take it back about the summer. You don't owe me anything."),
        A("How moving. So now I've got {T}, and I've got {S}, and it's not yet five. What have you got, {H}?"),
        H('Nothing in both hands.', 'Till six.'),
        A("Then come to the bridge all the same. I'd like you to see me not need you."),
        beat(
          'They are gone before the towel comes. {S.s} voice goes on for a long time down the corridor, about the knots.',
        ),
      ],
    },
    choice: {
      titles: ['The bridge', 'Six', 'Empty hands'],
      goals: ['{H} must walk on to the bridge with nothing, and leave with {S}.'],
      hooks: ['A bridge in first light, one small figure at each end, and in the middle nobody.'],
      reasons: ['The picture is a pair of scales.'],
      times: ['DAWN'],
      where: outside('the bridge', 'One span, two lamps, and water too far down to hear.'),
      cues: [
        beat(
          'Mist, a rail, six slow strokes from somewhere. {H.intro} comes on from the near side with both hands open.',
        ),
        beat(
          'From the far side comes {A.intro}, {T} under one arm, and on the other, like a partner at a dance, {S.intro}, for once not talking.',
        ),
        A(
          "You came. I'd have laid money. Say what you've come to say. I enjoyed the last one.",
          "Good morning! Isn't it fresh? You've not slept.",
        ),
        H("You've looked at {T}. Have you looked at {T.it} in the light?", 'You never asked why I kept {T.it}.'),
        A("I've no need to. I was there.", 'Sentiment.'),
        H(
          "So were eleven other people. About {X}. They've each got a page of it. I posted the last one at five.",
          "To remember who else was there. About {X}. There were twelve of us. I've spent the last hour knocking on doors.",
        ),
        when(
          ['bright'],
          beat(
            'Along both banks, out of the mist, people are coming down to the rail. They have coats over their night things, and each of them is holding up something small and white.',
          ),
        ),
        when(['bright'], A("(counting, politely) That's not a trade.")),
        when(['bright'], H("No. It's an audience. Let go of {S}.")),
        when(['bittersweet'], A("And if I don't believe you?")),
        when(
          ['bittersweet'],
          H("Then keep {T}. Keep {X}, all of it, I'll sign whatever you like. I was never here. Only let go of {S}."),
        ),
        when(
          ['bittersweet'],
          beat(
            '{A} looks for the trick in {H.s} face. There is none, and that seems to trouble {A.them} more than any trick. {A.They} {A.v:opens} {A.their} hand.',
          ),
        ),
        when(['dark'], A('And if I keep them both, and you as well?')),
        when(['dark'], H("Me for {S}. And {S} carries {T}. You wanted me back at work. That's the price.")),
        when(
          ['dark'],
          beat(
            'It takes no longer than passing in a corridor. In the middle of the bridge {H} and {S} are shoulder to shoulder for one step, and then they have changed sides.',
          ),
        ),
        when(
          ['bright', 'bittersweet'],
          S("(walking, walking, and at last) I'd like it known that I could have got out of those knots."),
        ),
        when(
          ['dark'],
          S(
            "(not turning round, not able to) You weigh more than I do. In the accounts. I'd never have signed for this.",
          ),
        ),
      ],
    },
    aftermath: {
      titles: ['Soup', 'The near bank', "The child's scarf"],
      goals: ['They count what is left.'],
      hooks: ["A child's scarf on a table, with nothing in it."],
      reasons: ['It is exactly the size of what has been paid.'],
      times: ['MORNING'],
      where: inside('the kitchen table', 'A stove, four walls, and everything in reach.'),
      cues: [
        beat(
          "A kitchen. On the table a child's scarf, with nothing in it. {S.intro} in a blanket, both wrists in a bowl of warm water.",
        ),
        when(
          ['bright', 'bittersweet'],
          beat('{H.intro} stands at the stove with {H.their} back to the room and stirs much longer than it needs.'),
        ),
        when(
          ['bright', 'bittersweet'],
          S(
            "That floorboard wants fixing. And the chair's loose. I noticed it on the way out, when they were dragging me.",
          ),
        ),
        when(['bright', 'bittersweet'], H('Eat.')),
        when(
          ['bright'],
          S(
            "They're reading it out in the square. {X.The}, the whole thing. Someone does the voices. {A} stood and listened, they say. Asked to sit down.",
          ),
        ),
        when(['bittersweet'], S('{A} got everything. All of {X}. Everything you ever had on anybody.')),
        when(
          ['bittersweet'],
          H("Yes. I looked it over, in the drain. It's a very poor bargain. There's nobody in it to have soup with."),
        ),
        when(
          ['dark'],
          beat(
            'There are two bowls. {S} has set {T} by the second one, and talks to it, because talking is what {S.they} {S.v:does}.',
          ),
        ),
        when(
          ['dark'],
          S(
            "First I'll learn the knots. Then I'll learn the bridge. Then I'm coming across it, and I'm going to complain the entire way.",
          ),
        ),
        when(['dark'], A('(a voice on the wire, considerate) {S}? You ought to sleep. {H} worries about your sleep.')),
        when(['dark'], S("Good. Tell {H.them} to worry. Tell {H.them} I've done the accounts again.")),
        beat('The clock on the wall says ten past seven. Nobody has put the chair back in its place.'),
      ],
    },
  },
  closings: [
    [
      S("Was I worth it? Don't be nice."),
      when(['bright', 'bittersweet'], H('{R}')),
      when(['dark'], beat('There is a slip of paper in the hem of the scarf, in {H.s} flat hand: “{R}”')),
      beat('{S} thinks about that, and for once has nothing to add.'),
    ],
    [
      beat('{S} shakes out the scarf. A slip of paper falls from the hem. It has been folded small for years: “{R}”'),
      S("That's what you kept? All that time? That?"),
    ],
    [
      S("I've been trying to think what I'd have on the stone. If it had come to that."),
      S('{R}'),
      beat('It is quiet enough to hear the soup.'),
    ],
  ],
};
