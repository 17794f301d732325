import {
  agentCatalog,
  characterCreator,
  continuity,
  distribution,
  episodeBreakdown,
  finalQc,
  imageGeneration,
  legalCompliance,
  qualityController,
  scriptSupervisor,
  seriesCreator,
  storyArchitect,
  storyboardArtist,
  videoEditor,
  videoGeneration,
} from '#agents/catalog';
import type { AgentSpec } from '#agents';
import { BOOK_DOCUMENTS, BOOK_NAMES, REPORT_DOCUMENTS, REPORT_NAMES } from './crew/documents.js';
import { RehearsalRun, type RehearsalOptions, type Understudy } from '../../testing/rehearsal-run.js';
import { movieCreation } from './movie-creation.definition.js';
import { wholeMovie } from './movie-creation.state.js';

/** Says the same whatever it is asked: the seat is filled, and nobody sits in it. */
const constant =
  (output: unknown): Understudy =>
  () =>
    output;

/** The constant of an agent that works item by item, its ids bent to the item so that it fits the schema. */
const profileOf: Understudy = ({ focus_character }: { focus_character: string }) => {
  const [profile] = characterCreator.example.output.character_profiles;
  return { ...characterCreator.example.output, character_profiles: [{ ...profile, name: focus_character }] };
};
const pictureOf: Understudy = (_input, { item = '' }) => {
  const [picture] = imageGeneration.example.output.generated_frames;
  return { generated_frames: [{ ...picture, frame_id: item }], failed_frames: [] };
};
const segmentOf: Understudy = ({ generated_frames, video_settings }: typeof videoGeneration.example.input) => {
  const [segment] = videoGeneration.example.output.video_segments;
  const segment_id = `SEGMENT_${String(video_settings.first_segment_number)}`;
  const associated_frames = generated_frames.slice(0, 2).map(({ frame_id }) => frame_id);
  return { video_segments: [{ ...segment, segment_id, associated_frames }], failed_segments: [] };
};
const reelOf: Understudy = ({ video_segments }: typeof videoEditor.example.input) => {
  const { final_edit } = videoEditor.example.output;
  const edit_timeline = final_edit.edit_timeline.flatMap((entry, index) => {
    const segment = video_segments[index];
    return segment ? [{ ...entry, segment_id: segment.segment_id }] : [];
  });
  return { final_edit: { ...final_edit, edit_timeline } };
};

interface Removal {
  readonly capability: string;
  readonly understudy: Understudy;
  /** The part of a deliverable that is this agent's: it changes, and the parts of those before it do not. */
  readonly part: string;
  /** How the run ends without it. */
  readonly end: string;
}

/** Where the constant would be right by chance, it is bent to be wrong. */
const BENT: Readonly<Record<string, unknown>> = {
  legal_compliance: { compliance: { ...legalCompliance.example.output.compliance, suggested_rating: 'R' } },
};

/** Each of the crew leaves a document, and each of those who look at every state a report on the first of them. */
const CREW: readonly Removal[] = [
  ...BOOK_NAMES.map((name) => removalOf(BOOK_DOCUMENTS[name], `production-book.json#/${name}`)),
  ...REPORT_NAMES.map((name) => removalOf(REPORT_DOCUMENTS[name], `production-report.json#/${name}`)),
  ...[continuity, scriptSupervisor, qualityController].map((supervisor) =>
    removalOf(supervisor, `production-book.json#/supervision/concept_development/${supervisor.document.name}`),
  ),
];

function removalOf({ capability, example }: Pick<AgentSpec, 'capability' | 'example'>, part: string): Removal {
  return { capability, understudy: constant(BENT[capability] ?? example.output), part, end: 'completed' };
}

