import { defineAgent } from '../../define-agent.js';
import { checkPictures } from './check-pictures.js';
import { checkSound } from './check-sound.js';
import { checkTimeline } from './check-timeline.js';
import {
  finalQcInputSchema,
  finalQcOutputSchema,
  remarksSchema,
  type FinalQcInput,
  type FinalQcOutput,
} from './final-qc.contract.js';
import { example } from './final-qc.example.js';
import { measure } from './measure.js';
import { recommendedActions } from './recommended-actions.js';
import { writeRemarks } from './write-remarks.js';

/** Examines the finished edit: measures it, looks at it, and says whether it may leave the house. */
export const finalQc = defineAgent<FinalQcInput, FinalQcOutput>({
  capability: 'final_qc',
  title: 'Final QC',
  department: 'Delivery',
  agentType: 'production',
  version: '1.0.0',
  prompt: { file: 'final-qc.prompt.md', version: 'final_qc@1' },
  input: finalQcInputSchema,
  output: finalQcOutputSchema,
  timeoutMs: 120_000,
  retry: { maxAttempts: 3, baseDelayMs: 500, maxDelayMs: 15_000 },
  maxConcurrentTasks: 4,

  async work(input, tools) {
    const { remarks } = await tools.think({ output: remarksSchema, offline: () => writeRemarks(input) });
    const issues = [...checkTimeline(input), ...checkPictures(input), ...checkSound(input), ...remarks];
    return {
      qc_report: {
        status: issues.some(({ severity }) => severity === 'high') ? 'fail' : 'pass',
        issues,
        recommended_actions: recommendedActions(issues),
        preview_images: previewsOf(input),
        report_url: 'qc-report.json',
        measured: measure(input),
      },
    };
  },

  /** Judges the report and not the film: a film that fails can be well examined. */
  assess({ qc_report }, input) {
    const issues: string[] = [];
    const grave = qc_report.issues.some(({ severity }) => severity === 'high');
    const contradicts = grave !== (qc_report.status === 'fail');
    if (contradicts) issues.push(`The report says ${qc_report.status} and its issues say otherwise`);
    const helpless = qc_report.issues.length > 0 && qc_report.recommended_actions.length === 0;
    if (helpless) issues.push('The report names issues and no action');
    const unseen = previewsOf(input).filter((url) => !qc_report.preview_images.includes(url)).length;
    if (unseen > 0) issues.push(`${String(unseen)} scenes have no preview in the report`);
    return { score: Math.max(0, 97 - (contradicts ? 97 : 0) - (helpless ? 30 : 0) - Math.min(20, unseen * 5)), issues };
  },

  example,
});

/** The first picture of every scene. */
function previewsOf({ production }: FinalQcInput): string[] {
  return production.scene_numbers.flatMap((scene) => {
    const first = production.storyboard_frames.find(({ scene_number }) => scene_number === scene)?.frame_id;
    const picture = production.generated_frames.find(({ frame_id }) => frame_id === first);
    return picture ? [picture.image_url] : [];
  });
}
