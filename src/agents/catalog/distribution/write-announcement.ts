import type { Announcement, DistributionInput } from './distribution.contract.js';

/** Writes the blurb without giving the ending away, and the words by which the film is found. */
export function writeAnnouncement({ story: { concept_brief, story_arc } }: DistributionInput): Announcement {
  const { genre_tags, tone_keywords, world, audience_promise } = concept_brief;
  const keywords = [...genre_tags, ...tone_keywords, world.setting, world.motif].map((word) =>
    word.toLowerCase().replace(/^(the|a|an) /, ''),
  );
  return {
    synopsis: [story_arc.setup, story_arc.escalation, audience_promise].map(asSentence).join(' '),
    keywords: [...new Set(keywords)].slice(0, 12),
  };
}

function asSentence(part: string): string {
  const trimmed = part.trim();
  return /[.!?…"”]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
