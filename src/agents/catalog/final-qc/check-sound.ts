import type { QcIssue } from '../../material/index.js';
import type { FinalQcInput } from './final-qc.contract.js';

/** Whether sound and captions end with the film, and whether anybody in the house rejected a part of it. */
export function checkSound({ final_edit, qc_settings, production }: FinalQcInput): QcIssue[] {
  const { mix_seconds: mix, captions_end_seconds: captions, rejected_states: rejected = [] } = production;
  const film = final_edit.duration_seconds;
  const longer = mix === undefined ? 0 : mix - film;
  const issues: QcIssue[] = [];
  if (Math.abs(longer) > qc_settings.duration_tolerance_seconds) {
    const description = `The sound is ${Math.abs(longer).toFixed(1)} s ${longer > 0 ? 'longer' : 'shorter'} than the film`;
    issues.push({ code: 'AUDIO_DURATION_MISMATCH', severity: 'medium', description });
  }
  if (captions !== undefined && captions > film + 0.01) {
    const description = `The last caption stands until ${captions.toFixed(1)} s, and the film ends at ${film.toFixed(1)} s`;
    issues.push({ code: 'CAPTION_BEYOND_FILM', severity: 'medium', description });
  }
  return [
    ...issues,
    ...rejected.map((state): QcIssue => ({
      code: 'STATE_REJECTED',
      severity: 'medium',
      description: `The work of ${state.replaceAll('_', ' ')} was rejected in the house`,
    })),
  ];
}
