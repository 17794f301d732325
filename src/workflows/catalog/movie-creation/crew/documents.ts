import {
  animationDirector,
  assetManager,
  audioMixer,
  cameraOperator,
  castingDirector,
  characterArcManager,
  characterDesigner,
  cinematographer,
  colorGrader,
  compositor,
  conceptArtist,
  costOptimizer,
  costumeDesigner,
  dialogueDelivery,
  dialogueWriter,
  environmentDesigner,
  facialAnimation,
  foleyArtist,
  legalCompliance,
  lightingDesigner,
  locationScout,
  makeupSfxDesigner,
  marketingAsset,
  motionCapture,
  musicComposer,
  performanceMonitor,
  productionManager,
  propsMaster,
  renderFarmCoordinator,
  research,
  sceneDirector,
  shotDesigner,
  soundDesigner,
  storyBible,
  subtitleCaption,
  versionControl,
  vfxSupervisor,
  voiceCreator,
  voiceDirector,
  voiceLibraryManager,
  voiceMatching,
  worldBuilder,
} from '#agents/catalog';
import type { Made } from '../ledger.js';

/**
 * The documents that the crew leaves, and who writes them. Each is a channel of the state under the same name, and a part
 * of the production book.
 */
export const BOOK_DOCUMENTS = {
  research_notes: research,
  world_guide: worldBuilder,
  style_guide: conceptArtist,
  canon: storyBible,
  design_sheets: characterDesigner,
  voice_profiles: voiceCreator,
  casting: castingDirector,
  arc_map: characterArcManager,
  wardrobe: costumeDesigner,
  makeup: makeupSfxDesigner,
  dialogue: dialogueWriter,
  environments: environmentDesigner,
  props: propsMaster,
  location_references: locationScout,
  shot_designs: shotDesigner,
  staging: sceneDirector,
  look_plan: cinematographer,
  schedule: productionManager,
  lighting: lightingDesigner,
  camera_moves: cameraOperator,
  animation: animationDirector,
  voice_library: voiceLibraryManager,
  voice_direction: voiceDirector,
  performances: dialogueDelivery,
  movement_data: motionCapture,
  voice_matches: voiceMatching,
  lip_sync: facialAnimation,
  effects: vfxSupervisor,
  composites: compositor,
  score: musicComposer,
  sound_effects: soundDesigner,
  foley: foleyArtist,
  grade: colorGrader,
  mix: audioMixer,
  captions: subtitleCaption,
  compliance: legalCompliance,
  marketing: marketingAsset,
} as const;

export type BookDocument = keyof typeof BOOK_DOCUMENTS;
export const BOOK_NAMES = Object.keys(BOOK_DOCUMENTS) as BookDocument[];

/** What is written about the work rather than about the film: the production report. */
export const REPORT_DOCUMENTS = {
  render_plan: renderFarmCoordinator,
  asset_catalogue: assetManager,
  version_log: versionControl,
  performance_report: performanceMonitor,
  cost_report: costOptimizer,
} as const;

export type ReportDocument = keyof typeof REPORT_DOCUMENTS;
export const REPORT_NAMES = Object.keys(REPORT_DOCUMENTS) as ReportDocument[];

/** All of them, in the order in which a production meets them. */
export const DOCUMENTS = { ...BOOK_DOCUMENTS, ...REPORT_DOCUMENTS } as const;

type Authors = typeof DOCUMENTS;
export type DocumentName = keyof Authors;
type OutputOf<K extends DocumentName> = Authors[K]['example']['output'];
export type DocumentOf<K extends DocumentName> = OutputOf<K>[K & keyof OutputOf<K>];
export type InputFor<K extends DocumentName> = Authors[K]['example']['input'];

export const DOCUMENT_NAMES = Object.keys(DOCUMENTS) as DocumentName[];

/** What was written, by its name. */
export type Documents = { readonly [K in DocumentName]: DocumentOf<K> };
/** The same as the state keeps it. */
export type Filed = { readonly [K in DocumentName]: Made<Readonly<Record<K, DocumentOf<K>>>> | null };

/** Somebody came to work before what they work from was there; the graph's edges make it impossible. */
export class MaterialMissing extends Error {
  constructor(readonly what: string) {
    super(`${what} is missing`);
    this.name = 'MaterialMissing';
  }
}

export function documentOf<K extends DocumentName>(filed: Filed, name: K): DocumentOf<K> {
  const made = filed[name] as Made<OutputOf<K>> | null;
  if (!made) throw new MaterialMissing(`The document ${name}`);
  return made.output[name as unknown as K & keyof OutputOf<K>];
}

/** All documents, or undefined while one is missing. */
export function allDocuments(filed: Filed): Documents | undefined {
  if (DOCUMENT_NAMES.some((name) => filed[name] === null)) return undefined;
  return Object.fromEntries(DOCUMENT_NAMES.map((name): [string, unknown] => [name, documentOf(filed, name)])) as never;
}
