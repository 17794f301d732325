import { defineAgent } from '../../define-agent.js';
import type { VideoSegment } from '../../material/index.js';
import { studioRefusal } from '../../studio-refusal.js';
import { planSegments, wantedSeconds } from './plan-segments.js';
import {
  motionPlanSchema,
  videoGenerationInputSchema,
  videoGenerationOutputSchema,
  type VideoGenerationInput,
  type VideoGenerationOutput,
} from './video-generation.contract.js';
import { example } from './video-generation.example.js';
import { writeMotionPlan } from './write-motion-plan.js';

/** Sets the pictures of a scene in motion: at most three segments of at most two frames, twelve seconds in all. */
export const videoGeneration = defineAgent<VideoGenerationInput, VideoGenerationOutput>({
  capability: 'video_generation',
  title: 'Video Generation',
  department: 'Generation',
  agentType: 'production',
  version: '1.0.0',
  prompt: { file: 'video-generation.prompt.md', version: 'video_generation@1' },
  input: videoGenerationInputSchema,
  output: videoGenerationOutputSchema,
  timeoutMs: 900_000,
  retry: { maxAttempts: 3, baseDelayMs: 1_000, maxDelayMs: 30_000 },
  maxConcurrentTasks: 2,

  async work(input, tools) {
    const planned = planSegments(input);
    const { motions } = await tools.think({
      output: motionPlanSchema,
      offline: (random) => writeMotionPlan(planned, input, random),
    });
    const video_segments: VideoSegment[] = [];
    for (const [index, { segmentId, frames, durationSeconds, seed }] of planned.entries()) {
      const frameIds = frames.map(({ frame_id }) => frame_id);
      try {
        const { videoUrl, movement, provider, model, jobId } = await tools.studio.renderSegment(
          {
            segmentId,
            frameIds,
            imageUrls: frames.map(({ image_url }) => image_url),
            motion: motions[index]?.motion ?? 'Camera free.',
            durationSeconds,
            ...actionOf(frameIds, input),
            motionStrength: input.video_settings.motion_strength,
            seed: seed + tools.revision.revision,
          },
          tools.signal,
        );
        video_segments.push({
          segment_id: segmentId,
          associated_frames: frameIds,
          video_url: videoUrl,
          duration_seconds: durationSeconds,
          provider_metadata: { provider, model, job_id: jobId },
          movement,
        });
      } catch (error) {
        const { code, message } = studioRefusal(error);
        return { video_segments, failed_segments: [{ segment_id: segmentId, error: code, message }] };
      }
    }
    return { video_segments, failed_segments: [] };
  },

  assess({ video_segments, failed_segments }, input) {
    const issues = failed_segments.map(
      ({ segment_id, message }) => `${segment_id} was refused by the studio: ${message}`,
    );
    const used = new Set(video_segments.flatMap(({ associated_frames }) => associated_frames));
    const unused = input.generated_frames.filter(({ frame_id }) => !used.has(frame_id));
    issues.push(...unused.map(({ frame_id }) => `${frame_id} is in no segment`));
    const undescribed = video_segments.filter(({ movement }) => movement === undefined);
    issues.push(...undescribed.map(({ segment_id }) => `${segment_id}: the movement is not described`));
    const wanted = wantedSeconds(input);
    const filled =
      video_segments.reduce((ms, { duration_seconds }) => ms + Math.round(duration_seconds * 1000), 0) / 1000;
    const offSeconds = wanted === undefined || unused.length > 0 ? 0 : Math.abs(wanted - filled);
    if (offSeconds > 0.1) {
      issues.push(
        `The frames ask for ${String(wanted)} s and got ${String(filled)} s; shorten the frames of this scene`,
      );
    }
    const shareUnused = unused.length / input.generated_frames.length;
    const lost = 100 * shareUnused + 10 * undescribed.length + Math.min(30, Math.round(offSeconds * 5));
    return { score: Math.max(0, Math.round(96 - lost)), issues };
  },

  example,
});

/** What people do in the frames of a segment, one after the other. */
function actionOf(
  frameIds: readonly string[],
  { storyboard_frames }: VideoGenerationInput,
): { readonly action?: string } {
  const actions = frameIds.flatMap((id) => storyboard_frames.find(({ frame_id }) => frame_id === id)?.action ?? []);
  return actions.length === 0 ? {} : { action: actions.join('; then ') };
}