const REMOVALS: readonly Removal[] = [
  ...CREW,
  {
    capability: 'series_creator',
    understudy: constant(seriesCreator.example.output),
    part: 'production-book.json#/concept_brief',
    end: 'completed',
  },
  {
    capability: 'story_architect',
    understudy: constant(storyArchitect.example.output),
    part: 'production-book.json#/story_arc',
    end: 'completed',
  },
  {
    capability: 'episode_breakdown',
    understudy: constant(episodeBreakdown.example.output),
    part: 'production-book.json#/scenes',
    end: 'completed',
  },
  {
    capability: 'character_creator',
    understudy: profileOf,
    part: 'production-book.json#/characters',
    end: 'completed',
  },
  {
    capability: 'storyboard_artist',
    understudy: constant(storyboardArtist.example.output),
    part: 'production-book.json#/storyboard_frames',
    end: 'completed',
  },
  {
    capability: 'image_generation',
    understudy: pictureOf,
    part: 'production-book.json#/shot_list',
    end: 'completed',
  },
  {
    capability: 'video_generation',
    understudy: segmentOf,
    part: 'production-book.json#/edit_list/segments',
    end: 'completed',
  },
  {
    capability: 'video_editor',
    understudy: reelOf,
    part: 'production-book.json#/edit_list/reels',
    end: 'completed',
  },
  {
    capability: 'final_qc',
    understudy: constant(finalQc.example.output),
    part: 'qc-report.json',
    end: 'completed',
  },
  {
    capability: 'distribution',
    understudy: constant(distribution.example.output),
    part: 'production-book.json#/distribution',
    end: 'completed',
  },
];

function understudyOf(capability: string): Understudy {
  const removal = REMOVALS.find((each) => each.capability === capability);
  if (!removal) throw new Error(`Nobody knows ${capability}`);
  return removal.understudy;
}

/** Gates pass everything and a failed film is published all the same, so that no revision hides what is missing. */
async function playWithout(understudies: Readonly<Record<string, Understudy>>, premise?: string) {
  const project = premise === undefined ? {} : { description: premise };
  const answer: RehearsalOptions['answer'] = ({ point }) =>
    point === 'qc_failure' ? { choice: 'override' } : undefined;
  const run = new RehearsalRun({ understudies, project, answer, parameters: { quality_threshold: 0 } });
  const movie = wholeMovie(await run.play(movieCreation));
  return { run, movie, end: movie.failure?.type ?? movie.outcome?.status };
}

/** `file#/json/pointer`, or a whole file. */
function partOf(files: ReadonlyMap<string, string>, part: string): unknown {
  const [name = '', pointer = ''] = part.split('#');
  const content = files.get(name) ?? 'null';
  if (!name.endsWith('.json')) return content;
  const members = pointer.split('/').slice(1);
  return members.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], JSON.parse(content));
}

