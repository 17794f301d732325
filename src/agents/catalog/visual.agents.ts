import { animationDirector } from './animation-director/animation-director.agent.js';
import { cameraOperator } from './camera-operator/camera-operator.agent.js';
import { cinematographer } from './cinematographer/cinematographer.agent.js';
import { colorGrader } from './color-grader/color-grader.agent.js';
import { compositor } from './compositor/compositor.agent.js';
import { conceptArtist } from './concept-artist/concept-artist.agent.js';
import { continuity } from './continuity/continuity.agent.js';
import { environmentDesigner } from './environment-designer/environment-designer.agent.js';
import { imageGeneration } from './image-generation/image-generation.agent.js';
import { lightingDesigner } from './lighting-designer/lighting-designer.agent.js';
import { locationScout } from './location-scout/location-scout.agent.js';
import { propsMaster } from './props-master/props-master.agent.js';
import { sceneDirector } from './scene-director/scene-director.agent.js';
import { shotDesigner } from './shot-designer/shot-designer.agent.js';
import { storyboardArtist } from './storyboard-artist/storyboard-artist.agent.js';
import { vfxSupervisor } from './vfx-supervisor/vfx-supervisor.agent.js';

/** Who decides what is seen. One line registers one. */
export const visualAgents = [
  conceptArtist,
  continuity,
  storyboardArtist,
  imageGeneration,
  environmentDesigner,
  propsMaster,
  locationScout,
  shotDesigner,
  sceneDirector,
  cinematographer,
  lightingDesigner,
  cameraOperator,
  animationDirector,
  vfxSupervisor,
  compositor,
  colorGrader,
] as const;

export {
  animationDirector,
  cameraOperator,
  cinematographer,
  colorGrader,
  compositor,
  conceptArtist,
  continuity,
  environmentDesigner,
  imageGeneration,
  lightingDesigner,
  locationScout,
  propsMaster,
  sceneDirector,
  shotDesigner,
  storyboardArtist,
  vfxSupervisor,
};
