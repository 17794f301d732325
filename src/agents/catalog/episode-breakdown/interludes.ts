import type { StoryWorld } from '../../material/index.js';
import type { ActName, Lines, Part } from '../../writing/tellings/telling.js';

/** What ties the motif to the subject, where they are two things; `{T}` is presented here. */
export const TIES: Lines = [
  'Everything {H} knows about {X} is in {T}.',
  'Nobody asked {H} to keep {T}. It has to do with {X}, and so {H.they} {H.v:keeps} {T.it}.',
  '{H} reaches for {T}: whatever there is to know about {X} begins there.',
  'Within reach, as always since it began, {T.v:lies} {T}. There is nothing about it that does not have to do with {X}.',
  '{T.The} {T.is} the only thing {P.at} that says anything about {X}, and {H} has {T.it}.',
  'It is then that {T} first {T.v:comes} into it. {H} will say later that without {T.it} nobody would ever have asked about {X}.',
  '{H} looks for something to hold on to, and what comes to hand is {T}. From now on the two belong together: {X}, and that.',
  'The first thing that {H} does is to fetch {T}. It is also about {X}, in its way; that will become clear.',
  '{T.The} {T.has} been lying about for years. Only now does {H} see what {T.they} {T.v:has} to do with {X}.',
];

/** The same where the story is about the motif itself. */
export const HOLDS: Lines = [
  '{H} does not let {T} out of {H.their} sight any more.',
  '{H} looks at {T} as if {T.they} had just spoken.',
  'Twice {H} gets up, and twice comes back to see that {T} {T.is} still there.',
  '{H} puts both hands round {T}, to be sure.',
];

/** The motif, where the telling has forgotten it: in somebody's hands, or in somebody's mind. */
export const MOTIF_AT_HAND: Lines = [
  '{H} keeps {T} close, as one keeps a place in a queue.',
  '{T.The} {T.is} there too. {H} sees to that.',
  'From time to time {H} looks to see that {T} {T.is} still there.',
  'Under {H.s} hand, and not by accident, {T.v:lies} {T}.',

  '{H} has brought {T} along, and keeps one hand on {T.it}.',
  'Between them, where nobody has to look, {T.is} {T}.',
  '{H} moves {T} a little nearer, as if by chance.',
];
export const MOTIF_IN_MIND: Lines = [
  'It is easy to forget {T}, for as long as nobody says anything.',
  'Somebody says: {T}. Nobody says anything else for a while.',
  'There would be room here for {T}, on the right, where the light is.',

  '{T.The} {T.v:goes} unmentioned, which is not the same as forgotten.',

  'One cannot help wondering where {T} {T.is} now.',
  '{T.The}, wherever {T.they} may be, would have something to say to this.',
];

/** What happens around the people. */
export const MOODS: Readonly<Record<StoryWorld['ending'], Lines>> = {
  bright: [
    'Even the dust is in a good mood.',
    'A child is counting out loud, somewhere, and has got to nine hundred.',
    'Everything that can shine has decided to.',

    'Somewhere a window is open and a curtain keeps applauding.',
    'Far off somebody is learning a tune, and is getting better.',
    'The light has found the one cup that shines.',
    'A smell of bread comes from nobody knows where.',
    'A bird somewhere is being very reasonable about everything.',
  ],
  bittersweet: [
    'A tap drips, like somebody thinking.',
    'The shadows are longer than the things.',
    'It smells of rain, or of somebody who has been out in it.',

    'Somewhere a door is closed, with care.',
    'It is the kind of light in which one tidies up.',
    'A clock is striking, and nobody counts.',
    'It has rained, and is about to say so again.',
    'Far off a train, or the wind doing a train.',
  ],
  dark: [
    'Something has stopped, and nobody can say what it was.',
    'It has gone cold in the time it takes to notice.',
    'Far off, and then less far off, somebody is whistling.',

    'The nearest lamp has been dying all week and is not done.',
    'It is dark in the corners, even of the light.',
    'A dog barks twice, and not a third time.',
    'Water is dripping somewhere, in no hurry.',
    'The dark comes right up to the edge of things.',
  ],
};

