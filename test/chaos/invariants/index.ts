import type { Evidence } from '../evidence.js';
import { deliverablesAreTheSame, everyTaskIsOver, statusIndexAndCheckpointAgree } from './agreement.js';
import { everyAttemptIsAskedOnce, noFinishedTaskIsAskedAgain, nothingIsDoneUnasked } from './asks.js';
import {
  everyOrderIsCarriedOutOnce,
  falseReportsAreRefused,
  nothingFalseCounts,
  oneAnswerCounts,
} from './elsewhere.js';
import { everyLogEndsOnce, everyWorkflowEnds, nothingHappensTwice } from './endings.js';
import { everythingIsGivenBack, noKeyIsAnOrphan, slotsAreKept } from './holdings.js';
import { everyEventIsAsDocumented, everyLogIsGapless, globalLogHasEachEventOnce } from './logs.js';
import { subscribersSawTheLog } from './subscribers.js';
import type { Invariant, Violation } from './violation.js';

export type { Violation } from './violation.js';

const ALWAYS: readonly Invariant[] = [
  everyWorkflowEnds,
  everyLogIsGapless,
  globalLogHasEachEventOnce,
  everyEventIsAsDocumented,
  everyLogEndsOnce,
  nothingHappensTwice,
  noFinishedTaskIsAskedAgain,
  everyAttemptIsAskedOnce,
  nothingIsDoneUnasked,
  everyOrderIsCarriedOutOnce,
  oneAnswerCounts,
  nothingFalseCounts,
  falseReportsAreRefused,
  slotsAreKept,
  statusIndexAndCheckpointAgree,
  everyTaskIsOver,
  deliverablesAreTheSame,
  nothingFallsOver,
];

/** What a workflow that hangs holds on to is no second violation, nor what it tells meanwhile. */
const WHEN_ALL_HAVE_ENDED: readonly Invariant[] = [everythingIsGivenBack, noKeyIsAnOrphan, subscribersSawTheLog];

export function violationsIn(evidence: Evidence): Violation[] {
  const hangs = everyWorkflowEnds(evidence).length > 0;
  return [...ALWAYS, ...(hangs ? [] : WHEN_ALL_HAVE_ENDED)].flatMap((invariant) =>
    invariant(evidence).map((sentence) => ({ invariant: invariant.name, sentence })),
  );
}

/** No process ends but by a blow, and no request is answered with a fault. */
function nothingFallsOver({ faults }: Evidence): string[] {
  return [...faults];
}
