import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleProfiles, exampleScenes } from '../../material/example-story.js';
import { voiceProfileSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { voiceCreatorInputSchema } from './voice-creator.contract.js';
import { createVoices } from './voice-creator.offline.js';

/** Gives everybody a voice that can be told from the others with one's eyes shut. */
export const voiceCreator = defineDeskAgent({
  capability: 'voice_creator',
  title: 'Voice Creator',
  department: 'Character',
  agentType: 'character',
  document: 'voice_profiles',
  input: voiceCreatorInputSchema,
  schema: z.array(voiceProfileSchema).min(1),
  offline: createVoices,
  findings: (voices, { people }) => [
    ...eachOnce(
      voices.map(({ character }) => character),
      people.map(({ name }) => name),
      'voice',
    ),
    {
      fault:
        new Set(voices.map(({ register, pace_wpm, timbre }) => `${register} ${pace_wpm} ${timbre}`)).size <
        voices.length,
      costs: 15,
      say: 'Two people sound alike',
    },
  ],
  example: {
    people: exampleProfiles.map(({ name, role, age, pronouns, voice }) => ({ name, role, age, pronouns, voice })),
    lines: exampleScenes.flatMap(({ dialogue }) => dialogue.map(({ speaker, line }) => ({ speaker, line }))),
  },
});
