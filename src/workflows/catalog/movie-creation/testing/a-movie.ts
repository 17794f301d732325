import type { CharacterProfile, Scene } from '#agents';
import type { Made } from '../ledger.js';
import type { Movie } from '../movie-creation.state.js';
import { DOCUMENT_NAMES, type Documents, type Filed } from '../crew/documents.js';
import { aProduction } from './a-production.js';

export function made<T>(output: T, score = 95, issues: readonly string[] = []): Made<T> {
  return { taskId: 'task', revision: 0, output, quality: { score, issues } };
}

/** The state of a production that is ready to be examined; every piece scores 95. */
export function aMovie(overrides: Partial<Movie> = {}): Movie {
  const { brief, arc, scenes, profiles, frames, pictures, segments, reels, report, record, documents } = aProduction();
  const takeOf = (...numbers: readonly number[]) =>
    made({ video_segments: numbers.flatMap((index) => segments[index] ?? []), failed_segments: [] });
  return {
    completed_states: [],
    failure: null,
    outcome: null,
    concept: made({ concept_brief: brief, validation_notes: [] }),
    inferred: [],
    left_out: {},
    arc: made({ story_arc: arc }),
    breakdown: made({ scene_list: [...scenes], continuity_flags: [], deterministic_seed: 7 }),
    characters: Object.fromEntries(profiles.map((profile) => [profile.name, aCharacter(profile)])),
    storyboard: made({ storyboard_frames: [...frames], continuity_notes: [] }),
    pictures: Object.fromEntries(
      pictures.map((picture) => [picture.frame_id, made({ generated_frames: [picture], failed_frames: [] })]),
    ),
    takes: { SCENE_1: takeOf(0), SCENE_2: takeOf(1) },
    reels: Object.fromEntries(reels.map(({ reelId, edit }) => [reelId, made({ final_edit: edit })])),
    examination: made({ qc_report: report }),
    release: made({ distribution_record: record }),
    ...filedDocuments(documents),
    dialogue: made({ dialogue: scenes.map(playedAsWritten) }),
    continuity: {},
    script_coverage: {},
    verdict: {},
    orders: {},
    gates: [],
    decisions: [],
    ...overrides,
  };
}

export function aCharacter(profile: CharacterProfile) {
  return made({ success: true as const, character_profiles: [profile], unresolved_references: [] });
}

function filedDocuments(documents: Documents): Filed {
  return Object.fromEntries(DOCUMENT_NAMES.map((name) => [name, made({ [name]: documents[name] })])) as never;
}

function playedAsWritten({ scene_number, dialogue }: Scene) {
  return { scene_number, lines: dialogue.map((line) => ({ ...line, intent: 'be heard' })) };
}
