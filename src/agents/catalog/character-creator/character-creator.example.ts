import { exampleBrief, exampleProfiles, exampleScenes } from '../../material/example-story.js';
import type { CharacterCreatorInput, CharacterCreatorOutput } from './character-creator.contract.js';

export const example: { readonly input: CharacterCreatorInput; readonly output: CharacterCreatorOutput } = {
  input: { scene_list: exampleScenes, concept_brief: exampleBrief, project_id: 'lighthouse' },
  output: { success: true, character_profiles: exampleProfiles, unresolved_references: [] },
};