/** Moods that notes and genres ask for by name. */
export const TONE_MOODS: Readonly<Record<string, Lines>> = {
  dark: [
    'It is darker than the hour accounts for.',
    'Something has put out the lamp at the corner, and after it the next.',
  ],
  hopeful: [
    'For the first time in weeks there is a strip of clear sky.',
    'On the sill something green has come up by itself.',
  ],
  funny: [
    'Behind them, with great dignity, a chair falls over.',
    'A cat walks through, finds fault with everything, and leaves.',
  ],
  frightening: ['The silence has the shape of someone listening.', 'One of the shadows is late.'],
  romantic: [
    'There is exactly enough light for two.',
    'Somebody far away is playing something slow, and stops on the best note.',
  ],
  tense: ['A second hand can be heard, and there is no clock.', 'Nobody has let go of a breath since they came in.'],
  quiet: ['It is so still that one hears the dust.', 'For a while there is only weather.'],
  strange: [
    'The stairs have one step more than they did this morning.',
    'All the clocks agree, for once, on an hour that has never existed.',
  ],
  bittersweet: ['It is beautiful, and nobody has time for it.'],
};

/** How a phrase that shall be seen is seen, wherever the scene is; `{V}` is the phrase. */
export const SIGHTS: Lines = [
  'On the back of some bill or other somebody has drawn {V}, and drawn well.',
  'Pinned up where one cannot help looking, cut out of an old paper: {V}.',
  '{H} looks past all of it, to where one has to imagine {V}.',
  'Somewhere beyond all this, and everybody knows it: {V}.',
];
export const REMARKS: Readonly<Record<Part, Lines>> = {
  H: ["You can't talk about it and leave out {V}.", 'I keep coming back to {V}.'],
  S: ['And {V}? Has anybody given a thought to {V}?', "I keep thinking of {V}. I can't help it."],
  A: ['Let us leave {V} out of it, shall we?', 'I notice that nobody mentions {V}.'],
};

/** Two lines about the premise itself, said by the first part and answered by the second. */
export interface PremiseExchange {
  readonly says: Part;
  readonly line: string;
  readonly answers: Part;
  readonly answer: string;
}

/**
 * How people talk about what has happened, in its own words: `{C}` is what was found out, as a sentence; `{G}` is what the
 * protagonist does, as a noun phrase said to them, and `{G.my}` the same said by them.
 */
export const PREMISE_EXCHANGES: Readonly<Record<ActName, readonly PremiseExchange[]>> = {
  opening: [
    {
      says: 'S',
      line: 'I leave you alone for one day, and you come home with {G}.',
      answers: 'H',
      answer: 'It was a long day.',
    },
    {
      says: 'S',
      line: 'Does anybody else know? {C}?',
      answers: 'H',
      answer: 'You. And whoever is listening at the door.',
    },
    {
      says: 'S',
      line: 'There must be a law against {G}.',
      answers: 'H',
      answer: 'There is. I looked. It only says that one should not.',
    },
    {
      says: 'S',
      line: '{C}. And you still took your hat off at the door.',
      answers: 'H',
      answer: "It's raining. One thing has nothing to do with the other.",
    },
    {
      says: 'A',
      line: 'And what made you think of {G}?',
      answers: 'H',
      answer: 'I was asked what I was afraid of, and it was the first thing I could spell.',
    },
    {
      says: 'S',
      line: 'Other people take up fishing. With you it has to be {G}.',
      answers: 'H',
      answer: "I don't like fish.",
    },
    {
      says: 'S',
      line: 'Say it once more, and slowly. {C}.',
      answers: 'H',
      answer: "It doesn't get any smaller, however one says it.",
    },
    {
      says: 'S',
      line: 'You know what people say about {G}?',
      answers: 'H',
      answer: "No. Nobody's ever come back to tell me.",
    },
    { says: 'A', line: "I'm told it's all about {G}.", answers: 'H', answer: 'It was, until you came in.' },
  ],
  pressure: [
    {
      says: 'A',
      line: "People get used to {G} sooner than they'd think.",
      answers: 'H',
      answer: "That's what I'm afraid of.",
    },
    {
      says: 'A',
      line: 'Suppose I took your word for it. {C}. What then?',
      answers: 'H',
      answer: 'Then you would have to stop being polite.',
    },
    {
      says: 'S',
      line: 'Nobody would blame you if you gave up {G}.',
      answers: 'H',
      answer: 'I would. I have to live with me.',
    },
    {
      says: 'A',
      line: 'Nobody reproaches you with {G}. One asks only who is to pay for it.',
      answers: 'H',
      answer: "Send me the bill. I'll pay it in small change.",
    },
    {
      says: 'A',
      line: '{C}. You do hear how that sounds, in daylight?',
      answers: 'H',
      answer: 'It sounded just the same in the dark.',
    },
    { says: 'A', line: 'There are safer things than {G}.', answers: 'H', answer: 'I tried those.' },
    {
      says: 'S',
      line: 'There are easier ways to spend an evening than {G}.',
      answers: 'H',
      answer: 'Name one, and hold this.',
    },
  ],
  setback: [
    { says: 'S', line: 'I never believed it, you know. {C}.', answers: 'H', answer: 'And now?' },
    {
      says: 'S',
      line: 'I only thought, if it stopped, all this about {G}, you might sleep.',
      answers: 'H',
      answer: 'I slept very well. That was before.',
    },
    {
      says: 'H',
      line: "I'd thought the hard part would be {G.my}.",
      answers: 'S',
      answer: 'No. That was the part you were good at.',
    },
    {
      says: 'H',
      line: 'All the same. {C.my}.',
      answers: 'S',
      answer: 'I know. Being right has never yet kept anybody warm.',
    },
    {
      says: 'H',
      line: 'And all of it because of {G.my}.',
      answers: 'A',
      answer: "It's always something. With most people it's less interesting.",
    },
  ],
  choice: [
    {
      says: 'H',
      line: 'You can have everything else. Not {G.my}.',
      answers: 'A',
      answer: 'It was the only thing on the list.',
    },
    { says: 'H', line: 'Say it. Only once. {C.my}.', answers: 'A', answer: "If I say it I can't go home." },
    { says: 'A', line: 'All this, for {G}.', answers: 'H', answer: 'All this. And I would do it in the rain.' },
    {
      says: 'H',
      line: "I'm not sorry about {G.my}. Whatever this costs, I'm not sorry about that.",
      answers: 'A',
      answer: 'No. Nobody is, until it goes quiet.',
    },
    {
      says: 'H',
      line: 'Whatever you do now, it stays true. {C.my}.',
      answers: 'A',
      answer: "That's what I can't forgive it.",
    },
  ],
  aftermath: [
    {
      says: 'S',
      line: "They've stopped laughing about {G}, at any rate.",
      answers: 'H',
      answer: 'Have they? I had just begun.',
    },
    {
      says: 'S',
      line: 'My aunt says it at table now, between the soup and the fish. {C}.',
      answers: 'H',
      answer: 'And what does she say to the fish?',
    },
    { says: 'S', line: 'Would you do it again? I mean {G}.', answers: 'H', answer: 'On a weekday, perhaps.' },
    {
      says: 'S',
      line: 'And still. {C}.',
      answers: 'H',
      answer: 'Yes. One gets used to nearly everything about it but that.',
    },
  ],
};

