import { outlineOf, personOf } from '#agents';
import type { Movie } from '../movie-creation.state.js';
import { profilesOf, scenesOf } from '../selectors.js';
import { desk, type Desk } from './desk.js';
import { documentOf } from './documents.js';
import { theArc } from './needed.js';

const state = 'character_creation';

const people = (movie: Movie) => profilesOf(movie).map(personOf);
const outlines = (movie: Movie) => scenesOf(movie).map(outlineOf);

export const characterDesks: readonly Desk[] = [
  desk(state, 'design_sheets', ['characters', 'style_guide'], (movie) => {
    const { look, palette } = documentOf(movie, 'style_guide');
    return { people: people(movie), style_guide: { look, palette } };
  }),
  desk(state, 'voice_profiles', ['characters', 'breakdown'], (movie) => ({
    people: profilesOf(movie).map(({ name, role, age, pronouns, voice }) => ({ name, role, age, pronouns, voice })),
    lines: scenesOf(movie).flatMap(({ dialogue }) => dialogue.map(({ speaker, line }) => ({ speaker, line }))),
  })),
  desk(state, 'casting', ['characters'], (movie) => ({
    people: profilesOf(movie).map(({ name, role, age, occupation, motivation, relationships }) => ({
      name,
      role,
      age,
      occupation,
      motivation,
      relationships,
    })),
  })),
  desk(state, 'arc_map', ['characters', 'breakdown', 'arc'], (movie) => ({
    people: profilesOf(movie).map(({ name, role, arc }) => ({ name, role, arc })),
    scenes: outlines(movie),
    emotional_beats: theArc(movie).emotional_beats,
  })),
  desk(state, 'wardrobe', ['characters', 'breakdown', 'style_guide', 'design_sheets'], (movie) => ({
    people: people(movie),
    design_sheets: documentOf(movie, 'design_sheets').map(({ character, colours }) => ({ character, colours })),
    scenes: outlines(movie),
    style_guide: { materials: documentOf(movie, 'style_guide').materials },
  })),
  desk(state, 'makeup', ['characters', 'breakdown', 'design_sheets'], (movie) => ({
    people: people(movie),
    design_sheets: documentOf(movie, 'design_sheets').map(({ character, face }) => ({ character, face })),
    scenes: outlines(movie),
  })),
];
