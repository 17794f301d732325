import { assetManager } from './asset-manager/asset-manager.agent.js';
import { audioMixer } from './audio-mixer/audio-mixer.agent.js';
import { distribution } from './distribution/distribution.agent.js';
import { finalQc } from './final-qc/final-qc.agent.js';
import { foleyArtist } from './foley-artist/foley-artist.agent.js';
import { musicComposer } from './music-composer/music-composer.agent.js';
import { productionManager } from './production-manager/production-manager.agent.js';
import { qualityController } from './quality-controller/quality-controller.agent.js';
import { renderFarmCoordinator } from './render-farm-coordinator/render-farm-coordinator.agent.js';
import { soundDesigner } from './sound-designer/sound-designer.agent.js';
import { versionControl } from './version-control/version-control.agent.js';
import { videoEditor } from './video-editor/video-editor.agent.js';
import { videoGeneration } from './video-generation/video-generation.agent.js';

/** Who makes the film out of it, checks it and lets it go. One line registers one. */
export const productionAgents = [
  qualityController,
  videoGeneration,
  videoEditor,
  finalQc,
  distribution,
  productionManager,
  renderFarmCoordinator,
  assetManager,
  soundDesigner,
  musicComposer,
  foleyArtist,
  audioMixer,
  versionControl,
] as const;

export {
  assetManager,
  audioMixer,
  distribution,
  finalQc,
  foleyArtist,
  musicComposer,
  productionManager,
  qualityController,
  renderFarmCoordinator,
  soundDesigner,
  versionControl,
  videoEditor,
  videoGeneration,
};
