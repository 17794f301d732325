import { canonicalJson } from '#kernel/canonical-json.js';
import { sha256, shortHash } from '#kernel/hash.js';
import { SeededRandom } from '#kernel/random.js';
import type {
  Edit,
  EditBrief,
  FrameBrief,
  MediaStudio,
  RenderedFrame,
  RenderedSegment,
  SegmentBrief,
} from '../../ports/media-studio.js';
import { compose } from './composition.js';
import { movementOf } from './movement.js';
import { lookFor } from './palette.js';
import { layOut } from './timeline.js';

/** The deliverable in which every reference of this studio can be looked up as a JSON Pointer. */
const BOOK = 'production-book.json';

const UNWANTED = ['text', 'watermark', 'extra fingers', 'blown highlights'] as const;

/**
 * A studio that describes instead of rendering: what a cinematographer would put on paper, no files, no network.
 * Equal briefs give equal results on every machine.
 */
export class LocalMediaStudio implements MediaStudio {
  renderFrame(brief: FrameBrief, signal: AbortSignal): Promise<RenderedFrame> {
    return unlessAborted(signal, () => {
      const random = new SeededRandom(`frame/${brief.frameId}/${String(brief.seed)}`);
      const { palette, light } = lookFor(brief.lightingMood);
      const crowd = brief.characters.length === 0 ? 'people' : 'people who are not named';
      return {
        imageUrl: `${BOOK}#/shot_list/${brief.frameId}`,
        rendering: {
          composition: compose(brief, random),
          palette,
          light: `${brief.lightingMood.trim() || 'Unspecified mood'}: ${light}.`,
          negativePrompts: [crowd, ...UNWANTED],
        },
        provider: 'local',
        model: 'frame-description-1',
        qualityScore: clarityOf(brief),
      };
    });
  }

  renderSegment(brief: SegmentBrief, signal: AbortSignal): Promise<RenderedSegment> {
    return unlessAborted(signal, () => ({
      videoUrl: `${BOOK}#/edit_list/segments/${brief.segmentId}`,
      movement: movementOf(brief, new SeededRandom(`segment/${brief.segmentId}/${String(brief.seed)}`)),
      provider: 'local',
      model: 'movement-description-1',
      jobId: `local-${shortHash(canonicalJson(brief))}`,
    }));
  }

  assemble(brief: EditBrief, signal: AbortSignal): Promise<Edit> {
    return unlessAborted(signal, () => ({
      videoUrl: `${BOOK}#/edit_list/reels/${brief.editId}`,
      ...layOut(brief),
      checksum: sha256(canonicalJson(brief)),
    }));
  }
}

/** How well a brief can be rendered, 0-100: what it leaves open costs points. */
function clarityOf(brief: FrameBrief): number {
  const vague = brief.characters.filter(({ visualSignature }) => visualSignature.trim() === '').length;
  const words = brief.description.trim().split(/\s+/).filter(Boolean).length;
  const lost =
    (words < 6 ? 40 : words < 12 ? 10 : 0) +
    (brief.cameraNotes.trim() === '' ? 15 : 0) +
    (brief.lightingMood.trim() === '' ? 15 : 0) +
    Math.min(30, vague * 15);
  return 95 - lost;
}

async function unlessAborted<T>(signal: AbortSignal, work: () => T): Promise<T> {
  signal.throwIfAborted();
  return Promise.resolve(work());
}
