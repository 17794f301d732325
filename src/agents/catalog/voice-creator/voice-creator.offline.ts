import type { SeededRandom } from '#kernel/random.js';
import type { VoiceProfile } from '../../material/index.js';
import type { VoiceCreatorInput } from './voice-creator.contract.js';

type Speaker = VoiceCreatorInput['people'][number];

const USUAL_PACE = 148;
/** What the words about a voice do to its pace, words a minute. */
const PACES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:careful|slow\w*|pause|sparing|measured|quiet|exact|gentle|never asks|few words)\b/i, -26],
  [/\b(?:brisk|faster|fast|quick|breathless|hurr\w+|rush\w*|explains)\b/i, 34],
  [/\b(?:short|clipped|terse|flat)\b/i, 10],
];
const TIMBRES: Readonly<Record<VoiceProfile['register'], readonly string[]>> = {
  low: ['dark, with a grain in it', 'warm and worn, like a stair', 'chest voice, more breath than tone'],
  middle: ['plain, close to the microphone', 'dry, the consonants first', 'clear, with an edge it keeps back'],
  high: ['light and quick to crack', 'bright, all in the front of the mouth', 'thin, and steadier than one expects'],
};

/** A voice for everybody: pitch by age, pace by what is said of it, and a line of their own to try it on. */
export function createVoices({ people, lines }: VoiceCreatorInput, random: SeededRandom): VoiceProfile[] {
  return people.map((person) => {
    const register = registerOf(person, random);
    return {
      character: person.name,
      register,
      pace_wpm: paceOf(person),
      timbre: random.pick(TIMBRES[register]),
      habits: person.voice.split(/;\s*/),
      sample_line: sampleOf(person.name, lines),
    };
  });
}

function registerOf({ age, pronouns }: Speaker, random: SeededRandom): VoiceProfile['register'] {
  if (age < 16) return 'high';
  if (pronouns === 'he/him') return age > 45 || random.chance(0.4) ? 'low' : 'middle';
  return age > 55 ? 'low' : random.pick(['middle', 'high']);
}

function paceOf({ age, voice }: Speaker): number {
  const asked = PACES.reduce((sum, [words, change]) => sum + (words.test(voice) ? change : 0), USUAL_PACE);
  return asked - (age > 60 ? 10 : 0) + (age < 20 ? 8 : 0);
}

/** The longest line: there is most in it to be heard. */
function sampleOf(name: string, lines: VoiceCreatorInput['lines']): string {
  const own = lines.filter(({ speaker }) => speaker === name).map(({ line }) => line);
  return [...own].sort((a, b) => b.length - a.length)[0] ?? `(${name} says nothing; a breath will do.)`;
}
