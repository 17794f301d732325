import type { SeededRandom } from '#kernel/random.js';
import type { SegmentBrief } from '../../ports/media-studio.js';

/** Camera movements, each with the cue that asks for it. */
const MOVES = [
  { cue: /\b(push|dolly in|zoom in|creep|moves in)\b/i, words: 'pushes in' },
  { cue: /\b(pull|dolly out|dolly back|zoom out|moves back|retreat)\b/i, words: 'pulls back' },
  { cue: /\b(pan|sweep)\b/i, words: 'pans with the action' },
  { cue: /\btilt down\b/i, words: 'tilts down' },
  { cue: /\btilt(?! down)\b/i, words: 'tilts up' },
  { cue: /\b(track|follow|steadicam|walk)\b/i, words: 'tracks alongside' },
  { cue: /\b(handheld|hand-held|shaky)\b/i, words: 'breathes in the hand' },
  { cue: /\b(crane|rise|rising|aerial|drone)\b/i, words: 'rises' },
  { cue: /\brack focus\b/i, words: 'stays while the focus wanders' },
  { cue: /\b(static|locked|still|tripod|tableau|centred|held)\b/i, words: 'stands still' },
] as const;

const UNASKED = ['drifts a hand’s breadth sideways', 'pushes in', 'stands still and lets the subject move'] as const;

/** What the camera does in a segment, in the order it is asked for, and how one frame gives way to the next. */
export function movementOf(brief: SegmentBrief, random: SeededRandom): string {
  const asked = movesAskedFor(brief.motion);
  const camera = (asked.length === 0 ? [random.pick<string>(UNASKED)] : asked).join(', then ');
  const manner = brief.motionStrength < 0.35 ? 'Barely moving' : brief.motionStrength < 0.7 ? 'Slowly' : 'With force';
  const still = /^(stands|stays)/.test(camera);
  const opening = `${still ? 'Over' : `${manner}, over`} ${brief.durationSeconds.toFixed(1)} s, the camera ${camera}`;
  const [first, second] = brief.frameIds;
  const frames =
    second === undefined
      ? `${first ?? 'the frame'} is held to the end.`
      : `${first ?? 'the first frame'} gives way to ${second}.`;
  const action = brief.action === undefined ? '' : ` ${brief.action.trim().replace(/\.$/, '')}.`;
  return `${opening}; ${frames}${action}`;
}

/** At most one movement for each frame. */
function movesAskedFor(motion: string): string[] {
  const found = MOVES.map(({ cue, words }) => ({ at: motion.search(cue), words })).filter(({ at }) => at >= 0);
  return found
    .sort((a, b) => a.at - b.at)
    .slice(0, 2)
    .map(({ words }) => words);
}
