import type { LanguageModel } from '#integrations';
import {
  characterCreator,
  episodeBreakdown,
  seriesCreator,
  storyArchitect,
  storyboardArtist,
} from '../catalog/index.js';
import type { CharacterProfile, ConceptBrief, Scene, StoryArc, StoryboardFrame } from '../material/index.js';
import { rehearse } from './rehearse.js';

type Context = Parameters<(typeof seriesCreator)['work']>[0]['context'];

export interface ToldStory {
  readonly brief: ConceptBrief;
  readonly arc: StoryArc;
  readonly scenes: readonly Scene[];
  readonly profiles: readonly CharacterProfile[];
  readonly frames: readonly StoryboardFrame[];
}

export interface Telling {
  readonly model: LanguageModel;
  readonly idea: string;
  readonly seed?: string;
  readonly context?: Partial<Context>;
  readonly revision?: number;
  readonly feedback?: readonly string[];
  readonly previous?: ConceptBrief;
}

/** Takes an idea through the five story agents, as a production does, in memory. */
export async function tellStory(telling: Telling): Promise<ToldStory> {
  const { model, idea, seed = '1', context = {}, revision = 0, feedback = [], previous } = telling;
  const options = { model, seed, revision, feedback };
  const concept = await rehearse(
    seriesCreator,
    { user_idea: idea, context: { title: 'Untitled', ...context }, ...(previous && { previous_brief: previous }) },
    options,
  );
  const brief = concept.concept_brief;
  const { story_arc: arc } = await rehearse(storyArchitect, { concept_brief: brief }, options);
  const { scene_list: scenes } = await rehearse(episodeBreakdown, { story_arc: arc, concept_brief: brief }, options);
  const profiles = await Promise.all(brief.cast.map(({ name }) => profileOf(name)));
  const storyboard = await rehearse(
    storyboardArtist,
    { scene_list: scenes, character_profiles: profiles, visual_constraints: { max_scene_seconds: 12 } },
    { model, seed },
  );
  return { brief, arc, scenes, profiles, frames: storyboard.storyboard_frames };

  async function profileOf(name: string): Promise<CharacterProfile> {
    const input = { scene_list: scenes, concept_brief: brief, project_id: 'rehearsal', focus_character: name };
    const { character_profiles } = await rehearse(characterCreator, input, { model, seed: `${seed}/${name}` });
    const [profile] = character_profiles;
    if (profile === undefined) throw new Error(`No profile of ${name}`);
    return profile;
  }
}

/** What is printed of a story: every paragraph and every line. */
export function printed({ scenes }: Pick<ToldStory, 'scenes'>): string[] {
  return scenes.flatMap(({ beats, dialogue }) => [...beats, ...dialogue.map(({ line }) => line)]);
}
