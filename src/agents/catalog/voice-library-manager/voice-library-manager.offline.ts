import { canonicalJson } from '#kernel/canonical-json.js';
import { shortHash } from '#kernel/hash.js';
import type { SeededRandom } from '#kernel/random.js';
import type { RevisionRequest } from '../../define-agent.js';
import type { LibraryVoice, VoiceProfile } from '../../material/index.js';
import type { VoiceLibraryManagerInput } from './voice-library-manager.contract.js';

/** Where a register lies, semitones from the middle. */
const PITCH: Readonly<Record<VoiceProfile['register'], number>> = { low: -4, middle: 0, high: 3 };

/** Files every voice under a name with a version. Two people of the same register are moved apart. */
export function fileVoices(
  { voice_profiles }: VoiceLibraryManagerInput,
  _random: SeededRandom,
  { revision }: RevisionRequest,
): LibraryVoice[] {
  return voice_profiles.map((profile, at) => {
    const { character, register, pace_wpm, timbre } = profile;
    const alike = voice_profiles.slice(0, at).filter((other) => other.register === register).length;
    return {
      voice_id: `${slugOf(character)}@${String(revision + 1)}`,
      character,
      pitch_semitones: PITCH[register] + 1.5 * alike,
      pace_wpm,
      timbre,
      fingerprint: shortHash(canonicalJson(profile)),
    };
  });
}

function slugOf(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'somebody'
  );
}
