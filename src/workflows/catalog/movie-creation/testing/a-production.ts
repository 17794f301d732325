import type { CharacterProfile, GeneratedFrame, Scene, StoryboardFrame, VideoSegment } from '#agents';
import { continuity, distribution, qualityController, scriptSupervisor } from '#agents/catalog';
import { DOCUMENT_NAMES, DOCUMENTS, type Documents } from '../crew/documents.js';
import type { Findings, Supervision } from '../crew/supervision-of.js';
import type { Production } from '../deliverables/production.js';
import { joinReels, type Reel } from '../join-reels.js';
import { MOVIE_STATES } from '../movie-creation.state.js';

const { concept_brief: brief, story_arc } = distribution.example.input.story;

/** A small production without fault: two scenes, three frames, two segments, one reel. */
export function aProduction(overrides: Partial<Production> = {}): Production {
  const reels = [aReel('REEL_1', [4, 3])];
  const scenes = [aScene(), aScene({ scene_number: 2, heading: 'EXT. LANDING - DAWN', time_of_day: 'DAWN' })];
  return {
    brief,
    arc: {
      ...story_arc,
      resolution: 'She lets the light burn for whoever lit it.',
      emotional_beats: ['unease', 'defiance', 'peace'],
      continuity_flags: [],
      seed: 7,
      turns: {
        want: 'Ines wants to keep the light.',
        opposition: 'The coast office wants it dark.',
        setback: 'The logbook fills by itself.',
        choice: 'She stays.',
        consequence: 'The light is seen.',
      },
    },
    scenes,
    script: overrides.scenes ?? scenes,
    profiles: [aProfile(), aProfile({ name: 'Tomas Reis', age: 44, visual_signature: 'a grey suit, wet to the knee' })],
    frames: [
      aFrame(1, 1, { duration_seconds: 2 }),
      aFrame(1, 2, { duration_seconds: 2, dialogue: { speaker: 'Ines Duarte', line: 'Who lit you?' } }),
      aFrame(2, 1, { duration_seconds: 3, dialogue: { speaker: 'Tomas Reis', line: 'Every light is for someone.' } }),
    ],
    pictures: [aPicture('SCENE_1_SHOT_1'), aPicture('SCENE_1_SHOT_2'), aPicture('SCENE_2_SHOT_1')],
    segments: [
      aSegment('SEGMENT_1', ['SCENE_1_SHOT_1', 'SCENE_1_SHOT_2'], 4),
      aSegment('SEGMENT_2', ['SCENE_2_SHOT_1'], 3),
    ],
    reels,
    edit: joinReels(reels),
    report: {
      status: 'pass',
      issues: [],
      recommended_actions: [],
      preview_images: ['production-book.json#/shot_list/SCENE_1_SHOT_1'],
      report_url: 'qc-report.json',
    },
    record: distribution.example.output.distribution_record,
    documents: exampleDocuments(),
    supervision: exampleSupervision(),
    ...overrides,
  };
}

export function aScene(overrides: Partial<Scene> = {}): Scene {
  return {
    scene_number: 1,
    goal: 'Ines finds the lamp lit.',
    location: 'the lamp room',
    primary_characters: ['Ines Duarte', 'Tomas Reis'],
    secondary_characters: [],
    visual_hook: 'A lamp that burns by itself.',
    visual_hook_rationale: 'It is the question of the story.',
    beat_notes: 'She climbs, she sees, she asks.',
    scene_title: 'Lit',
    heading: 'INT. LAMP ROOM - NIGHT',
    time_of_day: 'NIGHT',
    beats: ['Ines Duarte climbs the last steps. The lamp is lit.', 'Below, Tomas Reis waits.'],
    dialogue: [
      { speaker: 'Ines Duarte', line: 'Who lit you?', after_beat: 1 },
      { speaker: 'Tomas Reis', parenthetical: 'from below', line: 'Every light is for someone.', after_beat: 2 },
    ],
    ...overrides,
  };
}

export function aProfile(overrides: Partial<CharacterProfile> = {}): CharacterProfile {
  return {
    name: 'Ines Duarte',
    role: 'protagonist',
    motivation: 'keep the light burning until spring',
    visual_signature: 'a yellow oilskin coat with one sleeve mended in red',
    relationships: [],
    continuity_notes: [],
    age: 61,
    pronouns: 'she/her',
    occupation: 'a lighthouse keeper who sleeps in her coat',
    voice: 'short sentences, no questions',
    backstory: 'She came for one winter.',
    arc: 'From guarding the light to sharing it.',
    ...overrides,
  };
}

export function aFrame(scene: number, shot: number, overrides: Partial<StoryboardFrame> = {}): StoryboardFrame {
  return {
    frame_id: `SCENE_${String(scene)}_SHOT_${String(shot)}`,
    scene_number: scene,
    shot_order: shot,
    description: `Ines looks at the lamp, shot ${String(shot)} of scene ${String(scene)}.`,
    camera_notes: shot === 1 ? 'Wide, static' : 'Close-up, static',
    characters_present: ['Ines Duarte'],
    lighting_mood: 'night, one warm lamp',
    prompt_seed: 100 * scene + shot,
    duration_seconds: 3,
    ...overrides,
  };
}

export function aPicture(frameId: string): GeneratedFrame {
  return {
    frame_id: frameId,
    image_url: `production-book.json#/shot_list/${frameId}`,
    negative_prompts: ['text'],
    provider_metadata: { seed: 1, model: 'frame-description-1', provider: 'local' },
    quality_score: 95,
    image_prompt: 'Wide, static. Ines looks at the lamp.',
    rendering: { composition: 'Wide, at eye height.', palette: ['ash #6c7078'], light: 'one warm lamp' },
  };
}

export function aSegment(segmentId: string, frames: string[], seconds: number): VideoSegment {
  return {
    segment_id: segmentId,
    associated_frames: frames,
    video_url: `production-book.json#/edit_list/segments/${segmentId}`,
    duration_seconds: seconds,
    provider_metadata: { provider: 'local', model: 'movement-description-1', job_id: 'local-0a1b2c3d4e5f' },
    movement: 'Over 4.0 s, the camera stands still.',
  };
}

/** A reel of segments that follow one another, numbered from `first`. */
export function aReel(reelId: string, seconds: readonly number[], first = 1): Reel {
  let at = 0;
  const edit_timeline = seconds.map((length, index) => {
    const in_seconds = at;
    at += length;
    const transition = index === seconds.length - 1 ? 'none' : 'hard_cut';
    return { segment_id: `SEGMENT_${String(first + index)}`, in_seconds, out_seconds: at, transition };
  });
  const video_url = `production-book.json#/edit_list/reels/${reelId}`;
  const checksum = reelId.length.toString(16).repeat(64).slice(0, 64);
  return {
    reelId,
    edit: { video_url, duration_seconds: at, edit_timeline, checksum, edit_notes: ['Cut on the look.'] },
  };
}

/** Every document of the crew as its author's example has it. */
function exampleDocuments(): Documents {
  const entries = DOCUMENT_NAMES.map((name) => {
    const output: Readonly<Record<string, unknown>> = DOCUMENTS[name].example.output;
    return [name, output[name]];
  });
  return Object.fromEntries(entries) as Documents;
}

function exampleSupervision(): Supervision {
  const findings: Findings = {
    ...continuity.example.output,
    ...scriptSupervisor.example.output,
    ...qualityController.example.output,
  };
  return Object.fromEntries(MOVIE_STATES.map((state) => [state, findings])) as Supervision;
}
