import type { Caption } from '../../material/index.js';
import { rowsOf } from './rows.js';
import type { SubtitleCaptionInput } from './subtitle-caption.contract.js';

const SHORTEST_MS = 700;
/** A sound is read as fast as two words. */
const SOUND_MS = 1800;
/** A sound is left out where it would have to share its time with a voice. */
const GAP_MS = 80;

/** One caption for each line, and for the sound of each place where nobody speaks at once. None overlaps the next. */
export function caption(input: SubtitleCaptionInput): Caption[] {
  const speech = spoken(input);
  return [...speech, ...heard(input, speech)].sort((a, b) => a.start_ms - b.start_ms);
}

function spoken({ lines, film_ms }: SubtitleCaptionInput): Caption[] {
  return lines.map(({ speaker, line, from_ms, to_ms }, index) => {
    const next = lines[index + 1]?.from_ms ?? film_ms;
    const wanted = Math.max(to_ms, from_ms + SHORTEST_MS);
    return {
      kind: 'speech',
      start_ms: from_ms,
      end_ms: Math.max(from_ms + 1, Math.min(wanted, next)),
      speaker,
      rows: rowsOf(line),
    };
  });
}

function heard({ sound_effects, scenes, film_ms }: SubtitleCaptionInput, speech: readonly Caption[]): Caption[] {
  return scenes.flatMap(({ scene_number, from_ms }) => {
    const sound = sound_effects.find((track) => track.scene_number === scene_number)?.ambience;
    const end_ms = Math.min(from_ms + SOUND_MS, film_ms);
    const taken = speech.some((line) => line.start_ms < end_ms + GAP_MS && line.end_ms > from_ms - GAP_MS);
    if (sound === undefined || taken || end_ms - from_ms < SHORTEST_MS) return [];
    return [{ kind: 'sound', start_ms: from_ms, end_ms, rows: rowsOf(`[${sound}]`) }];
  });
}
