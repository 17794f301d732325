import { z } from 'zod';
import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleProfiles } from '../../material/example-story.js';
import { libraryVoiceSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { voiceLibraryManagerInputSchema } from './voice-library-manager.contract.js';
import { fileVoices } from './voice-library-manager.offline.js';

/** Keeps the voices, so that nobody sounds like somebody else the next day. */
export const voiceLibraryManager = defineDeskAgent({
  capability: 'voice_library_manager',
  title: 'Voice Library Manager',
  department: 'Performance',
  agentType: 'character',
  document: 'voice_library',
  input: voiceLibraryManagerInputSchema,
  schema: z.array(libraryVoiceSchema).min(1),
  offline: fileVoices,
  findings: (voices, { voice_profiles }) => [
    ...eachOnce(
      voices.map(({ character }) => character),
      voice_profiles.map(({ character }) => character),
      'voice in the library',
    ),
    {
      fault: new Set(voices.map(({ voice_id }) => voice_id)).size < voices.length,
      costs: 30,
      say: 'Two voices are filed under the same id',
    },
  ],
  example: {
    voice_profiles: exampleProfiles.map(({ name, voice }) => ({
      character: name,
      register: 'middle' as const,
      pace_wpm: 148,
      timbre: 'plain, close to the microphone',
      habits: [voice],
    })),
  },
});
