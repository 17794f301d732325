import { outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const presence: Telling = {
  pattern: 'presence',
  calls:
    /\b(?:answering|ghost|haunt|answer|voice|dead|spirit|demon|possess|curse|nobody|empty|shadow|knock|whisper|monster|alien|signal|reflection|grave|ritual|nightmare|sank|drown|hundred years|midnight)/i,
  titles: [
    'The Caller',
    'What Answers {P.TitleAt}',
    'Three Knocks',
    'Somebody for {X.Title}',
    'The {T.Noun} Is Listening',
  ],
  antagonists: [
    'a caller in a coat of no particular year',
    'somebody very polite who casts the wrong shadow',
    'a visitor whose breath does not show in the cold',
    'a guest with wet sleeves and dry shoes',
    'a person nobody remembers letting in',
  ],
  friends: [
    'a lodger who does not believe in anything before breakfast',
    'a doctor who has written “nerves” too often',
    'a sister who came for one night with one bag',
    'a handyman who has mended every lock in the place twice',
    'a student paid to write down what is heard',
  ],
  wants: {
    H: [
      'learn what has been answering through {X}',
      'make {X} be silent for one whole night',
      'find out whose voice is in {X} before it learns {H.theirs}',
    ],
    A: ['be asked in', 'be let out of {X} by somebody who means it', 'exchange places with whoever holds {T}'],
    S: [
      'prove it is only the pipes',
      'get {H} to leave {P} before dark',
      'hear it once, to be able to say it was nothing',
    ],
  },
  voices: {
    H: [
      'careful; leaves a pause after each question, as if counting for an answer',
      'low and exact, like somebody describing a noise to a doctor',
    ],
    A: [
      'gentle and old-fashioned; repeats the last words it was given',
      'never asks anything twice, never says a name it has not been told',
    ],
    S: ['brisk and sensible, a little too loud', 'explains everything, faster and faster'],
  },
  stakes: [
    'something that has answered for years begins to ask, and what it asks for is to be let in',
    'the caller on the step knows everything about {X} and lacks only one thing: a name to answer to',
    'whatever is in {X} has learned to knock, and {H} must decide who opens',
  ],
  conflicts: [
    'Something wants to come in through {X}, and it is patient, courteous and nearly finished. {H} can refuse it, but only by answering it.',
    '{A} needs nothing but an invitation; {H} needs to know what {X} {X.is}, and each answer costs one invitation.',
  ],
  promises: [
    'Good manners, bad weather, and the slow certainty that the knocking comes from inside.',
    'The dread of a question you have already answered without noticing.',
  ],
  refrains: [
    'Whatever answers has been listening.',
    'You must not ask what you would not have answered.',
    'It only ever wanted to be asked in.',
    'Somebody has to be at home.',
  ],
  tokens: [
    'a diary with the last page torn out',
    'a small box with no lid',
    'a photograph with one person too many',
    'a hand bell with a muffled tongue',
  ],
  incidents: [
    '{H} says good night to {X}, out of habit, and {X} {X.v:says} it back',
    'at nineteen minutes past three something knocks three times on the inside of {T}',
  ],
  arc: {
    setup: [
      '{H} has lived beside {X} long enough to stop hearing it. Then it leaves a pause, as one does for an answer.',
      'Every night at the same minute {X} {X.v:makes} the same sound. {H} has made the mistake of replying.',
    ],
    escalation: [
      'A caller stands on the step and knows what was said in the dark. {S}, who believes in pipes, laughs, and then stops laughing and begins to finish its sentences.',
      '{A} comes each evening one step further in. When {S} answers in {H.s} place, for a joke, it is {S} who knows the next word.',
    ],
    resolution: {
      bright: [
        '{H} gives it the one thing nobody ever gave it, which is not a name but a good night, and puts {T} away. In the morning {S} asks what there is for breakfast.',
      ],
      bittersweet: [
        '{H} asks it in, on the condition that it lets {S} out. The house is quiet now. {H} leaves a lamp on, and talks, and it is not to {S}.',
      ],
      dark: [
        '{H} answers so that {S} need not. In the morning {S} wakes rested, and from inside {X} comes a voice that is careful, low and exact.',
      ],
    },
    setback: [
      '{S} answers it in {H.s} stead, and from that moment speaks with two voices.',
      'It stops asking {H} and starts asking {S}, who has never learned not to reply.',
    ],
    choice: [
      '{H} can leave and let it have {S}, or stay and answer.',
      'One of them will be asked in, and one will do the asking.',
    ],
    consequence: {
      bright: ['The knocking stops, and nobody in the house can say what they dreamed.'],
      bittersweet: ['The knocking is on the other side of the bed now, and it has learned to say please.'],
      dark: ['There are two cups on the table, and only one of them is ever warm.'],
    },
    feelings: [
      'the comfort of a familiar noise',
      'a prickling at being addressed',
      'laughter that goes on one breath too long',
      'the loneliness of being the only one awake',
      'a courtesy that is indistinguishable from surrender',
    ],
  },
  acts: {
    opening: {
      titles: ['Nineteen past three', 'A pause', 'Good night'],
      goals: ['{H} notices that {X} {X.has} begun to wait for answers.'],
      hooks: ['{T.The} on a table, and beside it a cup whose surface trembles three times.'],
      reasons: ['The only thing that moves is the thing that should be still.'],
      times: ['NIGHT'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} lies awake and dressed, listening. The clock says eighteen minutes past three.',
          '{H.intro} sits up with a lamp and a cold cup, facing the wall.',
        ),
        incident,
        beat(
          'Nineteen past. The surface of the cup trembles: once, twice, a third time. Then a silence of just the length in which one might say something.',
        ),
        H('(barely) Who is it?', '(barely) I heard you.'),
        beat(
          '{S.intro} appears in the doorway in a blanket, squinting, with a candle that is not lit.',
          'A stair creaks, but only under {S.intro}, barefoot and cross, come up with a blanket round the shoulders.',
        ),
        S('Who are you talking to?', "Say it's the pipes. I've got to be up at six, and I'd like it to be the pipes."),
        H(
          "It left a space for me. After the third one. The way you do when it's someone's turn.",
          "It used to be just a noise. Now it's half of something.",
        ),
        S("It's {X}, {H}. It's old, it's damp, and it's three in the morning. Everything leaves spaces."),
        H('Then go on. Say something into it.', 'You say it, then. Say good night.'),
        S("(after a moment) I don't like to.", "I would. Only I've got to be up at six."),
        beat(
          'Neither of them goes to bed. In the cup, the surface is quite smooth, like something holding its breath.',
        ),
      ],
    },
    pressure: {
      titles: ['The step', 'A caller', 'Dry shoes'],
      goals: ['{H} meets whoever has been answering and must not ask {A.them} in.'],
      hooks: ['{A} on the threshold in the rain, dry from the knees down, with {A.their} toes exactly on the line.'],
      reasons: ['The whole horror is a line on the floor and good manners.'],
      times: ['EVENING', 'DUSK'],
      where: outside('the front step', 'A lamp over the door, a mat, and rain coming straight down.'),
      cues: [
        beat(
          'A knock, on the real door this time. {H.intro} opens. On the step, in steady rain, stands {A.intro} and waits to be looked at.',
          'When {H.intro} comes up the path {A.intro} is on the step already, facing the door, hat in hand.',
        ),
        A(
          'Good evening. I was passing, and I heard there was somebody at home.',
          "Forgive the hour. I've been such a long time finding the right door.",
        ),
        H('Who told you?'),
        A(
          'You did. At nineteen minutes past three. You said that you had heard me. Nobody has said that in years.',
          "You asked who it was. It's only civil to come and say.",
        ),
        H('(not moving) What have you to do with {X}?'),
        A(
          'What have I to do with {X}. Everything, I think. One forgets where one leaves off, after a while.',
          'With {X}? I was there when it was only a noise. I was the noise.',
        ),
        H('And what do you want?'),
        A("To come in out of the rain. It needn't be for long. You'd only have to say the words, as one does."),
        beat('{H} looks down. The toes of {A.s} shoes are exactly on the sill, and the shoes are dry.'),
        H('Not tonight.'),
        A('Not tonight. No. But how kind of you to put it like that.'),
      ],
    },
    setback: {
      titles: ['The other half', 'For a joke', 'Two voices'],
      goals: ['{S} answers in {H.s} place, and it takes {S.them} at {S.their} word.'],
      hooks: ['{S} asleep with open eyes, lips moving, a moment ahead of the sound.'],
      reasons: ['The friend is still there; it is only that somebody else has got there first.'],
      times: ['NIGHT'],
      where: 'inside',
      cues: [
        beat(
          '{S.intro} has stopped up every crack with rags and is rather pleased. {H.intro} sits with {T} in {H.their} lap and watches the clock.',
          'Every lamp is lit. {S.intro} has a list of explanations, numbered. {H.intro} has {T}, and holds on to it.',
        ),
        S(
          "There. If it knocks now, it's knocking on wool.",
          "Number four: loose slate. Number five: you. I'm not being unkind, it's only on the list.",
        ),
        beat('Nineteen past three. One. Two. Three. And the pause.'),
        S('(loud, cheerful) Come in, then! Come in, mind the step!', "(laughing) Well, go on! Come in! There's tea!"),
        beat(
          'Nothing happens. {S} laughs, looks round for {H} to laugh as well, and leaves {S.their} mouth a little open.',
        ),
        H('{S}? Say something.', "That wasn't funny. {S}. Look at me."),
        S(
          'Say something. Look at me. How warm it is in here. One does forget.',
          '(softly) Mind the step. I always wondered about the step. {H}? What did I say just now?',
        ),
        H('You said what it says.'),
        S("Number six. I'm tired. Put number six down as tired.", 'I only said it so that you could sleep.'),
        beat(
          '{S} smiles, and the smile stays a moment longer than {S} does. On the table {T} {T.v:gives} one small knock.',
        ),
      ],
    },
    choice: {
      titles: ['At home', 'The line on the floor', 'Asked in'],
      goals: ['{H} must leave {S} to it, or answer in {S.their} place.'],
      hooks: [
        '{H} on the threshold with {T} held out in both hands, {A} in the room behind {H.them} where {S} was standing.',
      ],
      reasons: ['They have changed sides of the door without either of them having moved.'],
      times: ['NIGHT', 'BEFORE DAWN'],
      where: outside('the threshold', 'A strip of worn stone that is neither in nor out.'),
      cues: [
        beat(
          'The door is open, and it is {H.intro} who stands outside it in the rain. {S.intro} is in the chair, very upright, eyes shut. Behind the chair, hat in hand, {A.intro}.',
        ),
        A(
          'You see how well we get on. {S} hardly uses the place. All those explanations, and so much room between them.',
          'I was asked, this time. I do want you to know that I was asked.',
        ),
        H("{S.They} didn't know what {S.they} {S.was} saying."),
        A("What {S.they} {S.was} saying. No. People so seldom do. That's the only way anybody is ever let in."),
        H('And if somebody asked you properly? By the front door. Knowing.'),
        A('(very quietly) Nobody has ever known.', '(after a pause of just that length) Knowing what?'),
        H("That you're {X}. That you were cold. That it's got nothing to do with {S}."),
        when(['bright'], H("So I'll say it properly. Good night. You can stop knocking. We heard.")),
        when(['bittersweet', 'dark'], H("Let {S.them} go, and I'll say it. I'll say the words, and I'll mean them.")),
        beat('{H} sets {T} down on the sill, between the wet and the dry.'),
        when(
          ['bright'],
          beat('The pause goes on, and on, and is over. The hat is on the floor. There is nobody holding it.'),
        ),
        when(['bittersweet', 'dark'], A("You'll mean them. Yes. I believe you will.")),
        when(
          ['bittersweet', 'dark'],
          beat('{H} steps over the line. All the lamps lean toward {H.them}, as if a door had opened somewhere else.'),
        ),
        S("(eyes opening) What time is it? Why's the door open? Is it six?"),
      ],
    },
    aftermath: {
      titles: ['Two cups', 'Breakfast', 'The pipes'],
      goals: ['{S} learns what it cost to sleep so well.'],
      hooks: ['Two cups on the table, one steaming, and in the other three small rings spreading from nowhere.'],
      reasons: ['The first picture comes back, and now we know which of them is the host.'],
      times: ['MORNING'],
      where: 'inside',
      cues: [
        beat(
          'Sun on the boards. {S.intro} comes down combed and rested, and sets out two cups without thinking.',
          'The rags are down. {S.intro} opens the windows one after the other, humming the same three notes.',
        ),
        S('Slept like the dead. You?', 'Not a sound all night. I told you. Pipes.'),
        when(['bright'], beat('{H.intro} is asleep at the table with {H.their} cheek on {T}, snoring a little.')),
        when(['bright'], S("{H}. {H}, it's gone six.")),
        when(['bright'], H('(not opening {H.their} eyes) Is it knocking?')),
        when(['bright'], S('Only me. I burnt the toast.')),
        when(
          ['bittersweet'],
          beat(
            '{H.intro} sits across from {S.them}, smiles at the right moments, and now and then turns {H.their} head to the empty chair to let it finish.',
          ),
        ),
        when(['bittersweet'], S('Who do you keep looking at?')),
        when(['bittersweet'], H("It's nothing. It's somebody's turn.")),
        when(
          ['dark'],
          beat(
            'Nobody answers. {T.The} {T.is} on the sill. {S} puts an ear to {T.it}, as to a shell, and the colour goes slowly out of {S.their} face.',
          ),
        ),
        when(['dark'], S("(listening) {H}? No. No, it's lovely out. Why, where are you?")),
        beat('In the second cup three rings spread from the middle to the edge, and are gone.'),
      ],
    },
  },
  closings: [
    [
      S('(to the cup, to the wall, to nobody) What did you want with us?'),
      beat('It is not a voice. It is only what the quiet sounds like when it has learned how: “{R}”'),
    ],
    [
      beat(
        'On the inside of the door, low down, where a child would write or something kneeling, there is a line in damp: “{R}”',
      ),
      S("That wasn't there yesterday."),
    ],
    [
      beat('{S} reaches out and turns {T} to the wall.'),
      S('{R}'),
      beat('{S.They} did not mean to say it, and puts a hand over {S.their} mouth.'),
    ],
  ],
};