describe('movie_creation without one of its agents', () => {
  const whole = playWithout({});
  const elsewhere = playWithout({}, 'Two brothers who have not spoken for ten years inherit one accordion.');
  const played = new Map<string, ReturnType<typeof playWithout>>();

  /** Played once, with a constant in the agent's seat. */
  function without(capability: string) {
    const known = played.get(capability) ?? playWithout({ [capability]: understudyOf(capability) });
    played.set(capability, known);
    return known;
  }

  /** Capabilities in the order in which the production meets them. */
  const met = whole.then(({ run }) => [...new Set(run.performed.map(({ capability }) => capability))]);

  it.each(REMOVALS)('lacks $part without $capability, and ends as $end', async ({ capability, part, end }) => {
    const before = (await whole).run.files;
    const after = await without(capability);
    expect(after.end).toBe(end);
    const files = after.run.files;
    expect(partOf(files, part)).not.toEqual(partOf(before, part));
    const order = await met;
    const earlier = REMOVALS.filter((other) => order.indexOf(other.capability) < order.indexOf(capability));
    for (const { part: kept } of earlier) {
      expect([kept, partOf(files, kept)]).toEqual([kept, partOf(before, kept)]);
    }
  });

  it.each(REMOVALS)('has another $part for another premise, thanks to $capability', async ({ part }) => {
    const [here, there] = [(await whole).run.files, (await elsewhere).run.files];
    expect(partOf(here, part)).toBeDefined();
    expect(partOf(there, part)).not.toEqual(partOf(here, part));
  });

  it('covers every agent that the production meets, and meets every agent of the catalogue', async () => {
    expect(REMOVALS.map(({ capability }) => capability).sort()).toEqual([...(await met)].sort());
    expect(agentCatalog.map(({ capability }) => capability).sort()).toEqual([...(await met)].sort());
  });

  it.each([
    ['episode_breakdown', 'screenplay.md'],
    ['character_creator', 'screenplay.md'],
    ['concept_artist', 'production-book.json#/shot_list'],
    ['costume_designer', 'production-book.json#/shot_list'],
    ['makeup_sfx_designer', 'production-book.json#/shot_list'],
    ['environment_designer', 'production-book.json#/shot_list'],
    ['shot_designer', 'production-book.json#/shot_list'],
    ['lighting_designer', 'production-book.json#/shot_list'],
    ['dialogue_writer', 'screenplay.md'],
    ['camera_operator', 'production-book.json#/edit_list/segments'],
    ['animation_director', 'production-book.json#/edit_list/segments'],
    ['motion_capture', 'production-book.json#/edit_list/segments'],
    ['vfx_supervisor', 'production-book.json#/composites'],
    ['voice_creator', 'production-book.json#/performances'],
    ['voice_library_manager', 'production-book.json#/performances'],
    ['voice_director', 'production-book.json#/performances'],
    ['dialogue_delivery', 'production-book.json#/lip_sync'],
    ['voice_matching', 'production-book.json#/mix'],
    ['music_composer', 'production-book.json#/mix'],
    ['location_scout', 'production-book.json#/sound_effects'],
    ['props_master', 'production-book.json#/foley'],
    ['sound_designer', 'subtitles.vtt'],
    ['subtitle_caption', 'subtitles.vtt'],
    ['legal_compliance', 'production-book.json#/distribution'],
    ['marketing_asset', 'production-book.json#/distribution'],
    ['production_manager', 'production-report.json#/cost_report'],
    ['story_bible', 'production-book.json#/supervision/scene_planning/continuity'],
    ['storyboard_artist', 'subtitles.vtt'],
    ['video_generation', 'subtitles.vtt'],
    ['final_qc', 'production-book.json#/qc_report'],
  ])('shows the lack of %s in %s too', async (capability, part) => {
    const files = (await without(capability)).run.files;
    expect(partOf(files, part)).not.toEqual(partOf((await whole).run.files, part));
  });

  it.each(REMOVALS)(
    'fails with everything finished kept when $capability does not work at all',
    async ({ capability }) => {
      const { movie, run } = await playWithout({
        [capability]: () => {
          throw new Error('Nobody is there');
        },
      });
      expect(movie.failure).toMatchObject({ message: 'Nobody is there' });
      expect(movie.outcome).toBeNull();
      expect(run.files.size).toBe(0);
      expect(movie.concept === null).toBe(capability === 'series_creator');
    },
  );

  it('lets a torn film pass when nobody examines it', async () => {
    const torn: Understudy = ({ video_segments }: typeof videoEditor.example.input) => {
      const { final_edit } = videoEditor.example.output;
      const [segment] = video_segments;
      const entry = { segment_id: segment?.segment_id ?? '', in_seconds: 1, out_seconds: 2, transition: 'none' };
      return { final_edit: { ...final_edit, duration_seconds: 2, edit_timeline: [entry] } };
    };
    const examined = await playWithout({ video_editor: torn });
    const unexamined = await playWithout({ video_editor: torn, final_qc: constant(finalQc.example.output) });
    expect(partOf(examined.run.files, 'qc-report.json')).toMatchObject({ status: 'fail' });
    expect(examined.run.asked.map(({ point }) => point)).toEqual(['story_approval', 'qc_failure']);
    expect(unexamined.run.asked.map(({ point }) => point)).toEqual(['story_approval']);
  });
});
