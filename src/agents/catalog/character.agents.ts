import { castingDirector } from './casting-director/casting-director.agent.js';
import { characterArcManager } from './character-arc-manager/character-arc-manager.agent.js';
import { characterCreator } from './character-creator/character-creator.agent.js';
import { characterDesigner } from './character-designer/character-designer.agent.js';
import { costumeDesigner } from './costume-designer/costume-designer.agent.js';
import { makeupSfxDesigner } from './makeup-sfx-designer/makeup-sfx-designer.agent.js';
import { voiceCreator } from './voice-creator/voice-creator.agent.js';

/** Who invents the people, dresses them and gives them a voice. One line registers one. */
export const characterAgents = [
  characterCreator,
  characterDesigner,
  voiceCreator,
  castingDirector,
  characterArcManager,
  costumeDesigner,
  makeupSfxDesigner,
] as const;

export {
  castingDirector,
  characterArcManager,
  characterCreator,
  characterDesigner,
  costumeDesigner,
  makeupSfxDesigner,
  voiceCreator,
};
