import { canonicalJson } from '#kernel/canonical-json.js';
import { SeededRandom } from '#kernel/random.js';
import { defineAgent } from '../../define-agent.js';
import {
  editNotesSchema,
  OVERLAP_SECONDS,
  videoEditorInputSchema,
  videoEditorOutputSchema,
  type VideoEditorInput,
  type VideoEditorOutput,
} from './video-editor.contract.js';
import { example } from './video-editor.example.js';
import { writeEditNotes } from './write-edit-notes.js';

/** Cuts up to three segments together into a reel. */
export const videoEditor = defineAgent<VideoEditorInput, VideoEditorOutput>({
  capability: 'video_editor',
  title: 'Video Editor',
  department: 'Editing',
  agentType: 'production',
  version: '1.0.0',
  prompt: { file: 'video-editor.prompt.md', version: 'video_editor@1' },
  input: videoEditorInputSchema,
  output: videoEditorOutputSchema,
  timeoutMs: 300_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 15_000 },
  maxConcurrentTasks: 2,

  async work(input, tools) {
    const { edit_notes } = await tools.think({
      output: editNotesSchema,
      offline: () => writeEditNotes(input, new SeededRandom(`${tools.seed}/${canonicalJson(input)}`)),
    });
    const { video_segments, assembly_settings } = input;
    const edit = await tools.studio.assemble(
      {
        editId: assembly_settings.edit_id,
        segments: video_segments.map(({ segment_id, video_url, duration_seconds }) => ({
          segmentId: segment_id,
          videoUrl: video_url,
          durationSeconds: duration_seconds,
        })),
        transition: assembly_settings.transition,
        fadeOutSeconds: assembly_settings.fade_out_seconds,
        frameRate: assembly_settings.frame_rate,
      },
      tools.signal,
    );
    return {
      final_edit: {
        video_url: edit.videoUrl,
        duration_seconds: edit.durationSeconds,
        edit_timeline: edit.timeline.map(({ segmentId, inSeconds, outSeconds, transition }) => ({
          segment_id: segmentId,
          in_seconds: inSeconds,
          out_seconds: outSeconds,
          transition,
        })),
        checksum: edit.checksum,
        edit_notes,
      },
    };
  },

  assess({ final_edit }, { video_segments, assembly_settings }) {
    const issues: string[] = [];
    const cut = final_edit.edit_timeline.map(({ segment_id }) => segment_id);
    const missing = video_segments.filter(({ segment_id }) => !cut.includes(segment_id));
    issues.push(...missing.map(({ segment_id }) => `${segment_id} is not in the edit`));
    const wantedOrder = video_segments.map(({ segment_id }) => segment_id).filter((id) => cut.includes(id));
    const reordered = wantedOrder.some((id, index) => id !== cut[index]);
    if (reordered) issues.push('The segments are not in playing order');
    const overlap = OVERLAP_SECONDS[assembly_settings.transition] * (video_segments.length - 1);
    const wanted = video_segments.reduce((sum, { duration_seconds }) => sum + duration_seconds, 0) - overlap;
    const off = Math.abs(wanted - final_edit.duration_seconds);
    if (off > 0.05)
      issues.push(`The edit lasts ${final_edit.duration_seconds.toFixed(1)} s instead of ${wanted.toFixed(1)} s`);
    const uncommented = (final_edit.edit_notes ?? []).length < video_segments.length;
    if (uncommented) issues.push('Not every cut has a note that says why it is made');
    const lost = 40 * missing.length + (reordered ? 30 : 0) + (off > 0.05 ? 20 : 0) + (uncommented ? 5 : 0);
    return { score: Math.max(0, 96 - lost), issues };
  },

  example,
});
