import type { SeededRandom } from '#kernel/random.js';
import type { SegmentBrief } from '../../ports/media-studio.js';

/** Camera movements by how strongly the picture may move, each with the cue that asks for it. */
const MOVES = [
  { cue: /\b(push|dolly in|zoom in|creep|moves in)\b/i, words: 'pushes in' },
  { cue: /\b(pull|dolly out|zoom out|moves back|retreat)\b/i, words: 'pulls back' },
  { cue: /\b(pan|sweep)\b/i, words: 'pans with the action' },
  { cue: /\b(tilt)\b/i, words: 'tilts up' },
  { cue: /\b(track|follow|steadicam|walk)\b/i, words: 'tracks alongside' },
  { cue: /\b(handheld|hand-held|shaky)\b/i, words: 'breathes in the hand' },
  { cue: /\b(crane|rise|rising|aerial|drone)\b/i, words: 'rises slowly' },
  { cue: /\b(static|locked|still|tripod)\b/i, words: 'stands still' },
] as const;

const UNASKED = ['drifts a hand’s breadth sideways', 'pushes in', 'stands still and lets the subject move'] as const;

/** What the camera and the subject do in a segment, and how one frame gives way to the next. */
export function movementOf(brief: SegmentBrief, random: SeededRandom): string {
  const camera = MOVES.find(({ cue }) => cue.test(brief.motion))?.words ?? random.pick(UNASKED);
  const manner = brief.motionStrength < 0.35 ? 'barely' : brief.motionStrength < 0.7 ? 'slowly' : 'with force';
  const still = camera.startsWith('stands still');
  const opening = `The camera ${camera}${still || camera.includes('slowly') ? '' : ` ${manner}`} over ${seconds(brief.durationSeconds)}`;
  const [first, second] = brief.frameIds;
  return second === undefined
    ? `${opening}; ${first ?? 'the frame'} is held to the end.`
    : `${opening}; ${first ?? 'the first frame'} gives way to ${second} at ${seconds(brief.durationSeconds / 2)}.`;
}

function seconds(value: number): string {
  return `${(Math.round(value * 10) / 10).toFixed(1)} s`;
}
