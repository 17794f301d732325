import { exampleFrames, exampleProfiles, exampleScenes } from '../../material/example-story.js';
import type { StoryboardArtistInput, StoryboardArtistOutput } from './storyboard-artist.contract.js';

export const example: { readonly input: StoryboardArtistInput; readonly output: StoryboardArtistOutput } = {
  input: {
    scene_list: exampleScenes,
    character_profiles: exampleProfiles,
    visual_constraints: { aspect_ratio: '16:9', max_shot_seconds: 7, max_scene_seconds: 12 },
  },
  output: {
    storyboard_frames: exampleFrames,
    continuity_notes: exampleProfiles.map(
      ({ name, visual_signature }) => `${name} in every frame: ${visual_signature}.`,
    ),
  },
};
