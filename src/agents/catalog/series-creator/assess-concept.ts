import type { Quality } from '../../define-agent.js';
import { analysePremise } from '../../writing/premise/analyse-premise.js';
import { judged, type Finding } from '../../writing/judged.js';
import type { SeriesCreatorInput, SeriesCreatorOutput } from './series-creator.contract.js';

const LONG_LOGLINE = 70;

/** Whether the concept is about the idea, has somebody who wants something, and keeps what the project asked for. */
export function assessConcept(
  { concept_brief: brief }: SeriesCreatorOutput,
  { user_idea, context }: SeriesCreatorInput,
): Quality {
  const { keywords, isRead } = analysePremise(user_idea);
  const told = [
    brief.logline,
    brief.core_conflict,
    brief.world.subject,
    brief.world.motif,
    brief.world.inciting_incident,
    brief.world.setting,
    ...brief.cast.flatMap(({ description, want }) => [description, want]),
  ]
    .join(' ')
    .toLowerCase();
  const missing = (isRead ? keywords.slice(0, 4) : []).filter((word) => !told.includes(word));
  const names = [...brief.cast.map(({ name }) => name), ...brief.background_characters];
  const forgotten = (context.characters ?? []).filter(({ name }) => !names.includes(name.trim()));
  const [hero, ...others] = brief.cast;
  const findings: Finding[] = [
    {
      fault: missing.length > 1,
      costs: 10 * missing.length,
      say: `The concept leaves out what the idea is about: show ${missing.map((word) => `"${word}"`).join(', ')}`,
    },
    {
      fault: !brief.logline.includes(brief.world.refrain),
      costs: 15,
      say: 'The logline does not end on the sentence that is to return in the last scene',
    },
    {
      fault: brief.logline.split(' ').length > LONG_LOGLINE,
      costs: 8,
      say: 'The logline is too long to be said in one breath',
    },
    { fault: hero?.role !== 'protagonist', costs: 25, say: 'The first of the cast is not the protagonist' },
    {
      fault: !others.some(({ role }) => role === 'antagonist'),
      costs: 20,
      say: 'Nobody stands in the way: the cast has no antagonist',
    },
    {
      fault: hero !== undefined && !brief.core_conflict.includes(hero.name.split(' ')[0] ?? ''),
      costs: 8,
      say: 'The core conflict does not name the protagonist',
    },
    { fault: new Set(names).size < names.length, costs: 25, say: 'Two people have the same name' },
    {
      fault: new Set(brief.world.places.map(({ name }) => name)).size < brief.world.places.length,
      costs: 10,
      say: 'The same place is listed twice',
    },
    ...forgotten.map(({ name }) => ({
      fault: true,
      costs: 20,
      say: `${name} is in the project and not in the concept`,
    })),
  ];
  return judged(96, findings);
}
