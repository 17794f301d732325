import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const countdown: Telling = {
  pattern: 'countdown',
  calls:
    /\b(?:before|midnight|dawn|hours?|minutes?|bomb|race|rescue|escape|stranded|explod|crash|storm|flood|sink|trapped|deadline|days|never stops|asteroid|war)/i,
  titles: [
    'Eleven Minutes',
    'The Far Side of {P.Title}',
    'Until the Second Bell',
    'Hold the Door',
    'With {T.Title}, Before Light',
  ],
  antagonists: [
    'a duty officer who has never once been late',
    'a commander with an order in one pocket and a watch in the other',
    'a controller who trusts clocks more than people',
    'a warden who counts everything twice',
    'a superintendent three days from retirement',
  ],
  friends: [
    'a mechanic who swears at machines in three languages',
    'a medic with a bad leg and good hands',
    'a younger colleague on a first night shift',
    'a signaller who sings when frightened',
    'a stowaway who knows every duct',
  ],
  wants: {
    H: [
      'bring {X} and {S} back to the right side of the door',
      'get {T} through before {P} is sealed',
      'leave nobody on the far side',
    ],
    A: [
      'seal {P} on time and count the living afterwards',
      'close on the second, because the last one who waited lost forty people',
      'see the order carried out and never be asked about it',
    ],
    S: [
      "get out, and not at somebody else's cost",
      'make {H} leave while there is still time',
      'not be the reason for anything',
    ],
  },
  voices: {
    H: [
      'verbs first; sentences that are already moving',
      'no adjectives; says where things are and what to do with them',
    ],
    A: ['numbers, times and rank; never a name until it is too late', 'reads every sentence off a clock'],
    S: [
      'talks too much and jokes at the wrong moments, to keep from counting',
      'swears cheerfully, thanks people for impossible things',
    ],
  },
  stakes: [
    '{P} is to be sealed within the hour, {S} is on the wrong side of it, and {A} has never in {A.their} life been late',
    'there are eleven minutes to carry {T} across, and the person with the key has orders not to wait',
    '{H} has one hour, one way through and {T}, and {A} is already closing the doors behind {H.them}',
  ],
  conflicts: [
    '{A} must close {P} at the hour or lose everybody in it; {H} must hold it open or lose {S}. They are both right, and there is one door.',
    'The clock is on {A.s} side, {X} {X.is} on the far side, and {H} has only {T} and two legs.',
  ],
  promises: [
    'A clock you can hear, a door you can see, and two people who are both right.',
    'Breathless, practical heroism: no speeches, just hands, bolts and seconds.',
  ],
  refrains: [
    'A door is only as strong as whoever holds it.',
    'Nobody counts from the far side.',
    'There is always one more minute, and somebody has to be it.',
    'You wait for people. That is what a door is for.',
  ],
  tokens: [
    'a key on a long chain',
    'a crank handle with a taped grip',
    'a signal lamp with a cracked lens',
    'a map with a burnt corner',
  ],
  incidents: [
    'the first bell goes {P.at} while {H} is still holding {T}, and the far side has just answered',
    '{H} hears a knocking from beyond the last door, in a rhythm that has to do with {X}',
  ],
  arc: {
    setup: [
      'At the hour {P} will be closed, and what is outside will stay outside. {H} has {T} in hand, and {S} is outside.',
      '{H} is the last to learn that the doors are closing, and the first to notice who is missing.',
    ],
    escalation: [
      '{A} shows {H} the order, the watch and the list, on which {S} has already been crossed out. {H} goes back in. Half-way across, the way gives out and {T} {T.v:goes} down with it.',
      'Each door takes longer than the one before. When the last passage falls in, {H} still has {S.s} voice to go by, and no longer has {T}.',
    ],
    resolution: {
      bright: [
        'At the last door {H} stays in the gap. {A}, who has never been late, looks at the watch, takes it off, and puts a shoulder under the beam.',
      ],
      bittersweet: [
        '{S} comes through and {H} does not; {A} goes on holding the door long after the bell, counting a minute that is not on any clock.',
      ],
      dark: [
        'The door comes down on the second. {S} is inside it, {H} is not; through the steel somebody goes on knocking, steadily, to keep {A} company.',
      ],
    },
    setback: [
      'Half-way back the passage gives way and {T} {T.is} lost, with four minutes left.',
      'The short way is gone, {T} with it, and {S} cannot walk.',
    ],
    choice: [
      '{H} can be safe behind the door or be the thing that keeps it open.',
      'Four minutes for one, or the door for two.',
    ],
    consequence: {
      bright: [
        'The door is late for the first time in its life, by fifty-one seconds, and there are two more names on the list.',
      ],
      bittersweet: ['{S} carries the count for both of them now, and {A} never again closes on the second.'],
      dark: ['The list is correct, and {A} cannot read it any more.'],
    },
    feelings: [
      'the odd calm of the first bell',
      'anger at a reasonable order',
      'fear with its sleeves rolled up',
      'the silence when the running stops',
      "the weight of somebody else's minute",
    ],
  },
  acts: {
    opening: {
      titles: ['First bell', 'The list', 'One short'],
      goals: ['{H} learns that {P} is closing and that {S} is on the far side.'],
      hooks: ['A row of empty hooks with one coat left on it.'],
      reasons: ['Everybody is safe but one, and one can see whose size the coat is.'],
      times: ['NIGHT', 'BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} comes in running and stops, because everybody else is standing still.',
          '{H.intro} tightens the last strap, wipes both hands and looks up. The lights have gone from white to red.',
        ),
        incident,
        beat(
          '{A.intro} is reading names from a board and does not look up. A bell sounds, once, a long way down.',
          'The bell goes. {A.intro} turns over a sand-glass that is far too small.',
        ),
        A(
          'First bell. Thirty-one on the list, thirty inside. We close on the second.',
          'Fifty-two minutes. Everyone who can be counted has been counted.',
        ),
        H("Count again. {S} isn't here.", "{S.s} coat's still on the hook."),
        A("That's the one I've crossed out.", "A coat isn't a person. I don't hold doors for coats."),
        H('{S} went back for {X}. Because I asked.', 'I sent {S.them}. For {X}. You were in the room.'),
        A("Then you'll want to be busy. There's a great deal to carry."),
        beat('{H} takes {T}, looks at the coat, takes the coat as well, and goes the wrong way: out.'),
      ],
    },
    pressure: {
      titles: ['A voice in the wall', 'Thirty-one minutes', 'The long way'],
      goals: ['{H} finds {S} by voice alone, and finds out why {S.they} did not come back.'],
      hooks: ['{H.s} hand flat on one side of a wall, {S.s} on the other.'],
      reasons: ["They are a hand's breadth apart, and the way round is a mile."],
      times: ['NIGHT', 'BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          'Dust comes down in ropes. {H.intro} goes sideways through a gap, {T} held high.',
          'No light but what comes through the cracks. {H.intro} knocks on the wall, waits, knocks again.',
        ),
        beat('From inside the wall comes a cough, and then {S.intro} says, very close:'),
        S("If that's the tea, you can leave it.", 'Occupied!'),
        H('Where are you hurt?'),
        S(
          "Who says hurt? I'm resting. The leg's resting hardest.",
          "The pride, mostly. And the leg. The leg's under something with a lot of pride of its own.",
        ),
        H('What were you still doing there?'),
        S(
          'It was {X}, {H}. You should have seen. I thought, half a minute. I only wanted half a minute.',
          "Somebody had to look after {X}. You'd have done the same, only faster, and without the singing.",
        ),
        H("Push toward me on three. There's thirty-one minutes."),
        S("There's twenty-six. I've been counting. There isn't much else on."),
        beat('{H} puts a shoulder to it. On three something moves, and something much larger, far above, moves too.'),
      ],
    },
    setback: {
      titles: ['The way down', 'What the floor took', 'Nine minutes'],
      goals: ['{H} loses the way back and {T}, and has {S} to carry.'],
      hooks: ['{T.The} falling away into the dark, turning over once in the last of the light.'],
      reasons: ['The plan goes down with it; from here on there are only people.'],
      times: ['BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          'They come along the ledge like one animal with three legs. {S.intro} sings under {S.their} breath, the same two bars.',
          '{H} in front, bent double; on {H.their} back {S.intro}, who has not stopped talking.',
        ),
        S(
          'Left. No. Your other left.',
          'I take back what I said about your cooking. I may need to take back some other things.',
        ),
        beat(
          'The floor goes. It makes no fuss about it. {H} throws one arm round a pipe and the other round {S}, and has no third arm for {T}.',
        ),
        S(
          '(after a long time) You could have caught {T.it}.',
          '(looking down) That was the only way to open the door from this side.',
        ),
        H('I caught you.', 'I only had the one hand.'),
        S(
          "Yes, but I don't open anything. Put me down, {H}. You run faster without me, I've seen it.",
          "Do the sum. You're good at sums. Nine minutes, one leg, no {T.noun}.",
        ),
        H('You weigh about as much as you talk. Hold on.', 'I did the sum. Sing.'),
        beat('Behind them, quite gently, the second half of the way back folds up and is gone.'),
      ],
    },
    choice: {
      titles: ['Second bell', 'The gap', 'Late'],
      goals: ['{H} must go through the door or stay under it.'],
      hooks: ['A closing door, a gap the height of a person on hands and knees, and two hands under the edge.'],
      reasons: ['The whole story has become one measurement.'],
      times: ['DAWN'],
      where: 'inside',
      cues: [
        beat(
          'The door is coming down. In the strip of light beneath it stand the boots of {A.intro}, heels together.',
          'A slab of light, getting thinner. On the bright side of it {A.intro} holds the lever in one hand and the watch in the other.',
        ),
        A(
          "Second bell in forty. I can see you. I can't wait for what I can see.",
          "Sixty seconds. You're two hundred paces out. I have thirty people breathing behind me.",
        ),
        H("Then don't wait. Count slower.", "{S} has a name. It's on your list. Read it to me!"),
        A(
          'The last time somebody read me a name through a door, I lost forty.',
          'Crossed out is crossed out. I had to learn to write it small.',
        ),
        beat(
          '{H} pushes {S.intro} at the gap, feet first, and does not follow. {H.They} {H.v:turns} round, {H.v:gets} both hands under the edge, and {H.v:lifts}.',
        ),
        S(
          "{H}! It's a door! You can't argue with a door!",
          "I'm through! I'm through, I'm through. Come on, you great fool, it's warm in here!",
        ),
        H('(through {H.their} teeth) Did {X} look worth it?', '(not loud) Tell me about {X}. Quick. I never saw.'),
        when(
          ['bright'],
          beat(
            'The second bell. {A} looks at the watch, undoes the strap, lets it fall, and is on {A.their} knees beside {S} with one shoulder under the steel.',
          ),
        ),
        when(['bright'], A('Fifty seconds. I can be fifty seconds late. Pull!')),
        when(
          ['bittersweet'],
          beat(
            'The second bell. {A} does not move the lever. The edge sinks by its own weight, a finger at a time, and {A} counts aloud past sixty, past seventy, into numbers the watch does not have.',
          ),
        ),
        when(['bittersweet'], A("Seventy-one. Seventy-two. I'm still counting, {H}. You can still be on it.")),
        when(
          ['dark'],
          beat(
            'The second bell. The lever goes over. When the sound has gone out of the steel, there is another sound in it: somebody knocking, quite calmly, from the other side.',
          ),
        ),
        when(['dark'], A('(very low) {H}. That was the name. {H}.')),
      ],
    },
    aftermath: {
      titles: ['The uncrossed name', 'Afterwards, by the door', 'Thirty-one hooks'],
      goals: ['{S} and {A} count again.'],
      hooks: ['The row of hooks, and a hand hanging a coat on the last of them.'],
      reasons: ['The first picture returns with one thing changed.'],
      times: ['MORNING'],
      where: 'inside',
      cues: [
        beat(
          'Plain daylight on the inside of the door. {A.intro} sits against it with the list and a pencil, rubbing out a line until the paper is thin.',
        ),
        beat('{S.intro} comes along the wall on one leg and a broom.'),
        S(
          "They say you've reported yourself. For being late.",
          'You could do with some tea. So could I. So could the leg.',
        ),
        A(
          'It goes in the book. Everything goes in the book.',
          "I have written down the time. I've written why. There's never been a why in that column.",
        ),
        when(['bright'], H('(from the floor, eyes shut) Put that I said thank you.')),
        when(
          ['bittersweet', 'dark'],
          S('Put that {H} asked about {X}. At the end. Put that down, that was all {H.they} wanted to know.'),
        ),
        A('And what was it? {X.The}?', 'I never asked, you know. What was so important about {X}.'),
        S(
          "(thinking) It answered. That's all. We'd knocked for so long, and something answered.",
          "Half a minute's worth. I'll tell you some time. It takes longer to tell.",
        ),
        beat('{S} hangs a coat on the last hook. It swings, and stops.'),
      ],
    },
  },
  closings: [
    [
      beat('{A} holds out the pencil. Below the last name there is room for one line more.'),
      S('Write this: {R}'),
      beat('{A} writes it, small at first, then not so small.'),
    ],
    [A("They'll ask me why I didn't close."), S('{R}'), beat('{A} says it over without a sound, until it fits.')],
    [
      beat(
        'Somebody has scratched a line into the paint at the height of a kneeling person, with whatever was to hand: “{R}”',
      ),
      S("That's {H.s} hand. You can tell. No adjectives."),
    ],
  ],
};
