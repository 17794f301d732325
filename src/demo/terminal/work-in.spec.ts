import { workIn } from './work-in.js';

describe('workIn', () => {
  it.each([
    ['character_creation/character_creator/Ines_Duarte#0-31df2559ff31', ' Ines Duarte'],
    ['media_generation/image_generation/SCENE_1_SHOT_2#2-88f899f4eac2', ' SCENE 1 SHOT 2, revision 2'],
    ['scene_planning/storyboard_artist/all#0-4bc587edbb53', ''],
    ['concept_development/story_architect/all#1-a949ed5171c3', ', revision 1'],
    ['another kind of id', ' another kind of id'],
  ])('reads %s as "%s"', (taskId, words) => {
    expect(workIn(taskId)).toBe(words);
  });
});
