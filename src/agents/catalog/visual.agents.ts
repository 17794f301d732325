import { conceptArtist } from './concept-artist/concept-artist.agent.js';
import { continuity } from './continuity/continuity.agent.js';
import { imageGeneration } from './image-generation/image-generation.agent.js';
import { storyboardArtist } from './storyboard-artist/storyboard-artist.agent.js';

/** Who decides what is seen. One line registers one. */
export const visualAgents = [conceptArtist, continuity, storyboardArtist, imageGeneration] as const;

export { conceptArtist, continuity, imageGeneration, storyboardArtist };
