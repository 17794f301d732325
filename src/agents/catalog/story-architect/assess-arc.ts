import type { Quality } from '../../define-agent.js';
import { judged, type Finding } from '../../writing/judged.js';
import { shortName } from '../../writing/story-words.js';
import type { StoryArchitectInput, StoryArchitectOutput } from './story-architect.contract.js';

/** Whether the arc is the story the concept promised: its people, its subject, its turns, its last sentence. */
export function assessArc(
  { story_arc: arc }: StoryArchitectOutput,
  { concept_brief: brief, creative_guidelines = {} }: StoryArchitectInput,
): Quality {
  const told = [arc.setup, arc.escalation, arc.resolution, ...Object.values(arc.turns)].join(' ');
  const lower = told.toLowerCase();
  const absent = brief.cast.slice(0, 3).filter((member) => !told.includes(shortName(member)));
  const left = (creative_guidelines.must_include ?? []).filter(
    (wish) => !lower.includes(wish.toLowerCase().replace(/[.!?]$/, '')),
  );
  const present = [...(creative_guidelines.must_avoid ?? []), ...brief.world.must_avoid].filter((word) =>
    lower.includes(word.toLowerCase()),
  );
  const parts = [arc.setup, arc.escalation, arc.resolution];
  const findings: Finding[] = [
    ...absent.map((member) => ({ fault: true, costs: 12, say: `${member.name} has no part in the arc` })),
    {
      fault: !lower.includes(subjectWord(brief.world.subject)),
      costs: 15,
      say: `The arc loses sight of what it is about: show "${brief.world.subject}"`,
    },
    {
      fault: !arc.resolution.includes(brief.world.refrain),
      costs: 12,
      say: 'The resolution does not come back to the last sentence of the logline',
    },
    {
      fault: new Set(parts).size < parts.length || new Set(Object.values(arc.turns)).size < 5,
      costs: 25,
      say: 'Two parts of the arc say the same thing',
    },
    {
      fault: parts.some((part) => part.split(' ').length < 8),
      costs: 15,
      say: 'A part of the arc is too short to be played',
    },
    ...left.map((wish) => ({ fault: true, costs: 15, say: `The arc leaves out what must be in it: show "${wish}"` })),
    ...present.map((word) => ({ fault: true, costs: 20, say: `The arc has in it what must not be: avoid ${word}` })),
  ];
  return judged(95, findings);
}

function subjectWord(subject: string): string {
  return subject.startsWith('“') ? subject.toLowerCase() : (subject.toLowerCase().split(' ').at(-1) ?? subject);
}
