import type { LibraryVoice, Performance, VoiceMatch } from '../../material/index.js';
import { wordsOf } from '../../writing/text.js';
import type { VoiceMatchingInput } from './voice-matching.contract.js';

/** Percent beyond which one hears that somebody hurries or drags. */
const TOLERANCE = 20;

/** Listens to every voice in all its lines: is it filed, and does it keep its pace. */
export function match({ voice_library, performances }: VoiceMatchingInput): VoiceMatch[] {
  return voice_library.map((voice) => {
    const clips = performances.filter(({ speaker }) => speaker === voice.character);
    const strange = clips.filter(({ voice_id }) => voice_id !== voice.voice_id);
    const drift = driftOf(voice, clips);
    const off = Math.abs(drift) > TOLERANCE || strange.length > 0;
    return {
      character: voice.character,
      clips: clips.map(({ clip_id }) => clip_id),
      pace_drift_percent: drift,
      verdict: clips.length === 0 ? 'not heard' : off ? 'adjust' : 'same voice',
      correction: correctionFor(voice, clips.length, strange, drift),
    };
  });
}

function driftOf({ pace_wpm }: LibraryVoice, clips: readonly Performance[]): number {
  const words = clips.reduce((sum, { line }) => sum + wordsOf(line).length, 0);
  const minutes = clips.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  return minutes === 0 ? 0 : Math.round((words / minutes / pace_wpm - 1) * 1000) / 10;
}

function correctionFor(voice: LibraryVoice, count: number, strange: readonly Performance[], drift: number): string {
  if (count === 0) return `Nothing to correct: ${voice.character} is seen and not heard.`;
  if (strange.length > 0)
    return `Record ${strange.map(({ clip_id }) => clip_id).join(', ')} again with ${voice.voice_id}.`;
  if (drift > TOLERANCE) return `Let the consonants of ${voice.character} stand; the lines run ahead of the voice.`;
  if (drift < -TOLERANCE) return `Close the pauses of ${voice.character} a little; the lines drag.`;
  return `Leave ${voice.character} alone; ${voice.timbre}.`;
}
