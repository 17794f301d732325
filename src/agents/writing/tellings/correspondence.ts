import { outside } from '../settings/place.js';
import { A, beat, H, incident, S, when, type Telling } from './telling.js';

export const correspondence: Telling = {
  pattern: 'correspondence',
  calls:
    /\b(?:replies|reply|answers|letters?|messages?|note|notes|radio|signal|talk to|only talk|phone|rings|call|email|falls? in love|fell in love|love|stranger|meet|distance|online|text|diary|book|library)/i,
  titles: [
    'Answered in Another Hand',
    'Left for You {P.TitleAt}',
    'Yours, {X.Title}',
    'Between Pages of {T.Title}',
    'The Second Handwriting',
  ],
  antagonists: [
    'a caretaker who tidies up what others leave',
    'a supervisor with a fine hand and an empty house',
    "a clerk who has opened other people's post for thirty years",
    'a watchman who reads at night',
    'an elder colleague nobody has ever written to',
  ],
  friends: [
    'a night-shift worker who writes in capitals',
    'a stranger who always leaves before six',
    'a newcomer who draws instead of signing',
    'a commuter with ink on one thumb',
    'somebody on the other side of the timetable',
  ],
  wants: {
    H: [
      'find out who has been answering about {X}',
      'meet, once, the person at the other end of {T}',
      'go on writing and not spoil it by looking',
    ],
    A: [
      'go on being written to',
      'keep those two apart a little longer, out of something that began as kindness',
      'not be found out before the last letter',
    ],
    S: ['know whether {H} is real', 'say something that is not about {X}', 'be waited for'],
  },
  voices: {
    H: [
      'teasing on paper, speechless in person',
      'long sentences with a joke hidden in the middle, like a coin in bread',
    ],
    A: ['beautiful, slightly out-of-date sentences, all of them revised', 'formal, and then one bare word'],
    S: ['short, blunt, capital letters; draws the rest', 'says it straight, then asks if it was too straight'],
  },
  stakes: [
    'somebody begins to answer by way of {T}, and {H} falls for a handwriting that belongs to two people',
    'an unknown person writes back about {X}, and {H}, who has never been at a loss for words, must say some of them aloud',
    'two strangers who have never met are in love by way of {T}, and one of the letters is not from either of them',
  ],
  conflicts: [
    '{H} and {S} know each other only through what they leave in {T}. {A} stands between them, and has been writing the better half of the answers.',
    'It is the truest thing {H} has ever had, and a third of it is forged. {A}, who forged it, meant every word.',
  ],
  promises: [
    'The happiness of a reply; and the question of whom exactly one has fallen in love with.',
    'A love story with three people in it, two of whom have never met.',
  ],
  refrains: [
    'You write to whoever answers.',
    'Somebody always reads it first.',
    'It was true, whoever wrote it.',
    'An answer is only a question that has found somebody in.',
  ],
  tokens: [
    'a book with wide margins',
    "a visitors' book with a cracked spine",
    'a timetable with notes in the margin',
    'a logbook with room at the foot of each page',
  ],
  needsPages: true,
  incidents: [
    '{H} puts a question about {X} between the leaves of {T}, as others put a bottle into the sea',
    'for a whole year {H} has been writing about {X}, in {T}, to nobody in particular',
  ],
  arc: {
    setup: [
      '{H} writes things in {T} that are not meant for anyone. One morning there is an answer, it is about {X}, and it is funny.',
      'They never meet: {H} comes as {S} goes. {T.The} {T.is} the only thing both of them touch.',
    ],
    escalation: [
      'The letters get longer, warmer, better. They agree on a day, an hour and a place. {H} is there. So is {S}. Each has been told another hour.',
      'A sentence turns up that {S} could not have written, and then {H} cannot stop hearing it: two voices, one of them in love with commas.',
    ],
    resolution: {
      bright: [
        '{H} stops writing and waits until six, past six. {S} comes in with wet hair, says one plain thing, out loud, and it is worse written and far better than all of it. {A} puts out the lamp and leaves them the key.',
      ],
      bittersweet: [
        '{H} writes one last letter, to {A}, thanking {A.them} for a third of everything; then goes to stand on the platform, where {S} is drawing a door.',
      ],
      dark: [
        "{H} confronts the wrong handwriting first. {A} tells the truth, beautifully. By the time it is finished it is six o'clock, and {S} has stopped coming.",
      ],
    },
    setback: [
      '{H} waits at the place agreed on, and nobody comes, because somebody altered the hour.',
      '{H} discovers that the loveliest of the letters were written by {A}.',
    ],
    choice: [
      '{H} can keep the letters or go and find out who is at the other end without them.',
      'To answer the one who writes best, or the one who turned up.',
    ],
    consequence: {
      bright: ['{T.The} {T.is} empty now, and left where it was, for the next ones.'],
      bittersweet: ['There is one more letter each week. {A} answers it by return.'],
      dark: ['{H} and {A} write to each other still, across one table, about somebody who no longer comes.'],
    },
    feelings: [
      'the private joy of a reply',
      'vanity, ripening into hope',
      'the length of an hour on a bench',
      'jealousy of a comma',
      'the terror of a plain sentence',
    ],
  },
  acts: {
    opening: {
      titles: ['In capitals', 'Underneath', 'A reply'],
      goals: ['{H} finds that somebody is answering.'],
      hooks: ['Two handwritings on one page: a long fine one, and below it three words in capitals.'],
      reasons: ['A whole acquaintance can be seen in how much room each leaves.'],
      times: ['MORNING', 'DAY'],
      where: 'inside',
      cues: [
        beat(
          '{H.intro} is first in, always, and talks to everything: the stove, the stairs, {T}.',
          '{H.intro} opens up, hangs up, sits down, and reaches for {T} as others do for coffee.',
        ),
        incident,
        beat(
          'Below {H.s} own last line in {T} there is another one, in capitals. {H} laughs out loud, alone, and looks round to see who heard.',
        ),
        beat(
          'Somebody has. {A.intro} stands in the passage with a bucket of sand and seems to have been there for a while.',
        ),
        A(
          "You're in spirits. Might one ask whether there's been news?",
          'Forgive me. One so rarely hears it, at this hour. Laughter, I mean.',
        ),
        H(
          "Somebody's answered me. In capitals. It says that {X} {X.is} overrated.",
          "I've been contradicted. In block letters. It's wonderful.",
        ),
        A(
          'That will be the night side. One never sees them. I could have it wiped away.',
          'How disagreeable. Shall I find out who? One has only to look at the rota.',
        ),
        H("Don't you dare. No, don't look! I'd only have to stop.", "God, no. If you wipe that off I'll bite you."),
        beat(
          '{H} bends and writes, fast, three long lines with a joke in the middle. {A} puts down the bucket, and reads upside down with the ease of long practice.',
        ),
      ],
    },
    pressure: {
      titles: ['The other side of the timetable', 'Before six', 'Three hands'],
      goals: ['{S} answers, and {A} improves the answer.'],
      hooks: ['{A} at a lamp between two sheets of paper, copying one on to the other and adding a line.'],
      reasons: ['Love and forgery use the same lamp and the same careful wrist.'],
      times: ['NIGHT', 'BEFORE DAWN'],
      where: 'inside',
      cues: [
        beat(
          'Night shift. {S.intro} reads by the light of a match what {H.ref} has left in {T}, burns two fingers, and reads to the end with the next one.',
        ),
        S('(to the page) IT IS OVERRATED. I STAND BY IT. WHO ARE YOU?', '(to the page) You talk a lot. Good.'),
        beat(
          '{S} tries a sentence, crosses it out, draws a small door instead, slightly open, and runs for the last tram, the last boat, whatever it is that goes at six.',
        ),
        beat(
          'A lamp comes along the passage. {A.intro} sits down in the warm place, draws {T} closer, and takes out a very good pen.',
        ),
        A(
          "“Who are you?” Dear me. One can't leave it like that. It wants only … a line. Only to hold the door.",
          "(reading, softly) “{Q}.” And all that comes back is a drawing. It's a pity. It needs so little.",
        ),
        beat('In capitals no one could tell from the others {A.they} {A.v:writes}: I KNOW YOU BY WHAT YOU LEAVE OUT.'),
        A("There. That's what was meant.", 'Nobody has ever left anything out for me.'),
        beat('{A} blows on the ink. It is not clear, from behind, whether {A.they} {A.v:is} smiling.'),
      ],
    },
    setback: {
      titles: ['The bench', 'An hour apart', 'In love with commas'],
      goals: ['{H} waits for somebody who was told a different hour, and learns who has been writing.'],
      hooks: ['{H} in a good coat on a bench, under a clock.'],
      reasons: ['We know what {H} does not: {S} sat in the same place, in the same way, an hour ago.'],
      times: ['EVENING', 'DUSK'],
      where: outside('the bench under the clock', 'Four slats, one lamp, and gravel that tells on everyone.'),
      cues: [
        beat(
          '{H.intro} has a good coat on, and has walked past the bench twice so as not to be the first. There is nobody on it. There is a drawing on the slat, in pencil: a door, shut.',
        ),
        H(
          "(to the bench) “At seven,” you said. In capitals. I've got the capitals with me.",
          "(to the bench) I had a joke ready. You can't tell a joke to a bench.",
        ),
        beat('{A.intro} comes by with a lamp, much too casually, and sees the coat.'),
        A(
          "One ought not to sit in the damp. They don't always come, you know. It needn't mean anything.",
          "You're dressed up. I'd thought … I had rather hoped that you'd have gone home.",
        ),
        H("How do you know that I'm waiting for someone?", 'Gone home from what? I never told you it was tonight.'),
        A('(after too long) One assumes.'),
        H(
          "“One assumes.” “It needn't mean anything.” “I know you by what you leave out.”",
          '“One has only to look.” “One so rarely hears it.” Who else says “one”?',
        ),
        beat(
          '{H} takes a bundle out of the coat, holds it to {A.s} lamp, and goes through it sheet by sheet. The plain ones to the left. The lovely ones to the right. The pile on the right is the higher by far.',
        ),
        A('I only added. In the beginning I only added. It was such a small door.'),
        H('What time did you tell {S.ref}?', 'Which of you have I been talking to?'),
        A('Six.', 'Does it matter so very much, if it was true?'),
        beat('The clock above them says eight. One of the two piles has begun to slide.'),
      ],
    },
    choice: {
      titles: ['Past six', 'Without a pen', 'The plain pile'],
      goals: ['{H} must answer the one who writes best, or wait for the one who came.'],
      hooks: ['{H} with a pen in the air over an empty page, and a door standing open behind {H.them}.'],
      reasons: ['It is the drawing come to life; {H} has only to turn round.'],
      times: ['BEFORE DAWN', 'DAWN'],
      where: 'inside',
      cues: [
        beat(
          'The hour between the shifts, which belongs to nobody. {H.intro} has stayed. {T.The} {T.is} open at an empty page. Across the table sits {A.intro}, hands folded, ready for sentence.',
        ),
        A(
          "Say anything you like. I'd only ask you not to do it in writing. I'd keep it.",
          'I was sixty before anyone wrote to me. And it was you, and it was not to me.',
        ),
        H('“I know you by what you leave out.” Was that you?'),
        A('Yes.'),
        H(
          "It's the best thing anybody's ever said to me. You ought to be ashamed.",
          'I carried it about. I had it in my shoe.',
        ),
        A(
          "I am. I've also never been so happy. I don't know if one may say the two together.",
          'It is ten to six. One hears them coming up the stairs, about now. One always knows that step.',
        ),
        beat('Feet on the stairs: quick, uneven, two at a time.'),
        when(
          ['bright'],
          beat(
            '{H} puts the cap on the pen. {S.intro} comes round the door with wet hair and a smudged thumb and stops, because there has never been anyone there.',
          ),
        ),
        when(
          ['bright'],
          S(
            "You're the long one. I came yesterday. I thought, that's that. Then I thought, I'll come anyway. Was that too straight?",
          ),
        ),
        when(['bright'], H('(who has never been at a loss for a word) No.')),
        when(['bittersweet'], H('Teach me how you did the capitals. I want to answer in them. Just one line.')),
        when(
          ['bittersweet'],
          beat(
            '{A} guides the wrist. It says: I AM ON THE PLATFORM. When {S.intro} comes in there is only {A} there, who gets up, and for the first time in thirty years hands over a letter unopened.',
          ),
        ),
        when(['bittersweet'], S("It's one line. It's not even funny.")),
        when(['dark'], H('Go on. Tell me the rest of it. Tell me which ones.')),
        when(
          ['dark'],
          beat(
            '{A} tells {H.them}. It is beautiful, it is all true, it takes an hour. Some way into it the step on the stairs slows down, stops outside, and {S.intro}, one hand up to knock, hears somebody laugh within, and goes down again.',
          ),
        ),
        when(['dark'], S('(on the stairs, to nobody) OVERRATED.')),
      ],
    },
    aftermath: {
      titles: ['Left open', 'By return', 'The next ones'],
      goals: ['Somebody finds out what is left when there are no more letters.'],
      hooks: ['{T.The} lying open in its usual place, and the wind turning to an empty page.'],
      reasons: ['An empty page is at the same time the end of it and the next beginning.'],
      times: ['MORNING', 'EVENING'],
      where: 'inside',
      cues: [
        beat(
          '{T.The} {T.v:lies} where it always lay. {A.intro} comes along with the bucket, stops, and looks at it, with {A.their} hands behind {A.their} back.',
        ),
        when(
          ['bright'],
          beat(
            'On the steps outside, {H.intro} and {S.intro} share one roll and are trying to have a conversation. There are long gaps in it.',
          ),
        ),
        when(['bright'], S("You're funnier on paper.")),
        when(
          ['bright'],
          H("You're louder. I like it. I keep wanting to turn you over and see if there's any more on the back."),
        ),
        when(['bright'], A("(from the door) I've put in a fresh page. In case of others. One does not look.")),
        when(
          ['bittersweet'],
          beat(
            'Inside there is a letter, long, in a fast hand with a joke in the middle. It is addressed, for once, to {A}.',
          ),
        ),
        when(
          ['bittersweet'],
          A("(reading) “A third of it was yours. I've thought about it. I would like that third to go on.”"),
        ),
        when(
          ['bittersweet'],
          beat(
            'Far down, in the light at the end of the platform, {H.intro} stands with {S.intro}, who is drawing something on {H.their} sleeve. It is a door. It is wide open.',
          ),
        ),
        when(['bittersweet'], S('Too straight?')),
        when(
          ['dark'],
          beat(
            '{H.intro} and {A} sit at one table. Each has a sheet. They push them across to one another without a word.',
          ),
        ),
        when(
          ['dark'],
          H('(reading) “The night side has been given to somebody else.” You might have said that aloud.'),
        ),
        when(['dark'], A('I might. One gets out of the habit.')),
        beat('The wind turns a page, and another, and comes to one with nothing on it.'),
      ],
    },
  },
  closings: [
    [beat('It is not quite empty. At the very bottom, in a hand that might be any of the three, it says: “{R}”')],
    [
      A("What does one write on a thing like that, if it's to be left for strangers?"),
      H('{R}'),
      beat('{A} writes it on the cover, in capitals no one could tell from the others.'),
    ],
    [
      H("Say something. Anything you'd have written."),
      A('{R}'),
      beat('Nobody has anything to add to it, not so much as a comma.'),
    ],
  ],
};
