import type { Movie, MovieState } from '../movie-creation.state.js';
import { castOf, framesOf, picturesOf, profilesOf, reelsOf, sceneIds, scenesOf, segmentsOf } from '../selectors.js';

/** A piece as the continuity desk reads it. */
export interface SeenPiece {
  readonly where: string;
  readonly people: string[];
  readonly says: string;
}

/** A piece as the script supervisor ticks it off. */
export interface ScenePiece {
  readonly scene_number: number;
  readonly piece: string;
}

/** What the work of each state shows and says, piece by piece. */
export const SEEN: Readonly<Record<MovieState, (movie: Movie) => SeenPiece[]>> = {
  concept_development: sceneTexts,
  character_creation: (movie) =>
    profilesOf(movie).map(({ name, visual_signature, occupation, backstory, arc }) => ({
      where: name,
      people: [name],
      says: [visual_signature, occupation, backstory, arc].join('. '),
    })),
  scene_planning: (movie) =>
    framesOf(movie).map(({ frame_id, characters_present, description }) => ({
      where: frame_id,
      people: characters_present,
      says: description,
    })),
  media_generation: pictured,
  post_production: (movie) =>
    reelsOf(movie).map(({ reelId, edit }) => ({ where: reelId, people: [], says: (edit.edit_notes ?? []).join(' ') })),
  final_assembly: (movie) => [...sceneTexts(movie), ...pictured(movie)],
};

/** What was made for which scene. */
export const SCENE_PIECES: Readonly<Record<MovieState, (movie: Movie) => ScenePiece[]>> = {
  concept_development: (movie) =>
    scenesOf(movie).map(({ scene_number, scene_title }) => ({ scene_number, piece: scene_title })),
  character_creation: (movie) => {
    const known = new Set(castOf(movie).filter((name) => movie.characters[name]));
    return scenesOf(movie).flatMap(({ scene_number, primary_characters }) =>
      primary_characters.filter((name) => known.has(name)).map((piece) => ({ scene_number, piece })),
    );
  },
  scene_planning: (movie) => framesOf(movie).map(({ scene_number, frame_id }) => ({ scene_number, piece: frame_id })),
  media_generation: filmed,
  post_production: cut,
  final_assembly: cut,
};

function sceneTexts(movie: Movie): SeenPiece[] {
  return scenesOf(movie).map(({ scene_number, primary_characters, beats, dialogue }) => ({
    where: `Scene ${String(scene_number)}`,
    people: primary_characters,
    says: [...beats, ...dialogue.map(({ line }) => line)].join(' '),
  }));
}

function pictured(movie: Movie): SeenPiece[] {
  const shown = new Map(framesOf(movie).map(({ frame_id, characters_present }) => [frame_id, characters_present]));
  return picturesOf(movie).map(({ frame_id, image_prompt, image_url }) => ({
    where: frame_id,
    people: shown.get(frame_id) ?? [],
    says: image_prompt ?? image_url,
  }));
}

function filmed(movie: Movie): ScenePiece[] {
  return sceneIds(movie).flatMap((sceneId) =>
    (movie.takes[sceneId]?.output.video_segments ?? []).map(({ segment_id }) => ({
      scene_number: Number(sceneId.replace('SCENE_', '')),
      piece: segment_id,
    })),
  );
}

/** The segments that are in the edit. */
function cut(movie: Movie): ScenePiece[] {
  const used = new Set(reelsOf(movie).flatMap(({ edit }) => edit.edit_timeline.map(({ segment_id }) => segment_id)));
  const made = new Set(segmentsOf(movie).map(({ segment_id }) => segment_id));
  return filmed(movie).filter(({ piece }) => used.has(piece) && made.has(piece));
}
