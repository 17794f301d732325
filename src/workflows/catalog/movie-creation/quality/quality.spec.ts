import type { Scene, StoryboardFrame } from '#agents';
import { aCharacter, aMovie, made } from '../testing/a-movie.js';
import { aFrame, aProduction, aProfile, aReel, aScene, aSegment } from '../testing/a-production.js';
import { assessCharacterCreation } from './character-creation.quality.js';
import { assessConceptDevelopment } from './concept-development.quality.js';
import { assessFinalAssembly } from './final-assembly.quality.js';
import { assessMediaGeneration } from './media-generation.quality.js';
import { assessPostProduction } from './post-production.quality.js';
import { assessScenePlanning } from './scene-planning.quality.js';

const { frames, report } = aProduction();

function breakdown(...scene_list: readonly Scene[]) {
  return made({ scene_list: [...scene_list], continuity_flags: [], deterministic_seed: 7 });
}

function storyboard(...storyboard_frames: readonly StoryboardFrame[]) {
  return made({ storyboard_frames: [...storyboard_frames], continuity_notes: [] });
}

describe('the quality of a state', () => {
  it('is that of the agents where the parts fit', () => {
    const movie = aMovie();
    const judgements = [
      assessConceptDevelopment,
      assessCharacterCreation,
      assessScenePlanning,
      assessMediaGeneration,
      assessPostProduction,
      assessFinalAssembly,
    ].map((assess) => assess(movie));
    expect(judgements.map(({ score, notes }) => [score, notes])).toEqual(judgements.map(() => [95, []]));
  });

  it('is that of the weakest part', () => {
    const { arc } = aMovie();
    const movie = aMovie({ arc: arc && { ...arc, quality: { score: 40, issues: ['Nothing is at stake'] } } });
    expect(assessConceptDevelopment(movie)).toEqual({ score: 40, notes: ['Nothing is at stake'] });
  });
});

describe('concept_development', () => {
  it('loses points for strangers, for voices from nowhere and for a thought that does not return', () => {
    const stranger = aScene({ primary_characters: ['Otto'] });
    const last = aScene({ scene_number: 3, primary_characters: ['Tomas Reis'], dialogue: [] });
    const { score, notes } = assessConceptDevelopment(aMovie({ breakdown: breakdown(stranger, last) }));
    expect(notes).toEqual([
      'Otto is in a scene and not in the concept',
      'In scene 1 Ines Duarte speaks without being there',
      'In scene 1 Tomas Reis speaks without being there',
      'The scenes are not numbered 1, 2, 3 ...',
      'Ines Duarte is in fewer than half of the scenes',
      'The last scene does not return to "Every light is for someone."',
    ]);
    expect(score).toBe(15);
  });
});

describe('character_creation', () => {
  it('judges everybody in the scenes by themselves', () => {
    const { characters } = aMovie();
    const twin = aCharacter(aProfile({ name: 'Tomas Reis' }));
    const lonely = breakdown(aScene(), aScene({ scene_number: 2, primary_characters: ['Ines Duarte', 'Otto'] }));
    const { score, items } = assessCharacterCreation(
      aMovie({ breakdown: lonely, characters: { ...characters, 'Tomas Reis': twin } }),
    );
    expect(score).toBe(0);
    expect(items).toEqual([
      { item: 'Ines Duarte', score: 75, notes: ['Ines Duarte cannot be told from Tomas Reis in a picture'] },
      { item: 'Tomas Reis', score: 75, notes: ['Tomas Reis cannot be told from Ines Duarte in a picture'] },
      { item: 'Otto', score: 0, notes: ['Otto was not made', 'There is no profile of Otto'] },
    ]);
  });

  it('loses points for relations to people who are not in the story', () => {
    const { characters } = aMovie();
    const related = aCharacter(aProfile({ relationships: [{ character: 'Otto', relation: 'brother' }] }));
    const { notes } = assessCharacterCreation(aMovie({ characters: { ...characters, 'Ines Duarte': related } }));
    expect(notes).toEqual(['Ines Duarte is related to Otto, who is not in the story']);
  });
});

