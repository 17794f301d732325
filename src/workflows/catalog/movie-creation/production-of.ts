import type { Production } from './deliverables/production.js';
import { joinReels } from './join-reels.js';
import { allDocuments } from './crew/documents.js';
import { supervisionOf } from './crew/supervision-of.js';
import type { Movie } from './movie-creation.state.js';
import { overrideOf } from './qc-override.js';
import {
  arcOf,
  briefOf,
  framesOf,
  picturesOf,
  profilesOf,
  reelsOf,
  scenesOf,
  scriptOf,
  segmentsOf,
} from './selectors.js';

/** The production as the deliverables need it; undefined while a part is missing. */
export function productionOf(movie: Movie): Production | undefined {
  const brief = briefOf(movie);
  const arc = arcOf(movie);
  const report = movie.examination?.output.qc_report;
  const record = movie.release?.output.distribution_record;
  const documents = allDocuments(movie);
  const supervision = supervisionOf(movie);
  const override = overrideOf(movie);
  if (!brief || !arc || !report || !record || !documents || !supervision) return undefined;
  const reels = reelsOf(movie);
  return {
    brief,
    arc,
    scenes: scenesOf(movie),
    script: scriptOf(movie),
    profiles: profilesOf(movie),
    frames: framesOf(movie),
    pictures: picturesOf(movie),
    segments: segmentsOf(movie),
    reels,
    edit: joinReels(reels),
    report,
    record,
    ...(override ? { override } : {}),
    documents,
    supervision,
  };
}
