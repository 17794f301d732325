import { defineAgent } from '../../define-agent.js';
import { assessProfiles } from './assess-profiles.js';
import {
  characterCreatorInputSchema,
  characterCreatorOutputSchema,
  type CharacterCreatorInput,
  type CharacterCreatorOutput,
} from './character-creator.contract.js';
import { CharacterGuidanceLacking } from './character-creator.errors.js';
import { example } from './character-creator.example.js';
import { isKnown, writeProfiles } from './character-creator.offline.js';

/** Gives the people of the scenes a face, a past and a way of speaking. */
export const characterCreator = defineAgent<CharacterCreatorInput, CharacterCreatorOutput>({
  capability: 'character_creator',
  title: 'Character Creator',
  department: 'Character',
  agentType: 'character',
  version: '1.0.0',
  prompt: { file: 'character-creator.prompt.md', version: 'character_creator@1' },
  input: characterCreatorInputSchema,
  output: characterCreatorOutputSchema,
  timeoutMs: 120_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 30_000 },
  maxConcurrentTasks: 8,
  async work(input, tools) {
    const focus = input.focus_character;
    if (focus !== undefined && !isKnown(focus, input)) throw new CharacterGuidanceLacking(focus);
    return tools.think({
      output: characterCreatorOutputSchema,
      offline: (random) => writeProfiles(input, tools.revision, random),
    });
  },
  assess: assessProfiles,
  example,
});
