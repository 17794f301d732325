import type {
  CharacterProfile,
  ConceptBrief,
  DistributionRecord,
  FinalEdit,
  GeneratedFrame,
  QcReport,
  Scene,
  StoryArc,
  StoryboardFrame,
  VideoSegment,
} from '#agents';
import type { Documents } from '../crew/documents.js';
import type { Supervision } from '../crew/supervision-of.js';
import type { Reel } from '../join-reels.js';
import type { QcOverride } from '../qc-override.js';

/** Everything a finished production consists of, each list in playing order. */
export interface Production {
  readonly brief: ConceptBrief;
  readonly arc: StoryArc;
  readonly scenes: readonly Scene[];
  /** The scenes as they are played. */
  readonly script: readonly Scene[];
  readonly profiles: readonly CharacterProfile[];
  readonly frames: readonly StoryboardFrame[];
  readonly pictures: readonly GeneratedFrame[];
  readonly segments: readonly VideoSegment[];
  readonly reels: readonly Reel[];
  /** The reels joined. */
  readonly edit: FinalEdit;
  readonly report: QcReport;
  readonly record: DistributionRecord;
  /** Where it was published although it failed its final check. */
  readonly override?: QcOverride;
  /** What the crew has written. */
  readonly documents: Documents;
  readonly supervision: Supervision;
}
