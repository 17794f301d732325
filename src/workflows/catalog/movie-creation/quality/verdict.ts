/** What a look at the work of a state found. */
export interface Assessment {
  /** 0-100: no better than the weakest part. */
  readonly score: number;
  /** What is wrong, in words its author can act on. */
  readonly notes: readonly string[];
  /** Items below the threshold are made again, the others stay. Absent where a state is one piece. */
  readonly items?: readonly ItemAssessment[];
  /** True when making it again cannot help, so that a person is asked at once. */
  readonly hopeless?: boolean;
}

export interface ItemAssessment {
  readonly item: string;
  readonly score: number;
  readonly notes: readonly string[];
}

export interface Limits {
  readonly threshold: number;
  readonly maxRevisions: number;
}

/** Whether the work may go on, is made again, or goes before a person. */
export function verdictOn(
  { score, hopeless }: Pick<Assessment, 'score' | 'hopeless'>,
  revisionsOrdered: number,
  { threshold, maxRevisions }: Limits,
): 'pass' | 'revise' | 'ask' {
  if (score >= threshold && hopeless !== true) return 'pass';
  return hopeless === true || revisionsOrdered >= maxRevisions ? 'ask' : 'revise';
}

/** The items that are to be made again: those below the threshold, or all when only their sum is at fault. */
export function itemsToMakeAgain(items: readonly ItemAssessment[], threshold: number): readonly ItemAssessment[] {
  const weak = items.filter(({ score }) => score < threshold);
  return weak.length > 0 ? weak : items;
}

/** A score after points are taken off, a whole number in 0-100. */
export function scoreAfter(score: number, ...lost: readonly number[]): number {
  const left = lost.reduce((rest, points) => rest - points, score);
  return Math.max(0, Math.min(100, Math.round(left)));
}

/** A state of several items is as good as the weakest of them. */
export function weakest(items: readonly ItemAssessment[]): Assessment {
  const score = Math.min(100, ...items.map((item) => item.score));
  return { score, notes: items.flatMap(({ notes }) => notes), items };
}
