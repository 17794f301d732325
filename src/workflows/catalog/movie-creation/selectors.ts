import type {
  CharacterProfile,
  ConceptBrief,
  GeneratedFrame,
  QcIssue,
  Scene,
  StoryArc,
  StoryboardFrame,
  VideoSegment,
} from '#agents';
import type { Reel } from './join-reels.js';
import { orderFor, type Made } from './ledger.js';
import type { Movie } from './movie-creation.state.js';
import { FRAMES_PER_SEGMENT, MAX_SCENES, SEGMENTS_PER_REEL } from './production-settings.js';

/** What the state says about the production, always in playing order and never in order of arrival. */

export function briefOf({ concept }: Movie): ConceptBrief | undefined {
  return concept?.output.concept_brief;
}

export function arcOf({ arc }: Movie): StoryArc | undefined {
  return arc?.output.story_arc;
}

/** All scenes of the breakdown, also those that will not be filmed. */
export function plannedScenes({ breakdown }: Pick<Movie, 'breakdown'>): Scene[] {
  const scenes = breakdown?.output.scene_list ?? [];
  return [...scenes].sort((a, b) => a.scene_number - b.scene_number);
}

export function scenesOf(movie: Pick<Movie, 'breakdown' | 'decisions'>): Scene[] {
  const scenes = plannedScenes(movie);
  const isSplit = movie.decisions.findLast(({ point }) => point === 'too_many_scenes')?.choice === 'split';
  return isSplit ? scenes.slice(0, MAX_SCENES) : scenes;
}

/** The scenes as they are played: what is said is what the dialogue writer made of it. */
export function scriptOf(movie: Movie): Scene[] {
  const played = new Map(movie.dialogue?.output.dialogue.map(({ scene_number, lines }) => [scene_number, lines]));
  return scenesOf(movie).map((scene) => {
    const lines = played.get(scene.scene_number);
    return lines ? { ...scene, dialogue: lines.map(({ intent: _, ...line }) => line) } : scene;
  });
}

/** Everybody who gets a profile, in the order of the cast and then of first appearance. */
export function castOf(movie: Movie): string[] {
  const planned = briefOf(movie)?.cast.map(({ name }) => name) ?? [];
  const appearing = scenesOf(movie).flatMap(({ primary_characters }) => primary_characters);
  return [...new Set([...planned, ...appearing])];
}

export function profilesOf(movie: Movie): CharacterProfile[] {
  return castOf(movie).flatMap((name) => movie.characters[name]?.output.character_profiles ?? []);
}

/** All frames of the storyboard, also those that a person has decided to do without. */
export function drawnFrames({ storyboard }: Movie): StoryboardFrame[] {
  const frames = storyboard?.output.storyboard_frames ?? [];
  return [...frames].sort((a, b) => a.scene_number - b.scene_number || a.shot_order - b.shot_order);
}

/** The frames that are made. */
export function framesOf(movie: Movie): StoryboardFrame[] {
  return drawnFrames(movie).filter(({ frame_id }) => !isLeftOut(movie, frame_id));
}

export function isLeftOut({ left_out, orders }: Movie, frameId: string): boolean {
  const without = left_out[frameId];
  return without !== undefined && without.revision >= orderFor(orders, 'media_generation', frameId).revision;
}

export function picturesOf(movie: Movie): GeneratedFrame[] {
  return framesOf(movie).flatMap(({ frame_id }) => movie.pictures[frame_id]?.output.generated_frames ?? []);
}

/** The scenes that have frames, as items of a wave: `SCENE_<n>`. */
export function sceneIds(movie: Movie): string[] {
  return [...new Set(framesOf(movie).map(({ scene_number }) => `SCENE_${String(scene_number)}`))];
}

export function framesOfScene(movie: Movie, sceneId: string): StoryboardFrame[] {
  return framesOf(movie).filter(({ scene_number }) => `SCENE_${String(scene_number)}` === sceneId);
}

/** Segments are counted through the film; a scene's numbers follow from the storyboard and do not wait for other scenes. */
export function firstSegmentNumber(movie: Movie, sceneId: string): number {
  const ids = sceneIds(movie);
  const before = ids.slice(0, ids.indexOf(sceneId));
  return before.reduce((sum, id) => sum + Math.ceil(framesOfScene(movie, id).length / FRAMES_PER_SEGMENT), 1);
}

export function segmentsOf(movie: Movie): VideoSegment[] {
  return sceneIds(movie).flatMap((sceneId) => movie.takes[sceneId]?.output.video_segments ?? []);
}

/** The reels that the segments make up, as items of a wave: `REEL_<n>`. */
export function reelIds(movie: Movie): string[] {
  const count = Math.ceil(segmentsOf(movie).length / SEGMENTS_PER_REEL);
  return Array.from({ length: count }, (_, index) => `REEL_${String(index + 1)}`);
}

export function segmentsForReel(movie: Movie, reelId: string): VideoSegment[] {
  const index = reelIds(movie).indexOf(reelId);
  return segmentsOf(movie).slice(index * SEGMENTS_PER_REEL, (index + 1) * SEGMENTS_PER_REEL);
}

/** The work that some segments came from. */
export function takesBehind(movie: Movie, segments: readonly VideoSegment[]): Made<unknown>[] {
  const wanted = new Set(segments.map(({ segment_id }) => segment_id));
  return Object.values(movie.takes).filter(({ output }) =>
    output.video_segments.some(({ segment_id }) => wanted.has(segment_id)),
  );
}

/** What the film failed its final check for. */
export function failuresOf({ examination }: Movie): QcIssue[] {
  const { status, issues = [] } = examination?.output.qc_report ?? {};
  if (status !== 'fail') return [];
  const grave = issues.filter(({ severity }) => severity === 'high');
  return grave.length > 0 ? grave : issues;
}

export function reelsOf(movie: Movie): Reel[] {
  return reelIds(movie).flatMap((reelId) => {
    const made = movie.reels[reelId];
    return made ? [{ reelId, edit: made.output.final_edit }] : [];
  });
}
