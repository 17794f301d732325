import type { LineDirection } from '../../material/index.js';
import { ENGLISH } from '../../writing/lexicon/function-words.js';
import { wordsOf } from '../../writing/text.js';
import type { VoiceDirectorInput } from './voice-director.contract.js';

type Frame = VoiceDirectorInput['frames'][number];

/** A voice speaks this much slower or faster than its own pace, and it is heard. */
const NOTICEABLE = 0.12;

/** A direction for every line that is heard: what it is for, the word that carries it, and how much room it has. */
export function direct({ frames, dialogue, voice_profiles, casting }: VoiceDirectorInput): LineDirection[] {
  return frames.flatMap((frame) => {
    const spoken = frame.dialogue;
    if (!spoken) return [];
    const written = dialogue
      .find(({ scene_number }) => scene_number === frame.scene_number)
      ?.lines.find(({ speaker, line }) => speaker === spoken.speaker && line === spoken.line);
    const own = voice_profiles.find(({ character }) => character === spoken.speaker)?.pace_wpm ?? 148;
    const archetype = casting.find(({ character }) => character === spoken.speaker)?.archetype;
    const manner = written?.parenthetical === undefined ? [] : [written.parenthetical];
    return [
      {
        frame_id: frame.frame_id,
        speaker: spoken.speaker,
        intention: [
          written?.intent ?? 'be heard',
          ...manner,
          ...(archetype === undefined ? [] : [`as ${archetype}`]),
        ].join('; '),
        stress: stressOf(spoken.line),
        pause_before_ms: pauseFor(spoken.line),
        pace: paceOf(frame, spoken.line, own),
      },
    ];
  });
}

/** The last long word that means something carries the line. */
function stressOf(line: string): string {
  const words = wordsOf(line);
  const telling = words.filter((word) => word.length > 3 && !ENGLISH.has(word));
  return telling.at(-1) ?? words.at(-1) ?? line;
}

function pauseFor(line: string): number {
  const base = line.endsWith('?') ? 150 : 250;
  return wordsOf(line).length <= 5 ? base + 200 : base;
}

function paceOf({ duration_seconds }: Frame, line: string, own: number): LineDirection['pace'] {
  const needed = (wordsOf(line).length / (duration_seconds - 0.5)) * 60;
  if (needed > own * (1 + NOTICEABLE)) return 'faster';
  return needed < own * (1 - 3 * NOTICEABLE) ? 'slower' : 'as usual';
}
