import type { Mix } from '../../material/index.js';
import type { AudioMixerInput } from './audio-mixer.contract.js';

/** What broadcasters ask for. */
const LOUDNESS_LUFS = -23;
const DUCK_DB: Readonly<Record<string, number>> = { pp: -3, p: -5, mp: -7, mf: -9, f: -11 };

/** Voices first; the music steps back where somebody speaks, by as much as it is loud. */
export function mix(input: AudioMixerInput): Mix {
  const { clips, voice_matches, score, sound_effects, foley, film_seconds } = input;
  const played = score.cues.filter(({ dynamics }) => dynamics !== 'silence');
  const effects = sound_effects.reduce((sum, track) => sum + track.effects.length + 1, 0);
  const steps = foley.reduce((sum, track) => sum + track.cues.length, 0);
  return {
    duration_seconds: film_seconds,
    loudness_lufs: LOUDNESS_LUFS,
    stems: [
      { stem: 'dialogue', sources: clips.length, level_db: 0 },
      { stem: 'music', sources: played.length, level_db: -12 },
      { stem: 'effects', sources: effects, level_db: effects > 2 * sound_effects.length ? -14 : -11 },
      { stem: 'foley', sources: steps, level_db: -16 },
    ],
    ducking: clips.flatMap(({ clip_id, at_seconds }) => {
      const cue = played.find(
        ({ start_seconds, end_seconds }) => at_seconds >= start_seconds && at_seconds < end_seconds,
      );
      return cue ? [{ clip_id, at_seconds, by_db: DUCK_DB[cue.dynamics] ?? -6 }] : [];
    }),
    notes: [
      ...voice_matches.filter(({ verdict }) => verdict === 'adjust').map(({ correction }) => correction),
      ...quietest(input),
      `The last chord, in ${score.key}, is let ring into the black.`,
    ],
  };
}

/** The scene in which least is heard is worth protecting. */
function quietest({ sound_effects, score }: AudioMixerInput): string[] {
  const silent = score.cues.find(({ dynamics }) => dynamics === 'silence')?.scene_number;
  const bed = sound_effects.find(({ scene_number }) => scene_number === silent)?.ambience;
  return bed === undefined ? [] : [`Scene ${String(silent)} has no music: ${bed} carries it; nothing else is raised.`];
}
