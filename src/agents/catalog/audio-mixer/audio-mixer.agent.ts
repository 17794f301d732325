import { defineDeskAgent } from '../../define-desk-agent.js';
import { mixSchema } from '../../material/index.js';
import { audioMixerInputSchema } from './audio-mixer.contract.js';
import { mix } from './audio-mixer.offline.js';

/** Balances voices, music, effects and steps. */
export const audioMixer = defineDeskAgent({
  capability: 'audio_mixer',
  title: 'Audio Mixer',
  department: 'Audio',
  agentType: 'production',
  document: 'mix',
  input: audioMixerInputSchema,
  schema: mixSchema,
  offline: mix,
  findings: ({ duration_seconds, stems, ducking }, { film_seconds, clips }) => [
    { fault: Math.abs(duration_seconds - film_seconds) > 0.05, costs: 30, say: 'The mix is not as long as the film' },
    {
      fault: !stems.some(({ stem, sources }) => stem === 'dialogue' && sources === clips.length),
      costs: 20,
      say: 'Not every voice is in the mix',
    },
    ...ducking.map(({ clip_id }) => ({
      fault: !clips.some((clip) => clip.clip_id === clip_id),
      costs: 10,
      say: `The music steps back for ${clip_id}, which nobody speaks`,
    })),
  ],
  example: {
    clips: [{ clip_id: 'CLIP_1', speaker: 'Bojana Dragan', seconds: 2, at_seconds: 21.5 }],
    voice_matches: [{ character: 'Bojana Dragan', verdict: 'same voice', correction: 'Leave Bojana Dragan alone.' }],
    score: {
      key: 'E dorian',
      cues: [
        { cue_id: 'CUE_1', scene_number: 1, start_seconds: 0, end_seconds: 24, mood: 'a courtesy', dynamics: 'mp' },
      ],
    },
    sound_effects: [{ scene_number: 1, ambience: 'surf at three distances', effects: [] }],
    foley: [{ scene_number: 1, cues: [{ at_seconds: 1, sound: 'Steps on worn stone', made_with: 'leather soles' }] }],
    film_seconds: 24,
  },
});
