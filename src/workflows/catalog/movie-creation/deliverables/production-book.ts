import { BOOK_NAMES, type BookDocument } from '../crew/documents.js';
import { placeReels } from '../join-reels.js';
import { ASSEMBLY_SETTINGS } from '../production-settings.js';
import { productionBookSchema, type ProductionBook } from './production-book.schema.js';
import type { Production } from './production.js';

/** Collects the production into its book. The schema decides the order of the keys, so equal productions give equal bytes. */
export function productionBook(production: Production): ProductionBook {
  const { brief, arc, scenes, profiles, frames, documents, supervision } = production;
  const { report, record, override } = production;
  const overridden = override ? { override } : {};
  return productionBookSchema.parse({
    concept_brief: brief,
    story_arc: arc,
    scenes,
    characters: profiles,
    storyboard_frames: frames,
    ...bookDocuments(documents),
    shot_list: shotList(production),
    edit_list: editList(production),
    qc_report: { ...report, ...overridden },
    distribution: { ...record, ...overridden },
    supervision,
  });
}

function bookDocuments(documents: Production['documents']): Pick<Production['documents'], BookDocument> {
  return Object.fromEntries(BOOK_NAMES.map((name) => [name, documents[name]])) as never;
}

function shotList({ frames, pictures }: Production): ProductionBook['shot_list'] {
  const made = new Map(pictures.map((picture) => [picture.frame_id, picture]));
  return Object.fromEntries(
    frames.flatMap(({ frame_id, scene_number, shot_order, camera_notes, duration_seconds, characters_present }) => {
      const picture = made.get(frame_id);
      if (!picture) return [];
      const { image_prompt, rendering, negative_prompts, quality_score, provider_metadata } = picture;
      const planned = { scene_number, shot_order, camera_notes, duration_seconds, characters_present };
      return [[frame_id, { ...planned, image_prompt, rendering, negative_prompts, quality_score, provider_metadata }]];
    }),
  );
}

function editList({ segments, reels, edit }: Production): ProductionBook['edit_list'] {
  return {
    duration_seconds: edit.duration_seconds,
    frame_rate: ASSEMBLY_SETTINGS.frame_rate,
    output_resolution: ASSEMBLY_SETTINGS.output_resolution,
    checksum: edit.checksum,
    timeline: edit.edit_timeline,
    segments: Object.fromEntries(
      segments.map(({ segment_id, associated_frames, duration_seconds, movement, provider_metadata }) => [
        segment_id,
        { associated_frames, duration_seconds, movement, provider_metadata },
      ]),
    ),
    reels: Object.fromEntries(
      placeReels(reels).map(
        ({ reelId, startSeconds, edit: { duration_seconds, checksum, edit_notes, edit_timeline } }) => [
          reelId,
          {
            start_seconds: startSeconds,
            duration_seconds,
            checksum,
            edit_notes,
            segments: edit_timeline.map(({ segment_id }) => segment_id),
          },
        ],
      ),
    ),
  };
}
