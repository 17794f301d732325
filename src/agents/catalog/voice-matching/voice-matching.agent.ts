import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { voiceMatchSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { voiceMatchingInputSchema } from './voice-matching.contract.js';
import { match } from './voice-matching.offline.js';

/** Listens whether everybody sounds like themself from scene to scene. */
export const voiceMatching = defineDeskAgent({
  capability: 'voice_matching',
  title: 'Voice Matching',
  department: 'Performance',
  agentType: 'character',
  document: 'voice_matches',
  input: voiceMatchingInputSchema,
  schema: z.array(voiceMatchSchema).min(1),
  offline: match,
  findings: (matches, { voice_library }) =>
    eachOnce(
      matches.map(({ character }) => character),
      voice_library.map(({ character }) => character),
      'match',
    ),
  example: {
    voice_library: [
      {
        voice_id: 'bojana-dragan@1',
        character: 'Bojana Dragan',
        pitch_semitones: 0,
        pace_wpm: 182,
        timbre: 'plain, close to the microphone',
        fingerprint: '0a1b2c3d4e5f',
      },
    ],
    performances: [
      {
        clip_id: 'CLIP_1',
        frame_id: 'SCENE_3_SHOT_3',
        speaker: 'Bojana Dragan',
        voice_id: 'bojana-dragan@1',
        line: 'Somebody has to be at home.',
        lead_in: 0.25,
        seconds: 2,
        stress: 'home',
      },
    ],
  },
});
