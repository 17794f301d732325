import { castingDirector } from './casting-director/casting-director.agent.js';
import { characterArcManager } from './character-arc-manager/character-arc-manager.agent.js';
import { characterCreator } from './character-creator/character-creator.agent.js';
import { characterDesigner } from './character-designer/character-designer.agent.js';
import { costumeDesigner } from './costume-designer/costume-designer.agent.js';
import { dialogueDelivery } from './dialogue-delivery/dialogue-delivery.agent.js';
import { facialAnimation } from './facial-animation/facial-animation.agent.js';
import { makeupSfxDesigner } from './makeup-sfx-designer/makeup-sfx-designer.agent.js';
import { motionCapture } from './motion-capture/motion-capture.agent.js';
import { voiceCreator } from './voice-creator/voice-creator.agent.js';
import { voiceDirector } from './voice-director/voice-director.agent.js';
import { voiceLibraryManager } from './voice-library-manager/voice-library-manager.agent.js';
import { voiceMatching } from './voice-matching/voice-matching.agent.js';

/** Who invents the people, dresses them and gives them a voice. One line registers one. */
export const characterAgents = [
  characterCreator,
  characterDesigner,
  voiceCreator,
  castingDirector,
  characterArcManager,
  costumeDesigner,
  makeupSfxDesigner,
  voiceLibraryManager,
  voiceDirector,
  dialogueDelivery,
  voiceMatching,
  motionCapture,
  facialAnimation,
] as const;

export {
  castingDirector,
  characterArcManager,
  characterCreator,
  characterDesigner,
  costumeDesigner,
  dialogueDelivery,
  facialAnimation,
  makeupSfxDesigner,
  motionCapture,
  voiceCreator,
  voiceDirector,
  voiceLibraryManager,
  voiceMatching,
};
