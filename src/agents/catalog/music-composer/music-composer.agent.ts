import { defineDeskAgent } from '../../define-desk-agent.js';
import { exampleArc, exampleBrief } from '../../material/example-story.js';
import { scoreSchema } from '../../material/index.js';
import { eachOnce } from '../../writing/judged.js';
import { musicComposerInputSchema } from './music-composer.contract.js';
import { compose } from './music-composer.offline.js';

/** Writes the music, and the places without any. */
export const musicComposer = defineDeskAgent({
  capability: 'music_composer',
  title: 'Music Composer',
  department: 'Audio',
  agentType: 'production',
  document: 'score',
  input: musicComposerInputSchema,
  schema: scoreSchema,
  offline: compose,
  findings: ({ cues }, { scenes }) => [
    ...eachOnce(
      cues.map(({ scene_number }) => scene_number),
      scenes.map(({ scene_number }) => scene_number),
      'cue',
    ),
    {
      fault: cues.some(({ start_seconds, end_seconds }) => end_seconds <= start_seconds),
      costs: 20,
      say: 'A cue ends before it begins',
    },
    {
      fault: cues.length > 2 && cues.every(({ dynamics }) => dynamics !== 'silence'),
      costs: 5,
      say: 'There is music everywhere; leave it out once',
    },
  ],
  example: {
    emotional_beats: exampleArc.emotional_beats,
    genre_tags: exampleBrief.genre_tags,
    tone_keywords: exampleBrief.tone_keywords,
    ending: exampleBrief.world.ending,
    motif: 'the small box',
    materials: ['damp plaster'],
    scenes: [1, 2, 3].map((scene_number) => ({ scene_number, from: scene_number * 10 - 10, to: scene_number * 10 })),
  },
});
