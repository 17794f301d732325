import type { Movie } from '../movie-creation.state.js';
import { MAX_SCENE_SECONDS } from '../production-settings.js';
import { framesOf, framesOfScene, sceneIds } from '../selectors.js';
import { ownJudgement } from './own-judgement.js';
import { scoreAfter, weakest, type Assessment, type ItemAssessment } from './verdict.js';

/** Every frame has its picture, every scene its segments, and the segments use what the frames show. */
export function assessMediaGeneration(movie: Movie): Assessment {
  const pictures = framesOf(movie).map(({ frame_id }) => ownJudgement(frame_id, movie.pictures[frame_id]));
  const scenes = sceneIds(movie).map((sceneId) => assessScene(movie, sceneId, pictures));
  return weakest([...pictures, ...scenes]);
}

/** A scene whose pictures are made again is filmed again, whatever its own score. */
function assessScene(movie: Movie, sceneId: string, pictures: readonly ItemAssessment[]): ItemAssessment {
  const own = ownJudgement(sceneId, movie.takes[sceneId]);
  const frames = framesOfScene(movie, sceneId).map(({ frame_id }) => frame_id);
  const segments = movie.takes[sceneId]?.output.video_segments ?? [];
  const filmed = new Set(segments.flatMap(({ associated_frames }) => associated_frames));
  const strangers = [...filmed].filter((frame) => !frames.includes(frame));
  const seconds = segments.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0);
  const long = seconds > MAX_SCENE_SECONDS + 0.01;
  const weakFrames = pictures.filter(({ item }) => frames.includes(item)).map(({ score }) => score);
  return {
    item: sceneId,
    score: Math.min(scoreAfter(own.score, 20 * strangers.length, long ? 20 : 0), ...weakFrames),
    notes: [
      ...own.notes,
      ...strangers.map((frame) => `${sceneId} uses ${frame}, which belongs to another scene`),
      ...(long ? [`${sceneId} lasts ${seconds.toFixed(1)} s, more than the studio makes of a scene`] : []),
    ],
  };
}