describe('scene_planning', () => {
  it('loses points for scenes untold, overlong or out of order', () => {
    const long = [1, 2, 4].map((shot) => aFrame(1, shot, { duration_seconds: 5 }));
    expect(assessScenePlanning(aMovie({ storyboard: storyboard(...long) })).notes).toEqual([
      'Scene 1 wants 15.0 s; no more than 12 s can be filmed of a scene',
      'The shots of scene 1 are not numbered 1, 2, 3 ...',
      'Scene 2 has no frame',
    ]);
  });

  it('loses points for frames with strangers, foreign words or no scene', () => {
    const odd = aFrame(3, 1, { characters_present: ['Otto'], dialogue: { speaker: 'Otto', line: 'Hello.' } });
    const { score, notes } = assessScenePlanning(aMovie({ storyboard: storyboard(...frames, odd) }));
    expect(notes).toEqual([
      'SCENE_3_SHOT_1 belongs to no scene',
      'SCENE_3_SHOT_1 shows Otto, who has no profile',
      'SCENE_3_SHOT_1 has Otto say what the scene does not',
    ]);
    expect(score).toBe(50);
  });
});

describe('media_generation', () => {
  it('pulls a scene down with its weakest frame', () => {
    const { pictures } = aMovie();
    const { SCENE_2_SHOT_1: picture } = pictures;
    if (!picture) throw new Error('The movie has this picture');
    const weak = { ...picture, quality: { score: 30, issues: ['Too dark'] } };
    const { score, items = [] } = assessMediaGeneration(aMovie({ pictures: { ...pictures, SCENE_2_SHOT_1: weak } }));
    expect(score).toBe(30);
    expect(items.filter((item) => item.score < 70).map(({ item }) => item)).toEqual(['SCENE_2_SHOT_1', 'SCENE_2']);
  });

  it('counts a scene that was not filmed, or with the frames of another', () => {
    const { takes } = aMovie();
    const foreign = made({ video_segments: [aSegment('SEGMENT_2', ['SCENE_1_SHOT_1'], 3)], failed_segments: [] });
    const noted = assessMediaGeneration(aMovie({ takes: { ...takes, SCENE_2: foreign } })).notes;
    expect(noted).toEqual(['SCENE_2 uses SCENE_1_SHOT_1, which belongs to another scene']);
    const { SCENE_1 } = takes;
    const half = assessMediaGeneration(aMovie({ takes: SCENE_1 ? { SCENE_1 } : {} }));
    expect(half).toMatchObject({ score: 0, notes: ['SCENE_2 was not made'] });
  });
});

describe('post_production', () => {
  it('loses points for a reel that holds other segments than it shall', () => {
    const reels = { REEL_1: made({ final_edit: aReel('REEL_1', [4]).edit }) };
    expect(assessPostProduction(aMovie({ reels }))).toMatchObject({
      score: 55,
      notes: ['REEL_1 shall hold SEGMENT_1, SEGMENT_2, in this order'],
    });
  });

  it('has no hope where there is nothing to cut', () => {
    expect(assessPostProduction(aMovie({ takes: {} }))).toMatchObject({ score: 0, hopeless: true });
  });
});

describe('final_assembly', () => {
  it('has no hope for a film that fails, and loses points for what is found', () => {
    const issues = [
      { code: 'FRAME_NOT_USED', severity: 'medium' as const, description: 'SCENE_1_SHOT_2 is in no segment' },
      { code: 'LINE_TOO_FAST', severity: 'low' as const, description: 'Too fast' },
    ];
    const found = assessFinalAssembly(aMovie({ examination: made({ qc_report: { ...report, issues } }) }));
    expect(found).toEqual({
      score: 85,
      notes: ['FRAME_NOT_USED: SCENE_1_SHOT_2 is in no segment', 'LINE_TOO_FAST: Too fast'],
    });
    const failed = made({ qc_report: { ...report, status: 'fail' as const } });
    expect(assessFinalAssembly(aMovie({ examination: failed })).hopeless).toBe(true);
  });
});
