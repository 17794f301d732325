import { actionOf } from '#agents';
import { lookOf } from '../guidance.js';
import { scenesOf } from '../selectors.js';
import { desk, type Desk } from './desk.js';
import { documentOf } from './documents.js';
import { theArc, theBrief } from './needed.js';

const state = 'concept_development';

export const conceptDesks: readonly Desk[] = [
  desk(state, 'research_notes', ['concept'], (movie) => ({ concept_brief: theBrief(movie) })),
  desk(state, 'world_guide', ['concept', 'arc', 'research_notes'], (movie) => {
    const { setup, turns } = theArc(movie);
    return {
      concept_brief: theBrief(movie),
      story_arc: { setup, turns },
      research_notes: documentOf(movie, 'research_notes'),
    };
  }),
  desk(state, 'style_guide', ['concept', 'world_guide'], (movie, run) => {
    const { setting, geography } = documentOf(movie, 'world_guide');
    const { style } = lookOf(run.project);
    return {
      concept_brief: theBrief(movie),
      world_guide: { setting, geography },
      ...(style === undefined ? {} : { wanted_look: style }),
    };
  }),
  desk(state, 'canon', ['concept', 'breakdown', 'world_guide'], (movie) => ({
    concept_brief: theBrief(movie),
    scenes: scenesOf(movie).map(actionOf),
    world_guide: { rules: documentOf(movie, 'world_guide').rules },
  })),
];
