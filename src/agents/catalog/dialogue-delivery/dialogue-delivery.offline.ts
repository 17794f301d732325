import type { LineDirection, Performance } from '../../material/index.js';
import { wordsOf } from '../../writing/text.js';
import type { DialogueDeliveryInput } from './dialogue-delivery.contract.js';

const PACES: Readonly<Record<LineDirection['pace'], number>> = { slower: 0.88, 'as usual': 1, faster: 1.14 };
const USUAL_PACE = 148;

/** Speaks every line in its shot: as fast as the voice does and the direction wants, and never beyond the cut. */
export function speak({ frames, voice_direction, voice_library }: DialogueDeliveryInput): Performance[] {
  const spoken = frames.flatMap(({ frame_id, dialogue, duration_seconds }) =>
    dialogue ? [{ frame_id, dialogue, duration_seconds }] : [],
  );
  return spoken.map(({ frame_id, dialogue, duration_seconds }, at) => {
    const direction = voice_direction.find((each) => each.frame_id === frame_id);
    const voice = voice_library.find(({ character }) => character === dialogue.speaker);
    const wpm = (voice?.pace_wpm ?? USUAL_PACE) * PACES[direction?.pace ?? 'as usual'];
    const wanted = (wordsOf(dialogue.line).length / wpm) * 60;
    const lead_in = Math.min((direction?.pause_before_ms ?? 0) / 1000, duration_seconds / 4);
    return {
      clip_id: `CLIP_${String(at + 1)}`,
      frame_id,
      speaker: dialogue.speaker,
      voice_id: voice?.voice_id ?? 'unfiled@1',
      line: dialogue.line,
      lead_in: round(lead_in),
      seconds: round(Math.max(0.4, Math.min(wanted, duration_seconds - lead_in))),
      stress: direction?.stress ?? dialogue.line,
    };
  });
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