/** Two lines about the subject, for scenes that would otherwise forget it; in the form of the premise's own exchanges. */
export const SUBJECT_EXCHANGES: readonly PremiseExchange[] = [
  { says: 'A', line: "You haven't once mentioned {X}.", answers: 'H', answer: "No. I'm saving that up." },
  {
    says: 'S',
    line: "It's still about {X}, isn't it? All of this.",
    answers: 'H',
    answer: 'It never was about anything else.',
  },
  {
    says: 'A',
    line: 'We both know that this is about {X}.',
    answers: 'H',
    answer: 'Then say it like that, and not so nicely.',
  },
  { says: 'H', line: 'It all comes back to {X}.', answers: 'S', answer: 'I was afraid it would.' },
  {
    says: 'H',
    line: "You don't care about {X} at all, do you?",
    answers: 'A',
    answer: 'I care what it does to people like you.',
  },
  {
    says: 'S',
    line: 'I dreamed about {X}. In the dream it was quite small.',
    answers: 'H',
    answer: "It isn't, though.",
  },
];

/** The same where there is nobody to talk to about it, or no more talk to be had. */
export const SUBJECT_THOUGHTS: Lines = [
  'Nobody mentions {X}. That is how one can tell what everybody is thinking of.',
  'One could forget, for a moment, that any of this was about {X}.',
  'And {X}? It is the one question nobody asks.',
];

/** A second friend joins in; here `{S}` is that friend. */
export const CHORUS: readonly { readonly entrance: Lines; readonly lines: Lines }[] = [
  {
    entrance: [
      '{S.full} has been standing in the doorway for longer than anyone noticed.',
      '{S.full} comes in without a word, sits down, and is at once part of it.',
    ],
    lines: [
      "I wasn't going to say anything. But I've seen {X} too, and I'm with {H}.",
      "If it comes to it I'll carry {T}. I'm not clever, but I've two hands.",
      "You're all talking about {X} as if it weren't in the room.",
    ],
  },
  {
    entrance: [
      '{S.full} arrives out of breath and with news all over {S.their} face.',
      'Someone taps on the wood. {S.full} looks in.',
    ],
    lines: [
      "They're talking about nothing else out there. {X.The}, {X}, and then {H}.",
      'I asked around about {A}. Nobody would say a thing. They all wanted to know who was asking.',
      "{H}, whatever you mean to do, do it soon. I'm no good at waiting.",
    ],
  },
];
