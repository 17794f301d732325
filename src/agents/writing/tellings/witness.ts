import { outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const witness: Telling = {
  pattern: 'witness',
  calls: /\b(?:documentary|portrait|true story|real|last|interview|camera|tradition|disappearing|elder|village|craft)/i,
  titles: [
    'The Last of {X.Title}',
    '{H} and {X.Title}',
    'Before It Is Told',
    'Room Tone {P.TitleAt}',
    'What {H} Knows',
  ],
  antagonists: [
    'a spokesperson with a folder of approved answers',
    'an heir who has sold the rights',
    'a guide who tells it better than it was',
    'a councillor who would prefer a museum',
    'a relative who was there and says otherwise',
  ],
  friends: [
    'a film-maker with one camera and no permit',
    'a sound recordist on a first job',
    'a student making a film for a class',
    'a camera operator between two larger jobs',
    'a grandchild with a borrowed camera',
  ],
  wants: {
    H: [
      'have {X} remembered as it was, fleas and all',
      'say it once, properly, and then not again',
      'teach somebody {X} before it is too late',
    ],
    A: [
      'have a version of {X} that fits on a sign',
      'see that {X} is remembered without the awkward part',
      'be the one who is asked',
    ],
    S: [
      'get it on film before the light goes',
      'not be the kind of person who films anything',
      'hear the whole of it, with the pauses',
    ],
  },
  voices: {
    H: [
      'slow, exact, corrects {H.themself}; looks at the hands rather than the lens',
      'answers by doing it, and then says what it was',
    ],
    A: [
      'fluent, in paragraphs, as if there were already music under it',
      'says “the public” and means somebody in the next room',
    ],
    S: ['asks short questions off camera and leaves the silence alone', 'thinks aloud, apologises to the microphone'],
  },
  stakes: [
    'somebody with a camera asks {H} about {X} for the first time, and somebody with a folder asks {H.them} not to answer',
    '{H} is the last who knows {X} by hand, and has one afternoon of light left to show it',
    'the official version of {X} is about to be cut in stone, and {H} has been asked to stand beside it and smile',
  ],
  conflicts: [
    '{H} remembers {X} as it was. {A} needs it as it should have been. {S} has one camera and must decide where to point it.',
    "There is a version of {X} that everyone likes. {H} was there, and is the only one who doesn't.",
  ],
  promises: [
    'The plain miracle of somebody explaining what they know, and what it cost to know it.',
    "A face, a pair of hands, and the moment when the camera ought to be switched off and isn't.",
  ],
  refrains: [
    'If you want to keep it, you have to do it again tomorrow.',
    'A thing is not lost while somebody can still get it wrong.',
    'You do not remember it; you just never stopped.',
    'It was never written down, because somebody was always there.',
  ],
  tokens: [
    'a whetstone worn to a crescent',
    'a small hammer with a taped handle',
    'a bone needle with a nick in it',
    'a notebook with a string round it',
  ],
  incidents: [
    '{H} agrees to be filmed, on one condition: that nobody says {X} {X.is} finished',
    'a sign goes up {P.at} with three lines about {X}, and {H}, reading it, finds two mistakes and one lie',
  ],
  arc: {
    setup: [
      "For as long as anyone remembers, {X} {X.has} been {H.s} business and nobody else's. Now there is a camera on a tripod, and a silence with a red light on it.",
      '{H} has never been asked. {S}, who has forgotten to bring a second battery, asks.',
    ],
    escalation: [
      '{A} tells it better: with dates, with a rainbow. When {S} plays that back to {H}, {H} gets up and walks out of the picture, and the light goes with {H.them}.',
      'Permission is withdrawn, politely. {H} falls silent in the middle of a sentence that will not be finished in front of anybody who says “and action”.',
    ],
    resolution: {
      bright: [
        '{S} puts the camera down and holds out both hands. {H} puts {T} into them and says, not like that; and for the first time {X} {X.is} shown and not told.',
      ],
      bittersweet: [
        '{H} says the awkward part to the lens, looking straight into it, and then asks that it be kept until everyone in it is dead. {S} agrees, and keeps the tape in a drawer with {T}.',
      ],
      dark: [
        '{S} films the empty chair. {H} has said all {H.they} {H.v:has} to say, to the wind, out of range; what is left is the sound of it.',
      ],
    },
    setback: [
      '{H} hears {A.s} version and leaves the picture; there is an hour of light left and nobody in the chair.',
      'The battery goes at the one sentence that mattered.',
    ],
    choice: [
      '{S} must choose between the film and what the film is about; {H} between being remembered and being right.',
      'To say it to a machine that will keep it, or to a pair of hands that might.',
    ],
    consequence: {
      bright: ['There is no film to speak of. There is one more person who knows how.'],
      bittersweet: ['There are eleven minutes, and nobody may see them yet.'],
      dark: ['There is an hour of an empty chair, and people who have seen it cannot say why they stayed.'],
    },
    feelings: [
      'the shyness of being looked at',
      'pride, unpractised',
      'the insult of a nicer version',
      'the long quiet before somebody trusts',
      'the ordinary tiredness after telling the truth',
    ],
  },
  acts: {
    opening: {
      titles: ['Room tone', 'Where shall I look', 'The first question'],
      goals: ['{H} lets {H.themself} be asked about {X}.'],
      hooks: ['{H} in a chair too small for {H.them}, {T} on one knee, looking slightly to the left of us.'],
      reasons: ['The glance beside the lens tells us there is a person there; the film is about that person too.'],
      times: ['MORNING', 'DAY'],
      where: 'inside',
      cues: [
        beat(
          'The picture wobbles, finds its level. {H.intro} is sitting where {H.they} {H.v:has} been told to sit.',
          'A thumb over the lens, then sky, then {H.intro}, waiting with great politeness.',
        ),
        S(
          "(off) Just say what you had for breakfast. It's for the sound.",
          "(off) We need a minute of nothing first. It's so that we know what nothing sounds like here.",
        ),
        H('Bread. I had bread. Where shall I look?', "It's never nothing. That's the gutter. That's next door's hens."),
        incident,
        beat(
          '{S.intro} comes round into the picture to move a cup, apologises to it, and goes back behind the camera.',
        ),
        S('(off) When did you first have to do with {X}?'),
        H('You want the year.', "That's a question for somebody who stopped."),
        S('(off) I want whatever comes.'),
        H(
          "My hands were too small. I remember that. I remember thinking, they'll grow, and then it'll be easy.",
          "I was sent to fetch somebody, and they were busy with {X}, and I held something for them. I suppose I'm still holding it.",
        ),
        beat('{H} looks down at {T} as though the answer might be the wrong way up.'),
      ],
    },
    pressure: {
      titles: ['The approved version', 'In paragraphs', 'A rainbow'],
      goals: ['{A} tells {X} better than it was.'],
      hooks: [
        '{A} in front of the best view {P.at}, lit by a reflector, and at the edge of the picture {H}, out of focus.',
      ],
      reasons: ['The truth stands at the edge and is not sharp.'],
      times: ['DAY', 'AFTERNOON'],
      where: 'outside',
      cues: [
        beat(
          'Another frame, another light. {A.intro} has chosen the background and asks whether it is in.',
          'A clean wall, a clean collar. {A.intro} has done this before and tells {S} where to stand.',
        ),
        A(
          'People ask me, what was {X}, really? And I always say: community.',
          "As we like to say, “{Q}.” It's going on the sign. It tested well.",
        ),
        beat('{S.intro} waits, as one does, for the end of the sentence, which has already been.'),
        S('(off) Were you there?'),
        A(
          "In a manner of speaking we were all there. There was a rainbow, that evening. That's documented.",
          "I've spoken to everyone who matters.",
        ),
        S('(off) And to {H}?'),
        A(
          "{H} is a treasure. A little detailed. The public doesn't want to know what it smelled of.",
          "We'd love to have {H.them} at the unveiling. Seated. There wouldn't be a need to speak.",
        ),
        beat(
          'At the edge of the picture, not sharp, stands {H.intro}. {H.They} {H.v:has} heard all of it and {H.v:is} looking at the sky where the rainbow was.',
        ),
        H("(to nobody) It rained. I'll give them that.", '(to nobody) It was a Tuesday. Nobody had dry feet.'),
      ],
    },
    setback: {
      titles: ['Out of the picture', 'An empty chair', 'The battery'],
      goals: ['{H} hears the nicer version and gets up.'],
      hooks: ['An empty chair, still rocking, with {T} on the seat.'],
      reasons: ['Everything the film wanted has just left it, and the film goes on.'],
      times: ['AFTERNOON', 'EVENING'],
      where: 'inside',
      cues: [
        beat(
          '{S.intro} plays it back on a screen the size of a playing card. {H.intro} bends over it, and the little light moves on {H.their} face.',
        ),
        A('(on the screen, tiny) And that is how {X} brought us all together.'),
        H('Play the end again.'),
        S(
          "I thought you could answer it. Just say how it was. It'd be stronger, after that.",
          "It's only so there's both. Yours comes after. People will see.",
        ),
        H(
          "Nobody was together. Two people hadn't spoken in a year, and one of them was me.",
          "That's my coat {A.they} {A.v:is} describing. There was somebody else in it.",
        ),
        S('Can you say that again? Looking here?', "Wait, wait. I wasn't running. Would you, once more?"),
        beat(
          '{H} looks straight into the lens for the first time. Then {H.they} {H.v:puts} {T} down on the chair, {H.v:stands} up and {H.v:walks} out of the side of the picture.',
        ),
        S(
          "{H}? Did I … I've left it on. I'm so sorry. It's still on.",
          '(to the microphone) That was me. That was me, doing that.',
        ),
        beat(
          'The chair goes on rocking. In the corner a small red sign says how much light there is left: not an hour.',
        ),
      ],
    },
    choice: {
      titles: ['Not like that', 'Off the record', 'The awkward part'],
      goals: ['{S} must choose between filming {X} and learning it; {H} between the lens and a pair of hands.'],
      hooks: [
        'A camera lying on its side in the grass, still running: two pairs of hands at the edge of the picture, {T} between them.',
      ],
      reasons: ['The worst shot in the film is the first true one.'],
      times: ['EVENING', 'DUSK'],
      where: 'outside',
      cues: [
        beat(
          '{H.intro} sits where nobody would look, with {H.their} back to the view. {S.intro} comes up the path with the camera held low, like something that might bite.',
        ),
        S(
          "They've taken the permit back. {A} was very nice about it.",
          "I've twenty minutes of battery. I wanted to tell you that, so that you can say no.",
        ),
        beat(
          'Down below, {A.intro} is testing a loudspeaker. The words come up in pieces: community, and community again.',
        ),
        A(
          '(amplified, from below) … and above all, {X} belongs to everyone …',
          '(amplified, from below) … in the words of those who were there …',
        ),
        H("What will you do with it? When you've got me saying it.", "When I'm in there, who do I answer to?"),
        S(
          "Show it. Keep it. I don't know. I just couldn't stand for it to be the rainbow.",
          "I'd thought I'd know by now. I thought filming was how one found out.",
        ),
        when(
          ['bright'],
          H("Put that down. Give me your hands. No, palms up. You've no idea how you're holding yourself."),
        ),
        when(
          ['bright'],
          beat(
            "{S} sets the camera in the grass. It falls over, and goes on running. Sideways, at the edge of the frame, {H} puts {T} into two beginner's hands and closes them, finger by finger.",
          ),
        ),
        when(['bright'], S('(off) Like this?')),
        when(['bittersweet'], H("Turn it on. There's a part nobody's nice in. I'm not nice in it.")),
        when(
          ['bittersweet'],
          beat(
            '{H} looks into the lens and says it. It takes eleven minutes. The wind takes some of it, and {S} lets the wind.',
          ),
        ),
        when(
          ['bittersweet'],
          H("That's for when we're all dead. Promise me. Then they can have it, and they'll need it."),
        ),
        when(['dark'], H("I'll say it. I'd sooner say it over there.")),
        when(
          ['dark'],
          beat(
            '{H} walks off along the ridge, out of range, talking. One sees the hands go up and draw it in the air. {S} lets the camera run, and does not move, and does not call.',
          ),
        ),
        when(['dark'], S("(to the microphone, very low) That's the wind. That's next door's hens. That's {H}.")),
      ],
    },
    aftermath: {
      titles: ['The unveiling', 'A bed sheet', 'First showing'],
      goals: ['What is left of {X} finds somebody to keep it.'],
      hooks: ['Three rows of kitchen chairs in front of a bed sheet, and the light of the picture on the faces.'],
      reasons: ['We do not see the film; we see who it is for.'],
      times: ['NIGHT', 'EVENING'],
      where: outside('the meadow behind the houses', 'Two trees with a line between them, and the grass already wet.'),
      cues: [
        beat(
          'A bed sheet between two trees. Kitchen chairs. {S.intro} kneels over a cable with a torch between {S.their} teeth.',
        ),
        beat('{A.intro} has come too, and stands at the back where one can leave.'),
        A('I thought the sign turned out rather well.', "I'm only here for the end. I'm told that I'm in it."),
        S("You are. You're very clear.", "It's not finished. It's hardly anything. It's mostly hands."),
        when(
          ['bright'],
          beat(
            '{H.intro} sits in the front row and corrects the picture aloud. Beside {H.them} a small child copies the movement in the air, wrong, then less wrong.',
          ),
        ),
        when(['bright'], H('(not turning round) Not like that. Look. Thumb under.')),
        when(
          ['bittersweet'],
          beat(
            'What {S} shows is the chair, the breakfast, a minute of nothing. {H.intro} nods at the nothing. In {S.s} pocket, out of the light, is the rest.',
          ),
        ),
        when(['bittersweet'], H("That's the gutter. You got the gutter.")),
        when(
          ['dark'],
          beat(
            'What {S} shows is a ridge, and wind, and someone far off with both hands in the air. Nobody coughs. One chair in the front row has been left free, with {T} on it.',
          ),
        ),
        when(['dark'], A('(after a while, not in paragraphs) Can anyone hear what that is? What {H} said?')),
        beat('The sheet moves a little in the night air, and the picture breathes with it.'),
      ],
    },
  },
  closings: [
    [
      beat('The last shot is black, with sound. A chair creaks. Somebody clears a throat.'),
      S('(off) One last thing. How would you put it, if you had to put it on a sign?'),
      beat("A long room tone: a gutter, hens. Then words come up, white, with nobody's name under them: “{R}”"),
    ],
    [
      A("I don't suppose one could still change the sign."),
      S('You could add a line.'),
      beat('{S} says it slowly, so that it can be written down: “{R}”'),
    ],
    [
      S('(off, quietly) What do I call it?'),
      beat('On the box, in pencil, in the slow, exact hand of {H.ref}, it says: “{R}”'),
    ],
  ],
};
